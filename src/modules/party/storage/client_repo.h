// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "modules/party/domain/client.h"
#include "platform/auth/subjects.h"
#include "platform/http/list.h"

namespace nokkenas::party {

struct ApiClient {
  static constexpr const char* kSchema = "ApiClient";
  static constexpr const char* kListSchema = "ApiClientList";
  std::string id;
  std::string name;
  std::string purpose;
  AccountState state = AccountState::kActive;
  OrganisationRef organisation;
  bool supplier = false;
  std::vector<std::string> scopes;
  Instant secret_set_at;
  Instant created_at;
  std::optional<Instant> last_used_at;
  std::int64_t version = 1;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id, "The client_id of the token endpoint");
    f("name", self.name);
    f("purpose", self.purpose, "What it is for");
    f("state", self.state, "active or deactivated");
    f("organisation", self.organisation);
    f("supplier", self.supplier, "Of a supplier: sees what that supplier may see");
    f("scopes", self.scopes, "What it may do: rights by their names");
    f("secretSetAt", self.secret_set_at);
    f("createdAt", self.created_at);
    f("lastUsedAt", self.last_used_at, "When it last got a token; null: never");
    f("version", self.version);
  }
};

std::optional<ApiClient> FindClient(storage::Tx& tx, const std::string& id);
// The hash of the secret of an active client; nothing when there is none of that id.
std::optional<std::string> SecretHashOf(storage::Tx& tx, const std::string& id);
void AddClient(storage::Tx& tx, const ApiClient& client, const std::string& secret_hash);
void SaveClient(storage::Tx& tx, const ApiClient& client);
Result<http::ListQuery::Page> ListClients(storage::Tx& tx, const http::ListIn& in,
                                          std::optional<AccountState> state);
ApiClient ToClient(const storage::Row& row);
std::vector<auth::SearchHit> SearchClients(storage::Tx& tx, const std::string& text, int limit);
// The rights that there are: for a supplier those of the roles of suppliers.
std::vector<std::string> KnownScopes(storage::Tx& tx, bool supplier);

}  // namespace nokkenas::party
