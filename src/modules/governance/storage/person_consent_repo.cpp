// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/governance/storage/person_consent_repo.h"

#include "sql/governance.h"

namespace nokkenas::governance {
namespace {

namespace sp = sql::governance;

PersonConsent ToConsent(const storage::Row& row) {
  return {row.Text(0), row.Text(1),    row.Date(2),       row.Date(3), row.OptDate(4),
          row.Text(5), row.Instant(6), row.OptInstant(7), row.Text(8), row.Int(9)};
}

}  // namespace

std::optional<PersonConsent> FindConsent(storage::Tx& tx, const std::string& id) {
  const auto row = tx.One(sp::kPersonConsentFind, id);
  return row ? std::optional(ToConsent(*row)) : std::nullopt;
}

std::vector<PersonConsent> AllConsents(storage::Tx& tx) {
  std::vector<PersonConsent> out;
  for (const auto& row : tx.All(sp::kPersonConsentAll)) out.push_back(ToConsent(row));
  return out;
}

void AddConsent(storage::Tx& tx, const PersonConsent& one) {
  tx.Exec(sp::kPersonConsentAdd, one.id, one.reference, one.given_on, one.starts_on, one.ends_on,
          one.noted_by, one.noted_at);
}

void WithdrawConsent(storage::Tx& tx, const std::string& id, Instant at,
                     const std::string& reason) {
  tx.Exec(sp::kPersonConsentWithdraw, id, at, reason);
}

}  // namespace nokkenas::governance
