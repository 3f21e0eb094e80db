// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// What other rooms may ask of law: rules and thresholds by day, and the modification test.
#pragma once

#include "modules/law/domain/modification.h"     // IWYU pragma: export
#include "modules/law/domain/rule.h"             // IWYU pragma: export
#include "modules/law/service/signal_source.h"   // IWYU pragma: export
#include "modules/law/storage/rule_repo.h"       // IWYU pragma: export
#include "modules/law/storage/threshold_repo.h"  // IWYU pragma: export
