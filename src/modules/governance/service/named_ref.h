// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <string>

#include "modules/party/facade.h"

namespace nokkenas::governance {

// A person or a part of the organisation, as another object names it.
struct NamedRef {
  static constexpr const char* kSchema = "NamedRef";
  std::string id;
  std::string name;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("name", self.name);
  }
};

inline NamedRef PersonOf(const http::Context& ctx, const std::string& account_id) {
  return {account_id, party::PersonName(ctx.tx(), account_id)};
}

}  // namespace nokkenas::governance
