// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/law/storage/threshold_repo.h"

#include "platform/assets/json_data.h"
#include "sql/law.h"

namespace nokkenas::law {

namespace q = sql::law;

Authority FindAuthority(storage::Tx& tx) {
  const auto row = tx.One(q::kAuthorityView).value();
  return {FromName<AuthorityLevel>(row.Text(0)).value(), row.OptInt(1), row.Int(2)};
}

bool SaveAuthority(storage::Tx& tx, const Authority& authority) {
  return tx.Exec(q::kAuthoritySave, authority.version, NameOf(authority.level),
                 authority.tolerance_minor) == 1;
}

std::optional<std::int64_t> ServicesThresholdOn(storage::Tx& tx, Date day) {
  const auto row =
      tx.One(q::kThresholdOn, "services_" + std::string(NameOf(FindAuthority(tx).level)), day);
  return row ? std::optional(row->Int(0)) : std::nullopt;
}

void SyncThresholds(storage::Tx& tx) {
  const auto file = assets::JsonData("data/thresholds.json");
  for (const auto& item : file.as_array()) {
    const auto& entry = item.as_object();
    const auto text = [&](const char* name) { return std::string(entry.at(name).as_string()); };
    const auto& source = entry.at("source").as_object();
    tx.Exec(q::kThresholdSave, text("kind"), text("from"), entry.at("euro").as_int64() * 100,
            std::string(source.at("nl").as_string()), std::string(source.at("en").as_string()));
  }
}

}  // namespace nokkenas::law
