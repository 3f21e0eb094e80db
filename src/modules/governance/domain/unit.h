// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// The organisation as it is drawn: units below each other, functions in them, people on functions.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/fields.h"
#include "base/result.h"

namespace nokkenas::governance {

inline constexpr const char* kUnitRead = "unit.read";
inline constexpr const char* kUnitManage = "unit.manage";

namespace codes {
inline constexpr Code kUnitInvalid{"unit_invalid", 400};
inline constexpr Code kUnitNameTaken{"unit_name_taken", 409};
inline constexpr Code kUnitCycle{"unit_cycle", 409};
inline constexpr Code kUnitInUse{"unit_in_use", 409};
inline constexpr Code kFunctionInvalid{"function_invalid", 400};
inline constexpr Code kFunctionTitleTaken{"function_title_taken", 409};
inline constexpr Code kFunctionUnitEnded{"function_unit_ended", 409};
inline constexpr Code kFunctionInUse{"function_in_use", 409};
inline constexpr Code kAppointmentInvalid{"appointment_invalid", 400};
inline constexpr Code kAppointmentAlready{"appointment_already", 409};
inline constexpr Code kAppointmentAfterEnd{"appointment_after_end", 409};
inline constexpr Code kAppointmentNotFound{"appointment_not_found", 409};
inline constexpr Code kAppointmentEnded{"appointment_ended", 409};
}  // namespace codes

struct UnitData {
  std::string name;
  std::optional<std::string> number;
  std::optional<std::string> parent_id;
  std::optional<Date> ends_on;
  static void Fields(auto& self, auto&& f) {
    f("name", self.name, "", json::Length{1, 120});
    f("number", self.number, "Its own short name: \"DDK/AD\"", json::Length{1, 40});
    f("parentId", self.parent_id, "The unit that it is part of; null: the top",
      json::Length{1, 40});
    f("endsOn", self.ends_on, "Last day; null: it goes on");
  }
};
struct Unit {
  std::string id;
  UnitData data;
  std::int64_t version = 1;
};

// All that deciding may look at beside the unit itself.
struct UnitFacts {
  bool parent_known = true;
  std::vector<std::string> ancestors;  // Of the parent, itself first.
  bool name_taken = false;             // Another unit with the same parent has its name.
  std::optional<Date> in_use_until;    // Of its units and functions: the last day of the last one;
  bool in_use_without_end = false;     // or one of them has none.
};
// May it stand so? The first reason why not, in a fixed order. `id` is empty for a new one.
Status DecideUnit(const std::string& id, const UnitData& data, const UnitFacts& facts);

struct FunctionData {
  std::string unit_id;
  std::string title;
  int seats = 1;
  std::optional<Date> ends_on;
  static void Fields(auto& self, auto&& f) {
    f("unitId", self.unit_id, "", json::Length{1, 40});
    f("title", self.title, "", json::Length{1, 120});
    f("seats", self.seats, "How many people are to have it", json::Range{1, 100});
    f("endsOn", self.ends_on, "Last day; null: it goes on");
  }
};

enum class AppointmentKind { kHolder, kDeputy };

// One person on a function.
struct Appointment {
  std::string id;
  std::string account_id;
  AppointmentKind kind = AppointmentKind::kHolder;
  Date starts_on;
  std::optional<Date> ends_on;
  std::string basis;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("accountId", self.account_id);
    f("kind", self.kind);
    f("startsOn", self.starts_on);
    f("endsOn", self.ends_on);
    f("basis", self.basis);
  }
};

struct Function {
  std::string id;
  FunctionData data;
  std::vector<Appointment> appointments;
  std::int64_t version = 1;
};

struct FunctionFacts {
  bool unit_known = true;
  std::optional<Date> unit_ends_on;
  bool title_taken = false;  // Another function of that unit has its title.
};
Status DecideFunction(const Function& before, const FunctionData& data, const FunctionFacts& facts);

// May this person have this function in this period? `colleague`: an account of the authority's own
// that is not deactivated.
Status DecideAppointment(const Function& function, const Appointment& wanted, bool colleague);
// May it end on that day? Yesterday at the earliest: what was done in it stays.
Status DecideAppointmentEnd(const Appointment& appointment, Date last, Date today);

}  // namespace nokkenas::governance

namespace nokkenas {
template <>
struct EnumNames<governance::AppointmentKind> {
  using K = governance::AppointmentKind;
  static constexpr EnumName<K> kAll[] = {{K::kHolder, "holder"}, {K::kDeputy, "deputy"}};
};
}  // namespace nokkenas
