// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "modules/party/domain/organisation.h"
#include "platform/http/list.h"

namespace nokkenas::party {

struct OrganisationListIn {
  http::ListIn list;
  std::optional<OrganisationKind> kind;
  static void Fields(auto& self, auto&& f) {
    http::ListFields(self, f);
    f("kind", self.kind, "Only organisations of this kind");
  }
};

Result<http::ListOut<Organisation>> OrganisationList(http::Context& ctx,
                                                     const OrganisationListIn& in);
Result<Organisation> OrganisationView(http::Context& ctx, const std::string& id);
Result<Organisation> OrganisationCreate(http::Context& ctx, const OrganisationIn& in);
Result<Organisation> OrganisationChangeData(http::Context& ctx, const OrganisationChange& in);

}  // namespace nokkenas::party
