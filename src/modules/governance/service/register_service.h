// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Declared interests, days away, and conditions on steps: what keeps a decision from being taken.
#pragma once

#include "modules/governance/domain/interest.h"
#include "modules/governance/service/named_ref.h"
#include "platform/auth/actor.h"
#include "platform/http/actions.h"
#include "platform/http/list.h"

namespace nokkenas::governance {

struct InterestView {
  static constexpr const char* kSchema = "Interest";
  static constexpr const char* kListSchema = "InterestList";
  std::string id;
  NamedRef person;
  http::SubjectView subject;
  std::string nature;
  Instant declared_at{};
  std::optional<InterestVerdict> verdict;
  std::string measure;
  std::optional<NamedRef> assessed_by;
  std::optional<Instant> assessed_at;
  std::optional<Date> ended_on;
  bool blocks = true;
  std::vector<http::Action> actions;
  std::int64_t version = 1;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("person", self.person);
    f("subject", self.subject, "The object, or the organisation, in which the interest is");
    f("nature", self.nature, "What the interest is, in the person's own words");
    f("declaredAt", self.declared_at);
    f("verdict", self.verdict, "null: nobody assessed it yet, so that it keeps from deciding");
    f("measure", self.measure, "What follows from the assessment");
    f("assessedBy", self.assessed_by);
    f("assessedAt", self.assessed_at);
    f("endedOn", self.ended_on, "The last day on which it was there; null: it is there");
    f("blocks", self.blocks, "Today it keeps the person from assessing and deciding");
    f("actions", self.actions);
    f("version", self.version);
  }
};
struct InterestListIn {
  http::ListIn list;
  std::optional<bool> assessed;
  std::optional<bool> mine;
  static void Fields(auto& self, auto&& f) {
    http::ListFields(self, f);
    f("assessed", self.assessed, "Only those that somebody assessed, or only others");
    f("mine", self.mine, "Only one's own; who may not assess gets no others");
  }
};
struct InterestIn {
  static constexpr const char* kSchema = "InterestInput";
  std::string subject_kind;
  std::string subject_id;
  std::string nature;
  static void Fields(auto& self, auto&& f) {
    f("subjectKind", self.subject_kind, "framework, application, contract or organisation",
      json::Length{1, 40});
    f("subjectId", self.subject_id, "", json::Length{1, 64});
    f("nature", self.nature, "What the interest is", json::Length{3, 2'000}, json::Personal{});
  }
};
struct InterestAssessIn {
  std::string id;
  InterestVerdict verdict = InterestVerdict::kExcluded;
  std::string measure;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("verdict", self.verdict, "excluded keeps from assessing and deciding; the others do not");
    f("measure", self.measure, "What follows from it, and why", json::Length{3, 2'000},
      json::Personal{});
  }
};
struct EndIn {
  std::string id;
  Date ends_on;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("endsOn", self.ends_on, "Last day");
  }
};

struct AbsenceView {
  static constexpr const char* kSchema = "Absence";
  static constexpr const char* kListSchema = "AbsenceList";
  std::string id;
  NamedRef person;
  Date starts_on;
  Date ends_on;
  bool today = false;
  std::vector<http::Action> actions;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("person", self.person);
    f("startsOn", self.starts_on, "First day away");
    f("endsOn", self.ends_on, "Last day away");
    f("today", self.today, "Away today: a deputy decides");
    f("actions", self.actions);
  }
};
struct AbsenceListIn {
  http::ListIn list;
  std::optional<bool> past;
  std::optional<bool> mine;
  static void Fields(auto& self, auto&& f) {
    http::ListFields(self, f);
    f("past", self.past, "Only those that are over, or only others");
    f("mine", self.mine, "Only one's own, or only others");
  }
};
struct AbsenceIn {
  static constexpr const char* kSchema = "AbsenceInput";
  std::string account_id;
  Date starts_on;
  Date ends_on;
  static void Fields(auto& self, auto&& f) {
    f("accountId", self.account_id, "Oneself; for others only by who may", json::Length{1, 40});
    f("startsOn", self.starts_on, "First day away");
    f("endsOn", self.ends_on, "Last day away");
  }
};

struct ConditionView {
  static constexpr const char* kSchema = "StepCondition";
  static constexpr const char* kListSchema = "StepConditionList";
  std::string id;
  http::SubjectView subject;
  std::string step;
  std::string source;
  std::string asks;
  NamedRef created_by;
  Instant created_at{};
  std::optional<std::string> answer;
  std::optional<NamedRef> answered_by;
  std::optional<Instant> answered_at;
  std::vector<http::Action> actions;
  std::int64_t version = 1;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("subject", self.subject);
    f("step", self.step, "The step that cannot finish before");
    f("source", self.source, "Which rule, lesson or person asks it");
    f("asks", self.asks, "What must happen first");
    f("createdBy", self.created_by);
    f("createdAt", self.created_at);
    f("answer", self.answer, "null: still open");
    f("answeredBy", self.answered_by);
    f("answeredAt", self.answered_at);
    f("actions", self.actions);
    f("version", self.version);
  }
};
// A step that can be held up by hand.
enum class HeldStep { kProposalGrant, kFrameworkAmend };

struct ConditionListIn {
  http::ListIn list;
  std::optional<std::string> subject_kind;
  std::optional<std::string> subject_id;
  std::optional<bool> open;
  static void Fields(auto& self, auto&& f) {
    http::ListFields(self, f);
    f("subjectKind", self.subject_kind, "Only on objects of this kind", json::Length{1, 40});
    f("subjectId", self.subject_id, "Only on this object", json::Length{1, 64});
    f("open", self.open, "Only those without an answer, or only others");
  }
};
struct ConditionIn {
  static constexpr const char* kSchema = "StepConditionInput";
  HeldStep step = HeldStep::kProposalGrant;
  std::string subject_id;
  std::string source;
  std::string asks;
  static void Fields(auto& self, auto&& f) {
    f("step", self.step, "proposal_grant or framework_amend");
    f("subjectId", self.subject_id, "Of the proposal or the framework", json::Length{1, 64});
    f("source", self.source, "Which rule, lesson or agreement asks it", json::Length{3, 300});
    f("asks", self.asks, "What must happen first", json::Length{3, 1'000});
  }
};
struct ConditionAnswerIn {
  std::string id;
  std::string answer;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("answer", self.answer, "What was done, or why it need not be", json::Length{3, 2'000});
  }
};

Result<http::ListOut<InterestView>> InterestList(http::Context& ctx, const InterestListIn& in);
Result<InterestView> InterestShow(http::Context& ctx, const std::string& id);
Result<InterestView> InterestDeclare(http::Context& ctx, const InterestIn& in);
Result<InterestView> InterestAssess(http::Context& ctx, const InterestAssessIn& in);
Result<InterestView> InterestEnd(http::Context& ctx, const EndIn& in);

Result<http::ListOut<AbsenceView>> AbsenceList(http::Context& ctx, const AbsenceListIn& in);
Result<AbsenceView> AbsenceShow(http::Context& ctx, const std::string& id);
Result<AbsenceView> AbsenceCreate(http::Context& ctx, const AbsenceIn& in);
Result<http::Empty> AbsenceEnd(http::Context& ctx, const EndIn& in);

Result<http::ListOut<ConditionView>> ConditionList(http::Context& ctx, const ConditionListIn& in);
Result<ConditionView> ConditionShow(http::Context& ctx, const std::string& id);
Result<ConditionView> ConditionCreate(http::Context& ctx, const ConditionIn& in);
Result<ConditionView> ConditionAnswer(http::Context& ctx, const ConditionAnswerIn& in);

// One's own, and all for who assesses: what is declared is nobody else's business.
bool SeesInterestOf(const auth::Actor& actor, const std::string& account_id);

}  // namespace nokkenas::governance

namespace nokkenas {
template <>
struct EnumNames<governance::HeldStep> {
  using S = governance::HeldStep;
  static constexpr EnumName<S> kAll[] = {{S::kProposalGrant, "proposal_grant"},
                                         {S::kFrameworkAmend, "framework_amend"}};
};
}  // namespace nokkenas
