// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/portfolio/service/links.h"

#include "platform/i18n/texts.h"
#include "sql/portfolio.h"

namespace nokkenas::portfolio {
namespace {

namespace q = sql::portfolio;

// Same customers: the only link that the data itself gives.
void AddDerived(http::Context& ctx, const std::string& only_id, std::vector<LinkView>& links) {
  std::map<std::string, std::vector<std::string>> customers;
  for (const auto& row : ctx.tx().All(q::kCustomerPairs))
    customers[row.Text(0)].push_back(row.Text(1));
  const std::string source = i18n::Text(ctx.locale, "link.derived_from_customers");
  for (auto a = customers.begin(); a != customers.end(); ++a) {
    for (auto b = std::next(a); b != customers.end(); ++b) {
      if (!only_id.empty() && a->first != only_id && b->first != only_id) continue;
      const auto strength = SameCustomerStrength(a->second, b->second);
      if (strength.value_or(0) == 0) continue;
      links.push_back({a->first, b->first, LinkKind::kSameCustomer, strength, true, source, {}});
    }
  }
}

}  // namespace

std::vector<LinkView> LoadLinks(http::Context& ctx, const std::string& only_id) {
  std::vector<LinkView> links;
  for (const auto& row : ctx.tx().All(q::kLinkList, only_id)) {
    LinkView link;
    link.first_id = row.Text(1);
    link.second_id = row.Text(2);
    link.kind = FromName<LinkKind>(row.Text(3)).value();
    if (const auto strength = row.OptInt(4)) link.strength_percent = static_cast<int>(*strength);
    link.source = row.Text(5);
    link.stated_by = ctx.subjects.Title(ctx.tx(), {"account", row.Text(6)}, ctx.locale);
    links.push_back(std::move(link));
  }
  AddDerived(ctx, only_id, links);
  return links;
}

}  // namespace nokkenas::portfolio
