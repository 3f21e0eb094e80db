// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/exchange/service/layout.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/text.h"
#include "platform/assets/json_data.h"

namespace nokkenas::exchange {
namespace {

constexpr std::size_t kMostValues = 40;
constexpr std::size_t kSampleLength = 80;
constexpr std::size_t kHeadRows = 20;  // Headings stand in one of the first.

std::string Cut(const std::string& text) {
  return CutText(text, kSampleLength) + (text.size() > kSampleLength ? "…" : "");
}

// The first row that has nearly as many texts as the fullest: what stands above a table is short.
int HeadingRowOf(const tabular::Sheet& sheet) {
  std::vector<std::size_t> texts;
  for (std::size_t i = 0; i < std::min(sheet.rows.size(), kHeadRows); ++i) {
    const auto& cells = sheet.rows[i].cells;
    texts.push_back(static_cast<std::size_t>(
        std::count_if(cells.begin(), cells.end(), [](const tabular::Cell& cell) {
          return cell.kind == tabular::CellKind::kText && !Trim(cell.text).empty();
        })));
  }
  if (texts.empty()) return 1;
  const std::size_t most = *std::max_element(texts.begin(), texts.end());
  const auto first = std::find_if(texts.begin(), texts.end(),
                                  [&](std::size_t count) { return 10 * count >= 6 * most; });
  return sheet.rows[static_cast<std::size_t>(first - texts.begin())].number;
}

struct Tally {
  LayoutColumn column;
  std::set<std::string> seen;
  bool many = false;
};

void Take(Tally& tally, const tabular::Cell& cell) {
  const std::string text = Trim(cell.text);
  if (tabular::IsFormula(cell.kind)) tally.column.formulas = true;
  if (text.empty()) return;
  ++tally.column.filled;
  if (tally.many || !tally.seen.insert(text).second) return;
  if (tally.column.samples.size() < 3) tally.column.samples.push_back(Cut(text));
  if (text.size() > 200 || tally.seen.size() > kMostValues) {
    tally.many = true;
    tally.column.values.clear();
  } else {
    tally.column.values.push_back(text);
  }
}

using Words = std::vector<std::pair<std::string, std::vector<std::string>>>;  // By field.

// The words by which the columns of such rows are known, from data/heading_words.json.
const Words& WordsOf(RowKind kind) {
  static const std::map<std::string, Words> all = [] {
    std::map<std::string, Words> out;
    const auto file = assets::JsonData("data/heading_words.json");
    for (const auto& entry : file.as_object())
      for (const auto& field : entry.value().as_object()) {
        std::vector<std::string> words;
        for (const auto& word : field.value().as_array())
          words.push_back(SearchText(std::string(word.as_string())));
        out[std::string(entry.key())].emplace_back(field.key(), std::move(words));
      }
    return out;
  }();
  return all.at(std::string(NameOf(kind)));
}

std::set<std::string> PartsOf(const std::string& text) {
  std::set<std::string> out;
  std::string part;
  for (const char c : text + " ") {
    if (std::string_view(" -_/().").find(c) == std::string_view::npos) {
      part += c;
    } else if (!part.empty()) {
      out.insert(part);
      part.clear();
    }
  }
  return out;
}

// 3: the very words; 2: all of them, in any order; 1: a part of a longer word.
int Score(const std::string& heading, const std::vector<std::string>& words) {
  constexpr std::size_t kLong = 5;
  const auto parts = PartsOf(heading);
  int best = 0;
  for (const auto& word : words) {
    if (heading == word) return 3;
    const auto wanted = PartsOf(word);
    if (std::includes(parts.begin(), parts.end(), wanted.begin(), wanted.end()))
      best = std::max(best, 2);
    const bool within = (word.size() >= kLong && heading.find(word) != std::string::npos) ||
                        (heading.size() >= kLong && word.find(heading) == 0);
    if (within) best = std::max(best, 1);
  }
  return best;
}

// Each column for at most one field: the surest pairs first.
std::pair<int, std::vector<MappedColumn>> GuessColumns(const LayoutSheet& sheet, RowKind kind) {
  std::vector<MappedColumn> out;
  std::set<std::string> fields;
  std::set<std::string> taken;
  int total = 0;
  for (int wanted = 3; wanted > 0; --wanted)
    for (const auto& [field, words] : WordsOf(kind))
      for (const LayoutColumn& column : sheet.columns) {
        if (fields.contains(field) || taken.contains(column.heading)) continue;
        if (column.filled == 0 || Score(SearchText(column.heading), words) != wanted) continue;
        fields.insert(field);
        taken.insert(column.heading);
        out.push_back({field, column.heading, "", {}});
        total += wanted * (FindField(kind, field)->required ? 2 : 1);
      }
  return {total, std::move(out)};
}

}  // namespace

std::vector<std::string> HeadingsOf(const tabular::Row& row) {
  std::map<std::string, int> counts;
  for (const auto& cell : row.cells) ++counts[SearchText(Cut(Trim(cell.text)))];
  std::vector<std::string> out;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const std::string text = Cut(Trim(row.cells[i].text));
    const bool unique = !text.empty() && counts[SearchText(text)] == 1;
    out.push_back(unique ? text
                         : text + (text.empty() ? "(" : " (") + tabular::ColumnLetters(i) + ")");
  }
  return out;
}

LayoutSheet LayoutOf(const tabular::Sheet& sheet, int heading_row) {
  LayoutSheet out;
  out.name = sheet.name;
  out.heading_row = heading_row > 0 ? heading_row : HeadingRowOf(sheet);
  std::vector<Tally> tallies;
  for (const tabular::Row& row : sheet.rows) {
    if (row.number < out.heading_row) continue;
    if (row.number == out.heading_row) {
      for (const auto& heading : HeadingsOf(row)) {
        Tally tally;
        tally.column.heading = heading;
        tally.column.letters = tabular::ColumnLetters(tallies.size());
        tallies.push_back(std::move(tally));
      }
      continue;
    }
    ++out.rows;
    for (std::size_t i = 0; i < std::min(row.cells.size(), tallies.size()); ++i)
      Take(tallies[i], row.cells[i]);
  }
  for (Tally& tally : tallies) out.columns.push_back(std::move(tally.column));
  // A column without a heading and without content is none.
  std::erase_if(out.columns, [](const LayoutColumn& column) {
    return column.filled == 0 && column.heading.front() == '(';
  });
  return out;
}

Mapping Guess(const LayoutSheet& sheet, std::optional<RowKind> rows) {
  Mapping best;
  int most = -1;
  for (const auto& entry : EnumNames<RowKind>::kAll) {
    if (rows && *rows != entry.value) continue;
    auto [total, columns] = GuessColumns(sheet, entry.value);
    if (total <= most) continue;
    most = total;
    best.rows = entry.value;
    best.columns = std::move(columns);
  }
  best.sheet = sheet.name;
  best.heading_row = sheet.heading_row;
  return best;
}

std::optional<int> FittingRow(const Mapping& mapping, const tabular::Sheet& sheet) {
  for (std::size_t i = 0; i < std::min(sheet.rows.size(), kHeadRows); ++i) {
    std::set<std::string> there;
    for (const auto& heading : HeadingsOf(sheet.rows[i])) there.insert(SearchText(heading));
    const auto has = [&](const std::string& heading) {
      return heading.empty() || there.contains(SearchText(heading));
    };
    const bool all = std::all_of(mapping.columns.begin(), mapping.columns.end(),
                                 [&](const MappedColumn& one) { return has(one.heading); });
    if (all && has(mapping.skip_heading)) return sheet.rows[i].number;
  }
  return std::nullopt;
}

}  // namespace nokkenas::exchange
