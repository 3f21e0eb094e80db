// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Money is whole cents, and says whether VAT is in. Amounts of different VAT bases do not add up.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace nokkenas {

enum class Vat { kExcluded, kIncluded };

// Cents above 2^53 break JavaScript; no amount that the product holds comes near it.
inline constexpr std::int64_t kMaxAmountMinor = 9'007'199'254'740'991;

struct Money {
  std::int64_t amount_minor = 0;  // Cents.
  Vat vat = Vat::kExcluded;       // The currency is always EUR.

  bool operator==(const Money&) const = default;
};

// As a file writes it: 1250.50, -0.05.
inline std::string EuroText(std::int64_t cents) {
  const std::int64_t size = cents < 0 ? -cents : cents;
  const std::string part = std::to_string(size % 100);
  return (cents < 0 ? "-" : "") + std::to_string(size / 100) + (part.size() == 1 ? ".0" : ".") +
         part;
}

// part / whole in hundredths of a per cent, rounded towards zero; nothing when whole is 0.
inline std::optional<std::int64_t> BasisPoints(std::int64_t part, std::int64_t whole) {
  if (whole == 0) return std::nullopt;
  return static_cast<std::int64_t>(static_cast<__int128>(part) * 10'000 / whole);
}

}  // namespace nokkenas
