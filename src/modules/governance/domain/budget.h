// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// A budget line: what was granted for one year on an article or cost centre, what of it is booked
// as spoken for, and what is left. A mandate can be bound to one.
#pragma once

#include <cstdint>
#include <string>

#include "base/fields.h"
#include "base/result.h"

namespace nokkenas::governance {

inline constexpr const char* kBudgetRead = "budget.read";
inline constexpr const char* kBudgetManage = "budget.manage";
inline constexpr const char* kBudgetShift = "budget.shift";

namespace codes {
inline constexpr Code kBudgetInvalid{"budget_line_invalid", 400};
inline constexpr Code kBudgetCodeTaken{"budget_code_taken", 409};
inline constexpr Code kBudgetShort{"budget_short", 409};
inline constexpr Code kBudgetNotBooked{"budget_not_booked", 409};
}  // namespace codes

struct BudgetLineData {
  int year = 0;
  std::string code;
  std::string title;
  static void Fields(auto& self, auto&& f) {
    f("year", self.year, "The year of the budget", json::Range{1990, 2200});
    f("code", self.code, "The article or the cost centre", json::Length{1, 40});
    f("title", self.title, "", json::Length{1, 120});
  }
};

struct BudgetLine {
  std::string id;
  BudgetLineData data;
  Vat vat = Vat::kExcluded;
  std::int64_t granted_minor = 0;  // Cents: granted, cut and shifted.
  std::int64_t booked_minor = 0;   // Cents: booked and not released.
  std::int64_t version = 1;

  std::int64_t LeftMinor() const { return granted_minor - booked_minor; }
};

// What an entry does. Amounts are above zero; the kind says which way.
enum class BudgetEntryKind { kGranted, kCut, kBooked, kReleased, kShiftedIn, kShiftedOut };

// The line after the entry. Refused when less than nothing would be left (`budget_short`, with what
// is asked and what is left), or when more is released than is booked.
Result<BudgetLine> DecideEntry(const BudgetLine& line, BudgetEntryKind kind, const Money& amount);

// May the amount go from one line to the other? Both are of one year and one VAT basis.
Status DecideShift(const BudgetLine& from, const BudgetLine& to);

}  // namespace nokkenas::governance

namespace nokkenas {
template <>
struct EnumNames<governance::BudgetEntryKind> {
  using K = governance::BudgetEntryKind;
  static constexpr EnumName<K> kAll[] = {
      {K::kGranted, "granted"},      {K::kCut, "cut"},
      {K::kBooked, "booked"},        {K::kReleased, "released"},
      {K::kShiftedIn, "shifted_in"}, {K::kShiftedOut, "shifted_out"}};
};
}  // namespace nokkenas
