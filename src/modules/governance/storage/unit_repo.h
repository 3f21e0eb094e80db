// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "modules/governance/domain/unit.h"
#include "platform/auth/subjects.h"
#include "platform/storage/database.h"

namespace nokkenas::governance {

std::optional<Unit> FindUnit(storage::Tx& tx, const std::string& id);
std::vector<Unit> AllUnits(storage::Tx& tx);
UnitFacts FactsFor(storage::Tx& tx, const std::string& id, const UnitData& data);
void AddUnit(storage::Tx& tx, const Unit& unit);
bool SaveUnit(storage::Tx& tx, const Unit& unit);  // False when its version is not the newest.
std::vector<auth::SearchHit> SearchUnits(storage::Tx& tx, const std::string& text, int limit);

std::optional<Function> FindFunction(storage::Tx& tx, const std::string& id);
// With their appointments; in the order of the ids, both counted.
std::vector<Function> LoadFunctions(storage::Tx& tx, const std::string& first_id,
                                    const std::string& last_id);
std::vector<Function> AllFunctions(storage::Tx& tx);  // By title.
FunctionFacts FactsFor(storage::Tx& tx, const std::string& id, const FunctionData& data);
void AddFunction(storage::Tx& tx, const Function& function);
bool SaveFunction(storage::Tx& tx, const Function& function);
bool BumpFunction(storage::Tx& tx, const Function& function);
void AddAppointment(storage::Tx& tx, const std::string& function_id, const Appointment& one);
// `last` becomes its last day; one that would never have held is removed.
void EndAppointment(storage::Tx& tx, const Appointment& one, Date last);
std::vector<std::string> FunctionsOf(storage::Tx& tx, const std::string& account_id);
std::vector<auth::SearchHit> SearchFunctions(storage::Tx& tx, const std::string& text, int limit);

}  // namespace nokkenas::governance
