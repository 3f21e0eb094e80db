// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/fields.h"
#include "base/money.h"
#include "base/result.h"

namespace nokkenas::portfolio {

inline constexpr const char* kPortfolioRead = "portfolio.read";
inline constexpr const char* kPortfolioManage = "portfolio.manage";

enum class ApplicationKind { kApplication, kStandard, kAgreementSystem };
enum class Phase { kPlanned, kBuilt, kInUse, kPhasingOut, kRetired };
enum class TimeClass { kTolerate, kInvest, kMigrate, kEliminate };
enum class LinkKind { kInterface, kSharedData, kSharedTeam, kSharedTechnology, kSameCustomer };

namespace codes {
inline constexpr Code kDomainTaken{"domain_name_taken", 409};
inline constexpr Code kApplicationInvalid{"application_invalid", 400};
inline constexpr Code kApplicationNumberTaken{"application_number_taken", 409};
inline constexpr Code kLinkInvalid{"application_link_invalid", 400};
inline constexpr Code kLinkDerived{"application_link_derived", 409};
inline constexpr Code kHealthInvalid{"health_invalid", 400};
}  // namespace codes

struct Application {
  std::string number;
  std::string name;
  ApplicationKind kind = ApplicationKind::kApplication;
  std::string domain_id;
  std::string description;
  std::optional<std::string> principal_id;
  bool in_scope = true;
  std::optional<std::string> out_via;
  Phase phase = Phase::kInUse;
  std::optional<TimeClass> time_class;
  std::optional<Money> yearly_cost;
  std::optional<int> fte_tenths;
  std::optional<int> complexity;
  std::optional<std::string> service_at_risk;
  std::vector<std::string> customer_ids;
  static void Fields(auto& self, auto&& f) {
    f("number", self.number, "The organisation's own number", json::Length{1, 40});
    f("name", self.name, "", json::Length{1, 200});
    f("kind", self.kind, "Application, standard or agreement system");
    f("domainId", self.domain_id, "", json::Length{1, 40});
    f("description", self.description, "", json::Length{0, 4'000}, json::MayBeAbsent{});
    f("principalId", self.principal_id, "The organisation on whose behalf it is run",
      json::Length{1, 40});
    f("inScope", self.in_scope, "Under the framework; false: under another contract");
    f("outVia", self.out_via, "When out of scope: through which other contract",
      json::Length{1, 200});
    f("phase", self.phase);
    f("timeClass", self.time_class, "TIME: tolerate, invest, migrate, eliminate; null: unknown");
    f("yearlyCost", self.yearly_cost, "Without VAT; null: unknown");
    f("fteTenths", self.fte_tenths, "Full-time equivalents times ten; null: unknown",
      json::Range{0, 100'000});
    f("complexity", self.complexity, "1 (simple) to 5; null: unknown", json::Range{1, 5});
    f("serviceAtRisk", self.service_at_risk, "What stops when the supplier stops",
      json::Length{1, 500});
    f("customerIds", self.customer_ids, "Organisations that use it (afnemers)", json::MayBeAbsent{},
      json::Length{1, 40});
  }
};

// What is wrong in itself, all at once, by field.
Status CheckApplication(const Application& application);

// How alike two sets of customers are: common / all, in per cent, rounded down; nothing when
// neither has any (Jaccard index).
std::optional<int> SameCustomerStrength(const std::vector<std::string>& a,
                                        const std::vector<std::string>& b);

}  // namespace nokkenas::portfolio

namespace nokkenas {
template <>
struct EnumNames<portfolio::ApplicationKind> {
  using K = portfolio::ApplicationKind;
  static constexpr EnumName<K> kAll[] = {{K::kApplication, "application"},
                                         {K::kStandard, "standard"},
                                         {K::kAgreementSystem, "agreement_system"}};
};
template <>
struct EnumNames<portfolio::Phase> {
  using P = portfolio::Phase;
  static constexpr EnumName<P> kAll[] = {{P::kPlanned, "planned"},
                                         {P::kBuilt, "built"},
                                         {P::kInUse, "in_use"},
                                         {P::kPhasingOut, "phasing_out"},
                                         {P::kRetired, "retired"}};
};
template <>
struct EnumNames<portfolio::TimeClass> {
  using T = portfolio::TimeClass;
  static constexpr EnumName<T> kAll[] = {{T::kTolerate, "tolerate"},
                                         {T::kInvest, "invest"},
                                         {T::kMigrate, "migrate"},
                                         {T::kEliminate, "eliminate"}};
};
template <>
struct EnumNames<portfolio::LinkKind> {
  using L = portfolio::LinkKind;
  static constexpr EnumName<L> kAll[] = {{L::kInterface, "interface"},
                                         {L::kSharedData, "shared_data"},
                                         {L::kSharedTeam, "shared_team"},
                                         {L::kSharedTechnology, "shared_technology"},
                                         {L::kSameCustomer, "same_customer"}};
};
}  // namespace nokkenas
