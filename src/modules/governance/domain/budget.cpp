// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/governance/domain/budget.h"

namespace nokkenas::governance {
namespace {

// Sums must stay numbers that a browser counts exactly.
constexpr std::int64_t kMostMinor = kMaxAmountMinor / 4;

Failure WrongBudget(const char* field, const char* code) {
  return Failure{&codes::kBudgetInvalid, {}, {{field, code, ""}}, 0};
}

std::string Euro(std::int64_t minor) { return "eur:" + std::to_string(minor); }

}  // namespace

Result<BudgetLine> DecideEntry(const BudgetLine& line, BudgetEntryKind kind, const Money& amount) {
  if (amount.amount_minor <= 0)
    return Failure{&codes::kBudgetInvalid, {}, {{"amount.amountMinor", "too_small", "0,01"}}, 0};
  if (amount.vat != line.vat) return WrongBudget("amount.vat", "vat_of_budget");
  if (amount.amount_minor > kMostMinor || line.granted_minor > kMostMinor - amount.amount_minor)
    return WrongBudget("amount.amountMinor", "too_large_together");
  BudgetLine after = line;
  switch (kind) {
    case BudgetEntryKind::kGranted:
    case BudgetEntryKind::kShiftedIn:
      after.granted_minor += amount.amount_minor;
      return after;
    case BudgetEntryKind::kReleased:
      if (amount.amount_minor > line.booked_minor)
        return Fail(codes::kBudgetNotBooked, {{"booked", Euro(line.booked_minor)}});
      after.booked_minor -= amount.amount_minor;
      return after;
    case BudgetEntryKind::kBooked:
      after.booked_minor += amount.amount_minor;
      break;
    case BudgetEntryKind::kCut:
    case BudgetEntryKind::kShiftedOut:
      after.granted_minor -= amount.amount_minor;
      break;
  }
  if (after.LeftMinor() < 0)
    return Fail(codes::kBudgetShort,
                {{"asked", Euro(amount.amount_minor)}, {"left", Euro(line.LeftMinor())}});
  return after;
}

Status DecideShift(const BudgetLine& from, const BudgetLine& to) {
  if (from.id == to.id) return WrongBudget("toId", "other_line");
  if (from.data.year != to.data.year) return WrongBudget("toId", "same_year");
  if (from.vat != to.vat) return WrongBudget("toId", "same_vat");
  return Done{};
}

}  // namespace nokkenas::governance
