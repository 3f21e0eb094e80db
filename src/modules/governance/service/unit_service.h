// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Units, functions and who has them.
#pragma once

#include "modules/governance/domain/unit.h"
#include "modules/governance/service/named_ref.h"
#include "platform/http/actions.h"
#include "platform/http/list.h"

namespace nokkenas::governance {

struct AppointmentView {
  static constexpr const char* kSchema = "Appointment";
  std::string id;
  NamedRef person;
  AppointmentKind kind = AppointmentKind::kHolder;
  Date starts_on;
  std::optional<Date> ends_on;
  std::string basis;
  std::string phase;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("person", self.person);
    f("kind", self.kind, "holder, or deputy: stands in for the holder");
    f("startsOn", self.starts_on, "First day");
    f("endsOn", self.ends_on, "Last day; null: no end");
    f("basis", self.basis, "The decision it follows from");
    f("phase", self.phase, "past, current or future");
  }
};

struct FunctionView {
  static constexpr const char* kSchema = "Function";
  static constexpr const char* kListSchema = "FunctionList";
  std::string id;
  FunctionData data;
  std::string unit_name;
  std::vector<AppointmentView> appointments;
  int holders = 0;
  std::vector<http::Action> actions;
  std::int64_t version = 1;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    FunctionData::Fields(self.data, f);
    f("unitName", self.unit_name);
    f("appointments", self.appointments, "Holders first, each by day");
    f("holders", self.holders, "Who have it on the day asked for");
    f("actions", self.actions);
    f("version", self.version);
  }
};

struct UnitView {
  static constexpr const char* kSchema = "Unit";
  std::string id;
  UnitData data;
  int depth = 0;
  std::optional<NamedRef> parent;
  std::vector<FunctionView> functions;
  std::vector<http::Action> actions;
  std::int64_t version = 1;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    UnitData::Fields(self.data, f);
    f("depth", self.depth, "0 at the top");
    f("parent", self.parent);
    f("functions", self.functions, "By title");
    f("actions", self.actions);
    f("version", self.version);
  }
};

struct UnitTreeIn {
  std::optional<Date> on;
  static void Fields(auto& self, auto&& f) {
    f("on", self.on, "As the organisation was on this day; left out: today");
  }
};
struct UnitTree {
  static constexpr const char* kSchema = "UnitTree";
  Date on;
  std::vector<UnitView> items;
  static void Fields(auto& self, auto&& f) {
    f("on", self.on);
    f("items", self.items, "Each unit before those below it; with what was there on that day");
  }
};

struct UnitIn {
  static constexpr const char* kSchema = "UnitInput";
  UnitData data;
  static void Fields(auto& self, auto&& f) { UnitData::Fields(self.data, f); }
};
struct UnitChange {
  std::string id;
  UnitData data;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    UnitData::Fields(self.data, f);
  }
};
struct FunctionIn {
  static constexpr const char* kSchema = "FunctionInput";
  FunctionData data;
  static void Fields(auto& self, auto&& f) { FunctionData::Fields(self.data, f); }
};
struct FunctionChange {
  std::string id;
  FunctionData data;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    FunctionData::Fields(self.data, f);
  }
};
struct AppointIn {
  std::string id;
  std::string account_id;
  AppointmentKind kind = AppointmentKind::kHolder;
  Date starts_on;
  std::optional<Date> ends_on;
  std::string basis;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("accountId", self.account_id, "Of the person", json::Length{1, 40});
    f("kind", self.kind, "holder, or deputy: stands in for the holder");
    f("startsOn", self.starts_on, "First day");
    f("endsOn", self.ends_on, "Last day; leave out for no end");
    f("basis", self.basis, "The decision it follows from", json::Length{3, 500});
  }
};
struct AppointmentEndIn {
  std::string id;
  std::string appointment_id;
  Date ends_on;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("appointmentId", self.appointment_id, "One of the function's appointments",
      json::Length{1, 40});
    f("endsOn", self.ends_on, "Last day: yesterday at the earliest");
  }
};

Result<UnitTree> UnitTreeShow(http::Context& ctx, const UnitTreeIn& in);
Result<UnitView> UnitShow(http::Context& ctx, const std::string& id);
Result<UnitView> UnitCreate(http::Context& ctx, const UnitIn& in);
Result<UnitView> UnitChangeData(http::Context& ctx, const UnitChange& in);
Result<FunctionView> FunctionShow(http::Context& ctx, const std::string& id);
Result<FunctionView> FunctionCreate(http::Context& ctx, const FunctionIn& in);
Result<FunctionView> FunctionChangeData(http::Context& ctx, const FunctionChange& in);
Result<FunctionView> FunctionAppoint(http::Context& ctx, const AppointIn& in);
Result<FunctionView> FunctionEndAppointment(http::Context& ctx, const AppointmentEndIn& in);

// "nokkenas self-check": what of the organisation does not hold, a line each.
std::vector<std::string> CheckUnits(storage::Tx& tx);

}  // namespace nokkenas::governance
