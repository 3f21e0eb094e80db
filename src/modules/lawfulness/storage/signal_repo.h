// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "modules/law/facade.h"
#include "modules/portfolio/facade.h"
#include "platform/auth/subjects.h"

namespace nokkenas::lawfulness {

using portfolio::Conclusion;

struct StoredSignal {
  std::string id;
  auth::SubjectRef subject;
  Signal signal;  // `since` is always there.
  Outcome outcome = Outcome::kWarn;
  Vat vat = Vat::kExcluded;
  Instant signalled_at;
  std::optional<Instant> ended_at;
  std::string subject_title;
  std::optional<Conclusion> conclusion;
  std::int64_t version = 1;
};

struct StoredConclusion {
  Conclusion conclusion = Conclusion::kUncertain;
  std::string ground;
  std::vector<Figure> figures;
  std::string concluded_by;
  Instant concluded_at;
};

// The columns of lawfulness_signal that ToSignal reads, in its order.
extern const char* const kSignalColumns;
StoredSignal ToSignal(const storage::Row& row);

std::optional<StoredSignal> FindSignal(storage::Tx& tx, const std::string& id);
// The open signals on the objects of one kind in a range of ids.
std::vector<StoredSignal> OpenSignals(storage::Tx& tx, const std::string& kind,
                                      const law::IdRange& range);
void AddSignal(storage::Tx& tx, const StoredSignal& signal);
// Numbers, wording, day and title as they are now; what a reader saw before is then stale.
void UpdateSignal(storage::Tx& tx, const StoredSignal& signal);
void EndSignal(storage::Tx& tx, const std::string& id, Instant now);

// Newest first.
std::vector<StoredConclusion> ConclusionsOf(storage::Tx& tx, const std::string& signal_id);
// False when the signal changed since the version that was read.
bool AddConclusion(storage::Tx& tx, const StoredSignal& signal, const StoredConclusion& conclusion);

// How far computing all signals of a kind has come.
struct Run {
  std::optional<Date> computed_on;  // Absent: not yet for any day, or overtaken by a new rule.
  std::optional<Date> running_on;   // The day for which it is being done.
  std::string after_id;             // All up to this id are done; empty: none.
};
Run FindRun(storage::Tx& tx, const std::string& kind);
void SaveRun(storage::Tx& tx, const std::string& kind, const Run& run);

}  // namespace nokkenas::lawfulness
