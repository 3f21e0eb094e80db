// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <vector>

#include "modules/party/module.h"
#include "platform/mail/mail.h"
#include "platform/module.h"

namespace nokkenas::app {

struct ModuleParts {
  party::SessionService& sessions;
  party::IdentityService& identities;
  auth::SubjectRegistry& subjects;
  const mail::Settings& mail;
  const std::string& documents;  // The folder of the files.
};
// All modules, low to high.
std::vector<Module> MakeModules(const ModuleParts& parts);

}  // namespace nokkenas::app
