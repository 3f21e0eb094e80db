// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/governance/domain/procedure_log.h"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <sstream>

namespace nokkenas::governance {
namespace {

// Dense numbers for names, in the order in which they come.
class Names {
 public:
  std::int32_t Of(const std::string& name) {
    const auto [at, fresh] = known_.emplace(name, static_cast<std::int32_t>(list_.size()));
    if (fresh) list_.push_back(name);
    return at->second;
  }
  std::int32_t OfPerhaps(const std::string& name) {
    return name.empty() ? leadtime::kNobody : Of(name);
  }
  std::vector<std::string> Take() { return std::move(list_); }
  std::int32_t size() const { return static_cast<std::int32_t>(list_.size()); }

 private:
  std::map<std::string, std::int32_t> known_;
  std::vector<std::string> list_;
};

std::int64_t Ms(Instant at) { return at.time_since_epoch().count(); }

// A name on one line, without the sign that stands between the fields.
std::string OneLine(std::string text) {
  for (char& c : text)
    if (static_cast<unsigned char>(c) < ' ') c = ' ';
  return text;
}

leadtime::Case ToCase(const RawCase& raw, bool says_end, bool& stretched) {
  std::optional<Instant> first;
  std::optional<Instant> last;
  for (const RawEvent& event : raw.events) {
    const Instant begins = event.start.value_or(event.end);
    if (!first || begins < *first) first = begins;
    if (!last || event.end > *last) last = event.end;
  }
  Instant opened = raw.opened.value_or(first.value_or(raw.ended.value_or(Instant{})));
  auto ended = says_end ? raw.ended : last;
  stretched =
      (first && *first < opened) || (ended && last && *ended < *last) || (ended && *ended < opened);
  if (first) opened = std::min(opened, *first);
  if (ended && last) ended = std::max(*ended, *last);
  if (ended) ended = std::max(*ended, opened);
  leadtime::Case out;
  out.opened_ms = Ms(opened);
  out.ended_ms = ended ? Ms(*ended) : leadtime::kNoMoment;
  out.amount_minor = raw.amount_minor;
  out.end = ended ? raw.end : leadtime::EndKind::kOpen;
  return out;
}

std::vector<std::string> Split(const std::string& line) {
  std::vector<std::string> out;
  std::istringstream stream(line);
  for (std::string part; std::getline(stream, part, '\t');) out.push_back(part);
  return out;
}

template <class T>
bool Number(const std::string& text, T& out) {
  std::int64_t wide = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), wide);
  out = static_cast<T>(wide);
  return error == std::errc{} && end == text.data() + text.size();
}

bool TakeCase(const std::vector<std::string>& parts, ProcedureLog& out) {
  leadtime::Case one;
  int end = 0;
  const bool good = parts.size() == 6 && Number(parts[1], one.opened_ms) &&
                    Number(parts[2], one.ended_ms) && Number(parts[3], end) &&
                    Number(parts[4], one.amount_minor);
  if (!good) return false;
  one.end = static_cast<leadtime::EndKind>(end);
  out.log.cases.push_back(one);
  out.cases.push_back(parts[5]);
  return true;
}

bool TakeEvent(const std::vector<std::string>& parts, ProcedureLog& out) {
  leadtime::Event one;
  int kind = 0;
  const bool good = parts.size() == 8 && Number(parts[1], one.in_case) &&
                    Number(parts[2], one.activity) && Number(parts[3], one.function) &&
                    Number(parts[4], one.person) && Number(parts[5], one.start_ms) &&
                    Number(parts[6], one.end_ms) && Number(parts[7], kind);
  if (!good) return false;
  one.kind = static_cast<leadtime::EventKind>(kind);
  out.log.events.push_back(one);
  return true;
}

bool TakeLine(const std::vector<std::string>& parts, ProcedureLog& out) {
  if (parts.empty()) return false;
  if (parts[0] == "C") return TakeCase(parts, out);
  if (parts[0] == "E") return TakeEvent(parts, out);
  if (parts.size() == 2 && parts[0] == "A") return out.activities.push_back(parts[1]), true;
  if (parts.size() == 2 && parts[0] == "F") return out.functions.push_back(parts[1]), true;
  if (parts.size() != 5 || parts[0] != "L") return false;
  int assumed = 0;
  const bool good = Number(parts[1], out.log.now_ms) && Number(parts[2], out.log.persons) &&
                    Number(parts[3], out.stretched) && Number(parts[4], assumed);
  out.end_assumed = assumed != 0;
  return good;
}

}  // namespace

ProcedureLog BuildLog(const std::vector<RawCase>& cases, bool says_end, Instant now) {
  ProcedureLog out;
  Names activities;
  Names functions;
  Names persons;
  out.end_assumed = !says_end;
  for (const RawCase& raw : cases) {
    const auto index = static_cast<std::int32_t>(out.cases.size());
    bool stretched = false;
    out.log.cases.push_back(ToCase(raw, says_end, stretched));
    out.stretched += stretched ? 1 : 0;
    out.cases.push_back(raw.name.empty() ? "-" : OneLine(raw.name));
    for (const RawEvent& event : raw.events)
      out.log.events.push_back(
          {index, activities.Of(OneLine(event.activity)),
           functions.OfPerhaps(OneLine(event.function)), persons.OfPerhaps(event.person),
           event.start ? Ms(*event.start) : leadtime::kNoMoment, Ms(event.end), event.kind});
  }
  out.log.now_ms = Ms(now);
  out.log.activities = activities.size();
  out.log.functions = functions.size();
  out.log.persons = persons.size();
  out.activities = activities.Take();
  out.functions = functions.Take();
  return out;
}

void SplitOn(ProcedureLog& log, Date day) {
  const std::int64_t from = Ms(StartOfDay(day));
  for (leadtime::Case& one : log.log.cases) one.group = one.opened_ms < from ? 0 : 1;
}

std::vector<std::string> PersonsIn(const std::vector<RawCase>& cases) {
  Names persons;
  for (const RawCase& raw : cases)
    for (const RawEvent& event : raw.events) persons.OfPerhaps(event.person);
  return persons.Take();
}

void ByPerson(ProcedureLog& log, const std::vector<std::string>& names) {
  log.activities = names;
  log.activities.emplace_back();  // What no person did.
  log.log.activities = static_cast<std::int32_t>(log.activities.size());
  for (leadtime::Event& event : log.log.events)
    event.activity = event.person < 0 ? log.log.activities - 1 : event.person;
}

void OnlyOf(ProcedureLog& log, std::int32_t person) {
  log.activities.emplace_back();
  log.log.activities = static_cast<std::int32_t>(log.activities.size());
  for (leadtime::Event& event : log.log.events)
    if (event.person != person) event.activity = log.log.activities - 1;
}

void ByFunction(ProcedureLog& log, const std::string& none) {
  log.activities = log.functions;
  const bool unknown = std::any_of(log.log.events.begin(), log.log.events.end(),
                                   [](const leadtime::Event& event) { return event.function < 0; });
  if (unknown) log.activities.push_back(none);
  log.log.activities = static_cast<std::int32_t>(log.activities.size());
  for (leadtime::Event& event : log.log.events)
    event.activity = event.function < 0 ? log.log.activities - 1 : event.function;
}

std::string WriteLog(const ProcedureLog& log) {
  std::string out = "L\t" + std::to_string(log.log.now_ms) + "\t" +
                    std::to_string(log.log.persons) + "\t" + std::to_string(log.stretched) + "\t" +
                    (log.end_assumed ? "1" : "0") + "\n";
  for (const auto& name : log.activities) out += "A\t" + name + "\n";
  for (const auto& name : log.functions) out += "F\t" + name + "\n";
  const auto add = [&out](std::int64_t number) { out += "\t" + std::to_string(number); };
  for (std::size_t i = 0; i < log.cases.size(); ++i) {
    const leadtime::Case& one = log.log.cases[i];
    out += "C";
    for (const std::int64_t n :
         {one.opened_ms, one.ended_ms, static_cast<std::int64_t>(one.end), one.amount_minor})
      add(n);
    out += "\t" + log.cases[i] + "\n";
  }
  for (const leadtime::Event& one : log.log.events) {
    out += "E";
    for (const std::int64_t n :
         {std::int64_t{one.in_case}, std::int64_t{one.activity}, std::int64_t{one.function},
          std::int64_t{one.person}, one.start_ms, one.end_ms, static_cast<std::int64_t>(one.kind)})
      add(n);
    out += "\n";
  }
  return out;
}

std::optional<ProcedureLog> ReadLog(const std::string& text) {
  ProcedureLog out;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);)
    if (!TakeLine(Split(line), out)) return std::nullopt;
  out.log.activities = static_cast<std::int32_t>(out.activities.size());
  out.log.functions = static_cast<std::int32_t>(out.functions.size());
  return out;
}

std::optional<Instant> ParseLogMoment(const std::string& text) {
  constexpr std::size_t kDate = 10;
  constexpr std::size_t kMinute = 16;
  const auto day = Date::Parse(text.substr(0, kDate));
  if (!day) return std::nullopt;
  if (text.size() == kDate) return StartOfDay(*day);
  int hour = 0;
  int minute = 0;
  int used = 0;
  if (text.size() < kMinute || (text[kDate] != 'T' && text[kDate] != ' ') ||
      std::sscanf(text.c_str() + kDate + 1, "%2d:%2d%n", &hour, &minute, &used) != 2)
    return std::nullopt;
  std::size_t at = kDate + 1 + static_cast<std::size_t>(used);
  int second = 0;
  int thousandths = 0;
  if (at < text.size() && text[at] == ':') {
    if (std::sscanf(text.c_str() + at + 1, "%2d%n", &second, &used) != 1) return std::nullopt;
    at += 1 + static_cast<std::size_t>(used);
  }
  if (at < text.size() && (text[at] == '.' || text[at] == ',')) {
    int scale = 100;
    for (++at; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at, scale /= 10)
      thousandths += (text[at] - '0') * scale;
  }
  if (hour > 23 || minute > 59 || second > 60) return std::nullopt;
  using namespace std::chrono;
  const auto clock = hours{hour} + minutes{minute} + seconds{second} + milliseconds{thousandths};
  const std::string zone = text.substr(at);
  // The clock of that day in Amsterdam, where nothing says otherwise.
  if (zone.empty()) return LocalMoment(*day, clock);
  const Instant as_utc = Instant{day->days()} + clock;
  if (zone == "Z") return as_utc;
  int zone_hours = 0;
  int zone_minutes = 0;
  const bool signed_zone = zone[0] == '+' || zone[0] == '-';
  if (!signed_zone || (std::sscanf(zone.c_str() + 1, "%2d:%2d", &zone_hours, &zone_minutes) != 2 &&
                       std::sscanf(zone.c_str() + 1, "%2d%2d", &zone_hours, &zone_minutes) != 2))
    return std::nullopt;
  const auto shift = hours{zone_hours} + minutes{zone_minutes};
  return zone[0] == '+' ? as_utc - shift : as_utc + shift;
}

}  // namespace nokkenas::governance
