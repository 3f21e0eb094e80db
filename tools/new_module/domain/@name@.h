// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <optional>
#include <string>

#include "base/fields.h"
#include "base/result.h"

namespace nokkenas::@name @{

    inline constexpr const char* kRead = "@name@.read";
inline constexpr const char* kManage = "@name@.manage";

namespace codes {
inline constexpr Code kTitleTaken{"@name@_title_taken", 409};
}  // namespace codes

struct @Name @Data {
  std::string title;
  static void Fields(auto& self, auto&& f) { f("title", self.title, "", json::Length{1, 200}); }
};

struct @Name @{std::string id;
@Name @Data data;
std::int64_t version = 1;
}
;

// All that deciding may look at beside the @name@ itself.
struct Facts {
  std::optional<std::string> holder_of_title;
};

// May this be added? The first reason why not, in a fixed order.
inline Status DecideCreate(const @Name @Data& data, const Facts& facts) {
  if (facts.holder_of_title) return Fail(codes::kTitleTaken, {{"title", data.title}});
  return Done{};
}

}  // namespace nokkenas::@name@
