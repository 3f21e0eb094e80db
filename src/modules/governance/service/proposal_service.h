// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Proposals: written, submitted, advised on, and decided by whoever has a mandate for them.
#pragma once

#include "modules/governance/domain/proposal.h"
#include "modules/governance/service/attachment_service.h"
#include "modules/governance/service/mandate_service.h"

namespace nokkenas::governance {

struct ProposalRow {
  static constexpr const char* kSchema = "ProposalRow";
  static constexpr const char* kListSchema = "ProposalList";
  std::string id;
  std::string label;
  std::string title;
  Act act = Act::kCallOffStart;
  ProposalState state = ProposalState::kDraft;
  std::optional<http::SubjectView> subject_view;
  std::optional<Money> amount;
  NamedRef author;
  std::optional<Instant> submitted_at;
  std::optional<int> waiting_days;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("label", self.label, "Its number, as V-12");
    f("title", self.title);
    f("act", self.act);
    f("state", self.state);
    f("subjectView", self.subject_view, "null: the organisation as a whole");
    f("amount", self.amount);
    f("author", self.author);
    f("submittedAt", self.submitted_at);
    f("waitingDays", self.waiting_days,
      "Whole days since it was submitted; null: it does not wait");
  }
};

struct ProposalListIn {
  http::ListIn list;
  std::optional<ProposalState> state;
  std::optional<Act> act;
  std::optional<bool> mine;
  std::optional<std::string> subject_kind;
  std::optional<std::string> subject_id;
  std::optional<Date> since;
  static void Fields(auto& self, auto&& f) {
    http::ListFields(self, f);
    f("state", self.state, "Only in this state");
    f("act", self.act, "Only for this act");
    f("mine", self.mine, "Only those that the reader wrote, or only others");
    f("since", self.since, "Only those that were submitted on this day or later");
    f("subjectKind", self.subject_kind, "Only on objects of this kind", json::Length{1, 40});
    f("subjectId", self.subject_id, "Only on this object", json::Length{1, 64});
  }
};

struct ProposalIn {
  static constexpr const char* kSchema = "ProposalInput";
  ProposalData data;
  static void Fields(auto& self, auto&& f) { ProposalData::Fields(self.data, f); }
};
struct ProposalChangeIn {
  std::string id;
  ProposalData data;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    ProposalData::Fields(self.data, f);
  }
};
struct ProposalReasonIn {
  std::string id;
  std::string reason;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("reason", self.reason, "Why", json::Length{3, 8'000});
  }
};
struct AdviseIn {
  std::string id;
  std::string role_key;
  AdviceVerdict verdict = AdviceVerdict::kPositive;
  std::string reasons;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("roleKey", self.role_key, "The role in which one advises", json::Length{1, 60});
    f("verdict", self.verdict);
    f("reasons", self.reasons, "Why; the conditions, if there are any", json::Length{3, 8'000});
  }
};

struct AdviceView {
  static constexpr const char* kSchema = "Advice";
  int round = 1;
  std::string role_key;
  std::string role_title;
  Date due_on;
  std::optional<AdviceVerdict> verdict;
  std::string reasons;
  std::optional<NamedRef> person;
  std::optional<Instant> given_at;
  bool mine = false;
  static void Fields(auto& self, auto&& f) {
    f("round", self.round, "A proposal that came back asks anew; the newest round counts");
    f("roleKey", self.role_key);
    f("roleTitle", self.role_title);
    f("dueOn", self.due_on, "The decision waits until this day, and no longer");
    f("verdict", self.verdict, "null: not given");
    f("reasons", self.reasons);
    f("person", self.person);
    f("givenAt", self.given_at);
    f("mine", self.mine, "The reader can give it now");
  }
};

struct RelatedView {
  static constexpr const char* kSchema = "RelatedProposal";
  std::string id;
  std::string label;
  std::string title;
  ProposalState state = ProposalState::kSubmitted;
  std::optional<Money> amount;
  std::optional<Money> options;
  bool same_subject = false;
  bool same_key = false;
  bool same_author = false;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id, "Empty when the reader may not see it");
    f("label", self.label);
    f("title", self.title);
    f("state", self.state);
    f("amount", self.amount);
    f("options", self.options);
    f("sameSubject", self.same_subject, "Counted because it is about the same object");
    f("sameKey", self.same_key, "Counted because it is for a need of the same name");
    f("sameAuthor", self.same_author,
      "Counted because the same person wrote it, and neither is about one object");
  }
};

// Who decides, and why others do not.
struct RoutingView {
  static constexpr const char* kSchema = "Routing";
  std::optional<Money> counted;
  std::vector<RelatedView> related;
  bool split = false;
  MandateCheckView mandates;
  static void Fields(auto& self, auto&& f) {
    f("counted", self.counted,
      "What mandates are held against: the amount, its options, and what was asked before");
    f("related", self.related, "Proposals of the last 365 days for the same need");
    f("split", self.split, "Alone it would be decided by a lower mandate than all together");
    f("mandates", self.mandates);
  }
};

struct StepView {
  static constexpr const char* kSchema = "Step";
  int seq = 0;
  std::string step;
  NamedRef person;
  Instant at{};
  std::string note;
  static void Fields(auto& self, auto&& f) {
    f("seq", self.seq);
    f("step", self.step, "create, change, submit, advise, return, grant, refuse, withdraw, …");
    f("person", self.person);
    f("at", self.at);
    f("note", self.note);
  }
};

struct PlanIn {
  std::string id;
  Date decide_on;
  std::optional<std::string> reason;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("decideOn", self.decide_on, "The day on which the decision is planned");
    f("reason", self.reason, "Why it is planned anew; the first time it may be left out",
      json::Length{1, 1'000});
  }
};
struct PlanView {
  static constexpr const char* kSchema = "DecisionPlan";
  Date planned_on;
  std::string reason;
  NamedRef person;
  Instant at{};
  static void Fields(auto& self, auto&& f) {
    f("plannedOn", self.planned_on);
    f("reason", self.reason);
    f("person", self.person);
    f("at", self.at);
  }
};

struct ProposalView {
  static constexpr const char* kSchema = "Proposal";
  std::string id;
  std::string label;
  ProposalState state = ProposalState::kDraft;
  ProposalData data;
  std::optional<http::SubjectView> subject_view;
  std::optional<NamedRef> counterparty;
  std::optional<std::string> content;
  NamedRef author;
  std::optional<Instant> submitted_at;
  std::optional<int> waiting_days;
  std::vector<AttachmentView> attachments;
  std::vector<AdviceView> advice_given;
  std::vector<NamedRef> conditions;
  RoutingView routing;
  std::optional<NamedRef> decision;
  std::optional<NamedRef> replaces;
  std::vector<StepView> steps;
  std::vector<PlanView> plans;
  std::optional<Date> decided_on;
  std::vector<http::Action> actions;
  std::int64_t version = 1;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("label", self.label, "Its number, as V-12");
    f("state", self.state);
    ProposalData::Fields(self.data, f);
    f("subjectView", self.subject_view, "null: the organisation as a whole");
    f("counterparty", self.counterparty);
    f("content", self.content, "JSON: the act in full, as its own page wrote it; null: no more");
    f("author", self.author);
    f("submittedAt", self.submitted_at);
    f("waitingDays", self.waiting_days,
      "Whole days since it was submitted; null: it does not wait");
    f("attachments", self.attachments);
    f("adviceGiven", self.advice_given, "Asked and given, newest round first");
    f("conditions", self.conditions, "What must happen before it can be decided");
    f("routing", self.routing);
    f("decision", self.decision);
    f("replaces", self.replaces);
    f("steps", self.steps, "What happened to it, oldest first");
    f("plans", self.plans, "For which day the decision was planned, and planned anew");
    f("decidedOn", self.decided_on, "The day on which it was decided");
    f("actions", self.actions);
    f("version", self.version);
  }
};

Result<http::ListOut<ProposalRow>> ProposalList(http::Context& ctx, const ProposalListIn& in);
Result<ProposalView> ProposalShow(http::Context& ctx, const std::string& id);
Result<ProposalView> ProposalCreate(http::Context& ctx, const ProposalIn& in);
Result<ProposalView> ProposalChange(http::Context& ctx, const ProposalChangeIn& in);
Result<ProposalView> ProposalSubmit(http::Context& ctx, const std::string& id);
Result<ProposalView> ProposalWithdraw(http::Context& ctx, const ProposalReasonIn& in);
Result<ProposalView> ProposalAdvise(http::Context& ctx, const AdviseIn& in);
Result<ProposalView> ProposalReturn(http::Context& ctx, const ProposalReasonIn& in);
Result<ProposalView> ProposalGrant(http::Context& ctx, const ProposalReasonIn& in);
// Plans the decision, or plans it anew; what was planned before stays.
Result<ProposalView> ProposalPlan(http::Context& ctx, const PlanIn& in);
Result<ProposalView> ProposalRefuse(http::Context& ctx, const ProposalReasonIn& in);

}  // namespace nokkenas::governance
