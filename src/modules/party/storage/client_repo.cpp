// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/party/storage/client_repo.h"

#include "base/text.h"
#include "modules/party/storage/account_repo.h"
#include "sql/party.h"

namespace nokkenas::party {
namespace {

namespace q = sql::party;

constexpr const char* kClientColumns =
    "a.id, a.display_name, a.state, o.id, o.name, o.kvk_number, o.kind, c.purpose, c.scopes, "
    "c.secret_hash, c.secret_set_at, c.created_at, c.last_used_at, c.version";
constexpr int kSecretHashColumn = 9;

}  // namespace

ApiClient ToClient(const storage::Row& row) {
  return {row.Text(0),
          row.Text(1),
          row.Text(7),
          FromName<AccountState>(row.Text(2)).value(),
          {row.Text(3), row.Text(4), row.OptText(5)},
          row.Text(6) == NameOf(OrganisationKind::kSupplier),
          SplitScopes(row.Text(8)),
          row.Instant(10),
          row.Instant(11),
          row.OptInstant(12),
          row.Int(13)};
}

std::optional<ApiClient> FindClient(storage::Tx& tx, const std::string& id) {
  const auto row = tx.One(q::kApiClientFind, id);
  return row ? std::optional(ToClient(*row)) : std::nullopt;
}

std::optional<std::string> SecretHashOf(storage::Tx& tx, const std::string& id) {
  const auto row = tx.One(q::kApiClientFind, id);
  if (!row || row->Text(2) != NameOf(AccountState::kActive)) return std::nullopt;
  return row->Text(kSecretHashColumn);
}

void AddClient(storage::Tx& tx, const ApiClient& client, const std::string& secret_hash) {
  Account account;
  account.id = client.id;
  // Addresses below .invalid exist nowhere (RFC 2606): nobody signs in or is written to by it.
  account.email = client.id + "@client.invalid";
  account.display_name = client.name;
  account.state = client.state;
  account.organisation = client.organisation;
  AddAccount(tx, account, "client");
  tx.Exec(q::kApiClientAdd, client.id, secret_hash, client.secret_set_at, JoinScopes(client.scopes),
          client.purpose, client.created_at);
}

void SaveClient(storage::Tx& tx, const ApiClient& client) {
  tx.Exec(q::kAccountRename, client.id, client.name, SortKey(client.name), SearchText(client.name));
  tx.Exec(q::kApiClientSave, client.id, JoinScopes(client.scopes), client.purpose);
}

Result<http::ListQuery::Page> ListClients(storage::Tx& tx, const http::ListIn& in,
                                          std::optional<AccountState> state) {
  http::ListQuery query("api_client_list", kClientColumns,
                        "api_client c JOIN account a ON a.id = c.account_id "
                        "JOIN organisation o ON o.id = a.organisation_id",
                        "a.id",
                        {{"name", "a.sort_key"},
                         {"createdAt", "c.created_at"},
                         {"lastUsedAt", "coalesce(c.last_used_at, '')"}});
  query.WhereText("a.search_text", in.q);
  if (state) query.Where("a.state = ?", NameOf(*state));
  return query.Run(tx, in);
}

std::vector<auth::SearchHit> SearchClients(storage::Tx& tx, const std::string& text, int limit) {
  std::vector<auth::SearchHit> hits;
  for (const auto& row : tx.All(q::kApiClientSearch, http::LikePattern(text), limit))
    hits.push_back({row.Text(0), row.Text(1), ""});
  return hits;
}

std::vector<std::string> KnownScopes(storage::Tx& tx, bool supplier) {
  std::vector<std::string> out;
  for (const auto& row : tx.All(supplier ? q::kPermissionOfSuppliers : q::kPermissionAll))
    out.push_back(row.Text(0));
  return out;
}

}  // namespace nokkenas::party
