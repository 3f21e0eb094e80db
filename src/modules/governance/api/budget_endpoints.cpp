// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/governance/api/endpoints.h"
#include "modules/governance/service/budget_service.h"

namespace nokkenas::governance {

std::vector<http::Endpoint> BudgetEndpoints() {
  using http::Context;
  using http::Define;
  using http::On;
  return {
      Define<BudgetListIn, http::ListOut<BudgetLineView>>(
          http::Get("budget_line_list", "/budget-lines", http::NeedsSomewhere(kBudgetRead),
                    "Budget lines with what is left on them"),
          BudgetLineList),
      Define<BudgetLineIn, BudgetLineView>(
          http::Create("budget_line_create", "/budget-lines", http::Needs(kBudgetManage),
                       "Add a budget line with what is granted on it"),
          BudgetLineCreate),
      Define<http::IdIn, BudgetLineView>(
          http::Get("budget_line_view", "/budget-lines/{id}", On("budget_line", kBudgetRead),
                    "One budget line"),
          [](Context& ctx, const http::IdIn& in) { return BudgetLineShow(ctx, in.id); }),
      Define<BudgetLineChange, BudgetLineView>(
          http::Replace("budget_line_change", "/budget-lines/{id}",
                        On("budget_line", kBudgetManage), "Change the code or the title"),
          BudgetLineChangeData),
      Define<BudgetBookIn, BudgetLineView>(
          http::Command("budget_line_book", "/budget-lines/{id}/book",
                        On("budget_line", kBudgetManage),
                        "Grant more, cut, book as spoken for, or release"),
          BudgetLineBook),
      Define<BudgetShiftIn, BudgetLineView>(
          http::Command("budget_line_shift", "/budget-lines/{id}/shift",
                        On("budget_line", kBudgetShift),
                        "Shift an amount to another line, within one's mandate to do so"),
          BudgetLineShift),
      Define<BudgetEntriesIn, http::ListOut<BudgetEntryView>>(
          http::Get("budget_entry_list", "/budget-lines/{id}/entries",
                    On("budget_line", kBudgetRead), "All that was booked on a line"),
          BudgetEntryList),
  };
}

}  // namespace nokkenas::governance
