// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "bench/seed.h"

#include <algorithm>
#include <functional>

#include "modules/law/facade.h"
#include "modules/party/facade.h"
#include "modules/portfolio/storage/portfolio_repo.h"
#include "platform/auth/crypto.h"
#include "platform/storage/migrate.h"
#include "platform/system/system.h"
#include "sql/portfolio.h"

namespace nokkenas::bench {
namespace {

constexpr int kSuppliers = 40;
constexpr int kRowsAtOnce = 20'000;

std::string Numbered(const char* prefix, int number) {
  const std::string digits = std::to_string(number);
  return prefix + std::string(7 - std::min<std::size_t>(7, digits.size()), '0') + digits;
}

void InPieces(storage::Database& db, int count, const std::function<void(storage::Tx&, int)>& add) {
  for (int begin = 0; begin < count; begin += kRowsAtOnce) {
    const auto done = db.Write([&](storage::Tx& tx) -> Status {
      for (int i = begin; i < std::min(count, begin + kRowsAtOnce); ++i) add(tx, i);
      return Done{};
    });
    (void)done;  // Always Done: it throws when the database breaks.
  }
}

std::vector<std::string> AddParties(storage::Database& db, Instant now) {
  std::vector<std::string> suppliers;
  const auto done = db.Write([&](storage::Tx& tx) -> Status {
    party::SyncBuiltInRoles(tx);
    law::SyncThresholds(tx);
    law::SyncRules(tx);
    platform::AddInstallation(tx, {"Bench", false}, now);
    const auto authority = party::SetUpOrganisation(
        tx, "Bench", party::OrganisationKind::kAuthority, std::nullopt, now);
    party::SetUpAccount(tx,
                        {kEmail, "Bench", authority, "nl", "contract_manager",
                         crypto::HashPassword(kPassword, crypto::PasswordCost{1, 8'192})},
                        now);
    for (int i = 0; i < kSuppliers; ++i)
      suppliers.push_back(party::SetUpOrganisation(
          tx, Numbered("Supplier ", i), party::OrganisationKind::kSupplier, std::nullopt, now));
    return Done{};
  });
  (void)done;  // Always Done: it throws when the database breaks.
  return suppliers;
}

// Contracts of one to eight years that began in the last four; some with an option, some bridging.
portfolio::Contract ContractOf(int i, Date today, const std::string& supplier,
                               const std::vector<std::string>& applications) {
  portfolio::Contract contract;
  contract.number = Numbered("C-", i);
  contract.title = Numbered("Contract ", (i * 7'919) % 1'000'003);
  contract.supplier_id = supplier;
  contract.starts_on = today.AddDays(-((i * 13) % 1'460));
  contract.ends_on = contract.starts_on.AddDays(365 + (i * 31) % 2'555);
  contract.yearly_amount = Money{100'000LL * (1 + i % 97), Vat::kExcluded};
  contract.bridging = i % 50 == 0;
  if (i % 100 == 0) contract.bridging_end = contract.ends_on;
  if (i % 3 == 0) contract.options = {{12, 90, std::nullopt}};
  const auto count = static_cast<int>(applications.size());
  if (count > 0) contract.application_ids = {applications[static_cast<std::size_t>(i % count)]};
  return contract;
}

}  // namespace

void Seed(storage::Database& db, const Size& size) {
  crypto::Init();
  const Instant now = SystemClock().Now();
  const Date today = LocalDate(now);
  storage::Migrate(db, now);
  const auto suppliers = AddParties(db, now);
  namespace q = sql::portfolio;
  const std::string domain = crypto::NewId();
  InPieces(db, 1,
           [&](storage::Tx& tx, int) { tx.Exec(q::kDomainAdd, domain, "Bench", "bench", 1); });
  std::vector<std::string> applications;
  InPieces(db, size.applications, [&](storage::Tx& tx, int i) {
    portfolio::Application application;
    application.number = Numbered("A-", i);
    application.name = Numbered("Application ", i);
    application.domain_id = domain;
    applications.push_back(crypto::NewId());
    portfolio::AddApplication(tx, applications.back(), application);
  });
  InPieces(db, size.contracts, [&](storage::Tx& tx, int i) {
    const std::string id = crypto::NewId();
    const auto& supplier = suppliers[static_cast<std::size_t>(i) % suppliers.size()];
    const auto contract = ContractOf(i, today, supplier, applications);
    portfolio::AddContract(tx, id, contract);
    for (int month = 1; month <= 3; ++month)
      tx.Exec(q::kSpendSave, id, portfolio::FirstOfMonth(today.AddMonths(-month)),
              contract.yearly_amount.amount_minor / 12);
    if (i % 2 == 0)
      tx.Exec(q::kConclusionAdd, id, contract.starts_on, "lawful", "Tendered", "bench", now);
  });
}

}  // namespace nokkenas::bench
