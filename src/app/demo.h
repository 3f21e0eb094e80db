// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "app/house.h"

namespace nokkenas::app {

// Loads the invented dossier into an empty database. Dates count from what `clock` says. It goes
// through the same services as everyone, so that every rule holds and every act has its audit row.
// `clock` is the one that the house looks at: what lies some days back is done at that moment.
void LoadDemoDossier(House& house, FixedClock& clock);

}  // namespace nokkenas::app
