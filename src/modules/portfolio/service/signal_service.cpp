// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/governance/facade.h"
#include "modules/portfolio/domain/signals.h"
#include "modules/portfolio/facade.h"
#include "modules/portfolio/storage/portfolio_repo.h"
#include "modules/portfolio/storage/stewardship_repo.h"
#include "sql/portfolio.h"

namespace nokkenas::portfolio {
namespace {

namespace q = sql::portfolio;

// The lines of every application in the range. What nobody concluded does not matter for cover.
std::map<std::string, std::vector<CoverageLine>> LoadLines(storage::Tx& tx,
                                                           const law::IdRange& range) {
  std::map<std::string, std::map<std::string, FullContract>> covers;
  for (const auto& row : tx.All(q::kCoverTerms, range.first, range.last)) {
    FullContract& full = covers[row.Text(0)][row.Text(1)];
    full.id = row.Text(1);
    full.contract.starts_on = row.Date(2);
    full.contract.ends_on = row.Date(3);
  }
  for (const auto& row : tx.All(q::kCoverOptions, range.first, range.last))
    covers[row.Text(0)][row.Text(1)].contract.options.push_back(
        {static_cast<int>(row.Int(2)), static_cast<int>(row.Int(3)), row.OptDate(4)});
  std::map<std::string, std::vector<CoverageLine>> lines;
  for (const auto& [application, contracts] : covers)
    for (const auto& [id, full] : contracts)
      for (auto& line : LinesOf(full)) lines[application].push_back(std::move(line));
  return lines;
}

std::vector<law::SubjectSignals> ComputeApplications(storage::Tx& tx, const Rulebook& rules,
                                                     Date today, const law::IdRange& range) {
  std::vector<law::SubjectSignals> out;
  auto lines = LoadLines(tx, range);
  const int lead_days = LeadDays(tx);
  const governance::StaffingCheck roles(tx, ScopeKind::kApplication, range);
  for (const auto& row : tx.All(q::kApplicationPhases, range.first, range.last)) {
    const ApplicationFacts facts{FromName<Phase>(row.Text(1)).value(), row.Bool(2),
                                 std::move(lines[row.Text(0)]), lead_days};
    out.push_back(
        {row.Text(0), row.Text(3), Vat::kExcluded, ApplicationSignalsOf(facts, rules, today)});
    // What is over needs nobody any more.
    if (facts.phase != Phase::kRetired)
      roles.AddSignals(row.Text(0), rules, today, out.back().signals);
  }
  return out;
}

std::vector<law::SubjectSignals> ComputeContracts(storage::Tx& tx, const Rulebook& rules,
                                                  Date today, const law::IdRange& range) {
  std::vector<law::SubjectSignals> out;
  for (const FullContract& contract : LoadContracts(tx, range))
    out.push_back({contract.id, TitleOf(contract.contract), Vat::kExcluded,
                   ContractSignalsOf(contract, rules, today)});
  return out;
}

std::string ApplicationPageEnd(storage::Tx& tx, const std::string& first, int size) {
  return tx.One(q::kApplicationPageEnd, first, size)->OptText(0).value_or("");
}

std::string ContractPageEnd(storage::Tx& tx, const std::string& first, int size) {
  return tx.One(q::kContractPageEnd, first, size)->OptText(0).value_or("");
}

}  // namespace

law::SignalSource ApplicationSignals() {
  return {"application", kPortfolioRead, ComputeApplications, ApplicationPageEnd};
}

law::SignalSource ContractSignals() {
  return {"contract", kContractRead, ComputeContracts, ContractPageEnd};
}

YearSpend SpendInYear(storage::Tx& tx, int year) {
  YearSpend spend;
  const Period whole{Date{year, 1, 1}, Date{year, 12, 31}};
  for (FullContract& contract : LoadContracts(tx, law::IdRange::All())) {
    spend.expected.Add(SpendOf(contract, whole));
    FullContract agreed = contract;
    agreed.actuals.clear();
    spend.committed.Add(SpendOf(agreed, whole));
    contract.contract.yearly_amount.amount_minor = 0;
    spend.paid.Add(SpendOf(contract, whole));
  }
  return spend;
}

FreshnessTotal ContractFreshness(storage::Tx& tx, Date today) {
  return CountStewardships(tx, Confirmable::kContract, today);
}

}  // namespace nokkenas::portfolio
