// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "modules/@name@/storage/@name@_repo.h"
#include "platform/http/actions.h"
#include "platform/http/list.h"

namespace nokkenas::@name @{

    struct @Name @In{@Name @Data data;
static void Fields(auto& self, auto&& f) { @Name @Data::Fields(self.data, f); }
}
;
struct @Name @IdIn {
  std::string id;
  static void Fields(auto& self, auto&& f) { f("id", self.id); }
};
struct @Name @ListIn {
  http::ListIn list;
  static void Fields(auto& self, auto&& f) { http::ListFields(self, f); }
};
struct @Name @View {
  static constexpr const char* kSchema = "@Name@";
  static constexpr const char* kListSchema = "@Name@List";
  std::string id;
  @Name @Data data;
  std::int64_t version = 1;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    @Name @Data::Fields(self.data, f);
    f("version", self.version);
  }
};

Result<http::ListOut<@Name @View>> @Name @List(http::Context& ctx, const @Name @ListIn& in);
Result<@Name @View> @Name @Show(http::Context& ctx, const std::string& id);
Result<@Name @View> @Name @Create(http::Context& ctx, const @Name @In& in);

}  // namespace nokkenas::@name@
