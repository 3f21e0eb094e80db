// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/portfolio/domain/application.h"

#include <algorithm>
#include <set>

namespace nokkenas::portfolio {

Status CheckApplication(const Application& application) {
  std::vector<FieldError> errors;
  if (!application.in_scope && !application.out_via) errors.push_back({"outVia", "required", ""});
  if (application.in_scope && application.out_via)
    errors.push_back({"outVia", "only_out_of_scope", ""});
  if (application.yearly_cost && application.yearly_cost->vat != Vat::kExcluded)
    errors.push_back({"yearlyCost.vat", "vat_must_be_excluded", ""});
  std::set<std::string> customers;
  for (std::size_t i = 0; i < application.customer_ids.size(); ++i)
    if (!customers.insert(application.customer_ids[i]).second)
      errors.push_back({"customerIds[" + std::to_string(i) + "]", "double", ""});
  if (errors.empty()) return Done{};
  return Failure{&codes::kApplicationInvalid, {}, std::move(errors), 0};
}

std::optional<int> SameCustomerStrength(const std::vector<std::string>& a,
                                        const std::vector<std::string>& b) {
  std::set<std::string> all(a.begin(), a.end());
  all.insert(b.begin(), b.end());
  if (all.empty()) return std::nullopt;
  const auto common = std::count_if(a.begin(), a.end(), [&](const std::string& id) {
    return std::find(b.begin(), b.end(), id) != b.end();
  });
  return static_cast<int>(common * 100 / static_cast<std::ptrdiff_t>(all.size()));
}

}  // namespace nokkenas::portfolio
