// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// What was said of own workbooks: their columns, their suppliers, and the rows that wait.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "modules/exchange/domain/mapping.h"
#include "platform/http/list.h"

namespace nokkenas::exchange {

struct StoredMapping {
  std::string id;
  std::string name;
  std::string definition;  // JSON of Mapping.
  std::string created_by;
  Instant created_at;
  Instant used_at;
  std::optional<Instant> removed_at;
  std::int64_t version = 1;
};
std::optional<StoredMapping> FindMapping(storage::Tx& tx, const std::string& id);
std::optional<StoredMapping> FindMappingByName(storage::Tx& tx, const std::string& name);
// Those that were not removed, the last used first.
std::vector<StoredMapping> MappingsInUse(storage::Tx& tx);
void AddMapping(storage::Tx& tx, const StoredMapping& mapping);
bool SaveMapping(storage::Tx& tx, StoredMapping& mapping);
void TouchMapping(storage::Tx& tx, const std::string& id, Instant now);
Result<http::ListQuery::Page> ListMappings(storage::Tx& tx, const http::ListIn& in);
StoredMapping ToMapping(const storage::Row& row);

Mapping ReadMapping(const std::string& definition);

// A decision about a supplier: choice and organisation, by the key of the name.
struct StoredPlace {
  std::string choice;
  std::string organisation_id;
};
using StoredPlaces = std::map<std::string, StoredPlace>;
StoredPlaces RememberedPlaces(storage::Tx& tx, const std::string& mapping_id);
void RememberPlace(storage::Tx& tx, const std::string& mapping_id, const std::string& key,
                   const StoredPlace& place);

struct StoredName {
  int seq = 0;
  std::string key;
  std::string name;
  std::string kvk;
  int rows = 0;
  int first_row = 0;
  std::string choice;
  std::string found_by;  // "number", "name", "none", "person", "before".
  std::string organisation_id;
  std::string candidates;  // JSON.
};
void SaveNames(storage::Tx& tx, const std::string& import_id, const std::vector<StoredName>& names);
// "key choice organisation" of each, in their order.
std::vector<std::string> PlacedNames(storage::Tx& tx, const std::string& import_id);
// What people decided for this import.
StoredPlaces PlacesOf(storage::Tx& tx, const std::string& import_id);
// The key of the name, when there is one with this number.
std::optional<std::string> PlaceName(storage::Tx& tx, const std::string& import_id, int seq,
                                     const StoredPlace& place);
Result<http::ListQuery::Page> ListNames(storage::Tx& tx, const std::string& import_id,
                                        const std::optional<std::string>& choice,
                                        std::optional<std::int64_t> seq, const http::ListIn& in);
StoredName ToName(const storage::Row& row);

struct StoredParked {
  int row = 0;
  std::string reasons;  // JSON.
  std::string cells;    // JSON: by heading.
};
void SaveParked(storage::Tx& tx, const std::string& import_id,
                const std::vector<StoredParked>& parked);
std::optional<StoredParked> FindParked(storage::Tx& tx, const std::string& import_id, int row);
std::vector<StoredParked> AllParked(storage::Tx& tx, const std::string& import_id);
Result<http::ListQuery::Page> ListParked(storage::Tx& tx, const std::string& import_id,
                                         const http::ListIn& in);
StoredParked ToParked(const storage::Row& row);

struct StoredFix {
  int row = 0;
  bool dropped = false;
  std::string cells;  // JSON: by heading.
  bool checked = false;
};
// A check has seen all that there are.
void FixesAreChecked(storage::Tx& tx, const std::string& import_id);
// They belong to the rows of one sheet.
void ForgetFixes(storage::Tx& tx, const std::string& import_id);
void SaveFix(storage::Tx& tx, const std::string& import_id, const StoredFix& fix);
std::vector<StoredFix> AllFixes(storage::Tx& tx, const std::string& import_id);

void SaveLayout(storage::Tx& tx, const std::string& import_id, const std::string& layout);
std::optional<std::string> FindLayout(storage::Tx& tx, const std::string& import_id);

}  // namespace nokkenas::exchange
