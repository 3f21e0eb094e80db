// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Who may bind the organisation: a mandate, power of attorney or authorisation, with what it
// covers, and the chain of grants that it stands on. It never changes: it is revoked and granted
// anew, so that an old decision can be judged by what held on its day.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/fields.h"
#include "base/money.h"
#include "base/result.h"
#include "base/scope.h"

namespace nokkenas::governance {

inline constexpr const char* kMandateRead = "mandate.read";
inline constexpr const char* kMandateManage = "mandate.manage";

namespace codes {
inline constexpr Code kMandateInvalid{"mandate_invalid", 400};
inline constexpr Code kMandateSourceEnded{"mandate_source_ended", 409};
inline constexpr Code kMandateNotToPassOn{"mandate_not_to_pass_on", 409};
inline constexpr Code kMandateWider{"mandate_wider_than_source", 400};
inline constexpr Code kMandateLoop{"mandate_loop", 409};
inline constexpr Code kMandateOver{"mandate_over", 409};
inline constexpr Code kMandateToOneself{"mandate_to_oneself", 409};
inline constexpr Code kMandateLacking{"mandate_lacking", 409};
}  // namespace codes

// Awb 10:1 and following: a mandate is to decide in public law, a power of attorney to act in
// private law (BW 3:60), an authorisation to do what is neither (Awb 10:12).
enum class MandateKind { kMandate, kPowerOfAttorney, kAuthorisation };

// What a mandate lets its holder do. Each act is one that a room of the product asks for.
enum class Act {
  kFrameworkAmend,
  kPartyChange,
  kCallOffStart,
  kCallOffAward,
  kContractSign,
  kContractChange,
  kSignalConclude,
  kDeviationJustify,
  kDeliveryAccept,
  kInvoiceApprove,
  kBudgetShift
};

struct MandateObject {
  static constexpr const char* kSchema = "MandateObject";
  ScopeKind kind = ScopeKind::kFramework;
  std::string id;
  bool operator==(const MandateObject&) const = default;
  static void Fields(auto& self, auto&& f) {
    f("kind", self.kind, "framework or application");
    f("id", self.id, "", json::Length{1, 40});
  }
};

struct MandateData {
  MandateKind kind = MandateKind::kMandate;
  std::optional<std::string> function_id;
  std::optional<std::string> account_id;
  std::vector<Act> acts;
  std::vector<MandateObject> objects;
  std::optional<Money> ceiling;
  std::optional<std::string> budget_line_id;
  Date starts_on;
  std::optional<Date> ends_on;
  std::string source;
  bool may_pass_on = false;
  std::optional<std::string> parent_id;
  static void Fields(auto& self, auto&& f) {
    f("kind", self.kind,
      "mandate (public law), power_of_attorney (private law) or authorisation (factual acts)");
    f("functionId", self.function_id, "Held by whoever has this function; or else accountId",
      json::Length{1, 40});
    f("accountId", self.account_id, "Held by this person; or else functionId", json::Length{1, 40});
    f("acts", self.acts, "What the holder may do");
    f("objects", self.objects, "On which objects; empty: on all", json::MayBeAbsent{});
    f("ceiling", self.ceiling, "Up to and including this amount per act; null: any amount");
    f("budgetLineId", self.budget_line_id,
      "Only within what is left on this budget line, in its year; null: no line",
      json::Length{1, 40}, json::MayBeAbsent{});
    f("startsOn", self.starts_on, "First day");
    f("endsOn", self.ends_on, "Last day; null: no end");
    f("source", self.source, "The document that grants it, and where in it", json::Length{3, 500});
    f("mayPassOn", self.may_pass_on, "The holder may grant a sub-mandate");
    f("parentId", self.parent_id, "The mandate that this one is granted from; null: none",
      json::Length{1, 40});
  }
};

struct Mandate {
  std::string id;
  std::int64_t number = 0;
  MandateData data;
  Instant granted_at{};
  std::optional<Date> revoked_on;
  std::optional<Instant> revoked_at;
  std::string revoke_reason;
  std::int64_t version = 1;
};

// A mandate and those that it was granted from, itself first.
using MandateChain = std::vector<Mandate>;

// What a budget line has left, as a mandate is held against it.
struct BudgetRoom {
  int year = 0;
  Vat vat = Vat::kExcluded;
  std::int64_t left_minor = 0;
};

// All that granting may look at beside the grant itself.
struct GrantFacts {
  bool function_known = true;
  bool account_known = true;
  std::vector<bool> objects_known;
  std::optional<BudgetRoom> budget;  // Of `budget_line_id`; nothing when there is no such line.
  bool to_oneself = false;           // Who registers it would hold it.
  MandateChain source;  // Of `parent_id`, itself first; empty when there is no such mandate.
};
// May it be granted so? What is wrong in the request comes first, all at once by field; then
// whether the source carries it: never more than the grantor has, and no way back to a holder.
Status DecideGrant(const MandateData& data, const GrantFacts& facts);

// It stops from the moment of revoking; what was done before stays valid.
Status DecideRevoke(const Mandate& mandate, Date today);

// Does this one hold on that day, itself and each one that it was granted from? The day of
// revoking does not count as a day in force.
bool InForce(const MandateChain& chain, Date day);

// What somebody wants to do.
struct Asked {
  Act act = Act::kCallOffAward;
  std::vector<MandateObject> objects;  // All that it touches; none: the organisation as a whole.
  std::optional<Money> amount;
  Date on;
  std::optional<Money> spends = {};  // What it takes of a budget line, where that is less.
};
// The first reason why a mandate does not cover what is asked, in a fixed order.
enum class MandateGap {
  kNotYet,
  kEnded,
  kRevoked,
  kSourceGone,
  kOtherAct,
  kOtherObject,
  kAmountUnknown,
  kOtherVat,
  kTooLow,
  kOtherYear,
  kBudgetShort
};
// `room`: of the budget line of the mandate itself, if it has one.
std::optional<MandateGap> GapOf(const MandateChain& chain, const Asked& asked,
                                const std::optional<BudgetRoom>& room = {});

// How a mandate stands on a day.
enum class MandateState { kFuture, kInForce, kEnded, kRevoked, kSourceGone };
MandateState StateOf(const MandateChain& chain, Date day);

// Is `left` the lower mandate, so that it is asked first? No ceiling is the highest; of the same
// ceiling the one that was passed on furthest is lower.
bool LowerThan(const MandateChain& left, const MandateChain& right);

}  // namespace nokkenas::governance

namespace nokkenas {
template <>
struct EnumNames<governance::MandateKind> {
  using K = governance::MandateKind;
  static constexpr EnumName<K> kAll[] = {{K::kMandate, "mandate"},
                                         {K::kPowerOfAttorney, "power_of_attorney"},
                                         {K::kAuthorisation, "authorisation"}};
};
template <>
struct EnumNames<governance::Act> {
  using A = governance::Act;
  static constexpr EnumName<A> kAll[] = {
      {A::kFrameworkAmend, "framework_amend"}, {A::kPartyChange, "party_change"},
      {A::kCallOffStart, "call_off_start"},    {A::kCallOffAward, "call_off_award"},
      {A::kContractSign, "contract_sign"},     {A::kContractChange, "contract_change"},
      {A::kSignalConclude, "signal_conclude"}, {A::kDeviationJustify, "deviation_justify"},
      {A::kDeliveryAccept, "delivery_accept"}, {A::kInvoiceApprove, "invoice_approve"},
      {A::kBudgetShift, "budget_shift"}};
};
template <>
struct EnumNames<governance::MandateState> {
  using S = governance::MandateState;
  static constexpr EnumName<S> kAll[] = {{S::kFuture, "future"},
                                         {S::kInForce, "in_force"},
                                         {S::kEnded, "ended"},
                                         {S::kRevoked, "revoked"},
                                         {S::kSourceGone, "source_gone"}};
};
template <>
struct EnumNames<governance::MandateGap> {
  using G = governance::MandateGap;
  static constexpr EnumName<G> kAll[] = {{G::kNotYet, "not_yet"},
                                         {G::kEnded, "ended"},
                                         {G::kRevoked, "revoked"},
                                         {G::kSourceGone, "source_gone"},
                                         {G::kOtherAct, "other_act"},
                                         {G::kOtherObject, "other_object"},
                                         {G::kAmountUnknown, "amount_unknown"},
                                         {G::kOtherVat, "other_vat"},
                                         {G::kTooLow, "too_low"},
                                         {G::kOtherYear, "other_year"},
                                         {G::kBudgetShort, "budget_short"}};
};
}  // namespace nokkenas
