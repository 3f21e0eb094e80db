// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// What a rule sees. A rule is data: it holds from a day, has parameters, and says what follows. A
// room computes its signals from its own facts; only a named person concludes from them.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/date.h"
#include "base/names.h"

namespace nokkenas {

// What follows when the rule is met.
enum class Outcome {
  kStop,                // The act that would go further is refused.
  kWarn,                // It is shown, and work goes on.
  kJustifiedDeviation,  // It is allowed when the reason is on record.
};

// A rule as it holds on one day.
struct RuleInForce {
  Outcome outcome = Outcome::kWarn;
  std::map<std::string, std::int64_t> parameters;  // Units stand in the rule itself.
};

// All rules of one day. A rule that does not hold on that day is absent.
class Rulebook {
 public:
  void Put(const std::string& key, RuleInForce rule) { rules_[key] = std::move(rule); }
  const RuleInForce* Find(const std::string& key) const {
    const auto found = rules_.find(key);
    return found == rules_.end() ? nullptr : &found->second;
  }
  // The parameter of a rule, or `otherwise` when the rule does not hold or does not have it.
  std::int64_t Parameter(const std::string& key, const std::string& name,
                         std::int64_t otherwise) const {
    const RuleInForce* rule = Find(key);
    if (rule == nullptr) return otherwise;
    const auto found = rule->parameters.find(name);
    return found == rule->parameters.end() ? otherwise : found->second;
  }

 private:
  std::map<std::string, RuleInForce> rules_;
};

// One number that caused a signal.
struct Figure {
  enum class Unit { kAmount, kDate, kDays, kMonths, kPercent, kCount, kText, kName };
  std::string key;  // Its name: the text signal.figure.<key>.
  Unit unit = Unit::kCount;
  std::string value;  // Cents, an ISO date, a whole number, a text, or the key of a text.

  static Figure Amount(std::string key, std::int64_t minor) {
    return {std::move(key), Unit::kAmount, std::to_string(minor)};
  }
  static Figure Day(std::string key, Date day) {
    return {std::move(key), Unit::kDate, day.ToString()};
  }
  static Figure Number(std::string key, Unit unit, std::int64_t number) {
    return {std::move(key), unit, std::to_string(number)};
  }
  static Figure Text(std::string key, std::string text) {
    return {std::move(key), Unit::kText, std::move(text)};
  }
  // What has a name in each language: "role.product_owner".
  static Figure Name(std::string key, std::string text_key) {
    return {std::move(key), Unit::kName, std::move(text_key)};
  }
  bool operator==(const Figure&) const = default;
};

// One rule met by one object.
struct Signal {
  std::string rule;
  std::string part;           // Which part of the object, where a rule can be met more than once.
  std::string variant;        // Which wording of signal.<rule> fits; empty: the only one.
  std::optional<Date> since;  // Absent: the facts do not tell; then the day it was first seen.
  std::vector<Figure> figures;
};

}  // namespace nokkenas

namespace nokkenas {
template <>
struct EnumNames<Outcome> {
  static constexpr EnumName<Outcome> kAll[] = {
      {Outcome::kStop, "stop"},
      {Outcome::kWarn, "warn"},
      {Outcome::kJustifiedDeviation, "justified_deviation"}};
};
template <>
struct EnumNames<Figure::Unit> {
  using U = Figure::Unit;
  static constexpr EnumName<U> kAll[] = {
      {U::kAmount, "amount"},   {U::kDate, "date"},   {U::kDays, "days"}, {U::kMonths, "months"},
      {U::kPercent, "percent"}, {U::kCount, "count"}, {U::kText, "text"}, {U::kName, "name"}};
};
}  // namespace nokkenas
