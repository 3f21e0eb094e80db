// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "modules/framework/service/views.h"

namespace nokkenas::framework {

// May the reader see amounts of the whole ledger? A supplier sees its own only.
bool SeesLedger(const http::Context& ctx, const std::string& framework_id);
FrameworkView ToView(http::Context& ctx, const Framework& framework);
// The most months of a term, as the rule of that day says.
int LongestTermOn(storage::Tx& tx, Date day);

}  // namespace nokkenas::framework
