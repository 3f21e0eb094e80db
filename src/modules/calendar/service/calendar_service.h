// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// What the calendar says of today, of a year, and of the organisation's rhythm.
#pragma once

#include "modules/calendar/storage/calendar_repo.h"
#include "platform/http/actions.h"
#include "platform/http/list.h"

namespace nokkenas::calendar {

struct IncrementView {
  static constexpr const char* kSchema = "Increment";
  static constexpr const char* kListSchema = "IncrementList";
  std::string id;
  IncrementData data;
  int days = 0;
  std::string phase;
  std::vector<http::Action> actions;
  std::int64_t version = 1;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    IncrementData::Fields(self.data, f);
    f("days", self.days, "Calendar days in it");
    f("phase", self.phase, "past, current or future");
    f("actions", self.actions);
    f("version", self.version);
  }
};

struct SettingIn {
  static constexpr const char* kSchema = "CalendarInput";
  int increment_weeks = 10;
  static void Fields(auto& self, auto&& f) {
    f("incrementWeeks", self.increment_weeks, "Usual length of a programme increment",
      json::Range{1, 52});
  }
};
struct CalendarView {
  static constexpr const char* kSchema = "Calendar";
  Date today;
  bool working_day = true;
  std::optional<std::string> free_day;
  std::optional<IncrementView> increment;
  int increment_weeks = 0;
  std::int64_t version = 1;
  static void Fields(auto& self, auto&& f) {
    f("today", self.today, "In Europe/Amsterdam");
    f("workingDay", self.working_day, "The organisation works today");
    f("freeDay", self.free_day, "The name of the holiday; null: none");
    f("increment", self.increment, "The programme increment of today; null: between two, or none");
    f("incrementWeeks", self.increment_weeks, "Usual length of a programme increment");
    f("version", self.version);
  }
};

struct DayListIn {
  std::optional<int> year;
  static void Fields(auto& self, auto&& f) {
    f("year", self.year, "Left out: this year", json::Range{1990, 2200});
  }
};
struct DayIn {
  static constexpr const char* kSchema = "CalendarDayInput";
  Date on;
  std::string name;
  bool statutory = false;
  bool eu = false;
  bool closed = true;
  std::string source;
  static void Fields(auto& self, auto&& f) {
    f("on", self.on);
    f("name", self.name, "", json::Length{1, 120});
    f("statutory", self.statutory, "Equated with a holiday: Algemene termijnenwet, art. 3");
    f("eu", self.eu, "A public holiday of Regulation 1182/71, art. 2(1)");
    f("closed", self.closed, "The organisation does not work");
    f("source", self.source, "The decree or the decision it follows from", json::Length{3, 500});
  }
};
struct DayView {
  static constexpr const char* kSchema = "CalendarDay";
  std::string id;
  Date on;
  std::string name;
  bool statutory = false;
  bool eu = false;
  bool closed = false;
  bool stated = false;
  std::string source;
  std::vector<http::Action> actions;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id, "The day itself");
    f("on", self.on);
    f("name", self.name);
    f("statutory", self.statutory, "No working day for statutory terms");
    f("eu", self.eu, "No working day for terms of the Union");
    f("closed", self.closed, "No working day of the organisation");
    f("stated", self.stated, "The organisation stated it; else the law does");
    f("source", self.source);
    f("actions", self.actions);
  }
};
struct DayListView {
  static constexpr const char* kSchema = "CalendarDayList";
  int year = 0;
  std::vector<DayView> items;
  static void Fields(auto& self, auto&& f) {
    f("year", self.year);
    f("items", self.items, "By day; Saturdays and Sundays are free as well");
  }
};

struct IncrementListIn {
  http::ListIn list;
  std::optional<bool> past;
  static void Fields(auto& self, auto&& f) {
    http::ListFields(self, f);
    f("past", self.past, "Only those that have ended, or only others");
  }
};
struct IncrementIn {
  IncrementData data;
  static void Fields(auto& self, auto&& f) { IncrementData::Fields(self.data, f); }
};
struct IncrementChange {
  std::string id;
  IncrementData data;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    IncrementData::Fields(self.data, f);
  }
};
struct PlanIn {
  int count = 1;
  std::optional<Date> starts_on;
  static void Fields(auto& self, auto&& f) {
    f("count", self.count, "How many, each of the usual length", json::Range{1, 20});
    f("startsOn", self.starts_on, "Of the first; left out: the day after the last one");
  }
};

Result<CalendarView> CalendarShow(http::Context& ctx);
Result<CalendarView> CalendarReplace(http::Context& ctx, const SettingIn& in);
Result<DayListView> DayList(http::Context& ctx, const DayListIn& in);
Result<DayView> DayState(http::Context& ctx, const DayIn& in);
Result<DayView> DayWithdraw(http::Context& ctx, const http::IdIn& in);
Result<http::ListOut<IncrementView>> IncrementList(http::Context& ctx, const IncrementListIn& in);
Result<IncrementView> IncrementShow(http::Context& ctx, const std::string& id);
Result<IncrementView> IncrementCreate(http::Context& ctx, const IncrementIn& in);
Result<IncrementView> IncrementChangeData(http::Context& ctx, const IncrementChange& in);
// The last of the new ones.
Result<IncrementView> IncrementPlan(http::Context& ctx, const PlanIn& in);

// "nokkenas self-check": what of the calendar does not hold, a line each.
std::vector<std::string> CheckCalendar(storage::Tx& tx);

}  // namespace nokkenas::calendar
