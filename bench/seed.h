// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// An organisation of any size, for measuring.
#pragma once

#include "platform/storage/database.h"

namespace nokkenas::bench {

struct Size {
  int applications = 0;
  int contracts = 0;
};

// An authority, a contract manager who can sign in (bench@nokkenas.example, kPassword), suppliers,
// applications and contracts with options, months of spend and conclusions. Reproducible.
void Seed(storage::Database& db, const Size& size);

inline constexpr const char* kEmail = "bench@nokkenas.example";
inline constexpr const char* kPassword = "measure twice, cut once";

}  // namespace nokkenas::bench
