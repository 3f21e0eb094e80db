// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Which roles are to be filled, and where they are not.
#pragma once

#include "modules/governance/domain/staffing.h"
#include "platform/http/endpoint.h"

namespace nokkenas::governance {

inline constexpr const char* kNormManage = "staffing.manage";

struct NormView {
  static constexpr const char* kSchema = "StaffingNormRow";
  Norm norm;
  std::string role_title;
  static void Fields(auto& self, auto&& f) {
    Norm::Fields(self.norm, f);
    f("roleTitle", self.role_title);
  }
};
struct NormsView {
  static constexpr const char* kSchema = "StaffingNorms";
  std::vector<NormView> items;
  std::vector<NormView> proposal;
  std::int64_t version = 1;
  static void Fields(auto& self, auto&& f) {
    f("items", self.items, "What the organisation set; empty: nothing is called vacant");
    f("proposal", self.proposal, "What the program proposes; it holds only when it is set");
    f("version", self.version);
  }
};
struct NormsIn {
  static constexpr const char* kSchema = "StaffingNormsInput";
  std::vector<Norm> items;
  static void Fields(auto& self, auto&& f) {
    f("items", self.items, "All norms, in place of those before");
  }
};

Result<NormsView> NormsShow(http::Context& ctx);
Result<NormsView> NormsReplace(http::Context& ctx, const NormsIn& in);

}  // namespace nokkenas::governance
