// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/law/domain/rule.h"

#include <algorithm>

namespace nokkenas::law {
namespace {

// What is wrong with the values, all at once.
std::vector<FieldError> CheckValues(const Rule& rule, const RuleChange& change) {
  std::vector<FieldError> errors;
  for (const ParameterSpec& spec : rule.parameters) {
    const auto given = std::find_if(change.parameters.begin(), change.parameters.end(),
                                    [&](const auto& value) { return value.key == spec.key; });
    if (given == change.parameters.end()) {
      errors.push_back({"parameters", "required", spec.key});
      continue;
    }
    const std::string path =
        "parameters[" + std::to_string(given - change.parameters.begin()) + "].value";
    if (given->value < spec.min) errors.push_back({path, "too_small", std::to_string(spec.min)});
    if (given->value > spec.max) errors.push_back({path, "too_large", std::to_string(spec.max)});
  }
  for (std::size_t i = 0; i < change.parameters.size(); ++i) {
    const auto& key = change.parameters[i].key;
    const auto same = [&](const auto& other) { return other.key == key; };
    const std::string path = "parameters[" + std::to_string(i) + "].key";
    if (std::none_of(rule.parameters.begin(), rule.parameters.end(), same))
      errors.push_back({path, "unknown_value", ""});
    if (std::count_if(change.parameters.begin(), change.parameters.end(), same) > 1)
      errors.push_back({path, "double", ""});
  }
  return errors;
}

}  // namespace

const RuleVersion* VersionOn(const Rule& rule, Date day) { return HoldsOn(rule.versions, day); }

Result<RuleVersion> DecideRuleChange(const Rule& rule, const RuleChange& change, Date today) {
  auto errors = CheckValues(rule, change);
  if (!errors.empty()) return Failure{&codes::kRuleInvalid, {}, std::move(errors), 0};
  if (!rule.adjustable) return Fail(codes::kRuleFixed);
  if (change.from_on < today) return Fail(codes::kRuleInPast);
  const RuleVersion* before = VersionOn(rule, change.from_on);
  const bool same_day = before != nullptr && before->from_on == change.from_on;
  if (same_day && change.from_on == today)
    return Fail(codes::kRuleSameDay, {{"day", "date:" + today.ToString()}});
  RuleVersion version = before == nullptr ? RuleVersion{} : *before;
  version.from_on = change.from_on;
  version.in_force = change.in_force;
  version.parameters = change.parameters;
  version.reason = change.reason;
  return version;  // Past this line the decision stands.
}

}  // namespace nokkenas::law
