// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// A supplier manages its own people: who is in, and who may submit and sign for which framework.
#pragma once

#include "modules/party/service/account_service.h"

namespace nokkenas::party {

// The roles of one person for one framework, or for all of them.
struct ColleagueRoles {
  static constexpr const char* kSchema = "ColleagueRoles";
  std::optional<std::string> framework_id;
  std::string framework;
  std::vector<std::string> roles;
  std::vector<std::string> titles;
  static void Fields(auto& self, auto&& f) {
    f("frameworkId", self.framework_id, "null: all frameworks of the supplier");
    f("framework", self.framework);
    f("roles", self.roles, "supplier, supplier_submitter, supplier_signer, supplier_administrator");
    f("titles", self.titles, "The same in the language of the reader");
  }
};

struct ColleagueView {
  static constexpr const char* kSchema = "Colleague";
  static constexpr const char* kListSchema = "ColleagueList";
  Account account;
  std::vector<ColleagueRoles> frameworks;
  std::int64_t sessions = 0;
  std::optional<mail::Delivery> delivery;
  std::vector<http::Action> actions;
  static void Fields(auto& self, auto&& f) {
    Account::Fields(self.account, f);
    f("frameworks", self.frameworks, "What the person may do, by framework");
    f("sessions", self.sessions, "How many sessions are open");
    f("delivery", self.delivery, "How the last link that was mailed fared; null: none was");
    f("actions", self.actions);
  }
};
struct ColleagueIn {
  std::string email;
  std::string display_name;
  std::optional<std::string> locale;
  std::string framework_id;
  std::vector<std::string> roles;
  static void Fields(auto& self, auto&& f) {
    f("email", self.email, "The address to sign in with", json::Length{3, 254},
      json::Format{"email"});
    f("displayName", self.display_name, "As others will see the person named",
      json::Length{1, 120});
    f("locale", self.locale, "nl or en", json::Length{2, 2});
    f("frameworkId", self.framework_id, "One that you administer", json::Length{1, 64});
    f("roles", self.roles, "What the person may do for it");
  }
};
struct ColleagueNameIn {
  std::string id;
  std::string framework_id;
  std::vector<std::string> roles;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("frameworkId", self.framework_id, "One that you administer", json::Length{1, 64});
    f("roles", self.roles, "All that the person may do for it from today; empty: nothing");
  }
};
struct AdministeredFramework {
  static constexpr const char* kSchema = "AdministeredFramework";
  std::string id;
  std::string title;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("title", self.title);
  }
};
struct AdministeredFrameworks {
  static constexpr const char* kSchema = "AdministeredFrameworkList";
  std::vector<AdministeredFramework> items;
  static void Fields(auto& self, auto&& f) { f("items", self.items); }
};

Result<http::ListOut<ColleagueView>> ColleagueList(http::Context& ctx, const PersonListIn& in);
Result<ColleagueView> ColleagueShow(http::Context& ctx, const std::string& id);
Result<OneTimeLink> ColleagueCreate(http::Context& ctx, const ColleagueIn& in,
                                    const mail::Settings& mail);
// A new one-time link; the one before it stops working.
Result<OneTimeLink> ColleagueInvite(http::Context& ctx, const std::string& id,
                                    const mail::Settings& mail);
Result<ColleagueView> ColleagueName(http::Context& ctx, const ColleagueNameIn& in);
Result<ColleagueView> ColleagueDeactivate(http::Context& ctx, const ReasonIn& in);
Result<ColleagueView> ColleagueReactivate(http::Context& ctx, const ReasonIn& in);
Result<ColleagueView> ColleagueEndSessions(http::Context& ctx, const std::string& id);
// The frameworks for which the reader manages people.
Result<AdministeredFrameworks> ColleagueFrameworks(http::Context& ctx);

}  // namespace nokkenas::party
