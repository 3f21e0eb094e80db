// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Who keeps the data of an application or contract right, and when that person last said that they
// are. What nobody confirmed still counts everywhere, and is marked.
#pragma once

#include <optional>
#include <string>

#include "base/date.h"
#include "base/fields.h"
#include "base/result.h"

namespace nokkenas::portfolio {

// Half a year: after that nobody should trust a register without looking.
inline constexpr int kUsualConfirmDays = 180;
// How long an owner has for what came in and was never confirmed.
inline constexpr int kFirstConfirmDays = 14;
// So long before its day a confirmation is asked for.
inline constexpr int kAskDaysBefore = 14;

namespace codes {
inline constexpr Code kConfirmationInvalid{"confirmation_invalid", 400};
inline constexpr Code kConfirmationNotOwner{"confirmation_not_owner", 409};
inline constexpr Code kConfirmationClosed{"confirmation_closed", 409};
inline constexpr Code kConfirmationStale{"confirmation_stale", 409};
inline constexpr Code kConfirmationNotYours{"confirmation_not_yours", 409};
inline constexpr Code kConfirmationOver{"confirmation_over", 409};
}  // namespace codes

enum class Confirmable { kApplication, kContract };

// `closed`: a retired application or an ended contract; nothing is asked of it any more.
enum class Freshness { kConfirmed, kOverdue, kNever, kClosed };

struct Stewardship {
  std::optional<std::string> owner_id;
  int confirm_days = kUsualConfirmDays;
  Date since_on;  // Of the last confirmation; of entry while there is none.
  std::optional<std::string> confirmed_by;
};

// The last day on which the last confirmation still stands; of what was never confirmed the day of
// entry.
Date DueOn(const Stewardship& s);

Freshness FreshnessOn(const Stewardship& s, bool closed, Date today);

// May this person confirm? Its owner alone, for as long as something is asked.
Status DecideConfirm(const Stewardship& s, bool closed, const std::string& account_id);

// How fresh all rows of a kind are together.
struct FreshnessTotal {
  static constexpr const char* kSchema = "FreshnessTotal";
  int rows = 0;
  int unconfirmed = 0;
  int never_confirmed = 0;
  int ownerless = 0;
  std::optional<Date> oldest_on;
  std::optional<int> oldest_days;
  static void Fields(auto& self, auto&& f) {
    f("rows", self.rows, "Running rows; retired applications and ended contracts left out");
    f("unconfirmed", self.unconfirmed, "Never confirmed, or longer ago than their rhythm");
    f("neverConfirmed", self.never_confirmed, "Of these: never confirmed");
    f("ownerless", self.ownerless, "Without an owner who can confirm");
    f("oldestOn", self.oldest_on, "The day from which the oldest row dates; null: no rows");
    f("oldestDays", self.oldest_days, "How many days ago that is");
  }
};
void Count(FreshnessTotal& total, const Stewardship& s, Date today);

}  // namespace nokkenas::portfolio

namespace nokkenas {
template <>
struct EnumNames<portfolio::Confirmable> {
  using C = portfolio::Confirmable;
  static constexpr EnumName<C> kAll[] = {{C::kApplication, "application"},
                                         {C::kContract, "contract"}};
};
template <>
struct EnumNames<portfolio::Freshness> {
  using F = portfolio::Freshness;
  static constexpr EnumName<F> kAll[] = {{F::kConfirmed, "confirmed"},
                                         {F::kOverdue, "overdue"},
                                         {F::kNever, "never"},
                                         {F::kClosed, "closed"}};
};
}  // namespace nokkenas
