// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// The decision log, and the one way in which an act uses a decision.
#pragma once

#include "modules/governance/domain/decision.h"
#include "modules/governance/service/mandate_service.h"

namespace nokkenas::governance {

struct DecisionView {
  static constexpr const char* kSchema = "Decision";
  static constexpr const char* kListSchema = "DecisionList";
  std::string id;
  std::string label;
  DecisionOutcome outcome = DecisionOutcome::kGranted;
  DecisionState state = DecisionState::kOpen;
  NamedRef proposal;
  std::string title;
  Act act = Act::kCallOffStart;
  std::optional<ProposalSubject> subject;
  std::optional<http::SubjectView> subject_view;
  std::optional<Money> amount;
  std::optional<Money> counted;
  std::optional<std::string> content;
  std::string reasons;
  NamedRef person;
  bool deputy = false;
  NamedRef mandate;
  Instant decided_at{};
  std::optional<Date> carry_out_by;
  std::optional<MandateBudget> budget;
  std::optional<Money> booked;
  std::optional<Instant> withdrawn_at;
  std::optional<NamedRef> withdrawn_by;
  std::string withdraw_reason;
  std::optional<NamedRef> replaced_by;
  std::optional<Instant> used_at;
  std::optional<NamedRef> used_by;
  std::string used_note;
  std::vector<http::Action> actions;
  std::int64_t version = 1;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("label", self.label, "Its number in the log, as B-12");
    f("outcome", self.outcome);
    f("state", self.state, "Today: open can be carried out, once");
    f("proposal", self.proposal);
    f("title", self.title);
    f("act", self.act);
    f("subject", self.subject, "null: the organisation as a whole");
    f("subjectView", self.subject_view);
    f("amount", self.amount);
    f("counted", self.counted, "What the mandate was held against");
    f("content", self.content, "JSON: the act in full; null: no more than the above");
    f("reasons", self.reasons);
    f("person", self.person, "Who decided");
    f("deputy", self.deputy, "As the deputy of who has the mandate");
    f("mandate", self.mandate, "By which mandate");
    f("decidedAt", self.decided_at);
    f("carryOutBy", self.carry_out_by, "It can be used until this day; null: no end");
    f("budget", self.budget, "The line on which it is booked, with what is left there today");
    f("booked", self.booked, "On that line; null: nothing, or released");
    f("withdrawnAt", self.withdrawn_at);
    f("withdrawnBy", self.withdrawn_by);
    f("withdrawReason", self.withdraw_reason);
    f("replacedBy", self.replaced_by, "The decision that took its place");
    f("usedAt", self.used_at, "When the act was carried out");
    f("usedBy", self.used_by);
    f("usedNote", self.used_note, "Where, when it was carried out outside Nokkenas");
    f("actions", self.actions);
    f("version", self.version);
  }
};
struct DecisionListIn {
  http::ListIn list;
  std::optional<DecisionOutcome> outcome;
  std::optional<bool> open;
  std::optional<Act> act;
  std::optional<std::string> subject_kind;
  std::optional<std::string> subject_id;
  std::optional<Date> since;
  static void Fields(auto& self, auto&& f) {
    http::ListFields(self, f);
    f("outcome", self.outcome, "Only with this outcome");
    f("open", self.open, "Only those that can be carried out today, or only others");
    f("since", self.since, "Only those that were taken on this day or later");
    f("act", self.act, "Only for this act");
    f("subjectKind", self.subject_kind, "Only on objects of this kind", json::Length{1, 40});
    f("subjectId", self.subject_id, "Only on this object", json::Length{1, 64});
  }
};
struct DecisionWithdrawIn {
  std::string id;
  std::string reason;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("reason", self.reason, "Why", json::Length{3, 8'000});
  }
};

struct DecisionUseIn {
  std::string id;
  std::string note;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("note", self.note, "Where it can be found: a number of the file, the order, the contract",
      json::Length{3, 500});
  }
};

Result<http::ListOut<DecisionView>> DecisionList(http::Context& ctx, const DecisionListIn& in);
Result<DecisionView> DecisionShow(http::Context& ctx, const std::string& id);
Result<DecisionView> DecisionRecordUse(http::Context& ctx, const DecisionUseIn& in);
Result<DecisionView> DecisionWithdraw(http::Context& ctx, const DecisionWithdrawIn& in);

// The reader sees it; it is granted, in force or used, for the same act and object.
bool CanBeReplaced(http::Context& ctx, const ProposalData& data);
// Its place is taken; what it booked and did not use is released.
Status ReplaceBy(http::Context& ctx, const std::string& id, const Decision& by);

// Only what the actor may see: those with the right on its object, and one's own.
void AddProposalScope(const auth::Actor& actor, http::ListQuery& query);

// "nokkenas self-check": decisions without a mandate that covered them on their day, decided by who
// wrote the proposal, or that do not fit the state of their proposal.
std::vector<std::string> CheckDecisions(storage::Tx& tx);

}  // namespace nokkenas::governance
