// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "modules/party/service/session_service.h"
#include "platform/module.h"

namespace nokkenas::party {

// `service` must outlive the module.
Module MakeModule(SessionService& service, auth::SubjectRegistry& subjects);

}  // namespace nokkenas::party
