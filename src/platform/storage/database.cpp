// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "platform/storage/database.h"

#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <mutex>
#include <random>
#include <set>
#include <thread>

namespace nokkenas::storage {

nokkenas::Date Row::Date(std::size_t i) const {
  const auto date = nokkenas::Date::Parse(Text(i));
  if (!date) throw Error(Error::Kind::kOther, "stored date is no date: " + Text(i));
  return *date;
}

nokkenas::Instant Row::Instant(std::size_t i) const {
  const auto at = ParseInstant(Text(i));
  if (!at) throw Error(Error::Kind::kOther, "stored moment is no moment: " + Text(i));
  return *at;
}

std::optional<std::string> Row::OptText(std::size_t i) const {
  return IsNull(i) ? std::nullopt : std::optional(Text(i));
}
std::optional<std::int64_t> Row::OptInt(std::size_t i) const {
  return IsNull(i) ? std::nullopt : std::optional(Int(i));
}
std::optional<nokkenas::Date> Row::OptDate(std::size_t i) const {
  return IsNull(i) ? std::nullopt : std::optional(Date(i));
}
std::optional<nokkenas::Instant> Row::OptInstant(std::size_t i) const {
  return IsNull(i) ? std::nullopt : std::optional(Instant(i));
}

void Database::BackOff(int attempt) {
  // Spread, so that two writers that collided do not collide again in step.
  thread_local std::minstd_rand random{std::random_device{}()};
  const int ceiling = 4 << attempt;
  std::this_thread::sleep_for(std::chrono::milliseconds{1 + static_cast<int>(random() % ceiling)});
}

bool IsPostgres(const std::string& location) {
  return location.rfind("postgresql://", 0) == 0 || location.rfind("postgres://", 0) == 0;
}

std::unique_ptr<Database> Open(const Settings& settings) {
  return IsPostgres(settings.location) ? OpenPostgres(settings) : OpenSqlite(settings);
}

void NoteQueryRan(const Query& query) {
  static const char* folder = std::getenv("NOKKENAS_SQL_COVERAGE");
  if (folder == nullptr) return;
  static std::mutex mutex;
  static std::set<std::string> seen;
  const std::lock_guard lock(mutex);
  if (!seen.insert(query.name).second) return;
  std::ofstream(std::string(folder) + "/" + std::to_string(getpid()), std::ios::app)
      << query.name << '\n';
}

}  // namespace nokkenas::storage
