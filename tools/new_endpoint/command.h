// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "platform/http/endpoint.h"

namespace nokkenas::@module @{

    struct @Name @In{std::string id;
std::string reason;
static void Fields(auto& self, auto&& f) {
  f("id", self.id);
  f("reason", self.reason, "Why; kept in the audit trail", json::Length{3, 2'000});
}
}
;
struct @Name @Out {
  static constexpr const char* kSchema = "@Name@";
  std::string id;
  static void Fields(auto& self, auto&& f) { f("id", self.id); }
};

Result<@Name @Out> @Name @(http::Context& ctx, const @Name @In& in);

}  // namespace nokkenas::@module@
