// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Who is to do what, by role, and who that is on one object.
#pragma once

#include "modules/governance/domain/responsibility.h"
#include "modules/governance/service/named_ref.h"
#include "platform/http/actions.h"
#include "platform/http/list.h"

namespace nokkenas::governance {

struct InvolvementView {
  static constexpr const char* kSchema = "InvolvementRow";
  std::string role_key;
  std::string role_title;
  Part part = Part::kResponsible;
  static void Fields(auto& self, auto&& f) {
    f("roleKey", self.role_key);
    f("roleTitle", self.role_title);
    f("part", self.part);
  }
};

struct ResponsibilityView {
  static constexpr const char* kSchema = "Responsibility";
  static constexpr const char* kListSchema = "ResponsibilityList";
  std::string id;
  ResponsibilityData data;
  std::vector<InvolvementView> roles;
  std::vector<http::Action> actions;
  std::int64_t version = 1;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    ResponsibilityData::Fields(self.data, f);
    f("roles", self.roles, "The involvements, with the names of the roles");
    f("actions", self.actions);
    f("version", self.version);
  }
};

struct ResponsibilityListIn {
  http::ListIn list;
  std::optional<ScopeKind> scope_kind;
  std::optional<bool> named;
  std::optional<bool> past;
  static void Fields(auto& self, auto&& f) {
    http::ListFields(self, f);
    f("scopeKind", self.scope_kind, "Only those for objects of this kind");
    f("named", self.named, "Only those that a reviewer named, or only others");
    f("past", self.past, "Only those that have ended, or only others");
  }
};
struct ResponsibilityIn {
  static constexpr const char* kSchema = "ResponsibilityInput";
  ResponsibilityData data;
  static void Fields(auto& self, auto&& f) { ResponsibilityData::Fields(self.data, f); }
};
struct ResponsibilityChange {
  std::string id;
  ResponsibilityData data;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    ResponsibilityData::Fields(self.data, f);
  }
};

struct MatrixIn {
  ScopeKind scope_kind = ScopeKind::kOrganisation;
  std::optional<std::string> scope_id;
  static void Fields(auto& self, auto&& f) {
    f("scopeKind", self.scope_kind, "Kind of the object");
    f("scopeId", self.scope_id, "The object; left out for the organisation", json::Length{1, 64});
  }
};
// One role for the object, and who has it.
struct MatrixRole {
  static constexpr const char* kSchema = "MatrixRole";
  std::string role_key;
  std::string role_title;
  std::vector<NamedRef> people;
  bool whole = false;
  static void Fields(auto& self, auto&& f) {
    f("roleKey", self.role_key);
    f("roleTitle", self.role_title);
    f("people", self.people, "Who has it today; empty: nobody");
    f("whole", self.whole, "Nobody has it on the object itself: these have it everywhere");
  }
};
struct MatrixRow {
  static constexpr const char* kSchema = "MatrixRow";
  std::string id;
  std::string title;
  std::optional<std::string> named_by;
  std::vector<InvolvementView> parts;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("title", self.title);
    f("namedBy", self.named_by);
    f("parts", self.parts, "What each role has to do with it");
  }
};
struct MatrixView {
  static constexpr const char* kSchema = "ResponsibilityMatrix";
  std::string title;
  std::string url;
  std::vector<MatrixRole> roles;
  std::vector<MatrixRow> rows;
  static void Fields(auto& self, auto&& f) {
    f("title", self.title, "Of the object");
    f("url", self.url, "Its page in the browser");
    f("roles", self.roles, "The columns");
    f("rows", self.rows, "The tasks, by title");
  }
};

Result<http::ListOut<ResponsibilityView>> ResponsibilityList(http::Context& ctx,
                                                             const ResponsibilityListIn& in);
Result<ResponsibilityView> ResponsibilityShow(http::Context& ctx, const std::string& id);
Result<ResponsibilityView> ResponsibilityCreate(http::Context& ctx, const ResponsibilityIn& in);
Result<ResponsibilityView> ResponsibilityChangeData(http::Context& ctx,
                                                    const ResponsibilityChange& in);
Result<MatrixView> MatrixShow(http::Context& ctx, const MatrixIn& in);

}  // namespace nokkenas::governance
