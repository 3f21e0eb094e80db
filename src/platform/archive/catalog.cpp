// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "platform/archive/catalog.h"

#include <algorithm>
#include <set>
#include <stdexcept>

#include "sql/archive.h"

namespace nokkenas::archive {
namespace {

namespace q = sql::archive;

// What lives for minutes only, and what an archive says itself.
const std::set<std::string> kLeftBehind = {"schema_version",  "session",         "sign_in_attempt",
                                           "sign_in_failure", "idempotency_key", "api_token",
                                           "document_upload"};

}  // namespace

std::vector<TableShape> Tables(storage::Tx& tx) {
  std::vector<TableShape> out;
  for (const auto& row : tx.All(q::kTableList)) {
    TableShape shape;
    shape.name = row.Text(0);
    if (kLeftBehind.contains(shape.name)) continue;
    for (const auto& column : tx.All(q::kTableColumns, shape.name))
      shape.columns.push_back(column.Text(0));
    for (const auto& column : tx.All(q::kTableKey, shape.name)) {
      shape.key.push_back(column.Text(0));
      shape.order += (shape.order.empty() ? "" : ", ") + column.Text(1);
    }
    std::sort(shape.columns.begin(), shape.columns.end());
    if (shape.key.empty()) throw std::logic_error("the table " + shape.name + " has no key");
    out.push_back(std::move(shape));
  }
  std::sort(out.begin(), out.end(),
            [](const TableShape& a, const TableShape& b) { return a.name < b.name; });
  return out;
}

Loosened References(storage::Tx& tx, bool sqlite) {
  if (sqlite) return {"PRAGMA defer_foreign_keys = ON", ""};
  Loosened out;
  for (const auto& row : tx.All(q::kReferenceList)) {
    const std::string alter =
        "ALTER TABLE " + row.Text(0) + " ALTER CONSTRAINT " + row.Text(1) + " ";
    out.before += alter + "DEFERRABLE INITIALLY DEFERRED; ";
    out.after += alter + "NOT DEFERRABLE; ";
  }
  out.after = "SET CONSTRAINTS ALL IMMEDIATE; " + out.after;
  return out;
}

}  // namespace nokkenas::archive
