// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/governance/service/decision_service.h"

#include "modules/governance/facade.h"
#include "modules/governance/service/budget_service.h"
#include "modules/governance/service/proposal_facts.h"
#include "modules/governance/storage/budget_repo.h"
#include "modules/governance/storage/decision_repo.h"
#include "modules/governance/storage/interest_repo.h"
#include "modules/governance/storage/mandate_repo.h"
#include "modules/party/facade.h"
#include "platform/audit/audit.h"
#include "sql/governance.h"

namespace nokkenas::governance {
namespace {

struct Found {
  Decision decision;
  Proposal proposal;
};
std::optional<Found> Find(storage::Tx& tx, const std::string& id) {
  auto decision = FindDecision(tx, id);
  if (!decision) return std::nullopt;
  return Found{*decision, FindProposal(tx, decision->proposal_id).value()};
}

void AddWhatBecameOf(http::Context& ctx, const Decision& one, DecisionView& view) {
  view.withdrawn_at = one.withdrawn_at;
  if (one.withdrawn_by) view.withdrawn_by = PersonOf(ctx, *one.withdrawn_by);
  view.withdraw_reason = one.withdraw_reason;
  if (one.replaced_by)
    if (const auto by = FindDecision(ctx.tx(), *one.replaced_by))
      view.replaced_by = NamedRef{by->id, DecisionLabel(by->number)};
  view.used_at = one.used_at;
  if (one.used_by) view.used_by = PersonOf(ctx, *one.used_by);
  view.used_note = one.used_note;
}

DecisionView ToView(http::Context& ctx, const Decision& one, const Proposal& proposal) {
  const ProposalData& data = proposal.data;
  DecisionView view;
  view.id = one.id;
  view.label = DecisionLabel(one.number);
  view.outcome = one.outcome;
  view.state = StateOf(one, data, ctx.today());
  view.proposal = {proposal.id, ProposalLabel(proposal.number)};
  view.title = data.title;
  view.act = data.act;
  view.subject = data.subject;
  if (data.subject)
    view.subject_view = http::ToSubject(ctx, {data.subject->kind, data.subject->id});
  view.amount = data.amount;
  if (one.counted_minor) view.counted = Money{*one.counted_minor, data.amount->vat};
  view.content = proposal.content;
  view.reasons = one.reasons;
  view.person = PersonOf(ctx, one.account_id);
  view.deputy = one.deputy;
  view.mandate = {one.mandate_id, LabelOf(FindMandate(ctx.tx(), one.mandate_id).front().number)};
  view.decided_at = one.decided_at;
  view.carry_out_by = data.carry_out_by;
  if (one.budget_line_id)
    if (const auto line = FindBudgetLine(ctx.tx(), *one.budget_line_id))
      view.budget = MandateBudget{line->id, LabelOf(line->data), {line->LeftMinor(), line->vat}};
  if (one.booked_minor > 0) view.booked = Money{one.booked_minor, data.amount->vat};
  AddWhatBecameOf(ctx, one, view);
  view.version = one.version;
  return view;
}

// Taking a decision back asks the mandate that making it asks; what it counted then, not now.
Status MayWithdraw(http::Context& ctx, const Found& found) {
  if (auto decided = DecideWithdrawDecision(found.decision, found.proposal.data, ctx.today());
      !decided)
    return decided;
  Proposal asked = found.proposal;
  asked.state = ProposalState::kSubmitted;  // The same question as when it was decided.
  DecideFacts facts = FactsFor(ctx, asked, Weigh(ctx, asked), {});
  facts.covered = facts.covered || found.decision.account_id == ctx.actor.account_id;
  const auto decided = DecideProposal(asked, ProposalEvent::kRefuse, facts);
  return decided ? Status(Done{}) : Status(decided.failure());
}

Status Release(http::Context& ctx, const Decision& one, const Proposal& proposal) {
  if (!one.budget_line_id || one.booked_minor == 0) return Done{};
  return BookOnLine(ctx, *one.budget_line_id, BudgetEntryKind::kReleased,
                    {one.booked_minor, proposal.data.amount->vat},
                    DecisionLabel(one.number) + ", " + proposal.data.title, one.mandate_id);
}

// Uses it up, once.
Status Use(http::Context& ctx, Decision& one, const char* action) {
  one.used_at = ctx.now;
  one.used_by = ctx.actor.account_id;
  if (!UseDecision(ctx.tx(), one)) return Fail(codes::kDecisionUsed);
  AddStep(ctx.tx(), ProposalRef(one.proposal_id), "carry_out", ctx.actor.account_id, ctx.now,
          one.used_note);
  std::vector<audit::Change> changes{{"usedAt", "", json::ToJson(*one.used_at), false}};
  if (!one.used_note.empty())
    changes.push_back({"usedNote", "", json::ToJson(one.used_note), false});
  audit::Append(ctx,
                {ProposalRef(one.proposal_id), {"decision", one.id}, action, std::move(changes)});
  return Done{};
}

}  // namespace

void AddProposalScope(const auth::Actor& actor, http::ListQuery& query) {
  std::string text = "p.author_id = ? OR (p.submitted_at IS NOT NULL AND (";
  storage::Values values{storage::ToValue(actor.account_id)};
  if (actor.CanEverywhere(kProposalRead)) {
    text += "1 = 1";
  } else {
    text += "1 = 0";
    for (const char* kind : {"framework", "application"})
      for (const auto& id : actor.ScopeIds(kProposalRead, kind)) {
        text += " OR (p.scope_kind = ? AND p.scope_id = ?)";
        values.push_back(storage::ToValue(kind));
        values.push_back(storage::ToValue(id));
      }
  }
  http::Conditions scope;
  scope.Add(text + "))", std::move(values));
  query.Start(std::move(scope));
}

Result<http::ListOut<DecisionView>> DecisionList(http::Context& ctx, const DecisionListIn& in) {
  http::ListQuery query("decision_list", std::string(kDecisionColumns) + ", " + kProposalColumns,
                        "governance_decision d JOIN governance_proposal p ON p.id = d.proposal_id",
                        "d.id",
                        {{"number", "d.number", true},
                         {"decidedAt", "d.decided_at"},
                         {"title", "p.sort_key"},
                         {"amount", "coalesce(p.amount_minor, 0)", true}});
  AddProposalScope(ctx.actor, query);
  query.WhereText("p.search_key", in.list.q);
  if (in.outcome) query.Where("d.outcome = ?", NameOf(*in.outcome));
  if (in.open) {
    const std::string open =
        "(d.outcome = 'granted' AND d.withdrawn_at IS NULL AND d.replaced_by IS NULL AND "
        "d.used_at IS NULL AND (p.carry_out_by IS NULL OR p.carry_out_by >= ?))";
    query.Where(*in.open ? open : "NOT " + open, ctx.today());
  }
  if (in.since) query.Where("d.decided_at >= ?", StartOfDay(*in.since));
  if (in.act) query.Where("p.act = ?", NameOf(*in.act));
  if (in.subject_kind) query.Where("p.subject_kind = ?", *in.subject_kind);
  if (in.subject_id) query.Where("p.subject_id = ?", *in.subject_id);
  auto page = query.Run(ctx.tx(), in.list);
  if (!page) return page.failure();
  constexpr std::size_t kColumns = 23;  // Of a decision.
  return http::ToList<DecisionView>(*page, [&](const storage::Row& row) {
    storage::Values own;
    for (std::size_t i = kColumns; i < row.size(); ++i) own.push_back(row.at(i));
    return ToView(ctx, ToDecision(row), ToProposal(storage::Row(std::move(own))));
  });
}

Result<DecisionView> DecisionShow(http::Context& ctx, const std::string& id) {
  const auto found = Find(ctx.tx(), id);
  if (!found) return Fail(http::codes::kNotFound);
  DecisionView view = ToView(ctx, found->decision, found->proposal);
  if (MayWithdraw(ctx, *found)) view.actions.push_back({"decision_withdraw", "withdraw", true, {}});
  if (DecideRecordUse(found->decision, found->proposal, ctx.actor.account_id, ctx.today()))
    view.actions.push_back({"decision_record_use", "record_use", true, {}});
  ctx.version = found->decision.version;
  return view;
}

Result<DecisionView> DecisionRecordUse(http::Context& ctx, const DecisionUseIn& in) {
  auto found = Find(ctx.tx(), in.id);
  if (!found) return Fail(http::codes::kNotFound);
  Decision& one = found->decision;
  if (auto seen = http::RequireVersion(ctx, one.version); !seen) return seen.failure();
  if (auto may = DecideRecordUse(one, found->proposal, ctx.actor.account_id, ctx.today()); !may)
    return may.failure();
  one.used_note = in.note;
  if (auto used = Use(ctx, one, "decision_record_use"); !used) return used.failure();
  return DecisionShow(ctx, in.id);
}

Result<DecisionView> DecisionWithdraw(http::Context& ctx, const DecisionWithdrawIn& in) {
  auto found = Find(ctx.tx(), in.id);
  if (!found) return Fail(http::codes::kNotFound);
  Decision& one = found->decision;
  if (auto seen = http::RequireVersion(ctx, one.version); !seen) return seen.failure();
  if (auto may = MayWithdraw(ctx, *found); !may) return may.failure();
  if (auto signed_for = party::TakeConfirmation(ctx); !signed_for) return signed_for.failure();
  if (auto released = Release(ctx, one, found->proposal); !released) return released.failure();
  one.withdrawn_at = ctx.now;
  one.withdrawn_by = ctx.actor.account_id;
  one.withdraw_reason = in.reason;
  if (!WithdrawDecision(ctx.tx(), one)) return Fail(http::codes::kStaleVersion);
  AddStep(ctx.tx(), ProposalRef(one.proposal_id), "withdraw_decision", ctx.actor.account_id,
          ctx.now, in.reason);
  audit::Append(ctx, {ProposalRef(one.proposal_id),
                      {"decision", one.id},
                      "decision_withdraw",
                      {{"withdrawnAt", "", json::ToJson(*one.withdrawn_at), false},
                       {"reason", "", json::ToJson(in.reason), false}}});
  return DecisionShow(ctx, in.id);
}

bool CanBeReplaced(http::Context& ctx, const ProposalData& data) {
  const auto found = Find(ctx.tx(), *data.replaces_id);
  if (!found || !ctx.subjects.CanSee(ctx.tx(), ctx.actor, {"decision", found->decision.id}))
    return false;
  const Decision& one = found->decision;
  return one.outcome == DecisionOutcome::kGranted && !one.withdrawn_at && !one.replaced_by &&
         found->proposal.data.act == data.act && found->proposal.data.subject == data.subject;
}

Status ReplaceBy(http::Context& ctx, const std::string& id, const Decision& by) {
  auto found = Find(ctx.tx(), id);
  if (!found) return Fail(codes::kDecisionOver);
  Decision& one = found->decision;
  one.replaced_by = by.id;
  one.replaced_at = ctx.now;
  if (!ReplaceDecision(ctx.tx(), one)) return Fail(codes::kDecisionOver);
  if (!one.used_at) {
    if (auto released = Release(ctx, one, found->proposal); !released) return released;
    UnbookDecision(ctx.tx(), one.id);
  }
  AddStep(ctx.tx(), ProposalRef(one.proposal_id), "replace", ctx.actor.account_id, ctx.now,
          DecisionLabel(by.number));
  audit::Append(ctx, {ProposalRef(one.proposal_id),
                      {"decision", one.id},
                      "decision_replace",
                      {{"replacedBy", "", json::ToJson(DecisionLabel(by.number)), false}}});
  return Done{};
}

Status Consume(http::Context& ctx, const std::optional<std::string>& decision_id,
               const UseOf& use) {
  if (!decision_id) return Fail(codes::kDecisionNeeded);
  auto found = Find(ctx.tx(), *decision_id);
  if (!found || !ctx.subjects.CanSee(ctx.tx(), ctx.actor, {"decision", *decision_id}))
    return Fail(codes::kDecisionUnfit);
  if (auto may = DecideUse(found->decision, found->proposal, use, ctx.today()); !may) return may;
  found->decision.used_for = use.subject;
  return Use(ctx, found->decision, "decision_use");
}

std::vector<std::string> CheckDecisions(storage::Tx& tx) {
  std::vector<std::string> wrong;
  for (const auto& row : tx.All(sql::governance::kDecisionAll)) {
    const Decision one = ToDecision(row);
    const auto proposal = FindProposal(tx, one.proposal_id);
    const MandateChain chain = FindMandate(tx, one.mandate_id);
    const std::string label = "decision " + DecisionLabel(one.number);
    const auto state = one.outcome == DecisionOutcome::kGranted ? ProposalState::kGranted
                                                                : ProposalState::kRefused;
    if (!proposal || proposal->state != state) wrong.push_back(label + ": its proposal differs");
    if (proposal && proposal->author_id == one.account_id)
      wrong.push_back(label + ": decided by who proposed it");
    const Date day = LocalDate(one.decided_at);
    bool covers = !chain.empty();
    // Revoking works from its moment, so that a decision of that very day may come before it.
    for (const Mandate& link : chain)
      covers = covers && link.data.starts_on <= day &&
               (!link.data.ends_on || *link.data.ends_on >= day) &&
               (!link.revoked_at || *link.revoked_at >= one.decided_at);
    if (proposal && proposal->data.amount &&
        one.counted_minor.value_or(0) < proposal->data.amount->amount_minor)
      wrong.push_back(label + ": counts less than its own amount");
    const auto& ceiling = covers ? chain.front().data.ceiling : std::optional<Money>{};
    if (!covers || (ceiling && one.counted_minor.value_or(0) > ceiling->amount_minor))
      wrong.push_back(label + ": its mandate did not cover it");
  }
  return wrong;
}

}  // namespace nokkenas::governance
