// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// The register of mandates: granting, revoking, who may decide, and what changed between two days.
#pragma once

#include "modules/governance/domain/proposal.h"
#include "modules/governance/service/named_ref.h"
#include "platform/http/actions.h"
#include "platform/http/list.h"

namespace nokkenas::governance {

// Who has a mandate by it: the person it names, or who has the function.
struct MandatePerson {
  static constexpr const char* kSchema = "MandatePerson";
  std::string id;
  std::string name;
  bool deputy = false;
  std::optional<Bar> bar;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("name", self.name);
    f("deputy", self.deputy, "Stands in for the holder of the function");
    f("bar", self.bar, "Why this person may not decide now, whatever the mandate; null: may");
  }
};

struct MandateBudget {
  static constexpr const char* kSchema = "MandateBudget";
  std::string id;
  std::string label;
  Money left;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("label", self.label, "Year and code");
    f("left", self.left,
      "Granted, less what is booked and what open decisions to start a call-off promise");
  }
};

struct MandateView {
  static constexpr const char* kSchema = "Mandate";
  static constexpr const char* kListSchema = "MandateList";
  std::string id;
  std::string label;
  MandateData data;
  NamedRef holder;
  std::vector<MandatePerson> people;
  std::vector<http::SubjectView> subjects;
  std::optional<MandateBudget> budget;
  std::optional<NamedRef> parent;
  std::vector<NamedRef> below;
  MandateState state = MandateState::kInForce;
  Instant granted_at{};
  std::optional<Date> revoked_on;
  std::optional<Instant> revoked_at;
  std::string revoke_reason;
  std::vector<http::Action> actions;
  std::int64_t version = 1;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("label", self.label, "Its number in the register, as M-12");
    MandateData::Fields(self.data, f);
    f("holder", self.holder, "The function or the person");
    f("people", self.people, "Who has it today, deputies last");
    f("subjects", self.subjects, "The objects that the reader may see, by name");
    f("budget", self.budget, "The line that it is bound to, with what is left on it today");
    f("parent", self.parent, "The mandate that it was granted from");
    f("below", self.below, "Those that were granted from it");
    f("state", self.state, "Today; source_gone: what it was granted from does not hold");
    f("grantedAt", self.granted_at, "When it was put in the register");
    f("revokedOn", self.revoked_on, "It does not hold from this day's moment of revoking on");
    f("revokedAt", self.revoked_at);
    f("revokeReason", self.revoke_reason);
    f("actions", self.actions);
    f("version", self.version);
  }
};

struct MandateListIn {
  http::ListIn list;
  std::optional<bool> in_force;
  std::optional<Act> act;
  std::optional<std::string> function_id;
  std::optional<std::string> account_id;
  static void Fields(auto& self, auto&& f) {
    http::ListFields(self, f);
    f("inForce", self.in_force, "Only those that hold today, or only others");
    f("act", self.act, "Only those for this act");
    f("functionId", self.function_id, "Only of this function", json::Length{1, 40});
    f("accountId", self.account_id, "Only of this person by name", json::Length{1, 40});
  }
};
struct MandateIn {
  static constexpr const char* kSchema = "MandateInput";
  MandateData data;
  static void Fields(auto& self, auto&& f) { MandateData::Fields(self.data, f); }
};
struct MandateRevokeIn {
  std::string id;
  std::string reason;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("reason", self.reason, "Why, and by which decision", json::Length{3, 500});
  }
};

struct MandateCheckIn {
  Act act = Act::kCallOffAward;
  std::optional<std::int64_t> amount_minor;
  std::optional<Vat> vat;
  std::optional<ScopeKind> scope_kind;
  std::optional<std::string> scope_id;
  std::optional<Date> on;
  static void Fields(auto& self, auto&& f) {
    f("act", self.act);
    f("amountMinor", self.amount_minor, "Cents; left out: no amount",
      json::Range{1, kMaxAmountMinor});
    f("vat", self.vat, "Of the amount; left out: excluded");
    f("scopeKind", self.scope_kind, "Kind of the object; left out: the organisation as a whole");
    f("scopeId", self.scope_id, "Its id", json::Length{1, 40});
    f("on", self.on, "On this day; left out: today");
  }
};
struct MandateCheckRow {
  static constexpr const char* kSchema = "MandateCheckRow";
  MandateView mandate;
  std::optional<MandateGap> gap;
  static void Fields(auto& self, auto&& f) {
    f("mandate", self.mandate);
    f("gap", self.gap, "The first reason why it does not cover this; null: it does");
  }
};
// A mandate would cover it, were enough left on its budget line; and who may shift what is missing.
struct MandateShortage {
  static constexpr const char* kSchema = "MandateShortage";
  MandateView mandate;
  Money asked;
  Money left;
  Money missing;
  std::optional<MandateView> shift_by;
  static void Fields(auto& self, auto&& f) {
    f("mandate", self.mandate);
    f("asked", self.asked);
    f("left", self.left, "On the budget line of the mandate");
    f("missing", self.missing, "The first less the second");
    f("shiftBy", self.shift_by, "The lowest mandate to shift what is missing; null: nobody may");
  }
};
struct MandateCheckView {
  static constexpr const char* kSchema = "MandateCheck";
  Date on;
  std::optional<std::string> lowest_id;
  std::optional<MandateShortage> shortage;
  std::vector<MandateCheckRow> items;
  static void Fields(auto& self, auto&& f) {
    f("on", self.on);
    f("lowestId", self.lowest_id,
      "The lowest mandate that covers it and that somebody has; null: nobody may decide");
    f("shortage", self.shortage, "The lowest mandate that lacks nothing but budget; null: none");
    f("items", self.items,
      "Those that cover it, those that do not, those that do not hold; each part lowest first");
  }
};

struct MandateComparisonIn {
  Date from;
  Date to;
  static void Fields(auto& self, auto&& f) {
    f("from", self.from);
    f("to", self.to);
  }
};
struct MandateChangeRow {
  static constexpr const char* kSchema = "MandateChangeRow";
  NamedRef holder;
  std::vector<MandateView> gone;
  std::vector<MandateView> added;
  static void Fields(auto& self, auto&& f) {
    f("holder", self.holder);
    f("gone", self.gone, "In force on the first day, not on the second");
    f("added", self.added, "In force on the second day, not on the first");
  }
};
struct MandateComparisonView {
  static constexpr const char* kSchema = "MandateComparison";
  Date from;
  Date to;
  int unchanged = 0;
  std::vector<MandateChangeRow> items;
  static void Fields(auto& self, auto&& f) {
    f("from", self.from);
    f("to", self.to);
    f("unchanged", self.unchanged, "Mandates in force on both days");
    f("items", self.items, "By holder");
  }
};

Result<http::ListOut<MandateView>> MandateList(http::Context& ctx, const MandateListIn& in);
Result<MandateView> MandateShow(http::Context& ctx, const std::string& id);
Result<MandateView> MandateGrant(http::Context& ctx, const MandateIn& in);
Result<MandateView> MandateRevoke(http::Context& ctx, const MandateRevokeIn& in);
Result<MandateCheckView> MandateCheckShow(http::Context& ctx, const MandateCheckIn& in);
Result<MandateComparisonView> MandateComparisonShow(http::Context& ctx,
                                                    const MandateComparisonIn& in);

// The lowest mandate by which the actor, as holder or deputy, may do this now. Refused with who may
// (`mandate_lacking`): an act above one's mandate does not happen, whatever a page offered.
Result<Mandate> RequireMandate(http::Context& ctx, const Asked& asked);

// "nokkenas self-check": chains that loop or that give more than their source, a line each.
std::vector<std::string> CheckMandates(storage::Tx& tx);

}  // namespace nokkenas::governance
