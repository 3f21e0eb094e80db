// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "platform/storage/migrate.h"

#include <algorithm>

#include "migrations.h"

namespace nokkenas::storage {
namespace {

constexpr Query kCreate{"schema_version_create",
                        "CREATE TABLE IF NOT EXISTS schema_version (number INTEGER PRIMARY KEY, "
                        "name TEXT NOT NULL, applied_at TEXT NOT NULL)",
                        nullptr};
constexpr Query kRead{"schema_version_read", "SELECT coalesce(max(number), 0) FROM schema_version",
                      nullptr};
constexpr Query kWrite{"schema_version_write",
                       "INSERT INTO schema_version (number, name, applied_at) VALUES ($1, $2, $3)",
                       nullptr};

Status Apply(Database& db, const Migration& migration, Instant now) {
  return db.Write([&](Tx& tx) -> Status {
    const bool sqlite = db.name() == "sqlite";
    db.RunScript(tx, sqlite ? migration.sqlite : migration.postgres);
    tx.Exec(kWrite, migration.number, migration.name, now);
    return Done{};
  });
}

}  // namespace

int NewestSchemaVersion() {
  int newest = 0;
  for (const Migration& migration : kMigrations) newest = migration.number;
  return newest;
}

int SchemaVersion(Database& db) {
  const auto version = db.Write([&](Tx& tx) -> Result<int> {
    tx.Exec(kCreate);
    return static_cast<int>(tx.One(kRead)->Int(0));
  });
  return *version;
}

int SchemaVersion(Tx& tx) { return static_cast<int>(tx.One(kRead)->Int(0)); }

void RefuseNewer(int version) {
  if (version <= NewestSchemaVersion()) return;
  throw Error(Error::Kind::kOther,
              "the database has version " + std::to_string(version) + ", this program knows " +
                  std::to_string(NewestSchemaVersion()) + "; use a newer program");
}

MigrateOutcome Migrate(Database& db, Instant now) {
  return MigrateTo(db, NewestSchemaVersion(), now);
}

MigrateOutcome MigrateTo(Database& db, int version, Instant now) {
  const int from = SchemaVersion(db);
  RefuseNewer(from);
  for (const Migration& migration : kMigrations) {
    if (migration.number <= from || migration.number > version) continue;
    (void)Apply(db, migration, now);  // Apply returns Done or throws.
  }
  return {from, std::max(from, version)};
}

}  // namespace nokkenas::storage
