// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "modules/governance/domain/competence.h"
#include "platform/auth/subjects.h"
#include "platform/storage/database.h"

namespace nokkenas::governance {

Competence ToCompetence(const storage::Row& row);
std::optional<Competence> FindCompetence(storage::Tx& tx, const std::string& id);
// Asked of a role on a day, by name.
std::vector<Competence> CompetencesOf(storage::Tx& tx, const std::string& role_key, Date day);
bool CompetenceNameTaken(storage::Tx& tx, const Competence& one);
void AddCompetence(storage::Tx& tx, const Competence& one);
bool SaveCompetence(storage::Tx& tx, const Competence& one);

// How many people looked back on it in a year, and how many say to be at its level or above.
struct Assessed {
  int people = 0;
  int at_level = 0;
};
Assessed CountAssessed(storage::Tx& tx, const Competence& one, int year);

// A training with what names its competence.
struct StoredTraining {
  Training training;
  std::string competence;
  std::string role_key;
};
StoredTraining ToTraining(const storage::Row& row);
std::optional<StoredTraining> FindTraining(storage::Tx& tx, const std::string& id);
void AddTraining(storage::Tx& tx, const Training& training);
bool SaveTraining(storage::Tx& tx, const Training& training);

struct Assessment {
  int level = 0;
  std::string remark;
  Instant at;
};
// Of one person in one year, by competence.
std::map<std::string, Assessment> LoadAssessments(storage::Tx& tx, const std::string& account_id,
                                                  int year);
void SaveAssessments(storage::Tx& tx, const std::string& account_id, int year,
                     const std::map<std::string, Assessment>& assessments);

}  // namespace nokkenas::governance
