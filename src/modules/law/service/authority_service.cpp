// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/law/service/authority_service.h"

#include "platform/audit/audit.h"

namespace nokkenas::law {

namespace {

std::optional<Money> ToleranceOf(const Authority& stored) {
  if (!stored.tolerance_minor) return std::nullopt;
  return Money{*stored.tolerance_minor, Vat::kExcluded};
}

}  // namespace

Result<AuthorityView> AuthorityShow(http::Context& ctx) {
  const Authority stored = FindAuthority(ctx.tx());
  ctx.version = stored.version;
  return AuthorityView{stored.level, ToleranceOf(stored), stored.version};
}

Result<AuthorityView> AuthorityReplace(http::Context& ctx, const AuthorityIn& in) {
  if (in.tolerance && in.tolerance->vat != Vat::kExcluded)
    return Failure{&http::codes::kInvalid, {}, {{"tolerance.vat", "vat_must_be_excluded", ""}}, 0};
  const Authority stored = FindAuthority(ctx.tx());
  if (auto seen = http::RequireVersion(ctx, stored.version); !seen) return seen.failure();
  Authority next{in.level, {}, stored.version};
  if (in.tolerance) next.tolerance_minor = in.tolerance->amount_minor;
  if (!SaveAuthority(ctx.tx(), next)) return Fail(http::codes::kStaleVersion);
  const AuthorityIn before{stored.level, ToleranceOf(stored)};
  const auth::SubjectRef self{"authority", "organisation"};
  audit::Append(ctx, {self, self, "authority_replace", audit::Compare(&before, &in)});
  return AuthorityShow(ctx);
}

}  // namespace nokkenas::law
