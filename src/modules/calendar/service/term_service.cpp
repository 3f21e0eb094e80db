// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/calendar/service/term_service.h"

#include "modules/calendar/facade.h"
#include "modules/calendar/service/naming.h"
#include "platform/audit/audit.h"

namespace nokkenas::calendar {
namespace {

auth::SubjectRef TermRef(const std::string& key) { return {"term", key}; }

std::string LengthText(const http::Context& ctx, TermUnit unit, int length) {
  const std::string key = "term.unit." + std::string(NameOf(unit));
  return i18n::Text(ctx.locale, length == 1 ? key + ".one" : key,
                    {{"count", std::to_string(length)}});
}

TermVersionView ToView(http::Context& ctx, const TermVersion& version) {
  TermVersionView view;
  view.from_on = version.from_on;
  view.unit = version.unit;
  view.length = version.length;
  view.rolls = version.rolls;
  view.text = LengthText(ctx, version.unit, version.length);
  view.source = ctx.locale == "en" ? version.source_en : version.source_nl;
  view.reason = version.reason;
  if (version.set_by)
    view.set_by = ctx.subjects.Title(ctx.tx(), {"account", *version.set_by}, ctx.locale);
  return view;
}

TermView ToView(http::Context& ctx, const Term& term, Date day) {
  TermView view;
  view.id = term.key;
  view.title = i18n::Text(ctx.locale, "term." + term.key + ".title");
  view.text = i18n::Text(ctx.locale, "term." + term.key + ".text");
  view.kind = term.kind;
  const std::string kind = "term.kind." + std::string(NameOf(term.kind));
  view.kind_title = i18n::Text(ctx.locale, kind);
  view.kind_text = i18n::Text(ctx.locale, kind + ".text");
  view.adjustable = term.adjustable;
  std::optional<Date> until;
  for (auto version = term.versions.rbegin(); version != term.versions.rend(); ++version) {
    view.versions.push_back(ToView(ctx, *version));
    view.versions.back().until = until;
    until = version->from_on.AddDays(-1);
  }
  for (const TermVersionView& version : view.versions)
    if (!view.current && version.from_on <= day) view.current = version;
  const Status offered = term.adjustable ? Status(Done{}) : Status(Fail(codes::kTermFixed));
  http::OfferAction(ctx, TermRef(term.key), kTermManage, "term", "change", offered, view.actions);
  view.version = term.version;
  return view;
}

RollView ToView(const http::Context& ctx, const RollStep& step) {
  const std::string key = "term.roll." + std::string(NameOf(step.why));
  return {step.why, step.from, step.to,
          i18n::Text(ctx.locale, key,
                     {{"from", "date:" + step.from.ToString()},
                      {"to", "date:" + step.to.ToString()},
                      {"name", DayName(ctx.locale, step.name)}})};
}

TermEndView Count(http::Context& ctx, const TermRule& rule, Date from) {
  const TermEnd end = EndOfTerm(rule, from, DaysFor(ctx.tx(), rule, from));
  TermEndView view;
  view.from = from;
  view.text = LengthText(ctx, rule.unit, rule.length);
  view.counted_on = end.counted;
  view.ends_on = end.ends_on;
  view.ends_at = StartOfDay(end.ends_on.AddDays(1));
  for (const RollStep& step : end.rolls) view.rolls.push_back(ToView(ctx, step));
  view.too_long_to_roll = end.too_long_to_roll;
  return view;
}

}  // namespace

Result<TermListView> TermList(http::Context& ctx, const TermListIn& in) {
  TermListView view;
  view.on = in.on.value_or(ctx.today());
  for (const Term& term : LoadTerms(ctx.tx(), "")) view.items.push_back(ToView(ctx, term, view.on));
  return view;
}

Result<TermView> TermShow(http::Context& ctx, const std::string& key) {
  const auto term = FindTerm(ctx.tx(), key);
  if (!term) return Fail(http::codes::kNotFound);
  ctx.version = term->version;
  return ToView(ctx, *term, ctx.today());
}

Result<TermView> TermChangeVersion(http::Context& ctx, const TermChangeIn& in) {
  const auto term = FindTerm(ctx.tx(), in.id);
  if (!term) return Fail(http::codes::kNotFound);
  if (auto seen = http::RequireVersion(ctx, term->version); !seen) return seen.failure();
  auto decided = DecideTermChange(*term, in.change, ctx.today());
  if (!decided) return decided.failure();
  decided->set_by = ctx.actor.account_id;
  if (!SaveTermVersion(ctx.tx(), *term, *decided, ctx.now)) return Fail(http::codes::kStaleVersion);
  audit::Append(ctx, {TermRef(in.id), TermRef(in.id), "term_change", audit::Made(in.change)});
  return TermShow(ctx, in.id);
}

Result<TermEndView> TermEndShow(http::Context& ctx, const TermEndIn& in) {
  const auto term = FindTerm(ctx.tx(), in.id);
  if (!term) return Fail(http::codes::kNotFound);
  const TermVersion* version = VersionOn(*term, in.from);
  if (version == nullptr)
    return Fail(codes::kTermUnknownThen, {{"day", "date:" + in.from.ToString()}});
  TermEndView view = Count(ctx, RuleOf(*term, *version), in.from);
  view.rule = ToView(ctx, *version);
  return view;
}

Result<TermEndView> TermCount(http::Context& ctx, const TermCountIn& in) {
  return Count(ctx, {in.kind, in.unit, in.length, in.rolls.value_or(false)}, in.from);
}

}  // namespace nokkenas::calendar
