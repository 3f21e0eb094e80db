// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// What belongs to no room: what this installation is, finding any object, the house's own chores.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "platform/http/endpoint.h"
#include "platform/module.h"

namespace nokkenas::platform {

struct Installation {
  std::string organisation_name;
  bool demo = false;
};

// Nothing before `nokkenas init` or `nokkenas demo`.
std::optional<Installation> FindInstallation(storage::Tx& tx);
void AddInstallation(storage::Tx& tx, const Installation& installation, Instant now);

// A demo login that the sign-in page offers.
struct DemoAccount {
  static constexpr const char* kSchema = "DemoAccount";
  std::string email;
  std::string display_name;
  std::string role_key;
  std::string role_title;
  static void Fields(auto& self, auto&& f) {
    f("email", self.email);
    f("displayName", self.display_name);
    f("roleKey", self.role_key);
    f("roleTitle", self.role_title);
  }
};

// What the operator's page looks at besides the database.
struct OperationSettings {
  std::string folder = ".";   // Where the database lies, or what the server writes.
  std::string backup_marker;  // A file that each backup touches; empty: nobody tells of backups.
};

// The module of the platform itself. `demo_accounts` are shown only where the installation is one.
Module MakeModule(std::vector<DemoAccount> demo_accounts, std::string demo_password);
// The operator's page: jobs, outbox, mail, disk, the age of the backup.
Module MakeOperations(const OperationSettings& settings);

}  // namespace nokkenas::platform
