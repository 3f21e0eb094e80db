// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/party/domain/organisation.h"

#include <algorithm>

namespace nokkenas::party {

Status CheckKvkNumber(const std::optional<std::string>& number) {
  if (!number) return Done{};
  const bool digits =
      number->size() == 8 &&
      std::all_of(number->begin(), number->end(), [](char c) { return c >= '0' && c <= '9'; });
  if (digits) return Done{};
  return Failure{&codes::kKvkNumberInvalid, {}, {{"kvkNumber", "kvk_number", ""}}, 0};
}

}  // namespace nokkenas::party
