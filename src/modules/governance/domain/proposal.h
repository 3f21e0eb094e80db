// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// A proposal: what somebody asks to be decided, by whoever has a mandate for it. A decision on it
// authorises one act and never carries it out.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/lifecycle.h"
#include "modules/governance/domain/mandate.h"

namespace nokkenas::governance {

inline constexpr const char* kProposalRead = "proposal.read";
inline constexpr const char* kProposalWrite = "proposal.write";

namespace codes {
inline constexpr Code kProposalInvalid{"proposal_invalid", 400};
inline constexpr Code kProposalTransition{"proposal_transition", 409};
inline constexpr Code kProposalExpired{"proposal_expired", 409};
inline constexpr Code kProposalNotYours{"proposal_not_yours", 409};
inline constexpr Code kAdviceNotAsked{"advice_not_asked", 409};
inline constexpr Code kAdviceOwnProposal{"advice_own_proposal", 409};
inline constexpr Code kAdviceNotYours{"advice_not_yours", 409};
inline constexpr Code kDecisionOwnProposal{"decision_own_proposal", 409};
inline constexpr Code kDecisionInterest{"decision_interest", 409};
inline constexpr Code kDecisionAway{"decision_away", 409};
inline constexpr Code kDecisionMandateLacking{"decision_mandate_lacking", 409};
inline constexpr Code kDecisionBudgetShort{"decision_budget_short", 409};
inline constexpr Code kDecisionAdviceOpen{"decision_advice_open", 409};
inline constexpr Code kConditionsOpen{"conditions_open", 409};
}  // namespace codes

// What the proposal is about: any object of the product.
struct ProposalSubject {
  static constexpr const char* kSchema = "ProposalSubject";
  std::string kind;
  std::string id;
  bool operator==(const ProposalSubject&) const = default;
  static void Fields(auto& self, auto&& f) {
    f("kind", self.kind, "As the API names it: framework, application, contract, signal, …",
      json::Length{1, 40});
    f("id", self.id, "", json::Length{1, 64});
  }
};

// One advice that is asked, and the last day on which the decision waits for it.
struct AdviceNeed {
  static constexpr const char* kSchema = "AdviceNeed";
  std::string role_key;
  Date due_on;
  bool operator==(const AdviceNeed&) const = default;
  static void Fields(auto& self, auto&& f) {
    f("roleKey", self.role_key, "buyer, controller, legal_adviser or cio_office",
      json::Length{1, 60});
    f("dueOn", self.due_on, "The decision waits until this day, and no longer");
  }
};

struct ProposalData {
  std::string title;
  Act act = Act::kCallOffStart;
  std::optional<ProposalSubject> subject;
  std::optional<Money> amount;
  std::optional<Money> options;
  std::optional<std::string> counterparty_id;
  std::optional<std::string> related_key;
  std::string grounds;
  std::optional<Date> carry_out_by;
  std::optional<std::string> replaces_id;
  std::vector<AdviceNeed> advice;
  static void Fields(auto& self, auto&& f) {
    f("title", self.title, "What is proposed, in a line", json::Length{3, 200});
    f("act", self.act, "The act that the decision is to allow");
    f("subject", self.subject, "The object; null: the organisation as a whole");
    f("amount", self.amount, "null: the act has no amount");
    f("options", self.options, "What options may add to it, with the same VAT basis",
      json::MayBeAbsent{});
    f("counterpartyId", self.counterparty_id, "The organisation on the other side, if known",
      json::Length{1, 40}, json::MayBeAbsent{});
    f("relatedKey", self.related_key,
      "A name for the need: proposals of the same name are counted together", json::Length{1, 100},
      json::MayBeAbsent{});
    f("grounds", self.grounds, "Why", json::Length{3, 8'000});
    f("carryOutBy", self.carry_out_by, "The decision can be used until this day; null: no end",
      json::MayBeAbsent{});
    f("replacesId", self.replaces_id, "A decision that the new one takes the place of",
      json::Length{1, 40}, json::MayBeAbsent{});
    f("advice", self.advice, "Asked of these roles at once, side by side", json::MayBeAbsent{});
  }
};

enum class ProposalState { kDraft, kSubmitted, kReturned, kGranted, kRefused, kWithdrawn };
enum class ProposalEvent { kChange, kSubmit, kReturn, kGrant, kRefuse, kWithdraw };

using ProposalEdge = Edge<ProposalState, ProposalEvent>;
inline constexpr ProposalEdge kProposalEdges[] = {
    {ProposalState::kDraft, ProposalEvent::kChange, ProposalState::kDraft, kProposalWrite},
    {ProposalState::kDraft, ProposalEvent::kSubmit, ProposalState::kSubmitted, kProposalWrite},
    {ProposalState::kDraft, ProposalEvent::kWithdraw, ProposalState::kWithdrawn, kProposalWrite},
    {ProposalState::kSubmitted, ProposalEvent::kReturn, ProposalState::kReturned, kProposalRead},
    {ProposalState::kSubmitted, ProposalEvent::kGrant, ProposalState::kGranted, kProposalRead},
    {ProposalState::kSubmitted, ProposalEvent::kRefuse, ProposalState::kRefused, kProposalRead},
    {ProposalState::kSubmitted, ProposalEvent::kWithdraw, ProposalState::kWithdrawn,
     kProposalWrite},
    {ProposalState::kReturned, ProposalEvent::kChange, ProposalState::kReturned, kProposalWrite},
    {ProposalState::kReturned, ProposalEvent::kSubmit, ProposalState::kSubmitted, kProposalWrite},
    {ProposalState::kReturned, ProposalEvent::kWithdraw, ProposalState::kWithdrawn, kProposalWrite},
};
static_assert(IsDeterministic(kProposalEdges));
static_assert(AllReachableFrom(kProposalEdges, ProposalState::kDraft));

enum class AdviceVerdict { kPositive, kWithConditions, kNegative };

struct Advice {
  int round = 1;
  AdviceNeed need;
  std::optional<AdviceVerdict> verdict;
  std::string reasons;
  std::optional<std::string> account_id;
  std::optional<Instant> given_at;
};

struct Proposal {
  std::string id;
  std::int64_t number = 0;
  ProposalState state = ProposalState::kDraft;
  ProposalData data;
  std::optional<std::string> content;  // JSON: the act as its own room wrote it out, or nothing.
  std::optional<std::string> basis;    // What the room looked at, in short.
  std::string author_id;
  Instant created_at{};
  std::optional<Instant> submitted_at;
  std::optional<Instant> settled_at;
  int round = 0;  // How often it was submitted.
  std::int64_t version = 1;
};

// Of the roles that can be asked for advice.
bool GivesAdvice(const std::string& role_key);

// Acts that take on something new. What was asked before for the same need is counted with them.
bool Commits(Act act);
// Acts that a room works out itself, so that a proposal for them is made there.
bool IsMadeElsewhere(Act act);

// All that writing down a proposal may look at.
struct ProposalFacts {
  Date today;
  bool subject_known = true;
  bool counterparty_known = true;
  // Of `replaces_id`: a decision in force for the same act and object.
  bool replaces_known = true;
  bool by_its_room = false;
};
Status CheckProposal(const ProposalData& data, const ProposalFacts& facts);

// Another proposal as it is looked at for splitting.
struct RelatedProposal {
  std::string id;
  std::int64_t number = 0;
  std::string title;
  ProposalState state = ProposalState::kSubmitted;
  bool same_subject = false;
  bool same_key = false;
  bool same_author = false;  // Of the same person, and both for the whole organisation.
  std::optional<Money> amount;
  std::optional<Money> options;
};

// The amount that mandates are held against: the proposal, its options, and what was asked before
// for the same need. Amounts of the other VAT basis count for what they can be at most. Nothing
// when the proposal has no amount.
std::optional<Money> CountedAmount(const ProposalData& data,
                                   const std::vector<RelatedProposal>& related, int vat_percent);

// Why one person may not decide, whatever their mandate.
// kOther is what a reader sees who need not know of an interest.
enum class Bar { kAuthor, kInterest, kAway, kOther };

// All that deciding may look at.
struct DecideFacts {
  std::optional<Bar> bar;                // Of who wants to decide.
  bool covered = true;                   // A mandate that they have covers it.
  bool short_of_budget = false;          // Theirs would, were enough left on its budget line.
  std::vector<std::string> advice_open;  // Titles of roles whose advice is waited for today.
  std::vector<std::string> conditions;   // What must happen first.
  std::vector<std::pair<std::string, std::string>> params;  // For the text of a refusal.
};
// The next state, or the first reason why not, in a fixed order. Only granting waits for advice and
// conditions.
Result<ProposalState> DecideProposal(const Proposal& proposal, ProposalEvent event,
                                     const DecideFacts& facts);
// The same for what its author does.
Result<ProposalState> DecideByAuthor(const Proposal& proposal, ProposalEvent event,
                                     const std::string& actor_id);

struct AdviseFacts {
  bool asked = true;     // This role is asked in this round, and did not answer yet.
  bool has_role = true;  // The actor has the role for the object, or for all.
  bool is_author = false;
};
Status DecideAdvise(const Proposal& proposal, const AdviseFacts& facts);

// The roles that did not answer and whose last day has not passed.
std::vector<AdviceNeed> AdviceWaitedFor(const std::vector<Advice>& advice, int round, Date today);

}  // namespace nokkenas::governance

namespace nokkenas {
template <>
struct EnumNames<governance::ProposalState> {
  using S = governance::ProposalState;
  static constexpr EnumName<S> kAll[] = {{S::kDraft, "draft"},       {S::kSubmitted, "submitted"},
                                         {S::kReturned, "returned"}, {S::kGranted, "granted"},
                                         {S::kRefused, "refused"},   {S::kWithdrawn, "withdrawn"}};
};
template <>
struct EnumNames<governance::ProposalEvent> {
  using E = governance::ProposalEvent;
  static constexpr EnumName<E> kAll[] = {{E::kChange, "change"}, {E::kSubmit, "submit"},
                                         {E::kReturn, "return"}, {E::kGrant, "grant"},
                                         {E::kRefuse, "refuse"}, {E::kWithdraw, "withdraw"}};
};
template <>
struct EnumNames<governance::AdviceVerdict> {
  using V = governance::AdviceVerdict;
  static constexpr EnumName<V> kAll[] = {{V::kPositive, "positive"},
                                         {V::kWithConditions, "with_conditions"},
                                         {V::kNegative, "negative"}};
};
template <>
struct EnumNames<governance::Bar> {
  using B = governance::Bar;
  static constexpr EnumName<B> kAll[] = {
      {B::kAuthor, "author"}, {B::kInterest, "interest"}, {B::kAway, "away"}, {B::kOther, "other"}};
};
}  // namespace nokkenas
