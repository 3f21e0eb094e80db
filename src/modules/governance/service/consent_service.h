// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// The consent of the works council to figures about persons.
#pragma once

#include "modules/governance/domain/person_consent.h"
#include "modules/governance/service/named_ref.h"
#include "platform/http/actions.h"
#include "platform/http/endpoint.h"

namespace nokkenas::governance {

struct ConsentView {
  static constexpr const char* kSchema = "PersonConsent";
  std::string id;
  std::string reference;
  Date given_on;
  Date starts_on;
  std::optional<Date> ends_on;
  std::optional<NamedRef> noted_by;
  Instant noted_at{};
  std::optional<Instant> withdrawn_at;
  std::string reason;
  bool holds = false;
  std::int64_t version = 1;
  std::vector<http::Action> actions;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("reference", self.reference, "Where the decision of the works council can be found");
    f("givenOn", self.given_on);
    f("startsOn", self.starts_on);
    f("endsOn", self.ends_on, "The last day; null: until it is withdrawn");
    f("notedBy", self.noted_by);
    f("notedAt", self.noted_at);
    f("withdrawnAt", self.withdrawn_at);
    f("reason", self.reason, "Why it was withdrawn");
    f("holds", self.holds, "Figures about persons are shown today");
    f("version", self.version);
    f("actions", self.actions);
  }
};
struct ConsentList {
  static constexpr const char* kSchema = "PersonConsentList";
  std::vector<ConsentView> items;
  static void Fields(auto& self, auto&& f) { f("items", self.items, "The one noted last first"); }
};
struct ConsentIn {
  static constexpr const char* kSchema = "PersonConsentInput";
  std::string reference;
  Date given_on;
  Date starts_on;
  std::optional<Date> ends_on;
  static void Fields(auto& self, auto&& f) {
    f("reference", self.reference, "Number or place of the decision", json::Length{3, 300});
    f("givenOn", self.given_on, "When the works council decided");
    f("startsOn", self.starts_on, "The first day on which it holds");
    f("endsOn", self.ends_on, "The last day; left out: until it is withdrawn");
  }
};
struct ConsentReasonIn {
  std::string id;
  std::string reason;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("reason", self.reason, "Why; kept in the audit trail", json::Length{3, 1'000});
  }
};

Result<ConsentList> ConsentsShow(http::Context& ctx);
Result<ConsentView> ConsentShow(http::Context& ctx, const std::string& id);
Result<ConsentView> ConsentCreate(http::Context& ctx, const ConsentIn& in);
// From now on; figures that were seen were rightly seen.
Result<ConsentView> ConsentWithdraw(http::Context& ctx, const ConsentReasonIn& in);

}  // namespace nokkenas::governance
