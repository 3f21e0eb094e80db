// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// SQLite: one writer behind a fair queue, several readers, write-ahead log, synchronous=FULL.
#include <sqlite3.h>

#include <condition_variable>
#include <mutex>
#include <unordered_map>

#include "platform/storage/database.h"

namespace nokkenas::storage {
namespace {

[[noreturn]] void Throw(sqlite3* db, const std::string& doing) {
  const int code = sqlite3_errcode(db);
  auto kind = Error::Kind::kOther;
  if (code == SQLITE_CONSTRAINT) kind = Error::Kind::kConstraint;
  if (code == SQLITE_BUSY || code == SQLITE_LOCKED) kind = Error::Kind::kBusy;
  throw Error(kind, doing + ": " + sqlite3_errmsg(db));
}

class SqliteConnection {
 public:
  SqliteConnection(const std::string& path, bool writer, bool durable) {
    const int mode = SQLITE_OPEN_NOMUTEX |
                     (writer ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READWRITE);
    if (sqlite3_open_v2(path.c_str(), &db_, mode, nullptr) != SQLITE_OK) {
      const std::string why = db_ ? sqlite3_errmsg(db_) : "no memory";
      sqlite3_close(db_);
      throw Error(Error::Kind::kOther, "open " + path + ": " + why);
    }
    sqlite3_busy_timeout(db_, 5'000);
    Script(
        "PRAGMA journal_mode=WAL; PRAGMA foreign_keys=ON; PRAGMA temp_store=MEMORY;"
        "PRAGMA cache_size=-4096;");
    Script(durable ? "PRAGMA synchronous=FULL" : "PRAGMA synchronous=OFF");
    if (!writer) Script("PRAGMA query_only=ON");
  }
  ~SqliteConnection() {
    for (auto& [text, statement] : statements_) sqlite3_finalize(statement);
    sqlite3_close(db_);
  }
  SqliteConnection(const SqliteConnection&) = delete;
  SqliteConnection& operator=(const SqliteConnection&) = delete;

  void Script(const std::string& script) {
    if (sqlite3_exec(db_, script.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
      Throw(db_, "script");
  }

  Rows Run(const Query& query, const Values& values) {
    NoteQueryRan(query);
    sqlite3_stmt* statement = Prepare(query.text);
    Bind(statement, values, query.name);
    Rows rows;
    int step;
    while ((step = sqlite3_step(statement)) == SQLITE_ROW) rows.push_back(Read(statement));
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
    if (step != SQLITE_DONE) Throw(db_, query.name);
    return rows;
  }

  std::int64_t changes() const { return sqlite3_changes64(db_); }

 private:
  sqlite3_stmt* Prepare(const char* text) {
    const auto found = statements_.find(text);
    if (found != statements_.end()) return found->second;
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v3(db_, text, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr) !=
        SQLITE_OK)
      Throw(db_, std::string("prepare ") + text);
    statements_.emplace(text, statement);
    return statement;
  }

  // SQLite takes $1 for a name, not a position, so its index is looked up.
  void Bind(sqlite3_stmt* statement, const Values& values, const char* name) {
    for (std::size_t i = 0; i < values.size(); ++i) {
      const std::string parameter = "$" + std::to_string(i + 1);
      const int index = sqlite3_bind_parameter_index(statement, parameter.c_str());
      if (index == 0) throw Error(Error::Kind::kOther, std::string(name) + " lacks " + parameter);
      int code = SQLITE_OK;
      if (const auto* number = std::get_if<std::int64_t>(&values[i])) {
        code = sqlite3_bind_int64(statement, index, *number);
      } else if (const auto* text = std::get_if<std::string>(&values[i])) {
        code = sqlite3_bind_text(statement, index, text->data(), static_cast<int>(text->size()),
                                 SQLITE_TRANSIENT);
      } else {
        code = sqlite3_bind_null(statement, index);
      }
      if (code != SQLITE_OK) Throw(db_, name);
    }
  }

  static Row Read(sqlite3_stmt* statement) {
    Values values;
    const int columns = sqlite3_column_count(statement);
    values.reserve(static_cast<std::size_t>(columns));
    for (int i = 0; i < columns; ++i) {
      switch (sqlite3_column_type(statement, i)) {
        case SQLITE_NULL:
          values.emplace_back(std::monostate{});
          break;
        case SQLITE_INTEGER:
          values.emplace_back(static_cast<std::int64_t>(sqlite3_column_int64(statement, i)));
          break;
        default:
          values.emplace_back(
              std::string(reinterpret_cast<const char*>(sqlite3_column_text(statement, i)),
                          static_cast<std::size_t>(sqlite3_column_bytes(statement, i))));
      }
    }
    return Row(std::move(values));
  }

  sqlite3* db_ = nullptr;
  std::unordered_map<std::string, sqlite3_stmt*> statements_;
};

// First come, first served: a writer never overtakes one that waited longer.
class FairLock {
 public:
  void Lock() {
    std::unique_lock lock(mutex_);
    const auto mine = next_++;
    changed_.wait(lock, [&] { return serving_ == mine; });
  }
  void Unlock() {
    {
      const std::lock_guard lock(mutex_);
      ++serving_;
    }
    changed_.notify_all();
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  std::uint64_t next_ = 0;
  std::uint64_t serving_ = 0;
};

class ReaderPool {
 public:
  ReaderPool(const Settings& settings) {
    for (int i = 0; i < settings.readers; ++i)
      free_.push_back(
          std::make_unique<SqliteConnection>(settings.location, false, settings.durable));
  }
  std::unique_ptr<SqliteConnection> Take() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return !free_.empty(); });
    auto connection = std::move(free_.back());
    free_.pop_back();
    return connection;
  }
  void Return(std::unique_ptr<SqliteConnection> connection) {
    {
      const std::lock_guard lock(mutex_);
      free_.push_back(std::move(connection));
    }
    changed_.notify_one();
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<std::unique_ptr<SqliteConnection>> free_;
};

class ReadTx final : public Tx {
 public:
  explicit ReadTx(ReaderPool& pool) : pool_(pool), connection_(pool.Take()) {
    connection_->Script("BEGIN");
  }
  ~ReadTx() override {
    connection_->Script("ROLLBACK");
    pool_.Return(std::move(connection_));
  }
  Rows Run(const Query& query, const Values& values) override {
    return connection_->Run(query, values);
  }
  bool writable() const override { return false; }

 private:
  ReaderPool& pool_;
  std::unique_ptr<SqliteConnection> connection_;
};

class WriteTx final : public Tx {
 public:
  WriteTx(SqliteConnection& connection, FairLock& lock) : connection_(connection), lock_(lock) {
    lock_.Lock();
    try {
      connection_.Script("BEGIN IMMEDIATE");
    } catch (...) {
      lock_.Unlock();
      throw;
    }
  }
  ~WriteTx() override {
    if (open_) {
      try {
        connection_.Script("ROLLBACK");
      } catch (const Error&) {
        // SQLite rolls back by itself after some errors; there is then nothing left to undo.
      }
    }
    lock_.Unlock();
  }
  void Commit() {
    connection_.Script("COMMIT");
    open_ = false;
  }
  void Script(const std::string& script) { connection_.Script(script); }
  Rows Run(const Query& query, const Values& values) override {
    Rows rows = connection_.Run(query, values);
    changed_ = connection_.changes();
    return rows;
  }
  bool writable() const override { return true; }

 private:
  SqliteConnection& connection_;
  FairLock& lock_;
  bool open_ = true;
};

class SqliteDatabase final : public Database {
 public:
  explicit SqliteDatabase(const Settings& settings)
      : writer_(settings.location, true, settings.durable), readers_(settings) {}
  bool has_parallel_writers() const override { return false; }
  std::string_view name() const override { return "sqlite"; }
  std::unique_ptr<Tx> BeginRead() override { return std::make_unique<ReadTx>(readers_); }
  std::unique_ptr<Tx> BeginWrite(Company) override {
    return std::make_unique<WriteTx>(writer_, lock_);
  }
  void Commit(Tx& tx) override { dynamic_cast<WriteTx&>(tx).Commit(); }
  void RunScript(Tx& tx, const std::string& script) override {
    dynamic_cast<WriteTx&>(tx).Script(script);
  }

 private:
  FairLock lock_;
  SqliteConnection writer_;
  ReaderPool readers_;
};

}  // namespace

std::unique_ptr<Database> OpenSqlite(const Settings& settings) {
  return std::make_unique<SqliteDatabase>(settings);
}

}  // namespace nokkenas::storage
