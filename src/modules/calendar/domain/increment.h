// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Programme increments: the rhythm in which the organisation plans (SAFe: 8 to 12 weeks).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/fields.h"
#include "base/result.h"

namespace nokkenas::calendar {

namespace codes {
inline constexpr Code kIncrementInvalid{"increment_invalid", 400};
inline constexpr Code kIncrementNameTaken{"increment_name_taken", 409};
inline constexpr Code kIncrementOverlaps{"increment_overlaps", 409};
inline constexpr Code kIncrementPast{"increment_past", 409};
}  // namespace codes

struct IncrementData {
  std::string name;
  Date starts_on;
  Date ends_on;
  static void Fields(auto& self, auto&& f) {
    f("name", self.name, "As people call it: \"PI 27-1\"", json::Length{1, 60});
    f("startsOn", self.starts_on, "First day");
    f("endsOn", self.ends_on, "Last day");
  }
};
struct Increment {
  std::string id;
  IncrementData data;
  std::int64_t version = 1;
};

// All that deciding may look at beside the increment itself.
struct IncrementFacts {
  Date today;
  std::optional<Increment> before;         // As it was, when it is changed.
  std::optional<std::string> name_holder;  // Another one has its name.
  std::optional<Increment> overlapping;    // Another one that shares a day.
};

// May it stand so? The first reason why not, in a fixed order. What has ended stays as it was, and
// what has begun keeps its first day: plans were measured in it.
Status DecideIncrement(const IncrementData& data, const IncrementFacts& facts);

}  // namespace nokkenas::calendar
