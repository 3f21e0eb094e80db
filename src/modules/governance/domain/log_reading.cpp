// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/governance/domain/log_reading.h"

#include <cstdlib>

#include "base/text.h"

namespace nokkenas::governance {
namespace {

constexpr std::size_t kMostFaults = 100;

std::string TextAt(const LogRow& values, const char* column) {
  const auto found = values.find(column);
  return found == values.end() ? std::string{} : found->second;
}

// Euros as people write them, in cents: "80000", "80.000,00", "80,000.00". Nothing when it is none.
std::optional<std::int64_t> Cents(std::string text) {
  const auto last = text.find_last_of(",.");
  const bool decimals = last != std::string::npos && text.size() - last - 1 == 2;
  std::string digits;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] >= '0' && text[i] <= '9') {
      digits += text[i];
    } else if (text[i] != '.' && text[i] != ',' && text[i] != ' ') {
      return std::nullopt;
    }
  }
  constexpr std::size_t kMostDigits = 15;
  if (digits.empty() || digits.size() > kMostDigits) return std::nullopt;
  const std::int64_t number = std::strtoll(digits.c_str(), nullptr, 10);
  return decimals ? number : number * 100;
}

std::optional<leadtime::EndKind> Outcome(const std::string& text) {
  static const std::map<std::string, leadtime::EndKind> kKnown = {
      {"decided", leadtime::EndKind::kDecided},     {"granted", leadtime::EndKind::kDecided},
      {"besloten", leadtime::EndKind::kDecided},    {"verleend", leadtime::EndKind::kDecided},
      {"toegekend", leadtime::EndKind::kDecided},   {"refused", leadtime::EndKind::kRefused},
      {"geweigerd", leadtime::EndKind::kRefused},   {"afgewezen", leadtime::EndKind::kRefused},
      {"withdrawn", leadtime::EndKind::kWithdrawn}, {"ingetrokken", leadtime::EndKind::kWithdrawn},
  };
  const auto found = kKnown.find(SearchText(text));
  return found == kKnown.end() ? std::nullopt : std::optional(found->second);
}

std::optional<leadtime::EventKind> KindOf(const std::string& text) {
  const std::string name = SearchText(text);
  if (name.empty() || name == "normal" || name == "gewoon") return leadtime::EventKind::kNormal;
  if (name == "return" || name == "teruggave") return leadtime::EventKind::kReturn;
  if (name == "signature" || name == "handtekening") return leadtime::EventKind::kSignature;
  return std::nullopt;
}

}  // namespace

std::string KnownColumn(const std::string& heading) {
  static const std::map<std::string, std::string> kKnown = {
      {"case", "case"},
      {"case_id", "case"},
      {"case id", "case"},
      {"case:concept:name", "case"},
      {"zaak", "case"},
      {"zaaknummer", "case"},
      {"dossier", "case"},
      {"activity", "activity"},
      {"concept:name", "activity"},
      {"stap", "activity"},
      {"step", "activity"},
      {"activiteit", "activity"},
      {"end", "end"},
      {"timestamp", "end"},
      {"time:timestamp", "end"},
      {"tijdstip", "end"},
      {"einde", "end"},
      {"completed", "end"},
      {"start", "start"},
      {"begin", "start"},
      {"start_timestamp", "start"},
      {"function", "function"},
      {"group", "function"},
      {"org:group", "function"},
      {"functie", "function"},
      {"rol", "function"},
      {"role", "function"},
      {"person", "person"},
      {"resource", "person"},
      {"org:resource", "person"},
      {"persoon", "person"},
      {"medewerker", "person"},
      {"amount", "amount"},
      {"bedrag", "amount"},
      {"opened", "opened"},
      {"startdate", "opened"},
      {"case:startdate", "opened"},
      {"ontvangen", "opened"},
      {"ended", "ended"},
      {"enddate", "ended"},
      {"case:enddate", "ended"},
      {"afgehandeld", "ended"},
      {"outcome", "outcome"},
      {"uitkomst", "outcome"},
      {"kind", "kind"},
      {"soort", "kind"},
  };
  const auto found = kKnown.find(SearchText(heading));
  return found == kKnown.end() ? std::string{} : found->second;
}

void LogGatherer::Fault(std::size_t row, const char* column, const char* code) {
  if (faults_.size() < kMostFaults) faults_.push_back({row, column, code});
}

RawCase& LogGatherer::CaseOf(const std::string& name) {
  const auto [at, fresh] = known_.emplace(name, cases_.size());
  if (fresh) {
    cases_.emplace_back();
    cases_.back().name = name;
  }
  return cases_[at->second];
}

std::optional<Instant> LogGatherer::Moment(std::size_t row, const LogRow& values,
                                           const char* column, bool required) {
  const std::string text = TextAt(values, column);
  if (text.empty()) {
    if (required) Fault(row, column, "required");
    return std::nullopt;
  }
  const auto moment = ParseLogMoment(text);
  if (!moment) Fault(row, column, "not_a_moment");
  return moment;
}

void LogGatherer::AddCase(std::size_t row, const std::string& name, const LogRow& values) {
  RawCase& one = CaseOf(name);
  if (const auto opened = Moment(row, values, "opened", false)) one.opened = opened;
  if (values.contains("ended")) says_end_ = true;
  if (const auto ended = Moment(row, values, "ended", false)) one.ended = ended;
  if (const std::string text = TextAt(values, "outcome"); !text.empty()) {
    const auto end = Outcome(text);
    if (end) one.end = *end;
    if (!end) Fault(row, "outcome", "unknown_value");
  }
  if (const std::string text = TextAt(values, "amount"); !text.empty()) {
    const auto cents = Cents(text);
    if (cents) one.amount_minor = *cents;
    if (!cents) Fault(row, "amount", "not_an_amount");
  }
}

void LogGatherer::Add(std::size_t row, const LogRow& values) {
  const std::string name = TextAt(values, "case");
  if (name.empty()) return Fault(row, "case", "required");
  AddCase(row, name, values);
  RawEvent event;
  event.activity = TextAt(values, "activity");
  if (event.activity.empty()) Fault(row, "activity", "required");
  event.function = TextAt(values, "function");
  event.person = TextAt(values, "person");
  event.start = Moment(row, values, "start", false);
  const auto end = Moment(row, values, "end", true);
  const auto kind = KindOf(TextAt(values, "kind"));
  if (!kind) Fault(row, "kind", "unknown_value");
  if (event.start && end && *end < *event.start) Fault(row, "end", "before_start");
  if (!end || !kind || event.activity.empty()) return;
  event.end = *end;
  event.kind = *kind;
  CaseOf(name).events.push_back(std::move(event));
}

}  // namespace nokkenas::governance
