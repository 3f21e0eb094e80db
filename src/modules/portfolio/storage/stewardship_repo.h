// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "modules/portfolio/domain/stewardship.h"
#include "platform/auth/actor.h"
#include "platform/storage/database.h"

namespace nokkenas::portfolio {

// One time that somebody said that the data are right.
struct Confirmation {
  std::string id;
  auth::SubjectRef subject;
  std::string account_id;
  Instant at{};
  std::string note;
  Date old_since_on;
  std::optional<std::string> old_confirmed_by;
  std::optional<Instant> withdrawn_at;
  std::string reason;
};

// The columns of the table that ToStewardship reads, for a list that joins it as `s`.
inline constexpr const char* kStewardColumns =
    "s.owner_id, s.confirm_days, s.since_on, s.confirmed_by";
Stewardship ToStewardship(const storage::Row& row, std::size_t from);

void AddStewardship(storage::Tx& tx, const auth::SubjectRef& subject, const Stewardship& s);
void SaveStewardship(storage::Tx& tx, const auth::SubjectRef& subject, const Stewardship& s);
std::optional<Stewardship> FindStewardship(storage::Tx& tx, const auth::SubjectRef& subject);
FreshnessTotal CountStewardships(storage::Tx& tx, Confirmable kind, Date today);

// The day on which the first of what is asked of an owner is due: of what was confirmed before, and
// of what never was. Nothing where nothing is asked up to `until`.
struct Asked {
  std::optional<Date> again_by;
  std::optional<Date> never_since;
};
Asked AskedOf(storage::Tx& tx, const std::string& owner_id, Date today, Date until);
// Is there a running row of a kind without an owner?
bool HasOwnerless(storage::Tx& tx, Confirmable kind, Date today);
std::vector<std::string> OwnersOfRows(storage::Tx& tx);
std::vector<auth::SubjectRef> RowsOf(storage::Tx& tx, const std::string& owner_id);

void AddConfirmation(storage::Tx& tx, const Confirmation& one);
std::optional<Confirmation> FindConfirmation(storage::Tx& tx, const std::string& id);
// Newest first.
std::vector<Confirmation> ConfirmationsOf(storage::Tx& tx, const auth::SubjectRef& subject,
                                          int most);
// The newest that was not taken back.
std::optional<std::string> NewestConfirmation(storage::Tx& tx, const auth::SubjectRef& subject);
bool WithdrawConfirmation(storage::Tx& tx, const std::string& id, const std::string& reason,
                          Instant now);

}  // namespace nokkenas::portfolio
