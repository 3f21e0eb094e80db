// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// The commands of the command line. Each returns the exit status and says on standard error what
// is wrong.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "platform/storage/database.h"

namespace nokkenas::app {

struct Options {
  std::string config_path;
  std::string database;
  std::optional<unsigned short> port;
  std::string organisation;  // Its name; of a log of procedures, the title.
  std::string email;
  std::string file;  // Of an import or export; of a worker, its name for people.
  std::string format = "xlsx";
  std::string decimal = "comma";
  std::string locale = "nl";
  bool template_only = false;
  std::string sheet;
  bool apply = false;
  bool all = false;  // Of an export or import: the whole installation.
  std::string to;    // The database that a copy goes to; of a backup, the file to verify.
  std::string worker;
};

// Opens the database that the options and the settings name, and brings it to this version.
std::unique_ptr<storage::Database> OpenForCommand(const Options& options);

// A database and the folder of its documents.
struct Place {
  storage::Settings database;
  std::string documents;
  std::string backup_marker;  // A file that each backup touches; empty: none.
};
Place PlaceOf(const Options& options);

int Serve(const Options& options);
int MigrateDatabase(const Options& options);
int LoadDemo(const Options& options);
int InitOrganisation(const Options& options);
int PrintOpenApi();
int VerifyAudit(const Options& options);
int SelfCheck(const Options& options);
int PrintResetLink(const Options& options);
int CheckConfig(const Options& options);
// Makes the key by which this installation proves itself to identity providers, and prints the
// public part of it, which they are given.
int MakeIdentityKey(const Options& options);
int ExportWorkbook(const Options& options);
int ImportWorkbook(const Options& options);
// Everything in one file, and back into a database that holds nothing.
int ExportAll(const Options& options);
int ImportAll(const Options& options);
// The same file, read back at once.
int Backup(const Options& options);
int CopyDatabase(const Options& options);
// Of a database that is older than the program; nothing when it is not.
void BackupBeforeMigrating(storage::Database& db, const Place& at);
// Brings an event log in, CSV or XES, packed by gzip or not: where the time goes elsewhere.
int BringLeadTimeLog(const Options& options);
// The hidden side of the job runner: a process that never opens the database.
int RunJobWorker(const Options& options);

}  // namespace nokkenas::app
