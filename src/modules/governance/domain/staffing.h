// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Which posts are to be filled, and what of it is vacant, filled twice, or so from a day on. A post
// is a role on an object, or a function in a unit.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/fields.h"
#include "base/result.h"
#include "base/scope.h"
#include "base/signal.h"

namespace nokkenas::governance {

namespace codes {
inline constexpr Code kNormInvalid{"staffing_norm_invalid", 400};
}

// How many people are to have a role on each object of a kind.
struct Norm {
  static constexpr const char* kSchema = "StaffingNorm";
  ScopeKind scope_kind = ScopeKind::kApplication;
  std::string role_key;
  int at_least = 1;
  std::optional<int> at_most;
  static void Fields(auto& self, auto&& f) {
    f("scopeKind", self.scope_kind, "On each object of this kind, or on the organisation");
    f("roleKey", self.role_key, "", json::Length{1, 60});
    f("atLeast", self.at_least, "Fewer is vacant", json::Range{0, 100});
    f("atMost", self.at_most, "More is too many; null: no limit", json::Range{1, 100});
  }
};

// What is wrong in itself, all at once, by field: "items[2].atMost".
Status CheckNorms(const std::vector<Norm>& norms);

// One person on a post.
struct Occupancy {
  Date starts_on;
  std::optional<Date> ends_on;
  bool deputy = false;
};

// How a post is filled today and in the days to come. A deputy fills no post.
struct Staffing {
  int holders = 0;
  bool deputised = false;            // Somebody stands in today.
  std::optional<Date> vacant_since;  // First day of the unbroken stretch with too few holders.
  std::optional<Date> filled_from;   // Too few today: the first day with enough.
  std::optional<Date> vacant_from;   // Enough today: the first day with too few.
  std::optional<Date> double_since;  // Too many today: since this day.
  bool vacant = false;
  bool too_many = false;
};
Staffing StaffingOf(const std::vector<Occupancy>& people, int at_least, std::optional<int> at_most,
                    Date today);

// A post as the rules look at it.
struct Post {
  std::string part;  // Of the signal: the role; empty for a function.
  std::string name;  // The key of its name; empty for a function, which is the object itself.
  int at_least = 1;
  std::optional<int> at_most;
};
// What the rules see in one post.
void AddStaffingSignals(const Post& post, const std::vector<Occupancy>& people,
                        const Rulebook& rules, Date today, std::vector<Signal>& out);

}  // namespace nokkenas::governance
