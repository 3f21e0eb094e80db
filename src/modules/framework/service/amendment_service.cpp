// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/framework/service/amendment_service.h"

#include <algorithm>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include "modules/framework/service/framework_service.h"
#include "modules/framework/service/show.h"
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

// The day by whose rules the amendment is judged.
Date DayOf(const http::Context& ctx, const AmendIn& in) {
  return in.decided_on.value_or(ctx.today());
}

LegalTest RunTest(http::Context& ctx, const Framework& framework, law::ModificationGround ground,
                  std::int64_t increase, Date day) {
  const Vat vat = framework.terms.estimated.vat;
  law::Modification change;
  change.ground = ground;
  change.original_minor = ctx.tx().One(q::kAmendmentOriginalValue, framework.id)->Int(0);
  change.increase_minor = increase;
  change.earlier_small_minor =
      ctx.tx()
          .One(q::kAmendmentSumByGround, framework.id, NameOf(law::ModificationGround::kDeMinimis))
          ->Int(0);
  // Before the first threshold that is known only the share counts.
  constexpr std::int64_t kNoThreshold = std::int64_t{1} << 52;
  change.threshold_minor = law::ServicesThresholdOn(ctx.tx(), day).value_or(kNoThreshold);
  constexpr const char* kRule = "framework_amendment_beyond_limits";
  const Rulebook rules = law::RulesOn(ctx.tx(), day, kRule);
  const auto percent = [&](const char* name, int otherwise) {
    return static_cast<int>(rules.Parameter(kRule, name, otherwise));
  };
  change.small_percent = percent("smallPercent", change.small_percent);
  change.works_percent = percent("worksPercent", change.works_percent);
  change.half_percent = percent("halfPercent", change.half_percent);
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
  worked.facts.today = DayOf(ctx, in);
  worked.facts.imported = in.decided_on.has_value();
  worked.facts.longest_term_months = LongestTermOn(ctx.tx(), DayOf(ctx, in));
  worked.facts.occupied_minor = FindTotals(ctx.tx(), framework.id).occupied;
  worked.facts.lot_occupied_minor = LotOccupied(ctx.tx(), framework.id, in.body.amendment.lot_id);
  worked.facts.ground_named = in.body.ground.has_value();
  const auto after = ApplyAmendment(framework, in.body.amendment, DayOf(ctx, in));
  if (!after) return worked;
  worked.increase_minor = IncreaseOf(framework.terms, *after);
  if (!in.body.ground || !NeedsGround(in.body.amendment.kind)) return worked;
  worked.test = RunTest(ctx, framework, *in.body.ground, worked.increase_minor, DayOf(ctx, in));
  worked.facts.within_ground = worked.test->within;
  worked.facts.counted_minor = worked.test->counted.amount_minor;
  if (worked.test->limit) worked.facts.limit_minor = worked.test->limit->amount_minor;
  return worked;
}

FactsView FactsOf(const Terms& terms, std::int64_t occupied, Date today, int longest_months) {
  FactsView view{TermEnd(terms),
                 IsExpired(terms, today),
                 IsExhausted(terms, occupied),
                 IsLongerThan(terms, longest_months),
                 {}};
  if (terms.maximum) view.room = Money{terms.maximum->amount_minor - occupied, terms.estimated.vat};
  return view;
}

// An amendment of the past was made before this register knew the framework as active, in the order
// in which amendments were made. Booking facts is a right of its own.
Status CheckDay(const http::Context& ctx, const AmendIn& in) {
  if (!in.decided_on) return Done{};
  if (!ctx.actor.Can(kLedgerBook, SelfOf(in.id))) return Fail(http::codes::kNotPermitted);
  const auto known = audit::FirstAct(ctx.tx(), SelfOf(in.id), "framework_activate");
  const auto imported = audit::FirstAct(ctx.tx(), SelfOf(in.id), "framework_import");
  Date until = ctx.today();
  for (const auto& at : {known, imported})
    if (at) until = std::min(until, LocalDate(*at));
  const auto last = ctx.tx().One(q::kAmendmentLast, in.id)->OptDate(0);
  const char* wrong = *in.decided_on > ctx.today()     ? "in_the_future"
                      : *in.decided_on >= until        ? "register_knew"
                      : last && *in.decided_on < *last ? "out_of_order"
                                                       : nullptr;
  if (wrong == nullptr) return Done{};
  return Failure{&codes::kAmendmentInvalid, {}, {{"decidedOn", wrong, ""}}, 0};
}

// The act as a decision names it. Only more room has an amount.
governance::UseOf UseFor(const Framework& framework, const AmendBody& body, const Worked& worked) {
  governance::UseOf use;
  use.act = governance::Act::kFrameworkAmend;
  use.subject = governance::ProposalSubject{"framework", framework.id};
  if (worked.increase_minor > 0)
    use.amount = Money{worked.increase_minor, framework.terms.estimated.vat};
  use.content = json::ToJson(body);
  return use;
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
  if (auto day = CheckDay(ctx, in); !day) return day.failure();
  const auto framework = FindFramework(ctx.tx(), in.id);
  if (!framework) return Fail(http::codes::kNotFound);
  const Worked worked = WorkOut(ctx, *framework, in);
  PreviewView view;
  const int longest = worked.facts.longest_term_months;
  view.before = FactsOf(framework->terms, worked.facts.occupied_minor, ctx.today(), longest);
  view.test = worked.test;
  const auto applied = ApplyAmendment(*framework, in.body.amendment, DayOf(ctx, in));
  if (!applied && applied.failure().code->http_status == 400) return applied.failure();
  if (applied) {
    view.after = FactsOf(*applied, worked.facts.occupied_minor, ctx.today(), longest);
    view.changes = ChangesOf(framework->terms, *applied);
  }
  const auto decided = DecideAmendment(*framework, in.body.amendment, worked.facts);
  if (!decided && decided.failure().code->http_status == 400) return decided.failure();
  if (!decided) view.refusal = http::ToActionRefusal(decided.failure(), ctx.locale);
  return view;
}

Result<governance::ProposalMade> AmendmentPropose(http::Context& ctx, const ProposeAmendIn& in) {
  const auto framework = FindFramework(ctx.tx(), in.id);
  if (!framework) return Fail(http::codes::kNotFound);
  const AmendIn now{in.id, in.body, {}, {}};
  const Worked worked = WorkOut(ctx, *framework, now);
  const auto decided = DecideAmendment(*framework, in.body.amendment, worked.facts);
  if (!decided) return decided.failure();
  const governance::UseOf use = UseFor(*framework, in.body, worked);
  return governance::Propose(
      ctx, {use.act,
            *use.subject,
            use.amount,
            {},
            i18n::Text(ctx.locale, "framework.proposal.amend",
                       {{"kind", i18n::Text(ctx.locale, std::string("amendment.kind.") +
                                                            NameOf(in.body.amendment.kind))},
                        {"framework", framework->terms.number}}),
            in.body.reason,
            *use.content});
}

Result<FrameworkView> AmendmentApply(http::Context& ctx, const AmendIn& in) {
  if (auto day = CheckDay(ctx, in); !day) return day.failure();
  LockLedger(ctx.tx(), in.id, 0);  // The room may not change between the test and the act.
  const auto framework = FindFramework(ctx.tx(), in.id);
  if (!framework) return Fail(http::codes::kNotFound);
  const auto applied = ApplyAmendment(*framework, in.body.amendment, DayOf(ctx, in));
  if (!applied && applied.failure().code->http_status == 400) return applied.failure();
  if (auto seen = http::RequireVersion(ctx, framework->version); !seen) return seen.failure();
  const Worked worked = WorkOut(ctx, *framework, in);
  const auto decided = DecideAmendment(*framework, in.body.amendment, worked.facts);
  if (!decided) return decided.failure();
  if (!in.decided_on) {
    if (auto free = governance::CheckConditions(ctx.tx(), SelfOf(in.id), "amend"); !free)
      return free.failure();
    if (auto may = governance::Consume(ctx, in.decision_id, UseFor(*framework, in.body, worked));
        !may)
      return may.failure();
  }
  Framework after = *framework;
  after.terms = *decided;
  const auto changes = ChangesOf(framework->terms, after.terms);
  if (!SaveTerms(ctx.tx(), after)) return Fail(http::codes::kStaleVersion);
  const std::string id = crypto::NewId();
  const std::int64_t seq = ctx.tx().One(q::kAmendmentCount, in.id)->Int(0) + 1;
  const auto ground = in.body.ground && NeedsGround(in.body.amendment.kind)
                          ? std::optional<std::string>(NameOf(*in.body.ground))
                          : std::nullopt;
  std::optional<std::int64_t> counted;
  std::optional<std::int64_t> limit;
  if (worked.test) counted = worked.test->counted.amount_minor;
  if (worked.test && worked.test->limit) limit = worked.test->limit->amount_minor;
  ctx.tx().Exec(q::kAmendmentAdd, id, in.id, seq, NameOf(in.body.amendment.kind), ground,
                in.body.reason, worked.increase_minor, json::ToJson(changes), DayOf(ctx, in),
                ctx.actor.account_id, in.decided_on.has_value(), counted, limit,
                worked.facts.within_ground);
  auto trail = audit::Compare(&framework->terms, &after.terms);
  trail.push_back({"ground", "", json::ToJson(ground), false});
  trail.push_back({"reason", "", json::ToJson(in.body.reason), false});
  trail.push_back({"kind", "", json::ToJson(in.body.amendment.kind), false});
  trail.push_back({"decidedOn", "", json::ToJson(in.decided_on), false});
  trail.push_back({"counted", "", json::ToJson(counted), false});
  trail.push_back({"limit", "", json::ToJson(limit), false});
  trail.push_back({"withinLimit", "", json::ToJson(worked.facts.within_ground), false});
  audit::Append(ctx, {SelfOf(in.id), SelfOf(in.id), "framework_amend", trail});
  return FrameworkShow(ctx, in.id);
}

Result<AmendmentListView> AmendmentList(http::Context& ctx, const std::string& framework_id) {
  AmendmentListView out;
  const auto framework = FindFramework(ctx.tx(), framework_id);
  if (!framework) return Fail(http::codes::kNotFound);
  const Vat vat = framework->terms.estimated.vat;
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
    view.imported = row.Bool(9);
    view.within_limit =
        ctx.actor.supplier || row.Bool(12);  // What was concluded is not for a party.
    const auto amount = [&](std::size_t at) {
      return row.IsNull(at) || ctx.actor.supplier ? std::nullopt
                                                  : std::optional(Money{row.Int(at), vat});
    };
    view.counted = amount(10);
    view.limit = amount(11);
    out.items.push_back(std::move(view));
  }
  return out;
}

}  // namespace nokkenas::framework
