// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Everything out in one file and back, a copy of it for bad days, and the way from one database to
// another.
#include <filesystem>
#include <fstream>
#include <iostream>

#include "app/commands.h"
#include "app/house.h"
#include "modules/document/facade.h"
#include "platform/archive/archive.h"
#include "platform/auth/crypto.h"
#include "platform/storage/migrate.h"

namespace nokkenas::app {
namespace {

archive::Manifest WriteTo(storage::Database& db, const std::string& documents,
                          const std::string& path) {
  const files::BlobStore store(documents);
  auto snapshot = db.BeginRead();
  // A database from before there were documents has none.
  const auto files = archive::HasTable(*snapshot, "document_version")
                         ? document::AllFiles(*snapshot)
                         : std::vector<std::string>{};
  return archive::Write(*snapshot, path, files, store);
}

void Print(const archive::Manifest& manifest, const std::string& what) {
  std::cout << what << ": " << manifest.tables.size() << " tables with " << manifest.rows()
            << " rows, " << manifest.files.size() << " documents.\n"
            << "SHA-256 of the content: " << manifest.Digest() << "\n";
}

// The status of a command that wrote it: what is missing is told, and is no success.
int Outcome(const archive::Manifest& manifest) {
  for (const auto& sha256 : manifest.missing)
    std::cerr << "The document " << sha256 << " is not whole; all else is in the file.\n";
  return manifest.missing.empty() ? 0 : 1;
}

bool IsThere(const std::string& location) {
  return !storage::IsPostgres(location) && std::filesystem::exists(location);
}

// A database that this command made is no use to anybody when it could not be filled.
void Forget(const std::string& location) {
  if (storage::IsPostgres(location)) return;
  for (const char* end : {"", "-wal", "-shm"}) std::filesystem::remove(location + end);
}

archive::Manifest LoadFrom(const std::string& path, const Place& to) {
  crypto::Init();
  if (IsThere(to.database.location))
    throw std::runtime_error(to.database.location + " is there already; name a new database");
  const SystemClock clock;
  try {
    auto db = storage::Open(to.database);
    return archive::Load(*db, path, files::BlobStore(to.documents), clock.Now());
  } catch (...) {
    Forget(to.database.location);
    throw;
  }
}

}  // namespace

int ExportAll(const Options& options) {
  auto db = OpenForCommand(options);
  const auto manifest = WriteTo(*db, PlaceOf(options).documents, options.file);
  Print(manifest, options.file);
  return Outcome(manifest);
}

int Backup(const Options& options) {
  if (!options.to.empty()) {
    crypto::Init();
    Print(archive::Verify(options.to), options.to + " is whole");
    return 0;
  }
  if (options.file.empty()) throw std::runtime_error("name the file to write with --out");
  auto db = OpenForCommand(options);
  WriteTo(*db, PlaceOf(options).documents, options.file);
  // A copy that was never read back is none.
  const auto manifest = archive::Verify(options.file);
  Print(manifest, options.file + " was read back whole");
  const std::string& marker = PlaceOf(options).backup_marker;
  if (!marker.empty() && !std::ofstream(marker, std::ios::trunc))
    throw std::runtime_error("the backup is made, but " + marker + " cannot be touched");
  return Outcome(manifest);
}

int ImportAll(const Options& options) {
  const Place to = PlaceOf(options);
  Print(LoadFrom(options.file, to), "Brought into " + to.database.location);
  return 0;
}

int CopyDatabase(const Options& options) {
  auto db = OpenForCommand(options);
  Options there = options;
  there.database = options.to;
  Place to = PlaceOf(there);
  const Place from = PlaceOf(options);
  if (to.database.location == from.database.location)
    throw std::runtime_error("--to names the same database");
  const std::string path =
      (std::filesystem::temp_directory_path() / ("nokkenas-copy-" + crypto::NewId() + ".zip"))
          .string();
  const struct Remove {
    std::string path;
    ~Remove() {
      std::error_code ignored;  // What cannot be removed now is left for its owner.
      std::filesystem::remove(path, ignored);
    }
  } remove{path};
  WriteTo(*db, from.documents, path);
  Print(LoadFrom(path, to), "Copied to " + to.database.location);
  std::cout << "Documents are in " << std::filesystem::absolute(to.documents).string() << ".\n";
  return 0;
}

void BackupBeforeMigrating(storage::Database& db, const Place& at) {
  const int version = storage::SchemaVersion(db);
  storage::RefuseNewer(version);
  if (version == 0 || version == storage::NewestSchemaVersion()) return;
  // Never in the place of another: a migration that fails half-way is tried again.
  std::string moment = ToString(SystemClock().Now());
  std::erase_if(moment, [](char c) { return c == ':' || c == '-' || c == '.'; });
  const std::string path =
      at.documents + "-version-" + std::to_string(version) + "-" + moment + ".zip";
  WriteTo(db, at.documents, path);
  const auto manifest = archive::Verify(path);
  Print(manifest, "Backed up to " + path);
  Outcome(manifest);  // It is told; it does not keep the program from starting.
}

}  // namespace nokkenas::app
