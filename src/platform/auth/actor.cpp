// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "platform/auth/actor.h"

#include <algorithm>

namespace nokkenas::auth {

bool Actor::CanAnywhere(std::string_view permission) const {
  return std::any_of(rights.begin(), rights.end(),
                     [&](const Right& right) { return right.permission == permission; });
}

bool Actor::CanEverywhere(std::string_view permission) const {
  return std::any_of(rights.begin(), rights.end(), [&](const Right& right) {
    return right.permission == permission && right.scope.kind == "organisation";
  });
}

bool Actor::Can(std::string_view permission, const SubjectRef& subject) const {
  return std::any_of(rights.begin(), rights.end(), [&](const Right& right) {
    return right.permission == permission &&
           (right.scope.kind == "organisation" || right.scope == subject);
  });
}

std::vector<std::string> Actor::ScopeIds(std::string_view permission, std::string_view kind) const {
  std::vector<std::string> ids;
  for (const Right& right : rights)
    if (right.permission == permission && right.scope.kind == kind) ids.push_back(right.scope.id);
  return ids;
}

}  // namespace nokkenas::auth
