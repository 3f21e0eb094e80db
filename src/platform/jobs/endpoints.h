// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "platform/module.h"

namespace nokkenas::jobs {

// Looking at one's own jobs, cancelling them, and following them as events.
Module MakeModule(std::vector<Kind> kinds);

}  // namespace nokkenas::jobs
