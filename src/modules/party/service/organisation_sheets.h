// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "platform/tabular/sheets.h"

namespace nokkenas::party {

// The sheet `organisations`. Accounts never leave by a sheet.
tabular::Register OrganisationSheets();

}  // namespace nokkenas::party
