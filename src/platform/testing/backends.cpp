// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "platform/testing/backends.h"

#include <stdexcept>

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>

#include "platform/auth/crypto.h"
#include "platform/storage/migrate.h"

namespace nokkenas::testing {
namespace {

std::string Server() {
  const char* server = std::getenv("NOKKENAS_POSTGRES");
  return server == nullptr ? "" : server;
}

// CREATE and DROP DATABASE refuse a transaction, so psql runs them.
void OnServer(const std::string& statement) {
  std::string server = Server();
  std::string text = statement;
  char name[] = "psql", quiet[] = "-q", on[] = "-d", run[] = "-c";
  char* arguments[] = {name, quiet, on, server.data(), run, text.data(), nullptr};
  pid_t child = 0;
  int status = -1;
  const bool started = posix_spawnp(&child, name, nullptr, nullptr, arguments, environ) == 0;
  if (!started || waitpid(child, &status, 0) != child || status != 0)
    throw std::runtime_error("psql: " + statement);
}

}  // namespace

std::vector<std::string> Backends() {
  std::vector<std::string> names{"sqlite"};
  if (!Server().empty()) names.emplace_back("postgresql");
  return names;
}

TempFolder::TempFolder()
    : path_((std::filesystem::temp_directory_path() / "nokkenas-test.XXXXXX").string()) {
  if (mkdtemp(path_.data()) == nullptr) throw std::runtime_error("no folder for tests");
}
TempFolder::~TempFolder() { std::filesystem::remove_all(path_); }

TestDatabase::TestDatabase(const std::string& backend, bool migrated) {
  crypto::Init();
  const std::string id = crypto::NewId();
  if (backend == "sqlite") {
    folder_ = (std::filesystem::temp_directory_path() / ("nokkenas-" + id)).string();
    std::filesystem::create_directories(folder_);
    location_ = folder_ + "/test.sqlite";
  } else {
    name_ = "test_" + id;
    OnServer("CREATE DATABASE " + name_);
    const std::string server = Server();
    location_ = server.substr(0, server.rfind('/') + 1) + name_;
  }
  db_ = storage::Open({location_, 3, false});
  if (migrated) storage::Migrate(*db_, Instant{});
}

TestDatabase::~TestDatabase() {
  db_.reset();
  if (!folder_.empty()) std::filesystem::remove_all(folder_);
  if (!name_.empty()) OnServer("DROP DATABASE " + name_);
}

}  // namespace nokkenas::testing
