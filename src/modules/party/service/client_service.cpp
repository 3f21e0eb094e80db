// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/party/service/client_service.h"

#include <map>

#include "modules/party/storage/account_repo.h"
#include "modules/party/storage/organisation_repo.h"
#include "platform/audit/audit.h"
#include "platform/auth/crypto.h"
#include "platform/i18n/texts.h"
#include "sql/party.h"

namespace nokkenas::party {
namespace {

namespace q = sql::party;

constexpr const char* kTokenUrl = "/oauth/token";

auth::SubjectRef ClientSelf(const std::string& id) { return {"api_client", id}; }

Result<ApiClient> ClientOf(http::Context& ctx, const std::string& id) {
  const auto client = FindClient(ctx.tx(), id);
  if (!client) return Fail(http::codes::kNotFound);
  if (auto seen = http::RequireVersion(ctx, client->version); !seen) return seen.failure();
  return *client;
}

std::vector<http::Action> ClientActions(http::Context& ctx, const ApiClient& client) {
  std::vector<http::Action> actions;
  const bool active = client.state == AccountState::kActive;
  const auto offer = [&](const char* event) {
    http::OfferAction(ctx, "api_client", event, Status(Done{}), actions);
  };
  if (active) offer("change");
  if (active) offer("renew_secret");
  offer(active ? "deactivate" : "reactivate");
  return actions;
}

Result<ApiClientView> MoveClient(http::Context& ctx, const ReasonIn& in, AccountEvent event) {
  const auto client = ClientOf(ctx, in.id);
  if (!client) return client.failure();
  const bool ends = event == AccountEvent::kDeactivate;
  if (ends == (client->state == AccountState::kDeactivated)) return Fail(codes::kAccountTransition);
  ApiClient after = *client;
  after.state = ends ? AccountState::kDeactivated : AccountState::kActive;
  SetAccountState(ctx.tx(), in.id, after.state);
  ctx.tx().Exec(q::kApiClientBump, in.id);
  ctx.tx().Exec(q::kApiTokenRemoveAll, in.id);
  auto changes = audit::Compare(&*client, &after);
  changes.push_back({"reason", "", json::ToJson(in.reason), false});
  audit::Append(ctx, {ClientSelf(in.id), ClientSelf(in.id),
                      std::string("api_client_") + NameOf(event), changes});
  return ApiClientShow(ctx, in.id);
}

}  // namespace

Result<http::ListOut<ApiClient>> ApiClientList(http::Context& ctx, const ApiClientListIn& in) {
  auto page = ListClients(ctx.tx(), in.list, in.state);
  if (!page) return page.failure();
  return http::ToList<ApiClient>(*page, ToClient);
}

Result<ApiClientView> ApiClientShow(http::Context& ctx, const std::string& id) {
  const auto client = FindClient(ctx.tx(), id);
  if (!client) return Fail(http::codes::kNotFound);
  ctx.version = client->version;
  return ApiClientView{*client, ClientActions(ctx, *client)};
}

Result<ApiClientSecret> ApiClientCreate(http::Context& ctx, const ApiClientIn& in) {
  const auto organisation = in.organisation_id ? FindOrganisation(ctx.tx(), *in.organisation_id)
                                               : FindAuthority(ctx.tx());
  if (!organisation)
    return Failure{&codes::kScopeUnknown, {}, {{"organisationId", "unknown_value", ""}}, 0};
  ApiClient client;
  client.id = crypto::NewId();
  client.name = in.name;
  client.purpose = in.purpose;
  client.organisation = {organisation->id, organisation->name, organisation->kvk_number};
  client.supplier = organisation->kind == OrganisationKind::kSupplier;
  client.scopes = in.scopes;
  client.secret_set_at = ctx.now;
  client.created_at = ctx.now;
  if (auto fit = CheckScopes(in.scopes, KnownScopes(ctx.tx(), client.supplier)); !fit)
    return fit.failure();
  const std::string secret = crypto::NewToken();
  AddClient(ctx.tx(), client, crypto::Hash(secret));
  audit::Append(ctx, {ClientSelf(client.id), ClientSelf(client.id), "api_client_create",
                      audit::Made(client)});
  return ApiClientSecret{client.id, secret, kTokenUrl};
}

Result<ApiClientView> ApiClientSave(http::Context& ctx, const ApiClientChange& in) {
  const auto client = ClientOf(ctx, in.id);
  if (!client) return client.failure();
  if (client->state != AccountState::kActive) return Fail(codes::kAccountTransition);
  if (auto fit = CheckScopes(in.scopes, KnownScopes(ctx.tx(), client->supplier)); !fit)
    return fit.failure();
  ApiClient after = *client;
  after.name = in.name;
  after.purpose = in.purpose;
  after.scopes = in.scopes;
  SaveClient(ctx.tx(), after);
  audit::Append(ctx, {ClientSelf(in.id), ClientSelf(in.id), "api_client_change",
                      audit::Compare(&*client, &after)});
  return ApiClientShow(ctx, in.id);
}

Result<ApiClientSecret> ApiClientRenewSecret(http::Context& ctx, const std::string& id) {
  const auto client = ClientOf(ctx, id);
  if (!client) return client.failure();
  if (client->state != AccountState::kActive) return Fail(codes::kAccountTransition);
  const std::string secret = crypto::NewToken();
  ctx.tx().Exec(q::kApiClientSetSecret, id, crypto::Hash(secret), ctx.now);
  ctx.tx().Exec(q::kApiTokenRemoveAll, id);
  audit::Append(ctx, {ClientSelf(id), ClientSelf(id), "api_client_renew_secret", {}});
  return ApiClientSecret{id, secret, kTokenUrl};
}

Result<ApiClientView> ApiClientDeactivate(http::Context& ctx, const ReasonIn& in) {
  return MoveClient(ctx, in, AccountEvent::kDeactivate);
}
Result<ApiClientView> ApiClientReactivate(http::Context& ctx, const ReasonIn& in) {
  return MoveClient(ctx, in, AccountEvent::kReactivate);
}

Result<ApiScopeList> ApiScopes(http::Context& ctx) {
  std::map<std::string, ApiScope> all;
  for (const bool supplier : {false, true}) {
    for (const std::string& name : KnownScopes(ctx.tx(), supplier)) {
      if (!CheckScopes({name}, {name})) continue;  // Never for a program.
      ApiScope& one = all[name];
      one.name = name;
      (supplier ? one.supplier : one.authority) = true;
    }
  }
  ApiScopeList out;
  for (auto& [name, one] : all) {
    one.title = i18n::Text(ctx.locale, "permission." + name);
    out.items.push_back(std::move(one));
  }
  return out;
}

std::optional<auth::Actor> ClientActor(storage::Tx& tx, const std::string& token, Instant now) {
  const auto row = tx.One(q::kApiTokenFind, crypto::Hash(token), now);
  if (!row) return std::nullopt;
  auth::Actor actor;
  actor.account_id = row->Text(0);
  actor.organisation_id = row->Text(1);
  actor.supplier = row->Text(2) == NameOf(OrganisationKind::kSupplier);
  actor.program = true;
  actor.locale = row->Text(3);
  const auto has = SplitScopes(row->Text(5));
  for (const std::string& scope : SplitScopes(row->Text(4)))
    if (NarrowScopes({scope}, has)) actor.rights.push_back({scope, {"organisation", ""}});
  return actor;
}

}  // namespace nokkenas::party
