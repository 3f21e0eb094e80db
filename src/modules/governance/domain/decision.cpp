// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/governance/domain/decision.h"

namespace nokkenas::governance {

DecisionState StateOf(const Decision& decision, const ProposalData& data, Date today) {
  if (decision.outcome == DecisionOutcome::kRefused) return DecisionState::kRefused;
  if (decision.withdrawn_at) return DecisionState::kWithdrawn;
  if (decision.replaced_by) return DecisionState::kReplaced;
  if (decision.used_at) return DecisionState::kUsed;
  if (data.carry_out_by && *data.carry_out_by < today) return DecisionState::kExpired;
  return DecisionState::kOpen;
}

namespace {

// It can still be carried out.
Status DecideOpen(const Decision& decision, const ProposalData& data, Date today) {
  switch (StateOf(decision, data, today)) {
    case DecisionState::kOpen:
      return Done{};
    case DecisionState::kUsed:
      return Fail(codes::kDecisionUsed);
    default:
      return Fail(codes::kDecisionOver);
  }
}

}  // namespace

Status DecideUse(const Decision& decision, const Proposal& proposal, const UseOf& use, Date today) {
  const ProposalData& data = proposal.data;
  const bool fits = use.act == data.act && use.subject == data.subject &&
                    use.amount == data.amount && use.content == proposal.content;
  if (!fits) return Fail(codes::kDecisionUnfit);
  if (use.basis != proposal.basis) return Fail(codes::kDecisionOutdated);
  return DecideOpen(decision, data, today);
}

Status DecideRecordUse(const Decision& decision, const Proposal& proposal,
                       const std::string& account_id, Date today) {
  if (IsMadeElsewhere(proposal.data.act)) return Fail(codes::kDecisionUnfit);
  if (account_id != proposal.author_id && account_id != decision.account_id)
    return Fail(codes::kProposalNotYours);
  return DecideOpen(decision, proposal.data, today);
}

Status DecideWithdrawDecision(const Decision& decision, const ProposalData& data, Date today) {
  switch (StateOf(decision, data, today)) {
    case DecisionState::kOpen:
    case DecisionState::kExpired:
      return Done{};
    case DecisionState::kUsed:
      return Fail(codes::kDecisionUsed);
    default:
      return Fail(codes::kDecisionOver);
  }
}

bool BooksBudget(Act act) { return act == Act::kCallOffAward || act == Act::kContractChange; }

}  // namespace nokkenas::governance
