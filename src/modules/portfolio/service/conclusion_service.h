// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// What people concluded on contracts, over all contracts: who said what from which day on.
#pragma once

#include "modules/party/facade.h"
#include "modules/portfolio/service/contract_service.h"

namespace nokkenas::portfolio {

struct ConclusionListIn {
  http::ListIn list;
  std::optional<Conclusion> conclusion;
  std::optional<std::string> contract_id;
  std::optional<bool> in_force;
  static void Fields(auto& self, auto&& f) {
    http::ListFields(self, f);
    f("conclusion", self.conclusion, "Only this conclusion");
    f("contractId", self.contract_id, "Only those on this contract");
    f("inForce", self.in_force, "Only those that hold today, or only earlier and later ones");
  }
};
struct ConclusionContract {
  static constexpr const char* kSchema = "ConclusionContract";
  std::string id;
  std::string number;
  std::string title;
  party::OrganisationRef supplier;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("number", self.number);
    f("title", self.title);
    f("supplier", self.supplier);
  }
};
struct ConclusionRow {
  static constexpr const char* kSchema = "ConclusionRow";
  static constexpr const char* kListSchema = "ConclusionList";
  ConclusionContract contract;
  Conclusion conclusion = Conclusion::kUncertain;
  std::string legal_ground;
  Date from_on;
  std::optional<Date> until_on;
  bool in_force = false;
  std::string concluded_by;
  Instant concluded_at;
  static void Fields(auto& self, auto&& f) {
    f("contract", self.contract);
    f("conclusion", self.conclusion);
    f("legalGround", self.legal_ground, "The ground in law, or the lack of one");
    f("fromOn", self.from_on, "The conclusion holds from this day on");
    f("untilOn", self.until_on, "The last day before the next conclusion; null: it is the newest");
    f("inForce", self.in_force, "It is the conclusion of today");
    f("concludedBy", self.concluded_by);
    f("concludedAt", self.concluded_at);
  }
};

Result<http::ListOut<ConclusionRow>> ConclusionList(http::Context& ctx, const ConclusionListIn& in);

}  // namespace nokkenas::portfolio
