// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/governance/module.h"

#include "modules/governance/api/endpoints.h"
#include "modules/governance/service/norm_service.h"
#include "modules/governance/service/unit_service.h"
#include "modules/governance/storage/unit_repo.h"
#include "modules/party/facade.h"
#include "platform/auth/setting_kind.h"

namespace nokkenas::governance {
namespace {

using auth::Actor;
using auth::SubjectKind;
using auth::SubjectRef;
using storage::Tx;

bool Reads(const Actor& actor) { return !actor.supplier && actor.CanAnywhere(kUnitRead); }

SubjectKind UnitKind() {
  SubjectKind kind;
  kind.root = [](Tx& tx, const std::string& id) -> std::optional<SubjectRef> {
    if (!FindUnit(tx, id)) return std::nullopt;
    return SubjectRef{"unit", id};
  };
  kind.can_see = [](Tx& tx, const Actor& actor, const std::string& id) {
    return Reads(actor) && FindUnit(tx, id).has_value();
  };
  kind.title = [](Tx& tx, const std::string& id, const std::string&) {
    const auto found = FindUnit(tx, id);
    return found ? found->data.name : id;
  };
  kind.url = [](const std::string& id) { return "/units/" + id; };
  kind.search = [](Tx& tx, const Actor& actor, const std::string& text, int limit) {
    return Reads(actor) ? SearchUnits(tx, text, limit) : std::vector<auth::SearchHit>{};
  };
  return kind;
}

SubjectKind FunctionKind() {
  SubjectKind kind;
  kind.root = [](Tx& tx, const std::string& id) -> std::optional<SubjectRef> {
    if (!FindFunction(tx, id)) return std::nullopt;
    return SubjectRef{"function", id};
  };
  kind.can_see = [](Tx& tx, const Actor& actor, const std::string& id) {
    return Reads(actor) && FindFunction(tx, id).has_value();
  };
  kind.title = [](Tx& tx, const std::string& id, const std::string&) {
    const auto found = FindFunction(tx, id);
    return found ? found->data.title : id;
  };
  kind.url = [](const std::string& id) { return "/functions/" + id; };
  kind.search = [](Tx& tx, const Actor& actor, const std::string& text, int limit) {
    return Reads(actor) ? SearchFunctions(tx, text, limit) : std::vector<auth::SearchHit>{};
  };
  return kind;
}

// Whoever is gone has no function any more: its functions are looked at anew.
events::Subscription Listen() {
  return {"governance",
          {"account.changed"},
          [](Tx& tx, const std::vector<events::Event>& events, Instant now) {
            for (const events::Event& event : events)
              for (const auto& id : FunctionsOf(tx, event.subject.id))
                events::Touch(tx, {"function", id}, now);
          },
          {}};
}

}  // namespace

Module MakeModule(auth::SubjectRegistry& subjects) {
  subjects.Register("unit", UnitKind());
  subjects.Register("function", FunctionKind());
  subjects.Register("staffing_norm", auth::SettingKind("kind.staffing_norm", "/staffing-norms",
                                                       party::kRoleRead));
  Module module;
  module.name = "governance";
  for (auto endpoints : {UnitEndpoints(), NormEndpoints()})
    for (auto& endpoint : endpoints) module.endpoints.push_back(std::move(endpoint));
  module.codes = {&codes::kNormInvalid,         &codes::kUnitInvalid,
                  &codes::kUnitNameTaken,       &codes::kUnitCycle,
                  &codes::kUnitInUse,           &codes::kFunctionInvalid,
                  &codes::kFunctionTitleTaken,  &codes::kFunctionUnitEnded,
                  &codes::kFunctionInUse,       &codes::kAppointmentInvalid,
                  &codes::kAppointmentAlready,  &codes::kAppointmentAfterEnd,
                  &codes::kAppointmentNotFound, &codes::kAppointmentEnded};
  module.permissions = {kUnitRead, kUnitManage, kNormManage};
  module.subscriptions = {Listen()};
  module.invariants.push_back({"units_in_a_tree", CheckUnits});
  return module;
}

}  // namespace nokkenas::governance
