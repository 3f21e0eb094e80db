// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Competences per role, the plan of each person, and the yearly look back.
#pragma once

#include "modules/governance/domain/competence.h"
#include "modules/governance/service/named_ref.h"
#include "platform/http/actions.h"
#include "platform/http/list.h"

namespace nokkenas::governance {

struct CompetenceView {
  static constexpr const char* kSchema = "Competence";
  static constexpr const char* kListSchema = "CompetenceList";
  std::string id;
  CompetenceData data;
  std::string role_title;
  int year = 0;
  std::optional<int> assessed;
  std::optional<int> at_level;
  std::vector<http::Action> actions;
  std::int64_t version = 1;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    CompetenceData::Fields(self.data, f);
    f("roleTitle", self.role_title);
    f("year", self.year, "Of the two figures below");
    f("assessed", self.assessed, "People who looked back on it; null: fewer than five, no figure");
    f("atLevel", self.at_level, "Of those who say to be at the level or above; null: no figure");
    f("actions", self.actions);
    f("version", self.version);
  }
};
struct CompetenceListIn {
  http::ListIn list;
  std::optional<std::string> role_key;
  std::optional<bool> past;
  static void Fields(auto& self, auto&& f) {
    http::ListFields(self, f);
    f("roleKey", self.role_key, "Only of this role", json::Length{1, 60});
    f("past", self.past, "Only those that are no longer asked, or only others");
  }
};
struct CompetenceIn {
  static constexpr const char* kSchema = "CompetenceInput";
  CompetenceData data;
  static void Fields(auto& self, auto&& f) { CompetenceData::Fields(self.data, f); }
};
struct CompetenceChange {
  std::string id;
  CompetenceData data;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    CompetenceData::Fields(self.data, f);
  }
};

struct TrainingView {
  static constexpr const char* kSchema = "Training";
  static constexpr const char* kListSchema = "TrainingList";
  std::string id;
  TrainingData data;
  std::string competence;
  std::string role_title;
  std::string person;
  std::optional<Date> completed_on;
  std::string state;
  std::vector<http::Action> actions;
  std::int64_t version = 1;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    TrainingData::Fields(self.data, f);
    f("competence", self.competence);
    f("roleTitle", self.role_title);
    f("person", self.person);
    f("completedOn", self.completed_on);
    f("state", self.state, "planned, late, completed or withdrawn");
    f("actions", self.actions);
    f("version", self.version);
  }
};
struct TrainingListIn {
  http::ListIn list;
  std::optional<std::string> account_id;
  std::optional<bool> open;
  static void Fields(auto& self, auto&& f) {
    http::ListFields(self, f);
    f("accountId", self.account_id,
      "Only of this person; one sees the own plan only, unless one "
      "manages competences",
      json::Length{1, 40});
    f("open", self.open, "Only what is still to be done, or only others");
  }
};
struct TrainingIn {
  static constexpr const char* kSchema = "TrainingInput";
  TrainingData data;
  static void Fields(auto& self, auto&& f) { TrainingData::Fields(self.data, f); }
};
struct TrainingCompleteIn {
  std::string id;
  Date completed_on;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("completedOn", self.completed_on, "Today at the latest");
  }
};

struct AssessmentYearIn {
  std::optional<int> year;
  static void Fields(auto& self, auto&& f) {
    f("year", self.year, "This year or the one before; left out: this year",
      json::Range{1990, 2200});
  }
};
struct AssessmentRow {
  static constexpr const char* kSchema = "SelfAssessmentRow";
  std::string competence_id;
  std::string competence;
  std::string description;
  std::string role_title;
  int asked = 0;
  std::optional<int> level;
  std::string remark;
  std::optional<int> before;
  static void Fields(auto& self, auto&& f) {
    f("competenceId", self.competence_id);
    f("competence", self.competence);
    f("description", self.description);
    f("roleTitle", self.role_title);
    f("asked", self.asked, "The level that the role asks");
    f("level", self.level, "What one says of oneself; null: not yet");
    f("remark", self.remark);
    f("before", self.before, "The level of the year before; null: none");
  }
};
struct AssessmentView {
  static constexpr const char* kSchema = "SelfAssessment";
  int year = 0;
  std::optional<Instant> assessed_at;
  std::vector<AssessmentRow> items;
  static void Fields(auto& self, auto&& f) {
    f("year", self.year);
    f("assessedAt", self.assessed_at, "Null: not done yet");
    f("items", self.items, "One for each competence of the roles that one has");
  }
};
struct AssessmentAnswer {
  static constexpr const char* kSchema = "SelfAssessmentAnswer";
  std::string competence_id;
  int level = 1;
  std::string remark;
  static void Fields(auto& self, auto&& f) {
    f("competenceId", self.competence_id, "", json::Length{1, 40});
    f("level", self.level, "1 knows of it, 2 with help, 3 alone, 4 can teach it",
      json::Range{kLowestLevel, kHighestLevel});
    f("remark", self.remark, "For oneself; nobody else reads it", json::Length{0, 1'000},
      json::MayBeAbsent{});
  }
};
struct AssessmentIn {
  static constexpr const char* kSchema = "SelfAssessmentInput";
  int year = 0;
  std::vector<AssessmentAnswer> items;
  static void Fields(auto& self, auto&& f) {
    f("year", self.year, "This year or the one before", json::Range{1990, 2200});
    f("items", self.items, "One answer for each competence, in place of those before");
  }
};

Result<http::ListOut<CompetenceView>> CompetenceList(http::Context& ctx,
                                                     const CompetenceListIn& in);
Result<CompetenceView> CompetenceShow(http::Context& ctx, const std::string& id);
Result<CompetenceView> CompetenceCreate(http::Context& ctx, const CompetenceIn& in);
Result<CompetenceView> CompetenceChangeData(http::Context& ctx, const CompetenceChange& in);
Result<http::ListOut<TrainingView>> TrainingList(http::Context& ctx, const TrainingListIn& in);
Result<TrainingView> TrainingShow(http::Context& ctx, const std::string& id);
Result<TrainingView> TrainingCreate(http::Context& ctx, const TrainingIn& in);
Result<TrainingView> TrainingComplete(http::Context& ctx, const TrainingCompleteIn& in);
Result<TrainingView> TrainingWithdraw(http::Context& ctx, const http::IdIn& in);
// One's own, and nobody else's.
Result<AssessmentView> AssessmentShow(http::Context& ctx, const AssessmentYearIn& in);
Result<AssessmentView> AssessmentReplace(http::Context& ctx, const AssessmentIn& in);

// One's own plan, or with the right to manage competences everybody's.
bool SeesTrainingOf(const auth::Actor& actor, const std::string& account_id);

}  // namespace nokkenas::governance
