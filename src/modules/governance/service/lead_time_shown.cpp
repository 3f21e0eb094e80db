// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/governance/service/lead_time_shown.h"

#include <algorithm>
#include <map>

#include "engines/leadtime/whole.h"

namespace nokkenas::governance {
namespace {

constexpr std::size_t kMostPoints = 200;
constexpr std::size_t kMostArcs = 40;

using leadtime::Permille;

std::int64_t Count(std::size_t number) { return static_cast<std::int64_t>(number); }

std::optional<LeadEstimate> FromEstimate(const std::optional<leadtime::Estimate>& from) {
  if (!from) return std::nullopt;
  LeadEstimate out{from->value_ms, {}, {}};
  if (from->interval) {
    out.lower_ms = from->interval->lower_ms;
    out.upper_ms = from->interval->upper_ms;
  }
  return out;
}

std::optional<LeadEstimate> FromQuantile(const std::optional<leadtime::CurveQuantile>& from) {
  if (!from || !from->value_ms) return std::nullopt;
  return LeadEstimate{*from->value_ms, from->lower_ms, from->upper_ms};
}

LeadSpread FromSpread(const leadtime::Spread& from) {
  return {Count(from.n), FromEstimate(from.p50), FromEstimate(from.p80), FromEstimate(from.p90)};
}

// So many points that a chart shows them all; the first and the last stay.
std::vector<LeadPoint> Points(const leadtime::Curve& curve) {
  std::vector<LeadPoint> out;
  const std::size_t all = curve.points.size();
  const std::size_t stride = std::max<std::size_t>(1, (all + kMostPoints - 1) / kMostPoints);
  for (std::size_t i = 0; i < all; ++i) {
    if (i % stride != 0 && i + 1 != all) continue;
    const auto& point = curve.points[i];
    out.push_back({point.time_ms, Permille(point.survival), Permille(point.lower),
                   Permille(point.upper), point.at_risk});
  }
  return out;
}

std::string NameAt(const std::vector<std::string>& names, std::int32_t index) {
  return index < 0 ? std::string{} : names[static_cast<std::size_t>(index)];
}

}  // namespace

LeadWhole ToWhole(const leadtime::LeadTime& lead) {
  LeadWhole out;
  out.cases = Count(lead.cases);
  out.ended = Count(lead.ended);
  out.open = Count(lead.open);
  out.persons = Count(lead.persons);
  out.silence = lead.silence;
  out.ends_silence = lead.ends_silence;
  if (!lead.speaks()) return out;
  out.p50 = FromQuantile(lead.p50);
  out.p80 = FromQuantile(lead.p80);
  out.p90 = FromQuantile(lead.p90);
  if (lead.mean)
    out.mean =
        LeadEstimate{leadtime::WholeMs(lead.mean->mean_ms), leadtime::WholeMs(lead.mean->lower_ms),
                     leadtime::WholeMs(lead.mean->upper_ms)};
  if (lead.incidence && !lead.incidence->points.empty()) {
    const auto& last = lead.incidence->points.back().by_kind;
    out.decided_permille = Permille(last[0].chance);
    out.refused_permille = Permille(last[1].chance);
    out.withdrawn_permille = Permille(last[2].chance);
  }
  if (lead.curve) out.curve = Points(*lead.curve);
  return out;
}

std::vector<LeadStep> ToSteps(const leadtime::Report& report, const ProcedureLog& log) {
  std::map<std::int32_t, const leadtime::Bottleneck*> shares;
  for (const auto& one : report.bottlenecks.ranking) shares[one.activity] = &one;
  std::vector<LeadStep> out;
  for (const auto& step : report.steps) {
    LeadStep one;
    one.step = NameAt(log.activities, step.activity);
    one.silence = step.silence;
    // How few there are is a figure about them too.
    if (step.silence == leadtime::Silence::kNone) {
      one.events = Count(step.events);
      one.cases = Count(step.cases);
      one.persons = Count(step.persons);
    }
    if (step.detail) {
      one.waiting = FromSpread(step.detail->waiting);
      if (step.detail->working_silence == leadtime::Silence::kNone)
        one.working = FromSpread(step.detail->working);
      one.repeats = Count(step.detail->repeats);
      one.returns = Count(step.detail->returns);
      one.hand_overs = Count(step.detail->hand_overs);
      one.signatures = Count(step.detail->signatures);
    }
    if (const auto found = shares.find(step.activity); found != shares.end()) {
      one.waiting_total_ms = found->second->waiting_ms;
      if (found->second->share) one.share_permille = Permille(*found->second->share);
      if (found->second->share_slow) one.share_slow_permille = Permille(*found->second->share_slow);
    }
    out.push_back(std::move(one));
  }
  std::stable_sort(out.begin(), out.end(), [](const LeadStep& a, const LeadStep& b) {
    return a.share_permille.value_or(-1) > b.share_permille.value_or(-1);
  });
  return out;
}

std::vector<LeadArc> ToArcs(const leadtime::Report& report, const ProcedureLog& log) {
  std::vector<LeadArc> out;
  for (const auto& arc : report.arcs)
    out.push_back({NameAt(log.activities, arc.from), NameAt(log.activities, arc.to),
                   Count(arc.count), arc.median_ms});
  std::stable_sort(out.begin(), out.end(),
                   [](const LeadArc& a, const LeadArc& b) { return a.count > b.count; });
  out.resize(std::min(out.size(), kMostArcs));
  return out;
}

std::optional<LeadEstimate> ToEstimate(const std::optional<leadtime::ReplayRange>& days) {
  if (!days) return std::nullopt;
  return LeadEstimate{leadtime::MsOfDays(days->value), leadtime::MsOfDays(days->lower),
                      leadtime::MsOfDays(days->upper)};
}

}  // namespace nokkenas::governance
