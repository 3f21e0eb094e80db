// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Everything that an installation holds, in one file: each table as lines of JSON in one order,
// each document as it is, and a manifest with a SHA-256 of every part. It says nothing of when it
// was made or from which database, so the same content gives the same bytes from SQLite and from
// PostgreSQL. What lives for minutes (sessions, tokens of programs, uploads under way) stays
// behind.
//
// A zip archive: manifest.json, tables/NAME.jsonl, files/SHA256.
#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <vector>

#include "platform/files/blob_store.h"
#include "platform/storage/database.h"

namespace nokkenas::archive {

// The file is no archive, or not as it was written; says which part.
class Broken : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

struct Table {
  std::string name;
  std::vector<std::string> columns;  // Sorted.
  std::int64_t rows = 0;
  std::string sha256;  // Of its lines.
};
struct Manifest {
  int schema = 0;  // The version of the database.
  std::string organisation;
  bool demo = false;
  std::vector<Table> tables;         // By name.
  std::vector<std::string> files;    // Their SHA-256, sorted.
  std::vector<std::string> missing;  // Named by the tables, and not whole when it was written.
  std::int64_t rows() const;
  // Of all parts together: equal for equal content.
  std::string Digest() const;
};

bool HasTable(storage::Tx& tx, const std::string& name);

// Writes to `path` what `tx` sees, beside it first, and then in its place. `files`: the SHA-256 of
// every document that the tables name; one that is not whole is told in the manifest, for a backup
// of all else is better than none.
Manifest Write(storage::Tx& tx, const std::string& path, const std::vector<std::string>& files,
               const files::BlobStore& store);

// Reads every byte and holds it against the manifest.
Manifest Verify(const std::string& path);

// Fills `db`, which must hold nothing, and `store`. The tables are brought to the version of the
// archive first and to the newest after it. All of the tables, or none.
Manifest Load(storage::Database& db, const std::string& path, const files::BlobStore& store,
              Instant now);

}  // namespace nokkenas::archive
