// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/calendar/service/calendar_service.h"

#include "modules/calendar/service/naming.h"
#include "platform/audit/audit.h"
#include "platform/auth/crypto.h"
#include "sql/calendar.h"

namespace nokkenas::calendar {
namespace {

auth::SubjectRef Self() { return {"calendar", "organisation"}; }
auth::SubjectRef DayRef(Date on) { return {"calendar_day", on.ToString()}; }
auth::SubjectRef IncrementRef(const std::string& id) { return {"increment", id}; }

DayView ToView(http::Context& ctx, const CalendarDay& day) {
  DayView view;
  view.id = day.on.ToString();
  view.on = day.on;
  view.name = DayName(ctx.locale, day.key.empty() ? day.day.name : day.key);
  view.statutory = day.day.statutory;
  view.eu = day.day.eu;
  view.closed = day.day.closed;
  view.stated = day.key.empty();
  view.source = view.stated ? day.source : i18n::Text(ctx.locale, "holiday.source");
  if (view.stated)
    http::OfferAction(ctx, DayRef(day.on), kManage, "calendar_day", "withdraw", Status(Done{}),
                      view.actions);
  return view;
}

IncrementView ToView(http::Context& ctx, const Increment& increment) {
  const IncrementData& data = increment.data;
  IncrementView view{increment.id, data, data.ends_on.DaysSince(data.starts_on) + 1,
                     "",           {},   increment.version};
  view.phase = data.ends_on < ctx.today()      ? "past"
               : data.starts_on <= ctx.today() ? "current"
                                               : "future";
  const Status offered =
      view.phase == "past" ? Status(Fail(codes::kIncrementPast)) : Status(Done{});
  http::OfferAction(ctx, IncrementRef(increment.id), kManage, "increment", "change", offered,
                    view.actions);
  return view;
}

// "PI 27-4" -> "PI 27-5"; a name without a number at its end gets one.
std::string NextName(const std::string& name) {
  const auto at = name.find_last_not_of("0123456789");
  const std::string head = at == std::string::npos ? "" : name.substr(0, at + 1);
  const std::string digits = name.substr(head.size());
  if (digits.empty() || digits.size() > 9) return name + " 2";
  return head + std::to_string(std::stol(digits) + 1);
}

Status Add(http::Context& ctx, const Increment& increment) {
  auto decided = DecideIncrement(increment.data, FactsFor(ctx.tx(), increment.data, ""));
  if (!decided) return decided;
  AddIncrement(ctx.tx(), increment);
  const auto self = IncrementRef(increment.id);
  audit::Append(ctx, {self, self, "increment_create", audit::Made(increment.data)});
  return Done{};
}

}  // namespace

Result<CalendarView> CalendarShow(http::Context& ctx) {
  const Setting setting = FindSetting(ctx.tx());
  const int year = ctx.today().Year();
  const FreeDays days = LoadFreeDays(ctx.tx(), year, year);
  CalendarView view;
  view.today = ctx.today();
  view.working_day = IsWorkingDay(ctx.today(), days);
  if (const auto found = days.find(ctx.today()); found != days.end())
    view.free_day = DayName(ctx.locale, found->second.name);
  if (const auto now = IncrementOn(ctx.tx(), ctx.today())) view.increment = ToView(ctx, *now);
  view.increment_weeks = setting.increment_weeks;
  view.version = setting.version;
  ctx.version = setting.version;
  return view;
}

Result<CalendarView> CalendarReplace(http::Context& ctx, const SettingIn& in) {
  const Setting setting = FindSetting(ctx.tx());
  if (auto seen = http::RequireVersion(ctx, setting.version); !seen) return seen.failure();
  if (!SaveSetting(ctx.tx(), {in.increment_weeks, setting.version}))
    return Fail(http::codes::kStaleVersion);
  const SettingIn before{setting.increment_weeks};
  audit::Append(ctx, {Self(), Self(), "calendar_replace", audit::Compare(&before, &in)});
  return CalendarShow(ctx);
}

Result<DayListView> DayList(http::Context& ctx, const DayListIn& in) {
  DayListView view;
  view.year = in.year.value_or(ctx.today().Year());
  for (const CalendarDay& day : LoadDays(ctx.tx(), view.year, view.year))
    view.items.push_back(ToView(ctx, day));
  return view;
}

Result<DayView> DayState(http::Context& ctx, const DayIn& in) {
  const CalendarDay day{in.on, "", {in.name, in.statutory, in.eu, in.closed}, in.source};
  SaveStatedDay(ctx.tx(), day, ctx.actor.account_id, ctx.now);
  audit::Append(ctx, {Self(), DayRef(in.on), "calendar_day_create", audit::Made(in)});
  return ToView(ctx, day);
}

Result<DayView> DayWithdraw(http::Context& ctx, const http::IdIn& in) {
  const auto on = Date::Parse(in.id);
  const auto day = on ? FindStatedDay(ctx.tx(), *on) : std::nullopt;
  if (!day) return Fail(http::codes::kNotFound);
  RemoveStatedDay(ctx.tx(), *on);
  audit::Append(ctx, {Self(), DayRef(*on), "calendar_day_withdraw", {}});
  return ToView(ctx, *day);
}

Result<http::ListOut<IncrementView>> IncrementList(http::Context& ctx, const IncrementListIn& in) {
  http::ListQuery query("increment_list", "id, name, starts_on, ends_on, version",
                        "calendar_increment", "id",
                        {{"startsOn", "starts_on"}, {"name", "name_key"}});
  query.WhereText("name_key", in.list.q);
  if (in.past) query.Where(*in.past ? "ends_on < ?" : "ends_on >= ?", ctx.today());
  auto page = query.Run(ctx.tx(), in.list);
  if (!page) return page.failure();
  return http::ToList<IncrementView>(*page, [&](const storage::Row& row) {
    return ToView(ctx, Increment{row.Text(0), {row.Text(1), row.Date(2), row.Date(3)}, row.Int(4)});
  });
}

Result<IncrementView> IncrementShow(http::Context& ctx, const std::string& id) {
  const auto found = FindIncrement(ctx.tx(), id);
  if (!found) return Fail(http::codes::kNotFound);
  ctx.version = found->version;
  return ToView(ctx, *found);
}

Result<IncrementView> IncrementCreate(http::Context& ctx, const IncrementIn& in) {
  const Increment made{crypto::NewId(), in.data, 1};
  if (auto added = Add(ctx, made); !added) return added.failure();
  return IncrementShow(ctx, made.id);
}

Result<IncrementView> IncrementChangeData(http::Context& ctx, const IncrementChange& in) {
  IncrementFacts facts = FactsFor(ctx.tx(), in.data, in.id);
  facts.today = ctx.today();
  if (!facts.before) return Fail(http::codes::kNotFound);
  auto decided = DecideIncrement(in.data, facts);
  if (!decided && decided.failure().code->http_status == 400) return decided.failure();
  if (auto seen = http::RequireVersion(ctx, facts.before->version); !seen) return seen.failure();
  if (!decided) return decided.failure();
  if (!SaveIncrement(ctx.tx(), {in.id, in.data, facts.before->version}))
    return Fail(http::codes::kStaleVersion);
  const auto self = IncrementRef(in.id);
  audit::Append(ctx,
                {self, self, "increment_change", audit::Compare(&facts.before->data, &in.data)});
  return IncrementShow(ctx, in.id);
}

Result<IncrementView> IncrementPlan(http::Context& ctx, const PlanIn& in) {
  const auto last = LastIncrement(ctx.tx());
  if (!last && !in.starts_on)
    return Failure{&codes::kIncrementInvalid, {}, {{"startsOn", "required", ""}}, 0};
  Date start = in.starts_on ? *in.starts_on : last->data.ends_on.AddDays(1);
  std::string name = last ? NextName(last->data.name) : "PI 1";
  const int days = FindSetting(ctx.tx()).increment_weeks * 7;
  std::string id;
  for (int i = 0; i < in.count; ++i) {
    id = crypto::NewId();
    const Increment made{id, {name, start, start.AddDays(days - 1)}, 1};
    if (auto added = Add(ctx, made); !added) return added.failure();
    start = start.AddDays(days);
    name = NextName(name);
  }
  return IncrementShow(ctx, id);
}

std::vector<std::string> CheckCalendar(storage::Tx& tx) {
  std::vector<std::string> wrong;
  for (const auto& row : tx.All(sql::calendar::kIncrementPairs))
    wrong.push_back(row.Text(0) + " shares a day with " + row.Text(1));
  for (const Term& term : LoadTerms(tx, ""))
    if (term.versions.empty()) wrong.push_back(term.key + " never holds");
  return wrong;
}

}  // namespace nokkenas::calendar
