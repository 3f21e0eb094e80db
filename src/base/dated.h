// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <vector>

#include "base/date.h"

namespace nokkenas {

// Of versions in the order of their `from_on`: the one that holds on a day, or null before the
// first.
template <class Version>
const Version* HoldsOn(const std::vector<Version>& versions, Date day) {
  const Version* found = nullptr;
  for (const Version& version : versions)
    if (version.from_on <= day) found = &version;
  return found;
}

}  // namespace nokkenas
