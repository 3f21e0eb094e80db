// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/governance/service/responsibility_service.h"

#include <algorithm>
#include <map>

#include "modules/governance/storage/responsibility_repo.h"
#include "modules/party/facade.h"
#include "platform/audit/audit.h"
#include "platform/auth/crypto.h"

namespace nokkenas::governance {
namespace {

auth::SubjectRef Self(const std::string& id) { return {"responsibility", id}; }

std::vector<InvolvementView> ToViews(const http::Context& ctx,
                                     const std::vector<Involvement>& involvements) {
  std::vector<InvolvementView> out;
  for (const Involvement& one : involvements)
    out.push_back({one.role_key, i18n::Text(ctx.locale, "role." + one.role_key), one.part});
  return out;
}

ResponsibilityView ToView(http::Context& ctx, const Responsibility& one) {
  ResponsibilityView view{one.id, one.data, ToViews(ctx, one.data.involvements), {}, one.version};
  http::OfferAction(ctx, Self(one.id), kResponsibilityManage, "responsibility", "change",
                    Status(Done{}), view.actions);
  return view;
}

// All that is wrong in the request itself.
Status CheckInput(storage::Tx& tx, const ResponsibilityData& data) {
  std::vector<FieldError> errors;
  if (auto sound = CheckResponsibility(data); !sound) errors = sound.failure().fields;
  for (std::size_t i = 0; i < data.involvements.size(); ++i)
    if (!party::RoleExists(tx, data.involvements[i].role_key))
      errors.push_back({"involvements[" + std::to_string(i) + "].roleKey", "unknown_value", ""});
  if (errors.empty()) return Done{};
  return Failure{&codes::kResponsibilityInvalid, {}, errors, 0};
}

bool Holds(const party::RoleAssignment& one, Date today) {
  return one.active && !one.grant.deputy && one.grant.HoldsOn(today);
}

using ByRole = std::map<std::string, std::vector<NamedRef>>;

ByRole HoldersOn(http::Context& ctx, ScopeKind kind, const std::string& id) {
  ByRole out;
  for (const auto& one : party::AssignmentsOn(ctx.tx(), kind, id, id))
    if (Holds(one, ctx.today())) out[one.grant.role_key].push_back({one.account_id, one.person});
  return out;
}

// The roles that the rows name, in the order of the roles, each with who has it.
std::vector<MatrixRole> RolesOf(http::Context& ctx, const std::vector<MatrixRow>& rows,
                                ScopeKind kind, const std::string& id) {
  ByRole here = HoldersOn(ctx, kind, id);
  ByRole everywhere = HoldersOn(ctx, ScopeKind::kOrganisation, "");
  std::vector<MatrixRole> out;
  for (const party::Role& role : party::ListRoles(ctx.tx())) {
    const bool named = std::any_of(rows.begin(), rows.end(), [&](const MatrixRow& row) {
      return std::any_of(row.parts.begin(), row.parts.end(),
                         [&](const InvolvementView& part) { return part.role_key == role.key; });
    });
    if (!named) continue;
    MatrixRole column{role.key, i18n::Text(ctx.locale, "role." + role.key), here[role.key], false};
    if (column.people.empty() && kind != ScopeKind::kOrganisation) {
      column.people = everywhere[role.key];
      column.whole = !column.people.empty();
    }
    out.push_back(std::move(column));
  }
  return out;
}

}  // namespace

Result<http::ListOut<ResponsibilityView>> ResponsibilityList(http::Context& ctx,
                                                             const ResponsibilityListIn& in) {
  http::ListQuery query("responsibility_list",
                        "id, title, description, scope_kind, named_by, source, ends_on, version",
                        "governance_responsibility", "id", {{"title", "sort_key"}});
  query.WhereText("title_key", in.list.q);
  if (in.scope_kind) query.Where("scope_kind = ?", NameOf(*in.scope_kind));
  if (in.named) query.Where(*in.named ? "named_by IS NOT NULL" : "named_by IS NULL");
  if (in.past)
    query.Where(*in.past ? "ends_on < ?" : "(ends_on IS NULL OR ends_on >= ?)", ctx.today());
  auto page = query.Run(ctx.tx(), in.list);
  if (!page) return page.failure();
  return http::ToList<ResponsibilityView>(
      *page, [&](const storage::Row& row) { return ToView(ctx, ToResponsibility(ctx.tx(), row)); });
}

Result<ResponsibilityView> ResponsibilityShow(http::Context& ctx, const std::string& id) {
  const auto found = FindResponsibility(ctx.tx(), id);
  if (!found) return Fail(http::codes::kNotFound);
  ctx.version = found->version;
  return ToView(ctx, *found);
}

Result<ResponsibilityView> ResponsibilityCreate(http::Context& ctx, const ResponsibilityIn& in) {
  if (auto sound = CheckInput(ctx.tx(), in.data); !sound) return sound.failure();
  if (ResponsibilityTitleTaken(ctx.tx(), in.data.title, ""))
    return Fail(codes::kResponsibilityTitleTaken);
  const Responsibility made{crypto::NewId(), in.data, 1};
  AddResponsibility(ctx.tx(), made);
  audit::Append(ctx, {Self(made.id), Self(made.id), "responsibility_create", audit::Made(in.data)});
  return ResponsibilityShow(ctx, made.id);
}

Result<ResponsibilityView> ResponsibilityChangeData(http::Context& ctx,
                                                    const ResponsibilityChange& in) {
  const auto before = FindResponsibility(ctx.tx(), in.id);
  if (!before) return Fail(http::codes::kNotFound);
  if (auto sound = CheckInput(ctx.tx(), in.data); !sound) return sound.failure();
  if (auto seen = http::RequireVersion(ctx, before->version); !seen) return seen.failure();
  if (ResponsibilityTitleTaken(ctx.tx(), in.data.title, in.id))
    return Fail(codes::kResponsibilityTitleTaken);
  if (!SaveResponsibility(ctx.tx(), {in.id, in.data, before->version}))
    return Fail(http::codes::kStaleVersion);
  audit::Append(ctx, {Self(in.id), Self(in.id), "responsibility_change",
                      audit::Compare(&before->data, &in.data)});
  return ResponsibilityShow(ctx, in.id);
}

Result<MatrixView> MatrixShow(http::Context& ctx, const MatrixIn& in) {
  const std::string id = in.scope_id.value_or("");
  const bool whole = in.scope_kind == ScopeKind::kOrganisation;
  const auth::SubjectRef object{NameOf(in.scope_kind), id};
  if (whole ? !id.empty() : !ctx.subjects.CanSee(ctx.tx(), ctx.actor, object))
    return Failure{&party::codes::kUnknownScope, {}, {{"scopeId", "unknown_value", ""}}, 0};
  MatrixView view;
  view.title = whole ? i18n::Text(ctx.locale, "scope.organisation")
                     : ctx.subjects.Title(ctx.tx(), object, ctx.locale);
  view.url = whole ? "/units" : ctx.subjects.Url(object);
  for (const Responsibility& one : ResponsibilitiesOn(ctx.tx(), in.scope_kind, ctx.today()))
    view.rows.push_back(
        {one.id, one.data.title, one.data.named_by, ToViews(ctx, one.data.involvements)});
  view.roles = RolesOf(ctx, view.rows, in.scope_kind, id);
  return view;
}

}  // namespace nokkenas::governance
