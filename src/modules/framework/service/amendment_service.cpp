// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/framework/service/amendment_service.h"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include "modules/framework/service/framework_service.h"
#include "modules/framework/storage/ledger_repo.h"
#include "platform/audit/audit.h"
#include "platform/auth/crypto.h"
#include "sql/framework.h"

namespace nokkenas::framework {
namespace {

namespace q = sql::framework;

struct Worked {
  AmendmentFacts facts;
  std::optional<LegalTest> test;
  std::int64_t increase_minor = 0;
};

std::int64_t LotOccupied(storage::Tx& tx, const std::string& framework_id,
                         const std::optional<std::string>& lot_id) {
  std::int64_t sum = 0;
  for (const auto& [key, balance] : AllBalances(tx, framework_id))
    if (key.lot_id == lot_id) sum += balance.Occupied();
  return sum;
}

LegalTest RunTest(http::Context& ctx, const Framework& framework, law::ModificationGround ground,
                  std::int64_t increase) {
  const Vat vat = framework.terms.estimated.vat;
  law::Modification change;
  change.ground = ground;
  change.original_minor = ctx.tx().One(q::kAmendmentOriginalValue, framework.id)->Int(0);
  change.increase_minor = increase;
  change.earlier_small_minor =
      ctx.tx()
          .One(q::kAmendmentSumByGround, framework.id, NameOf(law::ModificationGround::kDeMinimis))
          ->Int(0);
  change.threshold_minor = law::ServicesThresholdOn(ctx.tx(), ctx.today()).value_or(0);
  if (vat == Vat::kIncluded)
    change.threshold_minor = change.threshold_minor * (100 + law::kVatPercent) / 100;
  const auto test = law::TestModification(change);
  LegalTest view{ground,
                 test.article,
                 {change.original_minor, vat},
                 {test.counted_minor, vat},
                 {},
                 test.below_limit_only,
                 test.within,
                 test.must_publish};
  if (test.limit_minor) view.limit = Money{*test.limit_minor, vat};
  return view;
}

Worked WorkOut(http::Context& ctx, const Framework& framework, const AmendIn& in) {
  Worked worked;
  worked.facts.today = ctx.today();
  worked.facts.occupied_minor = FindTotals(ctx.tx(), framework.id).occupied;
  worked.facts.lot_occupied_minor = LotOccupied(ctx.tx(), framework.id, in.amendment.lot_id);
  worked.facts.ground_named = in.ground.has_value();
  const auto after = ApplyAmendment(framework, in.amendment, ctx.today());
  if (!after) return worked;
  worked.increase_minor = IncreaseOf(framework.terms, *after);
  if (!in.ground || !NeedsGround(in.amendment.kind)) return worked;
  worked.test = RunTest(ctx, framework, *in.ground, worked.increase_minor);
  worked.facts.within_ground = worked.test->within;
  worked.facts.counted_minor = worked.test->counted.amount_minor;
  if (worked.test->limit) worked.facts.limit_minor = worked.test->limit->amount_minor;
  return worked;
}

FactsView FactsOf(const Terms& terms, std::int64_t occupied, Date today) {
  FactsView view{TermEnd(terms),
                 IsExpired(terms, today),
                 IsExhausted(terms, occupied),
                 IsLongerThanFourYears(terms),
                 {}};
  if (terms.maximum) view.room = Money{terms.maximum->amount_minor - occupied, terms.estimated.vat};
  return view;
}

std::vector<AmendmentChange> ChangesOf(const Terms& before, const Terms& after) {
  std::vector<AmendmentChange> out;
  const auto optional = [](const std::string& text) {
    return text.empty() || text == "null" ? std::nullopt : std::optional(text);
  };
  for (const auto& change : audit::Compare(&before, &after))
    out.push_back({change.path, optional(change.before), optional(change.after)});
  return out;
}

}  // namespace

Result<PreviewView> AmendmentPreview(http::Context& ctx, const AmendIn& in) {
  const auto framework = FindFramework(ctx.tx(), in.id);
  if (!framework) return Fail(http::codes::kNotFound);
  const Worked worked = WorkOut(ctx, *framework, in);
  PreviewView view;
  view.before = FactsOf(framework->terms, worked.facts.occupied_minor, ctx.today());
  view.test = worked.test;
  const auto applied = ApplyAmendment(*framework, in.amendment, ctx.today());
  if (!applied && applied.failure().code->http_status == 400) return applied.failure();
  if (applied) {
    view.after = FactsOf(*applied, worked.facts.occupied_minor, ctx.today());
    view.changes = ChangesOf(framework->terms, *applied);
  }
  const auto decided = DecideAmendment(*framework, in.amendment, worked.facts);
  if (!decided && decided.failure().code->http_status == 400) return decided.failure();
  if (!decided) view.refusal = http::ToActionRefusal(decided.failure(), ctx.locale);
  return view;
}

Result<FrameworkView> AmendmentApply(http::Context& ctx, const AmendIn& in) {
  LockLedger(ctx.tx(), in.id, 0);  // The room may not change between the test and the act.
  const auto framework = FindFramework(ctx.tx(), in.id);
  if (!framework) return Fail(http::codes::kNotFound);
  const auto applied = ApplyAmendment(*framework, in.amendment, ctx.today());
  if (!applied && applied.failure().code->http_status == 400) return applied.failure();
  if (auto seen = http::RequireVersion(ctx, framework->version); !seen) return seen.failure();
  const Worked worked = WorkOut(ctx, *framework, in);
  const auto decided = DecideAmendment(*framework, in.amendment, worked.facts);
  if (!decided) return decided.failure();
  Framework after = *framework;
  after.terms = *decided;
  const auto changes = ChangesOf(framework->terms, after.terms);
  if (!SaveTerms(ctx.tx(), after)) return Fail(http::codes::kStaleVersion);
  const std::string id = crypto::NewId();
  const std::int64_t seq = ctx.tx().One(q::kAmendmentCount, in.id)->Int(0) + 1;
  const auto ground = in.ground && NeedsGround(in.amendment.kind)
                          ? std::optional<std::string>(NameOf(*in.ground))
                          : std::nullopt;
  ctx.tx().Exec(q::kAmendmentAdd, id, in.id, seq, NameOf(in.amendment.kind), ground, in.reason,
                worked.increase_minor, json::ToJson(changes), ctx.today(), ctx.actor.account_id);
  auto trail = audit::Compare(&framework->terms, &after.terms);
  trail.push_back({"ground", "", json::ToJson(ground), false});
  trail.push_back({"reason", "", json::ToJson(in.reason), false});
  audit::Append(ctx, {SelfOf(in.id), SelfOf(in.id), "framework_amend", trail});
  return FrameworkShow(ctx, in.id);
}

Result<AmendmentListView> AmendmentList(http::Context& ctx, const std::string& framework_id) {
  AmendmentListView out;
  for (const auto& row : ctx.tx().All(q::kAmendmentList, framework_id)) {
    AmendmentView view;
    view.id = row.Text(0);
    view.seq = row.Int(1);
    view.kind = FromName<AmendmentKind>(row.Text(2)).value();
    if (!row.IsNull(3)) view.ground = FromName<law::ModificationGround>(row.Text(3)).value();
    if (!ctx.actor.supplier) view.reason = row.Text(4);  // Internal reasoning is not for a party.
    json::ReadContext read;
    json::Read(boost::json::parse(row.Text(6)), view.changes, "", json::Meta{}, read);
    view.amended_on = row.Date(7);
    if (!ctx.actor.supplier)
      view.amended_by = ctx.subjects.Title(ctx.tx(), {"account", row.Text(8)}, ctx.locale);
    out.items.push_back(std::move(view));
  }
  return out;
}

}  // namespace nokkenas::framework
