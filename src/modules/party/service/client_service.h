// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Programs that sign in: who lets them in, and the token endpoint that they use (RFC 6749, 4.4).
#pragma once

#include "modules/party/service/account_service.h"
#include "modules/party/storage/client_repo.h"
#include "platform/http/actions.h"
#include "platform/http/list.h"

namespace nokkenas::party {

struct ApiClientListIn {
  http::ListIn list;
  std::optional<AccountState> state;
  static void Fields(auto& self, auto&& f) {
    http::ListFields(self, f);
    f("state", self.state, "Only clients in this state");
  }
};

struct ApiClientIn {
  std::string name;
  std::string purpose;
  std::optional<std::string> organisation_id;
  std::vector<std::string> scopes;
  static void Fields(auto& self, auto&& f) {
    f("name", self.name, "As the trail names it", json::Length{1, 120});
    f("purpose", self.purpose, "What it is for, and who answers for it", json::Length{3, 1'000});
    f("organisationId", self.organisation_id,
      "Whose program it is; left out: the authority's own. Never changes", json::Length{1, 40});
    f("scopes", self.scopes, "What it may do: rights by their names");
  }
};
struct ApiClientChange {
  std::string id;
  std::string name;
  std::string purpose;
  std::vector<std::string> scopes;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("name", self.name, "As the trail names it", json::Length{1, 120});
    f("purpose", self.purpose, "What it is for, and who answers for it", json::Length{3, 1'000});
    f("scopes", self.scopes, "What it may do: rights by their names");
  }
};

struct ApiClientView {
  static constexpr const char* kSchema = "ApiClientDetail";
  ApiClient client;
  std::vector<http::Action> actions;
  static void Fields(auto& self, auto&& f) {
    ApiClient::Fields(self.client, f);
    f("actions", self.actions);
  }
};

// A secret is shown once; afterwards only its hash is known.
struct ApiClientSecret {
  static constexpr const char* kSchema = "ApiClientSecret";
  std::string id;
  std::string secret;
  std::string token_url;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id, "The client_id");
    f("secret", self.secret, "The client_secret");
    f("tokenUrl", self.token_url, "Where a token is had, below the address of this server");
  }
};

struct ApiScope {
  static constexpr const char* kSchema = "ApiScope";
  std::string name;
  std::string title;
  bool authority = false;
  bool supplier = false;
  static void Fields(auto& self, auto&& f) {
    f("name", self.name);
    f("title", self.title, "In the language of the reader");
    f("authority", self.authority, "A client of the authority can have it");
    f("supplier", self.supplier, "A client of a supplier can have it");
  }
};
struct ApiScopeList {
  static constexpr const char* kSchema = "ApiScopeList";
  std::vector<ApiScope> items;
  static void Fields(auto& self, auto&& f) { f("items", self.items); }
};

Result<http::ListOut<ApiClient>> ApiClientList(http::Context& ctx, const ApiClientListIn& in);
Result<ApiClientView> ApiClientShow(http::Context& ctx, const std::string& id);
Result<ApiClientSecret> ApiClientCreate(http::Context& ctx, const ApiClientIn& in);
Result<ApiClientView> ApiClientSave(http::Context& ctx, const ApiClientChange& in);
// The old secret and its tokens stop working at once.
Result<ApiClientSecret> ApiClientRenewSecret(http::Context& ctx, const std::string& id);
Result<ApiClientView> ApiClientDeactivate(http::Context& ctx, const ReasonIn& in);
Result<ApiClientView> ApiClientReactivate(http::Context& ctx, const ReasonIn& in);
Result<ApiScopeList> ApiScopes(http::Context& ctx);

// POST /oauth/token: grant_type=client_credentials, the client by HTTP Basic or in the form, scope
// optional. Answers as RFC 6749 says, 5.1 and 5.2; a token works for 15 minutes.
http::Response IssueToken(storage::Database& db, const http::Request& request, Instant now);

// Who a token stands for; nothing when it expired, or when its client was deactivated. Of what the
// token got the client may have lost some since: it has what both have.
std::optional<auth::Actor> ClientActor(storage::Tx& tx, const std::string& token, Instant now);

}  // namespace nokkenas::party
