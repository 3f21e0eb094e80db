// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <vector>

#include "platform/http/endpoint.h"
#include "platform/mail/mail.h"

namespace nokkenas::governance {

std::vector<http::Endpoint> UnitEndpoints();
std::vector<http::Endpoint> NormEndpoints();
std::vector<http::Endpoint> ResponsibilityEndpoints();
std::vector<http::Endpoint> CompetenceEndpoints();
std::vector<http::Endpoint> MandateEndpoints();
std::vector<http::Endpoint> BudgetEndpoints();
std::vector<http::Endpoint> ProposalEndpoints();
std::vector<http::Endpoint> DecisionEndpoints();
std::vector<http::Endpoint> RegisterEndpoints();
std::vector<http::Endpoint> LeadTimeEndpoints();
std::vector<http::Endpoint> CommentEndpoints();
std::vector<http::Endpoint> NoticeEndpoints(const mail::Settings& mail);

}  // namespace nokkenas::governance
