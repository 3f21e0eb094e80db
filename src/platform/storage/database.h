// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// A thin layer over SQLite and PostgreSQL. All access goes through a transaction:
//   db.Read([](Tx& tx) { … })    one snapshot; nothing can be written
//   db.Write([](Tx& tx) { … })   commits when the returned Result holds a value, else rolls back
// On PostgreSQL a write runs SERIALIZABLE and is tried anew when it collides: first beside the
// others, then with all others waiting, so that a long one comes through too.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "platform/storage/query.h"

namespace nokkenas::events {
class Routes;
}

namespace nokkenas::storage {

// Null, whole number, text. Amounts are cents; moments and dates are ISO text, which sorts.
using Value = std::variant<std::monostate, std::int64_t, std::string>;
using Values = std::vector<Value>;

// The infrastructure broke, or a constraint that the rules should have kept was hit.
class Error : public std::runtime_error {
 public:
  enum class Kind { kConflict, kConstraint, kBusy, kOther };
  Error(Kind kind, const std::string& what) : std::runtime_error(what), kind_(kind) {}
  Kind kind() const { return kind_; }

 private:
  Kind kind_;
};

class Row {
 public:
  explicit Row(Values values) : values_(std::move(values)) {}
  bool IsNull(std::size_t i) const { return values_.at(i).index() == 0; }
  const std::string& Text(std::size_t i) const { return std::get<std::string>(values_.at(i)); }
  std::int64_t Int(std::size_t i) const { return std::get<std::int64_t>(values_.at(i)); }
  bool Bool(std::size_t i) const { return Int(i) != 0; }
  nokkenas::Date Date(std::size_t i) const;        // Throws Error when the text is no date.
  nokkenas::Instant Instant(std::size_t i) const;  // Throws Error when the text is no moment.
  std::optional<std::string> OptText(std::size_t i) const;
  std::optional<std::int64_t> OptInt(std::size_t i) const;
  std::optional<nokkenas::Date> OptDate(std::size_t i) const;
  std::optional<nokkenas::Instant> OptInstant(std::size_t i) const;
  std::size_t size() const { return values_.size(); }
  const Value& at(std::size_t i) const { return values_.at(i); }

 private:
  Values values_;
};
using Rows = std::vector<Row>;

inline Value ToValue(const Value& v) { return v; }
inline Value ToValue(const std::string& v) { return v; }
inline Value ToValue(std::string_view v) { return std::string(v); }
inline Value ToValue(const char* v) { return std::string(v); }
inline Value ToValue(std::int64_t v) { return v; }
inline Value ToValue(int v) { return std::int64_t{v}; }
inline Value ToValue(bool v) { return std::int64_t{v ? 1 : 0}; }
inline Value ToValue(nokkenas::Date v) { return v.ToString(); }
inline Value ToValue(nokkenas::Instant v) { return nokkenas::ToString(v); }
inline Value ToValue(std::nullopt_t) { return std::monostate{}; }
template <class T>
Value ToValue(const std::optional<T>& v) {
  return v ? ToValue(*v) : Value{std::monostate{}};
}

class Tx {
 public:
  virtual ~Tx() = default;

  template <class... A>
  Rows All(const Query& query, const A&... args) {
    return Run(query, Values{ToValue(args)...});
  }
  // The first row, or nothing.
  template <class... A>
  std::optional<Row> One(const Query& query, const A&... args) {
    Rows rows = Run(query, Values{ToValue(args)...});
    if (rows.empty()) return std::nullopt;
    return std::move(rows.front());
  }
  // How many rows the statement changed.
  template <class... A>
  std::int64_t Exec(const Query& query, const A&... args) {
    Run(query, Values{ToValue(args)...});
    return changed_;
  }

  // Both forms bind $1, $2, … in order. A text made at run time (a list with filters) still has a
  // name, so that it can be traced.
  virtual Rows Run(const Query& query, const Values& values) = 0;
  virtual bool writable() const = 0;
  // How many rows the last statement changed.
  std::int64_t changed() const { return changed_; }

  // Who hears of what is done here, and whether something was written for them; see events.h.
  const events::Routes* routes = nullptr;
  bool announced = false;
  // What was written for them, by listener and event, so that it is written once.
  std::map<std::string, std::set<std::string>> published;

 protected:
  std::int64_t changed_ = 0;
};

struct Settings {
  std::string location;  // "postgresql://…", or the path of an SQLite file.
  int readers = 4;       // Connections for reading.
  bool durable = true;   // False only in tests that do not test durability.
};

// Who else may write while a write runs: where writers are parallel, others, or none at all.
enum class Company { kOthers, kAlone };
// Is a write over soon, or may it take long?
enum class Patience { kShort, kLong };

class Database {
 public:
  virtual ~Database() = default;

  template <class F>
  auto Read(F&& body) -> decltype(body(std::declval<Tx&>())) {
    auto tx = BeginRead();
    return body(*tx);
  }

  // `body` must return a Result and may run more than once. `patience`: what takes long is never
  // done alone, for everybody who writes would wait for all of it.
  template <class F>
  auto Write(F&& body, Patience patience = Patience::kShort)
      -> decltype(body(std::declval<Tx&>())) {
    for (int attempt = 1;; ++attempt) {
      try {
        auto tx =
            BeginWrite(patience == Patience::kShort && attempt > kTriesBeside ? Company::kAlone
                                                                              : Company::kOthers);
        tx->routes = routes_;
        auto result = body(*tx);
        if (result.ok()) Commit(*tx);
        return result;
      } catch (const Error& error) {
        if (error.kind() != Error::Kind::kConflict || attempt == kMaxTries) throw;
        BackOff(attempt);
      }
    }
  }

  // Who hears of what is done in this database; null: nobody. Set once, before anyone writes.
  void set_routes(const events::Routes* routes) { routes_ = routes; }

  // What the database can do, asked instead of its name.
  virtual bool has_parallel_writers() const = 0;
  virtual std::string_view name() const = 0;

  // Runs statements outside the cache: migrations and pragmas. One transaction.
  virtual void RunScript(Tx& tx, const std::string& script) = 0;
  virtual std::unique_ptr<Tx> BeginRead() = 0;
  virtual std::unique_ptr<Tx> BeginWrite(Company company) = 0;
  virtual void Commit(Tx& tx) = 0;

 private:
  static constexpr int kTriesBeside = 3;
  static constexpr int kMaxTries = 6;
  static void BackOff(int attempt);

  const events::Routes* routes_ = nullptr;
};

// A postgresql:// or postgres:// address; anything else is the path of an SQLite file.
bool IsPostgres(const std::string& location);
// Throws Error when the database cannot be opened.
std::unique_ptr<Database> Open(const Settings& settings);
std::unique_ptr<Database> OpenSqlite(const Settings& settings);
std::unique_ptr<Database> OpenPostgres(const Settings& settings);

// Writes the names of the queries that ran to the folder in NOKKENAS_SQL_COVERAGE, if set.
void NoteQueryRan(const Query& query);

}  // namespace nokkenas::storage
