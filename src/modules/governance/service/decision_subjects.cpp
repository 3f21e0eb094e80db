// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/governance/service/decision_subjects.h"

#include "modules/governance/facade.h"
#include "modules/governance/service/register_service.h"
#include "modules/governance/storage/attachment_repo.h"
#include "modules/governance/storage/decision_repo.h"
#include "modules/governance/storage/interest_repo.h"
#include "modules/governance/storage/proposal_repo.h"
#include "modules/party/facade.h"

namespace nokkenas::governance {
namespace {

using auth::Actor;
using auth::SubjectKind;
using auth::SubjectRef;
using storage::Tx;

SubjectKind ProposalKind() {
  SubjectKind kind;
  kind.root = [](Tx& tx, const std::string& id) -> std::optional<SubjectRef> {
    const auto scope = FindProposalScope(tx, id);
    return scope ? std::optional(SubjectRef{"proposal", id}) : std::nullopt;
  };
  kind.can_see = [](Tx& tx, const Actor& actor, const std::string& id) {
    return SeesProposal(tx, actor, id);
  };
  kind.title = [](Tx& tx, const std::string& id, const std::string&) {
    const auto found = FindProposal(tx, id);
    return found ? ProposalLabel(found->number) + ", " + found->data.title : id;
  };
  kind.url = [](const std::string& id) { return "/proposals/" + id; };
  kind.nameless_unseen = true;
  kind.search = SearchProposals;
  return kind;
}

// Its trail is that of its proposal.
SubjectKind DecisionKind() {
  SubjectKind kind;
  kind.root = [](Tx& tx, const std::string& id) -> std::optional<SubjectRef> {
    const auto found = FindDecision(tx, id);
    return found ? std::optional(SubjectRef{"proposal", found->proposal_id}) : std::nullopt;
  };
  kind.can_see = [](Tx& tx, const Actor& actor, const std::string& id) {
    const auto found = FindDecision(tx, id);
    return found && SeesProposal(tx, actor, found->proposal_id);
  };
  kind.title = [](Tx& tx, const std::string& id, const std::string&) {
    const auto found = FindDecision(tx, id);
    if (!found) return id;
    return DecisionLabel(found->number) + ", " + FindProposal(tx, found->proposal_id)->data.title;
  };
  kind.url = [](const std::string& id) { return "/decisions/" + id; };
  kind.search = SearchDecisions;
  return kind;
}

// Who sees the proposal sees what belongs to it.
SubjectKind AttachmentKind() {
  SubjectKind kind;
  kind.root = [](Tx& tx, const std::string& id) -> std::optional<SubjectRef> {
    const auto found = FindAttachment(tx, id);
    return found ? std::optional(SubjectRef{"proposal", found->proposal_id}) : std::nullopt;
  };
  kind.can_see = [](Tx& tx, const Actor& actor, const std::string& id) {
    const auto found = FindAttachment(tx, id);
    return found && SeesProposal(tx, actor, found->proposal_id);
  };
  kind.title = [](Tx& tx, const std::string& id, const std::string&) {
    const auto found = FindAttachment(tx, id);
    return found ? found->name : id;
  };
  kind.url = [](const std::string&) { return std::string("/proposals"); };
  return kind;
}

SubjectKind InterestKind() {
  SubjectKind kind;
  kind.root = [](Tx& tx, const std::string& id) -> std::optional<SubjectRef> {
    return FindInterest(tx, id) ? std::optional(SubjectRef{"interest", id}) : std::nullopt;
  };
  kind.can_see = [](Tx& tx, const Actor& actor, const std::string& id) {
    const auto found = FindInterest(tx, id);
    return found && !actor.supplier && SeesInterestOf(actor, found->account_id);
  };
  kind.title = [](Tx& tx, const std::string& id, const std::string&) {
    const auto found = FindInterest(tx, id);
    return found ? party::PersonName(tx, found->account_id) : id;
  };
  kind.url = [](const std::string& id) { return "/interests/" + id; };
  kind.guarded = true;
  return kind;
}

SubjectKind AbsenceKind() {
  SubjectKind kind;
  kind.root = [](Tx& tx, const std::string& id) -> std::optional<SubjectRef> {
    const auto found = FindAbsence(tx, id);
    return found ? std::optional(SubjectRef{"account", found->account_id}) : std::nullopt;
  };
  kind.can_see = [](Tx& tx, const Actor& actor, const std::string& id) {
    return !actor.supplier && actor.CanAnywhere(kProposalRead) && FindAbsence(tx, id).has_value();
  };
  kind.title = [](Tx& tx, const std::string& id, const std::string&) {
    const auto found = FindAbsence(tx, id);
    return found ? party::PersonName(tx, found->account_id) : id;
  };
  kind.url = [](const std::string&) { return std::string("/absences"); };
  return kind;
}

// Who sees the object sees what holds up a step of it.
SubjectKind ConditionKind(const auth::SubjectRegistry& subjects) {
  SubjectKind kind;
  kind.root = [](Tx& tx, const std::string& id) -> std::optional<SubjectRef> {
    return FindCondition(tx, id) ? std::optional(SubjectRef{"step_condition", id}) : std::nullopt;
  };
  kind.can_see = [&subjects](Tx& tx, const Actor& actor, const std::string& id) {
    const auto found = FindCondition(tx, id);
    return found && !actor.supplier && subjects.CanSee(tx, actor, found->subject);
  };
  kind.title = [](Tx& tx, const std::string& id, const std::string&) {
    const auto found = FindCondition(tx, id);
    return found ? found->asks : id;
  };
  kind.url = [](const std::string& id) { return "/step-conditions/" + id; };
  return kind;
}

}  // namespace

namespace {

// An interest in the object, or in who is on the other side of it, keeps from judging there.
Status MayJudge(const auth::SubjectRegistry& subjects, Tx& tx, const std::string& account_id,
                const std::string& role_key, const SubjectRef& scope) {
  if (!Judges(role_key)) return Done{};
  std::vector<SubjectRef> objects{scope};
  for (const auto& id : subjects.Counterparties(tx, scope)) objects.push_back({"organisation", id});
  if (HasInterestIn(tx, account_id, objects)) return Fail(codes::kInterestBarsRole);
  return Done{};
}

}  // namespace

void RegisterDecisionKinds(auth::SubjectRegistry& subjects) {
  subjects.GuardRoles([&subjects](Tx& tx, const std::string& account_id,
                                  const std::string& role_key, const SubjectRef& scope, Date) {
    return MayJudge(subjects, tx, account_id, role_key, scope);
  });
  subjects.Register("proposal", ProposalKind());
  subjects.Register("decision", DecisionKind());
  subjects.Register("attachment", AttachmentKind());
  subjects.Register("interest", InterestKind());
  subjects.Register("absence", AbsenceKind());
  subjects.Register("step_condition", ConditionKind(subjects));
}

}  // namespace nokkenas::governance
