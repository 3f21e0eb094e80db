// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include <xlsxwriter.h>

#include <sys/mman.h>
#include <unistd.h>

#include <cstdlib>
#include <stdexcept>

#include "base/date.h"
#include "platform/tabular/xlsx.h"

namespace nokkenas::tabular {
namespace {

// Numbers above this lose cents in a spreadsheet, which counts in 15 digits; they go out as text.
constexpr std::size_t kExactDigits = 15;

bool IsHexEscape(std::string_view text) {
  if (text.size() < 7 || text[0] != '_' || text[1] != 'x' || text[6] != '_') return false;
  return text.substr(2, 4).find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
}

// XML cannot hold every character; Office writes those as _x000D_, and so escapes what looks like
// it. libxlsxwriter does this for control characters; what it leaves is done here.
std::string Escape(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (IsHexEscape(text.substr(i))) {
      out += "_x005F_";
    } else if (text[i] == '\r') {
      out += "_x000D_";
    } else if (text.substr(i, 3) == "\xEF\xBF\xBE" || text.substr(i, 3) == "\xEF\xBF\xBF") {
      out += text[i + 2] == '\xBE' ? "_xFFFE_" : "_xFFFF_";
      i += 2;
    } else {
      out += text[i];
    }
  }
  return out;
}

class MemoryFile {
 public:
  MemoryFile() : fd_(memfd_create("workbook", MFD_CLOEXEC)) {
    if (fd_ < 0) throw std::runtime_error("xlsx: no memory for the file");
  }
  ~MemoryFile() { close(fd_); }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;
  std::string Path() const { return "/proc/self/fd/" + std::to_string(fd_); }
  std::string Read() const {
    std::string out;
    char piece[65'536];
    lseek(fd_, 0, SEEK_SET);
    for (ssize_t got = 0; (got = read(fd_, piece, sizeof piece)) > 0;)
      out.append(piece, static_cast<std::size_t>(got));
    return out;
  }

 private:
  int fd_;
};

class XlsxWriter {
 public:
  explicit XlsxWriter(const std::string& path) : book_(workbook_new(path.c_str())) {
    if (book_ == nullptr) throw std::runtime_error("xlsx: the file cannot be made");
    // A fixed moment of making: the same data give the same sheets.
    lxw_doc_properties properties{};
    properties.created = 1;
    workbook_set_properties(book_, &properties);
    heading_ = workbook_add_format(book_);
    format_set_bold(heading_);
    wrap_ = workbook_add_format(book_);
    format_set_text_wrap(wrap_);
    money_ = Numbered("#,##0.00");
    date_ = Numbered("yyyy-mm-dd");
    text_ = Numbered("@");
  }

  void Add(const WrittenSheet& written) {
    lxw_worksheet* sheet = workbook_add_worksheet(book_, written.sheet.name.c_str());
    for (std::size_t column = 0; column < written.looks.size(); ++column) {
      const Look look = written.looks[column];
      const auto at = static_cast<lxw_col_t>(column);
      worksheet_set_column(sheet, at, at, look == Look::kLongText ? 60 : 20, FormatOf(look));
    }
    worksheet_freeze_panes(sheet, 1, 0);
    for (std::size_t r = 0; r < written.sheet.rows.size(); ++r) {
      const auto& cells = written.sheet.rows[r].cells;
      for (std::size_t c = 0; c < cells.size(); ++c) {
        const auto row = static_cast<lxw_row_t>(r);
        const auto column = static_cast<lxw_col_t>(c);
        if (r == 0) {
          worksheet_write_string(sheet, row, column, cells[c].text.c_str(), heading_);
        } else {
          Put(sheet, row, column, cells[c], written.looks.at(c));
        }
      }
    }
  }

  void Close() {
    if (workbook_close(book_) != LXW_NO_ERROR) throw std::runtime_error("xlsx: cannot be written");
  }

 private:
  lxw_format* Numbered(const char* pattern) {
    lxw_format* format = workbook_add_format(book_);
    format_set_num_format(format, pattern);
    return format;
  }
  lxw_format* FormatOf(Look look) const {
    switch (look) {
      case Look::kMoney:
        return money_;
      case Look::kDate:
        return date_;
      case Look::kLongText:
        return wrap_;
      case Look::kText:
        return text_;
      case Look::kWhole:
        return nullptr;
    }
    return nullptr;
  }
  void Put(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const Cell& cell, Look look) {
    if (cell.text.empty()) return;
    const auto day = look == Look::kDate ? Date::Parse(cell.text) : std::nullopt;
    if (day && *day >= Date{1901, 1, 1}) {
      worksheet_write_number(sheet, row, column, day->DaysSince(Date{1899, 12, 30}), date_);
    } else if (cell.kind == CellKind::kNumber && cell.text.size() <= kExactDigits) {
      worksheet_write_number(sheet, row, column, std::strtod(cell.text.c_str(), nullptr),
                             FormatOf(look));
    } else {
      worksheet_write_string(sheet, row, column, Escape(cell.text).c_str(),
                             look == Look::kLongText ? wrap_ : text_);
    }
  }

  lxw_workbook* book_;
  lxw_format* heading_ = nullptr;
  lxw_format* wrap_ = nullptr;
  lxw_format* money_ = nullptr;
  lxw_format* date_ = nullptr;
  lxw_format* text_ = nullptr;
};

}  // namespace

std::string WriteXlsx(const std::vector<WrittenSheet>& sheets) {
  const MemoryFile file;
  XlsxWriter writer(file.Path());
  for (const WrittenSheet& sheet : sheets) writer.Add(sheet);
  writer.Close();
  return file.Read();
}

}  // namespace nokkenas::tabular
