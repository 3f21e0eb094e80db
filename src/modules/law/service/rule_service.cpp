// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/law/service/rule_service.h"

#include <algorithm>

#include "platform/audit/audit.h"
#include "sql/law.h"

namespace nokkenas::law {
namespace {

auth::SubjectRef RuleRef(const std::string& key) { return {"rule", key}; }

std::vector<ParameterView> ToParameters(const http::Context& ctx, const Rule& rule,
                                        const RuleVersion& version) {
  std::vector<ParameterView> out;
  for (const ParameterSpec& spec : rule.parameters) {
    ParameterView view{spec.key,  i18n::Text(ctx.locale, "rule.parameter." + spec.key),
                       spec.unit, 0,
                       spec.min,  spec.max};
    for (const ParameterValue& value : version.parameters)
      if (value.key == spec.key) view.value = value.value;
    out.push_back(std::move(view));
  }
  return out;
}

std::vector<VersionView> ToVersions(http::Context& ctx, const Rule& rule) {
  std::vector<VersionView> out;
  std::optional<Date> until;
  for (auto version = rule.versions.rbegin(); version != rule.versions.rend(); ++version) {
    VersionView view;
    view.from_on = version->from_on;
    view.until = until;
    view.outcome = version->outcome;
    view.in_force = version->in_force;
    view.source = ctx.locale == "en" ? version->source_en : version->source_nl;
    view.parameters = ToParameters(ctx, rule, *version);
    view.reason = version->reason;
    if (version->set_by)
      view.set_by = ctx.subjects.Title(ctx.tx(), {"account", *version->set_by}, ctx.locale);
    out.push_back(std::move(view));
    until = version->from_on.AddDays(-1);
  }
  return out;
}

RuleView ToView(http::Context& ctx, const Rule& rule, Date day) {
  RuleView view;
  view.id = rule.key;
  view.title = i18n::Text(ctx.locale, "rule." + rule.key + ".title");
  view.text = i18n::Text(ctx.locale, "rule." + rule.key + ".text");
  view.subject_kind = rule.subject_kind;
  view.subject_kind_title = i18n::Text(ctx.locale, "kind." + rule.subject_kind);
  view.adjustable = rule.adjustable;
  view.versions = ToVersions(ctx, rule);
  for (const VersionView& version : view.versions)
    if (!view.current && version.from_on <= day) view.current = version;
  const Status offered = rule.adjustable ? Status(Done{}) : Status(Fail(codes::kRuleFixed));
  http::OfferAction(ctx, RuleRef(rule.key), kRuleManage, "rule", "change", offered, view.actions);
  view.version = rule.version;
  return view;
}

}  // namespace

Result<RuleListView> RuleList(http::Context& ctx, const RuleListIn& in) {
  RuleListView view;
  view.on = in.on.value_or(ctx.today());
  for (const Rule& rule : LoadRules(ctx.tx(), "")) view.items.push_back(ToView(ctx, rule, view.on));
  return view;
}

Result<RuleView> RuleShow(http::Context& ctx, const std::string& key) {
  const auto rule = FindRule(ctx.tx(), key);
  if (!rule) return Fail(http::codes::kNotFound);
  ctx.version = rule->version;
  return ToView(ctx, *rule, ctx.today());
}

Result<RuleView> RuleChangeVersion(http::Context& ctx, const RuleChangeIn& in) {
  const auto rule = FindRule(ctx.tx(), in.id);
  if (!rule) return Fail(http::codes::kNotFound);
  auto decided = DecideRuleChange(*rule, in.change, ctx.today());
  if (!decided && decided.failure().code->http_status == 400) return decided.failure();
  if (auto seen = http::RequireVersion(ctx, rule->version); !seen) return seen.failure();
  if (!decided) return decided.failure();
  decided->set_by = ctx.actor.account_id;
  if (!SaveRuleVersion(ctx.tx(), *rule, *decided, ctx.now)) return Fail(http::codes::kStaleVersion);
  audit::Append(ctx, {RuleRef(in.id), RuleRef(in.id), "rule_change", audit::Made(in.change)});
  return RuleShow(ctx, in.id);
}

Result<ThresholdListView> ThresholdList(http::Context& ctx) {
  ThresholdListView view;
  for (const auto& row : ctx.tx().All(sql::law::kThresholdList)) {
    const std::string kind = row.Text(0);
    if (!view.items.empty() && view.items.back().kind == kind)
      view.items.back().until = row.Date(1).AddDays(-1);
    view.items.push_back({kind,
                          i18n::Text(ctx.locale, "threshold." + kind),
                          row.Date(1),
                          {},
                          {row.Int(2), Vat::kExcluded},
                          row.Text(ctx.locale == "en" ? 4 : 3)});
  }
  std::stable_sort(view.items.begin(), view.items.end(), [](const auto& a, const auto& b) {
    return a.kind != b.kind ? a.kind < b.kind : a.from_on > b.from_on;
  });
  return view;
}

}  // namespace nokkenas::law
