// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// What higher rooms may ask of portfolio.
#pragma once

#include "modules/law/facade.h"
#include "modules/portfolio/domain/contract.h"
#include "modules/portfolio/domain/stewardship.h"
#include "modules/portfolio/service/spend_view.h"

namespace nokkenas::portfolio {

// What the rules see in applications and in contracts.
law::SignalSource ApplicationSignals();
law::SignalSource ContractSignals();

// What all contracts cost in a calendar year, by conclusion. Committed: as the contracts say. Paid:
// the months that were booked. Expected: what was booked, and as the contracts say for the other
// months.
struct YearSpend {
  SpendByConclusion committed;
  SpendByConclusion paid;
  SpendByConclusion expected;
};
YearSpend SpendInYear(storage::Tx& tx, int year);
// How fresh the data of all running contracts are.
FreshnessTotal ContractFreshness(storage::Tx& tx, Date today);

}  // namespace nokkenas::portfolio
