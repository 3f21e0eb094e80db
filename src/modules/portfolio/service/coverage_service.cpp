// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/portfolio/service/coverage_service.h"

#include <algorithm>

#include "modules/portfolio/storage/stewardship_repo.h"
#include "platform/audit/audit.h"
#include "sql/portfolio.h"

namespace nokkenas::portfolio {
namespace {

namespace q = sql::portfolio;

// One contract as seen from one of its applications.
struct Cover {
  const FullContract* contract;
  std::size_t place;  // Of the application in the contract.
};
using Covers = std::map<std::string, std::vector<Cover>>;

Covers CoversOf(const std::vector<FullContract>& contracts) {
  Covers covers;
  for (const FullContract& contract : contracts) {
    const auto& ids = contract.contract.application_ids;
    for (std::size_t i = 0; i < ids.size(); ++i) covers[ids[i]].push_back({&contract, i});
  }
  return covers;
}

int SumOf(const std::vector<LeadStep>& steps) {
  int days = 0;
  for (const LeadStep& step : steps) days += step.days;
  return days;
}

std::vector<LeadStep> LoadSteps(storage::Tx& tx) {
  std::vector<LeadStep> steps;
  for (const auto& row : tx.All(q::kLeadTimeList))
    steps.push_back({row.Text(0), static_cast<int>(row.Int(1))});
  return steps;
}

std::int64_t VersionOfSteps(storage::Tx& tx) { return tx.One(q::kLeadTimeVersion)->Int(0); }

// The contract that served the application last before a day: its supplier may go on.
const Cover* LastBefore(const std::vector<Cover>& covers, Date day) {
  const Cover* last = nullptr;
  const auto end = [](const Cover* cover) { return TermEnd(cover->contract->contract); };
  for (const Cover& cover : covers) {
    if (cover.contract->contract.starts_on >= day) continue;
    if (last == nullptr || end(&cover) > end(last)) last = &cover;
  }
  return last;
}

// What the gaps would cost at the rate of the contract before them.
std::int64_t CostOfGaps(const std::vector<Cover>& covers, const std::vector<Period>& gaps) {
  std::int64_t sum = 0;
  for (const Period& gap : gaps) {
    const Cover* cover = LastBefore(covers, gap.from);
    if (cover == nullptr) continue;
    const auto& contract = cover->contract->contract;
    const std::int64_t all = ProRata(contract.yearly_amount.amount_minor, gap.from, gap.to);
    sum += ShareOf(all, cover->place, contract.application_ids.size());
  }
  return sum;
}

SegmentView ToSegment(const Segment& segment, const std::vector<CoverageLine>& lines,
                      const std::vector<Cover>& covers) {
  SegmentView view;
  view.from = segment.period.from;
  view.to = segment.period.to;
  view.kind = "gap";
  if (!segment.line) return view;
  const CoverageLine& line = lines[*segment.line];
  view.kind = NameOf(line.kind);
  view.contract_id = line.source_id;
  view.conclusion = line.conclusion;
  view.bridging = line.bridging;
  for (const Cover& cover : covers)
    if (cover.contract->id == line.source_id) view.contract_title = cover.contract->contract.title;
  return view;
}

CoverageRow ToRow(const ApplicationBrief& application, const std::vector<Cover>& covers,
                  Period window, Date today, int lead_days) {
  std::vector<CoverageLine> lines;
  for (const Cover& cover : covers)
    for (auto& line : LinesOf(*cover.contract)) lines.push_back(std::move(line));
  const Coverage coverage = ComputeCoverage(lines, window, today, lead_days);
  CoverageRow row;
  row.application_id = application.id;
  row.name = application.name;
  row.domain_name = application.domain_name;
  row.in_scope = application.in_scope;
  row.out_via = application.out_via;
  for (const Segment& segment : coverage.segments)
    row.segments.push_back(ToSegment(segment, lines, covers));
  row.covered_until = coverage.covered_until;
  row.latest_start = coverage.latest_start;
  row.days_left = coverage.days_left;
  for (const Period& gap : coverage.gaps) row.gap_days += gap.to.DaysSince(gap.from) + 1;
  row.if_supplier_goes_on = {CostOfGaps(covers, coverage.gaps), Vat::kExcluded};
  if (row.gap_days > 0) row.if_supplier_stops = application.service_at_risk;
  row.freshness = FreshnessOn(application.stewardship, false, today);
  row.since_on = application.stewardship.since_on;
  return row;
}

// The least days left first; what has nothing to succeed last.
bool MoreUrgent(const CoverageRow& a, const CoverageRow& b) {
  if (a.days_left.has_value() != b.days_left.has_value()) return a.days_left.has_value();
  if (a.days_left != b.days_left) return a.days_left < b.days_left;
  return a.name < b.name;
}

}  // namespace

Result<CoverageView> CoverageShow(http::Context& ctx, const CoverageIn& in) {
  if (ctx.actor.supplier) return Fail(http::codes::kNotPermitted);
  const int year = ctx.today().Year();
  CoverageView view;
  view.from = in.from.value_or(Date{year, 1, 1});
  view.to = in.to.value_or(Date{year + 3, 12, 31});
  view.today = ctx.today();
  if (view.to < view.from)
    return Failure{&http::codes::kInvalid, {}, {{"to", "before_start", ""}}, 0};
  view.lead_days = LeadDays(ctx.tx());
  const auto contracts = LoadContracts(ctx.tx(), law::IdRange::All());
  const Covers covers = CoversOf(contracts);
  static const std::vector<Cover> kNone;
  for (const auto& application : AllApplications(ctx.tx(), in.application_id.value_or(""))) {
    if (in.domain_id && application.domain_id != *in.domain_id) continue;
    if (!ctx.actor.Can(kPortfolioRead, {"application", application.id})) continue;
    const auto found = covers.find(application.id);
    CoverageRow row = ToRow(application, found == covers.end() ? kNone : found->second,
                            {view.from, view.to}, view.today, view.lead_days);
    if (in.late && *in.late != (row.days_left.value_or(0) < 0)) continue;
    Count(view.freshness, application.stewardship, view.today);
    view.rows.push_back(std::move(row));
  }
  std::sort(view.rows.begin(), view.rows.end(), MoreUrgent);
  for (const CoverageRow& row : view.rows) {
    view.if_suppliers_go_on.amount_minor += row.if_supplier_goes_on.amount_minor;
    view.gap_count += row.gap_days > 0 ? 1 : 0;
    view.late_count += row.days_left.value_or(0) < 0 ? 1 : 0;
  }
  view.row_count = static_cast<int>(view.rows.size());
  constexpr int kRows = 200;
  view.rows.resize(std::min(view.rows.size(), static_cast<std::size_t>(in.limit.value_or(kRows))));
  view.year = year;
  // The totals are of all contracts, so they are for who may see all.
  if (ctx.actor.CanEverywhere(kContractRead)) {
    SpendByConclusion spend;
    for (const FullContract& contract : contracts) spend.Add(SpendOf(contract, YearOf(view.today)));
    view.spend_this_year = ToSpendView(spend);
    view.spend_freshness = CountStewardships(ctx.tx(), Confirmable::kContract, view.today);
  }
  return view;
}

Result<LeadTimesView> LeadTimesShow(http::Context& ctx) {
  ctx.version = VersionOfSteps(ctx.tx());
  return LeadTimesView{LoadSteps(ctx.tx()), *ctx.version};
}

Result<LeadTimesView> LeadTimesReplace(http::Context& ctx, const LeadTimes& in) {
  constexpr std::size_t kMostSteps = 50;
  constexpr int kMostDays = 3'650;
  const char* wrong = in.steps.empty()               ? "required"
                      : in.steps.size() > kMostSteps ? "too_many"
                      : SumOf(in.steps) > kMostDays  ? "too_large"
                                                     : nullptr;
  if (wrong != nullptr) {
    const std::string limit = std::to_string(in.steps.size() > kMostSteps ? 50 : kMostDays);
    return Failure{&codes::kLeadTimesInvalid, {}, {{"steps", wrong, limit}}, 0};
  }
  const LeadTimes before{LoadSteps(ctx.tx())};
  const auto version = VersionOfSteps(ctx.tx());
  if (auto seen = http::RequireVersion(ctx, version); !seen) return seen.failure();
  if (ctx.tx().Exec(q::kLeadTimeTouch, version) != 1) return Fail(http::codes::kStaleVersion);
  ctx.tx().Exec(q::kLeadTimeClear);
  int position = 0;
  for (const LeadStep& step : in.steps)
    ctx.tx().Exec(q::kLeadTimeAdd, ++position, step.name, step.days);
  const auth::SubjectRef self{"lead_times", "organisation"};
  audit::Append(ctx, {self, self, "lead_times_replace", audit::Compare(&before, &in)});
  return LeadTimesShow(ctx);
}

}  // namespace nokkenas::portfolio
