// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "modules/party/facade.h"
#include "modules/portfolio/service/application_service.h"
#include "modules/portfolio/service/spend_view.h"
#include "modules/portfolio/storage/portfolio_repo.h"
#include "platform/http/actions.h"

namespace nokkenas::portfolio {

struct ContractIn {
  Contract data;
  static void Fields(auto& self, auto&& f) { Contract::Fields(self.data, f); }
};
struct ContractChange {
  std::string id;
  Contract data;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    Contract::Fields(self.data, f);
  }
};
struct ConcludeIn {
  std::string id;
  Conclusion conclusion = Conclusion::kUncertain;
  std::string legal_ground;
  Date from_on;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("conclusion", self.conclusion);
    f("legalGround", self.legal_ground, "The ground in law, or the lack of one",
      json::Length{3, 2'000});
    f("fromOn", self.from_on, "The conclusion holds from this day on");
  }
};
struct SpendIn {
  std::string id;
  Date month;
  Money amount;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("month", self.month, "The first day of the month");
    f("amount", self.amount, "Without VAT; replaces what was booked for the month");
  }
};

struct ContractListIn {
  http::ListIn list;
  std::optional<Conclusion> conclusion;
  std::optional<bool> bridging;
  std::optional<Date> ends_before;
  std::optional<bool> unconfirmed;
  static void Fields(auto& self, auto&& f) {
    http::ListFields(self, f);
    f("conclusion", self.conclusion, "Only with this conclusion today");
    f("bridging", self.bridging, "Only bridging contracts, or only others");
    f("endsBefore", self.ends_before, "Only those whose term ends on or before this day");
    f("unconfirmed", self.unconfirmed,
      "Only running ones whose data nobody confirmed in time, or only others; not for a supplier");
  }
};
struct ContractRow {
  static constexpr const char* kSchema = "ContractRow";
  static constexpr const char* kListSchema = "ContractList";
  std::string id;
  std::string number;
  std::string title;
  party::OrganisationRef supplier;
  Date starts_on;
  Date term_ends_on;
  bool ended = false;
  std::optional<Conclusion> conclusion;
  bool bridging = false;
  Money yearly_amount;
  std::optional<StewardView> stewardship;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("number", self.number);
    f("title", self.title);
    f("supplier", self.supplier);
    f("startsOn", self.starts_on);
    f("termEndsOn", self.term_ends_on, "Last day, with the options used");
    f("ended", self.ended, "The term has passed");
    f("conclusion", self.conclusion, "Today's; null: nobody concluded; null too for a supplier");
    f("bridging", self.bridging);
    f("yearlyAmount", self.yearly_amount);
    f("stewardship", self.stewardship, "null for a supplier");
  }
};

struct MonthView {
  static constexpr const char* kSchema = "MonthSpend";
  Date month;
  Money amount;
  static void Fields(auto& self, auto&& f) {
    f("month", self.month);
    f("amount", self.amount);
  }
};
struct ApplicationRefView {
  static constexpr const char* kSchema = "ApplicationRef";
  std::string id;
  std::string name;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("name", self.name);
  }
};
struct ContractView {
  static constexpr const char* kSchema = "Contract";
  std::string id;
  Contract data;
  party::OrganisationRef supplier;
  Date term_ends_on;
  bool ended = false;
  std::optional<Conclusion> conclusion;
  std::vector<DatedConclusion> conclusions;
  std::vector<MonthView> months;
  std::optional<SpendView> spend_this_year;
  std::vector<ApplicationRefView> applications;
  std::optional<StewardView> stewardship;
  std::vector<ConfirmationView> confirmations;
  std::vector<http::Action> actions;
  std::int64_t version = 1;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    Contract::Fields(self.data, f);
    f("supplier", self.supplier);
    f("termEndsOn", self.term_ends_on, "Last day, with the options used");
    f("ended", self.ended, "The term has passed");
    f("conclusion", self.conclusion, "Today's; null: nobody concluded");
    f("conclusions", self.conclusions, "By day; empty for a supplier");
    f("months", self.months, "What was booked, by month");
    f("spendThisYear", self.spend_this_year, "Calendar year; null for a supplier");
    f("applications", self.applications);
    f("stewardship", self.stewardship, "null for a supplier");
    f("confirmations", self.confirmations, "The newest ten; none for a supplier");
    f("actions", self.actions);
    f("version", self.version);
  }
};

Period YearOf(Date day);

Result<http::ListOut<ContractRow>> ContractList(http::Context& ctx, const ContractListIn& in);
Result<ContractView> ContractShow(http::Context& ctx, const std::string& id);
Result<ContractView> ContractCreate(http::Context& ctx, const ContractIn& in);
Result<ContractView> ContractChangeData(http::Context& ctx, const ContractChange& in);
Result<ContractView> ContractConfirm(http::Context& ctx, const ConfirmIn& in);
Result<ContractView> ContractAppointOwner(http::Context& ctx, const OwnerIn& in);
Result<ContractView> ContractConclude(http::Context& ctx, const ConcludeIn& in);
Result<ContractView> ContractRecordSpend(http::Context& ctx, const SpendIn& in);

// "nokkenas self-check": what of the contracts does not hold, a line each.
std::vector<std::string> CheckContracts(storage::Tx& tx);

}  // namespace nokkenas::portfolio
