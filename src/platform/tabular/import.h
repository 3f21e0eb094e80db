// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// A file held against what is stored: every row becomes new, changed or unchanged, or is wrong and
// says where and why. Nothing is written here.
#pragma once

#include <set>

#include "base/result.h"
#include "platform/auth/actor.h"
#include "platform/tabular/book.h"
#include "platform/tabular/sheets.h"

namespace nokkenas::tabular {

enum class Outcome { kNew, kChanged, kUnchanged, kWrong };

// One row of the file. Columns that the file leaves out have the stored value.
struct Line {
  const SheetSpec* spec = nullptr;
  int row = 0;
  Values values;
  std::string id;  // Of a defining row: of the stored object, or made for the new one.
  Outcome outcome = Outcome::kNew;
  const Values* before = nullptr;    // The stored row.
  std::vector<std::size_t> differs;  // Columns, when changed.

  bool IsNew() const { return outcome == Outcome::kNew; }
  const Value& At(const char* key) const;
  bool Has(const char* key) const { return At(key).index() != 0; }
  std::string Text(const char* key) const;  // Empty when null.
  std::optional<std::string> OptText(const char* key) const;
  std::int64_t Int(const char* key, std::int64_t when_null = 0) const;
  std::optional<std::int64_t> OptInt(const char* key) const;
  bool Bool(const char* key, bool when_null) const;
  nokkenas::Date Date(const char* key) const;  // Only where the column is required.
  std::optional<nokkenas::Date> OptDate(const char* key) const;
  template <class E>
  std::optional<E> OptChoice(const char* key) const {
    return FromName<E>(Text(key));
  }
};

// The sheet of the template with this name; null when it has none.
const SheetSpec* FindSpec(const std::vector<const Register*>& registers, const std::string& name);

// The sheet of meanings, and the mark in its first column of a file with invented data.
inline constexpr const char* kReadme = "readme";
inline constexpr const char* kDemoMark = "nokkenas-demo";

struct Problem {
  std::string sheet;
  int row = 0;         // 0: of the whole sheet, or of the whole file.
  std::string column;  // The heading; empty: of the whole row.
  std::string cell;    // "F12", where the column is in the file.
  std::string code;    // field.<code>, or refusal.<code>, is its text.
  std::vector<std::pair<std::string, std::string>> params;
  std::string value;  // What the cell holds.
};

struct Counts {
  std::string sheet;
  int added = 0;
  int changed = 0;
  int unchanged = 0;
  int errors = 0;
};

struct By {
  auth::Actor actor;  // Whose rights count.
  std::string account_id;
  std::string request_id;
  Instant now;
  nokkenas::Date today() const { return LocalDate(now); }
};

// May throw, to stop the work; the transaction around it is then rolled back.

using Progress = std::function<void(const char* phase, std::int64_t done, std::int64_t total)>;

class Import {
 public:
  Import(const Book& book, By by, Progress progress);

  // Loads, compares and checks everything. When no problem came up, Write may follow in `tx`.
  void Check(storage::Tx& tx, const std::vector<const Register*>& registers);
  void Write(storage::Tx& tx);

  // In the order of the file's sheets; the first ten thousand.
  const std::vector<Problem>& problems() const { return problems_; }
  std::vector<Counts> counts() const;
  bool TouchesAnything() const;

  // For rooms, in their check and their apply.
  const By& by() const { return by_; }
  const References& refs() const { return data_.refs; }
  const Data& data() const { return data_; }
  // New and changed rows without a fault.
  std::vector<const Line*> Touched(const std::string& sheet) const;
  void Wrong(const Line& line, const std::string& column, const std::string& code,
             std::vector<std::pair<std::string, std::string>> params = {});
  void Wrong(const Line& line, const std::string& column, const Failure& failure);
  void Step();  // One more object is done.

 private:
  struct OfSheet;
  void ReadSheet(const SheetSpec& spec, const Sheet& sheet);
  bool ReadHeadings(OfSheet& of, const Row& row);
  void ReadRow(OfSheet& of, const Row& row);
  void Identify(OfSheet& of, Line& line);
  void Compare(OfSheet& of, Line& line);
  Value ReadCell(const OfSheet& of, Line& line, std::size_t column, const Cell& cell);
  void Note(const OfSheet& of, int row, std::size_t column, const std::string& code,
            std::vector<std::pair<std::string, std::string>> params, const std::string& value);

  const Book& book_;
  By by_;
  Progress progress_;
  Data data_;
  std::map<std::string, OfSheet> sheets_;
  std::vector<std::string> order_;
  std::vector<Problem> problems_;
  std::vector<Apply> applies_;
  std::int64_t done_ = 0;
  std::int64_t total_ = 0;
  const char* phase_ = "checking";
};

struct Import::OfSheet {
  const SheetSpec* spec = nullptr;
  std::vector<std::optional<std::size_t>> places;  // Of each column, in the file.
  std::set<std::size_t> headed;                    // Places under a heading, known or not.
  std::vector<Line> lines;
  std::map<std::string, const Data::Stored*> stored;  // By key.
  std::map<std::string, std::size_t> seen;            // Key to line.
};

}  // namespace nokkenas::tabular
