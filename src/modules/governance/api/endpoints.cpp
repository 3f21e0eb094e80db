// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/governance/api/endpoints.h"

#include "modules/governance/service/norm_service.h"
#include "modules/governance/service/unit_service.h"
#include "modules/party/facade.h"

namespace nokkenas::governance {

using http::Command;
using http::Context;
using http::Create;
using http::Define;
using http::Empty;
using http::Get;
using http::Needs;
using http::NeedsSomewhere;
using http::On;
using http::Replace;

std::vector<http::Endpoint> UnitEndpoints() {
  return {
      Define<UnitTreeIn, UnitTree>(
          Get("unit_list", "/units", NeedsSomewhere(kUnitRead),
              "The organisation on a day: units, functions and who had them"),
          UnitTreeShow),
      Define<UnitIn, UnitView>(
          Create("unit_create", "/units", Needs(kUnitManage), "Add a unit"), UnitCreate),
      Define<http::IdIn, UnitView>(
          Get("unit_view", "/units/{id}", On("unit", kUnitRead), "One unit with its functions"),
          [](Context& ctx, const http::IdIn& in) { return UnitShow(ctx, in.id); }),
      Define<UnitChange, UnitView>(
          Replace("unit_change", "/units/{id}", On("unit", kUnitManage), "Change or end a unit"),
          UnitChangeData),
      Define<FunctionIn, FunctionView>(
          Create("function_create", "/functions", Needs(kUnitManage), "Add a function to a unit"),
          FunctionCreate),
      Define<http::IdIn, FunctionView>(
          Get("function_view", "/functions/{id}", On("function", kUnitRead),
              "One function with who had, has and will have it"),
          [](Context& ctx, const http::IdIn& in) { return FunctionShow(ctx, in.id); }),
      Define<FunctionChange, FunctionView>(
          Replace("function_change", "/functions/{id}", On("function", kUnitManage),
                  "Change or end a function"),
          FunctionChangeData),
      Define<AppointIn, FunctionView>(
          Command("function_appoint", "/functions/{id}/appoint", On("function", kUnitManage),
                  "Give a person the function, as holder or as deputy, for a period"),
          FunctionAppoint),
      Define<AppointmentEndIn, FunctionView>(
          Command("function_end_appointment", "/functions/{id}/end-appointment",
                  On("function", kUnitManage), "End it for one person on a day"),
          FunctionEndAppointment),
  };
}

std::vector<http::Endpoint> NormEndpoints() {
  return {
      Define<Empty, NormsView>(
          Get("staffing_norm_view", "/staffing-norms/current", NeedsSomewhere(party::kRoleRead),
              "Which roles are to be filled, by kind of object"),
          [](Context& ctx, const Empty&) { return NormsShow(ctx); }),
      Define<NormsIn, NormsView>(
          Replace("staffing_norm_replace", "/staffing-norms/current", Needs(kNormManage),
                  "Set which roles are to be filled"),
          NormsReplace),
  };
}

}  // namespace nokkenas::governance
