// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// A log of procedures by name, for the engine that reckons in numbers. People are numbers from the
// moment that a log comes in: who somebody was is kept nowhere.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "engines/leadtime/timeline.h"

namespace nokkenas::governance {

inline constexpr const char* kLeadTimeRead = "leadtime.read";
inline constexpr const char* kLeadTimeManage = "leadtime.manage";

namespace leadtime = engines::leadtime;

struct ProcedureLog {
  leadtime::EventLog log;
  std::vector<std::string> cases;  // By the index of the case, and so on.
  std::vector<std::string> activities;
  std::vector<std::string> functions;
  std::size_t stretched = 0;  // Cases made longer, because an event lay outside of them.
  bool end_assumed = false;   // Nothing said when a case ended: its last event counts.
};

// One row of a log, as it came.
struct RawEvent {
  std::string activity;
  std::string function;
  std::string person;
  std::optional<Instant> start;
  Instant end{};
  leadtime::EventKind kind = leadtime::EventKind::kNormal;
};
struct RawCase {
  std::string name;
  std::optional<Instant> opened;  // Else: when its first event began.
  std::optional<Instant> ended;
  leadtime::EndKind end = leadtime::EndKind::kDecided;  // When `ended` is there.
  std::int64_t amount_minor = 0;
  std::vector<RawEvent> events;
};

// `says_end`: the source says when a case ended, so that one without is open.
ProcedureLog BuildLog(const std::vector<RawCase>& cases, bool says_end, Instant now);
// Puts each case in a group: opened before that day, or later.
void SplitOn(ProcedureLog& log, Date day);

// Who they are, by the numbers that BuildLog gives them.
std::vector<std::string> PersonsIn(const std::vector<RawCase>& cases);

// Each event then counts for the person who did it, in place of its step.
void ByPerson(ProcedureLog& log, const std::vector<std::string>& names);
// What this person did keeps its step; all else becomes one step without a name.
void OnlyOf(ProcedureLog& log, std::int32_t person);
// Each event then counts for the function that did it, in place of its step; `none` is the name of
// what no function did.
void ByFunction(ProcedureLog& log, const std::string& none);

// A line per case and event, as a log is stored; and back. Nothing when the text is no log.
std::string WriteLog(const ProcedureLog& log);
std::optional<ProcedureLog> ReadLog(const std::string& text);

// A moment as logs write them: 2011-10-11T13:45:40.276+02:00, with a blank for the T, with Z, with
// nothing (then of Europe/Amsterdam), or a date alone. Nothing when it is none.
std::optional<Instant> ParseLogMoment(const std::string& text);

}  // namespace nokkenas::governance
