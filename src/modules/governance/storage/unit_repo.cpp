// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/governance/storage/unit_repo.h"

#include <map>

#include "base/text.h"
#include "platform/http/list.h"
#include "sql/governance.h"

namespace nokkenas::governance {
namespace {

namespace q = sql::governance;

Unit ToUnit(const storage::Row& row) {
  return {row.Text(0), {row.Text(1), row.OptText(2), row.OptText(3), row.OptDate(4)}, row.Int(5)};
}

Function ToFunction(const storage::Row& row) {
  return {row.Text(0),
          {row.Text(1), row.Text(2), static_cast<int>(row.Int(3)), row.OptDate(4)},
          {},
          row.Int(5)};
}

std::map<std::string, std::vector<Appointment>> Appointments(storage::Tx& tx,
                                                             const std::string& first_id,
                                                             const std::string& last_id) {
  std::map<std::string, std::vector<Appointment>> out;
  for (const auto& row : tx.All(q::kAppointmentRange, first_id, last_id))
    out[row.Text(1)].push_back({row.Text(0), row.Text(2),
                                FromName<AppointmentKind>(row.Text(3)).value(), row.Date(4),
                                row.OptDate(5), row.Text(6)});
  return out;
}

std::vector<Function> WithAppointments(const storage::Rows& rows,
                                       std::map<std::string, std::vector<Appointment>> held) {
  std::vector<Function> out;
  for (const auto& row : rows) {
    out.push_back(ToFunction(row));
    out.back().appointments = std::move(held[out.back().id]);
  }
  return out;
}

std::vector<auth::SearchHit> Hits(const storage::Rows& rows) {
  std::vector<auth::SearchHit> hits;
  for (const auto& row : rows) hits.push_back({row.Text(0), row.Text(1), row.Text(2)});
  return hits;
}

}  // namespace

std::optional<Unit> FindUnit(storage::Tx& tx, const std::string& id) {
  const auto row = tx.One(q::kUnitFind, id);
  return row ? std::optional(ToUnit(*row)) : std::nullopt;
}

std::vector<Unit> AllUnits(storage::Tx& tx) {
  std::vector<Unit> out;
  for (const auto& row : tx.All(q::kUnitAll)) out.push_back(ToUnit(row));
  return out;
}

UnitFacts FactsFor(storage::Tx& tx, const std::string& id, const UnitData& data) {
  UnitFacts facts;
  for (auto at = data.parent_id; at;) {
    const auto unit = FindUnit(tx, *at);
    if (!unit) break;
    facts.ancestors.push_back(unit->id);
    // What is there has no loop; a new one closes only over the unit itself.
    at = unit->id == id ? std::nullopt : unit->data.parent_id;
  }
  facts.parent_known = !data.parent_id || !facts.ancestors.empty();
  facts.name_taken =
      tx.One(q::kUnitNamed, SearchText(data.name), data.parent_id.value_or(""), id).has_value();
  if (!id.empty()) {
    const auto use = tx.One(q::kUnitUse, id).value();
    facts.in_use_without_end = use.Int(0) > 0 && use.OptInt(1).value_or(0) > 0;
    facts.in_use_until = use.OptDate(2);
  }
  return facts;
}

void AddUnit(storage::Tx& tx, const Unit& unit) {
  tx.Exec(q::kUnitAdd, unit.id, unit.data.name, SearchText(unit.data.name), unit.data.number,
          unit.data.parent_id, unit.data.ends_on, SortKey(unit.data.name));
}

bool SaveUnit(storage::Tx& tx, const Unit& unit) {
  return tx.Exec(q::kUnitSave, unit.id, unit.data.name, SearchText(unit.data.name),
                 unit.data.number, unit.data.parent_id, unit.data.ends_on, SortKey(unit.data.name),
                 unit.version) == 1;
}

std::vector<auth::SearchHit> SearchUnits(storage::Tx& tx, const std::string& text, int limit) {
  return Hits(tx.All(q::kUnitSearch, http::LikePattern(text), limit));
}

std::optional<Function> FindFunction(storage::Tx& tx, const std::string& id) {
  const auto row = tx.One(q::kFunctionFind, id);
  if (!row) return std::nullopt;
  return WithAppointments({*row}, Appointments(tx, id, id)).front();
}

std::vector<Function> LoadFunctions(storage::Tx& tx, const std::string& first_id,
                                    const std::string& last_id) {
  return WithAppointments(tx.All(q::kFunctionRange, first_id, last_id),
                          Appointments(tx, first_id, last_id));
}

std::vector<Function> AllFunctions(storage::Tx& tx) {
  return WithAppointments(tx.All(q::kFunctionAll), Appointments(tx, "", "~"));
}

FunctionFacts FactsFor(storage::Tx& tx, const std::string& id, const FunctionData& data) {
  FunctionFacts facts;
  const auto unit = FindUnit(tx, data.unit_id);
  facts.unit_known = unit.has_value();
  if (unit) facts.unit_ends_on = unit->data.ends_on;
  facts.title_taken =
      tx.One(q::kFunctionTitled, data.unit_id, SearchText(data.title), id).has_value();
  return facts;
}

void AddFunction(storage::Tx& tx, const Function& function) {
  const FunctionData& data = function.data;
  tx.Exec(q::kFunctionAdd, function.id, data.unit_id, data.title, SearchText(data.title),
          SortKey(data.title), data.seats, data.ends_on);
}

bool SaveFunction(storage::Tx& tx, const Function& function) {
  const FunctionData& data = function.data;
  return tx.Exec(q::kFunctionSave, function.id, data.unit_id, data.title, SearchText(data.title),
                 SortKey(data.title), data.seats, data.ends_on, function.version) == 1;
}

bool BumpFunction(storage::Tx& tx, const Function& function) {
  return tx.Exec(q::kFunctionBump, function.id, function.version) == 1;
}

void AddAppointment(storage::Tx& tx, const std::string& function_id, const Appointment& one) {
  tx.Exec(q::kAppointmentAdd, one.id, function_id, one.account_id, NameOf(one.kind), one.starts_on,
          one.ends_on, one.basis);
}

void EndAppointment(storage::Tx& tx, const Appointment& one, Date last) {
  if (one.starts_on > last) {
    tx.Exec(q::kAppointmentRemove, one.id);
  } else {
    tx.Exec(q::kAppointmentEnd, one.id, last);
  }
}

std::vector<std::string> FunctionsOf(storage::Tx& tx, const std::string& account_id) {
  std::vector<std::string> out;
  for (const auto& row : tx.All(q::kFunctionsOf, account_id)) out.push_back(row.Text(0));
  return out;
}

std::vector<auth::SearchHit> SearchFunctions(storage::Tx& tx, const std::string& text, int limit) {
  return Hits(tx.All(q::kFunctionSearch, http::LikePattern(text), limit));
}

}  // namespace nokkenas::governance
