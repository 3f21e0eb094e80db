// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "modules/calendar/storage/calendar_repo.h"
#include "platform/http/actions.h"

namespace nokkenas::calendar {

struct TermListIn {
  std::optional<Date> on;
  static void Fields(auto& self, auto&& f) {
    f("on", self.on, "As the terms hold on this day; left out: today");
  }
};
struct TermChangeIn {
  std::string id;
  TermChange change;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    TermChange::Fields(self.change, f);
  }
};
struct TermEndIn {
  std::string id;
  Date from;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("from", self.from,
      "The day of the event; counted backwards: the day that it counts back from");
  }
};

// A term that has no name in the register: what a contract or a letter says.
struct TermCountIn {
  TermKind kind = TermKind::kContractual;
  TermUnit unit = TermUnit::kDays;
  int length = 1;
  std::optional<bool> rolls;
  Date from;
  static void Fields(auto& self, auto&& f) {
    f("kind", self.kind, "Decides how it rolls: statutory, eu, contractual or backwards");
    f("unit", self.unit, "days, working_days, weeks, months or years");
    f("length", self.length, "How many", json::Range{1, 1'000});
    f("rolls", self.rolls, "Contractual only: the documents say that it rolls");
    f("from", self.from,
      "The day of the event; counted backwards: the day that it counts back from");
  }
};

struct TermVersionView {
  static constexpr const char* kSchema = "TermVersion";
  Date from_on;
  std::optional<Date> until;
  TermUnit unit = TermUnit::kDays;
  int length = 0;
  bool rolls = false;
  std::string text;
  std::string source;
  std::optional<std::string> reason;
  std::optional<std::string> set_by;
  static void Fields(auto& self, auto&& f) {
    f("fromOn", self.from_on, "First day");
    f("until", self.until, "Last day; null: no end is known");
    f("unit", self.unit);
    f("length", self.length);
    f("rolls", self.rolls, "Contractual only: the documents say that it rolls");
    f("text", self.text, "\"20 days\"");
    f("source", self.source, "The law or agreement that it stands on");
    f("reason", self.reason, "Why the organisation set it; null: the program brought it along");
    f("setBy", self.set_by, "Name of who set it");
  }
};
struct TermView {
  static constexpr const char* kSchema = "Term";
  std::string id;
  std::string title;
  std::string text;
  TermKind kind = TermKind::kContractual;
  std::string kind_title;
  std::string kind_text;
  bool adjustable = false;
  std::optional<TermVersionView> current;
  std::vector<TermVersionView> versions;
  std::vector<http::Action> actions;
  std::int64_t version = 1;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("title", self.title);
    f("text", self.text, "What begins it and what it is for");
    f("kind", self.kind, "Decides how it rolls: statutory, eu, contractual or backwards");
    f("kindTitle", self.kind_title);
    f("kindText", self.kind_text, "How this kind rolls");
    f("adjustable", self.adjustable, "The organisation may set it; else the law does");
    f("current", self.current, "As it holds on the day that was asked; null: not yet");
    f("versions", self.versions, "Newest first");
    f("actions", self.actions);
    f("version", self.version);
  }
};
struct TermListView {
  static constexpr const char* kSchema = "TermList";
  Date on;
  std::vector<TermView> items;
  static void Fields(auto& self, auto&& f) {
    f("on", self.on);
    f("items", self.items);
  }
};

struct RollView {
  static constexpr const char* kSchema = "TermRoll";
  Roll why = Roll::kWeekend;
  Date from;
  Date to;
  std::string text;
  static void Fields(auto& self, auto&& f) {
    f("why", self.why, "weekend, free_day or two_working_days");
    f("from", self.from, "The day on which it would have ended");
    f("to", self.to);
    f("text", self.text);
  }
};
struct TermEndView {
  static constexpr const char* kSchema = "TermEnd";
  Date from;
  std::optional<TermVersionView> rule;
  std::string text;
  Date counted_on;
  Date ends_on;
  Instant ends_at;
  std::vector<RollView> rolls;
  bool too_long_to_roll = false;
  static void Fields(auto& self, auto&& f) {
    f("from", self.from, "The day of the event; it is not counted itself");
    f("rule", self.rule, "The term as it held on that day; null: it has no name in the register");
    f("text", self.text, "\"20 days\"");
    f("countedOn", self.counted_on, "Where counting alone ends");
    f("endsOn", self.ends_on, "The last day");
    f("endsAt", self.ends_at, "Midnight after the last day, in Europe/Amsterdam");
    f("rolls", self.rolls, "Why it ends later than counted, step by step");
    f("tooLongToRoll", self.too_long_to_roll,
      "A statutory term beyond Algemene termijnenwet, art. 4: it ends where it ends");
  }
};

Result<TermListView> TermList(http::Context& ctx, const TermListIn& in);
Result<TermView> TermShow(http::Context& ctx, const std::string& key);
Result<TermView> TermChangeVersion(http::Context& ctx, const TermChangeIn& in);
Result<TermEndView> TermEndShow(http::Context& ctx, const TermEndIn& in);
Result<TermEndView> TermCount(http::Context& ctx, const TermCountIn& in);

}  // namespace nokkenas::calendar
