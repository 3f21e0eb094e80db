// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "modules/governance/domain/budget.h"
#include "modules/governance/domain/promise.h"
#include "platform/auth/subjects.h"
#include "platform/storage/database.h"

namespace nokkenas::governance {

BudgetLine ToBudgetLine(const storage::Row& row);
std::optional<BudgetLine> FindBudgetLine(storage::Tx& tx, const std::string& id);
std::vector<BudgetLine> AllBudgetLines(storage::Tx& tx);
bool BudgetCodeTaken(storage::Tx& tx, const BudgetLine& line);
void AddBudgetLine(storage::Tx& tx, const BudgetLine& line);
bool SaveBudgetLine(storage::Tx& tx, const BudgetLine& line);  // False: not the newest version.
std::vector<auth::SearchHit> SearchBudgetLines(storage::Tx& tx, const std::string& text, int limit);

struct BudgetEntry {
  BudgetEntryKind kind = BudgetEntryKind::kGranted;
  std::int64_t amount_minor = 0;
  std::string reason;
  std::optional<std::string> other_line_id;
  std::optional<std::string> mandate_id;
};
void AddBudgetEntry(storage::Tx& tx, const std::string& line_id, const BudgetEntry& entry,
                    const std::string& account_id, Instant now);
// What the entries of a line add up to: granted and booked.
std::pair<std::int64_t, std::int64_t> SumBudgetEntries(storage::Tx& tx, const std::string& line_id);

// What is promised that day, less what awards took the place of.
std::vector<Promise> OpenPromises(storage::Tx& tx, Date on);

// "2026 4.2.1": how people name it.
std::string LabelOf(const BudgetLineData& data);

}  // namespace nokkenas::governance
