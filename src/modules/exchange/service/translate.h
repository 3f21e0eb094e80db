// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// An own workbook into the sheets of the template. Each row of it becomes rows of several sheets,
// all with the number of that row; what cannot be read is told by row and field, and nothing of
// such a row goes on. Pure: what is stored comes in as `Known`, what people decided as `Places`.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "modules/exchange/domain/mapping.h"
#include "platform/tabular/book.h"
#include "platform/tabular/sheets.h"

namespace nokkenas::exchange {

struct Reason {
  std::string field;  // Of the mapping; empty: of the whole row.
  std::string code;   // field.<code> is its text.
  std::vector<std::pair<std::string, std::string>> params;
  std::string value;
};

// A supplier as the workbook names it.
struct Named {
  std::string key;  // The same for every way to write it.
  std::string name;
  std::string kvk;
  std::vector<int> rows;
};
enum class Choice { kOpen, kExisting, kNew, kPark };
struct Place {
  Choice choice = Choice::kOpen;
  std::string organisation_id;  // kExisting.
};
struct Places {
  std::map<std::string, Place> by_key;
  // A name without a number that stands elsewhere in the workbook with one.
  std::map<std::string, std::string> same_as;
};

// What somebody changed in a row of the workbook, or that it is to be left out.
struct Fix {
  bool dropped = false;
  std::map<std::string, std::string> cells;  // By heading.
};
using Fixes = std::map<int, Fix>;  // By row.

// What is stored already, for what cannot be named in a cell of the template.
struct Known {
  const tabular::References& refs;
  std::map<std::string, std::string> application_numbers;   // By plain name; "" when several.
  std::map<std::string, int> last_entries;                  // Of a framework, by id.
  std::set<std::pair<std::string, std::string>> call_offs;  // Framework id and plain number.
};
Known KnownOf(const tabular::Data& data);

struct Translated {
  tabular::Book book;
  std::map<int, std::vector<Reason>> parked;  // By row.
  std::vector<Named> names;                   // In the order of their first rows.
  // The rows of the workbook that a row of a shared sheet (a supplier, a domain) came from.
  std::map<std::pair<std::string, int>, std::vector<int>> shared;
  int rows = 0;     // That hold something.
  int skipped = 0;  // Left out by their value, or by a person.
};

// `without`: rows that were found wrong before; they are parked by their own reasons.
Translated Translate(const tabular::Sheet& sheet, const Mapping& mapping, const Known& known,
                     const Places& places, const Fixes& fixes, const std::set<int>& without);

// The field that a problem with this column of the template is about; empty when there is none.
std::string FieldBehind(const Mapping& mapping, const std::string& sheet,
                        const std::string& column);

// How a supplier is told from others: by its number, else by its plain name.
std::string KeyOfName(const std::string& name, const std::string& kvk);

}  // namespace nokkenas::exchange

namespace nokkenas {
template <>
struct EnumNames<exchange::Choice> {
  using C = exchange::Choice;
  static constexpr EnumName<C> kAll[] = {
      {C::kOpen, "open"}, {C::kExisting, "existing"}, {C::kNew, "new"}, {C::kPark, "park"}};
};
}  // namespace nokkenas
