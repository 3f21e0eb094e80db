// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Where the time goes, as the API tells it. Durations are milliseconds of calendar time; shares and
// chances are thousandths. What is null is silent: `silence` says why.
#pragma once

#include "engines/leadtime/speak.h"
#include "modules/governance/service/named_ref.h"
#include "modules/governance/storage/lead_log_repo.h"
#include "platform/http/actions.h"
#include "platform/http/endpoint.h"

namespace nokkenas::governance {

struct LeadLogView {
  static constexpr const char* kSchema = "LeadTimeLog";
  std::string id;
  std::string title;
  bool own = false;
  std::string file_name;
  std::string sha256;
  std::vector<std::string> ignored_columns;
  std::int64_t cases = 0;
  std::int64_t events = 0;
  std::optional<NamedRef> brought_by;
  std::optional<Instant> brought_at;
  std::int64_t version = 1;
  std::vector<http::Action> actions;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id, "own: the procedures of this installation");
    f("title", self.title);
    f("own", self.own);
    f("fileName", self.file_name);
    f("sha256", self.sha256, "Of the file as it came");
    f("ignoredColumns", self.ignored_columns, "Columns of the file that say nothing here");
    f("cases", self.cases);
    f("events", self.events);
    f("broughtBy", self.brought_by);
    f("broughtAt", self.brought_at);
    f("version", self.version);
    f("actions", self.actions);
  }
};
struct LeadLogList {
  static constexpr const char* kSchema = "LeadTimeLogList";
  std::vector<LeadLogView> items;
  static void Fields(auto& self, auto&& f) { f("items", self.items, "The own log first"); }
};

struct LeadEstimate {
  static constexpr const char* kSchema = "LeadTimeEstimate";
  std::int64_t value_ms = 0;
  std::optional<std::int64_t> lower_ms;
  std::optional<std::int64_t> upper_ms;
  static void Fields(auto& self, auto&& f) {
    f("valueMs", self.value_ms);
    f("lowerMs", self.lower_ms, "Of a 95 % interval; null: too few to give one");
    f("upperMs", self.upper_ms);
  }
};
struct LeadSpread {
  static constexpr const char* kSchema = "LeadTimeSpread";
  std::int64_t n = 0;
  std::optional<LeadEstimate> p50, p80, p90;
  static void Fields(auto& self, auto&& f) {
    f("n", self.n);
    f("p50", self.p50);
    f("p80", self.p80);
    f("p90", self.p90);
  }
};
struct LeadStep {
  static constexpr const char* kSchema = "LeadTimeStepFigures";
  std::string step;
  std::optional<std::int64_t> events, cases, persons;
  leadtime::Silence silence = leadtime::Silence::kNone;
  std::optional<LeadSpread> waiting, working;
  std::optional<std::int64_t> repeats, returns, hand_overs, signatures;
  std::optional<std::int64_t> waiting_total_ms;
  std::optional<int> share_permille, share_slow_permille;
  static void Fields(auto& self, auto&& f) {
    f("step", self.step);
    f("events", self.events);
    f("cases", self.cases);
    f("persons", self.persons, "How many did it; 0 when the log tells of no persons");
    f("silence", self.silence, "none: speaks; else why its figures are not given");
    f("waiting", self.waiting);
    f("working", self.working, "Of events that say when they began");
    f("repeats", self.repeats, "Done again in the same case");
    f("returns", self.returns);
    f("handOvers", self.hand_overs, "Came from another person");
    f("signatures", self.signatures);
    f("waitingTotalMs", self.waiting_total_ms);
    f("sharePermille", self.share_permille, "Of all waiting");
    f("shareSlowPermille", self.share_slow_permille, "Of the waiting in cases slower than P90");
  }
};
struct LeadArc {
  static constexpr const char* kSchema = "LeadTimeArc";
  std::string from;
  std::string to;
  std::int64_t count = 0;
  std::optional<std::int64_t> median_ms;
  static void Fields(auto& self, auto&& f) {
    f("from", self.from, "Empty: the opening of the case");
    f("to", self.to, "Empty: its end");
    f("count", self.count);
    f("medianMs", self.median_ms);
  }
};
struct LeadPoint {
  static constexpr const char* kSchema = "LeadTimePoint";
  std::int64_t time_ms = 0;
  int open_permille = 0, lower_permille = 0, upper_permille = 0;
  std::int64_t at_risk = 0;
  static void Fields(auto& self, auto&& f) {
    f("timeMs", self.time_ms);
    f("openPermille", self.open_permille, "Chance that a case is still open then (Kaplan-Meier)");
    f("lowerPermille", self.lower_permille);
    f("upperPermille", self.upper_permille);
    f("atRisk", self.at_risk);
  }
};
struct LeadWhole {
  static constexpr const char* kSchema = "LeadTimeOfCases";
  std::int64_t cases = 0, ended = 0, open = 0, persons = 0;
  leadtime::Silence silence = leadtime::Silence::kNone;
  std::optional<LeadEstimate> p50, p80, p90, mean;
  std::optional<int> decided_permille, refused_permille, withdrawn_permille;
  leadtime::Silence ends_silence = leadtime::Silence::kNoData;
  std::vector<LeadPoint> curve;
  static void Fields(auto& self, auto&& f) {
    f("cases", self.cases);
    f("ended", self.ended);
    f("open", self.open, "They count as: takes longer than this");
    f("persons", self.persons);
    f("silence", self.silence);
    f("p50", self.p50, "null with silence none: beyond what was seen");
    f("p80", self.p80);
    f("p90", self.p90);
    f("mean", self.mean, "Restricted to the longest time seen");
    f("decidedPermille", self.decided_permille, "How cases end in the long run (Aalen-Johansen)");
    f("refusedPermille", self.refused_permille);
    f("withdrawnPermille", self.withdrawn_permille);
    f("endsSilence", self.ends_silence,
      "none: the three speak; else why none of them is given: one way to end is about a few");
    f("curve", self.curve);
  }
};
struct LeadRegimes {
  static constexpr const char* kSchema = "LeadTimeRegimes";
  Date split_on;
  LeadWhole before;
  LeadWhole after;
  leadtime::Silence silence = leadtime::Silence::kNone;
  std::optional<std::int64_t> chi_square_thousandths;
  std::optional<std::int64_t> p_millionths;
  static void Fields(auto& self, auto&& f) {
    f("splitOn", self.split_on, "Cases that opened before this day, and later ones");
    f("before", self.before);
    f("after", self.after);
    f("silence", self.silence);
    f("chiSquareThousandths", self.chi_square_thousandths, "Log-rank test, one degree of freedom");
    f("pMillionths", self.p_millionths, "Chance of such a difference when there is none");
  }
};
struct LeadOpenCase {
  static constexpr const char* kSchema = "LeadTimeOpenCase";
  std::string title;
  std::string url;
  std::int64_t age_ms = 0;
  std::optional<std::int64_t> remaining_p50_ms, remaining_p80_ms;
  static void Fields(auto& self, auto&& f) {
    f("title", self.title);
    f("url", self.url, "Empty: the reader may not open it, or it is not of this installation");
    f("ageMs", self.age_ms);
    f("remainingP50Ms", self.remaining_p50_ms,
      "Half of the cases that lasted as long took no more beyond that; null: nobody can say");
    f("remainingP80Ms", self.remaining_p80_ms);
  }
};
struct LeadPlans {
  static constexpr const char* kSchema = "LeadTimePlans";
  int planned = 0, replanned = 0, decided = 0, on_time = 0;
  std::optional<int> late_days;
  leadtime::Silence silence = leadtime::Silence::kNone;
  static void Fields(auto& self, auto&& f) {
    f("planned", self.planned, "Proposals with a planned day");
    f("replanned", self.replanned, "Of those, planned anew");
    f("decided", self.decided, "Of those planned, decided");
    f("onTime", self.on_time, "Of those decided, by the day first planned; 0 when silent");
    f("lateDays", self.late_days, "The middle of how many days later the others were; null: none");
    f("silence", self.silence, "few_cases: too few were decided to say how they went");
  }
};
struct LeadReport {
  static constexpr const char* kSchema = "LeadTimeReport";
  LeadLogView log;
  Instant observed_until{};
  std::int64_t starts_unknown = 0;
  std::int64_t stretched = 0;
  bool end_assumed = false;
  int min_cases = 0, min_persons = 0;
  LeadWhole whole;
  std::vector<LeadStep> steps;
  std::vector<LeadArc> arcs;
  std::optional<LeadRegimes> regimes;
  std::optional<LeadPlans> plans;
  std::vector<LeadOpenCase> open_cases;
  std::int64_t open_count = 0;
  static void Fields(auto& self, auto&& f) {
    f("log", self.log);
    f("observedUntil", self.observed_until);
    f("startsUnknown", self.starts_unknown, "Events whose whole time counts as waiting");
    f("stretched", self.stretched, "Cases made longer, because an event lay outside of them");
    f("endAssumed", self.end_assumed, "Nothing said when a case ended: its last event counts");
    f("minCases", self.min_cases, "Fewer cases: no figures");
    f("minPersons", self.min_persons, "Fewer persons: no figures");
    f("whole", self.whole);
    f("steps", self.steps, "The largest share of waiting first");
    f("arcs", self.arcs, "What follows what, the most frequent first");
    f("regimes", self.regimes, "null: no day was asked");
    f("plans", self.plans, "Planned against actual; null: of a log that was brought in");
    f("openCases", self.open_cases, "The oldest first, at most 20");
    f("openCount", self.open_count);
  }
};

struct OwnLeadTimes {
  static constexpr const char* kSchema = "OwnLeadTimes";
  Instant observed_until{};
  std::vector<LeadStep> steps;
  static void Fields(auto& self, auto&& f) {
    f("observedUntil", self.observed_until);
    f("steps", self.steps, "What the reader did, by step");
  }
};

struct WhatIfOut {
  static constexpr const char* kSchema = "LeadTimeWhatIf";
  std::int64_t touched = 0, touched_open = 0, persons = 0, replays = 0, seed = 0;
  leadtime::Silence silence = leadtime::Silence::kNone;
  std::optional<LeadEstimate> saved, median_before, median_after;
  static void Fields(auto& self, auto&& f) {
    f("touched", self.touched, "Ended cases up to the amount in which the step was done");
    f("touchedOpen", self.touched_open, "Left out: nobody knows how long they will take");
    f("persons", self.persons);
    f("replays", self.replays);
    f("seed", self.seed, "The same seed gives the same answer");
    f("silence", self.silence);
    f("saved", self.saved, "In total. Arithmetic on the past, no cause: it knows no queues");
    f("medianBefore", self.median_before);
    f("medianAfter", self.median_after);
  }
};

}  // namespace nokkenas::governance
