// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "modules/law/domain/rule.h"
#include "platform/storage/database.h"

namespace nokkenas::law {

// All rules, in the order of data/rules.json, or the one with this key.
std::vector<Rule> LoadRules(storage::Tx& tx, const std::string& only_key);
std::optional<Rule> FindRule(storage::Tx& tx, const std::string& key);
// Adds the version, or replaces the one that was set for the same day. False when the rule changed
// meanwhile.
bool SaveRuleVersion(storage::Tx& tx, const Rule& rule, const RuleVersion& version, Instant now);

// The rules as they hold on a day: all of them, or the one with this key.
Rulebook RulesOn(storage::Tx& tx, Date day, const std::string& only_key = "");

// Brings the stored rules to those of this program (data/rules.json). What an organisation set
// stays.
void SyncRules(storage::Tx& tx);

}  // namespace nokkenas::law
