// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "platform/tabular/import.h"
#include "platform/system/system.h"

#include <algorithm>

#include "base/text.h"
#include "platform/auth/crypto.h"
#include "platform/tabular/cells.h"

namespace nokkenas::tabular {
namespace {

constexpr std::size_t kMostProblems = 10'000;  // More would help nobody.

// The beginning of what a cell holds.
std::string Shown(const std::string& text) { return CutText(text, 200); }

std::size_t IndexOf(const SheetSpec& spec, std::string_view key) {
  for (std::size_t i = 0; i < spec.columns.size(); ++i)
    if (spec.columns[i].key == key) return i;
  throw std::logic_error(spec.key + " has no column " + std::string(key));
}

// What tells a row from the others, as one text.
std::string KeyOf(const SheetSpec& spec, const Values& values, const std::string& id) {
  if (!spec.defines.empty()) return id;
  std::string key;
  for (const std::size_t i : spec.identity) {
    if (const auto* number = std::get_if<std::int64_t>(&values[i])) key += std::to_string(*number);
    if (const auto* text = std::get_if<std::string>(&values[i]))
      key += spec.columns[i].kind == Kind::kText ? SearchText(*text) : *text;
    key += '\x1f';
  }
  return key;
}

bool IsOfDemo(const Sheet& readme) {
  return std::any_of(readme.rows.begin(), readme.rows.end(), [](const Row& row) {
    return !row.cells.empty() && row.cells.front().text == kDemoMark;
  });
}

std::string NamesOf(const std::vector<const Register*>& registers) {
  std::string names;
  for (const Register* one : registers)
    for (const SheetSpec& spec : one->sheets) names += (names.empty() ? "" : ", ") + spec.key;
  return names;
}

}  // namespace

const SheetSpec* FindSpec(const std::vector<const Register*>& registers, const std::string& name) {
  for (const Register* one : registers)
    for (const SheetSpec& spec : one->sheets)
      if (spec.key == SearchText(name)) return &spec;
  return nullptr;
}

const Value& Line::At(const char* key) const { return values[IndexOf(*spec, key)]; }
std::string Line::Text(const char* key) const { return OptText(key).value_or(""); }
std::optional<std::string> Line::OptText(const char* key) const {
  const auto* text = std::get_if<std::string>(&At(key));
  return text == nullptr ? std::nullopt : std::optional(*text);
}
std::optional<std::int64_t> Line::OptInt(const char* key) const {
  const auto* number = std::get_if<std::int64_t>(&At(key));
  return number == nullptr ? std::nullopt : std::optional(*number);
}
std::int64_t Line::Int(const char* key, std::int64_t when_null) const {
  return OptInt(key).value_or(when_null);
}
bool Line::Bool(const char* key, bool when_null) const {
  return OptInt(key).value_or(when_null ? 1 : 0) != 0;
}
std::optional<Date> Line::OptDate(const char* key) const {
  const auto text = OptText(key);
  return text ? Date::Parse(*text) : std::nullopt;
}
Date Line::Date(const char* key) const { return OptDate(key).value(); }

Import::Import(const Book& book, By by, Progress progress)
    : book_(book), by_(std::move(by)), progress_(std::move(progress)) {
  for (const Sheet& sheet : book_.sheets) total_ += static_cast<std::int64_t>(sheet.rows.size());
}

void Import::Note(const OfSheet& of, int row, std::size_t column, const std::string& code,
                  std::vector<std::pair<std::string, std::string>> params,
                  const std::string& value) {
  if (problems_.size() >= kMostProblems) return;
  const auto place = column < of.places.size() ? of.places[column] : std::nullopt;
  const std::string heading = column < of.spec->columns.size() ? of.spec->columns[column].key : "";
  problems_.push_back({of.spec->key, row, heading,
                       place && row > 0 ? ColumnLetters(*place) + std::to_string(row) : "", code,
                       std::move(params), Shown(value)});
}

void Import::Wrong(const Line& line, const std::string& column, const std::string& code,
                   std::vector<std::pair<std::string, std::string>> params) {
  const OfSheet& of = sheets_.at(line.spec->key);
  if (column.empty()) {
    Note(of, line.row, of.spec->columns.size(), code, std::move(params), "");
    return;
  }
  const std::size_t at = IndexOf(*line.spec, column);
  const Cell cell = CellOf(line.spec->columns[at], line.values[at], data_.refs);
  Note(of, line.row, at, code, std::move(params), cell.text);
}

void Import::Wrong(const Line& line, const std::string& column, const Failure& failure) {
  Wrong(line, column, failure.code->id, failure.params);
}

void Import::Step() {
  if (progress_) progress_(phase_, ++done_, total_);
}

void Import::Check(storage::Tx& tx, const std::vector<const Register*>& registers) {
  std::map<const SheetSpec*, const Sheet*> found;
  for (const Sheet& sheet : book_.sheets) {
    if (SearchText(sheet.name) == kReadme) {
      const auto here = platform::FindInstallation(tx);
      if (IsOfDemo(sheet) && here && !here->demo)
        problems_.push_back({sheet.name, 0, "", "", "demo_data", {}, ""});
      continue;
    }
    const SheetSpec* spec = FindSpec(registers, sheet.name);
    const bool twice = spec != nullptr && !found.emplace(spec, &sheet).second;
    if (twice) problems_.push_back({sheet.name, 0, "", "", "double", {}, ""});
    if (spec == nullptr)
      problems_.push_back(
          {sheet.name, 0, "", "", "sheet_unknown", {{"limit", NamesOf(registers)}}, ""});
  }
  if (found.empty() && problems_.empty())
    problems_.push_back({"", 0, "", "", "no_sheets", {{"limit", NamesOf(registers)}}, ""});
  // A room refers to lower rooms only, so those above the file's own are not even read: what is not
  // read cannot collide with what others write meanwhile.
  std::size_t needed = 0;
  for (std::size_t i = 0; i < registers.size(); ++i)
    for (const SheetSpec& spec : registers[i]->sheets)
      if (found.contains(&spec)) needed = i + 1;
  for (std::size_t i = 0; i < needed; ++i) registers[i]->load(tx, data_);
  for (std::size_t i = 0; i < needed; ++i) {
    for (const SheetSpec& spec : registers[i]->sheets)
      if (found.contains(&spec)) ReadSheet(spec, *found.at(&spec));
  }
  for (std::size_t i = 0; i < needed; ++i) applies_.push_back(registers[i]->check(tx, *this));
}

void Import::Write(storage::Tx& tx) {
  phase_ = "writing";
  done_ = 0;
  total_ = 0;
  for (const Counts& counts : this->counts()) total_ += counts.added + counts.changed;
  for (const Apply& apply : applies_) apply(tx);
}

void Import::ReadSheet(const SheetSpec& spec, const Sheet& sheet) {
  OfSheet& of = sheets_[spec.key];
  of.spec = &spec;
  order_.push_back(spec.key);
  if (sheet.rows.size() < 2) return;
  of.places.resize(spec.columns.size());
  if (!by_.actor.CanEverywhere(spec.write)) {
    Note(of, sheet.rows[1].number, spec.columns.size(), "sheet_not_permitted", {}, "");
    return;
  }
  if (!ReadHeadings(of, sheet.rows.front())) return;
  for (const auto& stored : data_.Rows(spec.key))
    of.stored.emplace(KeyOf(spec, stored.values, stored.id), &stored);
  for (std::size_t i = 1; i < sheet.rows.size(); ++i) {
    ReadRow(of, sheet.rows[i]);
    Step();
  }
}

// False when the rows cannot be told apart without a column that is missing.
bool Import::ReadHeadings(OfSheet& of, const Row& row) {
  const SheetSpec& spec = *of.spec;
  const int heading_row = row.number;
  const auto& headings = row.cells;
  for (std::size_t place = 0; place < headings.size(); ++place) {
    const std::string heading = SearchText(headings[place].text);
    if (heading.empty()) continue;
    of.headed.insert(place);
    const auto column =
        std::find_if(spec.columns.begin(), spec.columns.end(),
                     [&](const Column& candidate) { return SearchText(candidate.key) == heading; });
    if (column == spec.columns.end()) {
      problems_.push_back({spec.key,
                           heading_row,
                           headings[place].text,
                           ColumnLetters(place) + std::to_string(heading_row),
                           "column_unknown",
                           {},
                           headings[place].text});
      continue;
    }
    const auto index = static_cast<std::size_t>(column - spec.columns.begin());
    if (of.places[index]) Note(of, heading_row, index, "double", {}, headings[place].text);
    of.places[index] = place;
  }
  bool readable = true;
  for (const std::size_t column : spec.identity) {
    if (of.places[column] || !spec.columns[column].required) continue;
    Note(of, heading_row, column, "column_missing", {}, "");
    readable = false;
  }
  return readable;
}

Value Import::ReadCell(const OfSheet& of, Line& line, std::size_t column, const Cell& cell) {
  Meaning meaning = MeaningOf(of.spec->columns[column], cell, data_.refs);
  if (!meaning.code.empty()) {
    std::vector<std::pair<std::string, std::string>> params;
    if (!meaning.limit.empty()) params.emplace_back("limit", meaning.limit);
    Note(of, line.row, column, meaning.code, std::move(params), cell.text);
    line.outcome = Outcome::kWrong;
  }
  return std::move(meaning.value);
}

void Import::ReadRow(OfSheet& of, const Row& row) {
  const SheetSpec& spec = *of.spec;
  const bool empty = std::all_of(row.cells.begin(), row.cells.end(), [](const Cell& cell) {
    return cell.kind == CellKind::kText && Trim(cell.text).empty();
  });
  if (empty) return;
  Line line{&spec, row.number, Values(spec.columns.size()), "", Outcome::kNew, nullptr, {}};
  for (std::size_t column = 0; column < spec.columns.size(); ++column) {
    const auto place = of.places[column];
    if (place && *place < row.cells.size())
      line.values[column] = ReadCell(of, line, column, row.cells[*place]);
  }
  for (std::size_t place = 0; place < row.cells.size(); ++place) {
    if (of.headed.contains(place) || row.cells[place].text.empty()) continue;
    line.outcome = Outcome::kWrong;
    if (problems_.size() >= kMostProblems) break;
    problems_.push_back({spec.key,
                         row.number,
                         "",
                         ColumnLetters(place) + std::to_string(row.number),
                         "cell_without_heading",
                         {},
                         Shown(row.cells[place].text)});
  }
  if (spec.settle && line.outcome != Outcome::kWrong) spec.settle(data_.refs, line.values);
  Identify(of, line);
  Compare(of, line);
  of.lines.push_back(std::move(line));
}

// Which stored object or part this row is about. A new object gets its id at once, so that rows
// below can name it; also when the row is wrong, so that one fault is told once.
void Import::Identify(OfSheet& of, Line& line) {
  const SheetSpec& spec = *of.spec;
  const auto required_is_there = [&](std::size_t column) {
    return line.values[column].index() != 0 || !spec.columns[column].required;
  };
  const bool whole = std::all_of(spec.identity.begin(), spec.identity.end(), required_is_there);
  if (!whole) return;
  if (!spec.defines.empty()) {
    const auto* name = std::get_if<std::string>(&line.values[spec.identity.front()]);
    const std::string label = name == nullptr ? "" : *name;
    std::optional<std::string> id;
    if (spec.find) {
      id = spec.find(data_.refs, line.values);
    } else {
      id = data_.refs.Find(spec.defines, label);
    }
    line.id = id.value_or("");
  }
  const std::string key = KeyOf(spec, line.values, line.id);
  const bool is_new_object = !spec.defines.empty() && line.id.empty();
  if (!is_new_object) {
    if (const auto found = of.stored.find(key); found != of.stored.end())
      line.before = &found->second->values;
    const auto [seen, first] = of.seen.emplace(key, of.lines.size());
    if (!first && line.outcome != Outcome::kWrong) {
      const bool same = of.lines[seen->second].values == line.values;
      line.outcome = same ? Outcome::kUnchanged : Outcome::kWrong;
      if (!same) Note(of, line.row, spec.identity.front(), "double", {}, "");
    }
    return;
  }
  line.id = crypto::NewId();
  of.seen.emplace(line.id, of.lines.size());
  References::Object object;
  for (const std::size_t column : spec.identity)
    if (const auto* text = std::get_if<std::string>(&line.values[column]))
      (object.label.empty() ? object.label : object.aliases.emplace_back()) = *text;
  if (spec.columns.size() > 1)
    if (const auto* text = std::get_if<std::string>(&line.values[1])) object.note = *text;
  data_.refs.Add(spec.defines, line.id, std::move(object));
}

void Import::Compare(OfSheet& of, Line& line) {
  const SheetSpec& spec = *of.spec;
  const bool settled = line.outcome == Outcome::kUnchanged;
  for (std::size_t column = 0; column < spec.columns.size(); ++column) {
    const bool stated = of.places[column].has_value();
    if (!stated && line.before != nullptr) line.values[column] = (*line.before)[column];
    const bool missing = spec.columns[column].required && line.values[column].index() == 0;
    const auto told = [&](const Problem& p) {
      return p.row == line.row && p.sheet == spec.key && p.column == spec.columns[column].key;
    };
    if (missing && std::none_of(problems_.rbegin(), problems_.rend(), told))
      Note(of, line.row, column, "required", {}, "");
    if (missing) line.outcome = Outcome::kWrong;
    if (line.before != nullptr && line.values[column] != (*line.before)[column])
      line.differs.push_back(column);
  }
  if (settled || line.outcome == Outcome::kWrong || line.before == nullptr) return;
  line.outcome = line.differs.empty() ? Outcome::kUnchanged : Outcome::kChanged;
  if (line.outcome != Outcome::kChanged || !spec.facts) return;
  for (const std::size_t column : line.differs) {
    const Cell cell = CellOf(spec.columns[column], line.values[column], data_.refs);
    Note(of, line.row, column, "fact_changed", {}, cell.text);
  }
  line.outcome = Outcome::kWrong;
}

std::vector<const Line*> Import::Touched(const std::string& sheet) const {
  std::vector<const Line*> out;
  const auto found = sheets_.find(sheet);
  if (found == sheets_.end()) return out;
  for (const Line& line : found->second.lines)
    if (line.outcome == Outcome::kNew || line.outcome == Outcome::kChanged) out.push_back(&line);
  return out;
}

std::vector<Counts> Import::counts() const {
  std::vector<Counts> out;
  for (const auto& key : order_) {
    Counts counts{key, 0, 0, 0, 0};
    for (const Line& line : sheets_.at(key).lines) {
      if (line.outcome == Outcome::kNew) ++counts.added;
      if (line.outcome == Outcome::kChanged) ++counts.changed;
      if (line.outcome == Outcome::kUnchanged) ++counts.unchanged;
    }
    for (const Problem& problem : problems_)
      if (problem.sheet == key) ++counts.errors;
    out.push_back(counts);
  }
  return out;
}

bool Import::TouchesAnything() const {
  const auto all = counts();
  return std::any_of(all.begin(), all.end(),
                     [](const Counts& one) { return one.added + one.changed > 0; });
}

}  // namespace nokkenas::tabular
