// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/party/domain/account.h"

#include <algorithm>

#include "base/text.h"

namespace nokkenas::party {

Result<AccountState> DecideAccount(AccountState state, AccountEvent event,
                                   const AccountFacts& facts) {
  const auto* edge = FindEdge(kAccountEdges, state, event);
  if (edge == nullptr) return Fail(codes::kAccountTransition);
  if (event == AccountEvent::kDeactivate) {
    if (facts.is_own) return Fail(codes::kOwnAccount);
    if (facts.is_last_administrator) return Fail(codes::kLastAdministrator);
  }
  return edge->to;
}

bool LooksLikeEmail(const std::string& text) {
  const auto at = text.find('@');
  if (at == std::string::npos || at == 0 || text.find('@', at + 1) != std::string::npos)
    return false;
  const auto dot = text.find('.', at);
  if (dot == std::string::npos || dot == at + 1 || text.back() == '.') return false;
  return std::none_of(text.begin(), text.end(), [](unsigned char c) { return c <= ' '; });
}

Status CheckPassword(const std::string& password, const std::string& email) {
  constexpr std::size_t kLeast = 12;
  const bool too_short = CountCodePoints(password) < kLeast;
  const bool one_character =
      !password.empty() && password.find_first_not_of(password.front()) == std::string::npos;
  const bool is_email = SearchText(password) == SearchText(email);
  if (!too_short && !one_character && !is_email) return Done{};
  return Failure{&codes::kPasswordWeak,
                 {{"least", std::to_string(kLeast)}},
                 {{"password", too_short ? "too_short" : "password_weak", std::to_string(kLeast)}},
                 0};
}

}  // namespace nokkenas::party
