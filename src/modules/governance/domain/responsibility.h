// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// A task and who is to do it, answer for it, be asked about it or be told of it: by role, never by
// name. Who has the role is looked up, so that the task moves along with the role.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/fields.h"
#include "base/result.h"
#include "base/scope.h"

namespace nokkenas::governance {

inline constexpr const char* kResponsibilityManage = "responsibility.manage";

namespace codes {
inline constexpr Code kResponsibilityInvalid{"responsibility_invalid", 400};
inline constexpr Code kResponsibilityTitleTaken{"responsibility_title_taken", 409};
}  // namespace codes

// RACI. One role answers for a task, at least one carries it out; it may be the same one.
enum class Part { kResponsible, kAccountable, kConsulted, kInformed };

struct Involvement {
  static constexpr const char* kSchema = "Involvement";
  std::string role_key;
  Part part = Part::kResponsible;
  static void Fields(auto& self, auto&& f) {
    f("roleKey", self.role_key, "", json::Length{1, 60});
    f("part", self.part,
      "responsible carries it out, accountable answers for it, consulted is "
      "asked beforehand, informed is told");
  }
};

struct ResponsibilityData {
  std::string title;
  std::string description;
  ScopeKind scope_kind = ScopeKind::kOrganisation;
  std::optional<std::string> named_by;
  std::optional<std::string> source;
  std::optional<Date> ends_on;
  std::vector<Involvement> involvements;
  static void Fields(auto& self, auto&& f) {
    f("title", self.title, "", json::Length{1, 160});
    f("description", self.description, "", json::Length{0, 2'000}, json::MayBeAbsent{});
    f("scopeKind", self.scope_kind, "It is there once for the organisation, or for each object");
    f("namedBy", self.named_by, "The reviewer who named it; null: the organisation itself",
      json::Length{1, 120});
    f("source", self.source, "Where the reviewer named it", json::Length{3, 500});
    f("endsOn", self.ends_on, "Last day; null: it goes on");
    f("involvements", self.involvements);
  }
};
struct Responsibility {
  std::string id;
  ResponsibilityData data;
  std::int64_t version = 1;
};

// What is wrong in itself, all at once, by field.
Status CheckResponsibility(const ResponsibilityData& data);

}  // namespace nokkenas::governance

namespace nokkenas {
template <>
struct EnumNames<governance::Part> {
  using P = governance::Part;
  static constexpr EnumName<P> kAll[] = {{P::kResponsible, "responsible"},
                                         {P::kAccountable, "accountable"},
                                         {P::kConsulted, "consulted"},
                                         {P::kInformed, "informed"}};
};
}  // namespace nokkenas
