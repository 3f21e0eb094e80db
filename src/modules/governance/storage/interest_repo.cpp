// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/governance/storage/interest_repo.h"

#include "sql/governance.h"

namespace nokkenas::governance {

namespace si = sql::governance;

const char* const kInterestColumns =
    "id, account_id, subject_kind, subject_id, nature, declared_at, verdict, measure, assessed_by, "
    "assessed_at, ended_on, version";

Interest ToInterest(const storage::Row& row) {
  Interest one;
  one.id = row.Text(0);
  one.account_id = row.Text(1);
  one.subject_kind = row.Text(2);
  one.subject_id = row.Text(3);
  one.nature = row.Text(4);
  one.declared_at = row.Instant(5);
  if (!row.IsNull(6)) one.verdict = FromName<InterestVerdict>(row.Text(6)).value();
  one.measure = row.Text(7);
  one.assessed_by = row.OptText(8);
  one.assessed_at = row.OptInstant(9);
  one.ended_on = row.OptDate(10);
  one.version = row.Int(11);
  return one;
}

std::optional<Interest> FindInterest(storage::Tx& tx, const std::string& id) {
  const auto row = tx.One(si::kInterestFind, id);
  return row ? std::optional(ToInterest(*row)) : std::nullopt;
}

std::vector<Interest> BlockingInterests(storage::Tx& tx, const std::string& account_id) {
  std::vector<Interest> out;
  for (const auto& row : tx.All(si::kInterestOf, account_id)) out.push_back(ToInterest(row));
  return out;
}

std::vector<std::string> InterestsNotAssessed(storage::Tx& tx) {
  std::vector<std::string> out;
  for (const auto& row : tx.All(si::kInterestOpen)) out.push_back(row.Text(0));
  return out;
}

void AddInterest(storage::Tx& tx, const Interest& one) {
  tx.Exec(si::kInterestAdd, one.id, one.account_id, one.subject_kind, one.subject_id, one.nature,
          one.declared_at);
}

bool SaveInterest(storage::Tx& tx, const Interest& one) {
  std::optional<std::string> verdict;
  if (one.verdict) verdict = NameOf(*one.verdict);
  return tx.Exec(si::kInterestSave, one.id, verdict, one.measure, one.assessed_by, one.assessed_at,
                 one.ended_on, one.version) == 1;
}

Absence ToAbsence(const storage::Row& row) {
  return {row.Text(0), row.Text(1), row.Date(2), row.Date(3)};
}

std::optional<Absence> FindAbsence(storage::Tx& tx, const std::string& id) {
  const auto row = tx.One(si::kAbsenceFind, id);
  return row ? std::optional(ToAbsence(*row)) : std::nullopt;
}

bool IsAway(storage::Tx& tx, const std::string& account_id, Date day) {
  return tx.One(si::kAbsenceOn, account_id, day).has_value();
}

void AddAbsence(storage::Tx& tx, const Absence& one, const std::string& created_by) {
  tx.Exec(si::kAbsenceAdd, one.id, one.account_id, one.starts_on, one.ends_on, created_by);
}

void EndAbsence(storage::Tx& tx, const Absence& one, Date last) {
  if (last < one.starts_on)
    tx.Exec(si::kAbsenceRemove, one.id);
  else
    tx.Exec(si::kAbsenceEnd, one.id, last);
}

const char* const kConditionColumns =
    "id, subject_kind, subject_id, step, source, asks, created_by, created_at, answer, "
    "answered_by, answered_at, version";

Condition ToCondition(const storage::Row& row) {
  Condition one;
  one.id = row.Text(0);
  one.subject = {row.Text(1), row.Text(2)};
  one.step = row.Text(3);
  one.source = row.Text(4);
  one.asks = row.Text(5);
  one.created_by = row.Text(6);
  one.created_at = row.Instant(7);
  one.answer = row.OptText(8);
  one.answered_by = row.OptText(9);
  one.answered_at = row.OptInstant(10);
  one.version = row.Int(11);
  return one;
}

std::optional<Condition> FindCondition(storage::Tx& tx, const std::string& id) {
  const auto row = tx.One(si::kConditionFind, id);
  return row ? std::optional(ToCondition(*row)) : std::nullopt;
}

void AddCondition(storage::Tx& tx, const Condition& one) {
  tx.Exec(si::kConditionAdd, one.id, one.subject.kind, one.subject.id, one.step, one.source,
          one.asks, one.created_by, one.created_at);
}

bool AnswerCondition(storage::Tx& tx, const Condition& one) {
  return tx.Exec(si::kConditionAnswer, one.id, one.answer, one.answered_by, one.answered_at,
                 one.version) == 1;
}

std::vector<ConditionLeft> ConditionsLeft(storage::Tx& tx, const auth::SubjectRef& subject,
                                          const std::string& step) {
  std::vector<ConditionLeft> out;
  for (const auto& row : tx.All(si::kConditionOpen, subject.kind, subject.id, step))
    out.push_back({row.Text(0), row.Text(1)});
  return out;
}

}  // namespace nokkenas::governance
