// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "modules/framework/domain/framework.h"
#include "platform/auth/subjects.h"
#include "platform/http/list.h"

namespace nokkenas::framework {

// In cents. Sums over all balances of one framework.
struct Totals {
  std::int64_t reserved = 0;
  std::int64_t committed = 0;
  std::int64_t invoiced = 0;
  std::int64_t occupied = 0;
};

// Nothing when there is no such framework.
std::optional<Framework> FindFramework(storage::Tx& tx, const std::string& id);
Totals FindTotals(storage::Tx& tx, const std::string& id);
std::optional<std::string> FindByNumber(storage::Tx& tx, const std::string& number);
// Writes the framework with new ids for its parts.
void AddFramework(storage::Tx& tx, Framework& framework);
// False when the version is not the stored one. Parts without id get one.
bool SaveTerms(storage::Tx& tx, Framework& framework);
// Keeps the value of the framework as it goes into force: amendments are held against it.
void FixOriginalValue(storage::Tx& tx, const std::string& framework_id);
// The values that were kept, by framework; and one that was kept elsewhere before.
std::map<std::string, std::int64_t> OriginalValues(storage::Tx& tx);
void SetOriginalValue(storage::Tx& tx, const std::string& framework_id, std::int64_t minor);
bool SaveState(storage::Tx& tx, const Framework& framework, State state);
bool Bump(storage::Tx& tx, const Framework& framework);

void AddParty(storage::Tx& tx, const std::string& framework_id, const Party& party);
void EndParty(storage::Tx& tx, const Party& party);
void RemoveParty(storage::Tx& tx, const std::string& party_id);
bool IsPartyOf(storage::Tx& tx, const std::string& framework_id,
               const std::string& organisation_id);
std::optional<std::string> FrameworkOfParty(storage::Tx& tx, const std::string& party_id);
std::optional<std::string> OrganisationOfParty(storage::Tx& tx, const std::string& party_id);
std::vector<std::string> FrameworkIds(storage::Tx& tx);

struct ListScope {
  bool everything = true;
  std::vector<std::string> ids;  // When not everything: these.
  std::string organisation_id;   // A supplier: only where it is a party. Empty: no limit.
};
// The condition of a list for what the actor may see.
ListScope ScopeOf(const auth::Actor& actor);

struct CallOffHit {
  std::string framework_id;
  std::string framework_title;
  std::string call_off;
  std::string entry_id;  // Its first entry.
};
std::vector<CallOffHit> SearchCallOffs(storage::Tx& tx, const std::string& text, int limit);
std::vector<auth::SearchHit> SearchFrameworks(storage::Tx& tx, const std::string& text,
                                              const std::string& organisation_id, int limit);

}  // namespace nokkenas::framework
