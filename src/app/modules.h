// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <vector>

#include "modules/party/module.h"
#include "platform/mail/mail.h"
#include "platform/module.h"

namespace nokkenas::app {

// All modules, low to high.
std::vector<Module> MakeModules(party::SessionService& sessions, auth::SubjectRegistry& subjects,
                                const mail::Settings& mail);

}  // namespace nokkenas::app
