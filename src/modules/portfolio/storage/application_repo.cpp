// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "base/text.h"
#include "modules/portfolio/storage/portfolio_repo.h"
#include "modules/portfolio/storage/stewardship_repo.h"
#include "sql/portfolio.h"

namespace nokkenas::portfolio {
namespace {

namespace q = sql::portfolio;
using storage::ToValue;

std::optional<std::int64_t> Minor(const std::optional<Money>& money) {
  return money ? std::optional(money->amount_minor) : std::nullopt;
}
std::optional<int> ToInt(const std::optional<std::int64_t>& value) {
  return value ? std::optional(static_cast<int>(*value)) : std::nullopt;
}

// The columns from the id on, in the order of the queries add and save.
storage::Values ValuesOf(const std::string& id, const Application& a) {
  return {ToValue(id),
          ToValue(a.domain_id),
          ToValue(a.number),
          ToValue(SearchText(a.number)),
          ToValue(a.name),
          ToValue(SortKey(a.name)),
          ToValue(SearchText(a.number + " " + a.name)),
          ToValue(NameOf(a.kind)),
          ToValue(a.description),
          ToValue(a.principal_id),
          ToValue(a.in_scope),
          ToValue(a.out_via),
          ToValue(NameOf(a.phase)),
          ToValue(a.time_class ? std::optional<std::string>(NameOf(*a.time_class)) : std::nullopt),
          ToValue(Minor(a.yearly_cost)),
          ToValue(a.fte_tenths),
          ToValue(a.complexity),
          ToValue(a.service_at_risk)};
}

void SaveParts(storage::Tx& tx, const std::string& id, const Application& data) {
  tx.Exec(q::kCustomerClear, id);
  for (const auto& customer : data.customer_ids) tx.Exec(q::kCustomerAdd, id, customer);
}

StoredApplication ToStored(const storage::Row& row) {
  StoredApplication out;
  out.id = row.Text(0);
  out.domain_name = row.Text(2);
  Application& data = out.data;
  data.domain_id = row.Text(1);
  data.number = row.Text(3);
  data.name = row.Text(4);
  data.kind = FromName<ApplicationKind>(row.Text(5)).value();
  data.description = row.Text(6);
  data.principal_id = row.OptText(7);
  data.in_scope = row.Bool(8);
  data.out_via = row.OptText(9);
  data.phase = FromName<Phase>(row.Text(10)).value();
  if (!row.IsNull(11)) data.time_class = FromName<TimeClass>(row.Text(11)).value();
  if (!row.IsNull(12)) data.yearly_cost = Money{row.Int(12), Vat::kExcluded};
  data.fte_tenths = ToInt(row.OptInt(13));
  data.complexity = ToInt(row.OptInt(14));
  data.service_at_risk = row.OptText(15);
  out.version = row.Int(16);
  return out;
}

}  // namespace

std::optional<StoredApplication> FindApplication(storage::Tx& tx, const std::string& id) {
  const auto row = tx.One(q::kApplicationFind, id);
  if (!row) return std::nullopt;
  StoredApplication out = ToStored(*row);
  for (const auto& customer : tx.All(q::kCustomerList, id))
    out.data.customer_ids.push_back(customer.Text(0));
  return out;
}

std::map<std::string, StoredApplication> LoadApplications(storage::Tx& tx) {
  std::map<std::string, StoredApplication> out;
  for (const auto& row : tx.All(q::kApplicationLoad)) out.emplace(row.Text(0), ToStored(row));
  for (const auto& row : tx.All(q::kCustomerPairs))
    out.at(row.Text(0)).data.customer_ids.push_back(row.Text(1));
  return out;
}

std::optional<std::string> FindApplicationByNumber(storage::Tx& tx, const std::string& number) {
  const auto row = tx.One(q::kApplicationByNumber, SearchText(number));
  return row ? std::optional(row->Text(0)) : std::nullopt;
}

void AddApplication(storage::Tx& tx, const std::string& id, const Application& data) {
  tx.Run(q::kApplicationAdd, ValuesOf(id, data));
  SaveParts(tx, id, data);
}

bool SaveApplication(storage::Tx& tx, const StoredApplication& application) {
  auto values = ValuesOf(application.id, application.data);
  values.emplace_back(application.version);
  tx.Run(q::kApplicationSave, values);
  if (tx.changed() != 1) return false;
  SaveParts(tx, application.id, application.data);
  return true;
}

std::vector<ApplicationBrief> AllApplications(storage::Tx& tx, const std::string& only_id) {
  std::vector<ApplicationBrief> out;
  for (const auto& row : tx.All(q::kApplicationAll, only_id)) {
    out.push_back({row.Text(0), row.Text(1), row.Text(2), row.Text(3), row.Text(4), row.Bool(5),
                   row.OptText(6), row.OptText(7), ToStewardship(row, 8)});
  }
  return out;
}

int LeadDays(storage::Tx& tx) {
  int days = 0;
  for (const auto& row : tx.All(q::kLeadTimeList)) days += static_cast<int>(row.Int(1));
  return days;
}

std::optional<std::string> FindDomainName(storage::Tx& tx, const std::string& id) {
  const auto row = tx.One(q::kDomainFind, id);
  return row ? std::optional(row->Text(1)) : std::nullopt;
}

std::optional<std::string> FindDomainByName(storage::Tx& tx, const std::string& name) {
  const auto row = tx.One(q::kDomainByName, SearchText(name));
  return row ? std::optional(row->Text(0)) : std::nullopt;
}

}  // namespace nokkenas::portfolio
