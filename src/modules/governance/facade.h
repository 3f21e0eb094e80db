// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// What higher rooms may ask of governance.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "modules/governance/domain/staffing.h"
#include "modules/law/facade.h"
#include "modules/party/facade.h"

namespace nokkenas::governance {

// How the roles on the objects of a kind are filled; a room adds this to the signals of its
// objects.
class StaffingCheck {
 public:
  StaffingCheck(storage::Tx& tx, ScopeKind kind, const law::IdRange& range);
  // What the rules see in the roles on one object that needs them filled.
  void AddSignals(const std::string& id, const Rulebook& rules, Date today,
                  std::vector<Signal>& out) const;

 private:
  std::vector<Norm> norms_;
  std::map<std::string, std::map<std::string, std::vector<Occupancy>>> people_;  // Object, role.
};

// What the rules see in functions, and in the roles of the organisation itself.
law::SignalSource FunctionSignals();
law::SignalSource OrganisationSignals();

}  // namespace nokkenas::governance
