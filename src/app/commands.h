// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// The commands of the command line. Each returns the exit status and says on standard error what
// is wrong.
#pragma once

#include <optional>
#include <string>

namespace nokkenas::app {

struct Options {
  std::string config_path;
  std::string database;
  std::optional<unsigned short> port;
  std::string organisation;
  std::string email;
};

int Serve(const Options& options);
int MigrateDatabase(const Options& options);
int LoadDemo(const Options& options);
int InitOrganisation(const Options& options);
int PrintOpenApi();
int VerifyAudit(const Options& options);
int SelfCheck(const Options& options);
int PrintResetLink(const Options& options);
int CheckConfig(const Options& options);

}  // namespace nokkenas::app
