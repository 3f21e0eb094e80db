// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Setting up an installation from the command line, where nobody has signed in yet.
#include "modules/party/facade.h"
#include "modules/party/storage/account_repo.h"
#include "modules/party/storage/organisation_repo.h"
#include "modules/party/storage/role_repo.h"
#include "platform/audit/audit.h"
#include "platform/auth/crypto.h"
#include "sql/party.h"

namespace nokkenas::party {
namespace {

namespace q = sql::party;
constexpr const char* kBy = "system";

}  // namespace

std::optional<auth::Actor> ActorOf(storage::Tx& tx, const std::string& account_id, Date today) {
  const auto account = FindAccount(tx, account_id);
  if (!account || account->state != AccountState::kActive) return std::nullopt;
  const auto organisation = FindOrganisation(tx, account->organisation.id);
  auth::Actor actor;
  actor.account_id = account_id;
  actor.organisation_id = account->organisation.id;
  actor.supplier = organisation && organisation->kind == OrganisationKind::kSupplier;
  actor.locale = account->locale;
  actor.rights = RightsOf(tx, account_id, today, actor.supplier);
  return actor;
}

std::string SetUpOrganisation(storage::Tx& tx, const std::string& name, OrganisationKind kind,
                              const std::optional<std::string>& kvk_number, Instant now) {
  const Organisation made{crypto::NewId(), name, kind, kvk_number, 1};
  AddOrganisation(tx, made);
  const auth::SubjectRef self{"organisation", made.id};
  audit::Append(tx, {self, self, "organisation_create", audit::Made(made)}, kBy, "", now);
  return made.id;
}

std::string SetUpAccount(storage::Tx& tx, const NewAccount& wanted, Instant now) {
  Account account;
  account.id = crypto::NewId();
  account.email = wanted.email;
  account.display_name = wanted.display_name;
  account.organisation.id = wanted.organisation_id;
  account.locale = wanted.locale;
  AddAccount(tx, account);
  const auth::SubjectRef self{"account", account.id};
  audit::Append(tx, {self, self, "account_create", audit::Made(account)}, kBy, "", now);
  if (!wanted.password_hash.empty()) {
    tx.Exec(q::kAccountSetPassword, account.id, wanted.password_hash);
    SetAccountState(tx, account.id, AccountState::kActive);
  }
  AddGrant(tx, account.id,
           {crypto::NewId(),
            wanted.role_key,
            "",
            {ScopeKind::kOrganisation, "", ""},
            LocalDate(now),
            std::nullopt,
            false,
            ""});
  audit::Append(
      tx,
      {self, self, "account_grant_role", {{"roleKey", "", json::ToJson(wanted.role_key), false}}},
      kBy, "", now);
  return account.id;
}

std::optional<std::string> SetUpLink(storage::Tx& tx, const std::string& email, Instant now) {
  const auto known = FindCredentials(tx, email);
  if (!known) return std::nullopt;
  if (known->state == AccountState::kDeactivated)
    SetAccountState(tx, known->account_id, AccountState::kInvited);
  const auth::SubjectRef self{"account", known->account_id};
  audit::Append(tx, {self, self, "account_invite", {}}, kBy, "", now);
  return "/new-password#" + MakeLink(tx, known->account_id, now + std::chrono::hours{24});
}

}  // namespace nokkenas::party
