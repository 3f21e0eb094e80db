// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// The life of an import: from a file that somebody offers to data that are written, or not.
#pragma once

#include "base/lifecycle.h"
#include "base/names.h"
#include "base/result.h"

namespace nokkenas::exchange {

inline constexpr const char* kDataImport = "data.import";
inline constexpr const char* kDataExport = "data.export";

// kUnmapped: a workbook of one's own, of which nobody said yet what its columns are.
enum class State { kChecking, kUnmapped, kChecked, kApplying, kApplied, kFailed, kCancelled };
enum class Event {
  kFinishRead,
  kFinishCheck,
  kStopCheck,
  kFail,
  kMap,
  kApply,
  kFinishApply,
  kRefuse
};

inline constexpr Edge<State, Event> kEdges[] = {
    {State::kChecking, Event::kFinishRead, State::kUnmapped, kDataImport},
    {State::kUnmapped, Event::kMap, State::kChecking, kDataImport},
    {State::kChecking, Event::kFinishCheck, State::kChecked, kDataImport},
    // Other columns, another supplier, a mended row: all of it is checked again.
    {State::kChecked, Event::kMap, State::kChecking, kDataImport},
    {State::kChecking, Event::kStopCheck, State::kCancelled, kDataImport},
    {State::kChecking, Event::kFail, State::kFailed, kDataImport},
    // Nor is what people said lost when a check was stopped.
    {State::kFailed, Event::kMap, State::kChecking, kDataImport},
    {State::kCancelled, Event::kMap, State::kChecking, kDataImport},
    {State::kChecked, Event::kApply, State::kApplying, kDataImport},
    {State::kApplying, Event::kFinishApply, State::kApplied, kDataImport},
    // Refused, cancelled or interrupted: nothing was written, and it can be tried again.
    {State::kApplying, Event::kRefuse, State::kChecked, kDataImport},
};
static_assert(IsDeterministic(kEdges));
static_assert(AllReachableFrom(kEdges, State::kChecking));

namespace codes {
inline constexpr Code kNotChecked{"import_not_checked", 409};
inline constexpr Code kApplied{"import_applied", 409};
inline constexpr Code kApplying{"import_applying", 409};
inline constexpr Code kHasErrors{"import_has_errors", 409};
inline constexpr Code kExpired{"import_expired", 409};
inline constexpr Code kDataChanged{"import_data_changed", 409};
inline constexpr Code kNotOwn{"import_not_own", 409};
inline constexpr Code kNothingParked{"import_nothing_parked", 409};
inline constexpr const Code* kAll[] = {&kNotChecked, &kApplied,     &kApplying, &kHasErrors,
                                       &kExpired,    &kDataChanged, &kNotOwn,   &kNothingParked};
}  // namespace codes

struct Facts {
  int errors = 0;
  bool file_kept = true;  // Files are kept for a day.
  bool own = false;       // A workbook of one's own.
};

// May it be applied? The next state, or the first reason why not, in a fixed order.
Result<State> DecideApply(State state, const Facts& facts);
// May its columns be said, or it be checked again after a supplier or a row was changed?
Result<State> DecideMap(State state, const Facts& facts);

}  // namespace nokkenas::exchange

namespace nokkenas {
template <>
struct EnumNames<exchange::State> {
  using S = exchange::State;
  static constexpr EnumName<S> kAll[] = {{S::kChecking, "checking"},  {S::kUnmapped, "unmapped"},
                                         {S::kChecked, "checked"},    {S::kApplying, "applying"},
                                         {S::kApplied, "applied"},    {S::kFailed, "failed"},
                                         {S::kCancelled, "cancelled"}};
};
}  // namespace nokkenas
