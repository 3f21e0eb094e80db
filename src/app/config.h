// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Settings: built-in, then the TOML file, then the environment, then the command line.
#pragma once

#include <string>
#include <vector>

#include "modules/party/module.h"
#include "platform/http/server.h"
#include "platform/mail/mail.h"
#include "platform/storage/database.h"
#include "platform/system/system.h"

namespace nokkenas::app {

struct Config {
  storage::Settings database{"var/nokkenas.sqlite", 4, true};
  http::ServerSettings server;
  mail::Settings mail;
  party::SignInSettings sign_in;
  platform::OperationSettings operation;
  std::string documents;  // The folder of the files; empty: beside the database.
  std::string log_level = "info";
};

struct ConfigOutcome {
  Config config;
  std::vector<std::string> errors;  // A line each: which setting, what is wrong.
};

// `path` may be empty: then only the environment counts (NOKKENAS_DATABASE, NOKKENAS_ADDRESS,
// NOKKENAS_PORT, NOKKENAS_LOG_LEVEL, NOKKENAS_MAIL_PASSWORD). An unknown key is an error: a
// misspelt one must not be dropped.
ConfigOutcome LoadConfig(const std::string& path);

}  // namespace nokkenas::app
