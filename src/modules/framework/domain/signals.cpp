// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/framework/domain/signals.h"

#include <algorithm>
#include <functional>

namespace nokkenas::framework {
namespace {

using Series = std::vector<LedgerPoint>;

std::int64_t Last(const Series& series) { return series.empty() ? 0 : series.back().occupied; }

std::int64_t PercentOf(std::int64_t part, std::int64_t whole) {
  return whole == 0 ? 100 : static_cast<std::int64_t>(static_cast<__int128>(part) * 100 / whole);
}

// A ceiling with all that was booked under it.
struct Ceilinged {
  std::string part;  // "" for the framework itself.
  std::string name;
  std::int64_t maximum = 0;
  Series series;
};

std::vector<Ceilinged> CeilingsOf(const Framework& framework, const SignalFacts& facts) {
  std::vector<Ceilinged> out;
  if (framework.terms.maximum)
    out.push_back({"", framework.terms.number, framework.terms.maximum->amount_minor,
                   SeriesOf(facts.entries, [](const BalanceKey&) { return true; })});
  for (const Lot& lot : framework.terms.lots)
    if (lot.maximum)
      out.push_back(
          {"lot " + lot.id.value_or(""), lot.number + " " + lot.title, lot.maximum->amount_minor,
           SeriesOf(facts.entries, [&](const BalanceKey& key) { return key.lot_id == lot.id; })});
  for (const Party& party : framework.parties) {
    if (!party.cap) continue;
    const auto name = facts.party_names.find(party.id);
    out.push_back({"party " + party.id, name == facts.party_names.end() ? "" : name->second,
                   party.cap->amount_minor, SeriesOf(facts.entries, [&](const BalanceKey& key) {
                     return key.party_id == party.id;
                   })});
  }
  return out;
}

std::vector<Figure> CeilingFigures(const Ceilinged& ceiling) {
  const std::int64_t occupied = Last(ceiling.series);
  std::vector<Figure> figures{Figure::Amount("occupied", occupied),
                              Figure::Amount("maximum", ceiling.maximum),
                              Figure::Number("occupiedPercent", Figure::Unit::kPercent,
                                             PercentOf(occupied, ceiling.maximum))};
  if (!ceiling.part.empty()) figures.insert(figures.begin(), Figure::Text("ceiling", ceiling.name));
  return figures;
}

class Watcher {
 public:
  Watcher(const Framework& framework, const SignalFacts& facts, const Rulebook& rules)
      : framework_(framework), terms_(framework.terms), facts_(facts), rules_(rules) {}

  std::vector<Signal> Run() {
    const bool draft = framework_.state == State::kDraft;
    const bool active = framework_.state == State::kActive;
    if (draft || active) Term();
    if (draft || active) Maximum();
    if (!draft) Ceilings(active);
    if (active) AfterTerm();
    if (active || framework_.state == State::kTerminated) Invoices();
    Amendments();
    return std::move(out_);
  }

 private:
  void Add(const char* rule, std::string part, std::optional<Date> since,
           std::vector<Figure> figures) {
    if (rules_.Find(rule) == nullptr) return;
    if (since && *since > facts_.today) since.reset();
    const bool of_part = !figures.empty() && figures.front().key == "ceiling";
    out_.push_back({rule, std::move(part), of_part ? "part" : "", since, std::move(figures)});
  }

  void Term() {
    const auto months = rules_.Parameter("framework_term", "maxMonths", kLongestTermMonths);
    if (!IsLongerThan(terms_, static_cast<int>(months)) || terms_.term_reason) return;
    Add("framework_term", "", terms_.starts_on,
        {Figure::Day("start", terms_.starts_on), Figure::Day("end", LongestTermEnd(terms_)),
         Figure::Number("mostMonths", Figure::Unit::kMonths, months)});
  }

  void Maximum() {
    if (terms_.maximum) return;
    Add("framework_no_maximum", "", terms_.starts_on,
        {Figure::Amount("estimated", terms_.estimated.amount_minor)});
  }

  void Ceilings(bool active) {
    for (const Ceilinged& ceiling : CeilingsOf(framework_, facts_)) {
      const std::int64_t occupied = Last(ceiling.series);
      if (occupied > ceiling.maximum) {
        auto figures = CeilingFigures(ceiling);
        figures.push_back(Figure::Amount("over", occupied - ceiling.maximum));
        Add("framework_over_ceiling", ceiling.part,
            OccupiedSince(ceiling.series, ceiling.maximum + 1), std::move(figures));
      }
      if (!active) continue;
      const bool whole = ceiling.part.empty();
      if (whole && IsExhausted(terms_, occupied)) {
        Exhausted(ceiling);
      } else if (occupied <= ceiling.maximum) {
        NearlyExhausted(ceiling);
      }
    }
  }

  void Exhausted(const Ceilinged& ceiling) {
    const std::int64_t least =
        terms_.smallest_call_off ? terms_.smallest_call_off->amount_minor : 1;
    auto figures = CeilingFigures(ceiling);
    const std::int64_t room = ceiling.maximum - Last(ceiling.series);
    figures.push_back(room < 0 ? Figure::Amount("over", -room) : Figure::Amount("room", room));
    if (terms_.smallest_call_off) figures.push_back(Figure::Amount("smallestCallOff", least));
    const auto since =
        OccupiedSince(ceiling.series, ceiling.maximum - std::max<std::int64_t>(least, 1) + 1);
    Add("framework_exhausted", "", since ? since : terms_.starts_on, std::move(figures));
    if (room < 0 && !out_.empty() && out_.back().rule == "framework_exhausted")
      out_.back().variant = "over";
  }

  // One signal, at the highest level that was passed.
  void NearlyExhausted(const Ceilinged& ceiling) {
    std::int64_t level = -1;
    for (const std::int64_t percent : WarnAt(rules_))
      if (Last(ceiling.series) >= AtPercent(ceiling.maximum, percent))
        level = std::max(level, percent);
    if (level < 0 || Last(ceiling.series) == 0) return;
    auto figures = CeilingFigures(ceiling);
    figures.push_back(Figure::Number("levelPercent", Figure::Unit::kPercent, level));
    Add(kNearlyExhausted, ceiling.part,
        OccupiedSince(ceiling.series, AtPercent(ceiling.maximum, level)), std::move(figures));
  }

  // Room that can no longer be used, or reservations that can no longer be awarded.
  void AfterTerm() {
    if (!IsExpired(terms_, facts_.today)) return;
    std::map<BalanceKey, Balance> balances;
    for (const DatedEntry& dated : facts_.entries)
      balances[dated.entry.key] = Apply(balances[dated.entry.key], dated.entry);
    std::int64_t reserved = 0;
    std::int64_t occupied = 0;
    for (const auto& [key, balance] : balances) {
      reserved += balance.reserved;
      occupied += balance.Occupied();
    }
    const bool room = !terms_.maximum || terms_.maximum->amount_minor > occupied;
    if (!room && reserved == 0) return;
    std::vector<Figure> figures{Figure::Day("end", TermEnd(terms_)),
                                Figure::Amount("reserved", reserved)};
    if (terms_.maximum)
      figures.push_back(Figure::Amount("room", terms_.maximum->amount_minor - occupied));
    Add("framework_room_after_term", "", TermEnd(terms_).AddDays(1), std::move(figures));
  }

  void Invoices() {
    std::map<BalanceKey, Balance> balances;
    std::map<BalanceKey, Date> since;
    for (const DatedEntry& dated : facts_.entries) {
      Balance& balance = balances[dated.entry.key];
      balance = Apply(balance, dated.entry);
      if (balance.invoiced <= balance.committed) since.erase(dated.entry.key);
      if (balance.invoiced > balance.committed) since.emplace(dated.entry.key, dated.day);
    }
    for (const auto& [key, day] : since) {
      const Balance& balance = balances[key];
      Add("framework_invoice_beyond_commitment",
          key.call_off + "|" + key.lot_id + "|" + key.party_id, day,
          {Figure::Text("callOff", key.call_off), Figure::Amount("invoiced", balance.invoiced),
           Figure::Amount("committed", balance.committed),
           Figure::Amount("over", balance.invoiced - balance.committed)});
    }
  }

  void Amendments() {
    for (const PastAmendment& amendment : facts_.amendments) {
      if (amendment.within) continue;
      Add("framework_amendment_beyond_limits", amendment.id, amendment.on,
          {Figure::Number("amendment", Figure::Unit::kCount, amendment.seq),
           Figure::Amount("counted", amendment.counted_minor),
           Figure::Amount("limit", amendment.limit_minor)});
    }
  }

  const Framework& framework_;
  const Terms& terms_;
  const SignalFacts& facts_;
  const Rulebook& rules_;
  std::vector<Signal> out_;
};

}  // namespace

std::vector<Signal> SignalsOf(const Framework& framework, const SignalFacts& facts,
                              const Rulebook& rules) {
  return Watcher(framework, facts, rules).Run();
}

}  // namespace nokkenas::framework
