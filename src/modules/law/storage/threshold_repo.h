// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <cstdint>
#include <optional>

#include "base/date.h"
#include "modules/law/domain/authority.h"
#include "platform/storage/database.h"

namespace nokkenas::law {

struct Authority {
  AuthorityLevel level = AuthorityLevel::kCentral;
  std::optional<std::int64_t> tolerance_minor;  // Cents a year without VAT; of each of the two.
  std::int64_t version = 1;
};
Authority FindAuthority(storage::Tx& tx);
// False when another version was stored meanwhile.
bool SaveAuthority(storage::Tx& tx, const Authority& authority);

// The EU threshold for services and supplies of this installation's authority on a day, in cents
// without VAT. Nothing before the first one that is known.
std::optional<std::int64_t> ServicesThresholdOn(storage::Tx& tx, Date day);

// Brings the stored thresholds to those of this program (data/thresholds.json).
void SyncThresholds(storage::Tx& tx);

}  // namespace nokkenas::law
