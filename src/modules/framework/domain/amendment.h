// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// A typed amendment of an active framework: what it changes, worked out before it takes effect.
#pragma once

#include "base/result.h"
#include "modules/framework/domain/lifecycle.h"

namespace nokkenas::framework {

enum class AmendmentKind {
  kUseOption,   // Extends the term by the next option; the clause is in the framework itself.
  kMaximum,     // Another maximum.
  kTerm,        // Another end of the term.
  kReestimate,  // A new estimate; no term of the framework changes.
  kIndexation,  // Another indexation clause.
  kStandstill,  // Another standstill policy.
  kLotMaximum,  // Another maximum of one lot.
};

// What the author fills in. Which fields count depends on the kind.
struct Amendment {
  AmendmentKind kind = AmendmentKind::kReestimate;
  std::optional<Money> amount;  // kMaximum, kReestimate, kLotMaximum.
  std::optional<Date> ends_on;  // kTerm.
  std::optional<std::string> term_reason;
  std::optional<Indexation> indexation;
  std::optional<StandstillPolicy> standstill_policy;
  std::optional<int> standstill_days;
  std::optional<std::string> lot_id;  // kLotMaximum.

  static void Fields(auto& self, auto&& f) {
    f("kind", self.kind);
    f("amount", self.amount, "For a maximum, a lot's maximum or a re-estimate");
    f("endsOn", self.ends_on, "For a change of term: the new last day, without options");
    f("termReason", self.term_reason, "Needed when the term becomes longer than four years",
      json::Length{1, 4'000});
    f("indexation", self.indexation, "For a change of indexation; null removes the clause");
    f("standstillPolicy", self.standstill_policy, "For a change of standstill");
    f("standstillDays", self.standstill_days, "For a change of standstill", json::Range{0, 90});
    f("lotId", self.lot_id, "For a lot's maximum", json::Length{1, 40});
  }
};

namespace codes {
inline constexpr Code kAmendmentNeedsActive{"amendment_needs_active", 409};
inline constexpr Code kAmendmentNoOption{"amendment_no_option", 409};
inline constexpr Code kAmendmentNothing{"amendment_changes_nothing", 409};
inline constexpr Code kAmendmentBelowOccupied{"amendment_below_occupied", 409};
inline constexpr Code kAmendmentTermUnreasoned{"amendment_term_unreasoned", 409};
inline constexpr Code kAmendmentGroundMissing{"amendment_ground_missing", 409};
inline constexpr Code kAmendmentBeyondLimit{"amendment_beyond_limit", 409};
inline constexpr Code kAmendmentInvalid{"amendment_invalid", 400};

inline constexpr const Code* kAmendmentAll[] = {&kAmendmentNeedsActive,    &kAmendmentNoOption,
                                                &kAmendmentNothing,        &kAmendmentBelowOccupied,
                                                &kAmendmentTermUnreasoned, &kAmendmentGroundMissing,
                                                &kAmendmentBeyondLimit,    &kAmendmentInvalid};
}  // namespace codes

// All that deciding may look at beside the framework and the amendment.
struct AmendmentFacts {
  Date today;
  int longest_term_months = kLongestTermMonths;
  std::int64_t occupied_minor = 0;      // Of the framework.
  std::int64_t lot_occupied_minor = 0;  // Of the lot that is changed.
  bool imported = false;  // Made elsewhere: a fact, booked and marked, whatever its limit.
  bool ground_named = false;
  bool within_ground = true;     // The modification test of art. 2.163b to g.
  std::int64_t limit_minor = 0;  // Of the ground, when it was passed.
  std::int64_t counted_minor = 0;
};

// Does this kind change a term of the framework, so that a legal ground must be named?
bool NeedsGround(AmendmentKind kind);

// The terms as they become, or what is missing in the amendment.
Result<Terms> ApplyAmendment(const Framework& framework, const Amendment& amendment, Date today);

// By how much the amendment raises the maximum of the framework or of its lot, in cents; below 0
// when it lowers it. A first maximum counts from the first estimate, a lot's first maximum from 0.
std::int64_t IncreaseOf(const Terms& before, const Terms& after);

// The new terms, or the first reason why not, in a fixed order.
Result<Terms> DecideAmendment(const Framework& framework, const Amendment& amendment,
                              const AmendmentFacts& facts);

}  // namespace nokkenas::framework

namespace nokkenas {
template <>
struct EnumNames<framework::AmendmentKind> {
  using K = framework::AmendmentKind;
  static constexpr EnumName<K> kAll[] = {{K::kUseOption, "use_option"},
                                         {K::kMaximum, "maximum"},
                                         {K::kTerm, "term"},
                                         {K::kReestimate, "reestimate"},
                                         {K::kIndexation, "indexation"},
                                         {K::kStandstill, "standstill"},
                                         {K::kLotMaximum, "lot_maximum"}};
};
}  // namespace nokkenas
