// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/party/service/account_service.h"

#include "modules/party/service/assignment_service.h"
#include "modules/party/service/link_mail.h"
#include "modules/party/storage/account_repo.h"
#include "modules/party/storage/organisation_repo.h"
#include "modules/party/storage/role_repo.h"
#include "platform/assets/json_data.h"
#include "platform/audit/audit.h"
#include "platform/auth/crypto.h"
#include "platform/events/events.h"
#include "sql/party.h"

namespace nokkenas::party {
namespace {

namespace q = sql::party;

auth::SubjectRef Self(const std::string& id) { return {"account", id}; }

AccountFacts FactsOf(http::Context& ctx, const std::string& id) {
  const auto rights = RightsOf(ctx.tx(), id, ctx.today(), false);
  const bool manages = std::any_of(rights.begin(), rights.end(), [](const auth::Right& right) {
    return right.permission == kAccountManage && right.scope.kind == "organisation";
  });
  return {ctx.actor.account_id == id, manages && !HasOtherManager(ctx.tx(), id, ctx.today())};
}

std::vector<http::Action> ActionsOf(http::Context& ctx, const Account& account,
                                    const AccountFacts& facts) {
  std::vector<http::Action> actions;
  for (const auto event :
       {AccountEvent::kInvite, AccountEvent::kDeactivate, AccountEvent::kReactivate}) {
    const auto decision = DecideAccount(account.state, event, facts);
    const bool never = !decision && decision.failure().code == &codes::kAccountTransition;
    if (!never) {
      http::OfferAction(ctx, Self(account.id), kAccountManage, "account", NameOf(event), decision,
                        actions);
    }
  }
  return actions;
}

std::vector<RoleGrant> GrantsWithTitles(http::Context& ctx, const std::string& account_id) {
  auto grants = ListGrants(ctx.tx(), account_id);
  for (RoleGrant& grant : grants) {
    grant.role_title = i18n::Text(ctx.locale, "role." + grant.role_key);
    const std::string kind = NameOf(grant.scope.kind);
    grant.scope.title = grant.scope.kind == ScopeKind::kOrganisation
                            ? i18n::Text(ctx.locale, "scope.organisation")
                            : ctx.subjects.Title(ctx.tx(), {kind, grant.scope.id}, ctx.locale);
  }
  return grants;
}

}  // namespace

OneTimeLink NewLink(http::Context& ctx, const Account& account, const mail::Settings& mail) {
  const auto expires = ctx.now + kInvitationLasts;
  const std::string token = MakeLink(ctx.tx(), account.id, expires);
  const bool first = account.state == AccountState::kInvited;
  const std::string path = (first ? "/invitation#" : "/new-password#") + token;
  const bool mailed = MailLink(ctx, mail,
                               {Self(account.id), first ? "invitation" : "new_password",
                                account.email, account.locale, path, expires});
  return {account.id, path, expires, mailed};
}

void DropLink(http::Context& ctx, const std::string& account_id) {
  ctx.tx().Exec(q::kLinkRemove, account_id);
  mail::RemoveSecrets(ctx.tx(), Self(account_id));
}

namespace {

Result<AccountView> Move(http::Context& ctx, const std::string& id, AccountEvent event,
                         const std::string& reason) {
  const auto account = FindAccount(ctx.tx(), id);
  if (!account) return Fail(http::codes::kNotFound);
  if (auto seen = http::RequireVersion(ctx, account->version); !seen) return seen.failure();
  const auto next = DecideAccount(account->state, event, FactsOf(ctx, id));
  if (!next) return next.failure();
  SetAccountState(ctx.tx(), id, *next);
  events::Publish(ctx.tx(), {"people.changed", {"account", id}}, ctx.now);
  if (event == AccountEvent::kDeactivate) {
    ctx.tx().Exec(q::kSessionRemoveAll, id, "");
    DropLink(ctx, id);
  }
  // Whoever is gone fills no role any more.
  for (const RoleGrant& grant : ListGrants(ctx.tx(), id)) TouchScope(ctx, grant.scope);
  Account after = *account;
  after.state = *next;
  auto changes = audit::Compare(&*account, &after);
  changes.push_back({"reason", "", json::ToJson(reason), false});
  audit::Append(ctx, {Self(id), Self(id), std::string("account_") + NameOf(event), changes});
  return AccountShow(ctx, id);
}

}  // namespace

Result<http::ListOut<Account>> AccountList(http::Context& ctx, const AccountListIn& in) {
  return ListAccounts(ctx.tx(), in.list, in.state);
}

Result<http::ListOut<PersonView>> PersonList(http::Context& ctx, const PersonListIn& in) {
  if (ctx.actor.supplier) return Fail(http::codes::kNotPermitted);
  auto page = ListPeople(ctx.tx(), in.list);
  if (!page) return page.failure();
  return http::ToList<PersonView>(
      *page, [](const storage::Row& row) { return PersonView{row.Text(0), row.Text(1)}; });
}

Result<AccountView> AccountShow(http::Context& ctx, const std::string& id) {
  const auto account = FindAccount(ctx.tx(), id);
  if (!account) return Fail(http::codes::kNotFound);
  ctx.version = account->version;
  return AccountView{*account, GrantsWithTitles(ctx, id), mail::DeliveryOf(ctx.tx(), Self(id)),
                     ActionsOf(ctx, *account, FactsOf(ctx, id))};
}

Result<OneTimeLink> AccountCreate(http::Context& ctx, const AccountIn& in,
                                  const mail::Settings& mail) {
  std::vector<FieldError> errors;
  if (!LooksLikeEmail(in.email)) errors.push_back({"email", "email", ""});
  const auto organisation = FindOrganisation(ctx.tx(), in.organisation_id);
  if (!organisation) errors.push_back({"organisationId", "unknown_value", ""});
  const std::string locale = in.locale.value_or("nl");
  if (locale != "nl" && locale != "en") errors.push_back({"locale", "unknown_value", ""});
  if (!errors.empty()) return Failure{&codes::kAccountInvalid, {}, std::move(errors), 0};
  if (FindCredentials(ctx.tx(), in.email)) return Fail(codes::kEmailTaken, {{"email", in.email}});
  Account account;
  account.id = crypto::NewId();
  account.email = in.email;
  account.display_name = in.display_name;
  account.organisation = {organisation->id, organisation->name, organisation->kvk_number};
  account.supplier = organisation->kind == OrganisationKind::kSupplier;
  account.locale = locale;
  AddAccount(ctx.tx(), account);
  audit::Append(ctx, {Self(account.id), Self(account.id), "account_create", audit::Made(account)});
  return NewLink(ctx, account, mail);
}

Result<OneTimeLink> AccountInvite(http::Context& ctx, const std::string& id,
                                  const mail::Settings& mail) {
  const auto account = FindAccount(ctx.tx(), id);
  if (!account) return Fail(http::codes::kNotFound);
  if (auto seen = http::RequireVersion(ctx, account->version); !seen) return seen.failure();
  const auto next = DecideAccount(account->state, AccountEvent::kInvite, {});
  if (!next) return next.failure();
  ctx.tx().Exec(q::kAccountBump, id);
  audit::Append(ctx, {Self(id), Self(id), "account_invite", {}});
  return NewLink(ctx, *account, mail);
}

Result<AccountView> AccountDeactivate(http::Context& ctx, const ReasonIn& in) {
  return Move(ctx, in.id, AccountEvent::kDeactivate, in.reason);
}

Result<AccountView> AccountReactivate(http::Context& ctx, const ReasonIn& in) {
  return Move(ctx, in.id, AccountEvent::kReactivate, in.reason);
}

Result<AccountView> AccountChangeEmail(http::Context& ctx, const EmailIn& in) {
  const auto account = FindAccount(ctx.tx(), in.id);
  if (!account) return Fail(http::codes::kNotFound);
  if (auto seen = http::RequireVersion(ctx, account->version); !seen) return seen.failure();
  if (!LooksLikeEmail(in.email))
    return Failure{&codes::kAccountInvalid, {}, {{"email", "email", ""}}, 0};
  const auto known = FindCredentials(ctx.tx(), in.email);
  if (known && known->account_id != in.id) return Fail(codes::kEmailTaken, {{"email", in.email}});
  Account after = *account;
  after.email = in.email;
  SetAccountEmail(ctx.tx(), after);
  // A link that went to the old address is for whoever reads that.
  DropLink(ctx, in.id);
  events::Publish(ctx.tx(), {"people.changed", Self(in.id)}, ctx.now);
  audit::Append(
      ctx, {Self(in.id), Self(in.id), "account_change_email", audit::Compare(&*account, &after)});
  return AccountShow(ctx, in.id);
}

Result<AccountView> AccountGrantRole(http::Context& ctx, const GrantIn& in) {
  const auto account = FindAccount(ctx.tx(), in.id);
  if (!account) return Fail(http::codes::kNotFound);
  if (auto seen = http::RequireVersion(ctx, account->version); !seen) return seen.failure();
  const RoleGrant grant{crypto::NewId(),
                        in.role_key,
                        "",
                        {in.scope_kind, in.scope_id.value_or(""), ""},
                        in.starts_on,
                        in.ends_on,
                        in.deputy.value_or(false),
                        ""};
  if (auto given = GiveRole(ctx, "account_grant_role", *account, grant); !given)
    return given.failure();
  return AccountShow(ctx, in.id);
}

Result<AccountView> AccountRevokeRole(http::Context& ctx, const RevokeIn& in) {
  const auto account = FindAccount(ctx.tx(), in.id);
  if (!account) return Fail(http::codes::kNotFound);
  if (auto seen = http::RequireVersion(ctx, account->version); !seen) return seen.failure();
  const auto found = FindAssignment(ctx.tx(), in.grant_id);
  if (!found || found->account_id != in.id) return Fail(codes::kGrantNotFound);
  const auto ended = EndRole(ctx, "account_revoke_role", *found, ctx.today().AddDays(-1));
  if (!ended && ended.failure().code == &codes::kAssignmentEnded)
    return Fail(codes::kGrantNotFound);
  if (!ended) return ended.failure();
  return AccountShow(ctx, in.id);
}

Result<RoleList> RolesShow(http::Context& ctx) {
  RoleList out{ListRoles(ctx.tx())};
  for (Role& role : out.items) role.title = i18n::Text(ctx.locale, "role." + role.key);
  return out;
}

void SyncBuiltInRoles(storage::Tx& tx) {
  const auto file = assets::JsonData("data/roles.json");
  std::vector<Role> roles;
  for (const auto& entry : file.as_object()) {
    Role role{std::string(entry.key()), "", {}};
    for (const auto& permission : entry.value().as_array())
      role.permissions.emplace_back(permission.as_string());
    roles.push_back(std::move(role));
  }
  SyncRoles(tx, roles);
}

}  // namespace nokkenas::party
