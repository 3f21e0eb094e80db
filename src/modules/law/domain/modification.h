// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// The modification test of the Aanbestedingswet 2012, art. 2.163b to 2.163g.
#pragma once

#include <cstdint>
#include <optional>

#include "base/names.h"

namespace nokkenas::law {

enum class ModificationGround {
  kDeMinimis,           // 2.163b: small, all small changes together.
  kReviewClause,        // 2.163c: a clear clause or option, any value.
  kAdditionalServices,  // 2.163d: from the same contractor, at most 50 % each.
  kUnforeseen,          // 2.163e: unforeseeable circumstances, at most 50 % each.
  kReplacement,         // 2.163f: another contractor takes over.
  kNotSubstantial,      // 2.163g: not substantial.
};

// The Dutch standard rate (Wet op de omzetbelasting 1968, art. 9(1)): thresholds are without VAT,
// and a framework whose amounts include it is held against the threshold with it.
inline constexpr int kVatPercent = 21;

struct Modification {
  ModificationGround ground = ModificationGround::kDeMinimis;
  std::int64_t original_minor = 0;       // The original value, indexed; in cents without VAT.
  std::int64_t increase_minor = 0;       // Of this change; below 0 for a decrease.
  std::int64_t earlier_small_minor = 0;  // Net sum of earlier changes under 2.163b.
  std::int64_t threshold_minor = 0;      // The EU threshold on the day of the change.
  bool works = false;                    // Works: another share than services.
  // The shares, as the rule of the day says.
  int small_percent = 10;
  int works_percent = 15;
  int half_percent = 50;
};

struct ModificationTest {
  const char* article = "";
  // The amount that the change is held against, and its limit; no limit: nothing to compare.
  std::int64_t counted_minor = 0;
  std::optional<std::int64_t> limit_minor;
  bool below_limit_only = false;  // The limit itself is too much ("less than").
  bool within = true;
  bool must_publish = false;  // 2.163d and e: a notice of modification.
};

ModificationTest TestModification(const Modification& change);

}  // namespace nokkenas::law

namespace nokkenas {
template <>
struct EnumNames<law::ModificationGround> {
  using G = law::ModificationGround;
  static constexpr EnumName<G> kAll[] = {{G::kDeMinimis, "de_minimis"},
                                         {G::kReviewClause, "review_clause"},
                                         {G::kAdditionalServices, "additional_services"},
                                         {G::kUnforeseen, "unforeseen"},
                                         {G::kReplacement, "replacement"},
                                         {G::kNotSubstantial, "not_substantial"}};
};
}  // namespace nokkenas
