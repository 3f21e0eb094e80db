// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Inside the engine: the steps of a timeline as columns, activity after activity. One pass gathers
// what steps and flow both need, so that neither jumps through memory.
#pragma once

#include <span>
#include <vector>

#include "engines/leadtime/timeline.h"

namespace nokkenas::engines::leadtime {

inline constexpr std::int32_t kOpening = -1;  // Where a case comes from before its first step.
inline constexpr std::int32_t kEnding = -2;   // Where it goes after its last one.

// One activity, in the order of cases. The spans have one length; `waiting` and `working` may be
// reordered once the other columns are no longer needed beside them.
struct Column {
  std::span<std::int64_t> waiting;
  std::span<std::int64_t> working;  // kNoMoment where the start is not known.
  std::span<const std::int32_t> in_case;
  std::span<const std::int32_t> person;
  std::span<const std::int32_t> from;  // The activity before it, or kOpening.
};

class Columns {
 public:
  explicit Columns(const Timeline& line);
  Column Of(std::int32_t activity);

 private:
  void Gather(const Timeline& line);

  std::vector<std::uint32_t> first_;
  std::vector<std::int64_t> waiting_, working_;
  std::vector<std::int32_t> in_case_, person_, from_;
};

// Counts different numbers without clearing between rounds. kNobody is no number.
class Distinct {
 public:
  explicit Distinct(std::int32_t size) : seen_(static_cast<std::size_t>(size), 0) {}
  void Begin() {
    ++round_;
    count_ = 0;
  }
  void Add(std::int32_t number) {
    if (number < 0 || seen_[static_cast<std::size_t>(number)] == round_) return;
    seen_[static_cast<std::size_t>(number)] = round_;
    ++count_;
  }
  std::size_t count() const { return count_; }

 private:
  std::vector<std::uint32_t> seen_;
  std::uint32_t round_ = 0;
  std::size_t count_ = 0;
};

}  // namespace nokkenas::engines::leadtime
