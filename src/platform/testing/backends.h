// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Databases for tests: SQLite always, PostgreSQL where NOKKENAS_POSTGRES names a server.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "platform/storage/database.h"

namespace nokkenas::testing {

// "sqlite" and, where there is a server, "postgresql".
std::vector<std::string> Backends();

// A folder of its own that goes when this object goes, with all that is in it.
class TempFolder {
 public:
  TempFolder();
  ~TempFolder();
  TempFolder(const TempFolder&) = delete;
  TempFolder& operator=(const TempFolder&) = delete;
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

// A fresh migrated database that goes when this object goes.
class TestDatabase {
 public:
  explicit TestDatabase(const std::string& backend, bool migrated = true);
  ~TestDatabase();
  TestDatabase(const TestDatabase&) = delete;
  TestDatabase& operator=(const TestDatabase&) = delete;

  storage::Database& operator*() { return *db_; }
  storage::Database* operator->() { return db_.get(); }
  const std::string& location() const { return location_; }

 private:
  std::string folder_;  // Of an SQLite file.
  std::string name_;    // Of a PostgreSQL database.
  std::string location_;
  std::unique_ptr<storage::Database> db_;
};

}  // namespace nokkenas::testing
