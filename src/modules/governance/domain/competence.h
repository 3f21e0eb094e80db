// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// What a role asks of who has it, what is planned to get there, and what people think of it
// themselves once a year.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/fields.h"
#include "base/result.h"

namespace nokkenas::governance {

inline constexpr const char* kCompetenceManage = "competence.manage";

namespace codes {
inline constexpr Code kCompetenceInvalid{"competence_invalid", 400};
inline constexpr Code kCompetenceNameTaken{"competence_name_taken", 409};
inline constexpr Code kTrainingInvalid{"training_invalid", 400};
inline constexpr Code kTrainingTransition{"training_transition", 409};
inline constexpr Code kAssessmentInvalid{"assessment_invalid", 400};
}  // namespace codes

// 1 knows of it, 2 can do it with help, 3 can do it alone, 4 can teach it.
inline constexpr int kLowestLevel = 1;
inline constexpr int kHighestLevel = 4;

struct CompetenceData {
  std::string role_key;
  std::string name;
  std::string description;
  int level = 3;
  std::optional<Date> ends_on;
  static void Fields(auto& self, auto&& f) {
    f("roleKey", self.role_key, "", json::Length{1, 60});
    f("name", self.name, "", json::Length{1, 120});
    f("description", self.description, "", json::Length{0, 1'000}, json::MayBeAbsent{});
    f("level", self.level, "Asked: 1 knows of it, 2 with help, 3 alone, 4 can teach it",
      json::Range{kLowestLevel, kHighestLevel});
    f("endsOn", self.ends_on, "Last day on which it is asked; null: it goes on");
  }
};
struct Competence {
  std::string id;
  CompetenceData data;
  std::int64_t version = 1;
};

struct TrainingData {
  std::string competence_id;
  std::string account_id;
  std::string title;
  Date planned_on;
  static void Fields(auto& self, auto&& f) {
    f("competenceId", self.competence_id, "", json::Length{1, 40});
    f("accountId", self.account_id, "Of the person", json::Length{1, 40});
    f("title", self.title, "The course, the work or the coaching", json::Length{1, 160},
      json::Personal{});
    f("plannedOn", self.planned_on, "The day by which it is done");
  }
};
struct Training {
  std::string id;
  TrainingData data;
  std::optional<Date> completed_on;
  bool withdrawn = false;
  std::int64_t version = 1;
};
// May it still be completed or withdrawn?
Status DecideTraining(const Training& training);

// Figures on people's competence: never of fewer than five people.
inline constexpr int kFewestPeople = 5;

// People look back on this year or the one before.
Status CheckAssessmentYear(int year, Date today);

}  // namespace nokkenas::governance
