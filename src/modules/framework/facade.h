// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// What higher rooms may ask of framework.
#pragma once

#include "modules/law/facade.h"

namespace nokkenas::framework {

// What the rules see in framework agreements.
law::SignalSource FrameworkSignals();

}  // namespace nokkenas::framework
