// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "modules/party/facade.h"

namespace nokkenas::governance {

using party::NamedRef;
using party::PersonOf;

}  // namespace nokkenas::governance
