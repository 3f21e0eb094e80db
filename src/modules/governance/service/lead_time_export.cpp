// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// A log for other tools, so that they can check ours: CSV, XES (IEEE 1849) and OCEL 2.0. No persons
// stand in it, and steps of too few cases or persons are one step, as on the page.
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include <set>

#include "engines/leadtime/report.h"
#include "modules/governance/domain/log_reading.h"
#include "modules/governance/service/lead_time_service.h"
#include "modules/governance/service/lead_time_shown.h"
#include "platform/files/xes.h"
#include "platform/tabular/csv.h"

namespace nokkenas::governance {
namespace {

using files::XmlText;

std::string AtMs(std::int64_t ms) {
  return ms == leadtime::kNoMoment ? std::string{}
                                   : ToString(Instant{std::chrono::milliseconds{ms}});
}

const char* OutcomeName(leadtime::EndKind end) {
  return end == leadtime::EndKind::kOpen ? "" : NameOf(end);
}

// The steps that do not speak become one, with a name that says so.
void FoldSilentSteps(ProcedureLog& log, const leadtime::Report& report, const std::string& other) {
  for (const auto& step : report.steps)
    if (!step.speaks()) log.activities[static_cast<std::size_t>(step.activity)] = other;
}

struct ShownEvent {
  const leadtime::Case& of;
  const leadtime::Event& event;
  std::string case_name;
  std::string activity;
  std::string function;
};

template <class F>
void EachEvent(const ProcedureLog& log, F each) {
  for (const auto& event : log.log.events) {
    const auto index = static_cast<std::size_t>(event.in_case);
    each(ShownEvent{log.log.cases[index], event, log.cases[index],
                    log.activities[static_cast<std::size_t>(event.activity)],
                    event.function < 0 ? std::string{}
                                       : log.functions[static_cast<std::size_t>(event.function)]});
  }
}

std::string AsCsv(const ProcedureLog& log) {
  tabular::Sheet sheet;
  sheet.name = "log";
  const auto add = [&sheet](std::initializer_list<std::string> cells) {
    tabular::Row row;
    for (const std::string& cell : cells) row.cells.push_back({cell, tabular::CellKind::kText});
    sheet.rows.push_back(std::move(row));
  };
  add({"case", "activity", "start", "end", "function", "kind", "opened", "ended", "outcome",
       "amount"});
  EachEvent(log, [&](const ShownEvent& one) {
    const std::int64_t cents = one.of.amount_minor;
    const std::string rest = std::to_string(cents % 100);
    add({one.case_name, one.activity, AtMs(one.event.start_ms), AtMs(one.event.end_ms),
         one.function, NameOf(one.event.kind), AtMs(one.of.opened_ms), AtMs(one.of.ended_ms),
         OutcomeName(one.of.end),
         std::to_string(cents / 100) + "." + (rest.size() < 2 ? "0" : "") + rest});
  });
  return tabular::WriteCsv(sheet, tabular::Decimal::kPoint);
}

void XesValue(std::string& out, const char* type, const char* key, const std::string& value) {
  if (value.empty()) return;
  out += std::string("<") + type + " key=\"" + key + "\" value=\"" + XmlText(value) + "\"/>";
}

std::string AsXes(const ProcedureLog& log) {
  std::vector<std::string> traces(log.cases.size());
  EachEvent(log, [&](const ShownEvent& one) {
    std::string& out = traces[static_cast<std::size_t>(one.event.in_case)];
    const auto event = [&](const char* move, std::int64_t at) {
      out += "<event>";
      XesValue(out, "string", "concept:name", one.activity);
      XesValue(out, "string", "org:group", one.function);
      XesValue(out, "string", "lifecycle:transition", move);
      XesValue(out, "date", "time:timestamp", AtMs(at));
      out += "</event>\n";
    };
    if (one.event.start_ms != leadtime::kNoMoment) event("start", one.event.start_ms);
    event("complete", one.event.end_ms);
  });
  std::string out =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<log xes.version=\"1.0\" "
      "xmlns=\"http://www.xes-standard.org/\">\n"
      "<extension name=\"Concept\" prefix=\"concept\" "
      "uri=\"http://www.xes-standard.org/concept.xesext\"/>\n"
      "<extension name=\"Time\" prefix=\"time\" uri=\"http://www.xes-standard.org/time.xesext\"/>\n"
      "<extension name=\"Lifecycle\" prefix=\"lifecycle\" "
      "uri=\"http://www.xes-standard.org/lifecycle.xesext\"/>\n"
      "<extension name=\"Organizational\" prefix=\"org\" "
      "uri=\"http://www.xes-standard.org/org.xesext\"/>\n";
  for (std::size_t i = 0; i < traces.size(); ++i) {
    const leadtime::Case& one = log.log.cases[i];
    out += "<trace>";
    XesValue(out, "string", "concept:name", log.cases[i]);
    XesValue(out, "date", "startdate", AtMs(one.opened_ms));
    XesValue(out, "date", "enddate", AtMs(one.ended_ms));
    XesValue(out, "string", "outcome", OutcomeName(one.end));
    out += "\n" + traces[i] + "</trace>\n";
  }
  return out + "</log>\n";
}

std::string AsOcel(const ProcedureLog& log) {
  boost::json::array types;
  for (const std::string& name :
       std::set<std::string>(log.activities.begin(), log.activities.end()))
    types.push_back({{"name", name}, {"attributes", {{{"name", "function"}, {"type", "string"}}}}});
  boost::json::array objects;
  for (std::size_t i = 0; i < log.cases.size(); ++i) {
    const std::string opened = AtMs(log.log.cases[i].opened_ms);
    objects.push_back(
        {{"id", log.cases[i] + "#" + std::to_string(i)},
         {"type", "case"},
         {"attributes",
          {{{"name", "outcome"}, {"time", opened}, {"value", OutcomeName(log.log.cases[i].end)}},
           {{"name", "ended"}, {"time", opened}, {"value", AtMs(log.log.cases[i].ended_ms)}}}}});
  }
  boost::json::array events;
  EachEvent(log, [&](const ShownEvent& one) {
    const std::string id = one.case_name + "#" + std::to_string(one.event.in_case);
    events.push_back({{"id", "e" + std::to_string(events.size())},
                      {"type", one.activity},
                      {"time", AtMs(one.event.end_ms)},
                      {"attributes", {{{"name", "function"}, {"value", one.function}}}},
                      {"relationships", {{{"objectId", id}, {"qualifier", "of"}}}}});
  });
  const auto attribute = [](const char* name) {
    return boost::json::object{{"name", name}, {"type", "string"}};
  };
  return boost::json::serialize(boost::json::object{
      {"objectTypes",
       {{{"name", "case"}, {"attributes", {attribute("outcome"), attribute("ended")}}}}},
      {"eventTypes", types},
      {"objects", objects},
      {"events", events}});
}

}  // namespace

Result<http::FileOut> LeadExport(http::Context& ctx, const LeadExportIn& in) {
  auto loaded = LoadLog(ctx, in.id);
  if (!loaded) return loaded.failure();
  const auto rule = RuleFor(loaded->log);
  if (loaded->log.log.cases.size() < rule.min_cases)
    return Fail(codes::kLogFew, {{"least", std::to_string(rule.min_cases)}});
  const auto arranged = leadtime::Arrange(loaded->log.log);
  if (!arranged.timeline) return Fail(codes::kLogInvalid);
  FoldSilentSteps(loaded->log, leadtime::MakeReport(*arranged.timeline, rule),
                  i18n::Text(ctx.locale, "leadTime.other"));
  ctx.notes.push_back({"exported", "lead_time_log", in.id, NameOf(in.format)});
  if (in.format == LogFormat::kXes)
    return http::FileOut{"application/xml", "lead-time-log.xes", AsXes(loaded->log)};
  if (in.format == LogFormat::kOcel)
    return http::FileOut{"application/json", "lead-time-log.json", AsOcel(loaded->log)};
  return http::FileOut{"text/csv", "lead-time-log.csv", AsCsv(loaded->log)};
}

}  // namespace nokkenas::governance
