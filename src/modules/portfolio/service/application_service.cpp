// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/portfolio/service/application_service.h"

#include <set>

#include "base/text.h"
#include "modules/portfolio/service/links.h"
#include "platform/audit/audit.h"
#include "platform/auth/crypto.h"
#include "platform/i18n/texts.h"
#include "sql/portfolio.h"

namespace nokkenas::portfolio {
namespace {

namespace q = sql::portfolio;

auth::SubjectRef ApplicationRef(const std::string& id) { return {"application", id}; }

// The people and organisations that the data names must exist.
Status CheckReferences(http::Context& ctx, const Application& data) {
  std::vector<FieldError> errors;
  const auto unknown = [&](const std::string& path) {
    errors.push_back({path, "unknown_value", ""});
  };
  if (!FindDomainName(ctx.tx(), data.domain_id)) unknown("domainId");
  if (data.principal_id && !party::FindOrganisation(ctx.tx(), *data.principal_id))
    unknown("principalId");
  for (std::size_t i = 0; i < data.customer_ids.size(); ++i)
    if (!party::FindOrganisation(ctx.tx(), data.customer_ids[i]))
      unknown("customerIds[" + std::to_string(i) + "]");
  if (errors.empty()) return Done{};
  return Failure{&codes::kApplicationInvalid, {}, std::move(errors), 0};
}

// What is wrong in the request itself, before anything else is looked at.
Status CheckInput(http::Context& ctx, const Application& data) {
  std::vector<FieldError> errors;
  if (auto right = CheckApplication(data); !right) errors = right.failure().fields;
  if (auto known = CheckReferences(ctx, data); !known)
    errors.insert(errors.end(), known.failure().fields.begin(), known.failure().fields.end());
  if (errors.empty()) return Done{};
  return Failure{&codes::kApplicationInvalid, {}, std::move(errors), 0};
}

Status CheckApplicationNumber(http::Context& ctx, const std::string& number,
                              const std::string& own_id) {
  const auto holder = FindApplicationByNumber(ctx.tx(), number);
  if (!holder || *holder == own_id) return Done{};
  return Failure{
      &codes::kApplicationNumberTaken, {{"number", number}}, {{"number", "taken", ""}}, 0};
}

constexpr const char* kRowColumns =
    "a.id, a.number, a.name, a.kind, a.domain_id, d.name, a.in_scope, a.out_via, a.phase, "
    "a.time_class, a.yearly_minor, a.fte_tenths, a.complexity";
constexpr std::size_t kStewardFrom = 13;
constexpr const char* kRowTables =
    "application a JOIN portfolio_domain d ON d.id = a.domain_id JOIN portfolio_stewardship s ON "
    "s.subject_kind = 'application' AND s.subject_id = a.id";

ApplicationRow ToApplicationRow(http::Context& ctx, const storage::Row& row) {
  ApplicationRow out;
  out.id = row.Text(0);
  out.number = row.Text(1);
  out.name = row.Text(2);
  out.kind = FromName<ApplicationKind>(row.Text(3)).value();
  out.domain_id = row.Text(4);
  out.domain_name = row.Text(5);
  out.in_scope = row.Bool(6);
  out.out_via = row.OptText(7);
  out.phase = FromName<Phase>(row.Text(8)).value();
  if (!row.IsNull(9)) out.time_class = FromName<TimeClass>(row.Text(9)).value();
  if (!row.IsNull(10)) out.yearly_cost = Money{row.Int(10), Vat::kExcluded};
  if (!row.IsNull(11)) out.fte_tenths = static_cast<int>(row.Int(11));
  if (!row.IsNull(12)) out.complexity = static_cast<int>(row.Int(12));
  out.stewardship = ToView(ctx, ToStewardship(row, kStewardFrom), out.phase == Phase::kRetired);
  return out;
}

http::ListQuery RowQuery() {
  return {"application_list",
          std::string(kRowColumns) + ", " + kStewardColumns,
          kRowTables,
          "a.id",
          {{"name", "a.sort_key"},
           {"domainName", "d.name_key"},
           {"yearlyCost", "coalesce(a.yearly_minor, -1)", true},
           {"complexity", "coalesce(a.complexity, 0)", true}}};
}

// A reader with a right on single applications sees those.
void NarrowToScope(const http::Context& ctx, http::ListQuery& query) {
  if (!ctx.actor.CanEverywhere(kPortfolioRead))
    query.WhereIn("a.id", ctx.actor.ScopeIds(kPortfolioRead, "application"));
}

std::vector<HealthView> LoadHealth(http::Context& ctx, const std::string& id) {
  std::vector<HealthView> out;
  const auto number = [](const storage::Row& row, std::size_t i) {
    const auto value = row.OptInt(i);
    return value ? std::optional(static_cast<int>(*value)) : std::nullopt;
  };
  for (const auto& row : ctx.tx().All(q::kHealthList, id)) {
    out.push_back({row.Text(0), row.Date(1), number(row, 2), number(row, 3), number(row, 4),
                   row.Text(5),
                   ctx.subjects.Title(ctx.tx(), {"account", row.Text(6)}, ctx.locale)});
  }
  return out;
}

Status Bump(http::Context& ctx, const std::string& id) {
  const auto stored = FindApplication(ctx.tx(), id);
  if (!stored) return Fail(http::codes::kNotFound);
  if (auto seen = http::RequireVersion(ctx, stored->version); !seen) return seen;
  if (ctx.tx().Exec(q::kApplicationBump, id, stored->version) != 1)
    return Fail(http::codes::kStaleVersion);
  return Done{};
}

}  // namespace

Result<DomainListView> DomainList(http::Context& ctx) {
  const bool everywhere = ctx.actor.CanEverywhere(kPortfolioRead);
  // What a reader of single applications may know of a domain.
  std::map<std::string, std::pair<int, int>> own;
  for (const auto& id : ctx.actor.ScopeIds(kPortfolioRead, "application"))
    if (const auto one = FindApplication(ctx.tx(), id)) {
      auto& [count, unconfirmed] = own[one->data.domain_id];
      ++count;
      const auto state = FreshnessOn(FindStewardship(ctx.tx(), ApplicationRef(id)).value(),
                                     one->data.phase == Phase::kRetired, ctx.today());
      unconfirmed += state == Freshness::kOverdue || state == Freshness::kNever ? 1 : 0;
    }
  DomainListView out;
  for (const auto& row : ctx.tx().All(q::kDomainList, ctx.today())) {
    const auto seen = everywhere
                          ? std::pair(static_cast<int>(row.Int(2)), static_cast<int>(row.Int(3)))
                          : own[row.Text(0)];
    out.items.push_back({row.Text(0), row.Text(1), seen.first, seen.second});
  }
  return out;
}

Result<DomainView> DomainCreate(http::Context& ctx, const DomainIn& in) {
  if (FindDomainByName(ctx.tx(), in.name)) return Fail(codes::kDomainTaken, {{"name", in.name}});
  const std::string id = crypto::NewId();
  const auto position = ctx.tx().One(q::kDomainNextPosition)->Int(0);
  ctx.tx().Exec(q::kDomainAdd, id, in.name, SearchText(in.name), position);
  const auth::SubjectRef self{"domain", id};
  audit::Append(ctx, {self, self, "domain_create", audit::Made(in)});
  return DomainView{id, in.name, 0, 0};
}

Result<http::ListOut<ApplicationRow>> ApplicationList(http::Context& ctx,
                                                      const ApplicationListIn& in) {
  http::ListQuery query = RowQuery();
  NarrowToScope(ctx, query);
  query.WhereText("a.search_text", in.list.q);
  if (in.domain_id) query.Where("a.domain_id = ?", *in.domain_id);
  if (in.in_scope) query.Where("a.in_scope = ?", *in.in_scope);
  if (in.phase) query.Where("a.phase = ?", NameOf(*in.phase));
  if (in.owner_id)
    query.WhereIn("a.id",
                  party::ObjectsOf(ctx.tx(), *in.owner_id, ScopeKind::kApplication, ctx.today()));
  if (in.unconfirmed) {
    const std::string marked = "a.phase <> 'retired' AND (s.confirmed_by IS NULL OR s.due_on < ?)";
    query.Where(*in.unconfirmed ? marked : "NOT (" + marked + ")", ctx.today());
  }
  auto page = query.Run(ctx.tx(), in.list);
  if (!page) return page.failure();
  return http::ToList<ApplicationRow>(
      *page, [&](const storage::Row& row) { return ToApplicationRow(ctx, row); });
}

Result<ApplicationView> ApplicationShow(http::Context& ctx, const std::string& id) {
  const auto stored = FindApplication(ctx.tx(), id);
  if (!stored) return Fail(http::codes::kNotFound);
  ApplicationView view;
  view.id = id;
  view.data = stored->data;
  view.domain_name = stored->domain_name;
  view.version = stored->version;
  ctx.version = stored->version;
  if (stored->data.principal_id)
    view.principal = party::RefOf(ctx.tx(), *stored->data.principal_id);
  for (const auto& customer : stored->data.customer_ids)
    view.customers.push_back(party::RefOf(ctx.tx(), customer));
  view.health = LoadHealth(ctx, id);
  view.links = LoadLinks(ctx, id);
  std::erase_if(view.links, [&](const LinkView& link) {
    const std::string& other = link.first_id == id ? link.second_id : link.first_id;
    return !ctx.subjects.CanSee(ctx.tx(), ctx.actor, ApplicationRef(other));
  });
  const Stewardship steward = FindStewardship(ctx.tx(), ApplicationRef(id)).value();
  const bool retired = stored->data.phase == Phase::kRetired;
  view.stewardship = ToView(ctx, steward, retired);
  view.confirmations = HistoryOf(ctx, ApplicationRef(id));
  const Status yes = Done{};
  for (const char* event : {"change", "measure_health", "state_link"})
    http::OfferAction(ctx, ApplicationRef(id), kPortfolioManage, "application", event, yes,
                      view.actions);
  OfferConfirmation(ctx, ApplicationRef(id), steward, retired, view.actions);
  return view;
}

Result<ApplicationView> ApplicationCreate(http::Context& ctx, const ApplicationIn& in) {
  if (auto right = CheckInput(ctx, in.data); !right) return right.failure();
  if (auto free = CheckApplicationNumber(ctx, in.data.number, ""); !free) return free.failure();
  const std::string id = crypto::NewId();
  AddApplication(ctx.tx(), id, in.data);
  BeginByHand(ctx, ApplicationRef(id));
  audit::Append(
      ctx, {ApplicationRef(id), ApplicationRef(id), "application_create", audit::Made(in.data)});
  return ApplicationShow(ctx, id);
}

Result<ApplicationView> ApplicationChangeData(http::Context& ctx, const ApplicationChange& in) {
  const auto before = FindApplication(ctx.tx(), in.id);
  if (!before) return Fail(http::codes::kNotFound);
  if (auto right = CheckInput(ctx, in.data); !right) return right.failure();
  if (auto seen = http::RequireVersion(ctx, before->version); !seen) return seen.failure();
  if (auto free = CheckApplicationNumber(ctx, in.data.number, in.id); !free) return free.failure();
  StoredApplication after = *before;
  after.data = in.data;
  if (!SaveApplication(ctx.tx(), after)) return Fail(http::codes::kStaleVersion);
  audit::Append(ctx, {ApplicationRef(in.id), ApplicationRef(in.id), "application_change",
                      audit::Compare(&before->data, &after.data)});
  return ApplicationShow(ctx, in.id);
}

Result<ApplicationView> ApplicationMeasureHealth(http::Context& ctx, const HealthIn& in) {
  if (in.measured_on > ctx.today())
    return Failure{&codes::kHealthInvalid, {}, {{"measuredOn", "in_the_future", ""}}, 0};
  if (auto bumped = Bump(ctx, in.id); !bumped) return bumped.failure();
  ctx.tx().Exec(q::kHealthAdd, crypto::NewId(), in.id, in.measured_on, in.technical_debt,
                in.end_of_life, in.risk, in.source, ctx.actor.account_id);
  audit::Append(ctx, {ApplicationRef(in.id), ApplicationRef(in.id), "application_measure_health",
                      audit::Made(in)});
  return ApplicationShow(ctx, in.id);
}

Result<ApplicationView> ApplicationConfirm(http::Context& ctx, const ConfirmIn& in) {
  if (auto done = Confirm(ctx, Confirmable::kApplication, in); !done) return done.failure();
  return ApplicationShow(ctx, in.id);
}

Result<ApplicationView> ApplicationAppointOwner(http::Context& ctx, const OwnerIn& in) {
  if (auto done = AppointOwner(ctx, Confirmable::kApplication, in); !done) return done.failure();
  return ApplicationShow(ctx, in.id);
}

Result<ApplicationView> ApplicationStateLink(http::Context& ctx, const LinkIn& in) {
  if (in.other_id == in.id ||
      !ctx.subjects.CanSee(ctx.tx(), ctx.actor, ApplicationRef(in.other_id)))
    return Failure{&codes::kLinkInvalid, {}, {{"otherId", "unknown_value", ""}}, 0};
  if (auto bumped = Bump(ctx, in.id); !bumped) return bumped.failure();
  if (in.kind == LinkKind::kSameCustomer) return Fail(codes::kLinkDerived);
  const auto& [first, second] = std::minmax(in.id, in.other_id);
  ctx.tx().Exec(q::kLinkAdd, crypto::NewId(), first, second, NameOf(in.kind), in.strength_percent,
                in.source, ctx.actor.account_id, ctx.today());
  audit::Append(ctx, {ApplicationRef(in.id), ApplicationRef(in.id), "application_state_link",
                      audit::Made(in)});
  return ApplicationShow(ctx, in.id);
}

Result<GraphView> GraphShow(http::Context& ctx) {
  GraphView view;
  // All pages of the list: a graph with holes would mislead.
  http::ListQuery query = RowQuery();
  NarrowToScope(ctx, query);
  query.Where("a.phase <> 'retired'");
  http::ListIn list;
  list.page_size = 100;
  std::set<std::string> seen;
  do {
    auto page = query.Run(ctx.tx(), list);
    if (!page) return page.failure();
    for (const auto& row : page->rows) {
      view.applications.push_back(ToApplicationRow(ctx, row));
      seen.insert(view.applications.back().id);
    }
    list.cursor = page->next_cursor;
  } while (list.cursor);
  view.links = LoadLinks(ctx, "");
  std::erase_if(view.links, [&](const LinkView& link) {
    return !seen.contains(link.first_id) || !seen.contains(link.second_id);
  });
  return view;
}

}  // namespace nokkenas::portfolio
