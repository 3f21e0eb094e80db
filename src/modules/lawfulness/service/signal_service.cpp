// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/lawfulness/service/signal_service.h"

#include <algorithm>

#include "modules/lawfulness/service/refresh.h"
#include "platform/audit/audit.h"
#include "platform/auth/crypto.h"

namespace nokkenas::lawfulness {
namespace {

FigureView ToView(const http::Context& ctx, const Figure& figure, Vat vat) {
  FigureView view{
      figure.key, i18n::Text(ctx.locale, "signal.figure." + figure.key), figure.unit, {}, {}, {},
      {}};
  switch (figure.unit) {
    case Figure::Unit::kAmount:
      view.amount = Money{std::stoll(figure.value), vat};
      break;
    case Figure::Unit::kDate:
      view.date = Date::Parse(figure.value);
      break;
    case Figure::Unit::kText:
      view.text = figure.value;
      break;
    case Figure::Unit::kName:
      view.text = i18n::Text(ctx.locale, figure.value);
      break;
    default:
      view.number = std::stoll(figure.value);
  }
  return view;
}

std::vector<FigureView> ToViews(const http::Context& ctx, const std::vector<Figure>& figures,
                                Vat vat) {
  std::vector<FigureView> out;
  for (const Figure& figure : figures) out.push_back(ToView(ctx, figure, vat));
  return out;
}

std::string SentenceOf(const http::Context& ctx, const Signal& signal) {
  i18n::Params params;
  for (const Figure& figure : signal.figures) {
    const char* prefix = figure.unit == Figure::Unit::kAmount ? "eur:"
                         : figure.unit == Figure::Unit::kDate ? "date:"
                                                              : "";
    params.emplace_back(figure.key, figure.unit == Figure::Unit::kName
                                        ? i18n::Text(ctx.locale, figure.value)
                                        : prefix + figure.value);
    // "12 days late" is said without a minus.
    if (figure.key == "daysLeft")
      params.emplace_back("daysLate", std::to_string(-std::stoll(figure.value)));
  }
  const std::string variant = signal.variant.empty() ? "" : "." + signal.variant;
  return i18n::Text(ctx.locale, "signal." + signal.rule + variant, params);
}

// Days pass by themselves: only another amount, date or name is another number.
bool FiguresDiffer(std::vector<Figure> a, std::vector<Figure> b) {
  const auto passes = [](const Figure& figure) { return figure.unit == Figure::Unit::kDays; };
  std::erase_if(a, passes);
  std::erase_if(b, passes);
  return a != b;
}

Status MayConclude(const StoredSignal& signal) {
  return signal.ended_at ? Status(Fail(codes::kSignalEnded)) : Status(Done{});
}

SignalView ToView(http::Context& ctx, const StoredSignal& stored) {
  SignalView view;
  view.id = stored.id;
  view.rule_id = stored.signal.rule;
  view.rule_title = i18n::Text(ctx.locale, "rule." + stored.signal.rule + ".title");
  view.outcome = stored.outcome;
  view.text = SentenceOf(ctx, stored.signal);
  view.subject = http::ToSubject(ctx, stored.subject, stored.subject_title);
  view.figures = ToViews(ctx, stored.signal.figures, stored.vat);
  view.since = stored.signal.since.value();
  view.signalled_at = stored.signalled_at;
  view.ended_at = stored.ended_at;
  if (stored.conclusion) {
    for (const StoredConclusion& one : ConclusionsOf(ctx.tx(), stored.id))
      view.conclusions.push_back(
          {one.conclusion, one.ground,
           ctx.subjects.Title(ctx.tx(), {"account", one.concluded_by}, ctx.locale),
           one.concluded_at, ToViews(ctx, one.figures, stored.vat),
           FiguresDiffer(one.figures, stored.signal.figures)});
  }
  http::OfferAction(ctx, stored.subject, governance::kProposalWrite, "signal", "propose_conclusion",
                    MayConclude(stored), view.actions);
  view.version = stored.version;
  return view;
}

// Which signals the actor may see, as a condition: the right to signals and to the object itself.
void AddScope(const auth::Actor& actor, http::Conditions& conditions) {
  std::string text = "1 = 0";
  storage::Values values;
  for (const law::SignalSource& source : Sources()) {
    text += " OR (subject_kind = ?";
    values.push_back(storage::ToValue(source.kind));
    if (!actor.CanEverywhere(kSignalRead) || !actor.CanEverywhere(source.read_permission)) {
      std::string holes;
      for (const auto& id : actor.ScopeIds(kSignalRead, source.kind)) {
        if (!actor.Can(source.read_permission, {source.kind, id})) continue;
        holes += holes.empty() ? "?" : ", ?";
        values.push_back(storage::ToValue(id));
      }
      text += holes.empty() ? " AND 1 = 0" : " AND subject_id IN (" + holes + ")";
    }
    text += ")";
  }
  conditions.Add(text, std::move(values));
}

}  // namespace

bool SeesSignalsOf(storage::Tx& tx, const auth::SubjectRegistry& subjects, const auth::Actor& actor,
                   const auth::SubjectRef& subject) {
  if (actor.supplier || !actor.Can(kSignalRead, subject)) return false;
  for (const law::SignalSource& source : Sources())
    if (subject.kind == source.kind && !actor.Can(source.read_permission, subject)) return false;
  return subjects.CanSee(tx, actor, subject);
}

Result<http::ListOut<SignalView>> SignalList(http::Context& ctx, const SignalListIn& in) {
  if (ctx.actor.supplier) return Fail(http::codes::kNotPermitted);
  http::ListQuery query("signal_list", kSignalColumns, "lawfulness_signal", "id",
                        {{"since", "since_on"},
                         {"subject", "sort_key"},
                         {"rule", "rule_key"},
                         {"signalledAt", "signalled_at"}});
  http::Conditions scope;
  AddScope(ctx.actor, scope);
  query.Start(std::move(scope));
  query.Where(in.open.value_or(true) ? "ended_at IS NULL" : "ended_at IS NOT NULL");
  if (in.concluded) query.Where(*in.concluded ? "conclusion IS NOT NULL" : "conclusion IS NULL");
  if (in.rule_id) query.Where("rule_key = ?", *in.rule_id);
  if (in.outcome) query.Where("outcome = ?", NameOf(*in.outcome));
  if (in.subject_kind) query.Where("subject_kind = ?", *in.subject_kind);
  if (in.subject_id) query.Where("subject_id = ?", *in.subject_id);
  if (in.since) query.Where("signalled_at >= ?", StartOfDay(*in.since));
  query.WhereText("search_text", in.list.q);
  auto page = query.Run(ctx.tx(), in.list);
  if (!page) return page.failure();
  return http::ToList<SignalView>(
      *page, [&](const storage::Row& row) { return ToView(ctx, ToSignal(row)); });
}

Result<SignalView> SignalShow(http::Context& ctx, const std::string& id) {
  const auto stored = FindSignal(ctx.tx(), id);
  if (!stored) return Fail(http::codes::kNotFound);
  ctx.version = stored->version;
  return ToView(ctx, *stored);
}

namespace {

// May this be concluded now? The same conclusion from the same numbers adds nothing.
Status CheckConclusion(http::Context& ctx, const StoredSignal& stored, const ConclusionBody& body) {
  if (auto may = MayConclude(stored); !may) return may;
  const auto before = ConclusionsOf(ctx.tx(), stored.id);
  if (!before.empty() && before.front().conclusion == body.conclusion &&
      before.front().ground == body.ground && before.front().figures == stored.signal.figures)
    return Fail(codes::kConclusionSame);
  return Done{};
}

// The numbers that are concluded from, but for the days that pass by themselves.
std::string BasisOf(const Signal& signal) {
  crypto::Hasher hasher;
  for (const Figure& figure : signal.figures)
    if (figure.unit != Figure::Unit::kDays) hasher.Add(figure.key).Add(figure.value);
  return hasher.Finish();
}

// To call lawful what a rule allows with a reason is to justify a deviation.
governance::UseOf UseFor(const StoredSignal& stored, const ConclusionBody& body) {
  const bool justifies =
      stored.outcome == Outcome::kJustifiedDeviation && body.conclusion == Conclusion::kLawful;
  return {justifies ? governance::Act::kDeviationJustify : governance::Act::kSignalConclude,
          governance::ProposalSubject{"signal", stored.id},
          {},
          json::ToJson(body),
          BasisOf(stored.signal)};
}

}  // namespace

Result<governance::ProposalMade> SignalPropose(http::Context& ctx, const SignalProposeIn& in) {
  const auto stored = FindSignal(ctx.tx(), in.id);
  if (!stored) return Fail(http::codes::kNotFound);
  if (auto may = CheckConclusion(ctx, *stored, in.body); !may) return may.failure();
  const governance::UseOf use = UseFor(*stored, in.body);
  return governance::Propose(
      ctx, {use.act,
            *use.subject,
            {},
            {},
            i18n::Text(ctx.locale, "signal.proposal",
                       {{"rule", i18n::Text(ctx.locale, "rule." + stored->signal.rule + ".title")},
                        {"subject", stored->subject_title}}),
            in.body.ground,
            *use.content,
            use.basis});
}

Result<SignalView> SignalConclude(http::Context& ctx, const SignalConcludeIn& in) {
  const auto stored = FindSignal(ctx.tx(), in.id);
  if (!stored) return Fail(http::codes::kNotFound);
  if (auto seen = http::RequireVersion(ctx, stored->version); !seen) return seen.failure();
  if (auto may = CheckConclusion(ctx, *stored, in.body); !may) return may.failure();
  if (auto may = governance::Consume(ctx, in.decision_id, UseFor(*stored, in.body)); !may)
    return may.failure();
  const StoredConclusion conclusion{in.body.conclusion, in.body.ground, stored->signal.figures,
                                    ctx.actor.account_id, ctx.now};
  if (!AddConclusion(ctx.tx(), *stored, conclusion)) return Fail(http::codes::kStaleVersion);
  auto changes = audit::Made(in);
  changes.push_back({"rule", "", json::ToJson(stored->signal.rule), false});
  audit::Append(ctx, {stored->subject, {"signal", in.id}, "signal_conclude", changes});
  return SignalShow(ctx, in.id);
}

Result<DashboardView> DashboardShow(http::Context& ctx) {
  if (ctx.actor.supplier) return Fail(http::codes::kNotPermitted);
  DashboardView view;
  view.today = ctx.today();
  view.computed_on = ComputedOn(ctx.tx());
  http::Conditions conditions;
  AddScope(ctx.actor, conditions);
  conditions.Add("ended_at IS NULL", {});
  const std::string text =
      "SELECT rule_key, outcome, count(*), count(conclusion), min(since_on) FROM lawfulness_signal "
      "WHERE " +
      conditions.text() + " GROUP BY rule_key, outcome ORDER BY rule_key, outcome";
  for (const auto& row :
       ctx.tx().Run({"signal_counts", text.c_str(), nullptr}, conditions.values())) {
    const auto outcome = FromName<Outcome>(row.Text(1)).value();
    const std::int64_t open = row.Int(2);
    view.rules.push_back({row.Text(0), i18n::Text(ctx.locale, "rule." + row.Text(0) + ".title"),
                          outcome, open, open - row.Int(3), row.Date(4)});
    view.open += open;
    view.not_concluded += open - row.Int(3);
    (outcome == Outcome::kStop   ? view.stop
     : outcome == Outcome::kWarn ? view.warn
                                 : view.justified_deviation) += open;
  }
  // What stops comes first, then the oldest.
  std::stable_sort(view.rules.begin(), view.rules.end(), [](const auto& a, const auto& b) {
    return a.outcome != b.outcome ? a.outcome < b.outcome : a.oldest_since < b.oldest_since;
  });
  view.year = ctx.today().Year();
  if (ctx.actor.CanEverywhere(portfolio::kContractRead) &&
      ctx.actor.CanEverywhere(portfolio::kConclusionRead)) {
    const auto spend = portfolio::SpendInYear(ctx.tx(), view.year);
    view.spend_this_year = portfolio::ToSpendView(spend.expected);
    view.committed_this_year = portfolio::ToSpendView(spend.committed);
    view.paid_this_year = portfolio::ToSpendView(spend.paid);
    if (const auto minor = law::FindAuthority(ctx.tx()).tolerance_minor)
      view.tolerance = Money{*minor, Vat::kExcluded};
    view.spend_freshness = portfolio::ContractFreshness(ctx.tx(), ctx.today());
  }
  return view;
}

}  // namespace nokkenas::lawfulness
