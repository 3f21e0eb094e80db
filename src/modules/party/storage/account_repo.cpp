// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/party/storage/account_repo.h"

#include "base/text.h"
#include "platform/auth/crypto.h"
#include "sql/party.h"

namespace nokkenas::party {
namespace {

namespace q = sql::party;

constexpr const char* kColumns =
    "a.id, a.email, a.display_name, a.state, o.id, o.name, o.kvk_number, o.kind, a.locale, "
    "a.totp_enabled, a.last_sign_in_at, a.reset_requested_at, a.version";

Account ToAccount(const storage::Row& row) {
  Account account;
  account.id = row.Text(0);
  account.email = row.Text(1);
  account.display_name = row.Text(2);
  account.state = FromName<AccountState>(row.Text(3)).value();
  account.organisation = {row.Text(4), row.Text(5), row.OptText(6)};
  account.supplier = row.Text(7) == NameOf(OrganisationKind::kSupplier);
  account.locale = row.Text(8);
  account.totp_enabled = row.Bool(9);
  account.last_sign_in_at = row.OptInstant(10);
  account.reset_requested_at = row.OptInstant(11);
  account.version = row.Int(12);
  return account;
}

http::ListQuery PeopleQuery(const char* name, const http::ListIn& in) {
  http::ListQuery query(name, kColumns, "account a JOIN organisation o ON o.id = a.organisation_id",
                        "a.id",
                        {{"displayName", "a.sort_key"},
                         {"organisation", "o.sort_key"},
                         {"lastSignInAt", "coalesce(a.last_sign_in_at, '')"}});
  query.Where("a.kind = 'person'").WhereText("a.search_text", in.q);
  return query;
}

}  // namespace

std::string EmailKey(const std::string& email) { return SearchText(email); }

std::optional<Account> FindAccount(storage::Tx& tx, const std::string& id) {
  const auto row = tx.One(q::kAccountFind, id);
  return row ? std::optional(ToAccount(*row)) : std::nullopt;
}

std::optional<Credentials> FindCredentials(storage::Tx& tx, const std::string& email) {
  const auto row = tx.One(q::kAccountByEmail, EmailKey(email));
  if (!row) return std::nullopt;
  return Credentials{row->Text(0),    FromName<AccountState>(row->Text(1)).value(),
                     row->OptText(2), row->OptText(3),
                     row->Bool(4),    row->Int(5)};
}

std::optional<Credentials> FindCredentialsById(storage::Tx& tx, const std::string& id,
                                               std::string* email) {
  const auto row = tx.One(q::kAccountSecrets, id);
  if (!row) return std::nullopt;
  if (email != nullptr) *email = row->Text(0);
  return Credentials{
      id, AccountState::kActive, row->OptText(1), row->OptText(2), row->Bool(3), row->Int(4)};
}

std::string AccountName(storage::Tx& tx, const std::string& id) {
  const auto row = tx.One(q::kAccountName, id);
  return row ? row->Text(0) : std::string{};
}

std::optional<Contact> ContactOf(storage::Tx& tx, const std::string& account_id) {
  const auto row = tx.One(sql::party::kAccountContact, account_id);
  if (!row) return std::nullopt;
  return Contact{row->Text(0), row->Text(1)};
}

std::vector<Colleague> Colleagues(storage::Tx& tx) {
  std::vector<Colleague> out;
  for (const auto& row : tx.All(sql::party::kAccountColleagues))
    out.push_back({row.Text(0), row.Text(1), row.Text(2)});
  return out;
}

std::string PersonName(storage::Tx& tx, const std::string& account_id) {
  return AccountName(tx, account_id);
}

bool IsColleague(storage::Tx& tx, const std::string& account_id) {
  const auto account = FindAccount(tx, account_id);
  return account && !account->supplier && account->state != AccountState::kDeactivated;
}

void AddAccount(storage::Tx& tx, const Account& account, const char* kind) {
  tx.Exec(q::kAccountAdd, account.id, account.organisation.id, account.email,
          EmailKey(account.email), account.display_name, SortKey(account.display_name),
          SearchText(account.display_name + " " + account.email), NameOf(account.state),
          account.locale, kind);
}

void SetAccountEmail(storage::Tx& tx, const Account& account) {
  tx.Exec(q::kAccountSetEmail, account.id, account.email, EmailKey(account.email),
          SearchText(account.display_name + " " + account.email));
}

void SetAccountState(storage::Tx& tx, const std::string& id, AccountState state) {
  tx.Exec(q::kAccountSetState, id, NameOf(state));
}

bool HasOtherManager(storage::Tx& tx, const std::string& id, Date today) {
  return tx.One(q::kAccountOtherManagers, id, kAccountManage, today)->Int(0) > 0;
}

Result<http::ListOut<Account>> ListAccounts(storage::Tx& tx, const http::ListIn& in,
                                            std::optional<AccountState> state) {
  auto query = PeopleQuery("account_list", in);
  if (state) query.Where("a.state = ?", NameOf(*state));
  auto page = query.Run(tx, in);
  if (!page) return page.failure();
  return http::ToList<Account>(*page, ToAccount);
}

Result<http::ListOut<Account>> ListAccountsOf(storage::Tx& tx, const http::ListIn& in,
                                              const std::string& organisation_id) {
  auto query = PeopleQuery("colleague_list", in);
  query.Where("a.organisation_id = ?", organisation_id);
  auto page = query.Run(tx, in);
  if (!page) return page.failure();
  return http::ToList<Account>(*page, ToAccount);
}

Result<http::ListQuery::Page> ListPeople(storage::Tx& tx, const http::ListIn& in) {
  http::ListQuery query("person_list", "a.id, a.display_name",
                        "account a JOIN organisation o ON o.id = a.organisation_id", "a.id",
                        {{"name", "a.sort_key"}});
  query.Where("a.state = 'active'").Where("o.kind = 'authority'").Where("a.kind = 'person'");
  // By name only: an address is found by who manages accounts.
  if (in.q && !in.q->empty())
    query.Where("a.sort_key LIKE ? ESCAPE '\\'", http::LikePattern(SortKey(*in.q)));
  return query.Run(tx, in);
}

std::vector<auth::SearchHit> SearchAccounts(storage::Tx& tx, const std::string& text, int limit) {
  std::vector<auth::SearchHit> hits;
  for (const auto& row : tx.All(q::kAccountSearch, http::LikePattern(text), limit))
    hits.push_back({row.Text(0), row.Text(1), row.Text(2)});
  return hits;
}

std::string MakeLink(storage::Tx& tx, const std::string& account_id, Instant expires_at) {
  const std::string token = crypto::NewToken();
  tx.Exec(q::kLinkSave, account_id, crypto::Hash(token), expires_at);
  return token;
}

std::optional<Link> FindLink(storage::Tx& tx, const std::string& token, Instant now) {
  const auto row = tx.One(q::kLinkFind, crypto::Hash(token), now);
  if (!row) return std::nullopt;
  return Link{row->Text(0), FromName<AccountState>(row->Text(1)).value(), row->Text(2)};
}

}  // namespace nokkenas::party
