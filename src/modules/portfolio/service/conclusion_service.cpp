// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/portfolio/service/conclusion_service.h"

namespace nokkenas::portfolio {
namespace {

// The first day of the conclusion that follows on the same contract.
constexpr const char* kNextOn =
    "(SELECT min(n.from_on) FROM contract_conclusion n WHERE n.contract_id = x.contract_id "
    "AND n.from_on > x.from_on)";

ConclusionRow ToConclusionRow(const http::Context& ctx, const storage::Row& row) {
  ConclusionRow out;
  out.contract = {row.Text(0), row.Text(1), row.Text(2), party::RefOf(ctx.tx(), row.Text(3))};
  out.conclusion = FromName<Conclusion>(row.Text(4)).value();
  out.legal_ground = row.Text(5);
  out.from_on = row.Date(6);
  if (const auto next = row.OptDate(7)) out.until_on = next->AddDays(-1);
  out.in_force =
      out.from_on <= ctx.today() && (!out.until_on || ctx.today() <= out.until_on.value());
  out.concluded_by = ctx.subjects.Title(ctx.tx(), {"account", row.Text(8)}, ctx.locale);
  out.concluded_at = row.Instant(9);
  return out;
}

}  // namespace

Result<http::ListOut<ConclusionRow>> ConclusionList(http::Context& ctx,
                                                    const ConclusionListIn& in) {
  // Contracts are seen everywhere or not at all; what was concluded on one is never its supplier's.
  if (ctx.actor.supplier || !ctx.actor.CanEverywhere(kContractRead))
    return Fail(http::codes::kNotPermitted);
  const std::string next = kNextOn;
  http::ListQuery query(
      "conclusion_list",
      "x.contract_id, c.number, c.title, c.supplier_id, x.conclusion, x.legal_ground, x.from_on, " +
          next + ", x.concluded_by, x.concluded_at",
      "contract_conclusion x JOIN outside_contract c ON c.id = x.contract_id",
      "x.contract_id || ' ' || x.from_on",
      {{"concludedAt", "x.concluded_at"}, {"fromOn", "x.from_on"}, {"contract", "c.title_key"}});
  if (in.conclusion) query.Where("x.conclusion = ?", NameOf(*in.conclusion));
  if (in.contract_id) query.Where("x.contract_id = ?", *in.contract_id);
  if (in.in_force) {
    const std::string holds = "x.from_on <= ? AND coalesce(" + next + ", '9999-12-31') > ?";
    query.Where(*in.in_force ? holds : "NOT (" + holds + ")", ctx.today(), ctx.today());
  }
  query.WhereText("c.search_text", in.list.q);
  auto page = query.Run(ctx.tx(), in.list);
  if (!page) return page.failure();
  return http::ToList<ConclusionRow>(
      *page, [&](const storage::Row& row) { return ToConclusionRow(ctx, row); });
}

}  // namespace nokkenas::portfolio
