// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "modules/governance/domain/mandate.h"
#include "platform/auth/subjects.h"
#include "platform/storage/database.h"

namespace nokkenas::governance {

// Empty when there is no such mandate.
MandateChain FindMandate(storage::Tx& tx, const std::string& id);
std::vector<MandateChain> AllMandates(storage::Tx& tx);
std::vector<std::string> MandatesBelow(storage::Tx& tx, const std::string& id);  // By number.
// Holds up other grants until this transaction ends, so that no number is given twice.
std::int64_t NextMandateNumber(storage::Tx& tx);
// The next of a series that a setting keeps: "proposal_number", "decision_number".
std::int64_t NextNumber(storage::Tx& tx, const char* of);
// `source`: what it is granted from, itself first; empty when it stands by itself.
void AddMandate(storage::Tx& tx, const Mandate& mandate, const MandateChain& source);
bool RevokeMandate(storage::Tx& tx, const Mandate& mandate);
std::vector<auth::SearchHit> SearchMandates(storage::Tx& tx, const std::string& text, int limit);

// "M-12": how people name it.
std::string LabelOf(std::int64_t number);

}  // namespace nokkenas::governance
