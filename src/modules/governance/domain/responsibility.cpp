// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/governance/domain/responsibility.h"

#include <algorithm>
#include <set>

namespace nokkenas::governance {

Status CheckResponsibility(const ResponsibilityData& data) {
  std::vector<FieldError> errors;
  std::set<std::pair<std::string, Part>> seen;
  for (std::size_t i = 0; i < data.involvements.size(); ++i)
    if (!seen.emplace(data.involvements[i].role_key, data.involvements[i].part).second)
      errors.push_back({"involvements[" + std::to_string(i) + "].roleKey", "double", ""});
  const auto count = [&](Part part) {
    return std::count_if(data.involvements.begin(), data.involvements.end(),
                         [&](const Involvement& one) { return one.part == part; });
  };
  if (count(Part::kAccountable) != 1) errors.push_back({"involvements", "one_accountable", ""});
  if (count(Part::kResponsible) == 0) errors.push_back({"involvements", "some_responsible", ""});
  if (data.named_by && !data.source) errors.push_back({"source", "required", ""});
  if (errors.empty()) return Done{};
  return Failure{&codes::kResponsibilityInvalid, {}, errors, 0};
}

}  // namespace nokkenas::governance
