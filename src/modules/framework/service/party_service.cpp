// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// The parties of a framework: added in a draft; later they withdraw, are excluded or succeeded.
#include <algorithm>

#include "modules/framework/service/framework_service.h"
#include "modules/framework/storage/ledger_repo.h"
#include "platform/audit/audit.h"
#include "platform/auth/crypto.h"

namespace nokkenas::framework {
namespace {

// What the audit trail says of a party.
struct PartyRecord {
  std::string organisation_id;
  Date since;
  std::vector<std::string> lot_ids;
  std::optional<Money> cap;
  std::optional<PartyEnd> end;
  std::optional<Date> ends_on;
  std::optional<std::string> ground;
  std::optional<std::string> successor_id;
  static void Fields(auto& self, auto&& f) {
    f("organisationId", self.organisation_id);
    f("since", self.since);
    f("lotIds", self.lot_ids);
    f("cap", self.cap);
    f("end", self.end);
    f("endsOn", self.ends_on);
    f("ground", self.ground);
    f("successorId", self.successor_id);
  }
};

PartyRecord RecordOf(const Party& p) {
  return {p.organisation_id, p.since, p.lot_ids, p.cap, p.end, p.ends_on, p.ground, p.successor_id};
}

Failure WrongParty(const char* field, const char* code) {
  return Failure{&codes::kPartyInvalid, {}, {{field, code, ""}}, 0};
}

Status CheckSupplier(http::Context& ctx, const std::string& id, const char* field) {
  const auto organisation = party::FindOrganisation(ctx.tx(), id);
  if (!organisation || organisation->kind != party::OrganisationKind::kSupplier)
    return WrongParty(field, "not_a_supplier");
  return Done{};
}

bool IsLot(const Framework& framework, const std::string& lot_id) {
  return std::any_of(framework.terms.lots.begin(), framework.terms.lots.end(),
                     [&](const Lot& lot) { return lot.id == lot_id; });
}

// What is wrong in the request, all at once.
Status CheckNewParty(http::Context& ctx, const Framework& framework, const AddPartyIn& in) {
  std::vector<FieldError> errors;
  if (auto supplier = CheckSupplier(ctx, in.organisation_id, "organisationId"); !supplier)
    errors = supplier.failure().fields;
  for (std::size_t i = 0; i < in.lot_ids.size(); ++i) {
    if (!IsLot(framework, in.lot_ids[i]))
      errors.push_back({"lotIds[" + std::to_string(i) + "]", "unknown_value", ""});
  }
  if (in.cap && in.cap->vat != framework.terms.estimated.vat)
    errors.push_back({"cap.vat", "vat_differs", ""});
  if (errors.empty()) return Done{};
  return Failure{&codes::kPartyInvalid, {}, std::move(errors), 0};
}

Status CheckNotTwice(const Framework& framework, const AddPartyIn& in) {
  const bool twice =
      std::any_of(framework.parties.begin(), framework.parties.end(), [&](const Party& party) {
        return party.organisation_id == in.organisation_id && !party.ends_on;
      });
  if (twice) return Fail(codes::kPartyDouble);
  return Done{};
}

Party* FindParty(Framework& framework, const std::string& party_id) {
  for (Party& party : framework.parties)
    if (party.id == party_id) return &party;
  return nullptr;
}

}  // namespace

Result<FrameworkView> PartyAdd(http::Context& ctx, const AddPartyIn& in) {
  const auto framework = FindFramework(ctx.tx(), in.id);
  if (!framework) return Fail(http::codes::kNotFound);
  if (auto right = CheckNewParty(ctx, *framework, in); !right) return right.failure();
  if (auto seen = http::RequireVersion(ctx, framework->version); !seen) return seen.failure();
  if (framework->state != State::kDraft) return Fail(codes::kNotDraft);
  if (auto once = CheckNotTwice(*framework, in); !once) return once.failure();
  Party party;
  party.id = crypto::NewId();
  party.organisation_id = in.organisation_id;
  party.since = in.since.value_or(framework->terms.starts_on);
  party.lot_ids = in.lot_ids;
  party.cap = in.cap;
  if (!Bump(ctx.tx(), *framework)) return Fail(http::codes::kStaleVersion);
  AddParty(ctx.tx(), in.id, party);
  audit::Append(ctx, {SelfOf(in.id),
                      {"framework_party", party.id},
                      "framework_add_party",
                      audit::Made(RecordOf(party))});
  return FrameworkShow(ctx, in.id);
}

Result<FrameworkView> PartyRemove(http::Context& ctx, const RemovePartyIn& in) {
  auto framework = LoadForCommand(ctx, in.id);
  if (!framework) return framework.failure();
  if (framework->state != State::kDraft) return Fail(codes::kNotDraft);
  const Party* party = FindParty(*framework, in.party_id);
  if (party == nullptr) return Fail(codes::kPartyUnknown);
  if (HasEntries(ctx.tx(), in.id, in.party_id)) return Fail(codes::kPartyHasEntries);
  if (!Bump(ctx.tx(), *framework)) return Fail(http::codes::kStaleVersion);
  RemoveParty(ctx.tx(), in.party_id);
  const PartyRecord before = RecordOf(*party);
  audit::Append(ctx, {SelfOf(in.id),
                      {"framework_party", in.party_id},
                      "framework_remove_party",
                      audit::Compare<PartyRecord>(&before, nullptr)});
  return FrameworkShow(ctx, in.id);
}

namespace {

// The party of the framework that can leave so, or the first reason why not.
Result<Party> DecidePartyEnd(http::Context& ctx, const Framework& framework, const EndPartyBody& in,
                             PartyEnd end) {
  if (framework.state != State::kActive) return Fail(codes::kPartyNeedsActive);
  Framework copy = framework;
  const Party* party = FindParty(copy, in.party_id);
  if (party == nullptr) return Fail(codes::kPartyUnknown);
  if (party->ends_on) return Fail(codes::kPartyEnded);
  if (in.effective_on < party->since) return WrongParty("effectiveOn", "before_start");
  const bool succession = end == PartyEnd::kSucceeded;
  if (succession != in.successor_id.has_value())
    return WrongParty("successorId", succession ? "required" : "unknown_field");
  if (succession) {
    if (auto supplier = CheckSupplier(ctx, *in.successor_id, "successorId"); !supplier)
      return supplier.failure();
    for (const Party& other : framework.parties)
      if (other.organisation_id == *in.successor_id && !other.ends_on)
        return Fail(codes::kPartyDouble);
  }
  return *party;
}

// The change as a decision names it.
struct PartyChange {
  PartyEnd end;
  const EndPartyBody& body;
  static void Fields(auto& self, auto&& f) {
    f("end", self.end);
    EndPartyBody::Fields(self.body, f);
  }
};
governance::UseOf UseFor(const std::string& framework_id, const EndPartyBody& body, PartyEnd end) {
  return {governance::Act::kPartyChange,
          governance::ProposalSubject{"framework", framework_id},
          {},
          json::ToJson(PartyChange{end, body})};
}

}  // namespace

Result<governance::ProposalMade> PartyPropose(http::Context& ctx, const ProposePartyIn& in) {
  const auto framework = FindFramework(ctx.tx(), in.id);
  if (!framework) return Fail(http::codes::kNotFound);
  const auto party = DecidePartyEnd(ctx, *framework, in.body, in.end);
  if (!party) return party.failure();
  const governance::UseOf use = UseFor(in.id, in.body, in.end);
  const std::string what = std::string("framework.proposal.") + NameOf(in.end);
  return governance::Propose(
      ctx, {use.act,
            *use.subject,
            {},
            // Who comes in is who an interest would matter for; who leaves is a party anyway.
            in.body.successor_id ? in.body.successor_id : std::optional(party->organisation_id),
            i18n::Text(ctx.locale, what,
                       {{"party", party::RefOf(ctx.tx(), party->organisation_id).name},
                        {"framework", framework->terms.number}}),
            in.body.ground,
            *use.content});
}

Result<FrameworkView> PartyEndAs(http::Context& ctx, const EndPartyIn& in, PartyEnd end) {
  const auto framework = LoadForCommand(ctx, in.id);
  if (!framework) return framework.failure();
  auto party = DecidePartyEnd(ctx, *framework, in.body, end);
  if (!party) return party.failure();
  if (auto may = governance::Consume(ctx, in.decision_id, UseFor(in.id, in.body, end)); !may)
    return may.failure();
  const PartyRecord before = RecordOf(*party);
  party->end = end;
  party->ends_on = in.body.effective_on;
  party->ground = in.body.ground;
  party->successor_id = in.body.successor_id;
  if (!Bump(ctx.tx(), *framework)) return Fail(http::codes::kStaleVersion);
  EndParty(ctx.tx(), *party);
  if (end == PartyEnd::kSucceeded)
    AddParty(ctx.tx(), in.id,
             {crypto::NewId(),
              *in.body.successor_id,
              in.body.effective_on,
              party->lot_ids,
              party->cap,
              {},
              {},
              {},
              {}});
  const PartyRecord after = RecordOf(*party);
  static constexpr const char* kActions[] = {"framework_withdraw_party", "framework_exclude_party",
                                             "framework_succeed_party"};
  audit::Append(ctx, {SelfOf(in.id),
                      {"framework_party", in.body.party_id},
                      kActions[static_cast<int>(end)],
                      audit::Compare(&before, &after)});
  return FrameworkShow(ctx, in.id);
}

}  // namespace nokkenas::framework
