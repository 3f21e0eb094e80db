// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// What the rules see in a framework: pure, over its terms, its ledger and its amendments.
#pragma once

#include <string>
#include <vector>

#include "base/signal.h"
#include "modules/framework/domain/ledger.h"

namespace nokkenas::framework {

struct PastAmendment {
  std::string id;
  std::int64_t seq = 0;
  Date on;
  std::int64_t counted_minor = 0;
  std::int64_t limit_minor = 0;
  bool within = true;
};

// All that the rules may look at.
struct SignalFacts {
  Date today;
  std::vector<DatedEntry> entries;  // By day, then in the order of booking.
  std::vector<PastAmendment> amendments;
  std::map<std::string, std::string> party_names;  // Party -> its organisation.
};

// The signals of one framework. A closed framework gives none but what was booked over a ceiling.
std::vector<Signal> SignalsOf(const Framework& framework, const SignalFacts& facts,
                              const Rulebook& rules);

}  // namespace nokkenas::framework
