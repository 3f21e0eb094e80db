// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "modules/governance/domain/decision.h"
#include "modules/governance/domain/plan.h"
#include "platform/auth/subjects.h"
#include "platform/storage/database.h"

namespace nokkenas::governance {

// The columns that ToProposal reads, of governance_proposal p.
extern const char* const kProposalColumns;
Proposal ToProposal(const storage::Row& row);  // Without the advice that it asks.
// With the advice that it asks.
std::optional<Proposal> FindProposal(storage::Tx& tx, const std::string& id);
// `root`: on which rights are given; "organisation" and empty: on the whole alone.
void AddProposal(storage::Tx& tx, const Proposal& proposal, const auth::SubjectRef& root);
// Both are false when its version is not the newest.
bool WriteProposal(storage::Tx& tx, const Proposal& proposal, const auth::SubjectRef& root);
bool MoveProposal(storage::Tx& tx, const Proposal& proposal);

// Who may see it: everybody with the right on its root once it was submitted, its author always.
struct ProposalScope {
  bool submitted = false;
  std::string author_id;
  auth::SubjectRef root;
};
std::optional<ProposalScope> FindProposalScope(storage::Tx& tx, const std::string& id);
bool SeesProposal(const auth::Actor& actor, const ProposalScope& scope);
// Also whoever is to decide or advise on it, or did, whatever their other rights.
bool SeesProposal(storage::Tx& tx, const auth::Actor& actor, const std::string& id);
std::vector<auth::SearchHit> SearchProposals(storage::Tx& tx, const auth::Actor& actor,
                                             const std::string& text, int limit);

// Those that are looked at for splitting: of the same act, submitted since a moment, not taken
// back, for the same object or under the same name. What it replaces does not count.
std::vector<RelatedProposal> RelatedTo(storage::Tx& tx, const Proposal& proposal, Instant since);

// Newest round first.
std::vector<Advice> AdviceOf(storage::Tx& tx, const std::string& proposal_id);
void AskAdvice(storage::Tx& tx, const Proposal& proposal);
bool GiveAdvice(storage::Tx& tx, const std::string& proposal_id, const Advice& advice);

// Each step of a procedure, in order.
struct Step {
  int seq = 0;
  std::string step;
  std::string account_id;
  Instant at{};
  std::string note;
};
// Adds a plan after those that there are.
void AddPlan(storage::Tx& tx, const auth::SubjectRef& of, const Plan& plan);
// The first one first.
std::vector<Plan> PlansOf(storage::Tx& tx, const auth::SubjectRef& of);
std::vector<PlanOutcome> PlanOutcomes(storage::Tx& tx);
void AddStep(storage::Tx& tx, const auth::SubjectRef& of, const std::string& step,
             const std::string& account_id, Instant at, const std::string& note);
std::vector<Step> StepsOf(storage::Tx& tx, const auth::SubjectRef& of);

inline auth::SubjectRef ProposalRef(const std::string& id) { return {"proposal", id}; }
// "V-12": how people name it.
std::string ProposalLabel(std::int64_t number);

}  // namespace nokkenas::governance
