// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Who gets in from elsewhere: identity providers, suppliers and their people, programs.
#include "modules/party/api/endpoints.h"
#include "modules/party/service/client_service.h"
#include "modules/party/service/colleague_service.h"
#include "modules/party/service/invitation_service.h"

namespace nokkenas::party {
namespace {

using http::Command;
using http::Context;
using http::Create;
using http::Define;
using http::Empty;
using http::Get;
using http::Needs;
using http::NeedsSomewhere;
using http::On;
using http::Public;
using http::Seen;
using http::Spec;
using http::Unit;

constexpr Spec OpenAct(const char* name, const char* path, const char* summary, int success,
                       Unit unit) {
  return {name, http::Method::kPost, path, Public(), summary, success, false, unit, true};
}

}  // namespace

std::vector<http::Endpoint> IdentityEndpoints(IdentityService& service) {
  IdentityService* s = &service;
  return {
      Define<Empty, ProviderList>(Get("identity_provider_list", "/identity-providers", Public(),
                                      "Where people can sign in besides here"),
                                  [s](Context&, const Empty&) { return Result(s->Providers()); }),
      Define<AttemptIn, AttemptOut>(
          OpenAct("sign_in_attempt_create", "/sign-in-attempts",
                  "Begin to sign in at an identity provider: answers with where to go", 201,
                  Unit::kOwn),
          [s](Context& ctx, const AttemptIn& in) { return s->Begin(ctx, in); }),
      Define<AttemptRedeemIn, AttemptDone>(
          OpenAct("sign_in_attempt_redeem", "/sign-in-attempts/redeem",
                  "Come back from an identity provider with what it gave: opens a session", 200,
                  Unit::kOwn),
          [s](Context& ctx, const AttemptRedeemIn& in) { return s->Redeem(ctx, in); }),
  };
}

std::vector<http::Endpoint> ClientEndpoints() {
  return {
      Define<ApiClientListIn, http::ListOut<ApiClient>>(
          Get("api_client_list", "/api-clients", Needs(kAccountManage),
              "Programs that sign in by themselves"),
          ApiClientList),
      Define<ApiClientIn, ApiClientSecret>(
          http::Secret(Create("api_client_create", "/api-clients", Needs(kAccountManage),
                              "Let a program in; answers with its secret, once")),
          ApiClientCreate),
      Define<http::IdIn, ApiClientView>(
          Get("api_client_view", "/api-clients/{id}", On("api_client", kAccountManage),
              "One program"),
          [](Context& ctx, const http::IdIn& in) { return ApiClientShow(ctx, in.id); }),
      Define<ApiClientChange, ApiClientView>(
          http::Replace("api_client_change", "/api-clients/{id}", On("api_client", kAccountManage),
                        "Change its name or what it may do"),
          ApiClientSave),
      Define<http::IdIn, ApiClientSecret>(
          http::Secret(Command("api_client_renew_secret", "/api-clients/{id}/renew-secret",
                               On("api_client", kAccountManage),
                               "A new secret; the old one and its tokens stop working")),
          [](Context& ctx, const http::IdIn& in) { return ApiClientRenewSecret(ctx, in.id); }),
      Define<ReasonIn, ApiClientView>(
          Command("api_client_deactivate", "/api-clients/{id}/deactivate",
                  On("api_client", kAccountManage), "Let a program in no more"),
          ApiClientDeactivate),
      Define<ReasonIn, ApiClientView>(
          Command("api_client_reactivate", "/api-clients/{id}/reactivate",
                  On("api_client", kAccountManage), "Let it in again, by the same secret"),
          ApiClientReactivate),
      Define<Empty, ApiScopeList>(
          Get("api_scope_list", "/api-scopes", Needs(kAccountManage), "What a program can have"),
          [](Context& ctx, const Empty&) { return ApiScopes(ctx); }),
  };
}

std::vector<http::Endpoint> InvitationEndpoints(SessionService& service,
                                                const mail::Settings& mail) {
  SessionService* s = &service;
  return {
      Define<InvitationListIn, http::ListOut<InvitationView>>(
          Get("supplier_invitation_list", "/supplier-invitations", NeedsSomewhere(kSupplierInvite),
              "Suppliers that were invited, by framework"),
          InvitationList),
      Define<InvitationIn, InvitationLink>(
          http::Secret(Create("supplier_invitation_create", "/supplier-invitations",
                              NeedsSomewhere(kSupplierInvite),
                              "Invite a party to a framework; answers with a link, once")),
          [mail](Context& ctx, const InvitationIn& in) { return InvitationCreate(ctx, in, mail); }),
      Define<http::IdIn, InvitationView>(
          Get("supplier_invitation_view", "/supplier-invitations/{id}",
              On("supplier_invitation", kSupplierInvite), "One invitation"),
          [](Context& ctx, const http::IdIn& in) { return InvitationShow(ctx, in.id); }),
      Define<InvitationNoteIn, InvitationView>(
          Command("supplier_invitation_accept", "/supplier-invitations/{id}/accept",
                  On("supplier_invitation", kSupplierInvite),
                  "The person was checked and becomes the supplier's administrator"),
          InvitationAccept),
      Define<InvitationNoteIn, InvitationView>(
          Command("supplier_invitation_refuse", "/supplier-invitations/{id}/refuse",
                  On("supplier_invitation", kSupplierInvite),
                  "The person does not act for the supplier; the account ends"),
          InvitationRefuse),
      Define<InvitationNoteIn, InvitationView>(
          Command("supplier_invitation_withdraw", "/supplier-invitations/{id}/withdraw",
                  On("supplier_invitation", kSupplierInvite), "The link stops working"),
          InvitationWithdraw),
      Define<TokenIn, InvitationFront>(
          OpenAct("supplier_invitation_look", "/supplier-invitations/look",
                  "What the link of an invitation is for", 200, Unit::kRead),
          InvitationLook),
      Define<InvitationClaimIn, Session>(
          OpenAct("supplier_invitation_claim", "/supplier-invitations/claim",
                  "Take an invitation with a password of one's own; the buyer then checks who "
                  "it is",
                  201, Unit::kOwn),
          [s](Context& ctx, const InvitationClaimIn& in) { return InvitationClaim(ctx, *s, in); }),
      Define<TokenIn, Session>(
          Spec{"supplier_invitation_take", http::Method::kPost, "/supplier-invitations/take",
               http::Person(), "Take an invitation as the supplier's administrator already", 200,
               false, Unit::kWrite},
          InvitationTake),
  };
}

std::vector<http::Endpoint> ColleagueEndpoints(const mail::Settings& mail) {
  return {
      Define<PersonListIn, http::ListOut<ColleagueView>>(
          Get("colleague_list", "/colleagues", NeedsSomewhere(kColleagueManage),
              "The people of one's own supplier"),
          ColleagueList),
      Define<ColleagueIn, OneTimeLink>(
          http::Secret(Create("colleague_create", "/colleagues", NeedsSomewhere(kColleagueManage),
                              "Invite a colleague; answers with the one-time link to hand over")),
          [mail](Context& ctx, const ColleagueIn& in) { return ColleagueCreate(ctx, in, mail); }),
      Define<http::IdIn, ColleagueView>(
          Get("colleague_view", "/colleagues/{id}", Seen("colleague"), "One colleague"),
          [](Context& ctx, const http::IdIn& in) { return ColleagueShow(ctx, in.id); }),
      Define<http::IdIn, OneTimeLink>(
          http::Secret(Command("colleague_invite", "/colleagues/{id}/invite", Seen("colleague"),
                               "A new one-time link; the one before it stops working")),
          [mail](Context& ctx, const http::IdIn& in) { return ColleagueInvite(ctx, in.id, mail); }),
      Define<ColleagueNameIn, ColleagueView>(
          Command("colleague_name", "/colleagues/{id}/name", Seen("colleague"),
                  "Name what a colleague may do for a framework: look, submit, sign, administer"),
          ColleagueName),
      Define<ReasonIn, ColleagueView>(
          Command("colleague_deactivate", "/colleagues/{id}/deactivate", Seen("colleague"),
                  "A colleague leaves: the account and its sessions end"),
          ColleagueDeactivate),
      Define<ReasonIn, ColleagueView>(
          Command("colleague_reactivate", "/colleagues/{id}/reactivate", Seen("colleague"),
                  "Let a colleague in again, by a new link"),
          ColleagueReactivate),
      Define<http::IdIn, ColleagueView>(
          Command("colleague_end_sessions", "/colleagues/{id}/end-sessions", Seen("colleague"),
                  "End all sessions of a colleague"),
          [](Context& ctx, const http::IdIn& in) { return ColleagueEndSessions(ctx, in.id); }),
      Define<Empty, AdministeredFrameworks>(
          Get("administered_framework_list", "/administered-frameworks",
              NeedsSomewhere(kColleagueManage), "For which frameworks one manages people"),
          [](Context& ctx, const Empty&) { return ColleagueFrameworks(ctx); }),
  };
}

}  // namespace nokkenas::party
