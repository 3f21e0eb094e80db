// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Migrations run in one linear order and never change once released. Each runs in one transaction
// with the row that records it.
#pragma once

#include <string>

#include "platform/storage/database.h"

namespace nokkenas::storage {

struct Migration {
  int number;
  const char* name;
  const char* sqlite;
  const char* postgres;
};

struct MigrateOutcome {
  int from = 0;
  int to = 0;
};

// Brings the database to the newest version. Throws Error when the database is newer than the
// program: an older program must not write what it does not understand.
MigrateOutcome Migrate(Database& db, Instant now);

// To this version and no further, for what was taken out of an older one.
MigrateOutcome MigrateTo(Database& db, int version, Instant now);

// The version of the database, 0 when it is empty.
int SchemaVersion(Database& db);
// Of one that has a version.
int SchemaVersion(Tx& tx);
int NewestSchemaVersion();
// Throws Error when a database of that version is newer than the program.
void RefuseNewer(int version);

}  // namespace nokkenas::storage
