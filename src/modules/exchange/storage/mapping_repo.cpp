// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/exchange/storage/mapping_repo.h"

#include <algorithm>
#include <boost/json/parse.hpp>
#include <stdexcept>

#include "base/text.h"
#include "modules/exchange/storage/import_repo.h"
#include "platform/json/reader.h"
#include "sql/exchange.h"

namespace nokkenas::exchange {
namespace {

namespace q = sql::exchange;

StoredPlaces ToPlaces(const storage::Rows& rows) {
  StoredPlaces out;
  for (const auto& row : rows) out[row.Text(0)] = {row.Text(1), row.OptText(2).value_or("")};
  return out;
}

}  // namespace

StoredMapping ToMapping(const storage::Row& row) {
  return {row.Text(0),    row.Text(1),    row.Text(2),       row.Text(3),
          row.Instant(4), row.Instant(5), row.OptInstant(6), row.Int(7)};
}

std::optional<StoredMapping> FindMapping(storage::Tx& tx, const std::string& id) {
  const auto row = tx.One(q::kMappingFind, id);
  return row ? std::optional(ToMapping(*row)) : std::nullopt;
}

std::optional<StoredMapping> FindMappingByName(storage::Tx& tx, const std::string& name) {
  for (auto& one : MappingsInUse(tx))
    if (SearchText(one.name) == SearchText(name)) return one;
  return std::nullopt;
}

std::vector<StoredMapping> MappingsInUse(storage::Tx& tx) {
  std::vector<StoredMapping> out;
  for (const auto& row : tx.All(q::kMappingInUse)) out.push_back(ToMapping(row));
  return out;
}

void AddMapping(storage::Tx& tx, const StoredMapping& mapping) {
  tx.Exec(q::kMappingAdd, mapping.id, mapping.name, mapping.definition, mapping.created_by,
          mapping.created_at);
}

bool SaveMapping(storage::Tx& tx, StoredMapping& mapping) {
  if (tx.Exec(q::kMappingSave, mapping.id, mapping.definition, mapping.used_at, mapping.removed_at,
              mapping.version) != 1)
    return false;
  ++mapping.version;
  return true;
}

void TouchMapping(storage::Tx& tx, const std::string& id, Instant now) {
  tx.Exec(q::kMappingUsed, id, now);
}

Result<http::ListQuery::Page> ListMappings(storage::Tx& tx, const http::ListIn& in) {
  http::ListQuery query("mapping_list",
                        "id, name, definition, created_by, created_at, used_at, removed_at, "
                        "version",
                        "data_mapping", "id", {{"usedAt", "used_at"}});
  query.Where("removed_at IS NULL");
  http::ListIn list = in;
  if (!list.sort) list.sort = "-usedAt";
  return query.Run(tx, list);
}

Mapping ReadMapping(const std::string& definition) {
  Mapping mapping;
  json::ReadContext errors;
  json::Read(boost::json::parse(definition), mapping, "", json::Meta{}, errors);
  if (!errors.errors.empty()) throw std::runtime_error("a stored mapping cannot be read");
  return mapping;
}

StoredPlaces RememberedPlaces(storage::Tx& tx, const std::string& mapping_id) {
  return ToPlaces(tx.All(q::kMappingPlaceAll, mapping_id));
}

void RememberPlace(storage::Tx& tx, const std::string& mapping_id, const std::string& key,
                   const StoredPlace& place) {
  tx.Exec(q::kMappingPlaceClear, mapping_id, key);
  tx.Exec(q::kMappingPlaceAdd, mapping_id, key, place.choice, OrNull(place.organisation_id));
}

void SaveNames(storage::Tx& tx, const std::string& import_id,
               const std::vector<StoredName>& names) {
  tx.Exec(q::kImportNameClear, import_id);
  for (const auto& one : names)
    tx.Exec(q::kImportNameAdd, import_id, one.seq, one.key, one.name, one.kvk, one.rows,
            one.first_row, one.choice, one.found_by, OrNull(one.organisation_id), one.candidates);
}

std::vector<std::string> PlacedNames(storage::Tx& tx, const std::string& import_id) {
  std::vector<std::string> out;
  for (const auto& row : tx.All(q::kImportNameAll, import_id))
    out.push_back(row.Text(0) + " " + row.Text(1) + " " + row.OptText(2).value_or(""));
  return out;
}

StoredPlaces PlacesOf(storage::Tx& tx, const std::string& import_id) {
  return ToPlaces(tx.All(q::kImportNamePlaces, import_id));
}

std::optional<std::string> PlaceName(storage::Tx& tx, const std::string& import_id, int seq,
                                     const StoredPlace& place) {
  const auto row = tx.One(q::kImportNameFind, import_id, seq);
  if (!row) return std::nullopt;
  tx.Exec(q::kImportNamePlace, import_id, seq, place.choice, OrNull(place.organisation_id));
  return row->Text(0);
}

Result<http::ListQuery::Page> ListNames(storage::Tx& tx, const std::string& import_id,
                                        const std::optional<std::string>& choice,
                                        std::optional<std::int64_t> seq, const http::ListIn& in) {
  http::ListQuery query("import_name_list",
                        "seq, name_key, name, kvk, row_count, first_row, choice, found_by, "
                        "organisation_id, candidates",
                        "data_import_name", "import_id", {{"seq", "seq", true}});
  query.Where("import_id = ?", import_id);
  if (choice) query.Where("choice = ?", *choice);
  if (seq) query.Where("seq = ?", *seq);
  return query.Run(tx, in);
}

StoredName ToName(const storage::Row& row) {
  return {static_cast<int>(row.Int(0)),
          row.Text(1),
          row.Text(2),
          row.Text(3),
          static_cast<int>(row.Int(4)),
          static_cast<int>(row.Int(5)),
          row.Text(6),
          row.Text(7),
          row.OptText(8).value_or(""),
          row.Text(9)};
}

StoredParked ToParked(const storage::Row& row) {
  return {static_cast<int>(row.Int(0)), row.Text(1), row.Text(2)};
}

void SaveParked(storage::Tx& tx, const std::string& import_id,
                const std::vector<StoredParked>& parked) {
  tx.Exec(q::kImportParkedClear, import_id);
  for (const auto& one : parked)
    tx.Exec(q::kImportParkedAdd, import_id, one.row, one.reasons, one.cells);
}

std::optional<StoredParked> FindParked(storage::Tx& tx, const std::string& import_id, int row) {
  const auto found = tx.One(q::kImportParkedFind, import_id, row);
  return found ? std::optional(ToParked(*found)) : std::nullopt;
}

std::vector<StoredParked> AllParked(storage::Tx& tx, const std::string& import_id) {
  std::vector<StoredParked> out;
  for (const auto& row : tx.All(q::kImportParkedAll, import_id)) out.push_back(ToParked(row));
  return out;
}

Result<http::ListQuery::Page> ListParked(storage::Tx& tx, const std::string& import_id,
                                         const http::ListIn& in) {
  http::ListQuery query("import_parked_list", "row_no, reasons, cells", "data_import_parked",
                        "import_id", {{"row", "row_no", true}});
  query.Where("import_id = ?", import_id);
  return query.Run(tx, in);
}

void FixesAreChecked(storage::Tx& tx, const std::string& import_id) {
  tx.Exec(q::kImportFixChecked, import_id);
}

void ForgetFixes(storage::Tx& tx, const std::string& import_id) {
  tx.Exec(q::kImportFixForget, import_id);
}

void SaveFix(storage::Tx& tx, const std::string& import_id, const StoredFix& fix) {
  tx.Exec(q::kImportFixClear, import_id, fix.row);
  tx.Exec(q::kImportFixAdd, import_id, fix.row, fix.dropped, fix.cells);
}

std::vector<StoredFix> AllFixes(storage::Tx& tx, const std::string& import_id) {
  std::vector<StoredFix> out;
  for (const auto& row : tx.All(q::kImportFixAll, import_id))
    out.push_back({static_cast<int>(row.Int(0)), row.Bool(1), row.Text(2), row.Bool(3)});
  return out;
}

void SaveLayout(storage::Tx& tx, const std::string& import_id, const std::string& layout) {
  tx.Exec(q::kImportLayoutSave, import_id, layout);
}

std::optional<std::string> FindLayout(storage::Tx& tx, const std::string& import_id) {
  const auto row = tx.One(q::kImportLayoutFind, import_id);
  return row ? std::optional(row->Text(0)) : std::nullopt;
}

}  // namespace nokkenas::exchange
