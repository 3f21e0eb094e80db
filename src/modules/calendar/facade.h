// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// What other rooms may ask of the calendar: free days, and the end of a term.
#pragma once

#include <optional>
#include <string>

#include "base/term.h"
#include "platform/storage/database.h"

namespace nokkenas::calendar {

// All free days that counting such a term from this day can meet.
FreeDays DaysFor(storage::Tx& tx, const TermRule& rule, Date event);
// The end of a term by its name, by the version that held on the day of the event. Nothing when no
// such term held then.
std::optional<TermEnd> EndOf(storage::Tx& tx, const std::string& term_key, Date event);
// Brings the stored terms to those of this program.
void SyncTerms(storage::Tx& tx);

}  // namespace nokkenas::calendar
