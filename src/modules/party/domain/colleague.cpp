// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/party/domain/colleague.h"

#include <algorithm>
#include <set>

namespace nokkenas::party {

Status DecideNaming(const std::vector<std::string>& roles, const ColleagueFacts& facts) {
  std::vector<FieldError> errors;
  std::set<std::string> seen;
  for (std::size_t i = 0; i < roles.size(); ++i) {
    const std::string path = "roles[" + std::to_string(i) + "]";
    if (!IsSupplierRole(roles[i])) errors.push_back({path, "unknown_value", ""});
    if (!seen.insert(roles[i]).second) errors.push_back({path, "double", ""});
  }
  if (!errors.empty()) return Failure{&codes::kColleagueInvalid, {}, std::move(errors), 0};
  if (!facts.administers)
    return Failure{&codes::kColleagueInvalid, {}, {{"frameworkId", "unknown_value", ""}}, 0};
  if (facts.own && !seen.contains(kSupplierAdministrator)) return Fail(codes::kColleagueOwn);
  return Done{};
}

Status DecideEnding(const ColleagueFacts& facts) {
  if (facts.own) return Fail(codes::kOwnAccount);
  if (facts.beyond_own) return Fail(codes::kRoleBeyondOwn);
  return Done{};
}

}  // namespace nokkenas::party
