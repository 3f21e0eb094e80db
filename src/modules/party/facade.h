// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// What other rooms may ask of party.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "modules/party/domain/account.h"
#include "modules/party/domain/organisation.h"
#include "modules/party/storage/role_repo.h"  // IWYU pragma: export
#include "platform/auth/actor.h"
#include "platform/http/endpoint.h"
#include "platform/storage/database.h"

namespace nokkenas::party {

// Nothing when there is no such organisation.
std::optional<Organisation> FindOrganisation(storage::Tx& tx, const std::string& id);
std::optional<std::string> FindOrganisationByKvk(storage::Tx& tx, const std::string& number);

// How another object names an organisation; an id that is unknown names itself.
OrganisationRef RefOf(storage::Tx& tx, const std::string& organisation_id);

// The authority itself: of its kind the one whose people sign in. Nothing before it was set up.
std::optional<Organisation> FindAuthority(storage::Tx& tx);
// The name of a person; empty for an unknown account.
std::string PersonName(storage::Tx& tx, const std::string& account_id);
// A person or a part of the organisation, as another object names it.
struct NamedRef {
  static constexpr const char* kSchema = "NamedRef";
  std::string id;
  std::string name;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("name", self.name);
  }
};
inline NamedRef PersonOf(const http::Context& ctx, const std::string& account_id) {
  return {account_id, PersonName(ctx.tx(), account_id)};
}
// Is there such an account of the authority's own, and is it not deactivated?
bool IsColleague(storage::Tx& tx, const std::string& account_id);

// Everybody of the authority whose account was not deactivated.
std::vector<Colleague> Colleagues(storage::Tx& tx);

// Nothing when the account does not exist or was deactivated.
std::optional<Contact> ContactOf(storage::Tx& tx, const std::string& account_id);
// Everybody who has the right on the whole organisation that day.
std::vector<std::string> PeopleWith(storage::Tx& tx, const std::string& permission, Date day);

// Who can put it right when a mail did not arrive, and on which page. Nobody once the address is
// another one or nobody waits for the mail any more.
struct Mender {
  std::string account_id;
  std::string path;
};
// `about`: an account or an invitation. `sender_id`: who had the mail sent; empty: nobody.
std::vector<Mender> MendersOf(storage::Tx& tx, const auth::SubjectRef& about,
                              const std::string& address, const std::string& sender_id, Date day);

// Who an account is and what it may do today, for work that goes on after its request. Nothing when
// the account does not exist or was deactivated.
std::optional<auth::Actor> ActorOf(storage::Tx& tx, const std::string& account_id, Date today);

// Uses up the proof of who the actor is, given anew in the last minutes: what they do now is
// signed. Refused (`confirmation_needed`) when there is none.
Status TakeConfirmation(http::Context& ctx);

// For setting up an installation, before anyone can sign in.
struct NewAccount {
  std::string email;
  std::string display_name;
  std::string organisation_id;
  std::string locale;
  std::string role_key;
  std::string password_hash;  // Empty: the caller hands out the one-time link.
};
std::string SetUpOrganisation(storage::Tx& tx, const std::string& name, OrganisationKind kind,
                              const std::optional<std::string>& kvk_number, Instant now);
// Returns the account's id.
std::string SetUpAccount(storage::Tx& tx, const NewAccount& account, Instant now);
// A link that works once, for the command line: a lost administrator gets back in. Nothing when no
// account has the address.
std::optional<std::string> SetUpLink(storage::Tx& tx, const std::string& email, Instant now);
void SyncBuiltInRoles(storage::Tx& tx);
bool RoleExists(storage::Tx& tx, const std::string& key);

}  // namespace nokkenas::party
