// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "modules/party/service/identity_service.h"
#include "modules/party/service/session_service.h"
#include "platform/mail/mail.h"
#include "platform/module.h"

namespace nokkenas::party {

// `service` must outlive the module.
Module MakeModule(SessionService& service, IdentityService& identities,
                  auth::SubjectRegistry& subjects, const mail::Settings& mail);
// The token endpoint of programs, which is not below /v1: POST /oauth/token.
http::Response IssueToken(storage::Database& db, const http::Request& request, Instant now);

}  // namespace nokkenas::party
