// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <toml++/toml.h>

#include <string>

#include "app/config.h"

namespace nokkenas::app {

// Reads each [[identity_provider]]; what is wrong goes to `out.errors`, by its key. A key file is
// looked for beside the settings file.
void ReadProviders(const toml::array& tables, const std::string& config_path, ConfigOutcome& out);

}  // namespace nokkenas::app
