// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Keeps the stored signals equal to what each room computes.
#pragma once

#include <vector>

#include "modules/law/facade.h"
#include "platform/auth/subjects.h"
#include "platform/events/events.h"

namespace nokkenas::lawfulness {

// What each room offers, in the order of the rooms.
const std::vector<law::SignalSource>& Sources();

// Computes the signals of the objects in the range and writes what differs. Returns how many
// objects there were.
int Refresh(storage::Tx& tx, const law::SignalSource& source, const Rulebook& rules,
            const law::IdRange& range, Instant now);

// Hears of every change that may touch a signal.
events::Subscription Listen();

// The oldest day for which all signals were computed; absent while that was never done.
std::optional<Date> ComputedOn(storage::Tx& tx);

// The objects whose stored signals are not what their room computes now, a line each.
std::vector<std::string> CheckSignals(storage::Tx& tx);

}  // namespace nokkenas::lawfulness
