// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/governance/domain/promise.h"

#include <algorithm>

namespace nokkenas::governance {

bool SameNeed(const Need& a, const Need& b) {
  if (a.subject && a.subject == b.subject) return true;
  if (a.related_key && a.related_key == b.related_key) return true;
  return !a.subject && !b.subject && a.author_id == b.author_id;
}

void Award(std::vector<Promise>& promises, const Need& need, std::int64_t amount_minor) {
  for (Promise& one : promises) {
    if (amount_minor <= 0) return;
    if (!SameNeed(one.need, need)) continue;
    amount_minor -= one.amount_minor;
    one.amount_minor = 0;
  }
}

}  // namespace nokkenas::governance
