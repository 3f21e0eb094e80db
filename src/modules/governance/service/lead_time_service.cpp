// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/governance/service/lead_time_service.h"

#include <algorithm>

#include "engines/leadtime/replay.h"
#include "engines/leadtime/report.h"
#include "engines/leadtime/whole.h"
#include "modules/governance/domain/log_reading.h"
#include "modules/governance/service/lead_time_shown.h"
#include "modules/governance/storage/person_consent_repo.h"
#include "modules/governance/storage/proposal_repo.h"
#include "modules/party/facade.h"
#include "platform/audit/audit.h"
#include "sql/governance.h"

namespace nokkenas::governance {
namespace {

constexpr std::size_t kMostOpenCases = 20;

auth::SubjectRef LogSelf(const std::string& id) { return {"lead_time_log", id}; }

LeadLogView ToLogView(http::Context& ctx, const LeadLog& one) {
  LeadLogView view;
  view.id = one.id;
  view.title = one.title;
  view.file_name = one.file_name;
  view.sha256 = one.sha256;
  std::size_t at = 0;
  while (at < one.ignored_columns.size()) {
    const auto end = std::min(one.ignored_columns.find(", ", at), one.ignored_columns.size());
    view.ignored_columns.push_back(one.ignored_columns.substr(at, end - at));
    at = end + 2;
  }
  view.cases = one.cases;
  view.events = one.events;
  view.brought_by = PersonOf(ctx, one.brought_by);
  view.brought_at = one.brought_at;
  view.version = one.version;
  if (ctx.actor.CanEverywhere(kLeadTimeManage))
    http::OfferAction(ctx, "lead_time_log", "remove", Status(Done{}), view.actions);
  return view;
}

LeadLogView OwnView(http::Context& ctx, const ProcedureLog& log) {
  LeadLogView view;
  view.id = kOwnLog;
  view.title = i18n::Text(ctx.locale, "leadTime.own");
  view.own = true;
  view.cases = static_cast<std::int64_t>(log.log.cases.size());
  view.events = static_cast<std::int64_t>(log.log.events.size());
  return view;
}

// Steps of this installation have their names in the texts.
void NameSteps(http::Context& ctx, ProcedureLog& log) {
  for (std::string& name : log.activities) name = i18n::Text(ctx.locale, "leadTime.step." + name);
  for (std::string& name : log.functions) {
    const bool of_procedure = name == "author" || name == "decider";
    name = i18n::Text(ctx.locale, (of_procedure ? "leadTime.function." : "role.") + name);
  }
}

LeadOpenCase ToOpenCase(http::Context& ctx, const LoadedLog& loaded, std::size_t index,
                        const leadtime::RemainingTime& remaining, std::int64_t age) {
  LeadOpenCase out;
  out.title = loaded.log.cases[index];
  out.age_ms = age;
  out.remaining_p50_ms = remaining.p50_ms;
  out.remaining_p80_ms = remaining.p80_ms;
  if (index >= loaded.own_cases.size()) return out;
  const auth::SubjectRef proposal{"proposal", loaded.own_cases[index].id};
  if (!ctx.subjects.CanSee(ctx.tx(), ctx.actor, proposal)) return out;
  out.title = loaded.own_cases[index].title;
  out.url = ctx.subjects.Url(proposal);
  return out;
}

// The oldest first.
std::vector<LeadOpenCase> OpenCases(http::Context& ctx, const LoadedLog& loaded,
                                    const leadtime::Timeline& line,
                                    const std::optional<leadtime::Curve>& curve,
                                    std::int64_t& count) {
  std::vector<std::size_t> open;
  for (std::size_t i = 0; i < line.cases().size(); ++i)
    if (line.cases()[i].end == leadtime::EndKind::kOpen) open.push_back(i);
  count = static_cast<std::int64_t>(open.size());
  std::sort(open.begin(), open.end(),
            [&](std::size_t a, std::size_t b) { return line.AgeMs(a) > line.AgeMs(b); });
  open.resize(std::min(open.size(), kMostOpenCases));
  std::vector<LeadOpenCase> out;
  for (const std::size_t index : open) {
    const std::int64_t age = line.AgeMs(index);
    const auto remaining = curve ? leadtime::RemainingOf(*curve, age) : leadtime::RemainingTime{};
    out.push_back(ToOpenCase(ctx, loaded, index, remaining, age));
  }
  return out;
}

LeadRegimes Regimes(const leadtime::Timeline& line, const leadtime::Report& report, Date day,
                    const leadtime::SpeakRule& rule) {
  LeadRegimes out;
  out.split_on = day;
  out.before = ToWhole(leadtime::LeadTimeOf(line, 0, rule));
  out.after = ToWhole(leadtime::LeadTimeOf(line, 1, rule));
  out.silence = report.regimes.silence;
  if (report.regimes.chi_square)
    out.chi_square_thousandths = leadtime::Thousandths(*report.regimes.chi_square);
  if (report.regimes.p_value) out.p_millionths = leadtime::Millionths(*report.regimes.p_value);
  return out;
}

// How decisions went against their plan. Of fewer than the rule says only how many there are.
LeadPlans PlansShown(http::Context& ctx, const leadtime::SpeakRule& rule) {
  const PlanFigures figures = CountPlans(PlanOutcomes(ctx.tx()));
  LeadPlans out{
      figures.planned, figures.replanned, figures.decided, 0, {}, leadtime::Silence::kFewCases};
  if (static_cast<std::size_t>(figures.decided) < rule.min_cases) return out;
  out.silence = leadtime::Silence::kNone;
  out.on_time = figures.on_time;
  out.late_days = figures.late_days;
  return out;
}

// The number of a step by its name; nothing when the log has none of that name.
std::optional<std::int32_t> StepOf(const ProcedureLog& log, const std::string& name) {
  const auto found = std::find(log.activities.begin(), log.activities.end(), name);
  if (found == log.activities.end()) return std::nullopt;
  return static_cast<std::int32_t>(found - log.activities.begin());
}

// Figures of persons, where the works council consented; who looked is noted.
Status PutPersons(http::Context& ctx, LoadedLog& loaded) {
  if (!loaded.view.own) return Fail(codes::kPersonsUnknown);
  const auto consents = AllConsents(ctx.tx());
  const PersonConsent* consent = HoldingOn(consents, ctx.today());
  if (consent == nullptr) return Fail(codes::kConsentMissing);
  std::vector<std::string> names;
  for (const std::string& id : loaded.accounts) names.push_back(party::PersonName(ctx.tx(), id));
  ByPerson(loaded.log, names);
  ctx.notes.push_back({"persons_seen", "lead_time_log", loaded.view.id, consent->id});
  return Done{};
}

Result<leadtime::Timeline> LineOf(const ProcedureLog& log) {
  auto arranged = leadtime::Arrange(log.log);
  if (!arranged.timeline) return Fail(codes::kLogInvalid);
  return std::move(*arranged.timeline);
}

}  // namespace

leadtime::SpeakRule RuleFor(const ProcedureLog& log) {
  leadtime::SpeakRule rule;
  if (log.log.persons == 0) rule.min_persons = 0;
  return rule;
}

Result<LoadedLog> LoadLog(http::Context& ctx, const std::string& id) {
  LoadedLog out;
  if (id == kOwnLog) {
    OwnLog own = OwnProcedures(ctx.tx(), ctx.now);
    out.log = std::move(own.log);
    out.own_cases = std::move(own.cases);
    out.accounts = std::move(own.accounts);
    NameSteps(ctx, out.log);
    out.view = OwnView(ctx, out.log);
    return out;
  }
  const auto found = FindLeadLog(ctx.tx(), id);
  if (!found) return Fail(http::codes::kNotFound);
  auto log = ReadLeadLog(ctx.tx(), id);
  if (!log) return Fail(codes::kLogInvalid);
  out.log = std::move(*log);
  out.view = ToLogView(ctx, *found);
  return out;
}

Result<LeadLogList> LeadLogs(http::Context& ctx) {
  if (ctx.actor.supplier) return Fail(http::codes::kNotPermitted);
  LeadLogList out;
  out.items.push_back(OwnView(ctx, OwnProcedures(ctx.tx(), ctx.now).log));
  for (const LeadLog& one : AllLeadLogs(ctx.tx())) out.items.push_back(ToLogView(ctx, one));
  return out;
}

Result<LeadLogView> LeadLogShow(http::Context& ctx, const std::string& id) {
  if (id == kOwnLog) {
    auto loaded = LoadLog(ctx, id);
    if (!loaded) return loaded.failure();
    return loaded->view;
  }
  const auto found = FindLeadLog(ctx.tx(), id);
  if (!found) return Fail(http::codes::kNotFound);
  ctx.version = found->version;
  return ToLogView(ctx, *found);
}

Result<LeadLogView> LeadLogCreate(http::Context& ctx, const LeadLogIn& in) {
  const auto made = BringLog(ctx.db, in, ctx.request.body, ctx.actor.account_id, ctx.now);
  if (!made) return made.failure();
  return ctx.db.Write([&](storage::Tx& tx) -> Result<LeadLogView> {
    ctx.open = &tx;
    audit::Append(tx,
                  {LogSelf(made->id),
                   LogSelf(made->id),
                   "lead_time_log_create",
                   {{"title", "", json::ToJson(made->title), false},
                    {"sha256", "", json::ToJson(made->sha256), false},
                    {"events", "", std::to_string(made->events), false}}},
                  ctx.actor.account_id, ctx.request.request_id, ctx.now);
    auto view = ToLogView(ctx, *made);
    ctx.open = nullptr;
    return view;
  });
}

Result<http::Empty> LeadLogRemove(http::Context& ctx, const LeadRemoveIn& in) {
  const auto found = FindLeadLog(ctx.tx(), in.id);
  if (!found) return Fail(codes::kLogOwn);
  if (auto seen = http::RequireVersion(ctx, found->version); !seen) return seen.failure();
  RemoveLeadLog(ctx.tx(), in.id);
  audit::Append(ctx, {LogSelf(in.id),
                      LogSelf(in.id),
                      "lead_time_log_remove",
                      {{"reason", "", json::ToJson(in.reason), false},
                       {"sha256", json::ToJson(found->sha256), "", false}}});
  return http::Empty{};
}

Result<LeadReport> LeadReportShow(http::Context& ctx, const LeadReportIn& in) {
  auto loaded = LoadLog(ctx, in.id);
  if (!loaded) return loaded.failure();
  if (in.split_on) SplitOn(loaded->log, *in.split_on);
  if (in.by == LeadBy::kFunction)
    ByFunction(loaded->log, i18n::Text(ctx.locale, "leadTime.noFunction"));
  auto rule = RuleFor(loaded->log);
  if (in.by == LeadBy::kPerson) {
    if (auto put = PutPersons(ctx, *loaded); !put) return put.failure();
    rule.min_persons = 1;
  }
  const auto line = LineOf(loaded->log);
  if (!line) return line.failure();
  const leadtime::Report report = leadtime::MakeReport(*line, rule);
  LeadReport out;
  out.log = loaded->view;
  out.observed_until = Instant{std::chrono::milliseconds{loaded->log.log.now_ms}};
  out.starts_unknown = static_cast<std::int64_t>(report.starts_unknown);
  out.stretched = static_cast<std::int64_t>(loaded->log.stretched);
  out.end_assumed = loaded->log.end_assumed;
  out.min_cases = static_cast<int>(rule.min_cases);
  out.min_persons = static_cast<int>(rule.min_persons);
  out.whole = ToWhole(report.lead_time);
  out.steps = ToSteps(report, loaded->log);
  std::erase_if(out.steps, [](const LeadStep& step) { return step.step.empty(); });
  out.arcs = ToArcs(report, loaded->log);
  if (in.split_on) out.regimes = Regimes(*line, report, *in.split_on, rule);
  if (in.id == kOwnLog) out.plans = PlansShown(ctx, rule);
  out.open_cases = OpenCases(ctx, *loaded, *line, report.lead_time.curve, out.open_count);
  return out;
}

Result<OwnLeadTimes> OwnLeadTimesShow(http::Context& ctx) {
  auto loaded = LoadLog(ctx, kOwnLog);
  if (!loaded) return loaded.failure();
  OwnLeadTimes out;
  out.observed_until = Instant{std::chrono::milliseconds{loaded->log.log.now_ms}};
  const auto& accounts = loaded->accounts;
  const auto me = std::find(accounts.begin(), accounts.end(), ctx.actor.account_id);
  if (me == accounts.end()) return out;
  OnlyOf(loaded->log, static_cast<std::int32_t>(me - accounts.begin()));
  const auto line = LineOf(loaded->log);
  if (!line) return line.failure();
  constexpr leadtime::SpeakRule kOfOneself{1, 1};
  for (LeadStep& step : ToSteps(leadtime::MakeReport(*line, kOfOneself), loaded->log)) {
    // Of the others nothing is told, nor one's share in all.
    step.share_permille.reset();
    step.share_slow_permille.reset();
    if (!step.step.empty() && step.events > 0) out.steps.push_back(std::move(step));
  }
  return out;
}

Result<WhatIfOut> LeadWhatIf(http::Context& ctx, const WhatIfIn& in) {
  const auto loaded = LoadLog(ctx, in.id);
  if (!loaded) return loaded.failure();
  const auto line = LineOf(loaded->log);
  if (!line) return line.failure();
  const auto skip = StepOf(loaded->log, in.skip);
  const auto instead = in.instead ? StepOf(loaded->log, *in.instead) : std::nullopt;
  std::vector<FieldError> errors;
  if (!skip) errors.push_back({"skip", "unknown_value", ""});
  if (in.instead && (!instead || instead == skip))
    errors.push_back({"instead", "unknown_value", ""});
  if (!errors.empty()) return Failure{&codes::kWhatIfInvalid, {}, std::move(errors), 0};
  leadtime::WhatIf question;
  question.up_to_minor = in.up_to_minor;
  question.skip = *skip;
  question.instead = instead;
  question.seed = static_cast<std::uint64_t>(in.seed.value_or(1));
  const auto answer = leadtime::Replay(*line, question, RuleFor(loaded->log));
  if (!answer.faults.empty()) return Fail(codes::kWhatIfInvalid);
  WhatIfOut out;
  out.touched = static_cast<std::int64_t>(answer.touched);
  out.touched_open = static_cast<std::int64_t>(answer.touched_open);
  out.persons = static_cast<std::int64_t>(answer.persons);
  out.replays = static_cast<std::int64_t>(answer.replays);
  out.seed = in.seed.value_or(1);
  out.silence = answer.silence;
  out.saved = ToEstimate(answer.saved_days);
  out.median_before = ToEstimate(answer.median_before);
  out.median_after = ToEstimate(answer.median_after);
  return out;
}

}  // namespace nokkenas::governance
