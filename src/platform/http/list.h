// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Lists that all work alike: sort, filter, keyset pages, a count that stops at 1,000. A list never
// reads more rows than its page, however far the reader has turned.
#pragma once

#include <string>
#include <vector>

#include "base/fields.h"
#include "base/result.h"
#include "platform/http/endpoint.h"
#include "platform/storage/database.h"

namespace nokkenas::http {

struct ListIn {
  std::optional<std::string> cursor;
  std::optional<int> page_size;
  std::optional<std::string> sort;
  std::optional<std::string> q;
};

// The four fields that every list takes; a list's own struct calls it in its Fields().
void ListFields(auto& self, auto&& f) {
  f("cursor", self.list.cursor, "Where the page before ended, as nextCursor gave it",
    json::Length{1, 1'000});
  f("pageSize", self.list.page_size, "Rows on a page", json::Range{1, 100});
  f("sort", self.list.sort, "Field to sort by; a minus before it turns the order",
    json::Length{1, 50});
  f("q", self.list.q, "Text that the name or number holds", json::Length{0, 200});
}

template <class T>
struct ListOut {
  static constexpr const char* kSchema = T::kListSchema;
  std::vector<T> items;
  std::optional<std::string> next_cursor;
  int count = 0;
  bool count_capped = false;
  static void Fields(auto& self, auto&& f) {
    f("items", self.items, "The rows of this page");
    f("nextCursor", self.next_cursor, "Give this as cursor for the next page; null on the last");
    f("count", self.count, "Rows in the whole list, counted up to 1,000");
    f("countCapped", self.count_capped, "There are more than count says");
  }
};

// One column that a list may be sorted by. `expression` is SQL and never null.
struct SortColumn {
  const char* field;
  const char* expression;
  bool is_number = false;
};

// For LIKE … ESCAPE '\': finds `text` anywhere in a column that holds SearchText.
std::string LikePattern(std::string_view text);

// "(a) AND (b)", where each ? takes one of the values.
class Conditions {
 public:
  void Add(const std::string& condition, storage::Values values);
  const std::string& text() const { return text_; }
  const storage::Values& values() const { return values_; }

 private:
  std::string text_ = "1 = 1";
  storage::Values values_;
};

class ListQuery {
 public:
  // `name` is for tracing; `columns` and `from` are SQL; the first sort is the default.
  ListQuery(const char* name, std::string columns, std::string from, std::string id_column,
            std::vector<SortColumn> sorts)
      : name_(name),
        columns_(std::move(columns)),
        from_(std::move(from)),
        id_column_(std::move(id_column)),
        sorts_(std::move(sorts)) {}

  // Adds "AND (condition)"; each ? in it takes one of the values.
  template <class... A>
  ListQuery& Where(const std::string& condition, const A&... values) {
    where_.Add(condition, storage::Values{storage::ToValue(values)...});
    return *this;
  }
  // In place of what was asked until now.
  ListQuery& Start(Conditions conditions) {
    where_ = std::move(conditions);
    return *this;
  }
  // "AND column IN (…)"; nothing fits an empty list.
  ListQuery& WhereIn(const std::string& column, const std::vector<std::string>& values);
  // Finds the text of ListIn.q in `column`, which holds SearchText.
  ListQuery& WhereText(const std::string& column, const std::optional<std::string>& q);

  struct Page {
    storage::Rows rows;  // Without the two columns that the cursor needs.
    std::optional<std::string> next_cursor;
    int count = 0;
    bool count_capped = false;
  };
  Result<Page> Run(storage::Tx& tx, const ListIn& in) const;

 private:
  const char* name_;
  std::string columns_;
  std::string from_;
  std::string id_column_;
  std::vector<SortColumn> sorts_;
  Conditions where_;
};

// Turns the rows of a page into a list answer.
template <class T, class Map>
ListOut<T> ToList(const ListQuery::Page& page, Map map) {
  ListOut<T> out;
  for (const auto& row : page.rows) out.items.push_back(map(row));
  out.next_cursor = page.next_cursor;
  out.count = page.count;
  out.count_capped = page.count_capped;
  return out;
}

}  // namespace nokkenas::http
