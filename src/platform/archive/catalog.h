// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// What tables there are, as the database itself says.
#pragma once

#include <string>
#include <vector>

#include "platform/storage/database.h"

namespace nokkenas::archive {

struct TableShape {
  std::string name;
  std::vector<std::string> columns;  // Sorted.
  std::vector<std::string> key;      // The primary key, in its order.
  std::string order;                 // It, to be ordered by its bytes.
};
// Those that are taken along, by name.
std::vector<TableShape> Tables(storage::Tx& tx);

// Rows may come in any order until the transaction ends; on PostgreSQL `after` puts it back.
struct Loosened {
  std::string before;
  std::string after;
};
Loosened References(storage::Tx& tx, bool sqlite);

}  // namespace nokkenas::archive
