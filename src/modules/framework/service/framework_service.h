// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "modules/framework/service/views.h"
#include "modules/governance/facade.h"

namespace nokkenas::framework {

Result<http::ListOut<FrameworkRow>> FrameworkList(http::Context& ctx, const FrameworkListIn& in);
Result<FrameworkView> FrameworkShow(http::Context& ctx, const std::string& id);
Result<FrameworkView> FrameworkCreate(http::Context& ctx, const FrameworkIn& in);
Result<FrameworkView> FrameworkChangeTerms(http::Context& ctx, const FrameworkChange& in);
Result<FrameworkView> FrameworkMove(http::Context& ctx, const std::string& id, Event event,
                                    const std::string& ground);
Result<FrameworkView> PartyAdd(http::Context& ctx, const AddPartyIn& in);
Result<FrameworkView> PartyRemove(http::Context& ctx, const RemovePartyIn& in);
// A draft proposal with the change as it is; refused as the change itself would be.
Result<governance::ProposalMade> PartyPropose(http::Context& ctx, const ProposePartyIn& in);
Result<FrameworkView> PartyEndAs(http::Context& ctx, const EndPartyIn& in, PartyEnd end);

// Loads a framework that the caller has seen in this version; 404 or 412 otherwise. What is wrong
// in the request itself (400) is told before.
Result<Framework> LoadForCommand(http::Context& ctx, const std::string& id);
auth::SubjectRef SelfOf(const std::string& id);

}  // namespace nokkenas::framework
