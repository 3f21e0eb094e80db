// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "modules/governance/domain/interest.h"
#include "platform/auth/actor.h"
#include "platform/storage/database.h"

namespace nokkenas::governance {

// The columns that ToInterest reads.
extern const char* const kInterestColumns;
Interest ToInterest(const storage::Row& row);
std::optional<Interest> FindInterest(storage::Tx& tx, const std::string& id);
// Of one person, those that keep from deciding.
std::vector<Interest> BlockingInterests(storage::Tx& tx, const std::string& account_id);
std::vector<std::string> InterestsNotAssessed(storage::Tx& tx);
void AddInterest(storage::Tx& tx, const Interest& interest);
bool SaveInterest(storage::Tx& tx, const Interest& interest);

Absence ToAbsence(const storage::Row& row);  // id, account, first and last day.
std::optional<Absence> FindAbsence(storage::Tx& tx, const std::string& id);
bool IsAway(storage::Tx& tx, const std::string& account_id, Date day);
void AddAbsence(storage::Tx& tx, const Absence& absence, const std::string& created_by);
// `last` becomes its last day; one that would never have begun is removed.
void EndAbsence(storage::Tx& tx, const Absence& absence, Date last);

// "This step cannot finish before…"
struct Condition {
  std::string id;
  auth::SubjectRef subject;
  std::string step;
  std::string source;
  std::string asks;
  std::string created_by;
  Instant created_at{};
  std::optional<std::string> answer;
  std::optional<std::string> answered_by;
  std::optional<Instant> answered_at;
  std::int64_t version = 1;
};
extern const char* const kConditionColumns;
Condition ToCondition(const storage::Row& row);
std::optional<Condition> FindCondition(storage::Tx& tx, const std::string& id);
void AddCondition(storage::Tx& tx, const Condition& condition);
bool AnswerCondition(storage::Tx& tx, const Condition& condition);
struct ConditionLeft {
  std::string id;
  std::string asks;
};
// Those that nobody answered yet.
std::vector<ConditionLeft> ConditionsLeft(storage::Tx& tx, const auth::SubjectRef& subject,
                                          const std::string& step);

}  // namespace nokkenas::governance
