// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/framework/api/endpoints.h"

#include "modules/framework/service/amendment_service.h"
#include "modules/framework/service/framework_service.h"
#include "modules/framework/service/ledger_service.h"

namespace nokkenas::framework {

using http::Command;
using http::Context;
using http::Create;
using http::Define;
using http::Get;
using http::Needs;
using http::NeedsSomewhere;
using http::On;
using http::Replace;

namespace {

// The right that the lifecycle table asks for an event.
constexpr const char* RightFor(Event event) {
  for (const auto& edge : kEdges)
    if (edge.on == event) return edge.permission;
  return "";
}

}  // namespace

std::vector<http::Endpoint> FrameworkEndpoints() {
  return {
      Define<FrameworkListIn, http::ListOut<FrameworkRow>>(
          Get("framework_list", "/frameworks", NeedsSomewhere(kRead), "Framework agreements"),
          FrameworkList),
      Define<FrameworkIn, FrameworkView>(Create("framework_create", "/frameworks", Needs(kManage),
                                                "Add a framework agreement as a draft"),
                                         FrameworkCreate),
      Define<FrameworkIdIn, FrameworkView>(
          Get("framework_view", "/frameworks/{id}", On("framework", kRead),
              "One framework agreement, with what the reader may do"),
          [](Context& ctx, const FrameworkIdIn& in) { return FrameworkShow(ctx, in.id); }),
      Define<FrameworkChange, FrameworkView>(
          Replace("framework_change", "/frameworks/{id}", On("framework", kManage),
                  "Change a draft; an active framework changes by amendment"),
          FrameworkChangeTerms),
      Define<FrameworkIdIn, FrameworkView>(
          Command("framework_activate", "/frameworks/{id}/activate",
                  On("framework", RightFor(Event::kActivate)), "Put it into force"),
          [](Context& ctx, const FrameworkIdIn& in) {
            return FrameworkMove(ctx, in.id, Event::kActivate, "");
          }),
      Define<GroundIn, FrameworkView>(
          Command("framework_terminate", "/frameworks/{id}/terminate",
                  On("framework", RightFor(Event::kTerminate)), "End it before its term"),
          [](Context& ctx, const GroundIn& in) {
            return FrameworkMove(ctx, in.id, Event::kTerminate, in.ground);
          }),
      Define<GroundIn, FrameworkView>(
          Command("framework_close", "/frameworks/{id}/close",
                  On("framework", RightFor(Event::kClose)), "Close it after its term"),
          [](Context& ctx, const GroundIn& in) {
            return FrameworkMove(ctx, in.id, Event::kClose, in.ground);
          }),
  };
}

std::vector<http::Endpoint> PartyEndpoints() {
  return {
      Define<AddPartyIn, FrameworkView>(
          Command("framework_add_party", "/frameworks/{id}/add-party", On("framework", kManage),
                  "Add a supplier to a draft"),
          PartyAdd),
      Define<RemovePartyIn, FrameworkView>(
          Command("framework_remove_party", "/frameworks/{id}/remove-party",
                  On("framework", kManage), "Remove a supplier from a draft"),
          PartyRemove),
      Define<ProposePartyIn, governance::ProposalMade>(
          Create("framework_propose_party_change", "/frameworks/{id}/propose-party-change",
                 On("framework", kManage),
                 "Write a proposal that a party leaves, or that another takes its place"),
          PartyPropose),
      Define<EndPartyIn, FrameworkView>(
          Command("framework_withdraw_party", "/frameworks/{id}/withdraw-party",
                  On("framework", kManage), "A party withdraws"),
          [](Context& ctx, const EndPartyIn& in) {
            return PartyEndAs(ctx, in, PartyEnd::kWithdrawn);
          }),
      Define<EndPartyIn, FrameworkView>(
          Command("framework_exclude_party", "/frameworks/{id}/exclude-party",
                  On("framework", kManage), "A party is excluded"),
          [](Context& ctx, const EndPartyIn& in) {
            return PartyEndAs(ctx, in, PartyEnd::kExcluded);
          }),
      Define<EndPartyIn, FrameworkView>(
          Command("framework_succeed_party", "/frameworks/{id}/succeed-party",
                  On("framework", kManage), "Another organisation takes the place of a party"),
          [](Context& ctx, const EndPartyIn& in) {
            return PartyEndAs(ctx, in, PartyEnd::kSucceeded);
          }),
  };
}

std::vector<http::Endpoint> LedgerEndpoints() {
  return {
      Define<FrameworkIdIn, LedgerView>(
          Get("ledger_view", "/frameworks/{id}/ledger", On("framework", kLedgerRead),
              "Sums, warnings, lots, suppliers and history"),
          [](Context& ctx, const FrameworkIdIn& in) { return LedgerShow(ctx, in.id); }),
      Define<EntryListIn, http::ListOut<EntryView>>(
          Get("ledger_entry_list", "/frameworks/{id}/ledger-entries", On("framework", kLedgerRead),
              "The entries of the ledger, newest first"),
          LedgerEntries),
      Define<FrameworkIdIn, EntryView>(
          Get("ledger_entry_view", "/ledger-entries/{id}", On("ledger_entry", kLedgerRead),
              "One entry of a ledger"),
          [](Context& ctx, const FrameworkIdIn& in) { return LedgerEntryShow(ctx, in.id); }),
      Define<EntryIn, Booked>(
          Create("ledger_entry_create", "/frameworks/{id}/ledger-entries",
                 http::OnAny("framework", kLedgerReserve, kLedgerCommit, kLedgerBook),
                 "Book: an act over a ceiling is refused, a fact is booked and marked"),
          LedgerBook),
      Define<CorrectIn, Booked>(
          Create("ledger_entry_correct", "/ledger-entries/{id}/correct",
                 On("ledger_entry", kLedgerCorrect), "Take an entry back by a counter-entry"),
          LedgerCorrect),
  };
}

std::vector<http::Endpoint> AmendmentEndpoints() {
  return {
      Define<FrameworkIdIn, AmendmentListView>(
          Get("framework_amendment_list", "/frameworks/{id}/amendments", On("framework", kRead),
              "The amendments of a framework, newest first"),
          [](Context& ctx, const FrameworkIdIn& in) { return AmendmentList(ctx, in.id); }),
      Define<AmendIn, PreviewView>(
          http::Ask("framework_preview_amendment", "/frameworks/{id}/preview-amendment",
                    On("framework", kAmend),
                    "What an amendment would change, and its legal test; nothing is written"),
          AmendmentPreview),
      Define<ProposeAmendIn, governance::ProposalMade>(
          Create("framework_propose_amendment", "/frameworks/{id}/propose-amendment",
                 On("framework", kAmend), "Write a proposal to amend an active framework"),
          AmendmentPropose),
      Define<AmendIn, FrameworkView>(
          Command("framework_amend", "/frameworks/{id}/amend", On("framework", kAmend),
                  "Amend an active framework, within the ground that the author names"),
          AmendmentApply),
  };
}

}  // namespace nokkenas::framework
