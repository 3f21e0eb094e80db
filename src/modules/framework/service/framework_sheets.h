// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// The sheets frameworks, framework-lots, framework-options, framework-criteria, framework-parties
// and ledger-entries. What is imported is history: a fact, which still must be a framework that
// could have gone into force. Amendments stay behind; the value they are held against comes along.
#pragma once

#include "modules/framework/domain/ledger.h"
#include "modules/framework/storage/framework_repo.h"
#include "platform/tabular/import.h"

namespace nokkenas::framework {

tabular::Register FrameworkSheets();

namespace sheets {

void Load(storage::Tx& tx, tabular::Data& data);

// One framework of the file: what it was, what it becomes, and which rows say so.
struct Draft {
  std::optional<Framework> before;
  Framework after;                      // Its state is the one that the file states.
  const tabular::Line* line = nullptr;  // Its own row, when touched; else that of its first part.
  bool own = false;
  std::map<std::string, const tabular::Line*> lots;  // By number.
  std::map<int, const tabular::Line*> options;       // By position.
  std::map<int, const tabular::Line*> criteria;
  std::map<std::string, const tabular::Line*> parties;   // By id of the party.
  std::map<std::int64_t, const tabular::Line*> entries;  // By number.
  std::set<std::int64_t> over;                           // Entries over a ceiling.

  // Anything but its ledger.
  bool ChangesTerms() const;
  bool IsDraft() const { return !before || before->state == State::kDraft; }
};

// What lots are named by before they have an id.
std::string LotKey(const Framework& framework, const std::string& number);
// The party that an entry's row names; null when there is none or several.
const Party* PartyOf(const Framework& framework, const tabular::Line& entry);

// All that is wrong with it, its entries included; marks the entries that are over a ceiling.
void Check(storage::Tx& tx, tabular::Import& import, Draft& draft);
// What a row of the ledger books; its lot by id, or as LotKey names it.
Entry EntryOf(const Framework& framework, const tabular::Line& line);
void Save(storage::Tx& tx, tabular::Import& import, const Draft& draft);

}  // namespace sheets
}  // namespace nokkenas::framework
