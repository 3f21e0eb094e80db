// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/framework/module.h"

#include "base/text.h"
#include "modules/framework/api/endpoints.h"
#include "modules/framework/domain/amendment.h"
#include "modules/framework/domain/ledger.h"
#include "modules/framework/domain/lifecycle.h"
#include "modules/framework/service/framework_sheets.h"
#include "modules/framework/service/ledger_service.h"
#include "modules/framework/service/show.h"
#include "modules/framework/storage/ledger_repo.h"
#include "platform/i18n/texts.h"

namespace nokkenas::framework {
namespace {

using auth::Actor;
using auth::SubjectRef;
using storage::Tx;
constexpr int kScopedSearch = 10'000;

// A supplier sees a framework of which it is or was a party, once it is no draft any more.
bool CanSee(Tx& tx, const Actor& actor, const std::string& id) {
  if (!actor.Can(kRead, {"framework", id})) return false;
  const auto framework = FindFramework(tx, id);
  if (!framework) return false;
  if (!actor.supplier) return true;
  return framework->state != State::kDraft && IsPartyOf(tx, id, actor.organisation_id);
}

auth::SubjectKind FrameworkKind() {
  auth::SubjectKind kind;
  kind.root = [](Tx& tx, const std::string& id) -> std::optional<SubjectRef> {
    if (!FindFramework(tx, id)) return std::nullopt;
    return SubjectRef{"framework", id};
  };
  kind.can_see = CanSee;
  kind.title = [](Tx& tx, const std::string& id, const std::string&) {
    const auto framework = FindFramework(tx, id);
    return framework ? TitleOf(framework->terms) : id;
  };
  kind.url = [](const std::string& id) { return "/frameworks/" + id; };
  kind.counterparties = [](Tx& tx, const std::string& id) {
    std::vector<std::string> out;
    if (const auto framework = FindFramework(tx, id))
      for (const Party& party : framework->parties)
        if (!party.ends_on) out.push_back(party.organisation_id);
    return out;
  };
  kind.search = [](Tx& tx, const Actor& actor, const std::string& text, int limit) {
    // Who may see only some must not lose them behind the others.
    const int most = actor.CanEverywhere(kRead) && !actor.supplier ? limit : kScopedSearch;
    auto hits = SearchFrameworks(tx, text, actor.supplier ? actor.organisation_id : "", most);
    std::erase_if(hits, [&](const auth::SearchHit& hit) { return !CanSee(tx, actor, hit.id); });
    hits.resize(std::min(hits.size(), static_cast<std::size_t>(limit)));
    return hits;
  };
  return kind;
}

auth::SubjectKind EntryKindEntry() {
  auth::SubjectKind kind;
  kind.root = [](Tx& tx, const std::string& id) -> std::optional<SubjectRef> {
    const auto entry = FindEntry(tx, id);
    if (!entry) return std::nullopt;
    return SubjectRef{"framework", entry->framework_id};
  };
  kind.can_see = [](Tx& tx, const Actor& actor, const std::string& id) {
    const auto entry = FindEntry(tx, id);
    return entry && !actor.supplier && CanSee(tx, actor, entry->framework_id) &&
           actor.Can(kLedgerRead, {"framework", entry->framework_id});
  };
  kind.title = [](Tx& tx, const std::string& id, const std::string& locale) {
    const auto entry = FindEntry(tx, id);
    if (!entry) return id;
    return i18n::Text(
        locale, "ledger.entry_title",
        {{"seq", std::to_string(entry->seq)},
         {"kind", i18n::Text(locale, std::string("ledger.kind.") + NameOf(entry->entry.kind))},
         {"amount", "eur:" + std::to_string(entry->entry.amount)}});
  };
  kind.url = [](const std::string&) { return std::string("/frameworks"); };
  // By its call-off: that is the number that people know.
  kind.search = [](Tx& tx, const Actor& actor, const std::string& text, int limit) {
    std::vector<auth::SearchHit> hits;
    if (actor.supplier || !actor.CanAnywhere(kLedgerRead)) return hits;
    const int most = actor.CanEverywhere(kLedgerRead) ? limit : kScopedSearch;
    for (auto& found : SearchCallOffs(tx, text, most)) {
      if (!actor.Can(kLedgerRead, {"framework", found.framework_id})) continue;
      if (hits.size() == static_cast<std::size_t>(limit)) break;
      hits.push_back({found.entry_id, found.call_off, found.framework_title,
                      "/frameworks/" + found.framework_id +
                          "/ledger-entries?q=" + PercentEncode(found.call_off)});
    }
    return hits;
  };
  return kind;
}

// A party is named by its organisation; it has no page of its own.
auth::SubjectKind PartyKind() {
  auth::SubjectKind kind;
  kind.root = [](Tx& tx, const std::string& id) -> std::optional<SubjectRef> {
    const auto framework_id = FrameworkOfParty(tx, id);
    if (!framework_id) return std::nullopt;
    return SubjectRef{"framework", *framework_id};
  };
  kind.can_see = [](Tx& tx, const Actor& actor, const std::string& id) {
    const auto framework_id = FrameworkOfParty(tx, id);
    return framework_id && !actor.supplier && CanSee(tx, actor, *framework_id);
  };
  kind.title = [](Tx& tx, const std::string& id, const std::string& locale) {
    const auto organisation_id = OrganisationOfParty(tx, id);
    return organisation_id ? party::RefOf(tx, *organisation_id).name
                           : i18n::Text(locale, "framework.party_removed");
  };
  kind.url = [](const std::string&) { return std::string("/frameworks"); };
  return kind;
}

}  // namespace

Module MakeModule(auth::SubjectRegistry& subjects) {
  subjects.Register("framework", FrameworkKind());
  subjects.Register("ledger_entry", EntryKindEntry());
  subjects.Register("framework_party", PartyKind());
  Module module;
  module.name = "framework";
  for (auto endpoints :
       {FrameworkEndpoints(), PartyEndpoints(), LedgerEndpoints(), AmendmentEndpoints()})
    for (auto& endpoint : endpoints) module.endpoints.push_back(std::move(endpoint));
  module.codes.assign(std::begin(codes::kAll), std::end(codes::kAll));
  for (const Code* code : codes::kLedgerAll) module.codes.push_back(code);
  for (const Code* code : codes::kAmendmentAll) module.codes.push_back(code);
  module.permissions.assign(std::begin(kPermissions), std::end(kPermissions));
  module.sheets = FrameworkSheets();
  module.invariants.push_back({"ledgers_equal_their_entries", CheckLedgers});
  return module;
}

}  // namespace nokkenas::framework
