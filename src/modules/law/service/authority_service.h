// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "modules/law/storage/threshold_repo.h"
#include "platform/http/actions.h"

namespace nokkenas::law {

struct AuthorityIn {
  static constexpr const char* kSchema = "AuthorityInput";
  AuthorityLevel level = AuthorityLevel::kCentral;
  std::optional<Money> tolerance;
  static void Fields(auto& self, auto&& f) {
    f("level", self.level, "central: the State; sub_central: every other contracting authority");
    f("tolerance", self.tolerance,
      "Without VAT; what may be unlawful a year, and as much uncertain; null: nobody said so",
      json::Range{0, kMaxAmountMinor});
  }
};
struct AuthorityView {
  static constexpr const char* kSchema = "Authority";
  AuthorityLevel level = AuthorityLevel::kCentral;
  std::optional<Money> tolerance;
  std::int64_t version = 1;
  static void Fields(auto& self, auto&& f) {
    f("level", self.level, "Decides which threshold for services and supplies holds");
    f("tolerance", self.tolerance,
      "A year, without VAT; unlawful and uncertain each; null: not set");
    f("version", self.version);
  }
};

Result<AuthorityView> AuthorityShow(http::Context& ctx);
Result<AuthorityView> AuthorityReplace(http::Context& ctx, const AuthorityIn& in);

}  // namespace nokkenas::law
