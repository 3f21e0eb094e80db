// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "modules/governance/domain/decision.h"
#include "platform/auth/subjects.h"
#include "platform/storage/database.h"

namespace nokkenas::governance {

// The columns that ToDecision reads, of governance_decision d, from column `first` on.
extern const char* const kDecisionColumns;
Decision ToDecision(const storage::Row& row, std::size_t first = 0);
std::optional<Decision> FindDecision(storage::Tx& tx, const std::string& id);
std::optional<Decision> DecisionOn(storage::Tx& tx, const std::string& proposal_id);
void AddDecision(storage::Tx& tx, const Decision& decision);
// Each is false when it was withdrawn, replaced or used meanwhile.
bool WithdrawDecision(storage::Tx& tx, const Decision& decision);
bool ReplaceDecision(storage::Tx& tx, const Decision& decision);
bool UseDecision(storage::Tx& tx, const Decision& decision);
// What was booked for it on a budget line was released.
void UnbookDecision(storage::Tx& tx, const std::string& id);
std::vector<auth::SearchHit> SearchDecisions(storage::Tx& tx, const auth::Actor& actor,
                                             const std::string& text, int limit);

// "B-12": how people name it.
std::string DecisionLabel(std::int64_t number);

}  // namespace nokkenas::governance
