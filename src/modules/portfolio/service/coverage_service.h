// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "modules/portfolio/service/contract_service.h"

namespace nokkenas::portfolio {

struct CoverageIn {
  std::optional<Date> from;
  std::optional<Date> to;
  std::optional<std::string> application_id;
  std::optional<std::string> domain_id;
  std::optional<bool> late;
  std::optional<int> limit;
  static void Fields(auto& self, auto&& f) {
    f("from", self.from, "First day; left out: 1 January of this year");
    f("to", self.to, "Last day; left out: 31 December three years on");
    f("applicationId", self.application_id, "Only this application", json::Length{1, 40});
    f("domainId", self.domain_id, "Only this domain", json::Length{1, 40});
    f("late", self.late, "Only those whose latest start has passed, or only others");
    f("limit", self.limit, "Most rows, of the most urgent; left out: 200. The totals are of all",
      json::Range{0, 1'000});
  }
};

struct SegmentView {
  static constexpr const char* kSchema = "CoverageSegment";
  Date from;
  Date to;
  std::string kind;
  std::optional<std::string> contract_id;
  std::optional<std::string> contract_title;
  std::optional<Conclusion> conclusion;
  bool bridging = false;
  static void Fields(auto& self, auto&& f) {
    f("from", self.from);
    f("to", self.to, "Last day");
    f("kind", self.kind, "term, option (not used yet), or gap");
    f("contractId", self.contract_id, "null for a gap");
    f("contractTitle", self.contract_title);
    f("conclusion", self.conclusion, "null: nobody concluded, or a gap");
    f("bridging", self.bridging);
  }
};

struct CoverageRow {
  static constexpr const char* kSchema = "CoverageRow";
  std::string application_id;
  std::string name;
  std::string domain_name;
  bool in_scope = true;
  std::optional<std::string> out_via;
  std::vector<SegmentView> segments;
  std::optional<Date> covered_until;
  std::optional<Date> latest_start;
  std::optional<int> days_left;
  int gap_days = 0;
  Money if_supplier_goes_on;
  std::optional<std::string> if_supplier_stops;
  Freshness freshness = Freshness::kNever;
  Date since_on;
  static void Fields(auto& self, auto&& f) {
    f("applicationId", self.application_id);
    f("name", self.name);
    f("domainName", self.domain_name);
    f("inScope", self.in_scope);
    f("outVia", self.out_via);
    f("segments", self.segments, "Every day of the window, once");
    f("coveredUntil", self.covered_until, "Last day of unbroken cover, open options not counted");
    f("latestStart", self.latest_start, "The latest day to start on the successor");
    f("daysLeft", self.days_left, "Until that day; below 0: passed");
    f("gapDays", self.gap_days, "Days without cover, from today to the end of the window");
    f("ifSupplierGoesOn", self.if_supplier_goes_on,
      "What becomes unlawful in the gaps if the supplier goes on; an estimate");
    f("ifSupplierStops", self.if_supplier_stops, "The service that stops; null: no gap or unknown");
    f("freshness", self.freshness, "Whether its owner confirmed its data in time");
    f("sinceOn", self.since_on, "Day of the last confirmation; of entry when there is none");
  }
};

struct CoverageView {
  static constexpr const char* kSchema = "Coverage";
  Date from;
  Date to;
  Date today;
  int lead_days = 0;
  std::vector<CoverageRow> rows;
  int row_count = 0;
  Money if_suppliers_go_on;
  int gap_count = 0;
  int late_count = 0;
  int year = 0;
  std::optional<SpendView> spend_this_year;
  FreshnessTotal freshness;
  std::optional<FreshnessTotal> spend_freshness;
  static void Fields(auto& self, auto&& f) {
    f("from", self.from);
    f("to", self.to);
    f("today", self.today);
    f("leadDays", self.lead_days, "Sum of the lead times of all steps");
    f("rows", self.rows, "The most urgent first");
    f("rowCount", self.row_count, "Applications in all, also those beyond the limit");
    f("ifSuppliersGoOn", self.if_suppliers_go_on, "Sum over all applications");
    f("gapCount", self.gap_count, "Applications with a gap");
    f("lateCount", self.late_count, "Applications whose latest start has passed");
    f("year", self.year);
    f("spendThisYear", self.spend_this_year,
      "Of all contracts, whatever the filter; null for who may not see all");
    f("freshness", self.freshness, "Of the applications that are counted here");
    f("spendFreshness", self.spend_freshness,
      "Of the running contracts; null for who may not see all");
  }
};

struct LeadStep {
  static constexpr const char* kSchema = "LeadTimeStep";
  std::string name;
  int days = 0;
  static void Fields(auto& self, auto&& f) {
    f("name", self.name, "", json::Length{1, 120});
    f("days", self.days, "Calendar days", json::Range{0, 2'000});
  }
};
struct LeadTimes {
  static constexpr const char* kSchema = "LeadTimesInput";
  std::vector<LeadStep> steps;
  static void Fields(auto& self, auto&& f) { f("steps", self.steps, "In order"); }
};
struct LeadTimesView {
  static constexpr const char* kSchema = "LeadTimes";
  std::vector<LeadStep> steps;
  std::int64_t version = 0;
  static void Fields(auto& self, auto&& f) {
    f("steps", self.steps, "In order");
    f("version", self.version);
  }
};

Result<CoverageView> CoverageShow(http::Context& ctx, const CoverageIn& in);
Result<LeadTimesView> LeadTimesShow(http::Context& ctx);
Result<LeadTimesView> LeadTimesReplace(http::Context& ctx, const LeadTimes& in);

}  // namespace nokkenas::portfolio
