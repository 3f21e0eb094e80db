// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/party/service/organisation_service.h"

#include "modules/party/storage/organisation_repo.h"
#include "platform/audit/audit.h"
#include "platform/auth/crypto.h"

namespace nokkenas::party {
namespace {

// A number is one organisation's: two rows for one supplier would split its spend.
Status CheckKvkFree(http::Context& ctx, const std::optional<std::string>& number,
                    const std::string& own_id) {
  if (auto shape = CheckKvkNumber(number); !shape) return shape;
  if (!number) return Done{};
  const auto holder = FindOrganisationByKvk(ctx.tx(), *number);
  if (holder && *holder != own_id) return Fail(codes::kKvkNumberTaken, {{"number", *number}});
  return Done{};
}

}  // namespace

Result<http::ListOut<Organisation>> OrganisationList(http::Context& ctx,
                                                     const OrganisationListIn& in) {
  const std::string own = ctx.actor.supplier ? ctx.actor.organisation_id : "";
  return ListOrganisations(ctx.tx(), in.list, in.kind, own);
}

Result<Organisation> OrganisationView(http::Context& ctx, const std::string& id) {
  auto organisation = FindOrganisation(ctx.tx(), id);
  if (!organisation) return Fail(http::codes::kNotFound);
  ctx.version = organisation->version;
  return *organisation;
}

Result<Organisation> OrganisationCreate(http::Context& ctx, const OrganisationIn& in) {
  if (auto free = CheckKvkFree(ctx, in.kvk_number, ""); !free) return free.failure();
  const Organisation made{crypto::NewId(), in.name, in.kind, in.kvk_number, 1};
  AddOrganisation(ctx.tx(), made);
  const auth::SubjectRef self{"organisation", made.id};
  audit::Append(ctx, {self, self, "organisation_create", audit::Made(made)});
  ctx.version = made.version;
  return made;
}

Result<Organisation> OrganisationChangeData(http::Context& ctx, const OrganisationChange& in) {
  const auto before = FindOrganisation(ctx.tx(), in.id);
  if (!before) return Fail(http::codes::kNotFound);
  if (auto seen = http::RequireVersion(ctx, before->version); !seen) return seen.failure();
  if (auto free = CheckKvkFree(ctx, in.kvk_number, in.id); !free) return free.failure();
  Organisation after = *before;
  after.name = in.name;
  after.kvk_number = in.kvk_number;
  if (!SaveOrganisation(ctx.tx(), after)) return Fail(http::codes::kStaleVersion);
  ++after.version;
  const auth::SubjectRef self{"organisation", in.id};
  audit::Append(ctx, {self, self, "organisation_change", audit::Compare(&*before, &after)});
  ctx.version = after.version;
  return after;
}

}  // namespace nokkenas::party
