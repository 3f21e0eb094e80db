// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/governance/service/proposal_service.h"

#include "modules/governance/facade.h"
#include "modules/governance/service/budget_service.h"
#include "modules/governance/service/decision_service.h"
#include "modules/governance/service/proposal_facts.h"
#include "modules/governance/service/register_service.h"
#include "modules/governance/storage/decision_repo.h"
#include "modules/governance/storage/interest_repo.h"
#include "modules/governance/storage/mandate_repo.h"
#include "modules/party/facade.h"
#include "platform/audit/audit.h"
#include "platform/auth/crypto.h"

namespace nokkenas::governance {
namespace {

std::optional<int> WaitingDays(const http::Context& ctx, const Proposal& one) {
  if (one.state != ProposalState::kSubmitted) return std::nullopt;
  return ctx.today().DaysSince(LocalDate(*one.submitted_at));
}

std::optional<http::SubjectView> SubjectOf(http::Context& ctx, const Proposal& one) {
  if (!one.data.subject) return std::nullopt;
  return http::ToSubject(ctx, {one.data.subject->kind, one.data.subject->id});
}

RelatedView ToView(const RelatedProposal& one) {
  return {one.id,      ProposalLabel(one.number), one.title,    one.state,      one.amount,
          one.options, one.same_subject,          one.same_key, one.same_author};
}

// That somebody declared an interest is for that person and for who assesses it.
void HideInterests(const auth::Actor& actor, MandateView& mandate) {
  for (MandatePerson& one : mandate.people)
    // An absence looks the same, or the word itself would tell.
    if ((one.bar == Bar::kInterest || one.bar == Bar::kAway) && !SeesInterestOf(actor, one.id))
      one.bar = Bar::kOther;
}

RoutingView ToView(http::Context& ctx, const Weighed& weighed) {
  const auth::Actor& actor = ctx.actor;
  RoutingView view{weighed.counted, {}, weighed.split, weighed.mandates};
  for (MandateCheckRow& row : view.mandates.items) HideInterests(actor, row.mandate);
  if (view.mandates.shortage) HideInterests(actor, view.mandates.shortage->mandate);
  for (const RelatedProposal& one : weighed.related) {
    RelatedView row = ToView(one);
    // It counts for who may not see it; what it is stays hidden.
    if (!ctx.subjects.CanSee(ctx.tx(), actor, ProposalRef(one.id))) {
      row.id.clear();
      row.label.clear();
      row.title = i18n::Text(ctx.locale, "proposal.hidden");
      row.amount.reset();
      row.options.reset();
    }
    view.related.push_back(std::move(row));
  }
  return view;
}

Status MayAdvise(http::Context& ctx, const Proposal& proposal, const std::vector<Advice>& advice,
                 const std::string& role_key) {
  AdviseFacts facts;
  facts.asked = false;
  for (const Advice& one : advice)
    if (one.round == proposal.round && one.need.role_key == role_key && !one.verdict)
      facts.asked = true;
  facts.is_author = proposal.author_id == ctx.actor.account_id;
  facts.has_role = HasRoleFor(ctx, proposal, role_key);
  return DecideAdvise(proposal, facts);
}

AdviceView ToView(http::Context& ctx, const Proposal& proposal, const std::vector<Advice>& all,
                  const Advice& one) {
  AdviceView view;
  view.round = one.round;
  view.role_key = one.need.role_key;
  view.role_title = i18n::Text(ctx.locale, "role." + one.need.role_key);
  view.due_on = one.need.due_on;
  view.verdict = one.verdict;
  view.reasons = one.reasons;
  if (one.account_id) view.person = PersonOf(ctx, *one.account_id);
  view.given_at = one.given_at;
  view.mine = one.round == proposal.round && MayAdvise(ctx, proposal, all, view.role_key).ok();
  return view;
}

// Its author sees what they may do with it; who has a mandate for such an act what they may decide.
std::vector<http::Action> ActionsOn(http::Context& ctx, const Proposal& one, const Weighed& weighed,
                                    const std::vector<Advice>& advice) {
  std::vector<http::Action> actions;
  const std::string& me = ctx.actor.account_id;
  const bool open = one.state == ProposalState::kDraft || one.state == ProposalState::kReturned ||
                    one.state == ProposalState::kSubmitted;
  if (!open) return actions;
  if (one.author_id == me) {
    for (const auto event :
         {ProposalEvent::kChange, ProposalEvent::kSubmit, ProposalEvent::kWithdraw})
      if (const auto decided = DecideByAuthor(one, event, me))
        http::OfferAction(ctx, "proposal", NameOf(event), decided, actions);
  }
  for (const Advice& given : advice)
    if (given.round == one.round && MayAdvise(ctx, one, advice, given.need.role_key)) {
      http::OfferAction(ctx, "proposal", "advise", Status(Done{}), actions);
      break;
    }
  if (one.state != ProposalState::kSubmitted || !TakesPart(weighed.mandates, me)) return actions;
  const DecideFacts facts = FactsFor(ctx, one, weighed, advice);
  for (const auto event : {ProposalEvent::kGrant, ProposalEvent::kRefuse, ProposalEvent::kReturn})
    http::OfferAction(ctx, "proposal", NameOf(event), DecideProposal(one, event, facts), actions);
  return actions;
}

// Who wrote it, or has a mandate for it.
bool PlansIt(const http::Context& ctx, const Proposal& one, const Weighed& weighed) {
  return one.author_id == ctx.actor.account_id || TakesPart(weighed.mandates, ctx.actor.account_id);
}

// What is wrong in what was written, all at once.
Status CheckWritten(http::Context& ctx, const ProposalData& data, bool by_its_room) {
  ProposalFacts facts;
  facts.today = ctx.today();
  facts.by_its_room = by_its_room;
  if (data.subject)
    facts.subject_known =
        ctx.subjects.CanSee(ctx.tx(), ctx.actor, {data.subject->kind, data.subject->id});
  if (data.counterparty_id)
    facts.counterparty_known = party::FindOrganisation(ctx.tx(), *data.counterparty_id).has_value();
  if (data.replaces_id) facts.replaces_known = CanBeReplaced(ctx, data);
  return CheckProposal(data, facts);
}

Result<Proposal> Load(http::Context& ctx, const std::string& id) {
  auto found = FindProposal(ctx.tx(), id);
  if (!found) return Fail(http::codes::kNotFound);
  if (auto seen = http::RequireVersion(ctx, found->version); !seen) return seen.failure();
  return *found;
}

// Moves it, with its step and its trail.
Status Move(http::Context& ctx, Proposal& one, ProposalState to, ProposalEvent event,
            const std::string& note, std::vector<audit::Change> more = {}) {
  const ProposalState from = one.state;
  one.state = to;
  if (to == ProposalState::kSubmitted) {
    one.submitted_at = ctx.now;
    ++one.round;
  } else if (to != ProposalState::kReturned) {
    one.settled_at = ctx.now;
  }
  if (!MoveProposal(ctx.tx(), one)) return Fail(http::codes::kStaleVersion);
  AddStep(ctx.tx(), ProposalRef(one.id), NameOf(event), ctx.actor.account_id, ctx.now, note);
  more.push_back({"state", json::ToJson(from), json::ToJson(to), false});
  more.push_back({"reason", "", json::ToJson(note), false});
  audit::Append(ctx, {ProposalRef(one.id), ProposalRef(one.id),
                      std::string("proposal_") + NameOf(event), std::move(more)});
  return Done{};
}

}  // namespace

Result<http::ListOut<ProposalRow>> ProposalList(http::Context& ctx, const ProposalListIn& in) {
  http::ListQuery query("proposal_list", kProposalColumns, "governance_proposal p", "p.id",
                        {{"number", "p.number", true},
                         {"title", "p.sort_key"},
                         {"submittedAt", "coalesce(p.submitted_at, p.created_at)"},
                         {"amount", "coalesce(p.amount_minor, 0)", true}});
  AddProposalScope(ctx.actor, query);
  query.WhereText("p.search_key", in.list.q);
  if (in.since) query.Where("p.submitted_at >= ?", StartOfDay(*in.since));
  if (in.state) query.Where("p.state = ?", NameOf(*in.state));
  if (in.act) query.Where("p.act = ?", NameOf(*in.act));
  if (in.mine) query.Where(*in.mine ? "p.author_id = ?" : "p.author_id <> ?", ctx.actor.account_id);
  if (in.subject_kind) query.Where("p.subject_kind = ?", *in.subject_kind);
  if (in.subject_id) query.Where("p.subject_id = ?", *in.subject_id);
  auto page = query.Run(ctx.tx(), in.list);
  if (!page) return page.failure();
  return http::ToList<ProposalRow>(*page, [&](const storage::Row& row) {
    const Proposal one = ToProposal(row);
    return ProposalRow{
        one.id,           ProposalLabel(one.number), one.data.title,  one.data.act,
        one.state,        SubjectOf(ctx, one),       one.data.amount, PersonOf(ctx, one.author_id),
        one.submitted_at, WaitingDays(ctx, one)};
  });
}

Result<ProposalView> ProposalShow(http::Context& ctx, const std::string& id) {
  const auto found = FindProposal(ctx.tx(), id);
  if (!found) return Fail(http::codes::kNotFound);
  const Proposal& one = *found;
  const Weighed weighed = Weigh(ctx, one);
  const auto advice = AdviceOf(ctx.tx(), id);
  ProposalView view;
  view.id = one.id;
  view.label = ProposalLabel(one.number);
  view.state = one.state;
  view.data = one.data;
  view.subject_view = SubjectOf(ctx, one);
  if (one.data.counterparty_id)
    view.counterparty =
        NamedRef{*one.data.counterparty_id, party::RefOf(ctx.tx(), *one.data.counterparty_id).name};
  view.content = one.content;
  view.author = PersonOf(ctx, one.author_id);
  view.submitted_at = one.submitted_at;
  view.waiting_days = WaitingDays(ctx, one);
  view.attachments = AttachmentsShown(ctx, one);
  for (const Advice& given : advice) view.advice_given.push_back(ToView(ctx, one, advice, given));
  for (const auto& one : ConditionsLeft(ctx.tx(), ProposalRef(id), "grant"))
    view.conditions.push_back({one.id, one.asks});
  view.routing = ToView(ctx, weighed);
  if (const auto decision = DecisionOn(ctx.tx(), id))
    view.decision = NamedRef{decision->id, DecisionLabel(decision->number)};
  if (one.data.replaces_id)
    if (const auto replaced = FindDecision(ctx.tx(), *one.data.replaces_id))
      view.replaces = NamedRef{replaced->id, DecisionLabel(replaced->number)};
  for (const Step& step : StepsOf(ctx.tx(), ProposalRef(id)))
    view.steps.push_back({step.seq, step.step, PersonOf(ctx, step.account_id), step.at, step.note});
  for (const Plan& plan : PlansOf(ctx.tx(), ProposalRef(id)))
    view.plans.push_back({plan.planned_on, plan.reason, PersonOf(ctx, plan.account_id), plan.at});
  const bool decided = one.state == ProposalState::kGranted || one.state == ProposalState::kRefused;
  if (decided && one.settled_at) view.decided_on = LocalDate(*one.settled_at);
  view.actions = ActionsOn(ctx, one, weighed, advice);
  const PlanFacts may_plan{ctx.today(), PlansIt(ctx, one, weighed), false};
  if (DecidePlan(one, ctx.today(), "", may_plan))
    http::OfferAction(ctx, "proposal", "plan", Status(Done{}), view.actions);
  view.version = one.version;
  ctx.version = one.version;
  return view;
}

namespace {

Result<Proposal> WriteDraft(http::Context& ctx, const ProposalData& data,
                            const std::optional<std::string>& content,
                            const std::optional<std::string>& basis) {
  if (auto sound = CheckWritten(ctx, data, content.has_value()); !sound) return sound.failure();
  const auth::SubjectRef root = RootFor(ctx, data.subject);
  if (!ctx.actor.Can(kProposalWrite, root)) return Fail(http::codes::kNotPermitted);
  Proposal made;
  made.id = crypto::NewId();
  made.number = NextNumber(ctx.tx(), "proposal_number");
  made.data = data;
  made.content = content;
  made.basis = basis;
  made.author_id = ctx.actor.account_id;
  made.created_at = ctx.now;
  AddProposal(ctx.tx(), made, root);
  AddStep(ctx.tx(), ProposalRef(made.id), "create", ctx.actor.account_id, ctx.now, "");
  // A draft is its author's alone: what it says enters the trail when it is submitted.
  audit::Append(ctx, {ProposalRef(made.id), ProposalRef(made.id), "proposal_create", {}});
  return made;
}

}  // namespace

Result<ProposalMade> Propose(http::Context& ctx, const RoomProposal& proposal) {
  ProposalData data;
  data.title = proposal.title;
  data.act = proposal.act;
  data.subject = proposal.subject;
  data.amount = proposal.amount;
  data.counterparty_id = proposal.counterparty_id;
  data.grounds = proposal.grounds;
  const auto made = WriteDraft(ctx, data, proposal.content, proposal.basis);
  if (!made) return made.failure();
  return ProposalMade{made->id, ProposalLabel(made->number)};
}

Result<ProposalView> ProposalPlan(http::Context& ctx, const PlanIn& in) {
  const auto found = FindProposal(ctx.tx(), in.id);
  if (!found) return Fail(http::codes::kNotFound);
  const std::string& me = ctx.actor.account_id;
  const std::string reason = in.reason.value_or("");
  const auto before = PlansOf(ctx.tx(), ProposalRef(in.id));
  const PlanFacts facts{ctx.today(), PlansIt(ctx, *found, Weigh(ctx, *found)), !before.empty()};
  if (auto may = DecidePlan(*found, in.decide_on, reason, facts); !may) return may.failure();
  AddPlan(ctx.tx(), ProposalRef(in.id), {in.decide_on, reason, me, ctx.now});
  const std::string old = before.empty() ? "" : json::ToJson(before.back().planned_on);
  audit::Append(ctx, {ProposalRef(in.id),
                      ProposalRef(in.id),
                      "proposal_plan",
                      {{"decideOn", old, json::ToJson(in.decide_on), false},
                       {"reason", "", json::ToJson(reason), false}}});
  return ProposalShow(ctx, in.id);
}

Result<ProposalView> ProposalCreate(http::Context& ctx, const ProposalIn& in) {
  const auto made = WriteDraft(ctx, in.data, {}, {});
  if (!made) return made.failure();
  return ProposalShow(ctx, made->id);
}

Result<ProposalView> ProposalChange(http::Context& ctx, const ProposalChangeIn& in) {
  auto found = FindProposal(ctx.tx(), in.id);
  if (!found) return Fail(http::codes::kNotFound);
  if (auto sound = CheckWritten(ctx, in.data, found->content.has_value()); !sound)
    return sound.failure();
  if (auto seen = http::RequireVersion(ctx, found->version); !seen) return seen.failure();
  const auto next = DecideByAuthor(*found, ProposalEvent::kChange, ctx.actor.account_id);
  if (!next) return next.failure();
  const ProposalData before = found->data;
  const bool seen_before = found->submitted_at.has_value();
  // What a room worked out stays as it worked it out.
  const bool same = in.data.act == before.act && in.data.subject == before.subject &&
                    in.data.amount == before.amount &&
                    in.data.counterparty_id == before.counterparty_id;
  if (found->content && !same)
    return Failure{&codes::kProposalInvalid, {}, {{"act", "made_at_object", ""}}, 0};
  found->data = in.data;
  const auth::SubjectRef root = RootFor(ctx, in.data.subject);
  if (!ctx.actor.Can(kProposalWrite, root)) return Fail(http::codes::kNotPermitted);
  if (!WriteProposal(ctx.tx(), *found, root)) return Fail(http::codes::kStaleVersion);
  AddStep(ctx.tx(), ProposalRef(in.id), "change", ctx.actor.account_id, ctx.now, "");
  audit::Append(ctx,
                {ProposalRef(in.id), ProposalRef(in.id), "proposal_change",
                 seen_before ? audit::Compare(&before, &in.data) : std::vector<audit::Change>{}});
  return ProposalShow(ctx, in.id);
}

Result<ProposalView> ProposalSubmit(http::Context& ctx, const std::string& id) {
  auto one = Load(ctx, id);
  if (!one) return one.failure();
  const auto next = DecideByAuthor(*one, ProposalEvent::kSubmit, ctx.actor.account_id);
  if (!next) return next.failure();
  // What was right when it was written may have passed since.
  if (auto sound = CheckWritten(ctx, one->data, one->content.has_value()); !sound)
    return sound.failure();
  auto said = audit::Made(one->data);
  said.push_back({"content", "", json::ToJson(one->content), false});
  if (auto moved = Move(ctx, *one, *next, ProposalEvent::kSubmit, "", std::move(said)); !moved)
    return moved.failure();
  AskAdvice(ctx.tx(), *one);
  return ProposalShow(ctx, id);
}

Result<ProposalView> ProposalWithdraw(http::Context& ctx, const ProposalReasonIn& in) {
  auto one = Load(ctx, in.id);
  if (!one) return one.failure();
  const auto next = DecideByAuthor(*one, ProposalEvent::kWithdraw, ctx.actor.account_id);
  if (!next) return next.failure();
  if (auto moved = Move(ctx, *one, *next, ProposalEvent::kWithdraw, in.reason); !moved)
    return moved.failure();
  return ProposalShow(ctx, in.id);
}

Result<ProposalView> ProposalAdvise(http::Context& ctx, const AdviseIn& in) {
  auto one = Load(ctx, in.id);
  if (!one) return one.failure();
  const auto advice = AdviceOf(ctx.tx(), in.id);
  if (auto may = MayAdvise(ctx, *one, advice, in.role_key); !may) return may.failure();
  Advice given;
  given.round = one->round;
  given.need.role_key = in.role_key;
  given.verdict = in.verdict;
  given.reasons = in.reasons;
  given.account_id = ctx.actor.account_id;
  given.given_at = ctx.now;
  // The version moves, so that nobody decides without having seen the advice.
  if (!GiveAdvice(ctx.tx(), in.id, given) || !MoveProposal(ctx.tx(), *one))
    return Fail(http::codes::kStaleVersion);
  AddStep(ctx.tx(), ProposalRef(in.id), "advise", ctx.actor.account_id, ctx.now, in.role_key);
  audit::Append(ctx, {ProposalRef(in.id), ProposalRef(in.id), "proposal_advise", audit::Made(in)});
  return ProposalShow(ctx, in.id);
}

Result<ProposalView> ProposalReturn(http::Context& ctx, const ProposalReasonIn& in) {
  auto one = Load(ctx, in.id);
  if (!one) return one.failure();
  const Weighed weighed = Weigh(ctx, *one);
  const auto facts = FactsFor(ctx, *one, weighed, AdviceOf(ctx.tx(), in.id));
  const auto next = DecideProposal(*one, ProposalEvent::kReturn, facts);
  if (!next) return next.failure();
  if (auto moved = Move(ctx, *one, *next, ProposalEvent::kReturn, in.reason); !moved)
    return moved.failure();
  return ProposalShow(ctx, in.id);
}

namespace {

// Books what the decision spends on the line of its mandate.
Status BookFor(http::Context& ctx, const Proposal& proposal, Decision& decision) {
  const auto mandate = FindMandate(ctx.tx(), decision.mandate_id).front();
  if (!BooksBudget(proposal.data.act) || !mandate.data.budget_line_id || !proposal.data.amount)
    return Done{};
  const std::string why = DecisionLabel(decision.number) + ", " + proposal.data.title;
  if (auto booked = BookOnLine(ctx, *mandate.data.budget_line_id, BudgetEntryKind::kBooked,
                               *proposal.data.amount, why, decision.mandate_id);
      !booked)
    return booked;
  decision.budget_line_id = mandate.data.budget_line_id;
  decision.booked_minor = proposal.data.amount->amount_minor;
  return Done{};
}

Result<ProposalView> Settle(http::Context& ctx, const ProposalReasonIn& in, ProposalEvent event) {
  auto one = Load(ctx, in.id);
  if (!one) return one.failure();
  const Weighed weighed = Weigh(ctx, *one);
  const auto facts = FactsFor(ctx, *one, weighed, AdviceOf(ctx.tx(), in.id));
  const auto next = DecideProposal(*one, event, facts);
  if (!next) return next.failure();
  const bool granted = event == ProposalEvent::kGrant;
  if (granted && one->data.carry_out_by && *one->data.carry_out_by < ctx.today())
    return Fail(codes::kProposalExpired, {{"day", "date:" + one->data.carry_out_by->ToString()}});
  if (granted && one->data.replaces_id && !CanBeReplaced(ctx, one->data))
    return Fail(codes::kDecisionOver);
  if (auto signed_for = party::TakeConfirmation(ctx); !signed_for) return signed_for.failure();
  // AuthorityIn is there, for `covered` is one of the facts.
  const Authority authority = AuthorityIn(weighed.mandates, ctx.actor.account_id).value();
  Decision made;
  made.id = crypto::NewId();
  made.number = NextNumber(ctx.tx(), "decision_number");
  made.proposal_id = one->id;
  made.outcome = granted ? DecisionOutcome::kGranted : DecisionOutcome::kRefused;
  made.reasons = in.reason;
  made.account_id = ctx.actor.account_id;
  made.deputy = authority.deputy;
  made.mandate_id = authority.mandate_id;
  made.decided_at = ctx.now;
  if (weighed.counted) made.counted_minor = weighed.counted->amount_minor;
  if (auto moved = Move(ctx, *one, *next, event, in.reason); !moved) return moved.failure();
  if (granted)
    if (auto booked = BookFor(ctx, *one, made); !booked) return booked.failure();
  AddDecision(ctx.tx(), made);
  if (granted && one->data.replaces_id)
    if (auto replaced = ReplaceBy(ctx, *one->data.replaces_id, made); !replaced)
      return replaced.failure();
  audit::Append(ctx, {ProposalRef(one->id),
                      {"decision", made.id},
                      "decision_create",
                      {{"number", "", json::ToJson(DecisionLabel(made.number)), false},
                       {"outcome", "", json::ToJson(made.outcome), false},
                       {"mandateId", "", json::ToJson(made.mandate_id), false},
                       {"countedMinor", "", json::ToJson(made.counted_minor), false}}});
  return ProposalShow(ctx, in.id);
}

}  // namespace

Result<ProposalView> ProposalGrant(http::Context& ctx, const ProposalReasonIn& in) {
  return Settle(ctx, in, ProposalEvent::kGrant);
}

Result<ProposalView> ProposalRefuse(http::Context& ctx, const ProposalReasonIn& in) {
  return Settle(ctx, in, ProposalEvent::kRefuse);
}

}  // namespace nokkenas::governance
