// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "engines/leadtime/columns.h"

namespace nokkenas::engines::leadtime {

Columns::Columns(const Timeline& line)
    : first_(static_cast<std::size_t>(line.activities()) + 1, 0),
      waiting_(line.sojourns().size()),
      working_(line.sojourns().size()),
      in_case_(line.sojourns().size()),
      person_(line.sojourns().size()),
      from_(line.sojourns().size()) {
  for (const Sojourn& row : line.sojourns()) ++first_[static_cast<std::size_t>(row.activity) + 1];
  for (std::size_t i = 1; i < first_.size(); ++i) first_[i] += first_[i - 1];
  Gather(line);
}

void Columns::Gather(const Timeline& line) {
  std::vector<std::uint32_t> next(first_.begin(), first_.end() - 1);
  for (std::size_t i = 0; i < line.cases().size(); ++i) {
    std::int32_t from = kOpening;
    for (const Sojourn& row : line.Of(i)) {
      const std::size_t at = next[static_cast<std::size_t>(row.activity)]++;
      waiting_[at] = row.WaitingMs();
      working_[at] = row.working_ms;
      in_case_[at] = static_cast<std::int32_t>(i);
      person_[at] = row.person;
      from_[at] = from;
      from = row.activity;
    }
  }
}

Column Columns::Of(std::int32_t activity) {
  const std::size_t at = first_[static_cast<std::size_t>(activity)];
  const std::size_t count = first_[static_cast<std::size_t>(activity) + 1] - at;
  return {std::span(waiting_).subspan(at, count), std::span(working_).subspan(at, count),
          std::span<const std::int32_t>(in_case_).subspan(at, count),
          std::span<const std::int32_t>(person_).subspan(at, count),
          std::span<const std::int32_t>(from_).subspan(at, count)};
}

}  // namespace nokkenas::engines::leadtime
