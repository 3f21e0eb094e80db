// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// The invitation of a supplier, for a framework: made by the buyer, taken by one person.
#pragma once

#include "modules/party/service/account_service.h"
#include "modules/party/service/identity_service.h"
#include "modules/party/service/session_service.h"
#include "modules/party/storage/invitation_repo.h"
#include "platform/http/actions.h"

namespace nokkenas::party {

struct InvitationListIn {
  http::ListIn list;
  std::optional<InvitationState> state;
  std::optional<std::string> framework_id;
  std::optional<std::string> organisation_id;
  static void Fields(auto& self, auto&& f) {
    http::ListFields(self, f);
    f("state", self.state, "Only in this state");
    f("frameworkId", self.framework_id, "Only for this framework", json::Length{1, 64});
    f("organisationId", self.organisation_id, "Only of this supplier", json::Length{1, 64});
  }
};
struct InvitationIn {
  std::string organisation_id;
  std::string framework_id;
  std::string email;
  static void Fields(auto& self, auto&& f) {
    f("organisationId", self.organisation_id, "A party to the framework", json::Length{1, 64});
    f("frameworkId", self.framework_id, "", json::Length{1, 64});
    f("email", self.email, "Whom the link is for", json::Length{3, 254}, json::Format{"email"});
  }
};
struct InvitationNoteIn {
  std::string id;
  std::string note;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("note", self.note, "How it was checked that the person acts for the supplier, or why not",
      json::Length{3, 1'000});
  }
};

struct InvitationView {
  static constexpr const char* kSchema = "SupplierInvitation";
  static constexpr const char* kListSchema = "SupplierInvitationList";
  SupplierInvitation invitation;
  http::SubjectView framework;
  std::string invited_by;
  bool expired = false;
  std::optional<PersonView> person;
  std::optional<std::string> person_email;
  bool second_factor = false;
  std::optional<mail::Delivery> delivery;
  std::vector<http::Action> actions;
  static void Fields(auto& self, auto&& f) {
    SupplierInvitation::Fields(self.invitation, f);
    f("framework", self.framework);
    f("invitedBy", self.invited_by);
    f("expired", self.expired, "Open, and the link works no more: withdraw it and invite anew");
    f("person", self.person, "Who took it");
    f("personEmail", self.person_email, "Their address, as they gave it");
    f("secondFactor", self.second_factor, "Their account has an authenticator app");
    f("delivery", self.delivery, "How the mail with the link fared; null: none went");
    f("actions", self.actions);
  }
};
struct InvitationLink {
  static constexpr const char* kSchema = "SupplierInvitationLink";
  std::string id;
  std::string link;
  Instant expires_at;
  bool mailed = false;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("link", self.link, "Path in the browser that takes the invitation; shown once");
    f("expiresAt", self.expires_at);
    f("mailed", self.mailed, "It also goes to the person by mail");
  }
};

// What the person with the link sees before taking it.
struct TokenIn {
  std::string token;
  static void Fields(auto& self, auto&& f) {
    f("token", self.token, "From the link", json::Length{1, 100});
  }
};
struct InvitationFront {
  static constexpr const char* kSchema = "SupplierInvitationFront";
  std::string organisation;
  std::optional<std::string> kvk_number;
  std::string framework;
  std::string authority;
  std::string email;
  Instant expires_at;
  bool mine = false;
  static void Fields(auto& self, auto&& f) {
    f("organisation", self.organisation);
    f("kvkNumber", self.kvk_number);
    f("framework", self.framework);
    f("authority", self.authority, "Who invites");
    f("email", self.email, "Whom the link is for");
    f("expiresAt", self.expires_at);
    f("mine", self.mine, "Who is signed in is this supplier's administrator already");
  }
};
struct InvitationClaimIn {
  std::string token;
  std::string email;
  std::string display_name;
  std::string password;
  static void Fields(auto& self, auto&& f) {
    f("token", self.token, "From the link", json::Length{1, 100});
    f("email", self.email, "The address to sign in with", json::Length{3, 254},
      json::Format{"email"});
    f("displayName", self.display_name, "As others will see you named", json::Length{1, 120});
    f("password", self.password, "", json::Length{1, 1'000});
  }
};

Result<http::ListOut<InvitationView>> InvitationList(http::Context& ctx,
                                                     const InvitationListIn& in);
Result<InvitationView> InvitationShow(http::Context& ctx, const std::string& id);
Result<InvitationLink> InvitationCreate(http::Context& ctx, const InvitationIn& in,
                                        const mail::Settings& mail);
Result<InvitationView> InvitationWithdraw(http::Context& ctx, const InvitationNoteIn& in);
Result<InvitationView> InvitationAccept(http::Context& ctx, const InvitationNoteIn& in);
Result<InvitationView> InvitationRefuse(http::Context& ctx, const InvitationNoteIn& in);

Result<InvitationFront> InvitationLook(http::Context& ctx, const TokenIn& in);
// With a password of one's own: the buyer then checks who it is. Opens a session.
Result<Session> InvitationClaim(http::Context& ctx, SessionService& sessions,
                                const InvitationClaimIn& in);
// By who is the supplier's administrator already, for one more framework.
Result<Session> InvitationTake(http::Context& ctx, const TokenIn& in);

// Tells the rooms above that something became of it.
void TellOf(http::Context& ctx, storage::Tx& tx, const SupplierInvitation& one);
// The account becomes the supplier's administrator for the framework, when it was not yet.
void MakeAdministrator(http::Context& ctx, storage::Tx& tx, const SupplierInvitation& one,
                       const std::string& account_id, const std::string& actor_id);
// Whoever took it turned out to be somebody else: their account ends.
void EndClaimant(http::Context& ctx, const std::string& account_id);

// May it be taken at this provider? Asked before the browser goes there.
Status MayProve(const std::optional<SupplierInvitation>& invitation,
                const auth::OidcSettings& settings, Instant now);
// Takes it by what the provider says. Opens a session.
Result<Session> ProveInvitation(http::Context& ctx, storage::Tx& tx, const SeenIdentity& seen,
                                const std::string& invitation_id);

}  // namespace nokkenas::party
