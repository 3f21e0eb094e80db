// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/governance/storage/norm_repo.h"

#include "platform/assets/json_data.h"
#include "sql/governance.h"

namespace nokkenas::governance {
namespace {

namespace q = sql::governance;
constexpr const char* kSetting = "staffing_norm";

}  // namespace

Norms LoadNorms(storage::Tx& tx) {
  Norms out;
  out.version = tx.One(q::kGovernanceVersion, kSetting)->Int(0);
  for (const auto& row : tx.All(q::kNormList)) {
    Norm norm{
        FromName<ScopeKind>(row.Text(0)).value(), row.Text(1), static_cast<int>(row.Int(2)), {}};
    if (const auto most = row.OptInt(3)) norm.at_most = static_cast<int>(*most);
    out.items.push_back(std::move(norm));
  }
  return out;
}

bool SaveNorms(storage::Tx& tx, const Norms& norms) {
  if (tx.Exec(q::kGovernanceVersionBump, kSetting, norms.version) != 1) return false;
  tx.Exec(q::kNormClear);
  int position = 0;
  for (const Norm& norm : norms.items)
    tx.Exec(q::kNormAdd, NameOf(norm.scope_kind), norm.role_key, norm.at_least, norm.at_most,
            ++position);
  return true;
}

const std::vector<Norm>& ProposedNorms() {
  static const std::vector<Norm> norms = [] {
    std::vector<Norm> out;
    const auto file = assets::JsonData("data/staffing.json");
    for (const auto& item : file.as_array()) {
      const auto& entry = item.as_object();
      Norm norm{FromName<ScopeKind>(assets::TextOf(entry, "scopeKind")).value(),
                assets::TextOf(entry, "roleKey"),
                static_cast<int>(entry.at("atLeast").as_int64()),
                {}};
      if (const auto* most = entry.if_contains("atMost"))
        norm.at_most = static_cast<int>(most->as_int64());
      out.push_back(std::move(norm));
    }
    return out;
  }();
  return norms;
}

}  // namespace nokkenas::governance
