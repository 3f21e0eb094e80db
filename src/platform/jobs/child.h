// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// A child process of this same program, for work that reads what strangers made. It gets its input
// as a file on standard input, never opens the database, and answers in lines on standard output.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace nokkenas::jobs {

struct ChildLimits {
  int seconds = 120;                         // Of the clock on the wall.
  std::size_t memory_bytes = 1'500U << 20U;  // Of its address space.
  std::size_t answer_bytes = 400U << 20U;
};

enum class ChildEnd { kDone, kStopped, kTooHeavy, kBroken };

// Runs "job-worker ARGUMENTS…" and hands each line to `each`; `stop` is asked four times a second
// and ends the child when true.
ChildEnd RunChild(const std::vector<std::string>& arguments, const std::string& input,
                  const std::function<void(std::string_view)>& each,
                  const std::function<bool()>& stop, const ChildLimits& limits = {});

// The same over a file on the disk; gives all that the child wrote. Nothing when it did not end
// well.
std::optional<std::string> RunChildOn(const std::vector<std::string>& arguments,
                                      const std::string& path, const ChildLimits& limits);

// In the child itself, before anything else: its limits, and it goes when its parent goes.
void LimitThisProcess(const ChildLimits& limits = {});

}  // namespace nokkenas::jobs
