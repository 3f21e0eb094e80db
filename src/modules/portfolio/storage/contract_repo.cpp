// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include <algorithm>

#include "base/text.h"
#include "modules/portfolio/storage/portfolio_repo.h"
#include "platform/events/events.h"
#include "sql/portfolio.h"

namespace nokkenas::portfolio {
namespace {

namespace q = sql::portfolio;
using storage::ToValue;

storage::Values ValuesOf(const std::string& id, const Contract& c) {
  return {ToValue(id),
          ToValue(c.number),
          ToValue(SearchText(c.number)),
          ToValue(c.title),
          ToValue(SortKey(c.title)),
          ToValue(SearchText(c.number + " " + c.title)),
          ToValue(c.supplier_id),
          ToValue(c.starts_on),
          ToValue(c.ends_on),
          ToValue(TermEnd(c)),
          ToValue(c.notice_days),
          ToValue(c.yearly_amount.amount_minor),
          ToValue(c.bridging),
          ToValue(c.bridging_end)};
}

void SaveParts(storage::Tx& tx, const std::string& id, const Contract& contract) {
  tx.Exec(q::kContractApplicationClear, id);
  int position = 0;
  for (const auto& application : contract.application_ids)
    tx.Exec(q::kContractApplicationAdd, id, application, ++position);
  tx.Exec(q::kContractOptionClear, id);
  for (const ContractOption& option : contract.options)
    tx.Exec(q::kContractOptionAdd, id, ++position, option.months, option.notice_days,
            option.used_on);
}

FullContract ToContract(const storage::Row& row) {
  FullContract full;
  full.id = row.Text(0);
  Contract& c = full.contract;
  c.number = row.Text(1);
  c.title = row.Text(2);
  c.supplier_id = row.Text(3);
  c.starts_on = row.Date(4);
  c.ends_on = row.Date(5);
  c.notice_days = static_cast<int>(row.Int(6));
  c.yearly_amount = Money{row.Int(7), Vat::kExcluded};
  c.bridging = row.Bool(8);
  c.bridging_end = row.OptDate(9);
  full.version = row.Int(10);
  return full;
}

}  // namespace

std::vector<FullContract> LoadContracts(storage::Tx& tx, const law::IdRange& range) {
  std::vector<FullContract> contracts;
  std::map<std::string, std::size_t> at;
  for (const auto& row : tx.All(q::kContractFind, range.first, range.last)) {
    at[row.Text(0)] = contracts.size();
    contracts.push_back(ToContract(row));
  }
  const auto of = [&](const storage::Row& row) -> FullContract& {
    return contracts[at.at(row.Text(0))];
  };
  for (const auto& row : tx.All(q::kContractApplicationList, range.first, range.last))
    of(row).contract.application_ids.push_back(row.Text(1));
  for (const auto& row : tx.All(q::kContractOptionList, range.first, range.last))
    of(row).contract.options.push_back(
        {static_cast<int>(row.Int(1)), static_cast<int>(row.Int(2)), row.OptDate(3)});
  for (const auto& row : tx.All(q::kSpendList, range.first, range.last))
    of(row).actuals[row.Date(1)] = row.Int(2);
  for (const auto& row : tx.All(q::kConclusionList, range.first, range.last))
    of(row).conclusions.push_back({row.Date(1), FromName<Conclusion>(row.Text(2)).value(),
                                   row.Text(3), row.Text(4), row.Instant(5)});
  return contracts;
}

std::optional<FullContract> FindContract(storage::Tx& tx, const std::string& id) {
  auto found = LoadContracts(tx, law::IdRange::Only(id));
  return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

std::optional<std::string> FindContractByNumber(storage::Tx& tx, const std::string& number) {
  const auto row = tx.One(q::kContractByNumber, SearchText(number));
  return row ? std::optional(row->Text(0)) : std::nullopt;
}

void AddContract(storage::Tx& tx, const std::string& id, const Contract& contract) {
  tx.Run(q::kContractAdd, ValuesOf(id, contract));
  SaveParts(tx, id, contract);
}

bool SaveContract(storage::Tx& tx, const FullContract& full) {
  auto values = ValuesOf(full.id, full.contract);
  values.emplace_back(full.version);
  tx.Run(q::kContractSave, values);
  if (tx.changed() != 1) return false;
  SaveParts(tx, full.id, full.contract);
  return true;
}

void TouchCover(storage::Tx& tx, std::vector<std::string> before,
                const std::vector<std::string>& after, Instant now) {
  before.insert(before.end(), after.begin(), after.end());
  std::sort(before.begin(), before.end());
  before.erase(std::unique(before.begin(), before.end()), before.end());
  for (const std::string& id : before) events::Touch(tx, {"application", id}, now);
}

std::optional<std::string> SupplierOf(storage::Tx& tx, const std::string& contract_id) {
  const auto row = tx.One(q::kContractSupplier, contract_id);
  return row ? std::optional(row->Text(0)) : std::nullopt;
}

std::string ContractTitle(storage::Tx& tx, const std::string& contract_id) {
  const auto row = tx.One(q::kContractSupplier, contract_id);
  return row ? row->Text(1) + " " + row->Text(2) : contract_id;
}

}  // namespace nokkenas::portfolio
