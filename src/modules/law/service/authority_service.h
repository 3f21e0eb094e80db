// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "modules/law/storage/threshold_repo.h"
#include "platform/http/actions.h"

namespace nokkenas::law {

struct AuthorityIn {
  static constexpr const char* kSchema = "AuthorityInput";
  AuthorityLevel level = AuthorityLevel::kCentral;
  static void Fields(auto& self, auto&& f) {
    f("level", self.level, "central: the State; sub_central: every other contracting authority");
  }
};
struct AuthorityView {
  static constexpr const char* kSchema = "Authority";
  AuthorityLevel level = AuthorityLevel::kCentral;
  std::int64_t version = 1;
  static void Fields(auto& self, auto&& f) {
    f("level", self.level, "Decides which threshold for services and supplies holds");
    f("version", self.version);
  }
};

Result<AuthorityView> AuthorityShow(http::Context& ctx);
Result<AuthorityView> AuthorityReplace(http::Context& ctx, const AuthorityIn& in);

}  // namespace nokkenas::law
