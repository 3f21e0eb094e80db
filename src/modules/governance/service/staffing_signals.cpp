// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/governance/facade.h"
#include "modules/governance/storage/norm_repo.h"
#include "modules/governance/storage/unit_repo.h"
#include "platform/auth/actor.h"
#include "sql/governance.h"

namespace nokkenas::governance {
namespace {

namespace q = sql::governance;

std::vector<law::SubjectSignals> ComputeFunctions(storage::Tx& tx, const Rulebook& rules,
                                                  Date today, const law::IdRange& range) {
  std::vector<law::SubjectSignals> out;
  for (const Function& function : LoadFunctions(tx, range.first, range.last)) {
    std::vector<Occupancy> people;
    for (const Appointment& one : function.appointments)
      if (party::IsColleague(tx, one.account_id))
        people.push_back({one.starts_on, one.ends_on, one.kind == AppointmentKind::kDeputy});
    out.push_back({function.id, function.data.title, Vat::kExcluded, {}});
    const auto& end = function.data.ends_on;
    if (end && *end < today) continue;
    const Post post{"", "", function.data.seats, function.data.seats};
    AddStaffingSignals(post, people, rules, today, out.back().signals);
    // That nobody has it after its own last day is as it should be.
    std::erase_if(out.back().signals, [&](const Signal& signal) {
      return end && signal.rule == "post_vacant_from" &&
             signal.figures.front().value == end->AddDays(1).ToString();
    });
  }
  return out;
}

std::string FunctionPageEnd(storage::Tx& tx, const std::string& first, int size) {
  return tx.One(q::kFunctionPageEnd, first, size)->OptText(0).value_or("");
}

std::vector<law::SubjectSignals> ComputeOrganisation(storage::Tx& tx, const Rulebook& rules,
                                                     Date today, const law::IdRange& range) {
  const auto authority = party::FindAuthority(tx);
  if (!authority || authority->id < range.first || authority->id > range.last) return {};
  std::vector<law::SubjectSignals> out{{authority->id, authority->name, Vat::kExcluded, {}}};
  const StaffingCheck check(tx, ScopeKind::kOrganisation, {"", ""});
  check.AddSignals("", rules, today, out.front().signals);
  return out;
}

std::string OrganisationPageEnd(storage::Tx& tx, const std::string& first, int) {
  const auto authority = party::FindAuthority(tx);
  return authority && authority->id >= first ? authority->id : "";
}

}  // namespace

StaffingCheck::StaffingCheck(storage::Tx& tx, ScopeKind kind, const law::IdRange& range) {
  for (Norm& norm : LoadNorms(tx).items)
    if (norm.scope_kind == kind) norms_.push_back(std::move(norm));
  if (norms_.empty()) return;
  for (const auto& one : party::AssignmentsOn(tx, kind, range.first, range.last)) {
    const auto& grant = one.grant;
    if (one.active)
      people_[grant.scope.id][grant.role_key].push_back(
          {grant.starts_on, grant.ends_on, grant.deputy});
  }
}

void StaffingCheck::AddSignals(const std::string& id, const Rulebook& rules, Date today,
                               std::vector<Signal>& out) const {
  static const std::vector<Occupancy> nobody;
  const auto here = people_.find(id);
  for (const Norm& norm : norms_) {
    const auto* people = &nobody;
    if (here != people_.end()) {
      const auto found = here->second.find(norm.role_key);
      if (found != here->second.end()) people = &found->second;
    }
    const Post post{norm.role_key, "role." + norm.role_key, norm.at_least, norm.at_most};
    AddStaffingSignals(post, *people, rules, today, out);
  }
}

law::SignalSource FunctionSignals() {
  return {"function", kUnitRead, ComputeFunctions, FunctionPageEnd};
}

law::SignalSource OrganisationSignals() {
  return {"organisation", party::kRoleRead, ComputeOrganisation, OrganisationPageEnd};
}

}  // namespace nokkenas::governance
