// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/governance/service/norm_service.h"

#include "modules/governance/storage/norm_repo.h"
#include "modules/party/facade.h"
#include "platform/audit/audit.h"
#include "platform/i18n/texts.h"

namespace nokkenas::governance {
namespace {

std::vector<NormView> ToViews(const http::Context& ctx, const std::vector<Norm>& norms) {
  std::vector<NormView> out;
  for (const Norm& norm : norms)
    out.push_back({norm, i18n::Text(ctx.locale, "role." + norm.role_key)});
  return out;
}

Status CheckRoles(storage::Tx& tx, const std::vector<Norm>& norms) {
  std::vector<FieldError> errors;
  for (std::size_t i = 0; i < norms.size(); ++i)
    if (!party::RoleExists(tx, norms[i].role_key) || party::IsSupplierRole(norms[i].role_key))
      errors.push_back({"items[" + std::to_string(i) + "].roleKey", "unknown_value", ""});
  if (errors.empty()) return Done{};
  return Failure{&codes::kNormInvalid, {}, errors, 0};
}

}  // namespace

Result<NormsView> NormsShow(http::Context& ctx) {
  const Norms norms = LoadNorms(ctx.tx());
  ctx.version = norms.version;
  return NormsView{ToViews(ctx, norms.items), ToViews(ctx, ProposedNorms()), norms.version};
}

Result<NormsView> NormsReplace(http::Context& ctx, const NormsIn& in) {
  if (auto sound = CheckNorms(in.items); !sound) return sound.failure();
  if (auto known = CheckRoles(ctx.tx(), in.items); !known) return known.failure();
  const Norms norms = LoadNorms(ctx.tx());
  if (auto seen = http::RequireVersion(ctx, norms.version); !seen) return seen.failure();
  if (!SaveNorms(ctx.tx(), {in.items, norms.version})) return Fail(http::codes::kStaleVersion);
  const NormsIn before{norms.items};
  const auth::SubjectRef self{"staffing_norm", "organisation"};
  audit::Append(ctx, {self, self, "staffing_norm_replace", audit::Compare(&before, &in)});
  return NormsShow(ctx);
}

}  // namespace nokkenas::governance
