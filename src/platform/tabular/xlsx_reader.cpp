// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include <libxml/xmlreader.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <functional>
#include <memory>
#include <set>

#include "base/date.h"
#include "platform/tabular/xlsx.h"

namespace nokkenas::tabular {
namespace {

// One XML part, read forwards. A document type is refused before anything in it counts.
class Xml {
 public:
  Xml(const std::string& text, const Limits& limits) : limits_(limits) {
    reader_.reset(xmlReaderForMemory(
        text.data(), static_cast<int>(text.size()), nullptr, nullptr,
        XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NOCDATA));
  }

  // False at the end and at the first fault, which `failure` then holds.
  bool Next() {
    if (!reader_ || failure_) return false;
    const int outcome = xmlTextReaderRead(reader_.get());
    if (outcome < 0) failure_ = Fail(codes::kFileBroken);
    if (outcome != 1) return false;
    const int type = xmlTextReaderNodeType(reader_.get());
    if (type == XML_READER_TYPE_DOCUMENT_TYPE || type == XML_READER_TYPE_ENTITY_REFERENCE)
      failure_ = Fail(codes::kFileDoctype);
    if (xmlTextReaderDepth(reader_.get()) > limits_.depth) failure_ = Fail(codes::kFileTooMuch);
    return !failure_;
  }
  bool IsStart() const { return Type() == XML_READER_TYPE_ELEMENT; }
  bool IsEnd() const { return Type() == XML_READER_TYPE_END_ELEMENT || (IsStart() && IsEmpty()); }
  bool IsEmpty() const { return xmlTextReaderIsEmptyElement(reader_.get()) == 1; }
  bool IsText() const {
    return Type() == XML_READER_TYPE_TEXT || Type() == XML_READER_TYPE_SIGNIFICANT_WHITESPACE ||
           Type() == XML_READER_TYPE_WHITESPACE || Type() == XML_READER_TYPE_CDATA;
  }
  std::string_view Name() const { return View(xmlTextReaderConstLocalName(reader_.get())); }
  std::string_view Text() const { return View(xmlTextReaderConstValue(reader_.get())); }
  // Empty when absent. The name may carry a prefix that the file is free to choose.
  std::string Attribute(std::string_view local_name) const {
    std::string out;
    for (int on = xmlTextReaderMoveToFirstAttribute(reader_.get()); on == 1;
         on = xmlTextReaderMoveToNextAttribute(reader_.get()))
      if (Name() == local_name && xmlTextReaderIsNamespaceDecl(reader_.get()) != 1) out = Text();
    xmlTextReaderMoveToElement(reader_.get());
    return out;
  }
  const std::optional<Failure>& failure() const { return failure_; }

 private:
  struct Free {
    void operator()(xmlTextReader* reader) const { xmlFreeTextReader(reader); }
  };
  int Type() const { return xmlTextReaderNodeType(reader_.get()); }
  static std::string_view View(const xmlChar* text) {
    return text == nullptr ? std::string_view{} : reinterpret_cast<const char*>(text);
  }
  std::unique_ptr<xmlTextReader, Free> reader_;
  const Limits& limits_;
  std::optional<Failure> failure_;
};

std::optional<long> ToLong(std::string_view text) {
  long value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

void AppendUtf8(std::string& out, unsigned code) {
  if (code < 0x80) {
    out += static_cast<char>(code);
  } else if (code < 0x800) {
    out += static_cast<char>(0xC0 | (code >> 6));
    out += static_cast<char>(0x80 | (code & 0x3F));
  } else {
    out += static_cast<char>(0xE0 | (code >> 12));
    out += static_cast<char>(0x80 | ((code >> 6) & 0x3F));
    out += static_cast<char>(0x80 | (code & 0x3F));
  }
}

// Undoes _x000D_, as Office writes what XML cannot hold. Halves of a pair and NUL stay as they are.
std::string Unescape(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto part = text.substr(i, 7);
    unsigned code = 0;
    const bool shape =
        part.size() == 7 && part.substr(0, 2) == "_x" && part.back() == '_' &&
        std::from_chars(part.data() + 2, part.data() + 6, code, 16).ptr == part.data() + 6;
    if (!shape || code == 0 || (code >= 0xD800 && code < 0xE000)) {
      out += text[i];
      continue;
    }
    AppendUtf8(out, code);
    i += 6;
  }
  return out;
}

// A number as a spreadsheet shows it: fifteen digits, a point, no exponent.
std::string PlainNumber(const std::string& text) {
  char* end = nullptr;
  const double value = std::strtod(text.c_str(), &end);
  if (end == text.c_str() || *end != '\0') return text;
  char digits[64];
  std::snprintf(digits, sizeof digits, "%.15g", value);
  if (std::string_view(digits).find('e') == std::string_view::npos) return digits;
  char whole[400];
  std::snprintf(whole, sizeof whole, "%.0f", value);
  return whole;
}

bool IsDatePattern(std::string_view pattern) {
  bool quoted = false;
  bool bracket = false;
  bool day_or_year = false;
  for (const char c : pattern) {
    if (c == '"') quoted = !quoted;
    if (c == '[') bracket = true;
    if (c == ']') bracket = false;
    if (!quoted && !bracket && (c == 'd' || c == 'D' || c == 'y' || c == 'Y')) day_or_year = true;
  }
  return day_or_year;
}

// Built-in number formats that show a date (ECMA-376, 18.8.30).
bool IsDateFormat(long id) { return (id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 58); }

class XlsxReader {
 public:
  XlsxReader(const std::map<std::string, std::string>& entries, const Limits& limits)
      : entries_(entries), limits_(limits) {}

  Result<Book> Run() {
    Status (XlsxReader::* steps[])() = {&XlsxReader::ReadNames, &XlsxReader::ReadTargets,
                                        &XlsxReader::ReadStrings, &XlsxReader::ReadStyles};
    for (const auto step : steps)
      if (auto done = (this->*step)(); !done) return done.failure();
    Book book;
    for (const auto& [name, relation] : names_) {
      const auto target = targets_.find(relation);
      if (target == targets_.end()) return Fail(codes::kFileBroken);
      Sheet sheet{name, {}};
      if (auto read = ReadSheet(target->second, sheet); !read) return read.failure();
      book.sheets.push_back(std::move(sheet));
    }
    return book;
  }

 private:
  // Runs `each` on every node of a part. A part that must be there and is not means: broken.
  Status Walk(const std::string& path, bool needed, const std::function<void(Xml&)>& each) {
    const auto found = entries_.find(path);
    if (found == entries_.end()) {
      if (needed) return Fail(codes::kFileBroken);
      return Done{};
    }
    Xml xml(found->second, limits_);
    while (xml.Next()) each(xml);
    if (xml.failure()) return *xml.failure();
    if (too_much_) return Fail(codes::kFileTooMuch, {{"limit", std::to_string(limits_.rows)}});
    return Done{};
  }

  Status ReadNames() {
    return Walk("xl/workbook.xml", true, [&](Xml& xml) {
      if (!xml.IsStart()) return;
      if (xml.Name() == "workbookPr") {
        const std::string flag = xml.Attribute("date1904");
        since_1904_ = flag == "1" || flag == "true";
      }
      if (xml.Name() == "sheet") names_.emplace_back(xml.Attribute("name"), xml.Attribute("id"));
    });
  }

  Status ReadTargets() {
    return Walk("xl/_rels/workbook.xml.rels", true, [&](Xml& xml) {
      if (!xml.IsStart() || xml.Name() != "Relationship") return;
      const std::string target = xml.Attribute("Target");
      targets_[xml.Attribute("Id")] =
          !target.empty() && target.front() == '/' ? target.substr(1) : "xl/" + target;
    });
  }

  Status ReadStrings() {
    bool in_text = false;
    int phonetic = 0;
    return Walk("xl/sharedStrings.xml", false, [&](Xml& xml) {
      if (xml.IsStart() && xml.Name() == "si") strings_.emplace_back();
      if (xml.Name() == "rPh") phonetic = xml.IsStart() && !xml.IsEmpty() ? 1 : 0;
      if (xml.Name() == "t") in_text = xml.IsStart() && !xml.IsEmpty();
      if (xml.IsText() && in_text && phonetic == 0 && !strings_.empty())
        strings_.back() += xml.Text();
    });
  }

  Status ReadStyles() {
    std::map<long, bool> custom;
    bool in_cells = false;
    return Walk("xl/styles.xml", false, [&](Xml& xml) {
      if (xml.IsStart() && xml.Name() == "numFmt") {
        if (const auto id = ToLong(xml.Attribute("numFmtId")))
          custom[*id] = IsDatePattern(xml.Attribute("formatCode"));
      }
      if (xml.Name() == "cellXfs") in_cells = xml.IsStart() && !xml.IsEmpty();
      if (in_cells && xml.IsStart() && xml.Name() == "xf") {
        const long id = ToLong(xml.Attribute("numFmtId")).value_or(0);
        const auto own = custom.find(id);
        date_styles_.push_back(own == custom.end() ? IsDateFormat(id) : own->second);
      }
    });
  }

  struct Current {
    Row row;
    bool in_row = false;
    bool in_cell = false;
    bool in_value = false;
    bool formula = false;
    std::string type;
    std::string style;
    std::string text;
    std::size_t column = 0;
    int last_row = 0;
  };

  Status ReadSheet(const std::string& path, Sheet& sheet) {
    Current at;
    std::set<std::string> merged;
    auto walked = Walk(path, true, [&](Xml& xml) {
      const auto name = xml.Name();
      if (xml.IsStart()) Start(xml, name, at, merged);
      if (xml.IsText() && at.in_value && at.text.size() <= limits_.cell_bytes)
        at.text += xml.Text();
      if (xml.IsEnd()) End(name, at, sheet);
    });
    if (!walked) return walked;
    for (const auto& range : merged) MarkMerged(sheet, range);
    return Done{};
  }

  static void Start(Xml& xml, std::string_view name, Current& at, std::set<std::string>& merged) {
    if (name == "row") {
      const int next = at.last_row + 1;
      at.row = Row{static_cast<int>(ToLong(xml.Attribute("r")).value_or(next)), {}};
      at.last_row = at.row.number;
      at.column = 0;
    } else if (name == "c") {
      const std::string place = xml.Attribute("r");
      if (!place.empty()) at.column = ColumnOf(place);
      at.in_cell = true;
      at.formula = false;
      at.type = xml.Attribute("t");
      at.style = xml.Attribute("s");
      at.text.clear();
    } else if (at.in_cell && name == "f") {
      at.formula = true;
    } else if (at.in_cell && (name == "v" || name == "t")) {
      at.in_value = !xml.IsEmpty();
    } else if (name == "mergeCell") {
      merged.insert(xml.Attribute("ref"));
    }
  }

  void End(std::string_view name, Current& at, Sheet& sheet) {
    if (name == "v" || name == "t") {
      at.in_value = false;
    } else if (name == "c") {
      at.in_cell = false;
      Cell cell = ToCell(at);
      if (at.column >= limits_.columns) {
        too_much_ = too_much_ || !cell.text.empty();
      } else if (!cell.text.empty() || cell.kind != CellKind::kText) {
        at.row.cells.resize(std::max(at.row.cells.size(), at.column + 1));
        at.row.cells[at.column] = std::move(cell);
      }
      ++at.column;
    } else if (name == "row" && !at.row.cells.empty()) {
      sheet.rows.push_back(std::move(at.row));
      if (++rows_ > limits_.rows) too_much_ = true;
    }
  }

  static std::size_t ColumnOf(std::string_view place) {
    std::size_t column = 0;
    for (const char c : place) {
      if (c < 'A' || c > 'Z' || column > 100'000) break;
      column = column * 26 + static_cast<std::size_t>(c - 'A' + 1);
    }
    return column == 0 ? 0 : column - 1;
  }

  Cell ToCell(const Current& at) const {
    Cell cell = ToPlainCell(at);
    if (!at.formula || cell.kind == CellKind::kBroken) return cell;
    cell.kind = cell.kind == CellKind::kNumber ? CellKind::kNumberFormula : CellKind::kFormula;
    return cell;
  }
  Cell ToPlainCell(const Current& at) const {
    if (at.text.empty()) return {};
    if (at.type == "s") {
      const auto index = ToLong(at.text);
      if (!index || *index < 0 || static_cast<std::size_t>(*index) >= strings_.size())
        return {at.text, CellKind::kBroken};
      return {Unescape(strings_[static_cast<std::size_t>(*index)])};
    }
    if (at.type == "inlineStr" || at.type == "str") return {Unescape(at.text)};
    if (at.type == "b") return {at.text == "1" ? "true" : "false"};
    if (at.type == "e") return {at.text, CellKind::kBroken};
    if (at.type == "d") return {at.text.substr(0, 10)};
    return ToNumber(at);
  }

  Cell ToNumber(const Current& at) const {
    const std::string plain = PlainNumber(at.text);
    const auto style = ToLong(at.style);
    const bool date = style && *style >= 0 &&
                      static_cast<std::size_t>(*style) < date_styles_.size() &&
                      date_styles_[static_cast<std::size_t>(*style)];
    const auto days = date ? ToLong(plain) : std::nullopt;
    if (days && *days > 60 && *days < 1'000'000) {
      const Date zero = since_1904_ ? Date{1904, 1, 1} : Date{1899, 12, 30};
      return {zero.AddDays(static_cast<int>(*days)).ToString()};
    }
    return {plain, CellKind::kNumber};
  }

  // Its first cell says so; the others hold nothing.
  static void MarkMerged(Sheet& sheet, const std::string& range) {
    const std::string first = range.substr(0, range.find(':'));
    const auto digits = first.find_first_of("0123456789");
    if (digits == std::string::npos) return;
    const auto number = ToLong(std::string_view(first).substr(digits));
    const std::size_t column = ColumnOf(first);
    for (Row& row : sheet.rows) {
      if (row.number != number || column > 1'000) continue;
      row.cells.resize(std::max(row.cells.size(), column + 1));
      row.cells[column].kind = CellKind::kMerged;
    }
  }

  const std::map<std::string, std::string>& entries_;
  const Limits& limits_;
  std::vector<std::pair<std::string, std::string>> names_;  // Of sheets, with their relation.
  std::map<std::string, std::string> targets_;
  std::vector<std::string> strings_;
  std::vector<bool> date_styles_;
  bool since_1904_ = false;
  bool too_much_ = false;
  std::size_t rows_ = 0;
};

}  // namespace

Result<Book> ReadXlsx(const std::map<std::string, std::string>& entries, const Limits& limits) {
  return XlsxReader(entries, limits).Run();
}

}  // namespace nokkenas::tabular
