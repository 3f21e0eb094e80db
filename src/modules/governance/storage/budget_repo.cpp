// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/governance/storage/budget_repo.h"

#include "base/text.h"
#include "platform/auth/crypto.h"
#include "platform/http/list.h"
#include "sql/governance.h"

namespace nokkenas::governance {

namespace sb = sql::governance;

namespace {

// From its place on: kind and id of the object, name of the need, author.
Need NeedOf(const storage::Row& row, std::size_t from) {
  Need need{{}, row.OptText(from + 2), row.Text(from + 3)};
  if (!row.IsNull(from)) need.subject = ProposalSubject{row.Text(from), row.Text(from + 1)};
  return need;
}

}  // namespace

std::vector<Promise> OpenPromises(storage::Tx& tx, Date on) {
  std::vector<Promise> out;
  for (const auto& row : tx.All(sql::governance::kBudgetPromised, on))
    out.push_back({row.Text(0), row.Text(1), row.Text(2), NeedOf(row, 3), row.Int(7)});
  if (out.empty()) return out;
  for (const auto& row : tx.All(sql::governance::kBudgetAwarded))
    Award(out, NeedOf(row, 0), row.Int(4));
  return out;
}

std::string LabelOf(const BudgetLineData& data) {
  return std::to_string(data.year) + " " + data.code;
}

BudgetLine ToBudgetLine(const storage::Row& row) {
  BudgetLine line;
  line.id = row.Text(0);
  line.data = {static_cast<int>(row.Int(1)), row.Text(2), row.Text(3)};
  line.vat = FromName<Vat>(row.Text(4)).value();
  line.granted_minor = row.Int(5);
  line.booked_minor = row.Int(6);
  line.version = row.Int(7);
  return line;
}

std::optional<BudgetLine> FindBudgetLine(storage::Tx& tx, const std::string& id) {
  const auto row = tx.One(sb::kBudgetLineFind, id);
  return row ? std::optional(ToBudgetLine(*row)) : std::nullopt;
}

std::vector<BudgetLine> AllBudgetLines(storage::Tx& tx) {
  std::vector<BudgetLine> out;
  for (const auto& row : tx.All(sb::kBudgetLineAll)) out.push_back(ToBudgetLine(row));
  return out;
}

bool BudgetCodeTaken(storage::Tx& tx, const BudgetLine& line) {
  return tx.One(sb::kBudgetLineCoded, line.data.year, SearchText(line.data.code), line.id)
      .has_value();
}

void AddBudgetLine(storage::Tx& tx, const BudgetLine& line) {
  const BudgetLineData& data = line.data;
  tx.Exec(sb::kBudgetLineAdd, line.id, data.year, data.code, SearchText(data.code), data.title,
          SearchText(LabelOf(data) + " " + data.title), SortKey(LabelOf(data)), NameOf(line.vat));
}

bool SaveBudgetLine(storage::Tx& tx, const BudgetLine& line) {
  const BudgetLineData& data = line.data;
  return tx.Exec(sb::kBudgetLineSave, line.id, data.code, SearchText(data.code), data.title,
                 SearchText(LabelOf(data) + " " + data.title), SortKey(LabelOf(data)),
                 line.granted_minor, line.booked_minor, line.version) == 1;
}

std::vector<auth::SearchHit> SearchBudgetLines(storage::Tx& tx, const std::string& text,
                                               int limit) {
  std::vector<auth::SearchHit> hits;
  for (const auto& row : tx.All(sb::kBudgetLineSearch, http::LikePattern(text), limit))
    hits.push_back({row.Text(0), std::to_string(row.Int(3)) + " " + row.Text(1), row.Text(2)});
  return hits;
}

void AddBudgetEntry(storage::Tx& tx, const std::string& line_id, const BudgetEntry& entry,
                    const std::string& account_id, Instant now) {
  const std::int64_t seq = tx.One(sb::kBudgetEntryLast, line_id).value().Int(0) + 1;
  tx.Exec(sb::kBudgetEntryAdd, crypto::NewId(), line_id, seq, NameOf(entry.kind),
          entry.amount_minor, entry.reason, entry.other_line_id, entry.mandate_id, account_id, now);
}

std::pair<std::int64_t, std::int64_t> SumBudgetEntries(storage::Tx& tx,
                                                       const std::string& line_id) {
  std::int64_t granted = 0;
  std::int64_t booked = 0;
  for (const auto& row : tx.All(sb::kBudgetEntrySums, line_id)) {
    const std::int64_t sum = row.Int(1);
    switch (FromName<BudgetEntryKind>(row.Text(0)).value()) {
      case BudgetEntryKind::kGranted:
      case BudgetEntryKind::kShiftedIn:
        granted += sum;
        break;
      case BudgetEntryKind::kCut:
      case BudgetEntryKind::kShiftedOut:
        granted -= sum;
        break;
      case BudgetEntryKind::kBooked:
        booked += sum;
        break;
      case BudgetEntryKind::kReleased:
        booked -= sum;
        break;
    }
  }
  return {granted, booked};
}

}  // namespace nokkenas::governance
