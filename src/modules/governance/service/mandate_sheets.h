// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "platform/tabular/sheets.h"

namespace nokkenas::governance {

// The register of mandates as a workbook of its own: it names people, functions, budget lines and
// the objects of higher rooms, which must be there first.
tabular::Register MandateSheets();

}  // namespace nokkenas::governance
