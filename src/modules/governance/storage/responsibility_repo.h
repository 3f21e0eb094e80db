// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "modules/governance/domain/responsibility.h"
#include "platform/auth/subjects.h"
#include "platform/storage/database.h"

namespace nokkenas::governance {

std::optional<Responsibility> FindResponsibility(storage::Tx& tx, const std::string& id);
// Those of a kind of object that hold on a day, by title.
std::vector<Responsibility> ResponsibilitiesOn(storage::Tx& tx, ScopeKind kind, Date day);
bool ResponsibilityTitleTaken(storage::Tx& tx, const std::string& title, const std::string& own_id);
void AddResponsibility(storage::Tx& tx, const Responsibility& one);
bool SaveResponsibility(storage::Tx& tx, const Responsibility& one);
std::vector<auth::SearchHit> SearchResponsibilities(storage::Tx& tx, const std::string& text,
                                                    int limit);
// Of a row of id, title, description, kind of object, reviewer, source, last day, version.
Responsibility ToResponsibility(storage::Tx& tx, const storage::Row& row);

}  // namespace nokkenas::governance
