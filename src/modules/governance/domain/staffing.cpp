// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/governance/domain/staffing.h"

#include <algorithm>
#include <set>

namespace nokkenas::governance {
namespace {

bool On(const Occupancy& one, Date day) {
  return one.starts_on <= day && (!one.ends_on || *one.ends_on >= day);
}

int HoldersOn(const std::vector<Occupancy>& people, Date day) {
  return static_cast<int>(std::count_if(people.begin(), people.end(), [&](const Occupancy& one) {
    return !one.deputy && On(one, day);
  }));
}

// The days on which the number of holders changes, in order.
std::set<Date> Turns(const std::vector<Occupancy>& people) {
  std::set<Date> days;
  for (const Occupancy& one : people) {
    if (one.deputy) continue;
    days.insert(one.starts_on);
    if (one.ends_on) days.insert(one.ends_on->AddDays(1));
  }
  return days;
}

// First day of the unbroken stretch up to today on which `holds`; nothing when it always did.
template <class F>
std::optional<Date> Since(const std::set<Date>& turns, Date today, F holds) {
  std::optional<Date> since;
  for (auto turn = turns.rbegin(); turn != turns.rend(); ++turn) {
    if (*turn > today) continue;
    if (!holds(*turn)) break;
    since = *turn;
    if (!holds(turn->AddDays(-1))) break;
  }
  return since;
}

template <class F>
std::optional<Date> From(const std::set<Date>& turns, Date today, F holds) {
  for (const Date turn : turns)
    if (turn > today && holds(turn)) return turn;
  return std::nullopt;
}

Signal Make(const char* rule, const Post& post, const char* variant, std::optional<Date> since) {
  Signal signal{rule, post.part, "", since, {}};
  const std::string kind = post.part.empty() ? "function" : "role";
  signal.variant = *variant == 0 ? kind : kind + "_" + variant;
  if (!post.name.empty()) signal.figures.push_back(Figure::Name("post", post.name));
  return signal;
}

}  // namespace

Status CheckNorms(const std::vector<Norm>& norms) {
  std::vector<FieldError> errors;
  std::set<std::pair<ScopeKind, std::string>> seen;
  for (std::size_t i = 0; i < norms.size(); ++i) {
    const std::string at = "items[" + std::to_string(i) + "].";
    if (!seen.emplace(norms[i].scope_kind, norms[i].role_key).second)
      errors.push_back({at + "roleKey", "double", ""});
    if (norms[i].at_most && *norms[i].at_most < norms[i].at_least)
      errors.push_back({at + "atMost", "below_minimum", ""});
  }
  if (errors.empty()) return Done{};
  return Failure{&codes::kNormInvalid, {}, errors, 0};
}

Staffing StaffingOf(const std::vector<Occupancy>& people, int at_least, std::optional<int> at_most,
                    Date today) {
  const auto turns = Turns(people);
  const auto few = [&](Date day) { return HoldersOn(people, day) < at_least; };
  const auto many = [&](Date day) { return at_most && HoldersOn(people, day) > *at_most; };
  Staffing out;
  out.holders = HoldersOn(people, today);
  out.deputised = std::any_of(people.begin(), people.end(),
                              [&](const Occupancy& one) { return one.deputy && On(one, today); });
  out.vacant = few(today);
  out.too_many = many(today);
  if (out.vacant) {
    out.vacant_since = Since(turns, today, few);
    out.filled_from = From(turns, today, [&](Date day) { return !few(day); });
  } else {
    out.vacant_from = From(turns, today, few);
  }
  if (out.too_many) out.double_since = Since(turns, today, many);
  return out;
}

void AddStaffingSignals(const Post& post, const std::vector<Occupancy>& people,
                        const Rulebook& rules, Date today, std::vector<Signal>& out) {
  const Staffing staffing = StaffingOf(people, post.at_least, post.at_most, today);
  if (staffing.vacant && rules.Find("post_vacant") != nullptr) {
    const char* variant = staffing.holders > 0   ? "few"
                          : staffing.filled_from ? "until"
                          : staffing.deputised   ? "deputised"
                                                 : "";
    out.push_back(Make("post_vacant", post, variant, staffing.vacant_since));
    if (staffing.holders > 0) {
      out.back().figures.push_back(
          Figure::Number("holders", Figure::Unit::kCount, staffing.holders));
      out.back().figures.push_back(Figure::Number("atLeast", Figure::Unit::kCount, post.at_least));
    } else if (staffing.filled_from)
      out.back().figures.push_back(Figure::Day("filledFrom", *staffing.filled_from));
  }
  const auto horizon =
      today.AddDays(static_cast<int>(rules.Parameter("post_vacant_from", "warnDays", 0)));
  if (staffing.vacant_from && *staffing.vacant_from <= horizon &&
      rules.Find("post_vacant_from") != nullptr) {
    out.push_back(Make("post_vacant_from", post, "", {}));
    out.back().figures.push_back(Figure::Day("vacantFrom", *staffing.vacant_from));
  }
  if (staffing.too_many && rules.Find("post_double") != nullptr) {
    out.push_back(Make("post_double", post, "", staffing.double_since));
    out.back().figures.push_back(Figure::Number("holders", Figure::Unit::kCount, staffing.holders));
    out.back().figures.push_back(Figure::Number("atMost", Figure::Unit::kCount, *post.at_most));
  }
}

}  // namespace nokkenas::governance
