// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/fields.h"
#include "base/money.h"

namespace nokkenas::framework {

enum class State { kDraft, kActive, kTerminated, kClosed };
enum class Route { kMiniCompetition, kDirect };
enum class StandstillPolicy { kAlways, kAtOrAboveThreshold, kNever };
enum class CriterionKind { kQuality, kPrice, kCost };

struct Lot {
  static constexpr const char* kSchema = "Lot";
  std::optional<std::string> id;
  std::string number;
  std::string title;
  std::optional<Money> maximum;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id, "Absent for a new lot", json::Length{1, 40});
    f("number", self.number, "As in the framework documents", json::Length{1, 20});
    f("title", self.title, "", json::Length{1, 200});
    f("maximum", self.maximum, "Maximum of the lot; null when none was set");
  }
};

struct Option {
  static constexpr const char* kSchema = "ExtensionOption";
  std::optional<std::string> id;
  int months = 12;
  int notice_days = 90;
  std::optional<Date> used_on;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id, "Absent for a new option", json::Length{1, 40});
    f("months", self.months, "How long it extends the term, in months", json::Range{1, 120});
    f("noticeDays", self.notice_days, "Days before the end by which it must be used",
      json::Range{0, 730});
    f("usedOn", self.used_on, "The day on which it was used; null when not");
  }
};

struct Criterion {
  static constexpr const char* kSchema = "AwardCriterion";
  std::optional<std::string> id;
  CriterionKind kind = CriterionKind::kQuality;
  std::string title;
  int weight_min_percent = 0;
  int weight_max_percent = 100;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id, "Absent for a new criterion", json::Length{1, 40});
    f("kind", self.kind);
    f("title", self.title, "", json::Length{1, 200});
    f("weightMinPercent", self.weight_min_percent, "Least weight in a call-off",
      json::Range{0, 100});
    f("weightMaxPercent", self.weight_max_percent, "Most weight in a call-off",
      json::Range{0, 100});
  }
};

struct Indexation {
  static constexpr const char* kSchema = "Indexation";
  std::string index;
  int month = 1;
  std::string clause;
  static void Fields(auto& self, auto&& f) {
    f("index", self.index, "The published index that prices follow", json::Length{1, 200});
    f("month", self.month, "Month of the yearly change, 1 to 12", json::Range{1, 12});
    f("clause", self.clause, "The clause, or where it stands", json::Length{0, 2'000});
  }
};

// Everything about a framework that a draft may still change.
struct Terms {
  std::string number;
  std::string title;
  std::string description;
  Date starts_on;
  Date ends_on;
  std::optional<std::string> term_reason;
  Money estimated;
  std::optional<Money> reestimated;
  std::optional<Money> maximum;
  std::optional<Money> smallest_call_off;
  std::vector<Route> routes;
  std::optional<std::string> allocation_rule;
  StandstillPolicy standstill_policy = StandstillPolicy::kAtOrAboveThreshold;
  int standstill_days = 20;
  std::optional<Indexation> indexation;
  std::vector<Lot> lots;
  std::vector<Option> options;
  std::vector<Criterion> criteria;

  static void Fields(auto& self, auto&& f) {
    f("number", self.number, "The organisation's own number", json::Length{1, 40});
    f("title", self.title, "", json::Length{1, 200});
    f("description", self.description, "", json::Length{0, 4'000}, json::MayBeAbsent{});
    f("startsOn", self.starts_on, "First day of the term");
    f("endsOn", self.ends_on, "Last day of the term, without options");
    f("termReason", self.term_reason,
      "Why the term is longer than four years (Aw 2012, art. 2.140(3)); null when it is not",
      json::Length{1, 4'000});
    f("estimated", self.estimated, "The first estimate, as in the notice (BT-27)");
    f("reestimated", self.reestimated, "The newest estimate (BT-660)");
    f("maximum", self.maximum,
      "The maximum (BT-271, BT-709); null when none was recorded, which is not the same as 0");
    f("smallestCallOff", self.smallest_call_off,
      "Below this room the framework counts as exhausted; null: when no room is left");
    f("routes", self.routes, "How call-offs may be made");
    f("allocationRule", self.allocation_rule,
      "The objective conditions for a direct call-off (Aw 2012, art. 2.143(2))",
      json::Length{1, 4'000});
    f("standstillPolicy", self.standstill_policy, "When a call-off waits after the award decision");
    f("standstillDays", self.standstill_days, "Calendar days", json::Range{0, 90});
    f("indexation", self.indexation);
    f("lots", self.lots);
    f("options", self.options, "In the order in which they can be used");
    f("criteria", self.criteria,
      "Award criteria of the framework; those of a call-off trace to them");
  }
};

enum class PartyEnd { kWithdrawn, kExcluded, kSucceeded };

struct Party {
  std::string id;
  std::string organisation_id;
  Date since;
  std::vector<std::string> lot_ids;  // Empty: all lots.
  std::optional<Money> cap;
  std::optional<PartyEnd> end;
  std::optional<Date> ends_on;  // The first day on which it no longer takes part.
  std::optional<std::string> ground;
  std::optional<std::string> successor_id;  // Of the organisation that took its place.

  bool ParticipatesOn(Date day) const { return day >= since && !(ends_on && day >= *ends_on); }
};

struct Framework {
  std::string id;
  Terms terms;
  State state = State::kDraft;
  std::vector<Party> parties;
  std::int64_t version = 1;
};

// How a framework is named everywhere: number and title.
std::string TitleOf(const Terms& terms);

// The last day of the term, with the options that were used.
Date TermEnd(const Terms& terms);
// The last day if every option were used.
Date LongestTermEnd(const Terms& terms);
// The most months of art. 2.140(3) Aw 2012, where no rule says otherwise.
inline constexpr int kLongestTermMonths = 48;
// Longer than so many months, options included.
bool IsLongerThan(const Terms& terms, int months);
bool IsExpired(const Terms& terms, Date today);
// Room below the smallest call-off, or none where no smallest is set; never without a maximum.
bool IsExhausted(const Terms& terms, std::int64_t occupied_minor);

}  // namespace nokkenas::framework

namespace nokkenas {
template <>
struct EnumNames<framework::State> {
  using S = framework::State;
  static constexpr EnumName<S> kAll[] = {{S::kDraft, "draft"},
                                         {S::kActive, "active"},
                                         {S::kTerminated, "terminated"},
                                         {S::kClosed, "closed"}};
};
template <>
struct EnumNames<framework::Route> {
  static constexpr EnumName<framework::Route> kAll[] = {
      {framework::Route::kMiniCompetition, "mini_competition"},
      {framework::Route::kDirect, "direct"}};
};
template <>
struct EnumNames<framework::StandstillPolicy> {
  using P = framework::StandstillPolicy;
  static constexpr EnumName<P> kAll[] = {{P::kAlways, "always"},
                                         {P::kAtOrAboveThreshold, "at_or_above_threshold"},
                                         {P::kNever, "never"}};
};
template <>
struct EnumNames<framework::CriterionKind> {
  using K = framework::CriterionKind;
  static constexpr EnumName<K> kAll[] = {
      {K::kQuality, "quality"}, {K::kPrice, "price"}, {K::kCost, "cost"}};
};
template <>
struct EnumNames<framework::PartyEnd> {
  using E = framework::PartyEnd;
  static constexpr EnumName<E> kAll[] = {
      {E::kWithdrawn, "withdrawn"}, {E::kExcluded, "excluded"}, {E::kSucceeded, "succeeded"}};
};
}  // namespace nokkenas
