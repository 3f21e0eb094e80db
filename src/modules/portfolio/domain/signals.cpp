// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/portfolio/domain/signals.h"

#include <algorithm>

#include "base/term.h"

namespace nokkenas::portfolio {
namespace {

using Unit = Figure::Unit;

// Uncovered today: since the day after the last end.
Signal GapNow(const std::vector<CoverageLine>& lines, Date today) {
  Signal signal{"coverage_gap", "", "never", {}, {}};
  const auto end = LastEndBefore(lines, today);
  if (!end) return signal;  // Never covered: the facts do not tell since when.
  signal.variant = "now";
  signal.since = end->AddDays(1);
  signal.figures = {Figure::Day("gapFrom", end->AddDays(1)),
                    Figure::Number("uncoveredDays", Unit::kDays, today.DaysSince(*end))};
  return signal;
}

Signal GapAhead(Date first, int lead_days, int warn_days, Date today) {
  const Date latest_start = DaysBefore(first, lead_days);
  return {"coverage_gap",
          "",
          latest_start < today ? "late" : "ahead",
          latest_start.AddDays(-warn_days),
          {Figure::Day("gapFrom", first), Figure::Number("leadDays", Unit::kDays, lead_days),
           Figure::Day("latestStart", latest_start),
           Figure::Number("daysLeft", Unit::kDays, latest_start.DaysSince(today))}};
}

void AddBridging(const FullContract& full, Date today, std::vector<Signal>& out) {
  const Contract& contract = full.contract;
  const Date end = TermEnd(contract);
  if (!contract.bridging || end < today) return;
  if (!contract.bridging_end) {
    std::optional<Date> since;
    if (contract.starts_on <= today) since = contract.starts_on;
    out.push_back({"bridging_without_end", "", "", since, {Figure::Day("end", end)}});
  } else if (*contract.bridging_end < today) {
    out.push_back(
        {"bridging_overrun",
         "",
         "",
         contract.bridging_end->AddDays(1),
         {Figure::Day("bridgingEnd", *contract.bridging_end), Figure::Day("end", end),
          Figure::Number("overrunDays", Unit::kDays, today.DaysSince(*contract.bridging_end))}});
  }
}

// Booked in months that lie wholly before, or wholly after the term.
void AddSpend(const FullContract& full, bool after, std::vector<Signal>& out) {
  const Date start = full.contract.starts_on;
  const Date end = TermEnd(full.contract);
  std::int64_t amount = 0;
  std::vector<Date> months;
  for (const auto& [month, minor] : full.actuals) {
    const bool outside = after ? month > end : month.AddMonths(1) <= start;
    if (!outside || minor == 0) continue;
    amount += minor;
    months.push_back(month);
  }
  if (months.empty()) return;
  out.push_back({"spend_without_contract",
                 after ? "after" : "before",
                 after ? "after" : "before",
                 months.front(),
                 {Figure::Amount("spent", amount),
                  Figure::Number("months", Unit::kCount, static_cast<std::int64_t>(months.size())),
                  Figure::Day("firstMonth", months.front()),
                  after ? Figure::Day("end", end) : Figure::Day("start", start)}});
}

void AddOption(const FullContract& full, int warn_days, Date today, std::vector<Signal>& out) {
  const Date end = TermEnd(full.contract);
  if (end < today) return;
  const auto& options = full.contract.options;
  const auto next = std::find_if(options.begin(), options.end(),
                                 [](const ContractOption& option) { return !option.used_on; });
  if (next == options.end()) return;
  const Date deadline = DaysBefore(end, next->notice_days);
  if (today < deadline.AddDays(-warn_days)) return;
  out.push_back(
      {"option_notice",
       "",
       deadline < today ? "late" : "ahead",
       deadline.AddDays(-warn_days),
       {Figure::Day("deadline", deadline),
        Figure::Number("daysLeft", Unit::kDays, deadline.DaysSince(today)),
        Figure::Number("optionMonths", Unit::kMonths, next->months), Figure::Day("end", end)}});
}

// What does not hold on this day gives no signal.
void KeepInForce(const Rulebook& rules, std::vector<Signal>& signals) {
  std::erase_if(signals, [&](const Signal& signal) { return rules.Find(signal.rule) == nullptr; });
}

}  // namespace

std::vector<Signal> ApplicationSignalsOf(const ApplicationFacts& facts, const Rulebook& rules,
                                         Date today) {
  std::vector<Signal> out;
  const bool served = facts.phase == Phase::kInUse || facts.phase == Phase::kPhasingOut;
  if (!served || (!facts.in_scope && facts.lines.empty())) return out;
  const auto warn_days = static_cast<int>(rules.Parameter("coverage_gap", "warnDays", 0));
  const Date first = FirstUncovered(facts.lines, today);
  if (first == today) {
    out.push_back(GapNow(facts.lines, today));
  } else if (today >= first.AddDays(-facts.lead_days - warn_days)) {
    out.push_back(GapAhead(first, facts.lead_days, warn_days, today));
  }
  KeepInForce(rules, out);
  return out;
}

std::vector<Signal> ContractSignalsOf(const FullContract& contract, const Rulebook& rules,
                                      Date today) {
  std::vector<Signal> out;
  AddBridging(contract, today, out);
  AddSpend(contract, false, out);
  AddSpend(contract, true, out);
  AddOption(contract, static_cast<int>(rules.Parameter("option_notice", "warnDays", 0)), today,
            out);
  KeepInForce(rules, out);
  return out;
}

}  // namespace nokkenas::portfolio
