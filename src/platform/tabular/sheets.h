// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// What a room offers of its data as sheets, to be taken out and brought in. A room describes its
// columns, loads its rows, and says what new and changed rows do; reading cells, finding what they
// refer to and telling new from changed from unchanged is done here, once, for all rooms.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/names.h"
#include "platform/storage/database.h"

namespace nokkenas::tabular {

enum class Kind { kText, kWhole, kMoney, kDate, kYesNo, kChoice, kReference };

struct Column {
  std::string key;  // The heading, as the API names the field.
  Kind kind = Kind::kText;
  bool required = false;
  std::int64_t least = 0;  // Characters, a number, or cents.
  std::int64_t most = 0;
  std::vector<std::string> choices;
  std::string refers;  // kReference: the kind of object that the cell names.
};

// Builders, so that a list of columns reads as a table. A text of at least 1 is required.
Column Text(const char* key, std::int64_t least, std::int64_t most);
Column Whole(const char* key, std::int64_t least, std::int64_t most);
Column Amount(const char* key, std::int64_t least, std::int64_t most);
Column Day(const char* key);
Column YesNo(const char* key);
Column Reference(const char* key, const char* refers);
Column Required(Column column);
template <class E>
Column Choice(const char* key) {
  Column column{key, Kind::kChoice, false, 0, 0, {}, ""};
  for (const auto& entry : EnumNames<E>::kAll) column.choices.emplace_back(entry.name);
  return column;
}

using Value = storage::Value;  // Null, whole number (cents, 0 or 1), text (ISO date, name, id).
using Values = std::vector<Value>;

// The objects that cells may name: those stored, and those that the file itself brings.
class References {
 public:
  struct Object {
    std::string label;  // How a sheet names it.
    std::vector<std::string> aliases;
    std::string note;  // What the rooms agree on: the kind of an organisation.
  };
  void Add(const std::string& kind, const std::string& id, Object object);
  // Blanks and case do not count. Nothing when no object has the name, or several have.
  std::optional<std::string> Find(const std::string& kind, const std::string& text) const;
  bool IsAmbiguous(const std::string& kind, const std::string& text) const;
  // A name that Find brings back to this object and no other; "#id" where it has none.
  std::string Label(const std::string& kind, const std::string& id) const;
  std::string Note(const std::string& kind, const std::string& id) const;
  // Every object with this name.
  std::vector<std::string> All(const std::string& kind, const std::string& text) const;
  bool HasAlias(const std::string& kind, const std::string& id) const;  // Beside its label.

 private:
  struct OfKind {
    std::map<std::string, std::vector<std::string>> ids;  // By alias.
    std::map<std::string, Object> objects;                // By id.
  };
  const std::vector<std::string>* Ids(const std::string& kind, const std::string& text) const;
  std::map<std::string, OfKind> kinds_;
};

struct SheetSpec {
  std::string key;
  const char* read;   // The right, on the whole organisation, to take it out.
  const char* write;  // The right to bring it in, beside data.import.
  std::vector<Column> columns;
  std::vector<std::size_t> identity;  // The columns that tell a row from all others.
  std::string defines;                // The kind of object that a row is; empty for a part of one.
  bool facts = false;                 // Rows can be added, and never changed.
  // Finds the stored object of a defining row; null: by its first identity column.
  std::function<std::optional<std::string>(const References&, const Values&)> find;
  // Brings a row into its one form before it is compared.
  std::function<void(const References&, Values&)> settle;
  // In a workbook of its own and not in that of everything: it names what that one does not hold.
  bool apart = false;
};

// All rows of all sheets as they are stored now.
class Data {
 public:
  References refs;

  struct Stored {
    Values values;
    std::string id;  // Of a defining row.
  };
  // An empty text becomes null.
  void Add(const std::string& sheet, Values values, const std::string& id = {});
  const std::vector<Stored>& Rows(const std::string& sheet) const;

 private:
  std::map<std::string, std::vector<Stored>> sheets_;
};

class Import;
// Writes what a check found right. Runs in the transaction of that check.
using Apply = std::function<void(storage::Tx&)>;

struct Register {
  std::vector<SheetSpec> sheets;
  std::function<void(storage::Tx&, Data&)> load;
  // Notes what is wrong with new and changed rows; what it returns is only run when nothing is.
  std::function<Apply(storage::Tx&, Import&)> check;
};

}  // namespace nokkenas::tabular
