// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/party/service/assignment_service.h"

#include <algorithm>

#include "base/text.h"
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

auth::SubjectRef AccountRef(const std::string& id) { return {"account", id}; }

// An audit row may name a role and its scope; it holds nothing personal.
std::vector<audit::Change> GrantChange(const RoleGrant* before, const RoleGrant* after) {
  return {
      {"grants", before ? json::ToJson(*before) : "", after ? json::ToJson(*after) : "", false}};
}

Failure Wrong(const Code& code, const char* field, const char* field_code) {
  return Failure{&code, {}, {{field, field_code, ""}}, 0};
}

// The object on which the right is asked; for the whole organisation only a right on all of it will
// do.
auth::SubjectRef TargetOf(const RoleGrant& grant, const std::string& account_id) {
  if (grant.scope.kind == ScopeKind::kOrganisation) return AccountRef(account_id);
  return {NameOf(grant.scope.kind), grant.scope.id};
}

Status CheckKnown(http::Context& ctx, const RoleGrant& grant) {
  if (!RoleExists(ctx.tx(), grant.role_key))
    return Wrong(codes::kUnknownRole, "roleKey", "unknown_value");
  const bool whole = grant.scope.kind == ScopeKind::kOrganisation;
  const auto* kind = ctx.subjects.Find(NameOf(grant.scope.kind));
  const bool known = whole ? grant.scope.id.empty()
                           : kind != nullptr && kind->root(ctx.tx(), grant.scope.id).has_value();
  if (!known) return Wrong(codes::kUnknownScope, "scopeId", "unknown_value");
  return Done{};
}

std::vector<std::string> BeyondOwn(http::Context& ctx, const RoleGrant& grant,
                                   const std::string& account_id) {
  std::vector<std::string> out;
  const auto target = TargetOf(grant, account_id);
  for (auto& permission : PermissionsOf(ctx.tx(), grant.role_key))
    if (!ctx.actor.Can(permission, target)) out.push_back(std::move(permission));
  return out;
}

bool ManagesAccounts(http::Context& ctx) { return ctx.actor.CanEverywhere(kAccountManage); }

bool Manages(http::Context& ctx, const std::string& account_id, Date on) {
  const auto rights = RightsOf(ctx.tx(), account_id, on, false);
  return std::any_of(rights.begin(), rights.end(), [](const auth::Right& right) {
    return right.permission == kAccountManage && right.scope.kind == "organisation";
  });
}

bool Ended(const RoleGrant& grant, Date last) { return grant.ends_on && *grant.ends_on <= last; }

AssignmentView ToView(http::Context& ctx, RoleAssignment assignment) {
  AssignmentView view;
  view.grant = std::move(assignment.grant);
  view.person = {assignment.account_id, assignment.person};
  view.active = assignment.active;
  RoleGrant& grant = view.grant;
  grant.role_title = i18n::Text(ctx.locale, "role." + grant.role_key);
  const auth::SubjectRef object{NameOf(grant.scope.kind), grant.scope.id};
  const bool whole = grant.scope.kind == ScopeKind::kOrganisation;
  grant.scope.title = whole ? i18n::Text(ctx.locale, "scope.organisation")
                            : ctx.subjects.Title(ctx.tx(), object, ctx.locale);
  view.url = whole ? "/role-assignments?scopeKind=organisation" : ctx.subjects.Url(object);
  const Date today = ctx.today();
  view.phase = Ended(grant, today.AddDays(-1)) ? "past"
               : grant.starts_on <= today      ? "current"
                                               : "future";
  if (view.phase == "past") return view;
  const Status offered =
      ManagesAccounts(ctx) || BeyondOwn(ctx, grant, assignment.account_id).empty()
          ? Status(Done{})
          : Status(Fail(codes::kRoleBeyondOwn));
  http::OfferAction(ctx, TargetOf(grant, assignment.account_id), kRoleAssign, "role_assignment",
                    "end", offered, view.actions);
  return view;
}

// What a reader with the right on some objects only may see of it: those, and the whole.
void Narrow(http::Context& ctx, http::ListQuery& query) {
  if (ctx.actor.CanEverywhere(kRoleRead)) return;
  std::vector<std::string> ids;
  for (const char* kind : {"framework", "application"})
    for (auto& id : ctx.actor.ScopeIds(kRoleRead, kind)) ids.push_back(std::move(id));
  ids.emplace_back("");  // The whole organisation.
  query.WhereIn("g.scope_id", ids);
}

}  // namespace

void TouchScope(http::Context& ctx, const ScopeRef& scope) {
  if (scope.kind != ScopeKind::kOrganisation) {
    events::Touch(ctx.tx(), {NameOf(scope.kind), scope.id}, ctx.now);
  } else if (const auto authority = FindAuthority(ctx.tx())) {
    events::Touch(ctx.tx(), {"organisation", authority->id}, ctx.now);
  }
}

Status GiveRole(http::Context& ctx, const char* action, const Account& account,
                const RoleGrant& grant) {
  if (auto known = CheckKnown(ctx, grant); !known) return known;
  AssignmentFacts facts;
  facts.supplier = account.supplier;
  facts.own = account.id == ctx.actor.account_id;
  facts.manages_accounts = ManagesAccounts(ctx);
  if (!facts.manages_accounts) facts.beyond_own = BeyondOwn(ctx, grant, account.id);
  facts.grants = ListGrants(ctx.tx(), account.id);
  if (auto decided = DecideAssignment(grant, facts); !decided) return decided;
  const auth::SubjectRef scope{NameOf(grant.scope.kind), grant.scope.id};
  if (auto may = ctx.subjects.MayHaveRole(ctx.tx(), account.id, grant.role_key, scope, ctx.today());
      !may)
    return may;
  PlaceRole(ctx, ctx.tx(), account.id, grant, ctx.actor.account_id, action);
  return Done{};
}

void PlaceRole(http::Context& ctx, storage::Tx& tx, const std::string& account_id,
               const RoleGrant& grant, const std::string& actor_id, const char* action) {
  AddGrant(tx, account_id, grant);
  tx.Exec(q::kAccountBump, account_id);
  const auto self = AccountRef(account_id);
  audit::Append(tx, {self, self, action, GrantChange(nullptr, &grant)}, actor_id,
                ctx.request.request_id, ctx.now);
  events::Publish(tx, {"people.changed", self}, ctx.now);
  TouchScope(ctx, grant.scope);
}

Status EndRole(http::Context& ctx, const char* action, const RoleAssignment& assignment,
               Date last) {
  const RoleGrant& grant = assignment.grant;
  const std::string& account_id = assignment.account_id;
  if (Ended(grant, last)) return Fail(codes::kAssignmentEnded);
  if (!ManagesAccounts(ctx) && !BeyondOwn(ctx, grant, account_id).empty())
    return Fail(codes::kRoleBeyondOwn);
  const bool last_one =
      Manages(ctx, account_id, ctx.today()) && !HasOtherManager(ctx.tx(), account_id, ctx.today());
  SetGrantEnd(ctx.tx(), assignment, last);
  if (last_one && !Manages(ctx, account_id, last.AddDays(1)))
    return Fail(codes::kLastAdministrator);
  ctx.tx().Exec(q::kAccountBump, account_id);
  RoleGrant after = grant;
  after.ends_on = last;
  const bool never = grant.starts_on > last;
  const auto self = AccountRef(account_id);
  audit::Append(ctx, {self, self, action, GrantChange(&grant, never ? nullptr : &after)});
  events::Publish(ctx.tx(), {"people.changed", AccountRef(account_id)}, ctx.now);
  TouchScope(ctx, grant.scope);
  return Done{};
}

Result<http::ListOut<AssignmentView>> AssignmentList(http::Context& ctx,
                                                     const AssignmentListIn& in) {
  if (ctx.actor.supplier) return Fail(http::codes::kNotPermitted);
  http::ListQuery query(
      "assignment_list",
      "g.id, g.role_key, g.scope_kind, g.scope_id, g.starts_on, g.ends_on, g.deputy, g.source, "
      "a.id, "
      "a.display_name, a.state",
      "role_grant g JOIN role r ON r.role_key = g.role_key JOIN account a ON a.id = g.account_id "
      "JOIN organisation o ON o.id = a.organisation_id",
      "g.id",
      {{"role", "r.position", true}, {"person", "a.sort_key"}, {"startsOn", "g.starts_on"}});
  query.Where("o.kind <> 'supplier'");
  Narrow(ctx, query);
  if (in.list.q && !in.list.q->empty())
    query.Where("a.sort_key LIKE ? ESCAPE '\\'", http::LikePattern(SortKey(*in.list.q)));
  if (in.role_key) query.Where("g.role_key = ?", *in.role_key);
  if (in.scope_kind) query.Where("g.scope_kind = ?", NameOf(*in.scope_kind));
  if (in.scope_id) query.Where("g.scope_id = ?", *in.scope_id);
  if (in.account_id) query.Where("g.account_id = ?", *in.account_id);
  if (in.past) {
    const char* condition = *in.past ? "g.ends_on < ?" : "(g.ends_on IS NULL OR g.ends_on >= ?)";
    query.Where(condition, ctx.today());
  }
  auto page = query.Run(ctx.tx(), in.list);
  if (!page) return page.failure();
  return http::ToList<AssignmentView>(
      *page, [&](const storage::Row& row) { return ToView(ctx, ToAssignment(row)); });
}

Result<AssignmentView> AssignmentShow(http::Context& ctx, const std::string& id) {
  auto found = FindAssignment(ctx.tx(), id);
  if (!found) return Fail(http::codes::kNotFound);
  return ToView(ctx, std::move(*found));
}

Result<AssignmentView> AssignmentCreate(http::Context& ctx, const AssignIn& in) {
  const RoleGrant grant{
      crypto::NewId(), in.role_key, "",        {in.scope_kind, in.scope_id.value_or(""), ""},
      in.starts_on,    in.ends_on,  in.deputy, ""};
  const auto account = FindAccount(ctx.tx(), in.account_id);
  if (!account || account->state == AccountState::kDeactivated || account->supplier)
    return Wrong(codes::kUnknownPerson, "accountId", "unknown_value");
  if (auto known = CheckKnown(ctx, grant); !known) return known.failure();
  if (!ctx.actor.Can(kRoleAssign, TargetOf(grant, account->id)))
    return Fail(http::codes::kNotPermitted);
  if (auto given = GiveRole(ctx, "role_assignment_create", *account, grant); !given)
    return given.failure();
  return AssignmentShow(ctx, grant.id);
}

Result<AssignmentView> AssignmentEnd(http::Context& ctx, const AssignmentEndIn& in) {
  auto found = FindAssignment(ctx.tx(), in.id);
  if (!found) return Fail(http::codes::kNotFound);
  if (in.ends_on < ctx.today().AddDays(-1))
    return Wrong(codes::kPeriodInPast, "endsOn", "before_yesterday");
  if (auto ended = EndRole(ctx, "role_assignment_end", *found, in.ends_on); !ended)
    return ended.failure();
  found->grant.ends_on = in.ends_on;
  return ToView(ctx, std::move(*found));
}

Result<AssignableRoleList> AssignableRoles(http::Context& ctx) {
  AssignableRoleList out;
  for (const Role& role : ListRoles(ctx.tx()))
    if (!IsSupplierRole(role.key))
      out.items.push_back({role.key, i18n::Text(ctx.locale, "role." + role.key)});
  return out;
}

}  // namespace nokkenas::party
