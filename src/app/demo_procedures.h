// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Two years of invented procedures for the demo: the same seed gives the same procedures, at the
// same distance from now.
#pragma once

#include <vector>

#include "modules/governance/facade.h"

namespace nokkenas::app {

// About 420 cases. Nine months ago the mandates changed: since then a unit head decides up to
// EUR 50,000 without the director.
std::vector<governance::RawCase> InventProcedures(Instant now, std::uint64_t seed = 20'261'127);

}  // namespace nokkenas::app
