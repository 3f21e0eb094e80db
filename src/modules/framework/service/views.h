// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// What the API shows of a framework, and what it takes.
#pragma once

#include "modules/framework/domain/framework.h"
#include "modules/framework/domain/ledger.h"
#include "modules/framework/domain/lifecycle.h"
#include "modules/party/facade.h"
#include "platform/http/actions.h"
#include "platform/http/list.h"

namespace nokkenas::framework {

struct FrameworkIn {
  Terms terms;
  static void Fields(auto& self, auto&& f) { Terms::Fields(self.terms, f); }
};

struct FrameworkChange {
  std::string id;
  Terms terms;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    Terms::Fields(self.terms, f);
  }
};

enum class Fact { kRunning, kExpired, kExhausted };

struct FrameworkListIn {
  http::ListIn list;
  std::optional<State> state;
  std::optional<Fact> fact;
  static void Fields(auto& self, auto&& f) {
    http::ListFields(self, f);
    f("state", self.state, "Only frameworks in this state");
    f("fact", self.fact,
      "Only frameworks that are running, expired or exhausted today; running: active and within "
      "the term");
  }
};

struct FrameworkRow {
  static constexpr const char* kSchema = "FrameworkRow";
  static constexpr const char* kListSchema = "FrameworkList";
  std::string id;
  std::string number;
  std::string title;
  State state = State::kDraft;
  bool expired = false;
  bool exhausted = false;
  Date starts_on;
  Date term_ends_on;
  std::optional<Money> maximum;
  std::optional<Money> occupied;
  std::optional<Money> room;
  int party_count = 0;
  std::int64_t version = 1;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("number", self.number);
    f("title", self.title);
    f("state", self.state);
    f("expired", self.expired, "The term, with the options used, has passed");
    f("exhausted", self.exhausted, "No room for another call-off");
    f("startsOn", self.starts_on);
    f("termEndsOn", self.term_ends_on, "Last day, with the options used");
    f("maximum", self.maximum, "null: none was recorded");
    f("occupied", self.occupied, "Reserved and committed; null for a reader without the ledger");
    f("room", self.room, "Maximum less occupied; null without a maximum");
    f("partyCount", self.party_count);
    f("version", self.version);
  }
};

enum class PartyState { kFuture, kParticipating, kWithdrawn, kExcluded, kSucceeded };

struct PartyView {
  static constexpr const char* kSchema = "FrameworkParty";
  std::string id;
  party::OrganisationRef organisation;
  PartyState state = PartyState::kParticipating;
  Date since;
  std::optional<Date> ends_on;
  std::optional<std::string> ground;
  std::optional<party::OrganisationRef> successor;
  std::vector<std::string> lot_ids;
  std::optional<Money> cap;
  std::optional<Money> occupied;
  int call_offs = 0;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("organisation", self.organisation);
    f("state", self.state, "Today");
    f("since", self.since);
    f("endsOn", self.ends_on, "First day on which it no longer takes part");
    f("ground", self.ground, "Why it ended");
    f("successor", self.successor);
    f("lotIds", self.lot_ids, "Empty: all lots");
    f("cap", self.cap, "Most that this supplier may hold; null: no cap");
    f("occupied", self.occupied, "Committed, or invoiced where that is more");
    f("callOffs", self.call_offs, "Call-offs with a commitment or an invoice");
  }
};

struct FrameworkView {
  static constexpr const char* kSchema = "Framework";
  std::string id;
  State state = State::kDraft;
  bool expired = false;
  bool exhausted = false;
  Date term_ends_on;
  Date longest_term_ends_on;
  Terms terms;
  std::optional<Money> reserved;
  std::optional<Money> committed;
  std::optional<Money> invoiced;
  std::optional<Money> occupied;
  std::optional<Money> room;
  std::vector<PartyView> parties;
  std::vector<http::Action> actions;
  std::int64_t version = 1;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("state", self.state);
    f("expired", self.expired, "The term, with the options used, has passed");
    f("exhausted", self.exhausted, "No room for another call-off");
    f("termEndsOn", self.term_ends_on, "Last day, with the options used");
    f("longestTermEndsOn", self.longest_term_ends_on, "Last day, if every option were used");
    Terms::Fields(self.terms, f);
    f("reserved", self.reserved, "Open reservations; null for a reader without the ledger");
    f("committed", self.committed, "Awarded, less what was released");
    f("invoiced", self.invoiced, "Billed for delivered work");
    f("occupied", self.occupied,
      "What takes room: reserved, and per call-off the larger of committed and invoiced");
    f("room", self.room, "Maximum less occupied, below 0 when exceeded; null without a maximum");
    f("parties", self.parties);
    f("actions", self.actions);
    f("version", self.version);
  }
};

struct FrameworkIdIn {
  std::string id;
  static void Fields(auto& self, auto&& f) { f("id", self.id); }
};
struct GroundIn {
  std::string id;
  std::string ground;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("ground", self.ground, "Why; kept in the audit trail", json::Length{3, 2'000});
  }
};
struct AddPartyIn {
  std::string id;
  std::string organisation_id;
  std::optional<Date> since;
  std::vector<std::string> lot_ids;
  std::optional<Money> cap;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("organisationId", self.organisation_id, "A supplier", json::Length{1, 40});
    f("since", self.since, "First day; left out: the first day of the term");
    f("lotIds", self.lot_ids, "Empty: all lots", json::MayBeAbsent{}, json::Length{1, 40});
    f("cap", self.cap, "Most that this supplier may hold; null: no cap");
  }
};
struct RemovePartyIn {
  std::string id;
  std::string party_id;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("partyId", self.party_id, "", json::Length{1, 40});
  }
};
// How a party leaves, and why: what a decision is about, word for word.
struct EndPartyBody {
  std::string party_id;
  std::string ground;
  Date effective_on;
  std::optional<std::string> successor_id;
  static void Fields(auto& self, auto&& f) {
    f("partyId", self.party_id, "", json::Length{1, 40});
    f("ground", self.ground, "Why, with its source", json::Length{3, 2'000});
    f("effectiveOn", self.effective_on, "First day on which it no longer takes part");
    f("successorId", self.successor_id,
      "Only for a succession: the organisation that takes its place (Aw 2012, art. 2.163f)",
      json::Length{1, 40});
  }
};
struct EndPartyIn {
  std::string id;
  EndPartyBody body;
  std::optional<std::string> decision_id;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    EndPartyBody::Fields(self.body, f);
    f("decisionId", self.decision_id, "The decision that allows it, word for word",
      json::Length{1, 40}, json::MayBeAbsent{});
  }
};
struct ProposePartyIn {
  std::string id;
  PartyEnd end = PartyEnd::kWithdrawn;
  EndPartyBody body;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("end", self.end, "withdrawn, excluded or succeeded");
    EndPartyBody::Fields(self.body, f);
  }
};

}  // namespace nokkenas::framework

namespace nokkenas {
template <>
struct EnumNames<framework::Fact> {
  static constexpr EnumName<framework::Fact> kAll[] = {{framework::Fact::kRunning, "running"},
                                                       {framework::Fact::kExpired, "expired"},
                                                       {framework::Fact::kExhausted, "exhausted"}};
};
template <>
struct EnumNames<framework::PartyState> {
  using S = framework::PartyState;
  static constexpr EnumName<S> kAll[] = {{S::kFuture, "future"},
                                         {S::kParticipating, "participating"},
                                         {S::kWithdrawn, "withdrawn"},
                                         {S::kExcluded, "excluded"},
                                         {S::kSucceeded, "succeeded"}};
};
}  // namespace nokkenas
