// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/calendar/storage/calendar_repo.h"

#include "base/text.h"
#include "platform/assets/json_data.h"
#include "sql/calendar.h"

namespace nokkenas::calendar {
namespace {

namespace q = sql::calendar;
using assets::TextOf;
using boost::json::object;

std::optional<int> YearIn(const object& from, const char* name) {
  const auto* value = from.if_contains(name);
  return value == nullptr ? std::nullopt : std::optional(static_cast<int>(value->as_int64()));
}

HolidayRule ToRule(const object& from) {
  HolidayRule rule;
  rule.key = TextOf(from, "key");
  rule.when = FromName<HolidayRule::When>(TextOf(from, "rule")).value();
  if (rule.when == HolidayRule::When::kEaster) {
    rule.offset = static_cast<int>(from.at("offset").as_int64());
  } else {
    rule.month = static_cast<unsigned>(from.at("month").as_int64());
    rule.day = static_cast<unsigned>(from.at("day").as_int64());
  }
  rule.from = YearIn(from, "from");
  rule.until = YearIn(from, "until");
  rule.counts = {"", from.at("statutory").as_bool(), from.at("eu").as_bool(),
                 from.at("closed").as_bool()};
  return rule;
}

const std::vector<HolidayRule>& HolidayRules() {
  static const std::vector<HolidayRule> rules = [] {
    const auto file = assets::JsonData("data/holidays.json");
    std::vector<HolidayRule> out;
    for (const auto& item : file.as_array()) out.push_back(ToRule(item.as_object()));
    return out;
  }();
  return rules;
}

CalendarDay ToDay(const storage::Row& row) {
  return {row.Date(0), "", {row.Text(1), row.Bool(2), row.Bool(3), row.Bool(4)}, row.Text(5)};
}

Increment ToIncrement(const storage::Row& row) {
  return {row.Text(0), {row.Text(1), row.Date(2), row.Date(3)}, row.Int(4)};
}
std::optional<Increment> OneOf(const std::optional<storage::Row>& row) {
  return row ? std::optional(ToIncrement(*row)) : std::nullopt;
}

}  // namespace

std::vector<CalendarDay> LoadDays(storage::Tx& tx, int first_year, int last_year) {
  std::map<Date, CalendarDay> days;
  for (int year = first_year; year <= last_year; ++year)
    for (const HolidayRule& rule : HolidayRules())
      if (const auto on = DayOf(rule, year)) days[*on] = {*on, rule.key, rule.counts, ""};
  for (const auto& row : tx.All(q::kDayList, Date{first_year, 1, 1}, Date{last_year, 12, 31}))
    days[row.Date(0)] = ToDay(row);
  std::vector<CalendarDay> out;
  for (auto& [on, day] : days) out.push_back(std::move(day));
  return out;
}

FreeDays LoadFreeDays(storage::Tx& tx, int first_year, int last_year) {
  FreeDays out;
  for (const CalendarDay& day : LoadDays(tx, first_year, last_year)) {
    out[day.on] = day.day;
    if (!day.key.empty()) out[day.on].name = day.key;
  }
  return out;
}

std::optional<CalendarDay> FindStatedDay(storage::Tx& tx, Date on) {
  const auto rows = tx.All(q::kDayList, on, on);
  return rows.empty() ? std::nullopt : std::optional(ToDay(rows.front()));
}

void SaveStatedDay(storage::Tx& tx, const CalendarDay& day, const std::string& by, Instant now) {
  tx.Exec(q::kDaySave, day.on, day.day.name, day.day.statutory, day.day.eu, day.day.closed,
          day.source, by, now);
}

void RemoveStatedDay(storage::Tx& tx, Date on) { tx.Exec(q::kDayRemove, on); }

std::vector<Term> LoadTerms(storage::Tx& tx, const std::string& only_key) {
  std::vector<Term> terms;
  for (const auto& row : tx.All(q::kTermList, only_key))
    terms.push_back(
        {row.Text(0), FromName<TermKind>(row.Text(1)).value(), row.Bool(2), {}, row.Int(3)});
  for (const auto& row : tx.All(q::kTermVersionList, only_key))
    for (Term& term : terms)
      if (term.key == row.Text(0))
        term.versions.push_back({row.Date(1), FromName<TermUnit>(row.Text(2)).value(),
                                 static_cast<int>(row.Int(3)), row.Bool(4), row.Text(5),
                                 row.Text(6), row.OptText(7), row.OptText(8)});
  return terms;
}

std::optional<Term> FindTerm(storage::Tx& tx, const std::string& key) {
  if (key.empty()) return std::nullopt;
  auto found = LoadTerms(tx, key);
  return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

bool SaveTermVersion(storage::Tx& tx, const Term& term, const TermVersion& version, Instant now) {
  if (tx.Exec(q::kTermBump, term.key, term.version) != 1) return false;
  tx.Exec(q::kTermVersionSet, term.key, version.from_on, NameOf(version.unit), version.length,
          version.rolls, version.source_nl, version.source_en, version.reason, version.set_by, now);
  return true;
}

void SyncTerms(storage::Tx& tx) {
  const auto file = assets::JsonData("data/terms.json");
  int position = 0;
  for (const auto& item : file.as_array()) {
    const auto& term = item.as_object();
    const std::string key = TextOf(term, "key");
    tx.Exec(q::kTermSave, key, ++position, TextOf(term, "kind"), term.at("adjustable").as_bool());
    for (const auto& entry : term.at("versions").as_array()) {
      const auto& version = entry.as_object();
      const auto& source = version.at("source").as_object();
      tx.Exec(q::kTermVersionBring, key, TextOf(version, "from"), TextOf(version, "unit"),
              version.at("length").as_int64(), TextOf(source, "nl"), TextOf(source, "en"));
    }
  }
}

std::optional<Increment> FindIncrement(storage::Tx& tx, const std::string& id) {
  return OneOf(tx.One(q::kIncrementFind, id));
}
std::optional<Increment> IncrementOn(storage::Tx& tx, Date day) {
  return OneOf(tx.One(q::kIncrementOverlap, day, day, ""));
}
std::optional<Increment> LastIncrement(storage::Tx& tx) { return OneOf(tx.One(q::kIncrementLast)); }

IncrementFacts FactsFor(storage::Tx& tx, const IncrementData& data, const std::string& own_id) {
  IncrementFacts facts;
  if (!own_id.empty()) facts.before = FindIncrement(tx, own_id);
  const auto holder = tx.One(q::kIncrementByName, SearchText(data.name));
  if (holder && holder->Text(0) != own_id) facts.name_holder = holder->Text(0);
  facts.overlapping = OneOf(tx.One(q::kIncrementOverlap, data.starts_on, data.ends_on, own_id));
  return facts;
}

void AddIncrement(storage::Tx& tx, const Increment& increment) {
  tx.Exec(q::kIncrementAdd, increment.id, increment.data.name, SearchText(increment.data.name),
          increment.data.starts_on, increment.data.ends_on);
}

bool SaveIncrement(storage::Tx& tx, const Increment& increment) {
  return tx.Exec(q::kIncrementSave, increment.id, increment.data.name,
                 SearchText(increment.data.name), increment.data.starts_on, increment.data.ends_on,
                 increment.version) == 1;
}

Setting FindSetting(storage::Tx& tx) {
  const auto row = tx.One(q::kSettingFind).value();
  return {static_cast<int>(row.Int(0)), row.Int(1)};
}
bool SaveSetting(storage::Tx& tx, const Setting& setting) {
  return tx.Exec(q::kSettingSave, setting.version, setting.increment_weeks) == 1;
}

}  // namespace nokkenas::calendar
