// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Where the time goes in preparing and deciding: of this installation's own procedures, and of logs
// that were brought in.
#pragma once

#include "modules/governance/service/lead_time_views.h"

namespace nokkenas::governance {

struct LeadLogIn {
  std::string file_name;
  std::string title;
  static void Fields(auto& self, auto&& f) {
    f("fileName", self.file_name, "Ends in .csv or .xes", json::Length{1, 200});
    f("title", self.title, "As the list names it", json::Length{1, 120});
  }
};
enum class LeadBy { kStep, kFunction, kPerson };
struct LeadReportIn {
  std::string id;
  std::optional<Date> split_on;
  std::optional<LeadBy> by;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("by", self.by,
      "What a row of `steps` is: a step, or all that one function or one person does. Persons only "
      "with the consent of the works council, and only of the own log");
    f("splitOn", self.split_on, "Compare cases that opened before this day with later ones");
  }
};
struct WhatIfIn {
  std::string id;
  std::string skip;
  std::int64_t up_to_minor = 0;
  std::optional<std::string> instead;
  std::optional<std::int64_t> seed;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("skip", self.skip, "The step that cases skip", json::Length{1, 200});
    f("upToMinor", self.up_to_minor, "Cases up to and including this amount, in cents",
      json::Range{0, kMaxAmountMinor});
    f("instead", self.instead, "The step that is done instead; left out: none",
      json::Length{1, 200});
    f("seed", self.seed, "Left out: 1", json::Range{0, 1'000'000'000});
  }
};
enum class LogFormat { kCsv, kXes, kOcel };
struct LeadExportIn {
  std::string id;
  LogFormat format = LogFormat::kCsv;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("format", self.format, "csv, xes or ocel (OCEL 2.0 as JSON)");
  }
};
struct LeadRemoveIn {
  std::string id;
  std::string reason;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("reason", self.reason, "Why; kept in the audit trail", json::Length{3, 1'000});
  }
};

Result<LeadLogList> LeadLogs(http::Context& ctx);
Result<LeadLogView> LeadLogShow(http::Context& ctx, const std::string& id);
// The file is the body. A child process reads it; what is wrong in it is told by row.
Result<LeadLogView> LeadLogCreate(http::Context& ctx, const LeadLogIn& in);
Result<http::Empty> LeadLogRemove(http::Context& ctx, const LeadRemoveIn& in);
// Of persons: refused without a consent in force, and of a log that does not tell who.
Result<LeadReport> LeadReportShow(http::Context& ctx, const LeadReportIn& in);
// What the reader did oneself; that is never kept from them.
Result<OwnLeadTimes> OwnLeadTimesShow(http::Context& ctx);
Result<WhatIfOut> LeadWhatIf(http::Context& ctx, const WhatIfIn& in);
// Without persons; steps that do not speak are one step, "other".
Result<http::FileOut> LeadExport(http::Context& ctx, const LeadExportIn& in);

// A log with its names and, for the own one, its proposals.
struct LoadedLog {
  LeadLogView view;
  ProcedureLog log;
  std::vector<OwnCase> own_cases;
  std::vector<std::string> accounts;  // Of the own log, by the number of the person.
};
Result<LoadedLog> LoadLog(http::Context& ctx, const std::string& id);

// Brings a log in, for the command line and the demo. What is wrong with it, or nothing.
Result<LeadLog> BringLog(storage::Database& db, const LeadLogIn& in, const std::string& bytes,
                         const std::string& account_id, Instant now);

}  // namespace nokkenas::governance

namespace nokkenas {
template <>
struct EnumNames<governance::LeadBy> {
  using B = governance::LeadBy;
  static constexpr EnumName<B> kAll[] = {
      {B::kStep, "step"}, {B::kFunction, "function"}, {B::kPerson, "person"}};
};
template <>
struct EnumNames<governance::LogFormat> {
  using F = governance::LogFormat;
  static constexpr EnumName<F> kAll[] = {{F::kCsv, "csv"}, {F::kXes, "xes"}, {F::kOcel, "ocel"}};
};
}  // namespace nokkenas
