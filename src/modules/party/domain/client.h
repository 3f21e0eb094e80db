// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// A program that signs in by itself: the financial system, a dashboard. It may do what its scopes
// say, which are rights by the names that people have them by. It signs nothing: only a person can
// prove anew who they are.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "modules/party/domain/account.h"

namespace nokkenas::party {

namespace codes {
inline constexpr Code kScopeUnknown{"scope_unknown", 400};
inline constexpr Code kScopeNotForClients{"scope_not_for_clients", 409};
}  // namespace codes

// Rights that a program never has: it lets nobody in, and gives nobody a role.
inline constexpr const char* kNeverForClients[] = {kAccountManage, kRoleAssign};

// May a client have these? `known`: the rights that there are for its organisation. Refused when
// there is none, one is unknown or stands twice (all are named), or one is never for a program.
Status CheckScopes(const std::vector<std::string>& scopes, const std::vector<std::string>& known);

// "a b" as ["a", "b"], and back.
std::vector<std::string> SplitScopes(const std::string& text);
std::string JoinScopes(const std::vector<std::string>& scopes);

// What a token gets: all that the client has when nothing is asked, else what is asked. Nothing
// when more is asked than the client has.
std::optional<std::vector<std::string>> NarrowScopes(const std::vector<std::string>& asked,
                                                     const std::vector<std::string>& has);

}  // namespace nokkenas::party
