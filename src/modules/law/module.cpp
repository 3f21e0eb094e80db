// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/law/module.h"

#include "modules/law/api/endpoints.h"
#include "modules/law/storage/rule_repo.h"
#include "platform/auth/setting_kind.h"

namespace nokkenas::law {
namespace {

auth::SubjectKind RuleKind() {
  auth::SubjectKind kind;
  kind.root = [](storage::Tx& tx, const std::string& id) -> std::optional<auth::SubjectRef> {
    if (!FindRule(tx, id)) return std::nullopt;
    return auth::SubjectRef{"rule", id};
  };
  kind.can_see = [](storage::Tx& tx, const auth::Actor& actor, const std::string& id) {
    return !actor.supplier && actor.CanAnywhere(kRuleRead) && FindRule(tx, id).has_value();
  };
  kind.title = [](storage::Tx&, const std::string& id, const std::string& locale) {
    return i18n::Text(locale, "rule." + id + ".title");
  };
  kind.url = [](const std::string& id) { return "/rules/" + id; };
  kind.search = [](storage::Tx& tx, const auth::Actor& actor, const std::string& text, int limit) {
    std::vector<auth::SearchHit> hits;
    if (actor.supplier || !actor.CanAnywhere(kRuleRead)) return hits;
    for (const Rule& rule : LoadRules(tx, ""))
      if (hits.size() < static_cast<std::size_t>(limit) &&
          i18n::TextHolds("rule." + rule.key + ".title", text))
        hits.push_back({rule.key, "", ""});
    return hits;
  };
  return kind;
}

std::vector<std::string> CheckRules(storage::Tx& tx) {
  std::vector<std::string> wrong;
  for (const Rule& rule : LoadRules(tx, ""))
    if (rule.versions.empty()) wrong.push_back(rule.key + " never holds");
  return wrong;
}

}  // namespace

Module MakeModule(auth::SubjectRegistry& subjects) {
  subjects.Register("rule", RuleKind());
  subjects.Register("authority", auth::SettingKind("kind.authority", "/rules", kRuleRead));
  Module module;
  module.name = "law";
  module.endpoints = RuleEndpoints();
  module.codes = {&codes::kRuleFixed, &codes::kRuleInPast, &codes::kRuleSameDay,
                  &codes::kRuleInvalid};
  module.permissions = {kRuleRead, kRuleManage};
  module.invariants.push_back({"every_rule_has_a_version", CheckRules});
  return module;
}

}  // namespace nokkenas::law
