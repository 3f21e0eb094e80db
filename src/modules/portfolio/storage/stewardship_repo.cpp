// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/portfolio/storage/stewardship_repo.h"

#include "sql/portfolio.h"

namespace nokkenas::portfolio {
namespace {

namespace q = sql::portfolio;

Confirmation ToConfirmation(const storage::Row& row) {
  return {row.Text(0),    {row.Text(1), row.Text(2)},
          row.Text(3),    row.Instant(4),
          row.Text(5),    row.Date(6),
          row.OptText(7), row.OptInstant(8),
          row.Text(9)};
}

}  // namespace

Stewardship ToStewardship(const storage::Row& row, std::size_t from) {
  return {row.OptText(from), static_cast<int>(row.Int(from + 1)), row.Date(from + 2),
          row.OptText(from + 3)};
}

void AddStewardship(storage::Tx& tx, const auth::SubjectRef& subject, const Stewardship& s) {
  tx.Exec(q::kStewardAdd, subject.kind, subject.id, s.owner_id, s.confirm_days, s.since_on,
          s.confirmed_by, DueOn(s));
}

void SaveStewardship(storage::Tx& tx, const auth::SubjectRef& subject, const Stewardship& s) {
  tx.Exec(q::kStewardSave, subject.kind, subject.id, s.owner_id, s.confirm_days, s.since_on,
          s.confirmed_by, DueOn(s));
}

std::optional<Stewardship> FindStewardship(storage::Tx& tx, const auth::SubjectRef& subject) {
  const auto row = tx.One(q::kStewardFind, subject.kind, subject.id);
  return row ? std::optional(ToStewardship(*row, 0)) : std::nullopt;
}

FreshnessTotal CountStewardships(storage::Tx& tx, Confirmable kind, Date today) {
  const auto row = *tx.One(
      kind == Confirmable::kApplication ? q::kStewardCountApplication : q::kStewardCountContract,
      today);
  const auto number = [&](std::size_t i) { return static_cast<int>(row.Int(i)); };
  FreshnessTotal total{number(0), number(1), number(2), number(3), row.OptDate(4), {}};
  if (total.oldest_on) total.oldest_days = today.DaysSince(*total.oldest_on);
  return total;
}

Asked AskedOf(storage::Tx& tx, const std::string& owner_id, Date today, Date until) {
  const auto row = *tx.One(q::kStewardAsked, owner_id, today, until);
  return {row.OptDate(0), row.OptDate(1)};
}

bool HasOwnerless(storage::Tx& tx, Confirmable kind, Date today) {
  return tx.One(q::kStewardOwnerless, NameOf(kind), today).has_value();
}

std::vector<std::string> OwnersOfRows(storage::Tx& tx) {
  std::vector<std::string> out;
  for (const auto& row : tx.All(q::kStewardOwners)) out.push_back(row.Text(0));
  return out;
}

std::vector<auth::SubjectRef> RowsOf(storage::Tx& tx, const std::string& owner_id) {
  std::vector<auth::SubjectRef> out;
  for (const auto& row : tx.All(q::kStewardOfOwner, owner_id))
    out.push_back({row.Text(0), row.Text(1)});
  return out;
}

void AddConfirmation(storage::Tx& tx, const Confirmation& one) {
  tx.Exec(q::kConfirmationAdd, one.id, one.subject.kind, one.subject.id, one.account_id, one.at,
          one.note, one.old_since_on, one.old_confirmed_by);
}

std::optional<Confirmation> FindConfirmation(storage::Tx& tx, const std::string& id) {
  const auto row = tx.One(q::kConfirmationFind, id);
  return row ? std::optional(ToConfirmation(*row)) : std::nullopt;
}

std::vector<Confirmation> ConfirmationsOf(storage::Tx& tx, const auth::SubjectRef& subject,
                                          int most) {
  std::vector<Confirmation> out;
  for (const auto& row : tx.All(q::kConfirmationOf, subject.kind, subject.id, most))
    out.push_back(ToConfirmation(row));
  return out;
}

std::optional<std::string> NewestConfirmation(storage::Tx& tx, const auth::SubjectRef& subject) {
  const auto row = tx.One(q::kConfirmationNewest, subject.kind, subject.id);
  return row ? std::optional(row->Text(0)) : std::nullopt;
}

bool WithdrawConfirmation(storage::Tx& tx, const std::string& id, const std::string& reason,
                          Instant now) {
  return tx.Exec(q::kConfirmationWithdraw, id, now, reason) == 1;
}

}  // namespace nokkenas::portfolio
