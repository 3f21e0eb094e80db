// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// What proposals and decisions are judged by: who may decide, what is counted, who is barred.
#pragma once

#include "modules/governance/service/mandate_lookup.h"
#include "modules/governance/storage/proposal_repo.h"
#include "platform/mail/mail.h"

namespace nokkenas::governance {

// What judging looks at, with or without a request.
struct World {
  storage::Tx& tx;
  const auth::SubjectRegistry& subjects;
  Instant now;
  const mail::Settings* mail = nullptr;  // Null where nothing is told by mail.
  Date today() const { return LocalDate(now); }
};
inline World WorldOf(const http::Context& ctx) {
  return {ctx.tx(), ctx.subjects, ctx.now, nullptr};
}

// Who is to decide today: who has the lowest mandate that covers it and is not barred, their
// deputies only when nobody else is left. Empty when nobody may.
std::vector<std::string> DecidersOf(const World& world, const Proposal& proposal,
                                    const MandateChains& lowest_first);
// Who is to give the advice of a role.
std::vector<std::string> AdvisersOf(const World& world, const Proposal& proposal,
                                    const std::string& role_key);

// The object on which rights are given for a proposal about `subject`: the one application of a
// contract, or else its root; the organisation for none.
auth::SubjectRef RootFor(http::Context& ctx, const std::optional<ProposalSubject>& subject);

struct Weighed {
  std::optional<Money> counted;
  std::vector<RelatedProposal> related;
  MandateCheckView mandates;  // With who is barred, and why.
  bool split = false;
};
// Holds the mandates of today against the proposal with what is counted with it.
Weighed Weigh(http::Context& ctx, const Proposal& proposal);

// Of the actor: the lowest mandate that covers it, and whether they stand in by it.
struct Authority {
  std::string mandate_id;
  bool deputy = false;
};
std::optional<Authority> AuthorityIn(const MandateCheckView& mandates, const std::string& account);
// Do they have a mandate for the act at all, whatever its limits?
bool TakesPart(const MandateCheckView& mandates, const std::string& account);

DecideFacts FactsFor(http::Context& ctx, const Proposal& proposal, const Weighed& weighed,
                     const std::vector<Advice>& advice);

// Why this person may not decide on it; nothing when nothing keeps them from it.
std::optional<Bar> BarOf(http::Context& ctx, const Proposal& proposal, const std::string& account);

// Does the actor have the role, for all or for what the proposal is about?
bool HasRoleFor(http::Context& ctx, const Proposal& proposal, const std::string& role_key);

}  // namespace nokkenas::governance
