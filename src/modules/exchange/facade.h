// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// What the command line may ask of exchange.
#pragma once

#include "modules/exchange/service/import_jobs.h"
