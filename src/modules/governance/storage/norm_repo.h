// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <vector>

#include "modules/governance/domain/staffing.h"
#include "platform/storage/database.h"

namespace nokkenas::governance {

struct Norms {
  std::vector<Norm> items;
  std::int64_t version = 1;  // 1: the organisation has set none yet.
};
Norms LoadNorms(storage::Tx& tx);
bool SaveNorms(storage::Tx& tx, const Norms& norms);
// What the program proposes until the organisation sets its own: data/staffing.json.
const std::vector<Norm>& ProposedNorms();

}  // namespace nokkenas::governance
