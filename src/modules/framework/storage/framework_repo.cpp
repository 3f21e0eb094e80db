// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/framework/storage/framework_repo.h"

#include <algorithm>

#include "base/text.h"
#include "modules/framework/domain/lifecycle.h"
#include "platform/auth/crypto.h"
#include "sql/framework.h"

namespace nokkenas::framework {
namespace {

namespace q = sql::framework;

std::optional<Money> OptMoney(const storage::Row& row, std::size_t i, Vat vat) {
  const auto minor = row.OptInt(i);
  return minor ? std::optional(Money{*minor, vat}) : std::nullopt;
}
std::optional<std::int64_t> Minor(const std::optional<Money>& money) {
  return money ? std::optional(money->amount_minor) : std::nullopt;
}

Terms ToTerms(const storage::Row& row) {
  const Vat vat = FromName<Vat>(row.Text(8)).value();
  Terms terms;
  terms.number = row.Text(1);
  terms.title = row.Text(2);
  terms.description = row.Text(3);
  terms.starts_on = row.Date(5);
  terms.ends_on = row.Date(6);
  terms.term_reason = row.OptText(7);
  terms.estimated = {row.Int(9), vat};
  terms.reestimated = OptMoney(row, 10, vat);
  terms.maximum = OptMoney(row, 11, vat);
  terms.smallest_call_off = OptMoney(row, 12, vat);
  if (row.Bool(13)) terms.routes.push_back(Route::kMiniCompetition);
  if (row.Bool(14)) terms.routes.push_back(Route::kDirect);
  terms.allocation_rule = row.OptText(15);
  terms.standstill_policy = FromName<StandstillPolicy>(row.Text(16)).value();
  terms.standstill_days = static_cast<int>(row.Int(17));
  if (!row.IsNull(18)) {
    terms.indexation =
        Indexation{row.Text(18), static_cast<int>(row.Int(19)), row.OptText(20).value_or("")};
  }
  return terms;
}

void LoadParts(storage::Tx& tx, const std::string& id, Terms& terms) {
  for (const auto& row : tx.All(q::kLotList, id))
    terms.lots.push_back(
        {row.Text(0), row.Text(1), row.Text(2), OptMoney(row, 3, terms.estimated.vat)});
  for (const auto& row : tx.All(q::kOptionList, id))
    terms.options.push_back(
        {row.Text(0), static_cast<int>(row.Int(1)), static_cast<int>(row.Int(2)), row.OptDate(3)});
  for (const auto& row : tx.All(q::kCriterionList, id))
    terms.criteria.push_back({row.Text(0), FromName<CriterionKind>(row.Text(1)).value(),
                              row.Text(2), static_cast<int>(row.Int(3)),
                              static_cast<int>(row.Int(4))});
}

std::vector<Party> LoadParties(storage::Tx& tx, const std::string& id, Vat vat) {
  std::vector<Party> parties;
  for (const auto& row : tx.All(q::kPartyList, id)) {
    Party party;
    party.id = row.Text(0);
    party.organisation_id = row.Text(1);
    party.since = row.Date(2);
    party.cap = OptMoney(row, 3, vat);
    if (!row.IsNull(4)) party.end = FromName<PartyEnd>(row.Text(4)).value();
    party.ends_on = row.OptDate(5);
    party.ground = row.OptText(6);
    party.successor_id = row.OptText(7);
    parties.push_back(std::move(party));
  }
  for (const auto& row : tx.All(q::kPartyLotList, id))
    for (Party& party : parties)
      if (party.id == row.Text(0)) party.lot_ids.push_back(row.Text(1));
  return parties;
}

// The columns of a framework from its id on, in the order of the queries add and save.
storage::Values TermValues(const Framework& framework) {
  const Terms& t = framework.terms;
  const auto has = [&](Route route) {
    return std::find(t.routes.begin(), t.routes.end(), route) != t.routes.end();
  };
  using storage::ToValue;
  const auto index = t.indexation;
  return {ToValue(framework.id),
          ToValue(t.number),
          ToValue(SearchText(t.number)),
          ToValue(t.title),
          ToValue(t.description),
          ToValue(NameOf(framework.state)),
          ToValue(t.starts_on),
          ToValue(t.ends_on),
          ToValue(TermEnd(t)),
          ToValue(t.term_reason),
          ToValue(NameOf(t.estimated.vat)),
          ToValue(t.estimated.amount_minor),
          ToValue(Minor(t.reestimated)),
          ToValue(Minor(t.maximum)),
          ToValue(Minor(t.smallest_call_off)),
          ToValue(has(Route::kMiniCompetition)),
          ToValue(has(Route::kDirect)),
          ToValue(t.allocation_rule),
          ToValue(NameOf(t.standstill_policy)),
          ToValue(t.standstill_days),
          ToValue(index ? std::optional(index->index) : std::nullopt),
          ToValue(index ? std::optional(index->month) : std::nullopt),
          ToValue(index ? std::optional(index->clause) : std::nullopt),
          ToValue(SortKey(t.title)),
          ToValue(SearchText(t.number + " " + t.title))};
}

// Lots keep their ids, for entries refer to them; options and criteria are written anew.
void SaveParts(storage::Tx& tx, const std::string& id, Terms& terms) {
  const auto stored = tx.All(q::kLotList, id);
  for (const auto& row : stored) {
    const bool kept = std::any_of(terms.lots.begin(), terms.lots.end(),
                                  [&](const Lot& lot) { return lot.id == row.Text(0); });
    if (!kept) tx.Exec(q::kLotRemove, row.Text(0));
  }
  int position = 0;
  for (Lot& lot : terms.lots) {
    const bool known = std::any_of(stored.begin(), stored.end(),
                                   [&](const storage::Row& row) { return lot.id == row.Text(0); });
    if (!known) lot.id = crypto::NewId();
    tx.Exec(q::kLotSave, lot.id, id, ++position, lot.number, lot.title, Minor(lot.maximum));
  }
  tx.Exec(q::kOptionClear, id);
  for (Option& option : terms.options) {
    option.id = crypto::NewId();
    tx.Exec(q::kOptionAdd, option.id, id, ++position, option.months, option.notice_days,
            option.used_on);
  }
  tx.Exec(q::kCriterionClear, id);
  for (Criterion& criterion : terms.criteria) {
    criterion.id = crypto::NewId();
    tx.Exec(q::kCriterionAdd, criterion.id, id, ++position, NameOf(criterion.kind), criterion.title,
            criterion.weight_min_percent, criterion.weight_max_percent);
  }
}

}  // namespace

std::optional<Framework> FindFramework(storage::Tx& tx, const std::string& id) {
  const auto row = tx.One(q::kFrameworkFind, id);
  if (!row) return std::nullopt;
  Framework framework;
  framework.id = row->Text(0);
  framework.terms = ToTerms(*row);
  framework.state = FromName<State>(row->Text(4)).value();
  framework.version = row->Int(21);
  LoadParts(tx, id, framework.terms);
  framework.parties = LoadParties(tx, id, framework.terms.estimated.vat);
  return framework;
}

Totals FindTotals(storage::Tx& tx, const std::string& id) {
  const auto row = tx.One(q::kFrameworkTotals, id);
  return row ? Totals{row->Int(0), row->Int(1), row->Int(2), row->Int(3)} : Totals{};
}

std::optional<std::string> FindByNumber(storage::Tx& tx, const std::string& number) {
  const auto row = tx.One(q::kFrameworkByNumber, SearchText(number));
  return row ? std::optional(row->Text(0)) : std::nullopt;
}

void AddFramework(storage::Tx& tx, Framework& framework) {
  tx.Run(q::kFrameworkAdd, TermValues(framework));
  SaveParts(tx, framework.id, framework.terms);
}

bool SaveTerms(storage::Tx& tx, Framework& framework) {
  auto values = TermValues(framework);
  values.emplace_back(framework.version);
  tx.Run(q::kFrameworkSave, values);
  if (tx.changed() != 1) return false;
  SaveParts(tx, framework.id, framework.terms);
  ++framework.version;
  return true;
}

void FixOriginalValue(storage::Tx& tx, const std::string& framework_id) {
  tx.Exec(q::kFrameworkFixOriginal, framework_id);
}

std::map<std::string, std::int64_t> OriginalValues(storage::Tx& tx) {
  std::map<std::string, std::int64_t> out;
  for (const auto& row : tx.All(q::kFrameworkOriginalAll)) out[row.Text(0)] = row.Int(1);
  return out;
}

void SetOriginalValue(storage::Tx& tx, const std::string& framework_id, std::int64_t minor) {
  tx.Exec(q::kFrameworkSetOriginal, framework_id, minor);
}

bool SaveState(storage::Tx& tx, const Framework& framework, State state) {
  return tx.Exec(q::kFrameworkSetState, framework.id, NameOf(state), framework.version) == 1;
}

bool Bump(storage::Tx& tx, const Framework& framework) {
  return tx.Exec(q::kFrameworkBump, framework.id, framework.version) == 1;
}

void AddParty(storage::Tx& tx, const std::string& framework_id, const Party& party) {
  tx.Exec(q::kPartyAdd, party.id, framework_id, party.organisation_id, party.since,
          Minor(party.cap));
  for (const auto& lot_id : party.lot_ids) tx.Exec(q::kPartyLotAdd, party.id, lot_id);
}

void EndParty(storage::Tx& tx, const Party& party) {
  tx.Exec(q::kPartyEnd, party.id,
          party.end ? std::optional<std::string>(NameOf(*party.end)) : std::nullopt, party.ends_on,
          party.ground, party.successor_id);
}

void RemoveParty(storage::Tx& tx, const std::string& party_id) {
  tx.Exec(q::kPartyLotClear, party_id);
  tx.Exec(q::kPartyRemove, party_id);
}

bool IsPartyOf(storage::Tx& tx, const std::string& framework_id,
               const std::string& organisation_id) {
  return tx.One(q::kFrameworkHasOrganisation, framework_id, organisation_id).has_value();
}

std::optional<std::string> FrameworkOfParty(storage::Tx& tx, const std::string& party_id) {
  const auto row = tx.One(q::kPartyFind, party_id);
  return row ? std::optional(row->Text(0)) : std::nullopt;
}

std::optional<std::string> OrganisationOfParty(storage::Tx& tx, const std::string& party_id) {
  const auto row = tx.One(q::kPartyFind, party_id);
  return row ? std::optional(row->Text(1)) : std::nullopt;
}

std::vector<std::string> FrameworkIds(storage::Tx& tx) {
  std::vector<std::string> ids;
  for (const auto& row : tx.All(q::kFrameworkIds)) ids.push_back(row.Text(0));
  return ids;
}

ListScope ScopeOf(const auth::Actor& actor) {
  ListScope scope;
  scope.everything = actor.CanEverywhere(kRead);
  if (!scope.everything) scope.ids = actor.ScopeIds(kRead, "framework");
  if (actor.supplier) scope.organisation_id = actor.organisation_id;
  return scope;
}

std::vector<CallOffHit> SearchCallOffs(storage::Tx& tx, const std::string& text, int limit) {
  std::vector<CallOffHit> hits;
  for (const auto& row : tx.All(q::kCallOffSearch, http::LikePattern(text), limit))
    hits.push_back({row.Text(0), row.Text(1), row.Text(2), row.Text(3)});
  return hits;
}

std::vector<auth::SearchHit> SearchFrameworks(storage::Tx& tx, const std::string& text,
                                              const std::string& organisation_id, int limit) {
  std::vector<auth::SearchHit> hits;
  for (const auto& row :
       tx.All(q::kFrameworkSearch, http::LikePattern(text), organisation_id, limit))
    hits.push_back({row.Text(0), row.Text(1), row.Text(2)});
  return hits;
}

}  // namespace nokkenas::framework
