// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/governance/storage/decision_repo.h"

#include <charconv>

#include "modules/governance/storage/proposal_repo.h"
#include "platform/http/list.h"
#include "sql/governance.h"

namespace nokkenas::governance {

namespace sd = sql::governance;

const char* const kDecisionColumns =
    "d.id, d.number, d.proposal_id, d.outcome, d.reasons, d.account_id, d.deputy, d.mandate_id, "
    "d.decided_at, d.counted_minor, d.budget_line_id, d.booked_minor, d.withdrawn_at, "
    "d.withdrawn_by, d.withdraw_reason, d.replaced_by, d.replaced_at, d.used_at, d.used_by, "
    "d.used_kind, d.used_id, d.used_note, d.version";

std::string DecisionLabel(std::int64_t number) { return "B-" + std::to_string(number); }

Decision ToDecision(const storage::Row& row, std::size_t first) {
  const auto at = [first](std::size_t i) { return first + i; };
  Decision one;
  one.id = row.Text(at(0));
  one.number = row.Int(at(1));
  one.proposal_id = row.Text(at(2));
  one.outcome = FromName<DecisionOutcome>(row.Text(at(3))).value();
  one.reasons = row.Text(at(4));
  one.account_id = row.Text(at(5));
  one.deputy = row.Bool(at(6));
  one.mandate_id = row.Text(at(7));
  one.decided_at = row.Instant(at(8));
  one.counted_minor = row.OptInt(at(9));
  one.budget_line_id = row.OptText(at(10));
  one.booked_minor = row.Int(at(11));
  one.withdrawn_at = row.OptInstant(at(12));
  one.withdrawn_by = row.OptText(at(13));
  one.withdraw_reason = row.Text(at(14));
  one.replaced_by = row.OptText(at(15));
  one.replaced_at = row.OptInstant(at(16));
  one.used_at = row.OptInstant(at(17));
  one.used_by = row.OptText(at(18));
  if (!row.IsNull(at(19))) one.used_for = ProposalSubject{row.Text(at(19)), row.Text(at(20))};
  one.used_note = row.Text(at(21));
  one.version = row.Int(at(22));
  return one;
}

std::optional<Decision> FindDecision(storage::Tx& tx, const std::string& id) {
  const auto row = tx.One(sd::kDecisionFind, id);
  return row ? std::optional(ToDecision(*row)) : std::nullopt;
}

std::optional<Decision> DecisionOn(storage::Tx& tx, const std::string& proposal_id) {
  const auto row = tx.One(sd::kDecisionOfProposal, proposal_id);
  return row ? std::optional(ToDecision(*row)) : std::nullopt;
}

void AddDecision(storage::Tx& tx, const Decision& one) {
  tx.Exec(sd::kDecisionAdd, one.id, one.number, one.proposal_id, NameOf(one.outcome), one.reasons,
          one.account_id, one.deputy, one.mandate_id, one.decided_at, one.counted_minor,
          one.budget_line_id, one.booked_minor);
}

bool WithdrawDecision(storage::Tx& tx, const Decision& one) {
  return tx.Exec(sd::kDecisionWithdraw, one.id, one.withdrawn_at, one.withdrawn_by,
                 one.withdraw_reason, one.version) == 1;
}

bool ReplaceDecision(storage::Tx& tx, const Decision& one) {
  return tx.Exec(sd::kDecisionReplace, one.id, one.replaced_by, one.replaced_at) == 1;
}

bool UseDecision(storage::Tx& tx, const Decision& one) {
  std::optional<std::string> kind;
  std::optional<std::string> id;
  if (one.used_for) {
    kind = one.used_for->kind;
    id = one.used_for->id;
  }
  return tx.Exec(sd::kDecisionUse, one.id, one.used_at, one.used_by, kind, id, one.used_note) == 1;
}

void UnbookDecision(storage::Tx& tx, const std::string& id) { tx.Exec(sd::kDecisionUnbook, id); }

std::vector<auth::SearchHit> SearchDecisions(storage::Tx& tx, const auth::Actor& actor,
                                             const std::string& text, int limit) {
  std::int64_t number = 0;  // "b-12", as search texts are written.
  if (text.rfind("b-", 0) == 0) std::from_chars(text.data() + 2, text.data() + text.size(), number);
  std::vector<auth::SearchHit> hits;
  constexpr int kMost = 10'000;  // Who may see only some must not lose them behind the others.
  for (const auto& row : tx.All(sd::kDecisionSearch, http::LikePattern(text), number, kMost)) {
    const ProposalScope scope{true, row.Text(5), {row.Text(3), row.Text(4)}};
    if (!SeesProposal(actor, scope)) continue;
    hits.push_back({row.Text(0), row.Text(2), DecisionLabel(row.Int(1))});
    if (hits.size() == static_cast<std::size_t>(limit)) break;
  }
  return hits;
}

}  // namespace nokkenas::governance
