// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "modules/party/domain/account.h"
#include "platform/auth/subjects.h"
#include "platform/http/list.h"

namespace nokkenas::party {

// What signing in looks at. `password_hash` is absent until the person chose a password.
struct Credentials {
  std::string account_id;
  AccountState state = AccountState::kInvited;
  std::optional<std::string> password_hash;
  std::optional<std::string> totp_secret;
  bool totp_enabled = false;
  std::int64_t totp_last_step = 0;
};

struct Link {
  std::string account_id;
  AccountState state = AccountState::kInvited;
  std::string email;
};

// The form in which an address is unique: case does not count.
std::string EmailKey(const std::string& email);

std::optional<Account> FindAccount(storage::Tx& tx, const std::string& id);
std::optional<Credentials> FindCredentials(storage::Tx& tx, const std::string& email);
std::optional<Credentials> FindCredentialsById(storage::Tx& tx, const std::string& id,
                                               std::string* email);
// The name of the person, or empty when there is no such account.
std::string AccountName(storage::Tx& tx, const std::string& id);
std::vector<Colleague> Colleagues(storage::Tx& tx);
std::optional<Contact> ContactOf(storage::Tx& tx, const std::string& account_id);
std::string PersonName(storage::Tx& tx, const std::string& account_id);
bool IsColleague(storage::Tx& tx, const std::string& account_id);
// `kind`: "person" or "client".
void AddAccount(storage::Tx& tx, const Account& account, const char* kind = "person");
// Saves its address.
void SetAccountEmail(storage::Tx& tx, const Account& account);
void SetAccountState(storage::Tx& tx, const std::string& id, AccountState state);
bool HasOtherManager(storage::Tx& tx, const std::string& id, Date today);
Result<http::ListOut<Account>> ListAccounts(storage::Tx& tx, const http::ListIn& in,
                                            std::optional<AccountState> state);
// The people of one organisation.
Result<http::ListOut<Account>> ListAccountsOf(storage::Tx& tx, const http::ListIn& in,
                                              const std::string& organisation_id);
// Who works at the authority and can sign in: id and name.
Result<http::ListQuery::Page> ListPeople(storage::Tx& tx, const http::ListIn& in);
std::vector<auth::SearchHit> SearchAccounts(storage::Tx& tx, const std::string& text, int limit);

// Makes a link that works once, until `expires_at`, and returns its token.
std::string MakeLink(storage::Tx& tx, const std::string& account_id, Instant expires_at);
std::optional<Link> FindLink(storage::Tx& tx, const std::string& token, Instant now);

}  // namespace nokkenas::party
