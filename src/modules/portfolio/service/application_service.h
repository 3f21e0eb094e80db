// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "modules/party/facade.h"
#include "modules/portfolio/service/confirmation_service.h"
#include "modules/portfolio/storage/portfolio_repo.h"
#include "platform/http/actions.h"

namespace nokkenas::portfolio {

struct DomainIn {
  std::string name;
  static void Fields(auto& self, auto&& f) { f("name", self.name, "", json::Length{1, 120}); }
};
struct DomainView {
  static constexpr const char* kSchema = "Domain";
  std::string id;
  std::string name;
  int application_count = 0;
  int unconfirmed_count = 0;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("name", self.name);
    f("applicationCount", self.application_count);
    f("unconfirmedCount", self.unconfirmed_count,
      "Of these: running, and not confirmed in time by their owner");
  }
};
struct DomainListView {
  static constexpr const char* kSchema = "DomainList";
  std::vector<DomainView> items;
  static void Fields(auto& self, auto&& f) { f("items", self.items); }
};

struct ApplicationIn {
  Application data;
  static void Fields(auto& self, auto&& f) { Application::Fields(self.data, f); }
};
struct ApplicationChange {
  std::string id;
  Application data;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    Application::Fields(self.data, f);
  }
};

struct ApplicationListIn {
  http::ListIn list;
  std::optional<std::string> domain_id;
  std::optional<bool> in_scope;
  std::optional<Phase> phase;
  std::optional<std::string> owner_id;
  std::optional<bool> unconfirmed;
  static void Fields(auto& self, auto&& f) {
    http::ListFields(self, f);
    f("domainId", self.domain_id, "Only of this domain", json::Length{1, 40});
    f("inScope", self.in_scope, "Only in scope, or only out of it");
    f("phase", self.phase, "Only in this phase");
    f("ownerId", self.owner_id, "Only those for which this account has a role",
      json::Length{1, 40});
    f("unconfirmed", self.unconfirmed,
      "Only running ones whose data nobody confirmed in time, or only others");
  }
};
struct ApplicationRow {
  static constexpr const char* kSchema = "ApplicationRow";
  static constexpr const char* kListSchema = "ApplicationList";
  std::string id;
  std::string number;
  std::string name;
  ApplicationKind kind = ApplicationKind::kApplication;
  std::string domain_id;
  std::string domain_name;
  bool in_scope = true;
  std::optional<std::string> out_via;
  Phase phase = Phase::kInUse;
  std::optional<TimeClass> time_class;
  std::optional<Money> yearly_cost;
  std::optional<int> fte_tenths;
  std::optional<int> complexity;
  StewardView stewardship;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("number", self.number);
    f("name", self.name);
    f("kind", self.kind);
    f("domainId", self.domain_id);
    f("domainName", self.domain_name);
    f("inScope", self.in_scope);
    f("outVia", self.out_via);
    f("phase", self.phase);
    f("timeClass", self.time_class);
    f("yearlyCost", self.yearly_cost);
    f("fteTenths", self.fte_tenths);
    f("complexity", self.complexity);
    f("stewardship", self.stewardship);
  }
};

struct HealthIn {
  std::string id;
  Date measured_on;
  std::optional<int> technical_debt;
  std::optional<int> end_of_life;
  std::optional<int> risk;
  std::string source;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("measuredOn", self.measured_on);
    f("technicalDebt", self.technical_debt, "0 (none) to 100; null: not measured",
      json::Range{0, 100});
    f("endOfLife", self.end_of_life, "Share of technology past its end of life, in per cent",
      json::Range{0, 100});
    f("risk", self.risk, "0 (none) to 100; null: not measured", json::Range{0, 100});
    f("source", self.source, "Where the figures come from", json::Length{1, 300});
  }
};
struct HealthView {
  static constexpr const char* kSchema = "HealthMeasurement";
  std::string id;
  Date measured_on;
  std::optional<int> technical_debt;
  std::optional<int> end_of_life;
  std::optional<int> risk;
  std::string source;
  std::string recorded_by;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("measuredOn", self.measured_on);
    f("technicalDebt", self.technical_debt);
    f("endOfLife", self.end_of_life);
    f("risk", self.risk);
    f("source", self.source);
    f("recordedBy", self.recorded_by, "Name of who recorded it");
  }
};

struct LinkIn {
  std::string id;
  std::string other_id;
  LinkKind kind = LinkKind::kInterface;
  std::optional<int> strength_percent;
  std::string source;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("otherId", self.other_id, "The application at the other end", json::Length{1, 40});
    f("kind", self.kind, "same_customer is derived and cannot be stated");
    f("strengthPercent", self.strength_percent, "0 to 100; null: unknown", json::Range{0, 100});
    f("source", self.source, "Who or what says so", json::Length{1, 300});
  }
};
struct LinkView {
  static constexpr const char* kSchema = "ApplicationLink";
  std::string first_id;
  std::string second_id;
  LinkKind kind = LinkKind::kInterface;
  std::optional<int> strength_percent;
  bool derived = false;
  std::string source;
  std::optional<std::string> stated_by;
  static void Fields(auto& self, auto&& f) {
    f("firstId", self.first_id);
    f("secondId", self.second_id);
    f("kind", self.kind);
    f("strengthPercent", self.strength_percent, "null: unknown");
    f("derived", self.derived, "Follows from the data; nobody stated it");
    f("source", self.source);
    f("statedBy", self.stated_by);
  }
};
struct GraphView {
  static constexpr const char* kSchema = "PortfolioGraph";
  std::vector<ApplicationRow> applications;
  std::vector<LinkView> links;
  static void Fields(auto& self, auto&& f) {
    f("applications", self.applications);
    f("links", self.links);
  }
};

struct ApplicationView {
  static constexpr const char* kSchema = "Application";
  std::string id;
  Application data;
  std::string domain_name;
  std::optional<party::OrganisationRef> principal;
  std::vector<party::OrganisationRef> customers;
  std::vector<HealthView> health;
  std::vector<LinkView> links;
  StewardView stewardship;
  std::vector<ConfirmationView> confirmations;
  std::vector<http::Action> actions;
  std::int64_t version = 1;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    Application::Fields(self.data, f);
    f("domainName", self.domain_name);
    f("principal", self.principal);
    f("customers", self.customers);
    f("health", self.health, "Newest first");
    f("links", self.links);
    f("stewardship", self.stewardship);
    f("confirmations", self.confirmations, "The newest ten");
    f("actions", self.actions);
    f("version", self.version);
  }
};

Result<DomainListView> DomainList(http::Context& ctx);
Result<DomainView> DomainCreate(http::Context& ctx, const DomainIn& in);
Result<http::ListOut<ApplicationRow>> ApplicationList(http::Context& ctx,
                                                      const ApplicationListIn& in);
Result<ApplicationView> ApplicationShow(http::Context& ctx, const std::string& id);
Result<ApplicationView> ApplicationCreate(http::Context& ctx, const ApplicationIn& in);
Result<ApplicationView> ApplicationChangeData(http::Context& ctx, const ApplicationChange& in);
Result<ApplicationView> ApplicationMeasureHealth(http::Context& ctx, const HealthIn& in);
Result<ApplicationView> ApplicationConfirm(http::Context& ctx, const ConfirmIn& in);
Result<ApplicationView> ApplicationAppointOwner(http::Context& ctx, const OwnerIn& in);
Result<ApplicationView> ApplicationStateLink(http::Context& ctx, const LinkIn& in);
Result<GraphView> GraphShow(http::Context& ctx);

}  // namespace nokkenas::portfolio
