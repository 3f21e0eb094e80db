// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/party/domain/client.h"

#include <algorithm>
#include <set>
#include <sstream>

namespace nokkenas::party {
namespace {

template <class Range>
bool Holds(const Range& range, const std::string& one) {
  return std::find(std::begin(range), std::end(range), one) != std::end(range);
}

}  // namespace

Status CheckScopes(const std::vector<std::string>& scopes, const std::vector<std::string>& known) {
  std::vector<FieldError> errors;
  if (scopes.empty()) errors.push_back({"scopes", "required", ""});
  std::set<std::string> seen;
  for (std::size_t i = 0; i < scopes.size(); ++i) {
    const std::string path = "scopes[" + std::to_string(i) + "]";
    if (!Holds(known, scopes[i])) errors.push_back({path, "unknown_value", ""});
    if (!seen.insert(scopes[i]).second) errors.push_back({path, "double", ""});
  }
  if (!errors.empty()) return Failure{&codes::kScopeUnknown, {}, std::move(errors), 0};
  for (const std::string& scope : scopes)
    if (Holds(kNeverForClients, scope)) return Fail(codes::kScopeNotForClients, {{"scope", scope}});
  return Done{};
}

std::vector<std::string> SplitScopes(const std::string& text) {
  std::istringstream stream(text);
  std::vector<std::string> out;
  for (std::string one; stream >> one;) out.push_back(one);
  return out;
}

std::string JoinScopes(const std::vector<std::string>& scopes) {
  std::string out;
  for (const std::string& one : scopes) out += (out.empty() ? "" : " ") + one;
  return out;
}

std::optional<std::vector<std::string>> NarrowScopes(const std::vector<std::string>& asked,
                                                     const std::vector<std::string>& has) {
  if (asked.empty()) return has;
  for (const std::string& one : asked)
    if (!Holds(has, one)) return std::nullopt;
  return asked;
}

}  // namespace nokkenas::party
