// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/governance/storage/competence_repo.h"

#include "base/text.h"
#include "sql/governance.h"

namespace nokkenas::governance {

namespace q = sql::governance;

Competence ToCompetence(const storage::Row& row) {
  return {row.Text(0),
          {row.Text(1), row.Text(2), row.Text(3), static_cast<int>(row.Int(4)), row.OptDate(5)},
          row.Int(6)};
}

std::optional<Competence> FindCompetence(storage::Tx& tx, const std::string& id) {
  const auto row = tx.One(q::kCompetenceFind, id);
  return row ? std::optional(ToCompetence(*row)) : std::nullopt;
}

std::vector<Competence> CompetencesOf(storage::Tx& tx, const std::string& role_key, Date day) {
  std::vector<Competence> out;
  for (const auto& row : tx.All(q::kCompetenceOfRole, role_key, day))
    out.push_back(ToCompetence(row));
  return out;
}

bool CompetenceNameTaken(storage::Tx& tx, const Competence& one) {
  return tx.One(q::kCompetenceNamed, one.data.role_key, SearchText(one.data.name), one.id)
      .has_value();
}

void AddCompetence(storage::Tx& tx, const Competence& one) {
  const CompetenceData& data = one.data;
  tx.Exec(q::kCompetenceAdd, one.id, data.role_key, data.name, SearchText(data.name),
          SortKey(data.name), data.description, data.level, data.ends_on);
}

bool SaveCompetence(storage::Tx& tx, const Competence& one) {
  const CompetenceData& data = one.data;
  return tx.Exec(q::kCompetenceSave, one.id, data.role_key, data.name, SearchText(data.name),
                 SortKey(data.name), data.description, data.level, data.ends_on, one.version) == 1;
}

Assessed CountAssessed(storage::Tx& tx, const Competence& one, int year) {
  const auto row = tx.One(q::kCompetenceAssessed, one.id, year, one.data.level).value();
  return {static_cast<int>(row.Int(0)), static_cast<int>(row.OptInt(1).value_or(0))};
}

StoredTraining ToTraining(const storage::Row& row) {
  return {{row.Text(0),
           {row.Text(1), row.Text(4), row.Text(5), row.Date(6)},
           row.OptDate(7),
           row.Bool(8),
           row.Int(9)},
          row.Text(2),
          row.Text(3)};
}

std::optional<StoredTraining> FindTraining(storage::Tx& tx, const std::string& id) {
  const auto row = tx.One(q::kTrainingFind, id);
  return row ? std::optional(ToTraining(*row)) : std::nullopt;
}

void AddTraining(storage::Tx& tx, const Training& training) {
  const TrainingData& data = training.data;
  tx.Exec(q::kTrainingAdd, training.id, data.competence_id, data.account_id, data.title,
          data.planned_on);
}

bool SaveTraining(storage::Tx& tx, const Training& training) {
  return tx.Exec(q::kTrainingSave, training.id, training.completed_on, training.withdrawn,
                 training.version) == 1;
}

std::map<std::string, Assessment> LoadAssessments(storage::Tx& tx, const std::string& account_id,
                                                  int year) {
  std::map<std::string, Assessment> out;
  for (const auto& row : tx.All(q::kAssessmentList, account_id, year))
    out[row.Text(0)] = {static_cast<int>(row.Int(1)), row.Text(2), row.Instant(3)};
  return out;
}

void SaveAssessments(storage::Tx& tx, const std::string& account_id, int year,
                     const std::map<std::string, Assessment>& assessments) {
  tx.Exec(q::kAssessmentClear, account_id, year);
  for (const auto& [competence, one] : assessments)
    tx.Exec(q::kAssessmentAdd, account_id, year, competence, one.level, one.remark, one.at);
}

}  // namespace nokkenas::governance
