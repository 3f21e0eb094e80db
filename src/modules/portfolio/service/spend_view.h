// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "modules/portfolio/domain/contract.h"

namespace nokkenas::portfolio {

struct SpendView {
  static constexpr const char* kSchema = "SpendByConclusion";
  Money lawful;
  Money unlawful;
  Money uncertain;
  Money total;
  bool estimated = false;
  static void Fields(auto& self, auto&& f) {
    f("lawful", self.lawful);
    f("unlawful", self.unlawful);
    f("uncertain", self.uncertain, "Also what nobody concluded on");
    f("total", self.total, "The three together");
    f("estimated", self.estimated, "Some months are estimates from the yearly amount");
  }
};
SpendView ToSpendView(const SpendByConclusion& spend);

}  // namespace nokkenas::portfolio
