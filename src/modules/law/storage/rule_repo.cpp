// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/law/storage/rule_repo.h"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include "platform/assets/json_data.h"
#include "sql/law.h"

namespace nokkenas::law {
namespace {

namespace q = sql::law;
using assets::TextOf;
using boost::json::object;

const boost::json::array& BuiltIn() {
  static const boost::json::value file = assets::JsonData("data/rules.json");
  return file.as_array();
}

// What a parameter is stands in the data only: it changes with the program, not with the day.
std::vector<ParameterSpec> SpecsOf(const std::string& key) {
  std::vector<ParameterSpec> specs;
  for (const auto& item : BuiltIn()) {
    if (TextOf(item.as_object(), "key") != key) continue;
    for (const auto& entry : item.as_object().at("parameters").as_object()) {
      const auto& spec = entry.value().as_object();
      specs.push_back({entry.key(), FromName<Figure::Unit>(TextOf(spec, "unit")).value(),
                       spec.at("min").as_int64(), spec.at("max").as_int64()});
    }
  }
  return specs;
}

std::vector<ParameterValue> ToValues(const std::string& text) {
  std::vector<ParameterValue> values;
  const boost::json::value parsed = boost::json::parse(text);
  for (const auto& entry : parsed.as_object())
    values.push_back({entry.key(), entry.value().as_int64()});
  return values;
}

std::string ToText(const std::vector<ParameterValue>& values) {
  object out;
  for (const ParameterValue& value : values) out[value.key] = value.value;
  return boost::json::serialize(out);
}

RuleVersion ToVersion(const storage::Row& row) {
  return {row.Date(1),    FromName<Outcome>(row.Text(2)).value(),
          row.Bool(3),    row.Text(4),
          row.Text(5),    ToValues(row.Text(6)),
          row.OptText(7), row.OptText(8)};
}

}  // namespace

std::vector<Rule> LoadRules(storage::Tx& tx, const std::string& only_key) {
  std::vector<Rule> rules;
  for (const auto& row : tx.All(q::kRuleList, only_key))
    rules.push_back({row.Text(0), row.Text(1), row.Bool(2), SpecsOf(row.Text(0)), {}, row.Int(3)});
  for (const auto& row : tx.All(q::kRuleVersionList, only_key))
    for (Rule& rule : rules)
      if (rule.key == row.Text(0)) rule.versions.push_back(ToVersion(row));
  return rules;
}

std::optional<Rule> FindRule(storage::Tx& tx, const std::string& key) {
  if (key.empty()) return std::nullopt;
  auto found = LoadRules(tx, key);
  return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

bool SaveRuleVersion(storage::Tx& tx, const Rule& rule, const RuleVersion& version, Instant now) {
  if (tx.Exec(q::kRuleBump, rule.key, rule.version) != 1) return false;
  tx.Exec(q::kRuleVersionSet, rule.key, version.from_on, NameOf(version.outcome), version.in_force,
          version.source_nl, version.source_en, ToText(version.parameters), version.reason,
          version.set_by, now);
  return true;
}

Rulebook RulesOn(storage::Tx& tx, Date day, const std::string& only_key) {
  Rulebook book;
  for (const Rule& rule : LoadRules(tx, only_key)) {
    const RuleVersion* version = VersionOn(rule, day);
    if (version == nullptr || !version->in_force) continue;
    RuleInForce in_force{version->outcome, {}};
    for (const ParameterValue& value : version->parameters)
      in_force.parameters[value.key] = value.value;
    book.Put(rule.key, std::move(in_force));
  }
  return book;
}

void SyncRules(storage::Tx& tx) {
  int position = 0;
  for (const auto& item : BuiltIn()) {
    const auto& rule = item.as_object();
    const std::string key = TextOf(rule, "key");
    tx.Exec(q::kRuleSave, key, ++position, TextOf(rule, "subject"),
            rule.at("adjustable").as_bool());
    for (const auto& entry : rule.at("versions").as_array()) {
      const auto& version = entry.as_object();
      const auto& source = version.at("source").as_object();
      tx.Exec(q::kRuleVersionBring, key, TextOf(version, "from"), TextOf(version, "outcome"),
              TextOf(source, "nl"), TextOf(source, "en"),
              boost::json::serialize(version.at("values")));
    }
  }
}

}  // namespace nokkenas::law
