// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "engines/leadtime/compare.h"

#include <algorithm>
#include <boost/math/distributions/chi_squared.hpp>
#include <cmath>

namespace nokkenas::engines::leadtime {
namespace {

struct Ordered {
  std::int64_t time_ms = 0;
  std::uint32_t group = 0;  // Its index.
  bool ended = false;
};

// Symmetric; the last group is left out, because the differences sum to 0.
struct Score {
  std::vector<double> difference;
  std::vector<double> covariance;  // Row after row.
};

std::vector<Ordered> Order(std::span<const Spell> spells, LogRankTest& test) {
  std::vector<std::int32_t> names;
  for (const Spell& spell : spells)
    if (names.empty() || names.back() != spell.group) names.push_back(spell.group);
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  for (const std::int32_t name : names) test.groups.push_back({name, 0, 0, 0});
  std::vector<Ordered> rows;
  rows.reserve(spells.size());
  for (const Spell& spell : spells) {
    const auto at = std::lower_bound(names.begin(), names.end(), spell.group) - names.begin();
    const bool ended = spell.end != EndKind::kOpen;
    rows.push_back({spell.time_ms, static_cast<std::uint32_t>(at), ended});
    GroupEnds& group = test.groups[static_cast<std::size_t>(at)];
    ++group.cases;
    if (ended) ++group.ended;
  }
  std::sort(rows.begin(), rows.end(),
            [](const Ordered& a, const Ordered& b) { return a.time_ms < b.time_ms; });
  return rows;
}

// What one moment adds: `ends` of `total` open cases ended, spread over the groups by chance.
void AddMoment(std::span<const double> open, double total, double ends, LogRankTest& test,
               Score& score) {
  const std::size_t used = score.difference.size();
  for (std::size_t g = 0; g < open.size(); ++g) test.groups[g].expected += ends * open[g] / total;
  if (total <= 1) return;
  const double factor = ends * (total - ends) / (total - 1);
  for (std::size_t g = 0; g < used; ++g) {
    for (std::size_t h = 0; h < used; ++h) {
      const double same = g == h ? open[g] / total : 0;
      score.covariance[g * used + h] += factor * (same - open[g] * open[h] / (total * total));
    }
  }
}

// d' V^-1 d by elimination; none when V has no full rank.
std::optional<double> Quadratic(Score score) {
  constexpr double kTiny = 1e-12;
  const std::size_t n = score.difference.size();
  std::vector<double>& v = score.covariance;
  double sum = 0;
  for (std::size_t k = 0; k < n; ++k) {
    const double pivot = v[k * n + k];
    if (pivot <= kTiny) return std::nullopt;
    // Symmetric and positive: no exchange of rows, and each pivot adds its own square.
    sum += score.difference[k] * score.difference[k] / pivot;
    for (std::size_t row = k + 1; row < n; ++row) {
      const double factor = v[row * n + k] / pivot;
      score.difference[row] -= factor * score.difference[k];
      for (std::size_t column = k; column < n; ++column)
        v[row * n + column] -= factor * v[k * n + column];
    }
  }
  return sum;
}

Score ScoreOf(std::span<const Ordered> rows, LogRankTest& test) {
  const std::size_t groups = test.groups.size();
  Score score{std::vector<double>(groups - 1), std::vector<double>((groups - 1) * (groups - 1))};
  std::vector<double> open;
  open.reserve(groups);
  for (const GroupEnds& group : test.groups) open.push_back(static_cast<double>(group.cases));
  for (std::size_t i = 0; i < rows.size();) {
    std::size_t next = i;
    double ends = 0;
    for (; next < rows.size() && rows[next].time_ms == rows[i].time_ms; ++next)
      ends += rows[next].ended ? 1 : 0;
    if (ends > 0) AddMoment(open, static_cast<double>(rows.size() - i), ends, test, score);
    for (; i < next; ++i) --open[rows[i].group];
  }
  for (std::size_t g = 0; g + 1 < groups; ++g)
    score.difference[g] = static_cast<double>(test.groups[g].ended) - test.groups[g].expected;
  return score;
}

}  // namespace

LogRankTest LogRank(std::span<const Spell> spells, const SpeakRule& rule) {
  LogRankTest test;
  const std::vector<Ordered> rows = Order(spells, test);
  if (test.groups.size() < 2) return test;
  test.degrees = test.groups.size() - 1;
  if (test.groups.size() > kMaxGroups) {
    test.silence = Silence::kManyGroups;
    return test;
  }
  for (const GroupEnds& group : test.groups) {
    test.silence = SilenceOf(rule, group.cases, rule.min_persons);
    if (test.silence != Silence::kNone) return test;
  }
  test.chi_square = Quadratic(ScoreOf(rows, test));
  if (!test.chi_square) {
    test.silence = Silence::kNoData;
    return test;
  }
  const boost::math::chi_squared_distribution<double> law(static_cast<double>(test.degrees));
  test.p_value = boost::math::cdf(boost::math::complement(law, *test.chi_square));
  return test;
}

}  // namespace nokkenas::engines::leadtime
