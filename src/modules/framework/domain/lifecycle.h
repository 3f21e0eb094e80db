// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// The lifecycle of a framework agreement, its rights and its refusals.
#pragma once

#include <set>

#include "base/lifecycle.h"
#include "base/result.h"
#include "modules/framework/domain/framework.h"

namespace nokkenas::framework {

inline constexpr const char* kRead = "framework.read";
inline constexpr const char* kManage = "framework.manage";
inline constexpr const char* kActivate = "framework.activate";
inline constexpr const char* kTerminate = "framework.terminate";
inline constexpr const char* kClose = "framework.close";
inline constexpr const char* kAmend = "framework.amend";
inline constexpr const char* kLedgerRead = "ledger.read";
inline constexpr const char* kLedgerReserve = "ledger.reserve";
inline constexpr const char* kLedgerCommit = "ledger.commit";
inline constexpr const char* kLedgerBook = "ledger.book";
inline constexpr const char* kLedgerCorrect = "ledger.correct";

inline constexpr const char* kPermissions[] = {
    kRead,       kManage,        kActivate,     kTerminate,  kClose,        kAmend,
    kLedgerRead, kLedgerReserve, kLedgerCommit, kLedgerBook, kLedgerCorrect};

enum class Event { kActivate, kTerminate, kClose };

inline constexpr Edge<State, Event> kEdges[] = {
    {State::kDraft, Event::kActivate, State::kActive, kActivate},
    {State::kActive, Event::kTerminate, State::kTerminated, kTerminate},
    {State::kActive, Event::kClose, State::kClosed, kClose},
    {State::kTerminated, Event::kClose, State::kClosed, kClose},
};
static_assert(IsDeterministic(kEdges));
static_assert(AllReachableFrom(kEdges, State::kDraft));

namespace codes {
inline constexpr Code kTransitionNotAllowed{"framework_transition", 409};
inline constexpr Code kNoParty{"framework_no_party", 409};
inline constexpr Code kNoRoute{"framework_no_route", 409};
inline constexpr Code kNoAllocationRule{"framework_no_allocation_rule", 409};
inline constexpr Code kNoCriteria{"framework_no_criteria", 409};
inline constexpr Code kWeightsImpossible{"framework_weights_impossible", 409};
inline constexpr Code kTermUnreasoned{"framework_term_unreasoned", 409};
inline constexpr Code kOpenReservations{"framework_open_reservations", 409};
inline constexpr Code kTermNotOver{"framework_term_not_over", 409};
inline constexpr Code kLotInUse{"framework_lot_in_use", 409};
inline constexpr Code kVatFixed{"framework_vat_fixed", 409};
inline constexpr Code kNotDraft{"framework_not_draft", 409};
inline constexpr Code kNumberTaken{"framework_number_taken", 409};
inline constexpr Code kTermsInvalid{"framework_terms_invalid", 400};
inline constexpr Code kPartyUnknown{"framework_party_unknown", 409};
inline constexpr Code kPartyEnded{"framework_party_ended", 409};
inline constexpr Code kPartyDouble{"framework_party_double", 409};
inline constexpr Code kPartyInvalid{"framework_party_invalid", 400};
inline constexpr Code kPartyHasEntries{"framework_party_has_entries", 409};
inline constexpr Code kPartyNeedsActive{"framework_party_needs_active", 409};

inline constexpr const Code* kAll[] = {
    &kTransitionNotAllowed, &kNoParty,           &kNoRoute,        &kNoAllocationRule,
    &kNoCriteria,           &kWeightsImpossible, &kTermUnreasoned, &kOpenReservations,
    &kTermNotOver,          &kNotDraft,          &kNumberTaken,    &kTermsInvalid,
    &kPartyUnknown,         &kPartyEnded,        &kPartyDouble,    &kPartyInvalid,
    &kPartyHasEntries,      &kPartyNeedsActive,  &kLotInUse,       &kVatFixed};
}  // namespace codes

// All that the lifecycle may look at beside the framework itself.
struct Facts {
  Date today;
  std::int64_t open_reservations_minor = 0;
  int longest_term_months = kLongestTermMonths;  // As the rule of the day says.
};

// The next state, or the first reason why not, in a fixed order.
Result<State> Decide(const Framework& framework, Event event, const Facts& facts);

// What rests on a draft already: history that was imported, parties in lots, caps.
struct DraftUse {
  bool has_entries = false;
  bool has_caps = false;
  std::set<std::string> lot_ids;
};

// May the terms of a draft become these? The first reason why not, in a fixed order.
Status DecideChange(const Framework& framework, const Terms& after, const DraftUse& use);

// What is wrong with the terms, all at once, by field.
Status CheckTerms(const Terms& terms);

}  // namespace nokkenas::framework

namespace nokkenas {
template <>
struct EnumNames<framework::Event> {
  using E = framework::Event;
  static constexpr EnumName<E> kAll[] = {
      {E::kActivate, "activate"}, {E::kTerminate, "terminate"}, {E::kClose, "close"}};
};
}  // namespace nokkenas
