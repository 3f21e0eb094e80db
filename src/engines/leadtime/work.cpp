// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "engines/leadtime/work.h"

#include <algorithm>
#include <vector>

#include "engines/leadtime/quantile.h"

namespace nokkenas::engines::leadtime {

WorkInProgress MeasureWork(const Timeline& line) {
  WorkInProgress out;
  out.n = line.cases().size();
  if (out.n == 0) return out;
  std::vector<std::int64_t> opened, ended;
  opened.reserve(out.n);
  std::int64_t spent = 0;
  for (std::size_t i = 0; i < out.n; ++i) {
    opened.push_back(line.cases()[i].opened_ms);
    if (line.cases()[i].end != EndKind::kOpen) ended.push_back(line.cases()[i].ended_ms);
    spent += line.AgeMs(i);
  }
  std::sort(opened.begin(), opened.end());
  std::sort(ended.begin(), ended.end());
  out.from_ms = opened.front();
  out.until_ms = line.now_ms();
  std::int64_t at = out.from_ms, open = 0;
  const auto advance = [&](std::int64_t to) {
    out.area_ms += open * (to - at);
    at = to;
  };
  std::size_t gone = 0;
  for (const std::int64_t moment : opened) {
    for (; gone < ended.size() && ended[gone] <= moment; ++gone, --open) advance(ended[gone]);
    advance(moment);
    out.most_open = std::max(out.most_open, ++open);
  }
  for (; gone < ended.size(); ++gone, --open) advance(ended[gone]);
  advance(out.until_ms);
  out.open_now = open;
  const auto window = static_cast<double>(out.until_ms - out.from_ms);
  const auto count = static_cast<double>(out.n);
  if (window > 0) out.mean_open = static_cast<double>(out.area_ms) / window;
  if (window > 0) out.arrivals_per_day = count / (window / kDayMs);
  out.mean_days = static_cast<double>(spent) / count / kDayMs;
  return out;
}

}  // namespace nokkenas::engines::leadtime
