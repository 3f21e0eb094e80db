// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "modules/governance/facade.h"
#include "modules/lawfulness/storage/signal_repo.h"
#include "platform/http/actions.h"
#include "platform/http/list.h"

namespace nokkenas::lawfulness {

inline constexpr const char* kSignalRead = "signal.read";
inline constexpr const char* kSignalConclude = "signal.conclude";

namespace codes {
inline constexpr Code kSignalEnded{"signal_ended", 409};
inline constexpr Code kConclusionSame{"signal_conclusion_same", 409};
}  // namespace codes

struct SignalListIn {
  http::ListIn list;
  std::optional<bool> open;
  std::optional<bool> concluded;
  std::optional<std::string> rule_id;
  std::optional<Outcome> outcome;
  std::optional<std::string> subject_kind;
  std::optional<std::string> subject_id;
  std::optional<Date> since;
  static void Fields(auto& self, auto&& f) {
    http::ListFields(self, f);
    f("since", self.since, "Only what was first signalled on this day or later");
    f("open", self.open, "Left out: true, only what the facts still give; false: what has ended");
    f("concluded", self.concluded, "Only what someone concluded on, or only what nobody did");
    f("ruleId", self.rule_id, "Only of this rule", json::Length{1, 60});
    f("outcome", self.outcome, "Only with this outcome");
    f("subjectKind", self.subject_kind, "Only on objects of this kind", json::Length{1, 40});
    f("subjectId", self.subject_id, "Only on this object", json::Length{1, 40});
  }
};

struct FigureView {
  static constexpr const char* kSchema = "SignalFigure";
  std::string key;
  std::string title;
  Figure::Unit unit = Figure::Unit::kCount;
  std::optional<Money> amount;
  std::optional<Date> date;
  std::optional<std::int64_t> number;
  std::optional<std::string> text;
  static void Fields(auto& self, auto&& f) {
    f("key", self.key);
    f("title", self.title);
    f("unit", self.unit, "Which of the four below is filled follows from it");
    f("amount", self.amount);
    f("date", self.date);
    f("number", self.number, "In days, months or per cent, or a count");
    f("text", self.text);
  }
};
struct ConclusionView {
  static constexpr const char* kSchema = "SignalConclusion";
  Conclusion conclusion = Conclusion::kUncertain;
  std::string ground;
  std::string concluded_by;
  Instant concluded_at;
  std::vector<FigureView> figures;
  bool figures_changed = false;
  static void Fields(auto& self, auto&& f) {
    f("conclusion", self.conclusion);
    f("ground", self.ground);
    f("concludedBy", self.concluded_by, "Name of who concluded");
    f("concludedAt", self.concluded_at);
    f("figures", self.figures, "As they were at that moment");
    f("figuresChanged", self.figures_changed,
      "A number is another one now; days that pass do not count");
  }
};
struct SignalView {
  static constexpr const char* kSchema = "Signal";
  static constexpr const char* kListSchema = "SignalList";
  std::string id;
  std::string rule_id;
  std::string rule_title;
  Outcome outcome = Outcome::kWarn;
  std::string text;
  http::SubjectView subject;
  std::vector<FigureView> figures;
  Date since;
  Instant signalled_at;
  std::optional<Instant> ended_at;
  std::vector<ConclusionView> conclusions;
  std::vector<http::Action> actions;
  std::int64_t version = 1;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("ruleId", self.rule_id);
    f("ruleTitle", self.rule_title);
    f("outcome", self.outcome, "What the rule says must follow");
    f("text", self.text, "The signal in a sentence");
    f("subject", self.subject);
    f("figures", self.figures, "The numbers that caused it");
    f("since", self.since, "Since when the facts meet the rule");
    f("signalledAt", self.signalled_at, "When it was first seen");
    f("endedAt", self.ended_at, "When the facts stopped meeting the rule; null: they still do");
    f("conclusions", self.conclusions, "What people concluded, newest first; the first one counts");
    f("actions", self.actions);
    f("version", self.version);
  }
};

// What is concluded and why: what a decision is about, word for word.
struct ConclusionBody {
  Conclusion conclusion = Conclusion::kUncertain;
  std::string ground;
  static void Fields(auto& self, auto&& f) {
    f("conclusion", self.conclusion);
    f("ground", self.ground, "Why, with the ground in law or the lack of one",
      json::Length{3, 2'000});
  }
};
struct SignalProposeIn {
  std::string id;
  ConclusionBody body;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    ConclusionBody::Fields(self.body, f);
  }
};
struct SignalConcludeIn {
  std::string id;
  ConclusionBody body;
  std::optional<std::string> decision_id;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    ConclusionBody::Fields(self.body, f);
    f("decisionId", self.decision_id, "The decision that allows it, word for word",
      json::Length{1, 40}, json::MayBeAbsent{});
  }
};

struct RuleCount {
  static constexpr const char* kSchema = "SignalsOfRule";
  std::string rule_id;
  std::string rule_title;
  Outcome outcome = Outcome::kWarn;
  std::int64_t open = 0;
  std::int64_t not_concluded = 0;
  Date oldest_since;
  static void Fields(auto& self, auto&& f) {
    f("ruleId", self.rule_id);
    f("ruleTitle", self.rule_title);
    f("outcome", self.outcome);
    f("open", self.open, "Open signals");
    f("notConcluded", self.not_concluded, "Of these: nobody concluded yet");
    f("oldestSince", self.oldest_since);
  }
};
struct DashboardView {
  static constexpr const char* kSchema = "LawfulnessDashboard";
  Date today;
  std::optional<Date> computed_on;
  std::int64_t open = 0;
  std::int64_t not_concluded = 0;
  std::int64_t stop = 0;
  std::int64_t warn = 0;
  std::int64_t justified_deviation = 0;
  std::vector<RuleCount> rules;
  int year = 0;
  std::optional<portfolio::SpendView> spend_this_year;
  std::optional<portfolio::SpendView> committed_this_year;
  std::optional<portfolio::SpendView> paid_this_year;
  std::optional<Money> tolerance;
  std::optional<portfolio::FreshnessTotal> spend_freshness;
  static void Fields(auto& self, auto&& f) {
    f("today", self.today);
    f("computedOn", self.computed_on, "The day for which all signals were computed; null: running");
    f("open", self.open, "Open signals that this reader may see");
    f("notConcluded", self.not_concluded, "Of these: nobody concluded yet");
    f("stop", self.stop, "With this outcome");
    f("warn", self.warn, "With this outcome");
    f("justifiedDeviation", self.justified_deviation, "With this outcome");
    f("rules", self.rules, "Only rules with an open signal");
    f("year", self.year);
    f("spendThisYear", self.spend_this_year,
      "Of all contracts, by what people concluded; null for who may not see all");
    f("committedThisYear", self.committed_this_year, "As the contracts say, whatever was paid");
    f("paidThisYear", self.paid_this_year, "The months that were booked");
    f("tolerance", self.tolerance,
      "What may be unlawful this year, and as much uncertain; null: not set");
    f("spendFreshness", self.spend_freshness, "How fresh the data of the running contracts are");
  }
};

Result<http::ListOut<SignalView>> SignalList(http::Context& ctx, const SignalListIn& in);
Result<SignalView> SignalShow(http::Context& ctx, const std::string& id);
// A draft proposal with the conclusion as it is; refused as the conclusion itself would be.
Result<governance::ProposalMade> SignalPropose(http::Context& ctx, const SignalProposeIn& in);
Result<SignalView> SignalConclude(http::Context& ctx, const SignalConcludeIn& in);
Result<DashboardView> DashboardShow(http::Context& ctx);

// May the actor know of signals on this object?
bool SeesSignalsOf(storage::Tx& tx, const auth::SubjectRegistry& subjects, const auth::Actor& actor,
                   const auth::SubjectRef& subject);

}  // namespace nokkenas::lawfulness
