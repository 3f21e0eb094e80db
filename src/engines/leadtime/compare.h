// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Do cases take as long under one regime as under another? The log-rank test.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "engines/leadtime/speak.h"
#include "engines/leadtime/survival.h"

namespace nokkenas::engines::leadtime {

// More regimes than this are not compared: the test would cost their square at each moment.
inline constexpr std::size_t kMaxGroups = 50;

struct GroupEnds {
  std::int32_t group = 0;
  std::size_t cases = 0;
  std::size_t ended = 0;
  double expected = 0;  // Ends, had all groups been alike; 0 when the test does not speak.
};

struct LogRankTest {
  std::vector<GroupEnds> groups;  // Ascending.
  Silence silence = Silence::kNoData;
  // Absent when it does not speak: fewer than two groups, no spread in what was seen (kNoData), or
  // a group of too few cases. It tells that groups differ, not why.
  std::optional<double> chi_square;
  std::size_t degrees = 0;
  std::optional<double> p_value;
};

// Mantel (1966), with the hypergeometric variance for ties, as R's survdiff with rho = 0.
// O(n log n + ends * groups^2).
LogRankTest LogRank(std::span<const Spell> spells, const SpeakRule& rule = {});

}  // namespace nokkenas::engines::leadtime
