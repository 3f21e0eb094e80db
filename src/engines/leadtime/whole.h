// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Figures with a comma as whole numbers, for who shows them: rounded to the nearest, halves away
// from zero.
#pragma once

#include <cmath>
#include <cstdint>

#include "engines/leadtime/quantile.h"

namespace nokkenas::engines::leadtime {

inline std::int64_t Thousandths(double value) { return std::llround(value * 1'000); }
inline std::int64_t Millionths(double value) { return std::llround(value * 1'000'000); }
inline std::int64_t WholeMs(double ms) { return std::llround(ms); }
inline std::int64_t MsOfDays(double days) { return std::llround(days * kDayMs); }
inline int Permille(double share) { return static_cast<int>(Thousandths(share)); }

}  // namespace nokkenas::engines::leadtime
