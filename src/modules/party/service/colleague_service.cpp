// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/party/service/colleague_service.h"

#include <algorithm>
#include <map>

#include "modules/party/domain/colleague.h"
#include "modules/party/service/assignment_service.h"
#include "modules/party/service/session_open.h"
#include "modules/party/storage/account_repo.h"
#include "modules/party/storage/organisation_repo.h"
#include "modules/party/storage/role_repo.h"
#include "platform/audit/audit.h"
#include "platform/auth/crypto.h"
#include "platform/events/events.h"
#include "sql/party.h"

namespace nokkenas::party {
namespace {

namespace q = sql::party;
constexpr int kMostFrameworks = 100;

auth::SubjectRef PersonRef(const std::string& id) { return {"account", id}; }

bool Administers(const http::Context& ctx, const ScopeRef& scope) {
  if (scope.kind == ScopeKind::kOrganisation) return ctx.actor.CanEverywhere(kColleagueManage);
  return ctx.actor.Can(kColleagueManage, {NameOf(scope.kind), scope.id});
}

ColleagueFacts FactsAbout(http::Context& ctx, const std::string& id) {
  ColleagueFacts facts;
  facts.own = id == ctx.actor.account_id;
  for (const RoleGrant& grant : ListGrants(ctx.tx(), id)) {
    if (grant.role_key == kSupplierAdministrator && grant.HoldsOn(ctx.today()) &&
        !Administers(ctx, grant.scope))
      facts.beyond_own = true;
  }
  return facts;
}

std::vector<ColleagueRoles> RolesByFramework(http::Context& ctx, const std::string& id) {
  std::map<std::string, ColleagueRoles> by_scope;
  for (const RoleGrant& grant : ListGrants(ctx.tx(), id)) {
    if (!grant.HoldsOn(ctx.today())) continue;
    ColleagueRoles& one = by_scope[grant.scope.id];
    if (grant.scope.kind == ScopeKind::kOrganisation) {
      one.framework = i18n::Text(ctx.locale, "scope.organisation");
    } else {
      one.framework_id = grant.scope.id;
      one.framework =
          ctx.subjects.Title(ctx.tx(), {NameOf(grant.scope.kind), grant.scope.id}, ctx.locale);
    }
    one.roles.push_back(grant.role_key);
    one.titles.push_back(i18n::Text(ctx.locale, "role." + grant.role_key));
  }
  std::vector<ColleagueRoles> out;
  for (auto& [scope, one] : by_scope) out.push_back(std::move(one));
  return out;
}

ColleagueView ToColleague(http::Context& ctx, const Account& account) {
  ColleagueView view;
  view.account = account;
  view.frameworks = RolesByFramework(ctx, account.id);
  view.delivery = mail::DeliveryOf(ctx.tx(), PersonRef(account.id));
  view.sessions =
      static_cast<std::int64_t>(ctx.tx().All(q::kSessionOfAccount, account.id, ctx.now).size());
  const ColleagueFacts facts = FactsAbout(ctx, account.id);
  const auto offer = [&](const char* event, const Status& status) {
    http::OfferAction(ctx, "colleague", event, status, view.actions);
  };
  if (account.state != AccountState::kDeactivated) offer("name", Done{});
  if (account.state == AccountState::kInvited) offer("invite", Done{});
  if (account.state == AccountState::kActive && view.sessions > 0 && !facts.own)
    offer("end_sessions", DecideEnding(facts));
  if (account.state != AccountState::kDeactivated) offer("deactivate", DecideEnding(facts));
  if (account.state == AccountState::kDeactivated) offer("reactivate", DecideEnding(facts));
  return view;
}

Result<Account> ColleagueOf(http::Context& ctx, const std::string& id) {
  const auto account = FindAccount(ctx.tx(), id);
  if (!account) return Fail(http::codes::kNotFound);
  if (auto seen = http::RequireVersion(ctx, account->version); !seen) return seen.failure();
  return *account;
}

// From today these and no others, for one framework.
void SetRoles(http::Context& ctx, const std::string& id, const std::string& framework_id,
              std::vector<std::string> wanted) {
  const std::string& me = ctx.actor.account_id;
  for (const RoleGrant& grant : ListGrants(ctx.tx(), id)) {
    const bool there = grant.scope.kind == ScopeKind::kFramework &&
                       grant.scope.id == framework_id &&
                       (!grant.ends_on || *grant.ends_on >= ctx.today());
    if (!there) continue;
    const auto kept = std::find(wanted.begin(), wanted.end(), grant.role_key);
    if (kept != wanted.end() && grant.HoldsOn(ctx.today())) {
      wanted.erase(kept);
      continue;
    }
    SetGrantEnd(ctx.tx(), *FindAssignment(ctx.tx(), grant.id), ctx.today().AddDays(-1));
    audit::Append(ctx, {PersonRef(id),
                        PersonRef(id),
                        "account_revoke_role",
                        {{"grants", json::ToJson(grant), "", false}}});
  }
  for (const std::string& role : wanted) {
    const RoleGrant grant{crypto::NewId(), role, "",    {ScopeKind::kFramework, framework_id, ""},
                          ctx.today(),     {},   false, ""};
    PlaceRole(ctx, ctx.tx(), id, grant, me, "account_grant_role");
  }
}

Result<ColleagueView> MoveColleague(http::Context& ctx, const ReasonIn& in, AccountEvent event) {
  const auto account = ColleagueOf(ctx, in.id);
  if (!account) return account.failure();
  const auto next = DecideAccount(account->state, event, {});
  if (!next) return next.failure();
  if (auto may = DecideEnding(FactsAbout(ctx, in.id)); !may) return may.failure();
  SetAccountState(ctx.tx(), in.id, *next);
  if (event == AccountEvent::kDeactivate) {
    ctx.tx().Exec(q::kSessionRemoveAll, in.id, "");
    DropLink(ctx, in.id);
  }
  events::Publish(ctx.tx(), {"people.changed", PersonRef(in.id)}, ctx.now);
  Account after = *account;
  after.state = *next;
  auto changes = audit::Compare(&*account, &after);
  changes.push_back({"reason", "", json::ToJson(in.reason), false});
  audit::Append(ctx, {PersonRef(in.id), PersonRef(in.id), std::string("colleague_") + NameOf(event),
                      changes});
  return ColleagueShow(ctx, in.id);
}

}  // namespace

Result<http::ListOut<ColleagueView>> ColleagueList(http::Context& ctx, const PersonListIn& in) {
  if (!ctx.actor.supplier) return Fail(http::codes::kNotPermitted);
  auto page = ListAccountsOf(ctx.tx(), in.list, ctx.actor.organisation_id);
  if (!page) return page.failure();
  http::ListOut<ColleagueView> out;
  for (const Account& account : page->items) out.items.push_back(ToColleague(ctx, account));
  out.next_cursor = page->next_cursor;
  out.count = page->count;
  out.count_capped = page->count_capped;
  return out;
}

Result<ColleagueView> ColleagueShow(http::Context& ctx, const std::string& id) {
  const auto account = FindAccount(ctx.tx(), id);
  if (!account) return Fail(http::codes::kNotFound);
  ctx.version = account->version;
  return ToColleague(ctx, *account);
}

Result<OneTimeLink> ColleagueCreate(http::Context& ctx, const ColleagueIn& in,
                                    const mail::Settings& mail) {
  if (!ctx.actor.supplier) return Fail(http::codes::kNotPermitted);
  std::vector<FieldError> errors;
  if (!LooksLikeEmail(in.email)) errors.push_back({"email", "email", ""});
  const std::string locale = in.locale.value_or("nl");
  if (locale != "nl" && locale != "en") errors.push_back({"locale", "unknown_value", ""});
  if (in.roles.empty()) errors.push_back({"roles", "required", ""});
  if (!errors.empty()) return Failure{&codes::kColleagueInvalid, {}, std::move(errors), 0};
  ColleagueFacts facts;
  facts.administers = Administers(ctx, {ScopeKind::kFramework, in.framework_id, ""});
  if (auto may = DecideNaming(in.roles, facts); !may) return may.failure();
  if (FindCredentials(ctx.tx(), in.email)) return Fail(codes::kEmailTaken, {{"email", in.email}});
  const auto organisation = FindOrganisation(ctx.tx(), ctx.actor.organisation_id);
  Account account;
  account.id = crypto::NewId();
  account.email = in.email;
  account.display_name = in.display_name;
  account.organisation = {organisation->id, organisation->name, organisation->kvk_number};
  account.supplier = true;
  account.locale = locale;
  AddAccount(ctx.tx(), account);
  audit::Append(ctx, {PersonRef(account.id), PersonRef(account.id), "colleague_create",
                      audit::Made(account)});
  SetRoles(ctx, account.id, in.framework_id, in.roles);
  return NewLink(ctx, account, mail);
}

Result<OneTimeLink> ColleagueInvite(http::Context& ctx, const std::string& id,
                                    const mail::Settings& mail) {
  const auto account = ColleagueOf(ctx, id);
  if (!account) return account.failure();
  if (account->state != AccountState::kInvited) return Fail(codes::kAccountTransition);
  ctx.tx().Exec(q::kAccountBump, id);
  audit::Append(ctx, {PersonRef(id), PersonRef(id), "colleague_invite", {}});
  return NewLink(ctx, *account, mail);
}

Result<ColleagueView> ColleagueName(http::Context& ctx, const ColleagueNameIn& in) {
  const auto account = ColleagueOf(ctx, in.id);
  if (!account) return account.failure();
  if (account->state == AccountState::kDeactivated) return Fail(codes::kAccountTransition);
  ColleagueFacts facts = FactsAbout(ctx, in.id);
  facts.administers = Administers(ctx, {ScopeKind::kFramework, in.framework_id, ""});
  // Whoever administers all of it by a wider role takes nothing from that here.
  facts.own = facts.own && !ctx.actor.CanEverywhere(kColleagueManage);
  if (auto may = DecideNaming(in.roles, facts); !may) return may.failure();
  SetRoles(ctx, in.id, in.framework_id, in.roles);
  ctx.tx().Exec(q::kAccountBump, in.id);
  events::Publish(ctx.tx(), {"people.changed", PersonRef(in.id)}, ctx.now);
  return ColleagueShow(ctx, in.id);
}

Result<ColleagueView> ColleagueDeactivate(http::Context& ctx, const ReasonIn& in) {
  return MoveColleague(ctx, in, AccountEvent::kDeactivate);
}
Result<ColleagueView> ColleagueReactivate(http::Context& ctx, const ReasonIn& in) {
  return MoveColleague(ctx, in, AccountEvent::kReactivate);
}

Result<ColleagueView> ColleagueEndSessions(http::Context& ctx, const std::string& id) {
  const auto account = ColleagueOf(ctx, id);
  if (!account) return account.failure();
  if (auto may = DecideEnding(FactsAbout(ctx, id)); !may) return may.failure();
  EndSessionsOf(ctx, id, "colleague_end_sessions");
  return ColleagueShow(ctx, id);
}

Result<AdministeredFrameworks> ColleagueFrameworks(http::Context& ctx) {
  AdministeredFrameworks out;
  const auth::SubjectKind* kind = ctx.subjects.Find("framework");
  if (kind == nullptr || !kind->search) return out;
  for (const auto& hit : kind->search(ctx.tx(), ctx.actor, "", kMostFrameworks))
    if (ctx.actor.Can(kColleagueManage, {"framework", hit.id}))
      out.items.push_back({hit.id, hit.title});
  return out;
}

}  // namespace nokkenas::party
