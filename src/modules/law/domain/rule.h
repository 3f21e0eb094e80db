// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// A rule with its versions: what holds from which day on.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/dated.h"
#include "base/fields.h"
#include "base/result.h"
#include "base/signal.h"

namespace nokkenas::law {

inline constexpr const char* kRuleRead = "rule.read";
inline constexpr const char* kRuleManage = "rule.manage";

namespace codes {
inline constexpr Code kRuleFixed{"rule_fixed_by_law", 409};
inline constexpr Code kRuleInPast{"rule_in_past", 409};
inline constexpr Code kRuleSameDay{"rule_same_day", 409};
inline constexpr Code kRuleInvalid{"rule_invalid", 400};
}  // namespace codes

struct ParameterSpec {
  std::string key;
  Figure::Unit unit = Figure::Unit::kCount;
  std::int64_t min = 0;
  std::int64_t max = 0;
};

struct ParameterValue {
  static constexpr const char* kSchema = "RuleParameterValue";
  std::string key;
  std::int64_t value = 0;
  static void Fields(auto& self, auto&& f) {
    f("key", self.key, "", json::Length{1, 60});
    f("value", self.value, "In the unit of the parameter");
  }
};

struct RuleVersion {
  Date from_on;
  Outcome outcome = Outcome::kWarn;
  bool in_force = true;
  std::string source_nl;
  std::string source_en;
  std::vector<ParameterValue> parameters;
  std::optional<std::string> reason;
  std::optional<std::string> set_by;  // Absent: the program brought it along.
};

struct Rule {
  std::string key;
  std::string subject_kind;  // What it looks at.
  bool adjustable = false;   // The organisation may set its parameters; else the law does.
  std::vector<ParameterSpec> parameters;
  std::vector<RuleVersion> versions;  // By day.
  std::int64_t version = 1;
};

// The version that holds on a day, or null before the first.
const RuleVersion* VersionOn(const Rule& rule, Date day);

// What an organisation may set: the parameters and whether it looks at the rule at all.
struct RuleChange {
  Date from_on;
  bool in_force = true;
  std::vector<ParameterValue> parameters;
  std::string reason;
  static void Fields(auto& self, auto&& f) {
    f("fromOn", self.from_on, "The first day on which it holds; never a past one");
    f("inForce", self.in_force, "False: the rule rests from that day on");
    f("parameters", self.parameters, "All parameters of the rule");
    f("reason", self.reason, "", json::Length{3, 2'000});
  }
};

// The version to add, or the first reason why not, in a fixed order. A past day keeps the rule that
// it had: what was decided is judged by the rules of its day.
Result<RuleVersion> DecideRuleChange(const Rule& rule, const RuleChange& change, Date today);

}  // namespace nokkenas::law
