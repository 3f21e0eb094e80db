// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Writing frameworks and ledgers that came in and were found right.
#include "modules/framework/service/framework_sheets.h"
#include "modules/framework/storage/ledger_repo.h"
#include "platform/audit/audit.h"
#include "platform/auth/crypto.h"

namespace nokkenas::framework::sheets {
namespace {

using tabular::Import;
using tabular::Line;

void SaveParties(storage::Tx& tx, const Draft& draft, const Framework& framework) {
  for (const auto& [id, line] : draft.parties) {
    Party party;
    for (const Party& one : draft.after.parties)
      if (one.id == id) party = one;
    const std::string numbers = "; " + line->Text("lots") + ";";
    party.lot_ids.clear();
    for (const Lot& lot : framework.terms.lots)
      if (numbers.find("; " + lot.number + ";") != std::string::npos)
        party.lot_ids.push_back(*lot.id);
    if (!line->IsNew()) RemoveParty(tx, id);
    AddParty(tx, framework.id, party);
    if (party.end) EndParty(tx, party);
  }
}

void SaveEntries(storage::Tx& tx, Import& import, const Draft& draft, const Framework& framework,
                 std::vector<audit::Change>& changes) {
  if (draft.entries.empty()) return;
  LockLedger(tx, framework.id, static_cast<int>(draft.entries.size()));
  Totals totals = FindTotals(tx, framework.id);
  std::map<std::int64_t, std::string> ids;
  for (const auto& booked : AllEntries(tx, framework.id)) ids[booked.seq] = booked.id;
  for (const auto& [number, line] : draft.entries) {
    BookedEntry booked;
    booked.id = ids[number] = crypto::NewId();
    booked.framework_id = framework.id;
    booked.seq = number;
    booked.entry = EntryOf(framework, *line);  // Its lots have their ids by now.
    booked.booked_on = line->Date("bookedOn");
    booked.booked_at = import.by().now;
    booked.booked_by = import.by().account_id;
    booked.description = line->Text("description");
    booked.imported = true;
    booked.over_ceiling = draft.over.contains(number);
    if (line->Has("corrects")) booked.corrects_id = ids.at(line->Int("corrects"));
    booked.reason = line->OptText("reason");
    Book(tx, booked, totals);
    changes.push_back(
        {"entries[" + std::to_string(number) + "]", "", json::ToJson(EntryRecord{booked}), false});
    import.Step();
  }
  SaveTotals(tx, framework.id, totals);
}

}  // namespace

void Save(storage::Tx& tx, Import& import, const Draft& draft) {
  Framework framework = draft.after;
  framework.state = draft.before ? draft.before->state : State::kDraft;
  std::vector<audit::Change> changes;
  if (draft.ChangesTerms()) {
    changes = audit::Compare(draft.before ? &draft.before->terms : nullptr, &draft.after.terms);
    draft.before ? (void)SaveTerms(tx, framework) : AddFramework(tx, framework);
    SaveParties(tx, draft, framework);
    for (const auto& [id, line] : draft.parties)
      for (const auto& column : line->spec->columns)
        if (line->Has(column.key.c_str()))
          changes.push_back({"parties[" + id + "]." + column.key, "",
                             json::ToJson(line->Text(column.key.c_str())), false});
  }
  if (draft.after.state != framework.state) {
    SaveState(tx, framework, draft.after.state);
    FixOriginalValue(tx, framework.id);
    changes.push_back(
        {"state", json::ToJson(framework.state), json::ToJson(draft.after.state), false});
  }
  // What amendments are held against, where the book was kept elsewhere. In a draft of our own it
  // is fixed by its own amounts.
  const bool taken_over = !draft.before && draft.after.state != State::kDraft;
  if (draft.own && taken_over && draft.line->Has("originalValue")) {
    SetOriginalValue(tx, framework.id, draft.line->Int("originalValue"));
    changes.push_back(
        {"originalValue", "", std::to_string(draft.line->Int("originalValue")), false});
  }
  SaveEntries(tx, import, draft, framework, changes);
  const auth::SubjectRef self{"framework", framework.id};
  audit::Append(tx, {self, self, "framework_import", std::move(changes)}, import.by().account_id,
                import.by().request_id, import.by().now);
  import.Step();
}

}  // namespace nokkenas::framework::sheets
