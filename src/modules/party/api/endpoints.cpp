// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/party/api/endpoints.h"

#include "modules/party/service/account_service.h"
#include "modules/party/service/assignment_service.h"
#include "modules/party/service/organisation_service.h"

namespace nokkenas::party {

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
using http::Replace;
using http::Spec;

std::vector<http::Endpoint> OrganisationEndpoints() {
  return {
      Define<OrganisationListIn, http::ListOut<Organisation>>(
          Get("organisation_list", "/organisations", NeedsSomewhere(kOrganisationRead),
              "Organisations: the authority, suppliers and customers"),
          OrganisationList),
      Define<OrganisationIn, Organisation>(
          Create("organisation_create", "/organisations", Needs(kOrganisationManage),
                 "Add an organisation"),
          OrganisationCreate),
      Define<IdIn, Organisation>(
          Get("organisation_view", "/organisations/{id}", On("organisation", kOrganisationRead),
              "One organisation"),
          [](Context& ctx, const IdIn& in) { return OrganisationView(ctx, in.id); }),
      Define<OrganisationChange, Organisation>(
          Replace("organisation_change", "/organisations/{id}",
                  On("organisation", kOrganisationManage), "Change its name or number"),
          OrganisationChangeData),
  };
}

std::vector<http::Endpoint> AccountEndpoints(const mail::Settings& mail) {
  return {
      Define<AccountListIn, http::ListOut<Account>>(
          Get("account_list", "/accounts", Needs(kAccountManage), "Accounts"), AccountList),
      Define<PersonListIn, http::ListOut<PersonView>>(
          Get("person_list", "/people", http::NeedsSomewhere(kPersonRead),
              "Who works at the authority, by name"),
          PersonList),
      Define<AccountIn, OneTimeLink>(
          http::Secret(Create("account_create", "/accounts", Needs(kAccountManage),
                              "Add an account; answers with the one-time link to hand over")),
          [mail](Context& ctx, const AccountIn& in) { return AccountCreate(ctx, in, mail); }),
      Define<IdIn, AccountView>(
          Get("account_view", "/accounts/{id}", On("account", kAccountManage), "One account"),
          [](Context& ctx, const IdIn& in) { return AccountShow(ctx, in.id); }),
      Define<IdIn, OneTimeLink>(
          http::Secret(Command("account_invite", "/accounts/{id}/invite",
                               On("account", kAccountManage),
                               "A new one-time link; the one before it stops working")),
          [mail](Context& ctx, const IdIn& in) { return AccountInvite(ctx, in.id, mail); }),
      Define<ReasonIn, AccountView>(
          Command("account_deactivate", "/accounts/{id}/deactivate", On("account", kAccountManage),
                  "End an account and its sessions"),
          AccountDeactivate),
      Define<ReasonIn, AccountView>(
          Command("account_reactivate", "/accounts/{id}/reactivate", On("account", kAccountManage),
                  "Let a deactivated account in again, by a new link"),
          AccountReactivate),
      Define<GrantIn, AccountView>(
          Command("account_grant_role", "/accounts/{id}/grant-role", On("account", kAccountManage),
                  "Give a role on the organisation or one object, for a period"),
          AccountGrantRole),
      Define<RevokeIn, AccountView>(
          Command("account_revoke_role", "/accounts/{id}/revoke-role",
                  On("account", kAccountManage), "End a role as of today"),
          AccountRevokeRole),
      Define<EmailIn, AccountView>(
          Command("account_change_email", "/accounts/{id}/change-email",
                  On("account", kAccountManage),
                  "Another address to sign in with; a link that is out stops working"),
          AccountChangeEmail),
      Define<http::IdIn, SessionList>(
          Get("account_session_list", "/accounts/{id}/sessions", On("account", kAccountManage),
              "The open sessions of an account"),
          [](Context& ctx, const http::IdIn& in) { return Result(SessionsOf(ctx, in.id)); }),
      Define<http::IdIn, SessionList>(
          http::Unversioned(Command("account_end_sessions", "/accounts/{id}/end-sessions",
                                    On("account", kAccountManage),
                                    "End all sessions of an account")),
          AccountEndSessions),
      Define<Empty, RoleList>(
          Get("role_list", "/roles", Needs(kAccountManage), "The roles and what each may do"),
          [](Context& ctx, const Empty&) { return RolesShow(ctx); }),
  };
}

std::vector<http::Endpoint> AssignmentEndpoints() {
  return {
      Define<AssignmentListIn, http::ListOut<AssignmentView>>(
          Get("role_assignment_list", "/role-assignments", NeedsSomewhere(kRoleRead),
              "Who has, had or will have which role"),
          AssignmentList),
      Define<AssignIn, AssignmentView>(
          Create("role_assignment_create", "/role-assignments", NeedsSomewhere(kRoleAssign),
                 "Give a person a role on the organisation or on one object, for a period"),
          AssignmentCreate),
      Define<http::IdIn, AssignmentView>(
          Get("role_assignment_view", "/role-assignments/{id}", On("role_assignment", kRoleRead),
              "One role of one person"),
          [](Context& ctx, const http::IdIn& in) { return AssignmentShow(ctx, in.id); }),
      Define<AssignmentEndIn, AssignmentView>(
          http::Unversioned(Command("role_assignment_end", "/role-assignments/{id}/end",
                                    On("role_assignment", kRoleAssign),
                                    "End a role on a day, yesterday at the earliest")),
          AssignmentEnd),
      Define<Empty, AssignableRoleList>(
          Get("assignable_role_list", "/assignable-roles", NeedsSomewhere(kRoleRead),
              "The roles that people of the authority can have"),
          [](Context& ctx, const Empty&) { return AssignableRoles(ctx); }),
  };
}

namespace {

// An act on one's own session: there is no version to compare.
constexpr Spec Own(const char* name, const char* path, http::Rule rule, http::Unit unit,
                   const char* summary, int success) {
  return {name, http::Method::kPost, path, rule, summary, success, false, unit};
}
constexpr auto kOwnUnit = http::Unit::kOwn;
constexpr auto kWrite = http::Unit::kWrite;

}  // namespace

std::vector<http::Endpoint> SessionEndpoints(SessionService& service) {
  SessionService* s = &service;
  return {
      Define<SignInIn, Session>(
          Own("session_create", "/sessions", Public(), kOwnUnit, "Sign in", 201),
          [s](Context& ctx, const SignInIn& in) { return s->SignIn(ctx, in); }),
      Define<Empty, Session>(
          Get("session_view", "/sessions/current", http::Person(), "Who is signed in"),
          [s](Context& ctx, const Empty&) { return s->Current(ctx); }),
      Define<Empty, Session>(Own("session_extend", "/sessions/current/extend", http::Person(),
                                 kWrite, "Stay signed in: a new session in place of this one", 200),
                             [s](Context& ctx, const Empty&) { return s->Extend(ctx); }),
      Define<ConfirmIn, Empty>(
          Own("session_confirm", "/sessions/current/confirm", http::Person(), kOwnUnit,
              "Prove anew who one is: within five minutes one act can be signed", 204),
          [s](Context& ctx, const ConfirmIn& in) { return s->Confirm(ctx, in); }),
      Define<Empty, Empty>(
          Own("session_end", "/sessions/current/end", http::Person(), kWrite, "Sign out", 204),
          [s](Context& ctx, const Empty&) { return s->End(ctx); }),
      Define<Empty, SessionList>(
          Get("session_list", "/sessions", http::Person(), "One's own open sessions"),
          [](Context& ctx, const Empty&) { return Result(SessionsOf(ctx, ctx.actor.account_id)); }),
      Define<http::IdIn, SessionList>(Own("session_end_one", "/sessions/{id}/end", http::Person(),
                                          kWrite, "End one of one's own sessions", 200),
                                      EndOwnSession),
      Define<Empty, SessionList>(Own("session_end_others", "/sessions/end-others", http::Person(),
                                     kWrite, "End all of one's own sessions but this", 200),
                                 [](Context& ctx, const Empty&) { return EndOtherSessions(ctx); }),
      Define<RedeemIn, Empty>(Own("invitation_accept", "/invitations/accept", Public(), kOwnUnit,
                                  "Choose the first password, with the one-time link", 204),
                              [s](Context& ctx, const RedeemIn& in) { return s->Redeem(ctx, in); }),
      Define<ForgottenIn, Empty>(
          Own("password_reset_request", "/password-resets", Public(), kWrite,
              "Say that a password is forgotten; the administrator sees it", 202),
          [s](Context& ctx, const ForgottenIn& in) { return s->Forgotten(ctx, in); }),
      Define<RedeemIn, Empty>(Own("password_reset_redeem", "/password-resets/redeem", Public(),
                                  kOwnUnit, "Choose a new password, with the one-time link", 204),
                              [s](Context& ctx, const RedeemIn& in) { return s->Redeem(ctx, in); }),
      Define<ChangePasswordIn, Empty>(
          Own("password_change", "/accounts/me/change-password", http::Person(), kOwnUnit,
              "Change one's own password; all other sessions end", 204),
          [s](Context& ctx, const ChangePasswordIn& in) { return s->ChangePassword(ctx, in); }),
      Define<Empty, TotpEnrolment>(
          http::Secret(Own("totp_enrol", "/accounts/me/totp-enrolment", http::Person(), kWrite,
                           "A secret for an authenticator app", 200)),
          [s](Context& ctx, const Empty&) { return s->EnrolTotp(ctx); }),
      Define<TotpIn, Empty>(
          Own("totp_confirm", "/accounts/me/totp-confirm", http::Person(), kWrite,
              "Switch the second factor on, with a first code", 204),
          [s](Context& ctx, const TotpIn& in) { return s->ConfirmTotp(ctx, in); }),
      Define<PasswordIn, Empty>(
          Own("totp_remove", "/accounts/me/totp-remove", http::Person(), kOwnUnit,
              "Switch the second factor off", 204),
          [s](Context& ctx, const PasswordIn& in) { return s->RemoveTotp(ctx, in); }),
      Define<LocaleIn, Empty>(
          Spec{"account_locale", http::Method::kPut, "/accounts/me/locale", http::Person(),
               "The language of one's own pages", 204, false, kWrite},
          [s](Context& ctx, const LocaleIn& in) { return s->SetLocale(ctx, in); }),
  };
}

}  // namespace nokkenas::party
