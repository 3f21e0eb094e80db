// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "platform/tabular/book.h"

#include <algorithm>

namespace nokkenas::tabular {

std::string ColumnLetters(std::size_t index) {
  std::string out;
  for (std::size_t left = index + 1; left > 0; left = (left - 1) / 26)
    out += static_cast<char>('A' + (left - 1) % 26);
  std::reverse(out.begin(), out.end());
  return out;
}

}  // namespace nokkenas::tabular
