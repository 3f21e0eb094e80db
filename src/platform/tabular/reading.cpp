// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "platform/tabular/reading.h"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include "base/text.h"
#include "platform/tabular/csv.h"
#include "platform/tabular/xlsx.h"
#include "platform/tabular/zip_archive.h"

namespace nokkenas::tabular {
namespace {

// "folder/contracts (1).CSV" is the sheet "contracts".
std::string SheetName(const std::string& file_name) {
  std::string name = file_name.substr(file_name.find_last_of("/\\") + 1);
  name = name.substr(0, name.find('.'));
  return Trim(name.substr(0, name.find('(')));
}

bool EndsWithCsv(const std::string& name) {
  return name.size() > 4 && SearchText(name.substr(name.size() - 4)) == ".csv";
}

Result<Book> ReadCsvFiles(const std::map<std::string, std::string>& entries, const Limits& limits) {
  Book book;
  Limits left = limits;
  for (const auto& [name, text] : entries) {
    if (!EndsWithCsv(name) || name.rfind("__MACOSX/", 0) == 0) continue;
    auto sheet = ReadCsv(text, SheetName(name), left);
    if (!sheet) return sheet.failure();
    left.rows -= sheet->rows.size();
    book.sheets.push_back(std::move(*sheet));
  }
  if (book.sheets.empty()) return Fail(codes::kFileUnknown);
  return book;
}

}  // namespace

Result<Book> ReadBook(const std::string& bytes, const std::string& file_name,
                      const Limits& limits) {
  if (bytes.empty()) return Fail(codes::kFileUnknown);
  if (bytes.size() > limits.file_bytes) return Fail(codes::kFileTooMuch);
  if (bytes.rfind("PK\x03\x04", 0) == 0) {
    auto entries = ReadZip(bytes, limits);
    if (!entries) return entries.failure();
    return entries->contains("xl/workbook.xml") ? ReadXlsx(*entries, limits)
                                                : ReadCsvFiles(*entries, limits);
  }
  // The old binary format, and the wrapping of a file with a password.
  if (bytes.rfind("\xD0\xCF\x11\xE0", 0) == 0) return Fail(codes::kFileProtected);
  // Text under the name of a workbook would be read as a sheet that nobody knows.
  if (file_name.ends_with(".xlsx") || file_name.ends_with(".zip")) return Fail(codes::kFileUnknown);
  auto sheet = ReadCsv(bytes, SheetName(file_name), limits);
  if (!sheet) {
    const bool binary = bytes.find('\0') != std::string::npos;
    return binary ? Fail(codes::kFileUnknown) : sheet.failure();
  }
  return Book{{std::move(*sheet)}};
}

std::string ToLines(const Book& book) {
  std::string out;
  for (const Sheet& sheet : book.sheets) {
    out += boost::json::serialize(boost::json::value(sheet.name)) + "\n";
    for (const Row& row : sheet.rows) {
      boost::json::array line{row.number};
      for (const Cell& cell : row.cells) {
        if (cell.kind == CellKind::kText) {
          line.emplace_back(cell.text);
        } else {
          line.emplace_back(boost::json::array{static_cast<int>(cell.kind), cell.text});
        }
      }
      out += boost::json::serialize(line) + "\n";
    }
  }
  return out;
}

Book FromLines(std::string_view lines) {
  Book book;
  while (!lines.empty()) {
    const auto end = std::min(lines.find('\n'), lines.size());
    const auto line = boost::json::parse(boost::json::string_view(lines.data(), end));
    lines.remove_prefix(std::min(end + 1, lines.size()));
    if (line.is_string()) {
      book.sheets.push_back({std::string(line.get_string()), {}});
      continue;
    }
    const auto& items = line.as_array();
    Row row{static_cast<int>(items.at(0).as_int64()), {}};
    for (std::size_t i = 1; i < items.size(); ++i) {
      if (items[i].is_string()) {
        row.cells.push_back({std::string(items[i].get_string()), CellKind::kText});
      } else {
        const auto& pair = items[i].as_array();
        row.cells.push_back(
            {std::string(pair.at(1).as_string()), static_cast<CellKind>(pair.at(0).as_int64())});
      }
    }
    book.sheets.back().rows.push_back(std::move(row));
  }
  return book;
}

}  // namespace nokkenas::tabular
