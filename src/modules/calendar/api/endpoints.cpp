// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/calendar/api/endpoints.h"

#include "modules/calendar/service/calendar_service.h"
#include "modules/calendar/service/term_service.h"

namespace nokkenas::calendar {

using http::Command;
using http::Context;
using http::Create;
using http::Define;
using http::Empty;
using http::Get;
using http::Needs;
using http::NeedsSomewhere;
using http::On;
using http::Replace;
using http::Seen;

std::vector<http::Endpoint> CalendarEndpoints() {
  return {
      Define<Empty, CalendarView>(
          Get("calendar_view", "/calendars/current", NeedsSomewhere(kRead),
              "What day it is: a working day or not, and the programme increment"),
          [](Context& ctx, const Empty&) { return CalendarShow(ctx); }),
      Define<SettingIn, CalendarView>(
          Replace("calendar_replace", "/calendars/current", Needs(kManage),
                  "Set the usual length of a programme increment"),
          CalendarReplace),
      Define<DayListIn, DayListView>(
          Get("calendar_day_list", "/calendar-days", NeedsSomewhere(kRead),
              "Holidays and other free days of a year"),
          DayList),
      Define<DayIn, DayView>(
          Create("calendar_day_create", "/calendar-days", Needs(kManage),
                 "State a free day, or state what counts on a holiday in place of the rule"),
          DayState),
      Define<http::IdIn, DayView>(
          http::Unversioned(Command("calendar_day_withdraw", "/calendar-days/{id}/withdraw",
                                    On("calendar_day", kManage),
                                    "Withdraw what was stated of a day")),
          DayWithdraw),
      Define<IncrementListIn, http::ListOut<IncrementView>>(
          Get("increment_list", "/increments", NeedsSomewhere(kRead), "Programme increments"),
          IncrementList),
      Define<IncrementIn, IncrementView>(
          Create("increment_create", "/increments", Needs(kManage), "Add a programme increment"),
          IncrementCreate),
      Define<PlanIn, IncrementView>(
          Create("increment_plan", "/increment-plans", Needs(kManage),
                 "Add programme increments of the usual length, one after another"),
          IncrementPlan),
      Define<http::IdIn, IncrementView>(
          Get("increment_view", "/increments/{id}", On("increment", kRead),
              "One programme increment"),
          [](Context& ctx, const http::IdIn& in) { return IncrementShow(ctx, in.id); }),
      Define<IncrementChange, IncrementView>(
          Replace("increment_change", "/increments/{id}", On("increment", kManage),
                  "Change a programme increment that has not ended"),
          IncrementChangeData),
  };
}

std::vector<http::Endpoint> TermEndpoints() {
  return {
      Define<TermListIn, TermListView>(Get("term_list", "/terms", NeedsSomewhere(kRead),
                                           "The terms by name, as they hold on a day"),
                                       TermList),
      Define<http::IdIn, TermView>(
          Get("term_view", "/terms/{id}", Seen("term"), "One term with its versions"),
          [](Context& ctx, const http::IdIn& in) { return TermShow(ctx, in.id); }),
      Define<TermChangeIn, TermView>(
          Command("term_change", "/terms/{id}/change", On("term", kTermManage),
                  "Set a term of the organisation from a day on"),
          TermChangeVersion),
      Define<TermEndIn, TermEndView>(Get("term_end_view", "/terms/{id}/end", Seen("term"),
                                         "When the term ends after an event, and why then"),
                                     TermEndShow),
      Define<TermCountIn, TermEndView>(
          Get("term_count", "/term-ends/current", NeedsSomewhere(kRead),
              "When a term of this kind and length ends after an event, and why then"),
          TermCount),
  };
}

}  // namespace nokkenas::calendar
