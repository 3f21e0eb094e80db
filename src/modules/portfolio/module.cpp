// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/portfolio/module.h"

#include "modules/portfolio/api/endpoints.h"
#include "modules/portfolio/service/confirmation_service.h"
#include "modules/portfolio/service/contract_service.h"
#include "modules/portfolio/service/portfolio_sheets.h"
#include "platform/auth/setting_kind.h"
#include "sql/portfolio.h"

namespace nokkenas::portfolio {
namespace {

namespace q = sql::portfolio;
constexpr int kScopedSearch = 10'000;
using auth::Actor;
using auth::SubjectRef;
using storage::Tx;

bool SeesApplication(Tx& tx, const Actor& actor, const std::string& id) {
  return !actor.supplier && actor.Can(kPortfolioRead, {"application", id}) &&
         FindApplication(tx, id).has_value();
}

bool SeesContract(Tx& tx, const Actor& actor, const std::string& id) {
  if (!actor.CanEverywhere(kContractRead)) return false;
  const auto supplier = SupplierOf(tx, id);
  return supplier && (!actor.supplier || *supplier == actor.organisation_id);
}

std::vector<auth::SearchHit> ToHits(const storage::Rows& rows) {
  std::vector<auth::SearchHit> hits;
  for (const auto& row : rows) hits.push_back({row.Text(0), row.Text(1), row.Text(2)});
  return hits;
}

auth::SubjectKind ApplicationKindEntry() {
  auth::SubjectKind kind;
  kind.root = [](Tx& tx, const std::string& id) -> std::optional<SubjectRef> {
    if (!FindApplication(tx, id)) return std::nullopt;
    return SubjectRef{"application", id};
  };
  kind.can_see = SeesApplication;
  kind.title = [](Tx& tx, const std::string& id, const std::string&) {
    const auto found = FindApplication(tx, id);
    return found ? found->data.name : id;
  };
  kind.url = [](const std::string& id) { return "/applications/" + id; };
  kind.search = [](Tx& tx, const Actor& actor, const std::string& text, int limit) {
    // Who may see only some must not lose them behind the others.
    const int most = actor.CanEverywhere(kPortfolioRead) ? limit : kScopedSearch;
    auto hits = ToHits(tx.All(q::kApplicationSearch, http::LikePattern(text), most));
    std::erase_if(hits, [&](const auto& hit) { return !SeesApplication(tx, actor, hit.id); });
    hits.resize(std::min(hits.size(), static_cast<std::size_t>(limit)));
    return hits;
  };
  return kind;
}

auth::SubjectKind ContractKindEntry() {
  auth::SubjectKind kind;
  kind.root = [](Tx& tx, const std::string& id) -> std::optional<SubjectRef> {
    if (!SupplierOf(tx, id)) return std::nullopt;
    return SubjectRef{"contract", id};
  };
  kind.can_see = SeesContract;
  kind.title = [](Tx& tx, const std::string& id, const std::string&) {
    return ContractTitle(tx, id);
  };
  kind.url = [](const std::string& id) { return "/contracts/" + id; };
  kind.falls_under = [](Tx& tx, const std::string& id) {
    std::vector<SubjectRef> out;
    if (const auto full = FindContract(tx, id))
      for (const auto& application : full->contract.application_ids)
        out.push_back({"application", application});
    return out;
  };
  kind.counterparties = [](Tx& tx, const std::string& id) {
    const auto supplier = SupplierOf(tx, id);
    return supplier ? std::vector{*supplier} : std::vector<std::string>{};
  };
  kind.search = [](Tx& tx, const Actor& actor, const std::string& text, int limit) {
    const std::string own = actor.supplier ? actor.organisation_id : "";
    auto hits = ToHits(tx.All(q::kContractSearch, http::LikePattern(text), own, limit));
    std::erase_if(hits, [&](const auto& hit) { return !SeesContract(tx, actor, hit.id); });
    return hits;
  };
  return kind;
}

// What a person's own confirmations wait for stands together, as one thing to do.
auth::SubjectKind RoundKind() {
  auth::SubjectKind kind;
  kind.root = [](Tx&, const std::string&) -> std::optional<SubjectRef> { return std::nullopt; };
  kind.can_see = [](Tx&, const Actor& actor, const std::string& id) {
    return !actor.supplier && (id == "nobody" || id == actor.account_id);
  };
  kind.title = [](Tx&, const std::string&, const std::string& locale) {
    return i18n::Text(locale, "kind.confirmation_round");
  };
  kind.url = [](const std::string&) { return std::string("/confirmations"); };
  return kind;
}

auth::SubjectKind ConfirmationKind(const auth::SubjectRegistry& subjects) {
  auth::SubjectKind kind;
  kind.root = [](Tx& tx, const std::string& id) -> std::optional<SubjectRef> {
    const auto one = FindConfirmation(tx, id);
    return one ? std::optional(one->subject) : std::nullopt;
  };
  kind.can_see = [&subjects](Tx& tx, const Actor& actor, const std::string& id) {
    const auto one = FindConfirmation(tx, id);
    return one && !actor.supplier && subjects.CanSee(tx, actor, one->subject);
  };
  kind.title = [&subjects](Tx& tx, const std::string& id, const std::string& locale) {
    const auto one = FindConfirmation(tx, id);
    return one ? subjects.Title(tx, one->subject, locale) : id;
  };
  kind.url = [](const std::string&) { return std::string("/confirmations"); };
  return kind;
}

}  // namespace

Module MakeModule(auth::SubjectRegistry& subjects, const mail::Settings& mail) {
  subjects.Register("confirmation", ConfirmationKind(subjects));
  subjects.Register("confirmation_round", RoundKind());
  subjects.Register("application", ApplicationKindEntry());
  subjects.Register("contract", ContractKindEntry());
  auto domain = auth::SettingKind("kind.domain", "/domains", kPortfolioRead);
  domain.search = [](Tx& tx, const Actor& actor, const std::string& text, int limit) {
    std::vector<auth::SearchHit> hits;
    if (actor.supplier || !actor.CanEverywhere(kPortfolioRead)) return hits;
    for (const auto& row : tx.All(q::kDomainSearch, http::LikePattern(text), limit))
      hits.push_back({row.Text(0), row.Text(1), "", "/applications?domainId=" + row.Text(0)});
    return hits;
  };
  subjects.Register("domain", std::move(domain));
  subjects.Register("lead_times",
                    auth::SettingKind("kind.lead_times", "/lead-times", kPortfolioRead));
  Module module;
  module.name = "portfolio";
  for (auto endpoints :
       {ApplicationEndpoints(), ContractEndpoints(), ConfirmationEndpoints(), CoverageEndpoints()})
    for (auto& endpoint : endpoints) module.endpoints.push_back(std::move(endpoint));
  module.codes = {
      &codes::kDomainTaken,          &codes::kApplicationInvalid,  &codes::kApplicationNumberTaken,
      &codes::kLinkInvalid,          &codes::kLinkDerived,         &codes::kHealthInvalid,
      &codes::kContractInvalid,      &codes::kContractNumberTaken, &codes::kContractSpendInvalid,
      &codes::kConclusionDouble,     &codes::kLeadTimesInvalid,    &codes::kConfirmationInvalid,
      &codes::kConfirmationNotOwner, &codes::kConfirmationClosed,  &codes::kConfirmationStale,
      &codes::kConfirmationNotYours, &codes::kConfirmationOver};
  module.permissions = {kPortfolioRead,    kPortfolioManage, kContractRead,  kContractManage,
                        kContractConclude, kContractSpend,   kConclusionRead};
  module.sheets = PortfolioSheets();
  module.invariants.push_back({"contracts_cover_and_add_up", CheckContracts});
  module.invariants.push_back({"rows_have_a_stewardship", CheckStewardships});
  const RoundParts parts{subjects, mail};
  module.subscriptions = {HearOfRounds(parts)};
  // Days pass by themselves, and so do roles. A process that starts, or another one, may do the
  // same day again: that changes nothing.
  const auto done_on = std::make_shared<std::optional<Date>>();
  module.each_minute_apart = [parts, done_on](storage::Database& db, Instant now) {
    const Date today = LocalDate(now);
    if (*done_on == today) return;
    const auto done = db.Write(
        [&](Tx& tx) -> Status {
          RefreshAllRounds(tx, parts, now);
          return Done{};
        },
        storage::Patience::kLong);
    if (done.ok()) *done_on = today;
  };
  return module;
}

}  // namespace nokkenas::portfolio
