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

// The spend of all contracts in a calendar year, by conclusion.
SpendByConclusion SpendInYear(storage::Tx& tx, int year);
// How fresh the data of all running contracts are.
FreshnessTotal ContractFreshness(storage::Tx& tx, Date today);

}  // namespace nokkenas::portfolio
