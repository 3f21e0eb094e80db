// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/governance/domain/unit.h"

#include <algorithm>

namespace nokkenas::governance {
namespace {

Failure Wrong(const Code& code, const char* field, const char* field_code) {
  return Failure{&code, {}, {{field, field_code, ""}}, 0};
}

// Does what ends on `inner` go on after `outer` has ended?
bool Outlives(std::optional<Date> inner, std::optional<Date> outer) {
  return outer && (!inner || *inner > *outer);
}

}  // namespace

Status DecideUnit(const std::string& id, const UnitData& data, const UnitFacts& facts) {
  if (!facts.parent_known) return Wrong(codes::kUnitInvalid, "parentId", "unknown_value");
  if (!id.empty() &&
      std::find(facts.ancestors.begin(), facts.ancestors.end(), id) != facts.ancestors.end())
    return Fail(codes::kUnitCycle);
  if (facts.name_taken) return Fail(codes::kUnitNameTaken);
  if (data.ends_on &&
      (facts.in_use_without_end || (facts.in_use_until && *facts.in_use_until > *data.ends_on)))
    return Fail(codes::kUnitInUse);
  return Done{};
}

Status DecideFunction(const Function& before, const FunctionData& data,
                      const FunctionFacts& facts) {
  if (!facts.unit_known) return Wrong(codes::kFunctionInvalid, "unitId", "unknown_value");
  if (facts.title_taken) return Fail(codes::kFunctionTitleTaken);
  if (Outlives(data.ends_on, facts.unit_ends_on)) return Fail(codes::kFunctionUnitEnded);
  for (const Appointment& one : before.appointments)
    if (Outlives(one.ends_on, data.ends_on)) return Fail(codes::kFunctionInUse);
  return Done{};
}

Status DecideAppointment(const Function& function, const Appointment& wanted, bool colleague) {
  if (!colleague) return Wrong(codes::kAppointmentInvalid, "accountId", "unknown_value");
  if (wanted.ends_on && *wanted.ends_on < wanted.starts_on)
    return Wrong(codes::kAppointmentInvalid, "endsOn", "before_start");
  for (const Appointment& one : function.appointments) {
    const bool apart = (one.ends_on && *one.ends_on < wanted.starts_on) ||
                       (wanted.ends_on && *wanted.ends_on < one.starts_on);
    if (one.account_id == wanted.account_id && !apart) return Fail(codes::kAppointmentAlready);
  }
  if (Outlives(wanted.ends_on, function.data.ends_on)) return Fail(codes::kAppointmentAfterEnd);
  return Done{};
}

Status DecideAppointmentEnd(const Appointment& appointment, Date last, Date today) {
  if (last < today.AddDays(-1))
    return Wrong(codes::kAppointmentInvalid, "endsOn", "before_yesterday");
  if (appointment.ends_on && *appointment.ends_on <= last) return Fail(codes::kAppointmentEnded);
  return Done{};
}

}  // namespace nokkenas::governance
