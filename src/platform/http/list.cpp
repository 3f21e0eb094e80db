// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "platform/http/list.h"

#include "base/text.h"
#include "platform/auth/crypto.h"
#include "platform/http/codes.h"

namespace nokkenas::http {
namespace {

constexpr int kDefaultPage = 20;
constexpr int kCountCap = 1'000;
constexpr char kSeparator = '\x1f';

struct Cursor {
  std::string sort;
  storage::Value value;
  std::string id;
};

std::string Encode(const Cursor& cursor) {
  const bool number = std::holds_alternative<std::int64_t>(cursor.value);
  const std::string value = number ? std::to_string(std::get<std::int64_t>(cursor.value))
                                   : std::get<std::string>(cursor.value);
  return crypto::ToBase64Url(cursor.sort + kSeparator + (number ? 'n' : 't') + kSeparator +
                             cursor.id + kSeparator + value);
}

std::optional<Cursor> Decode(const std::string& text) {
  const auto plain = crypto::FromBase64Url(text);
  if (!plain || !IsValidUtf8(*plain)) return std::nullopt;
  const auto first = plain->find(kSeparator);
  if (first == std::string::npos || first + 2 >= plain->size()) return std::nullopt;
  const auto second = first + 2;
  const auto third = plain->find(kSeparator, second + 1);
  if ((*plain)[second] != kSeparator || third == std::string::npos) return std::nullopt;
  Cursor cursor{plain->substr(0, first), plain->substr(third + 1),
                plain->substr(second + 1, third - second - 1)};
  if ((*plain)[first + 1] == 'n') {
    char* end = nullptr;
    const std::string digits = std::get<std::string>(cursor.value);
    cursor.value = std::int64_t{std::strtoll(digits.c_str(), &end, 10)};
    if (digits.empty() || *end != '\0') return std::nullopt;
  }
  return cursor;
}

Failure Wrong(const char* field, const char* code) {
  return Failure{&codes::kInvalid, {}, {{field, code, ""}}, 0};
}

}  // namespace

std::string LikePattern(std::string_view text) {
  std::string pattern = "%";
  for (char c : SearchText(text)) {
    if (c == '%' || c == '_' || c == '\\') pattern += '\\';
    pattern += c;
  }
  return pattern + "%";
}

void Conditions::Add(const std::string& condition, storage::Values values) {
  text_ += " AND (";
  std::size_t next = 0;
  for (char c : condition) {
    if (c != '?') {
      text_ += c;
      continue;
    }
    values_.push_back(std::move(values.at(next++)));
    text_ += "$" + std::to_string(values_.size());
  }
  text_ += ")";
}

ListQuery& ListQuery::WhereIn(const std::string& column, const std::vector<std::string>& values) {
  if (values.empty()) return Where("1 = 0");
  std::string holes;
  storage::Values bound;
  for (const auto& value : values) {
    holes += holes.empty() ? "?" : ", ?";
    bound.emplace_back(value);
  }
  where_.Add(column + " IN (" + holes + ")", std::move(bound));
  return *this;
}

ListQuery& ListQuery::WhereText(const std::string& column, const std::optional<std::string>& q) {
  if (!q || q->empty()) return *this;
  return Where(column + " LIKE ? ESCAPE '\\'", LikePattern(*q));
}

Result<ListQuery::Page> ListQuery::Run(storage::Tx& tx, const ListIn& in) const {
  std::string sort = in.sort.value_or(sorts_.front().field);
  const bool descending = !sort.empty() && sort.front() == '-';
  const std::string field = descending ? sort.substr(1) : sort;
  const SortColumn* column = nullptr;
  for (const SortColumn& candidate : sorts_)
    if (!field.empty() && field == candidate.field) column = &candidate;
  if (column == nullptr) return Wrong("sort", "unknown_value");

  storage::Values values = where_.values();
  std::string where = where_.text();
  if (in.cursor) {
    const auto cursor = Decode(*in.cursor);
    const bool fits = cursor && cursor->sort == sort &&
                      std::holds_alternative<std::int64_t>(cursor->value) == column->is_number;
    if (!fits) return Wrong("cursor", "cursor");
    values.push_back(cursor->value);
    values.emplace_back(cursor->id);
    where += " AND (" + std::string(column->expression) + ", " + id_column_ + ")" +
             (descending ? " < " : " > ") + "($" + std::to_string(values.size() - 1) + ", $" +
             std::to_string(values.size()) + ")";
  }
  const int size = in.page_size.value_or(kDefaultPage);
  const std::string order = descending ? " DESC" : " ASC";
  const std::string text = "SELECT " + columns_ + ", " + column->expression + ", " + id_column_ +
                           " FROM " + from_ + " WHERE " + where + " ORDER BY " +
                           column->expression + order + ", " + id_column_ + order + " LIMIT " +
                           std::to_string(size + 1);
  Page page;
  page.rows = tx.Run({name_, text.c_str(), nullptr}, values);
  if (static_cast<int>(page.rows.size()) > size) {
    page.rows.pop_back();
    const auto& last = page.rows.back();
    page.next_cursor = Encode({sort, last.at(last.size() - 2), last.Text(last.size() - 1)});
  }
  const std::string count = "SELECT count(*) FROM (SELECT 1 FROM " + from_ + " WHERE " +
                            where_.text() + " LIMIT " + std::to_string(kCountCap + 1) + ") counted";
  const auto total = tx.Run({name_, count.c_str(), nullptr}, where_.values()).front().Int(0);
  page.count_capped = total > kCountCap;
  page.count = static_cast<int>(std::min<std::int64_t>(total, kCountCap));
  return page;
}

}  // namespace nokkenas::http
