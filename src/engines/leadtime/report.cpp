// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "engines/leadtime/report.h"

#include <limits>
#include <utility>

namespace nokkenas::engines::leadtime {
namespace {

// Of all cases, those of one group, and those that ended in one way.
std::size_t PersonsOf(const Timeline& line, std::optional<std::int32_t> group,
                      std::optional<EndKind> end = {}) {
  Distinct persons(line.persons());
  persons.Begin();
  for (std::size_t i = 0; i < line.cases().size(); ++i) {
    if (group && line.cases()[i].group != *group) continue;
    if (end && line.cases()[i].end != *end) continue;
    for (const Sojourn& row : line.Of(i)) persons.Add(row.person);
  }
  return persons.count();
}

}  // namespace

LeadTime LeadTimeOf(const Timeline& line, std::optional<std::int32_t> group,
                    const SpeakRule& rule) {
  std::vector<Spell> spells = Spells(line);
  if (group) std::erase_if(spells, [&](const Spell& spell) { return spell.group != *group; });
  LeadTime out;
  Curve curve = KaplanMeier(spells);
  out.cases = curve.n;
  out.ended = curve.ended;
  out.open = curve.censored;
  out.persons = PersonsOf(line, group);
  out.silence = SilenceOf(rule, out.cases, out.persons);
  if (!out.speaks()) return out;
  out.p50 = QuantileOf(curve, kP50);
  out.p80 = QuantileOf(curve, kP80);
  out.p90 = QuantileOf(curve, kP90);
  out.mean = RestrictedMeanOf(curve, std::numeric_limits<std::int64_t>::max());
  IncidenceCurve incidence = AalenJohansen(spells);
  out.ends_silence = Silence::kNone;
  for (const EndKind kind : {EndKind::kDecided, EndKind::kRefused, EndKind::kWithdrawn}) {
    const std::size_t ended = incidence.ended[static_cast<std::size_t>(kind) - 1];
    if (ended == 0 || out.ends_silence != Silence::kNone) continue;
    out.ends_silence = SilenceOf(rule, ended, PersonsOf(line, group, kind));
  }
  if (out.ended == 0) out.ends_silence = Silence::kNoData;
  if (out.ends_silence == Silence::kNone) out.incidence = std::move(incidence);
  out.curve = std::move(curve);
  return out;
}

Report MakeReport(const Timeline& line, const SpeakRule& rule) {
  Report out;
  out.events = line.sojourns().size();
  for (const Sojourn& row : line.sojourns()) out.starts_unknown += row.StartKnown() ? 0 : 1;
  {
    // First the arcs, because the steps reorder the columns; then their memory goes back.
    Columns columns(line);
    out.arcs = Follows(line, columns, rule);
    out.steps = Steps(line, columns, rule);
  }
  out.lead_time = LeadTimeOf(line, std::nullopt, rule);
  std::optional<std::int64_t> slow_above;
  if (out.lead_time.p90) slow_above = out.lead_time.p90->value_ms;
  out.bottlenecks = RankBottlenecks(line, out.steps, slow_above, rule);
  out.regimes = LogRank(Spells(line), rule);
  out.work = MeasureWork(line);
  return out;
}

}  // namespace nokkenas::engines::leadtime
