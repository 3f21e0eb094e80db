// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/portfolio/domain/stewardship.h"

#include <algorithm>

namespace nokkenas::portfolio {

Date DueOn(const Stewardship& s) {
  return s.confirmed_by ? s.since_on.AddDays(s.confirm_days) : s.since_on;
}

Freshness FreshnessOn(const Stewardship& s, bool closed, Date today) {
  if (closed) return Freshness::kClosed;
  if (!s.confirmed_by) return Freshness::kNever;
  return today > DueOn(s) ? Freshness::kOverdue : Freshness::kConfirmed;
}

Status DecideConfirm(const Stewardship& s, bool closed, const std::string& account_id) {
  if (closed) return Fail(codes::kConfirmationClosed);
  if (s.owner_id != account_id) return Fail(codes::kConfirmationNotOwner);
  return Done{};
}

void Count(FreshnessTotal& total, const Stewardship& s, Date today) {
  ++total.rows;
  const Freshness state = FreshnessOn(s, false, today);
  total.unconfirmed += state == Freshness::kConfirmed ? 0 : 1;
  total.never_confirmed += state == Freshness::kNever ? 1 : 0;
  total.ownerless += s.owner_id ? 0 : 1;
  total.oldest_on = total.oldest_on ? std::min(*total.oldest_on, s.since_on) : s.since_on;
  total.oldest_days = today.DaysSince(*total.oldest_on);
}

}  // namespace nokkenas::portfolio
