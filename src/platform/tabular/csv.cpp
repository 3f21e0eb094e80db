// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "platform/tabular/csv.h"

#include <algorithm>

#include "base/text.h"

namespace nokkenas::tabular {
namespace {

constexpr std::string_view kMark = "\xEF\xBB\xBF";

// Apostrophes, then a sign that starts a formula (OWASP, CSV injection).
bool LooksLikeFormula(std::string_view text) {
  const auto first = text.find_first_not_of('\'');
  return first != std::string_view::npos &&
         std::string_view("=+-@\t\r").find(text[first]) != std::string_view::npos;
}

void WriteCell(std::string& out, const Cell& cell, char separator, Decimal decimal) {
  std::string text = cell.text;
  if (cell.kind == CellKind::kNumber) {
    if (decimal == Decimal::kComma) std::replace(text.begin(), text.end(), '.', ',');
  } else if (LooksLikeFormula(text)) {
    text.insert(text.begin(), '\'');
  }
  // In a text both signs are quoted, so that the separator can be told from the first line.
  const bool number = cell.kind == CellKind::kNumber;
  const bool quoted = (!number && text.find_first_of("\"\r\n;,") != std::string::npos) ||
                      text.find(separator) != std::string::npos ||
                      (!text.empty() && (text.front() == ' ' || text.back() == ' '));
  if (!quoted) {
    out += text;
    return;
  }
  out += '"';
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

// Counts outside quotes, in the first line that is not empty.
char FindSeparator(std::string_view text) {
  int semicolons = 0;
  int commas = 0;
  bool quoted = false;
  for (const char c : text) {
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    if (c == ';') ++semicolons;
    if (c == ',') ++commas;
    if ((c == '\n' || c == '\r') && semicolons + commas > 0) break;
  }
  return commas > semicolons ? ',' : ';';
}

class CsvReader {
 public:
  CsvReader(std::string_view text, const Limits& limits)
      : text_(text), limits_(limits), separator_(FindSeparator(text)) {}

  Result<std::vector<Row>> Run() {
    for (int number = 1; at_ < text_.size(); ++number) {
      Row row{number, {}};
      if (auto read = ReadRow(row); !read) return read.failure();
      const bool empty = std::all_of(row.cells.begin(), row.cells.end(),
                                     [](const Cell& cell) { return cell.text.empty(); });
      if (!empty) rows_.push_back(std::move(row));
      if (rows_.size() > limits_.rows)
        return Fail(codes::kFileTooMuch, {{"limit", std::to_string(limits_.rows)}});
    }
    return std::move(rows_);
  }

 private:
  Status ReadRow(Row& row) {
    while (true) {
      Cell cell;
      if (auto read = ReadCell(cell, row.number); !read) return read;
      row.cells.push_back(std::move(cell));
      if (row.cells.size() > limits_.columns)
        return Fail(codes::kFileTooMuch, {{"limit", std::to_string(limits_.columns)}});
      if (at_ >= text_.size()) return Done{};
      const char c = text_[at_++];
      if (c == separator_) continue;
      if (c == '\r' && at_ < text_.size() && text_[at_] == '\n') ++at_;
      return Done{};
    }
  }

  // Stops at the separator or the end of the line.
  Status ReadCell(Cell& cell, int row) {
    if (at_ < text_.size() && text_[at_] == '"') {
      if (auto read = ReadQuoted(cell.text, row); !read) return read;
    } else {
      const auto end =
          std::min(text_.find_first_of(std::string{separator_, '\r', '\n'}, at_), text_.size());
      cell.text = text_.substr(at_, end - at_);
      at_ = end;
    }
    if (cell.text.size() > limits_.cell_bytes)
      return Fail(codes::kFileTooMuch, {{"limit", std::to_string(limits_.cell_bytes)}});
    if (cell.text.size() > 1 && cell.text.front() == '\'' && LooksLikeFormula(cell.text))
      cell.text.erase(0, 1);
    return Done{};
  }

  Status ReadQuoted(std::string& out, int row) {
    ++at_;
    while (at_ < text_.size()) {
      const char c = text_[at_++];
      if (c != '"') {
        out += c;
      } else if (at_ < text_.size() && text_[at_] == '"') {
        out += '"';
        ++at_;
      } else {
        const bool ends = at_ >= text_.size() || text_[at_] == separator_ || text_[at_] == '\r' ||
                          text_[at_] == '\n';
        if (ends) return Done{};
        break;
      }
    }
    return Fail(codes::kFileQuotes, {{"row", std::to_string(row)}});
  }

  std::string_view text_;
  const Limits& limits_;
  char separator_;
  std::size_t at_ = 0;
  std::vector<Row> rows_;
};

}  // namespace

std::string WriteCsv(const Sheet& sheet, Decimal decimal) {
  const char separator = decimal == Decimal::kComma ? ';' : ',';
  std::string out(kMark);
  for (const Row& row : sheet.rows) {
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      if (i > 0) out += separator;
      WriteCell(out, row.cells[i], separator, decimal);
    }
    out += "\r\n";
  }
  return out;
}

Result<Sheet> ReadCsv(std::string_view text, const std::string& name, const Limits& limits) {
  if (text.substr(0, kMark.size()) == kMark) text.remove_prefix(kMark.size());
  if (!IsValidUtf8(text) || text.find('\0') != std::string_view::npos)
    return Fail(codes::kFileEncoding, {{"sheet", name}});
  auto rows = CsvReader(text, limits).Run();
  if (!rows) {
    Failure failure = rows.failure();
    failure.params.emplace_back("sheet", name);
    return failure;
  }
  return Sheet{name, std::move(*rows)};
}

}  // namespace nokkenas::tabular
