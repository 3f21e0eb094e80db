// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "modules/law/storage/rule_repo.h"
#include "platform/http/actions.h"

namespace nokkenas::law {

struct RuleListIn {
  std::optional<Date> on;
  static void Fields(auto& self, auto&& f) {
    f("on", self.on, "As the rules hold on this day; left out: today");
  }
};
struct RuleChangeIn {
  std::string id;
  RuleChange change;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    RuleChange::Fields(self.change, f);
  }
};

struct ParameterView {
  static constexpr const char* kSchema = "RuleParameter";
  std::string key;
  std::string title;
  Figure::Unit unit = Figure::Unit::kCount;
  std::int64_t value = 0;
  std::int64_t min = 0;
  std::int64_t max = 0;
  static void Fields(auto& self, auto&& f) {
    f("key", self.key);
    f("title", self.title);
    f("unit", self.unit);
    f("value", self.value);
    f("min", self.min, "Least value that may be set");
    f("max", self.max, "Most that may be set");
  }
};
struct VersionView {
  static constexpr const char* kSchema = "RuleVersion";
  Date from_on;
  std::optional<Date> until;
  Outcome outcome = Outcome::kWarn;
  bool in_force = true;
  std::string source;
  std::vector<ParameterView> parameters;
  std::optional<std::string> reason;
  std::optional<std::string> set_by;
  static void Fields(auto& self, auto&& f) {
    f("fromOn", self.from_on, "First day");
    f("until", self.until, "Last day; null: no end is known");
    f("outcome", self.outcome);
    f("inForce", self.in_force, "False: the rule rests");
    f("source", self.source, "The law, judgment or agreement that it stands on");
    f("parameters", self.parameters);
    f("reason", self.reason, "Why the organisation set it; null: the program brought it along");
    f("setBy", self.set_by, "Name of who set it");
  }
};
struct RuleView {
  static constexpr const char* kSchema = "Rule";
  std::string id;
  std::string title;
  std::string text;
  std::string subject_kind;
  std::string subject_kind_title;
  bool adjustable = false;
  std::optional<VersionView> current;
  std::vector<VersionView> versions;
  std::vector<http::Action> actions;
  std::int64_t version = 1;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("title", self.title);
    f("text", self.text, "What the rule says");
    f("subjectKind", self.subject_kind, "Kind of the objects that it looks at");
    f("subjectKindTitle", self.subject_kind_title);
    f("adjustable", self.adjustable, "The organisation may set its parameters");
    f("current", self.current, "As it holds on the day that was asked; null: not yet");
    f("versions", self.versions, "Newest first");
    f("actions", self.actions);
    f("version", self.version);
  }
};
struct RuleListView {
  static constexpr const char* kSchema = "RuleList";
  Date on;
  std::vector<RuleView> items;
  static void Fields(auto& self, auto&& f) {
    f("on", self.on);
    f("items", self.items);
  }
};

struct ThresholdView {
  static constexpr const char* kSchema = "Threshold";
  std::string kind;
  std::string title;
  Date from_on;
  std::optional<Date> until;
  Money amount;
  std::string source;
  static void Fields(auto& self, auto&& f) {
    f("kind", self.kind);
    f("title", self.title);
    f("fromOn", self.from_on, "First day");
    f("until", self.until, "Last day; null: no end is known");
    f("amount", self.amount, "Without VAT");
    f("source", self.source);
  }
};
struct ThresholdListView {
  static constexpr const char* kSchema = "ThresholdList";
  std::vector<ThresholdView> items;
  static void Fields(auto& self, auto&& f) { f("items", self.items, "Newest first, by kind"); }
};

Result<RuleListView> RuleList(http::Context& ctx, const RuleListIn& in);
Result<RuleView> RuleShow(http::Context& ctx, const std::string& key);
Result<RuleView> RuleChangeVersion(http::Context& ctx, const RuleChangeIn& in);
Result<ThresholdListView> ThresholdList(http::Context& ctx);

}  // namespace nokkenas::law
