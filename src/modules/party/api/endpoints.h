// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <vector>

#include "modules/party/service/identity_service.h"
#include "modules/party/service/session_service.h"
#include "platform/http/endpoint.h"
#include "platform/mail/mail.h"

namespace nokkenas::party {

std::vector<http::Endpoint> OrganisationEndpoints();
std::vector<http::Endpoint> AccountEndpoints(const mail::Settings& mail);
std::vector<http::Endpoint> AssignmentEndpoints();
std::vector<http::Endpoint> SessionEndpoints(SessionService& service);
std::vector<http::Endpoint> IdentityEndpoints(IdentityService& service);
std::vector<http::Endpoint> ClientEndpoints();
std::vector<http::Endpoint> InvitationEndpoints(SessionService& service,
                                                const mail::Settings& mail);
std::vector<http::Endpoint> ColleagueEndpoints(const mail::Settings& mail);

}  // namespace nokkenas::party
