// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// How often a case has ended in each way by a moment: Aalen-Johansen. Kaplan-Meier with the other
// ends censored would answer another question: what if nobody could withdraw?
#pragma once

#include <array>
#include <span>
#include <vector>

#include "engines/leadtime/survival.h"

namespace nokkenas::engines::leadtime {

struct Incidence {
  double chance = 0;  // In [0, 1].
  double std_error = 0;
};

struct IncidencePoint {
  std::int64_t time_ms = 0;
  std::uint32_t at_risk = 0;
  double open = 1;                             // The Kaplan-Meier survival: 1 - the sum of chances.
  std::array<Incidence, kEndKinds> by_kind{};  // Decided, refused, withdrawn.
};

struct IncidenceCurve {
  std::size_t n = 0;
  std::array<std::size_t, kEndKinds> ended{};
  std::vector<IncidencePoint> points;  // At the moments at which cases ended, ascending.

  // At the last point at or before a moment; 0 before the first.
  Incidence At(EndKind kind, std::int64_t time_ms) const;
};

// Aalen and Johansen (1978). Variance by the delta method, with the ends of one moment multinomial:
// sum of (F(t) - F(s))^2 d / (n (n - d)) + S(s-)^2 d_k (n - d_k) / n^3
//      - 2 (F(t) - F(s)) S(s-) d_k / n^2 over the moments s <= t
// (Collett, Modelling Survival Data in Medical Research, 3rd ed., ch. 12; Marubini and Valsecchi
// 1995). Without censoring it is F (1 - F) / n, exactly. O(n log n).
IncidenceCurve AalenJohansen(std::span<const Spell> spells);

}  // namespace nokkenas::engines::leadtime
