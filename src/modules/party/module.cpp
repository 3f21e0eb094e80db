// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/party/module.h"

#include "modules/party/api/endpoints.h"
#include "modules/party/domain/client.h"
#include "modules/party/domain/invitation.h"
#include "modules/party/service/identity_service.h"
#include "modules/party/service/organisation_sheets.h"
#include "modules/party/storage/account_repo.h"
#include "modules/party/storage/client_repo.h"
#include "modules/party/storage/invitation_repo.h"
#include "modules/party/storage/organisation_repo.h"
#include "modules/party/storage/role_repo.h"
#include "platform/i18n/texts.h"
#include "sql/party.h"

namespace nokkenas::party {
namespace {

namespace q = sql::party;
using auth::Actor;
using auth::SubjectRef;
using storage::Tx;

auth::SubjectKind OrganisationKindEntry() {
  auth::SubjectKind kind;
  kind.root = [](Tx& tx, const std::string& id) -> std::optional<SubjectRef> {
    if (!FindOrganisation(tx, id)) return std::nullopt;
    return SubjectRef{"organisation", id};
  };
  kind.can_see = [](Tx& tx, const Actor& actor, const std::string& id) {
    if (actor.supplier && actor.organisation_id != id) return false;
    return actor.CanAnywhere(kOrganisationRead) && FindOrganisation(tx, id).has_value();
  };
  kind.title = [](Tx& tx, const std::string& id, const std::string&) {
    const auto found = FindOrganisation(tx, id);
    return found ? found->name : id;
  };
  kind.url = [](const std::string& id) { return "/organisations/" + id; };
  kind.search = [](Tx& tx, const Actor& actor, const std::string& text, int limit) {
    if (!actor.CanAnywhere(kOrganisationRead)) return std::vector<auth::SearchHit>{};
    return SearchOrganisations(tx, text, actor.supplier ? actor.organisation_id : "", limit);
  };
  return kind;
}

auth::SubjectKind AccountKindEntry() {
  auth::SubjectKind kind;
  kind.root = [](Tx& tx, const std::string& id) -> std::optional<SubjectRef> {
    if (!FindAccount(tx, id)) return std::nullopt;
    return SubjectRef{"account", id};
  };
  kind.can_see = [](Tx& tx, const Actor& actor, const std::string& id) {
    return !actor.supplier && actor.CanEverywhere(kAccountManage) &&
           FindAccount(tx, id).has_value();
  };
  kind.title = [](Tx& tx, const std::string& id, const std::string& locale) {
    const std::string name = AccountName(tx, id);
    return name.empty() ? i18n::Text(locale, "account.unknown") : name;
  };
  kind.url = [](const std::string& id) { return "/accounts/" + id; };
  kind.search = [](Tx& tx, const Actor& actor, const std::string& text, int limit) {
    if (actor.supplier || !actor.CanEverywhere(kAccountManage))
      return std::vector<auth::SearchHit>{};
    return SearchAccounts(tx, text, limit);
  };
  return kind;
}

// A role of one person of the authority; whoever may see where it works may see it.
auth::SubjectKind AssignmentKind(const auth::SubjectRegistry& subjects) {
  auth::SubjectKind kind;
  kind.root = [](Tx& tx, const std::string& id) -> std::optional<SubjectRef> {
    const auto found = FindAssignment(tx, id);
    if (!found) return std::nullopt;
    const ScopeRef& scope = found->grant.scope;
    // Of the whole organisation only who has the right everywhere may say something.
    if (scope.kind == ScopeKind::kOrganisation) return SubjectRef{"account", found->account_id};
    return SubjectRef{NameOf(scope.kind), scope.id};
  };
  kind.can_see = [&subjects](Tx& tx, const Actor& actor, const std::string& id) {
    const auto found = FindAssignment(tx, id);
    if (!found || found->supplier || actor.supplier || !actor.CanAnywhere(kRoleRead)) return false;
    const ScopeRef& scope = found->grant.scope;
    return scope.kind == ScopeKind::kOrganisation ||
           subjects.CanSee(tx, actor, {NameOf(scope.kind), scope.id});
  };
  kind.title = [](Tx& tx, const std::string& id, const std::string& locale) {
    const auto found = FindAssignment(tx, id);
    return found ? i18n::Text(locale, "role." + found->grant.role_key) : id;
  };
  kind.url = [](const std::string& id) { return "/role-assignments/" + id + "/end"; };
  return kind;
}

auth::SubjectKind ClientKind() {
  auth::SubjectKind kind;
  kind.root = [](Tx& tx, const std::string& id) -> std::optional<SubjectRef> {
    if (!FindClient(tx, id)) return std::nullopt;
    return SubjectRef{"api_client", id};
  };
  kind.can_see = [](Tx& tx, const Actor& actor, const std::string& id) {
    return !actor.supplier && actor.CanEverywhere(kAccountManage) && FindClient(tx, id).has_value();
  };
  kind.title = [](Tx& tx, const std::string& id, const std::string&) {
    const auto found = FindClient(tx, id);
    return found ? found->name : id;
  };
  kind.url = [](const std::string& id) { return "/api-clients/" + id; };
  kind.search = [](Tx& tx, const Actor& actor, const std::string& text, int limit) {
    if (actor.supplier || !actor.CanEverywhere(kAccountManage))
      return std::vector<auth::SearchHit>{};
    return SearchClients(tx, text, limit);
  };
  return kind;
}

// The people of a supplier, for its administrator. What is done with them hangs in the chain of
// their account.
auth::SubjectKind ColleagueKind() {
  auth::SubjectKind kind;
  kind.root = [](Tx& tx, const std::string& id) -> std::optional<SubjectRef> {
    if (!FindAccount(tx, id)) return std::nullopt;
    return SubjectRef{"account", id};
  };
  kind.can_see = [](Tx& tx, const Actor& actor, const std::string& id) {
    if (!actor.supplier || !actor.CanAnywhere(kColleagueManage)) return false;
    const auto account = FindAccount(tx, id);
    return account && account->organisation.id == actor.organisation_id;
  };
  kind.title = [](Tx& tx, const std::string& id, const std::string&) {
    return AccountName(tx, id);
  };
  kind.url = [](const std::string& id) { return "/colleagues/" + id; };
  return kind;
}

auth::SubjectKind InvitationKind(const auth::SubjectRegistry& subjects) {
  auth::SubjectKind kind;
  kind.root = [](Tx& tx, const std::string& id) -> std::optional<SubjectRef> {
    const auto found = FindInvitation(tx, id);
    return found ? std::optional(SubjectRef{"framework", found->framework_id}) : std::nullopt;
  };
  kind.can_see = [&subjects](Tx& tx, const Actor& actor, const std::string& id) {
    const auto found = FindInvitation(tx, id);
    return found && !actor.supplier && actor.CanAnywhere(kSupplierInvite) &&
           subjects.CanSee(tx, actor, {"framework", found->framework_id});
  };
  kind.title = [](Tx& tx, const std::string& id, const std::string&) {
    const auto found = FindInvitation(tx, id);
    return found ? found->organisation.name : id;
  };
  kind.url = [](const std::string& id) { return "/supplier-invitations/" + id; };
  return kind;
}

void CleanUp(Tx& tx, Instant now) {
  tx.Exec(q::kAttemptRemoveExpired, now);
  tx.Exec(q::kApiTokenRemoveExpired, now);
  tx.Exec(q::kSessionRemoveExpired, now);
  tx.Exec(q::kFailureRemoveOld, now - std::chrono::hours{24});
}

std::vector<const Code*> AllCodes() {
  std::vector<const Code*> all(std::begin(codes::kAccountCodes), std::end(codes::kAccountCodes));
  for (const Code* code : {&codes::kScopeUnknown,
                           &codes::kScopeNotForClients,
                           &codes::kNotAParty,
                           &codes::kInvitationTransition,
                           &codes::kInvitationUnusable,
                           &codes::kInvitationOther,
                           &codes::kSecondFactorMissing,
                           &codes::kIdentityUnknown,
                           &codes::kIdentityOtherSide,
                           &codes::kKvkDiffers,
                           &codes::kLevelTooLow,
                           &codes::kIdentityTaken,
                           &codes::kAttemptUnusable,
                           &codes::kProofTooOld,
                           &codes::kOtherPerson,
                           &codes::kUnknownProvider,
                           &codes::kColleagueInvalid,
                           &codes::kColleagueOwn,
                           &auth::codes::kProviderUnreachable,
                           &auth::codes::kIdentityRefused,
                           &auth::codes::kIdentityInvalid})
    all.push_back(code);
  return all;
}

}  // namespace

Module MakeModule(SessionService& service, IdentityService& identities,
                  auth::SubjectRegistry& subjects, const mail::Settings& mail) {
  subjects.Register("organisation", OrganisationKindEntry());
  subjects.Register("account", AccountKindEntry());
  subjects.Register("role_assignment", AssignmentKind(subjects));
  subjects.Register("api_client", ClientKind());
  subjects.Register("colleague", ColleagueKind());
  subjects.Register("supplier_invitation", InvitationKind(subjects));
  Module module;
  module.name = "party";
  for (auto endpoints :
       {OrganisationEndpoints(), AccountEndpoints(mail), AssignmentEndpoints(),
        SessionEndpoints(service), IdentityEndpoints(identities), ClientEndpoints(),
        InvitationEndpoints(service, mail), ColleagueEndpoints(mail)})
    for (auto& endpoint : endpoints) module.endpoints.push_back(std::move(endpoint));
  module.codes = AllCodes();
  module.permissions = {kOrganisationRead, kOrganisationManage, kAccountManage,  kPersonRead,
                        kRoleRead,         kRoleAssign,         kSupplierInvite, kColleagueManage,
                        kOfferSubmit,      kOfferSign};
  module.each_minute = CleanUp;
  module.sheets = OrganisationSheets();
  return module;
}

}  // namespace nokkenas::party
