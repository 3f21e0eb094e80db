// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// PostgreSQL: a pool of connections; writes are SERIALIZABLE, reads are one REPEATABLE READ
// snapshot.
#include <libpq-fe.h>

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <unordered_map>

#include "platform/storage/database.h"

namespace nokkenas::storage {
namespace {

constexpr Oid kOidInt8 = 20, kOidInt4 = 23, kOidInt2 = 21, kOidBool = 16, kOidNumeric = 1700;

struct ResultCloser {
  void operator()(PGresult* result) const { PQclear(result); }
};
using PgResult = std::unique_ptr<PGresult, ResultCloser>;

[[noreturn]] void Throw(PGconn* db, const PgResult& result, const std::string& doing) {
  const char* state = result ? PQresultErrorField(result.get(), PG_DIAG_SQLSTATE) : nullptr;
  const std::string code = state ? state : "";
  auto kind = Error::Kind::kOther;
  // Serialization failure, deadlock, and a lock that was not had in time.
  if (code == "40001" || code == "40P01" || code == "55P03") kind = Error::Kind::kConflict;
  if (code.rfind("23", 0) == 0) kind = Error::Kind::kConstraint;
  throw Error(kind, doing + ": " + PQerrorMessage(db));
}

class PgConnection {
 public:
  explicit PgConnection(const Settings& settings) : db_(PQconnectdb(settings.location.c_str())) {
    if (PQstatus(db_) != CONNECTION_OK) {
      const std::string why = PQerrorMessage(db_);
      PQfinish(db_);
      throw Error(Error::Kind::kOther, "connect: " + why);
    }
    Script("SET TIME ZONE 'UTC'; SET client_min_messages = warning");
    if (!settings.durable) Script("SET synchronous_commit = off");
  }
  ~PgConnection() { PQfinish(db_); }
  PgConnection(const PgConnection&) = delete;
  PgConnection& operator=(const PgConnection&) = delete;

  bool healthy() const { return PQstatus(db_) == CONNECTION_OK; }
  bool idle() const { return PQtransactionStatus(db_) == PQTRANS_IDLE; }

  void Script(const std::string& script) {
    const PgResult result(PQexec(db_, script.c_str()));
    const auto status = PQresultStatus(result.get());
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) Throw(db_, result, "script");
  }

  Rows Run(const Query& query, const Values& values) {
    NoteQueryRan(query);
    const std::string& prepared = Prepare(query.postgres ? query.postgres : query.text);
    std::vector<std::string> numbers(values.size());
    std::vector<const char*> params(values.size(), nullptr);
    for (std::size_t i = 0; i < values.size(); ++i) {
      if (const auto* number = std::get_if<std::int64_t>(&values[i])) {
        numbers[i] = std::to_string(*number);
        params[i] = numbers[i].c_str();
      } else if (const auto* text = std::get_if<std::string>(&values[i])) {
        params[i] = text->c_str();
      }
    }
    const PgResult result(PQexecPrepared(db_, prepared.c_str(), static_cast<int>(params.size()),
                                         params.data(), nullptr, nullptr, 0));
    const auto status = PQresultStatus(result.get());
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) Throw(db_, result, query.name);
    changes_ = std::atoll(PQcmdTuples(result.get()));
    return Read(result.get());
  }

  std::int64_t changes() const { return changes_; }

 private:
  const std::string& Prepare(const std::string& text) {
    const auto found = statements_.find(text);
    if (found != statements_.end()) return found->second;
    const std::string name = "s" + std::to_string(statements_.size());
    const PgResult result(PQprepare(db_, name.c_str(), text.c_str(), 0, nullptr));
    if (PQresultStatus(result.get()) != PGRES_COMMAND_OK) Throw(db_, result, "prepare " + text);
    return statements_.emplace(text, name).first->second;
  }

  static Rows Read(PGresult* result) {
    Rows rows;
    const int columns = PQnfields(result);
    const int count = PQntuples(result);
    rows.reserve(static_cast<std::size_t>(count));
    for (int r = 0; r < count; ++r) {
      Values values;
      values.reserve(static_cast<std::size_t>(columns));
      for (int c = 0; c < columns; ++c) values.push_back(Cell(result, r, c));
      rows.emplace_back(std::move(values));
    }
    return rows;
  }

  static Value Cell(PGresult* result, int r, int c) {
    if (PQgetisnull(result, r, c)) return std::monostate{};
    const char* text = PQgetvalue(result, r, c);
    switch (PQftype(result, c)) {
      case kOidInt8:
      case kOidInt4:
      case kOidInt2:
      case kOidNumeric:  // sum(bigint) is numeric; every sum of ours is whole.
        return std::int64_t{std::atoll(text)};
      case kOidBool:
        return std::int64_t{text[0] == 't' ? 1 : 0};
      default:
        return std::string(text, static_cast<std::size_t>(PQgetlength(result, r, c)));
    }
  }

  PGconn* db_;
  std::int64_t changes_ = 0;
  std::unordered_map<std::string, std::string> statements_;
};

class Pool {
 public:
  explicit Pool(const Settings& settings)
      : settings_(settings), free_places_(settings.readers + 4) {
    Return(
        std::make_unique<PgConnection>(settings));  // Fails now rather than at the first request.
    --free_places_;
  }
  std::unique_ptr<PgConnection> Take() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return !free_.empty() || free_places_ > 0; });
    if (!free_.empty()) {
      auto connection = std::move(free_.back());
      free_.pop_back();
      return connection;
    }
    --free_places_;
    lock.unlock();
    try {
      return std::make_unique<PgConnection>(settings_);
    } catch (...) {
      GiveUpPlace();
      throw;
    }
  }
  // A connection that broke is dropped; the next request opens a new one.
  void Return(std::unique_ptr<PgConnection> connection) {
    if (!connection->healthy() || !connection->idle()) {
      connection.reset();
      GiveUpPlace();
      return;
    }
    {
      const std::lock_guard lock(mutex_);
      free_.push_back(std::move(connection));
    }
    changed_.notify_one();
  }

 private:
  void GiveUpPlace() {
    {
      const std::lock_guard lock(mutex_);
      ++free_places_;
    }
    changed_.notify_one();
  }

  Settings settings_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<std::unique_ptr<PgConnection>> free_;
  int free_places_;
};

constexpr Query kHasSchema{"schema_version_exists",
                           "SELECT to_regclass('schema_version') IS NOT NULL", nullptr};
constexpr const char* kBeginRead = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
constexpr const char* kBeginWrite = "BEGIN ISOLATION LEVEL SERIALIZABLE";
// LOCK takes no snapshot, so who waited for it reads what the others have written. Writers beside
// each other hold it shared; who writes alone waits at most so long for them, in any process.
constexpr const char* kBeginBeside =
    "BEGIN ISOLATION LEVEL SERIALIZABLE; LOCK TABLE schema_version IN ROW SHARE MODE";
constexpr const char* kBeginAlone =
    "BEGIN ISOLATION LEVEL SERIALIZABLE; SET LOCAL lock_timeout = '1s'; "
    "LOCK TABLE schema_version IN EXCLUSIVE MODE; SET LOCAL lock_timeout TO DEFAULT";

class PgTx final : public Tx {
 public:
  PgTx(Pool& pool, const char* begin, bool writable)
      : pool_(pool), connection_(pool.Take()), writable_(writable) {
    try {
      connection_->Script(begin);
    } catch (...) {
      End();
      throw;
    }
  }
  ~PgTx() override { End(); }
  void Commit() {
    connection_->Script("COMMIT");
    open_ = false;
  }
  void Script(const std::string& script) { connection_->Script(script); }
  Rows Run(const Query& query, const Values& values) override {
    Rows rows = connection_->Run(query, values);
    changed_ = connection_->changes();
    return rows;
  }
  bool writable() const override { return writable_; }

 private:
  void End() {
    if (open_) {
      try {
        connection_->Script("ROLLBACK");
      } catch (const Error&) {
        // The connection is gone; the server rolls back, and the pool drops the connection.
      }
    }
    pool_.Return(std::move(connection_));
  }

  Pool& pool_;
  std::unique_ptr<PgConnection> connection_;
  bool writable_;
  bool open_ = true;
};

class PostgresDatabase final : public Database {
 public:
  explicit PostgresDatabase(const Settings& settings) : pool_(settings) {}
  bool has_parallel_writers() const override { return true; }
  std::string_view name() const override { return "postgresql"; }
  std::unique_ptr<Tx> BeginRead() override {
    return std::make_unique<PgTx>(pool_, kBeginRead, false);
  }
  std::unique_ptr<Tx> BeginWrite(Company company) override {
    const char* begin = company == Company::kAlone ? kBeginAlone : kBeginBeside;
    return std::make_unique<PgTx>(pool_, HasSchema() ? begin : kBeginWrite, true);
  }
  void Commit(Tx& tx) override { dynamic_cast<PgTx&>(tx).Commit(); }
  void RunScript(Tx& tx, const std::string& script) override {
    dynamic_cast<PgTx&>(tx).Script(script);
  }

 private:
  // Before the first migration there is no table to meet at.
  bool HasSchema() {
    if (!has_schema_) {
      PgTx tx(pool_, kBeginRead, false);
      has_schema_ = tx.Run(kHasSchema, {})[0].Bool(0);
    }
    return has_schema_;
  }

  Pool pool_;
  std::atomic<bool> has_schema_ = false;
};

}  // namespace

std::unique_ptr<Database> OpenPostgres(const Settings& settings) {
  return std::make_unique<PostgresDatabase>(settings);
}

}  // namespace nokkenas::storage
