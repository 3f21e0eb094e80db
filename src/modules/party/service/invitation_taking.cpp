// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Taking the invitation of a supplier: what whoever has the link can do with it.
#include "modules/party/service/assignment_service.h"
#include "modules/party/service/invitation_service.h"
#include "modules/party/storage/account_repo.h"
#include "modules/party/storage/organisation_repo.h"
#include "modules/party/storage/role_repo.h"
#include "platform/audit/audit.h"
#include "platform/auth/crypto.h"
#include "sql/party.h"

namespace nokkenas::party {
namespace {

namespace q = sql::party;

// In the chain of the framework; who took it is who acts.
void NoteTaken(http::Context& ctx, storage::Tx& tx, const SupplierInvitation& before,
               const SupplierInvitation& after, const char* action) {
  TellOf(ctx, tx, after);
  audit::Append(tx,
                {{"framework", before.framework_id},
                 {"supplier_invitation", before.id},
                 action,
                 audit::Compare(&before, &after)},
                after.account_id.value_or(""), ctx.request.request_id, ctx.now);
}

SupplierInvitation Taken(const SupplierInvitation& one, InvitationState state,
                         InvitationProof proof, const std::string& account_id, Instant now) {
  SupplierInvitation after = one;
  after.state = state;
  after.proof = proof;
  after.account_id = account_id;
  after.claimed_at = now;
  if (state == InvitationState::kAccepted) after.settled_at = now;
  return after;
}

bool IsAdministratorOf(storage::Tx& tx, const Account& account, const std::string& organisation_id,
                       Date today) {
  if (account.organisation.id != organisation_id) return false;
  for (const RoleGrant& grant : ListGrants(tx, account.id))
    if (grant.role_key == kSupplierAdministrator && grant.HoldsOn(today)) return true;
  return false;
}

Result<SupplierInvitation> OpenInvitation(storage::Tx& tx, const std::string& token,
                                          InvitationEvent event, Instant now) {
  const auto one = FindInvitationByToken(tx, token);
  if (!one) return Fail(codes::kInvitationUnusable);
  if (auto next = DecideInvitation(one->state, event, {one->ExpiredAt(now), false}); !next)
    return next.failure();
  return *one;
}

}  // namespace

void MakeAdministrator(http::Context& ctx, storage::Tx& tx, const SupplierInvitation& one,
                       const std::string& account_id, const std::string& actor_id) {
  for (const RoleGrant& grant : ListGrants(tx, account_id))
    if (grant.role_key == kSupplierAdministrator && grant.HoldsOn(ctx.today()) &&
        (grant.scope.kind == ScopeKind::kOrganisation || grant.scope.id == one.framework_id))
      return;
  const RoleGrant grant{crypto::NewId(),
                        kSupplierAdministrator,
                        "",
                        {ScopeKind::kFramework, one.framework_id, ""},
                        ctx.today(),
                        {},
                        false,
                        ""};
  PlaceRole(ctx, tx, account_id, grant, actor_id, "account_grant_role");
}

void EndClaimant(http::Context& ctx, const std::string& account_id) {
  SetAccountState(ctx.tx(), account_id, AccountState::kDeactivated);
  ctx.tx().Exec(q::kSessionRemoveAll, account_id, "");
  audit::Append(ctx, {{"account", account_id}, {"account", account_id}, "account_deactivate", {}});
}

Result<InvitationFront> InvitationLook(http::Context& ctx, const TokenIn& in) {
  const auto one = OpenInvitation(ctx.tx(), in.token, InvitationEvent::kProve, ctx.now);
  if (!one) return one.failure();
  const auto authority = FindAuthority(ctx.tx());
  const auto me = FindAccount(ctx.tx(), ctx.actor.account_id);
  return InvitationFront{one->organisation.name,
                         one->organisation.kvk_number,
                         ctx.subjects.Title(ctx.tx(), {"framework", one->framework_id}, ctx.locale),
                         authority ? authority->name : "",
                         one->email,
                         one->expires_at,
                         me && IsAdministratorOf(ctx.tx(), *me, one->organisation.id, ctx.today())};
}

Result<Session> InvitationClaim(http::Context& ctx, SessionService& sessions,
                                const InvitationClaimIn& in) {
  const auto open = ctx.db.Read([&](storage::Tx& tx) {
    return OpenInvitation(tx, in.token, InvitationEvent::kClaim, ctx.now);
  });
  if (!open) return open.failure();
  if (!LooksLikeEmail(in.email))
    return Failure{&codes::kAccountInvalid, {}, {{"email", "email", ""}}, 0};
  if (auto strong = CheckPassword(in.password, in.email); !strong) return strong.failure();
  const std::string hash = sessions.HashPassword(in.password);
  return ctx.db.Write([&](storage::Tx& tx) -> Result<Session> {
    ctx.headers.clear();
    const auto one = OpenInvitation(tx, in.token, InvitationEvent::kClaim, ctx.now);
    if (!one) return one.failure();
    if (FindCredentials(tx, in.email)) return Fail(codes::kEmailTaken, {{"email", in.email}});
    Account account;
    account.id = crypto::NewId();
    account.email = in.email;
    account.display_name = in.display_name;
    account.state = AccountState::kActive;
    account.organisation = one->organisation;
    account.supplier = true;
    account.locale = ctx.locale;
    AddAccount(tx, account);
    tx.Exec(q::kAccountSetPassword, account.id, hash);
    audit::Append(
        tx,
        {{"account", account.id}, {"account", account.id}, "account_create", audit::Made(account)},
        account.id, ctx.request.request_id, ctx.now);
    const auto after =
        Taken(*one, InvitationState::kClaimed, InvitationProof::kNone, account.id, ctx.now);
    SaveInvitation(tx, after, "");
    NoteTaken(ctx, tx, *one, after, "supplier_invitation_claim");
    return BuildSession(ctx, tx, OpenSession(ctx, tx, account.id, {}));
  });
}

Result<Session> InvitationTake(http::Context& ctx, const TokenIn& in) {
  storage::Tx& tx = ctx.tx();
  const auto one = OpenInvitation(tx, in.token, InvitationEvent::kProve, ctx.now);
  if (!one) return one.failure();
  const auto opened = FindSession(ctx, tx);
  const auto me = FindAccount(tx, ctx.actor.account_id);
  if (!opened || !me || !IsAdministratorOf(tx, *me, one->organisation.id, ctx.today()))
    return Fail(codes::kInvitationOther, {{"organisation", one->organisation.name}});
  const auto after =
      Taken(*one, InvitationState::kAccepted, InvitationProof::kKnown, me->id, ctx.now);
  SaveInvitation(tx, after, me->id);
  NoteTaken(ctx, tx, *one, after, "supplier_invitation_take");
  MakeAdministrator(ctx, tx, *one, me->id, me->id);
  return BuildSession(ctx, tx, *opened);
}

Status MayProve(const std::optional<SupplierInvitation>& invitation,
                const auth::OidcSettings& settings, Instant now) {
  if (!invitation) return Fail(codes::kInvitationUnusable);
  // A provider that does not say for whom somebody acts proves nothing here.
  if (!settings.supplier || settings.kvk_claim.empty())
    return Failure{&codes::kUnknownProvider, {}, {{"providerKey", "unknown_value", ""}}, 0};
  const auto next = DecideInvitation(invitation->state, InvitationEvent::kProve,
                                     {invitation->ExpiredAt(now), false});
  return next ? Status(Done{}) : Status(next.failure());
}

Result<Session> ProveInvitation(http::Context& ctx, storage::Tx& tx, const SeenIdentity& seen,
                                const std::string& invitation_id) {
  const auto one = FindInvitation(tx, invitation_id);
  if (auto may = MayProve(one, seen.settings, ctx.now); !may) return may.failure();
  IdentityFacts facts;
  facts.known = true;
  facts.supplier_provider = true;
  facts.supplier_account = true;
  facts.kvk_asked = true;
  facts.kvk_claimed = seen.identity.kvk_number;
  facts.kvk_of_account = one->organisation.kvk_number.value_or("");
  facts.level = seen.level();
  facts.level_asked = static_cast<Level>(seen.settings.level_to_sign_in);
  if (auto may = DecideIdentity(facts); !may) return may.failure();

  std::string account_id;
  if (const auto row = tx.One(q::kIdentityFind, seen.settings.key, seen.identity.subject)) {
    const auto account = FindAccount(tx, row->Text(0));
    const bool mine = account && account->organisation.id == one->organisation.id &&
                      account->state == AccountState::kActive;
    if (!mine) return Fail(codes::kIdentityTaken);
    account_id = account->id;
  } else {
    const bool said = seen.identity.email_verified && LooksLikeEmail(seen.identity.email);
    const std::string email = said ? seen.identity.email : one->email;
    if (FindCredentials(tx, email)) return Fail(codes::kEmailTaken, {{"email", email}});
    const auto organisation = FindOrganisation(tx, one->organisation.id);
    account_id = MakeIdentityAccount(ctx, tx, seen, *organisation, email).id;
  }
  const auto after =
      Taken(*one, InvitationState::kAccepted, InvitationProof::kProvider, account_id, ctx.now);
  SaveInvitation(tx, after, account_id);
  NoteTaken(ctx, tx, *one, after, "supplier_invitation_prove");
  MakeAdministrator(ctx, tx, *one, account_id, account_id);
  return OpenAs(ctx, tx, seen, account_id);
}

}  // namespace nokkenas::party
