// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "modules/@name@/domain/@name@.h"
#include "platform/storage/database.h"

namespace nokkenas::@name @{

    // Nothing when there is no such @name@.
    std::optional<@Name @> Find @Name @(storage::Tx& tx, const std::string& id);
std::optional<std::string> Find @Name @ByTitle(storage::Tx& tx, const std::string& title);
void Add @Name @(storage::Tx& tx, const @Name @& added);

}  // namespace nokkenas::@name@
