// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/@name@/storage/@name@_repo.h"

#include "base/text.h"
#include "sql/@name@.h"

namespace nokkenas::@name @{

    namespace q = sql::@name @;

std::optional<@Name @> Find @Name @(storage::Tx& tx, const std::string& id) {
  const auto row = tx.One(q::k @Name @Find, id);
  if (!row) return std::nullopt;
  return @Name @{row->Text(0), {row->Text(1)}, row->Int(2)};
}

std::optional<std::string> Find @Name @ByTitle(storage::Tx& tx, const std::string& title) {
  const auto row = tx.One(q::k @Name @ByTitle, SearchText(title));
  return row ? std::optional(row->Text(0)) : std::nullopt;
}

void Add @Name @(storage::Tx& tx, const @Name @& added) {
  tx.Exec(q::k @Name @Add, added.id, added.data.title, SearchText(added.data.title),
          SortKey(added.data.title));
}

}  // namespace nokkenas::@name@
