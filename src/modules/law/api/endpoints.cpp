// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/law/api/endpoints.h"

#include "modules/law/service/authority_service.h"
#include "modules/law/service/rule_service.h"

namespace nokkenas::law {

std::vector<http::Endpoint> RuleEndpoints() {
  return {
      http::Define<RuleListIn, RuleListView>(
          http::Get("rule_list", "/rules", http::NeedsSomewhere(kRuleRead),
                    "The rules on lawfulness as they hold on a day"),
          RuleList),
      http::Define<http::IdIn, RuleView>(
          http::Get("rule_view", "/rules/{id}", http::Seen("rule"), "One rule with its versions"),
          [](http::Context& ctx, const http::IdIn& in) { return RuleShow(ctx, in.id); }),
      http::Define<RuleChangeIn, RuleView>(
          http::Command("rule_change", "/rules/{id}/change", http::On("rule", kRuleManage),
                        "Set the parameters of a rule from a day on"),
          RuleChangeVersion),
      http::Define<http::Empty, ThresholdListView>(
          http::Get("threshold_list", "/thresholds", http::NeedsSomewhere(kRuleRead),
                    "EU thresholds with the days on which they hold"),
          [](http::Context& ctx, const http::Empty&) { return ThresholdList(ctx); }),
      http::Define<http::Empty, AuthorityView>(
          http::Get("authority_view", "/authorities/current", http::NeedsSomewhere(kRuleRead),
                    "Whether this installation's authority is the State or another"),
          [](http::Context& ctx, const http::Empty&) { return AuthorityShow(ctx); }),
      http::Define<AuthorityIn, AuthorityView>(
          http::Replace("authority_replace", "/authorities/current", http::Needs(kRuleManage),
                        "Set whether this installation's authority is the State or another"),
          AuthorityReplace),
  };
}

}  // namespace nokkenas::law
