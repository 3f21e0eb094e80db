// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "modules/law/facade.h"
#include "modules/portfolio/domain/application.h"
#include "modules/portfolio/domain/contract.h"
#include "modules/portfolio/domain/stewardship.h"
#include "platform/auth/subjects.h"
#include "platform/http/list.h"

namespace nokkenas::portfolio {

struct StoredApplication {
  std::string id;
  std::string domain_name;
  Application data;
  std::int64_t version = 1;
};

// What coverage shows of an application.
struct ApplicationBrief {
  std::string id;
  std::string name;
  std::string number;
  std::string domain_id;
  std::string domain_name;
  bool in_scope = true;
  std::optional<std::string> out_via;
  std::optional<std::string> service_at_risk;
  Stewardship stewardship;
};

std::optional<StoredApplication> FindApplication(storage::Tx& tx, const std::string& id);
// Every application with all its parts, by id. Reads three tables once each.
std::map<std::string, StoredApplication> LoadApplications(storage::Tx& tx);
std::optional<std::string> FindApplicationByNumber(storage::Tx& tx, const std::string& number);
void AddApplication(storage::Tx& tx, const std::string& id, const Application& data);
bool SaveApplication(storage::Tx& tx, const StoredApplication& application);
// All that are not retired, by name; or the one with this id.
std::vector<ApplicationBrief> AllApplications(storage::Tx& tx, const std::string& only_id);

// Sum of the lead times of all steps to a successor, in days.
int LeadDays(storage::Tx& tx);

std::optional<std::string> FindDomainName(storage::Tx& tx, const std::string& id);
std::optional<std::string> FindDomainByName(storage::Tx& tx, const std::string& name);

// The contracts of the range with all their parts, by title. Reads five tables once each.
std::vector<FullContract> LoadContracts(storage::Tx& tx, const law::IdRange& range);
std::optional<FullContract> FindContract(storage::Tx& tx, const std::string& id);
std::optional<std::string> FindContractByNumber(storage::Tx& tx, const std::string& number);
void AddContract(storage::Tx& tx, const std::string& id, const Contract& contract);
bool SaveContract(storage::Tx& tx, const FullContract& contract);
// The cover of each application that was or is in a contract changes with it.
void TouchCover(storage::Tx& tx, std::vector<std::string> before,
                const std::vector<std::string>& after, Instant now);
// The supplier of a contract, or nothing when there is no such contract.
std::optional<std::string> SupplierOf(storage::Tx& tx, const std::string& contract_id);
std::string ContractTitle(storage::Tx& tx, const std::string& contract_id);

}  // namespace nokkenas::portfolio
