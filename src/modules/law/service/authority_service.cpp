// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/law/service/authority_service.h"

#include "platform/audit/audit.h"

namespace nokkenas::law {

Result<AuthorityView> AuthorityShow(http::Context& ctx) {
  const Authority stored = FindAuthority(ctx.tx());
  ctx.version = stored.version;
  return AuthorityView{stored.level, stored.version};
}

Result<AuthorityView> AuthorityReplace(http::Context& ctx, const AuthorityIn& in) {
  const Authority stored = FindAuthority(ctx.tx());
  if (auto seen = http::RequireVersion(ctx, stored.version); !seen) return seen.failure();
  if (!SaveAuthority(ctx.tx(), {in.level, stored.version})) return Fail(http::codes::kStaleVersion);
  const AuthorityIn before{stored.level};
  const auth::SubjectRef self{"authority", "organisation"};
  audit::Append(ctx, {self, self, "authority_replace", audit::Compare(&before, &in)});
  return AuthorityShow(ctx);
}

}  // namespace nokkenas::law
