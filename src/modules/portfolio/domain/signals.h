// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// What the rules see in applications and contracts: pure, over coverage, bridging and spend.
#pragma once

#include <vector>

#include "base/signal.h"
#include "modules/portfolio/domain/application.h"
#include "modules/portfolio/domain/contract.h"

namespace nokkenas::portfolio {

// All that the rules may look at of an application.
struct ApplicationFacts {
  Phase phase = Phase::kInUse;
  bool in_scope = true;
  std::vector<CoverageLine> lines;
  int lead_days = 0;  // Sum of the lead times to a successor.
};

// A planned or retired application needs no cover; nor does one that is served through a contract
// elsewhere and of which no line is known here.
std::vector<Signal> ApplicationSignalsOf(const ApplicationFacts& facts, const Rulebook& rules,
                                         Date today);

std::vector<Signal> ContractSignalsOf(const FullContract& contract, const Rulebook& rules,
                                      Date today);

}  // namespace nokkenas::portfolio
