// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Which account an identity stands for, and the roles that its provider says it has.
#include <algorithm>

#include "modules/party/service/assignment_service.h"
#include "modules/party/service/identity_service.h"
#include "modules/party/storage/account_repo.h"
#include "modules/party/storage/organisation_repo.h"
#include "modules/party/storage/role_repo.h"
#include "platform/audit/audit.h"
#include "platform/auth/crypto.h"
#include "platform/events/events.h"
#include "platform/http/router.h"
#include "sql/party.h"

namespace nokkenas::party {
namespace {

namespace q = sql::party;

constexpr auto kProofSkew = std::chrono::seconds{60};

auth::SubjectRef Of(const std::string& account_id) { return {"account", account_id}; }

void NoteOfAccount(http::Context& ctx, storage::Tx& tx, const std::string& account_id,
                   const char* action, std::vector<audit::Change> changes) {
  audit::Append(tx, {Of(account_id), Of(account_id), action, std::move(changes)}, account_id,
                ctx.request.request_id, ctx.now);
}

// By what the provider calls the person; else, the first time, by the address that it verified.
std::optional<Account> AccountOf(storage::Tx& tx, const SeenIdentity& seen) {
  const auto& [settings, identity] = seen;
  if (const auto row = tx.One(q::kIdentityFind, settings.key, identity.subject))
    return FindAccount(tx, row->Text(0));
  if (!identity.email_verified || identity.email.empty()) return std::nullopt;
  const auto known = FindCredentials(tx, identity.email);
  // An account that this provider knows by another name is somebody else's.
  if (!known || tx.One(q::kIdentityOfAccount, settings.key, known->account_id)) return std::nullopt;
  return FindAccount(tx, known->account_id);
}

std::optional<Account> MakeStaffAccount(http::Context& ctx, storage::Tx& tx,
                                        const SeenIdentity& seen) {
  const auto authority = FindAuthority(tx);
  const auto& identity = seen.identity;
  const bool can = seen.settings.makes_accounts && !seen.settings.supplier && authority &&
                   identity.email_verified && LooksLikeEmail(identity.email) &&
                   !FindCredentials(tx, identity.email) &&
                   !tx.One(q::kIdentityFind, seen.settings.key, identity.subject);
  if (!can) return std::nullopt;
  return MakeIdentityAccount(ctx, tx, seen, *authority, identity.email);
}

// The roles of the claims, no more and no less; what somebody gave by hand stays as it is.
void FollowRoles(http::Context& ctx, storage::Tx& tx, const SeenIdentity& seen,
                 const Account& account) {
  if (seen.settings.roles_claim.empty() || account.supplier) return;
  std::vector<std::string> wanted = seen.identity.roles;
  bool changed = false;
  for (const auto& row : tx.All(q::kGrantOfSource, account.id, seen.settings.key, ctx.today())) {
    const auto found = std::find(wanted.begin(), wanted.end(), row.Text(1));
    if (found != wanted.end()) {
      wanted.erase(found);
      continue;
    }
    const auto assignment = FindAssignment(tx, row.Text(0));
    if (row.Text(1) == "administrator" && !HasOtherManager(tx, account.id, ctx.today())) continue;
    SetGrantEnd(tx, *assignment, ctx.today().AddDays(-1));
    NoteOfAccount(ctx, tx, account.id, "account_revoke_role",
                  {{"grants", json::ToJson(assignment->grant), "", false}});
    changed = true;
  }
  for (const std::string& role : wanted) {
    const auto may =
        ctx.subjects.MayHaveRole(tx, account.id, role, {"organisation", ""}, ctx.today());
    if (!RoleExists(tx, role) || IsSupplierRole(role) || !may) {
      ctx.notes.push_back({"role_not_given", "account", account.id, role});
      continue;
    }
    RoleGrant grant{crypto::NewId(), role, "", {}, ctx.today(), {}, false, seen.settings.key};
    PlaceRole(ctx, tx, account.id, grant, account.id, "account_grant_role");
    changed = true;
  }
  if (!changed) return;
  events::Publish(tx, {"people.changed", Of(account.id)}, ctx.now);
  TouchScope(ctx, ScopeRef{});
}

IdentityFacts FactsFor(const SeenIdentity& seen, const std::optional<Account>& account) {
  IdentityFacts facts;
  facts.known = account && account->state != AccountState::kDeactivated;
  facts.supplier_provider = seen.settings.supplier;
  facts.supplier_account = account && account->supplier;
  facts.kvk_asked = !seen.settings.kvk_claim.empty();
  facts.kvk_claimed = seen.identity.kvk_number;
  if (account) facts.kvk_of_account = account->organisation.kvk_number.value_or("");
  facts.level = seen.level();
  facts.level_asked = static_cast<Level>(seen.settings.level_to_sign_in);
  return facts;
}

}  // namespace

Account MakeIdentityAccount(http::Context& ctx, storage::Tx& tx, const SeenIdentity& seen,
                            const Organisation& organisation, const std::string& email) {
  Account account;
  account.id = crypto::NewId();
  account.email = email;
  account.display_name = seen.identity.name.empty() ? email : seen.identity.name;
  account.state = AccountState::kActive;
  account.organisation = {organisation.id, organisation.name, organisation.kvk_number};
  account.supplier = organisation.kind == OrganisationKind::kSupplier;
  AddAccount(tx, account);
  NoteOfAccount(ctx, tx, account.id, "account_create", audit::Made(account));
  return account;
}

Session OpenAs(http::Context& ctx, storage::Tx& tx, const SeenIdentity& seen,
               const std::string& account_id) {
  if (!tx.One(q::kIdentityFind, seen.settings.key, seen.identity.subject)) {
    tx.Exec(q::kIdentityAdd, seen.settings.key, seen.identity.subject, account_id, ctx.now);
    NoteOfAccount(ctx, tx, account_id, "account_link_identity",
                  {{"providerKey", "", json::ToJson(seen.settings.key), false}});
  }
  tx.Exec(q::kAccountNoteSignIn, account_id, ctx.now);
  ctx.locale = FindAccount(tx, account_id)->locale;
  return BuildSession(ctx, tx, OpenSession(ctx, tx, account_id, {seen.settings.key, seen.level()}));
}

Result<Session> SignInAs(http::Context& ctx, storage::Tx& tx, const SeenIdentity& seen) {
  auto account = AccountOf(tx, seen);
  if (!account) account = MakeStaffAccount(ctx, tx, seen);
  if (auto may = DecideIdentity(FactsFor(seen, account)); !may) return may.failure();
  if (account->state == AccountState::kInvited) {
    const auto next = DecideAccount(account->state, AccountEvent::kAccept, {});
    if (!next) return next.failure();
    SetAccountState(tx, account->id, *next);
    tx.Exec(q::kLinkRemove, account->id);
    NoteOfAccount(ctx, tx, account->id, "account_accept", {});
  }
  FollowRoles(ctx, tx, seen, *account);
  return OpenAs(ctx, tx, seen, account->id);
}

Result<Session> ConfirmAs(http::Context& ctx, storage::Tx& tx, const SeenIdentity& seen,
                          const std::string& session_id, Instant asked_at) {
  const auto opened = FindSession(ctx, tx);
  if (!opened || opened->id != session_id) return Fail(codes::kAttemptUnusable);
  const auto row = tx.One(q::kIdentityFind, seen.settings.key, seen.identity.subject);
  if (!row || row->Text(0) != opened->account_id) return Fail(codes::kOtherPerson);
  const auto& proved = seen.identity.authenticated_at;
  if (!proved || *proved + kProofSkew < asked_at) return Fail(codes::kProofTooOld);
  IdentityFacts facts = FactsFor(seen, FindAccount(tx, opened->account_id));
  facts.level_asked = static_cast<Level>(seen.settings.level_to_sign);
  if (auto may = DecideIdentity(facts); !may) return may.failure();
  const std::string token = crypto::Hash(CurrentToken(ctx));
  tx.Exec(q::kSessionSetLevel, token, static_cast<int>(seen.level()));
  tx.Exec(q::kSessionConfirm, token, ctx.now + kConfirmedFor);
  return BuildSession(ctx, tx, *FindSession(ctx, tx));
}

}  // namespace nokkenas::party
