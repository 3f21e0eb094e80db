// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "modules/governance/domain/person_consent.h"
#include "platform/storage/database.h"

namespace nokkenas::governance {

std::optional<PersonConsent> FindConsent(storage::Tx& tx, const std::string& id);
// The one noted last first.
std::vector<PersonConsent> AllConsents(storage::Tx& tx);
void AddConsent(storage::Tx& tx, const PersonConsent& one);
void WithdrawConsent(storage::Tx& tx, const std::string& id, Instant at, const std::string& reason);

}  // namespace nokkenas::governance
