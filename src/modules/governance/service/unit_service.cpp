// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/governance/service/unit_service.h"

#include <algorithm>
#include <map>
#include <set>

#include "modules/governance/storage/unit_repo.h"
#include "modules/party/facade.h"
#include "platform/audit/audit.h"
#include "platform/auth/crypto.h"

namespace nokkenas::governance {
namespace {

auth::SubjectRef UnitRef(const std::string& id) { return {"unit", id}; }
auth::SubjectRef FunctionRef(const std::string& id) { return {"function", id}; }

bool OverOn(std::optional<Date> ends_on, Date day) { return ends_on && *ends_on < day; }

AppointmentView ToView(http::Context& ctx, const Appointment& one, Date on) {
  AppointmentView view{one.id,      {one.account_id, party::PersonName(ctx.tx(), one.account_id)},
                       one.kind,    one.starts_on,
                       one.ends_on, one.basis,
                       ""};
  view.phase = OverOn(one.ends_on, on) ? "past" : one.starts_on <= on ? "current" : "future";
  return view;
}

FunctionView ToView(http::Context& ctx, const Function& function, Date on) {
  FunctionView view;
  view.id = function.id;
  view.data = function.data;
  view.version = function.version;
  if (const auto unit = FindUnit(ctx.tx(), function.data.unit_id)) view.unit_name = unit->data.name;
  for (const Appointment& one : function.appointments) {
    view.appointments.push_back(ToView(ctx, one, on));
    if (one.kind == AppointmentKind::kHolder && view.appointments.back().phase == "current")
      ++view.holders;
  }
  for (const char* event : {"change", "appoint"})
    http::OfferAction(ctx, FunctionRef(function.id), kUnitManage, "function", event, Status(Done{}),
                      view.actions);
  return view;
}

UnitView ToView(http::Context& ctx, const Unit& unit) {
  UnitView view;
  view.id = unit.id;
  view.data = unit.data;
  view.version = unit.version;
  if (unit.data.parent_id)
    if (const auto parent = FindUnit(ctx.tx(), *unit.data.parent_id))
      view.parent = NamedRef{parent->id, parent->data.name};
  http::OfferAction(ctx, UnitRef(unit.id), kUnitManage, "unit", "change", Status(Done{}),
                    view.actions);
  return view;
}

// Each unit before those below it.
class Tree {
 public:
  Tree(http::Context& ctx, Date on) : ctx_(ctx), on_(on) {
    for (Unit& unit : AllUnits(ctx.tx()))
      if (!OverOn(unit.data.ends_on, on)) below_[unit.data.parent_id.value_or("")].push_back(unit);
    for (Function& function : AllFunctions(ctx.tx()))
      if (!OverOn(function.data.ends_on, on))
        functions_[function.data.unit_id].push_back(std::move(function));
  }

  void Walk(const std::string& parent, int depth, std::vector<UnitView>& out) {
    for (const Unit& unit : below_[parent]) {
      out.push_back(ToView(ctx_, unit));
      out.back().depth = depth;
      for (const Function& function : functions_[unit.id]) {
        FunctionView view = ToView(ctx_, function, on_);
        std::erase_if(view.appointments,
                      [](const AppointmentView& one) { return one.phase != "current"; });
        out.back().functions.push_back(std::move(view));
      }
      Walk(unit.id, depth + 1, out);
    }
  }

 private:
  http::Context& ctx_;
  Date on_;
  std::map<std::string, std::vector<Unit>> below_;
  std::map<std::string, std::vector<Function>> functions_;
};

// What is wrong in the request itself comes before a version that is not the newest.
Status FirstWrong(const http::Context& ctx, const Status& decided, std::int64_t version) {
  if (!decided && decided.failure().code->http_status == 400) return decided;
  if (auto seen = http::RequireVersion(ctx, version); !seen) return seen;
  return decided;
}

}  // namespace

Result<UnitTree> UnitTreeShow(http::Context& ctx, const UnitTreeIn& in) {
  UnitTree tree{in.on.value_or(ctx.today()), {}};
  Tree(ctx, tree.on).Walk("", 0, tree.items);
  return tree;
}

Result<UnitView> UnitShow(http::Context& ctx, const std::string& id) {
  const auto found = FindUnit(ctx.tx(), id);
  if (!found) return Fail(http::codes::kNotFound);
  ctx.version = found->version;
  UnitView view = ToView(ctx, *found);
  for (const Function& function : AllFunctions(ctx.tx()))
    if (function.data.unit_id == id) view.functions.push_back(ToView(ctx, function, ctx.today()));
  return view;
}

Result<UnitView> UnitCreate(http::Context& ctx, const UnitIn& in) {
  const Unit made{crypto::NewId(), in.data, 1};
  const auto decided = DecideUnit("", in.data, FactsFor(ctx.tx(), "", in.data));
  if (!decided) return decided.failure();
  AddUnit(ctx.tx(), made);
  audit::Append(ctx, {UnitRef(made.id), UnitRef(made.id), "unit_create", audit::Made(in.data)});
  return UnitShow(ctx, made.id);
}

Result<UnitView> UnitChangeData(http::Context& ctx, const UnitChange& in) {
  const auto before = FindUnit(ctx.tx(), in.id);
  if (!before) return Fail(http::codes::kNotFound);
  const auto decided = DecideUnit(in.id, in.data, FactsFor(ctx.tx(), in.id, in.data));
  if (auto first = FirstWrong(ctx, decided, before->version); !first) return first.failure();
  if (!SaveUnit(ctx.tx(), {in.id, in.data, before->version}))
    return Fail(http::codes::kStaleVersion);
  audit::Append(ctx, {UnitRef(in.id), UnitRef(in.id), "unit_change",
                      audit::Compare(&before->data, &in.data)});
  return UnitShow(ctx, in.id);
}

Result<FunctionView> FunctionShow(http::Context& ctx, const std::string& id) {
  const auto found = FindFunction(ctx.tx(), id);
  if (!found) return Fail(http::codes::kNotFound);
  ctx.version = found->version;
  return ToView(ctx, *found, ctx.today());
}

Result<FunctionView> FunctionCreate(http::Context& ctx, const FunctionIn& in) {
  const Function made{crypto::NewId(), in.data, {}, 1};
  const auto decided = DecideFunction(made, in.data, FactsFor(ctx.tx(), "", in.data));
  if (!decided) return decided.failure();
  AddFunction(ctx.tx(), made);
  const auto self = FunctionRef(made.id);
  audit::Append(ctx, {self, self, "function_create", audit::Made(in.data)});
  return FunctionShow(ctx, made.id);
}

Result<FunctionView> FunctionChangeData(http::Context& ctx, const FunctionChange& in) {
  const auto before = FindFunction(ctx.tx(), in.id);
  if (!before) return Fail(http::codes::kNotFound);
  const auto decided = DecideFunction(*before, in.data, FactsFor(ctx.tx(), in.id, in.data));
  if (auto first = FirstWrong(ctx, decided, before->version); !first) return first.failure();
  Function after = *before;
  after.data = in.data;
  if (!SaveFunction(ctx.tx(), after)) return Fail(http::codes::kStaleVersion);
  const auto self = FunctionRef(in.id);
  audit::Append(ctx, {self, self, "function_change", audit::Compare(&before->data, &in.data)});
  return FunctionShow(ctx, in.id);
}

Result<FunctionView> FunctionAppoint(http::Context& ctx, const AppointIn& in) {
  const auto function = FindFunction(ctx.tx(), in.id);
  if (!function) return Fail(http::codes::kNotFound);
  const Appointment wanted{crypto::NewId(), in.account_id, in.kind,
                           in.starts_on,    in.ends_on,    in.basis};
  const auto decided =
      DecideAppointment(*function, wanted, party::IsColleague(ctx.tx(), in.account_id));
  if (auto first = FirstWrong(ctx, decided, function->version); !first) return first.failure();
  if (!BumpFunction(ctx.tx(), *function)) return Fail(http::codes::kStaleVersion);
  AddAppointment(ctx.tx(), in.id, wanted);
  const auto self = FunctionRef(in.id);
  audit::Append(
      ctx, {self, self, "function_appoint", {{"appointments", "", json::ToJson(wanted), false}}});
  return FunctionShow(ctx, in.id);
}

Result<FunctionView> FunctionEndAppointment(http::Context& ctx, const AppointmentEndIn& in) {
  const auto function = FindFunction(ctx.tx(), in.id);
  if (!function) return Fail(http::codes::kNotFound);
  const auto& all = function->appointments;
  const auto one = std::find_if(all.begin(), all.end(), [&](const Appointment& appointment) {
    return appointment.id == in.appointment_id;
  });
  const Status decided = one == all.end() ? Status(Fail(codes::kAppointmentNotFound))
                                          : DecideAppointmentEnd(*one, in.ends_on, ctx.today());
  if (auto first = FirstWrong(ctx, decided, function->version); !first) return first.failure();
  if (!BumpFunction(ctx.tx(), *function)) return Fail(http::codes::kStaleVersion);
  EndAppointment(ctx.tx(), *one, in.ends_on);
  Appointment after = *one;
  after.ends_on = in.ends_on;
  const auto self = FunctionRef(in.id);
  const std::string left = one->starts_on > in.ends_on ? "" : json::ToJson(after);
  audit::Append(ctx, {self,
                      self,
                      "function_end_appointment",
                      {{"appointments", json::ToJson(*one), left, false}}});
  return FunctionShow(ctx, in.id);
}

std::vector<std::string> CheckUnits(storage::Tx& tx) {
  std::vector<std::string> wrong;
  std::map<std::string, std::optional<std::string>> parents;
  for (const Unit& unit : AllUnits(tx)) parents[unit.id] = unit.data.parent_id;
  for (const auto& [id, parent] : parents) {
    std::set<std::string> seen{id};
    for (auto at = parent; at; at = parents[*at])
      if (!seen.insert(*at).second) {
        wrong.push_back("unit " + id + " is part of itself");
        break;
      }
  }
  for (const Function& function : AllFunctions(tx))
    for (const Appointment& one : function.appointments)
      if (one.ends_on && *one.ends_on < one.starts_on)
        wrong.push_back("appointment " + one.id + " ends before it starts");
  return wrong;
}

}  // namespace nokkenas::governance
