// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// What other rooms may ask of the calendar: the free days that a term is counted with.
#pragma once

#include "base/term.h"
#include "platform/storage/database.h"

namespace nokkenas::calendar {

// All free days that counting such a term from this day can meet.
FreeDays DaysFor(storage::Tx& tx, const TermRule& rule, Date event);
// Brings the stored terms to those of this program.
void SyncTerms(storage::Tx& tx);

}  // namespace nokkenas::calendar
