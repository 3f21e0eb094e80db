// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// The sheets of this room: what can be taken out and brought in.
#pragma once

#include "platform/tabular/import.h"

namespace nokkenas::portfolio {

// domains, applications, application-customers, application-links, health-measurements. Who
// has a role for an application stays: a role is of a person.
tabular::Register ApplicationSheets();
// contracts, contract-applications, contract-options, contract-spend, contract-conclusions.
tabular::Register ContractSheets();

// Both.
tabular::Register PortfolioSheets();

}  // namespace nokkenas::portfolio
