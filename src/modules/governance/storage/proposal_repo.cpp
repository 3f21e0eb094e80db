// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/governance/storage/proposal_repo.h"

#include <algorithm>

#include "base/text.h"
#include "platform/auth/crypto.h"
#include "platform/http/list.h"
#include "sql/governance.h"

namespace nokkenas::governance {
namespace {

namespace sp = sql::governance;

std::optional<Money> MoneyOf(const storage::Row& row, std::size_t minor, std::size_t vat) {
  if (row.IsNull(minor)) return std::nullopt;
  return Money{row.Int(minor), FromName<Vat>(row.Text(vat)).value()};
}

// What stands in a row beside its identity, its state and its moments.
struct Written {
  explicit Written(const Proposal& of, const auth::SubjectRef& root_of) : data(of.data) {
    root = root_of;
    if (data.subject) {
      subject_kind = data.subject->kind;
      subject_id = data.subject->id;
    }
    if (data.amount) {
      amount = data.amount->amount_minor;
      vat = NameOf(data.amount->vat);
    }
    if (data.options) options = data.options->amount_minor;
    if (data.related_key) related_sort = SearchText(*data.related_key);
    search = SearchText(ProposalLabel(of.number) + " " + data.title + " " +
                        data.related_key.value_or(""));
    sort = SortKey(data.title);
  }
  const ProposalData& data;
  auth::SubjectRef root;
  std::optional<std::string> subject_kind, subject_id, vat, related_sort;
  std::optional<std::int64_t> amount, options;
  std::string search, sort;
};

void WriteNeeds(storage::Tx& tx, const Proposal& proposal) {
  tx.Exec(sp::kAdviceNeedClear, proposal.id);
  for (const AdviceNeed& need : proposal.data.advice)
    tx.Exec(sp::kAdviceNeedAdd, proposal.id, need.role_key, need.due_on);
}

}  // namespace

const char* const kProposalColumns =
    "p.id, p.number, p.state, p.title, p.act, p.subject_kind, p.subject_id, p.amount_minor, "
    "p.options_minor, p.vat, p.counterparty_id, p.related_key, p.grounds, p.carry_out_by, "
    "p.replaces_id, p.content, p.author_id, p.created_at, p.submitted_at, p.settled_at, p.round, "
    "p.version, p.basis";

std::string ProposalLabel(std::int64_t number) { return "V-" + std::to_string(number); }

Proposal ToProposal(const storage::Row& row) {
  Proposal one;
  one.id = row.Text(0);
  one.number = row.Int(1);
  one.state = FromName<ProposalState>(row.Text(2)).value();
  one.data.title = row.Text(3);
  one.data.act = FromName<Act>(row.Text(4)).value();
  if (!row.IsNull(5)) one.data.subject = ProposalSubject{row.Text(5), row.Text(6)};
  one.data.amount = MoneyOf(row, 7, 9);
  one.data.options = MoneyOf(row, 8, 9);
  one.data.counterparty_id = row.OptText(10);
  one.data.related_key = row.OptText(11);
  one.data.grounds = row.Text(12);
  one.data.carry_out_by = row.OptDate(13);
  one.data.replaces_id = row.OptText(14);
  one.content = row.OptText(15);
  one.author_id = row.Text(16);
  one.created_at = row.Instant(17);
  one.submitted_at = row.OptInstant(18);
  one.settled_at = row.OptInstant(19);
  one.round = static_cast<int>(row.Int(20));
  one.version = row.Int(21);
  one.basis = row.OptText(22);
  return one;
}

std::optional<Proposal> FindProposal(storage::Tx& tx, const std::string& id) {
  const auto row = tx.One(sp::kProposalFind, id);
  if (!row) return std::nullopt;
  Proposal found = ToProposal(*row);
  for (const auto& need : tx.All(sp::kAdviceNeedList, id))
    found.data.advice.push_back({need.Text(0), need.Date(1)});
  return found;
}

void AddProposal(storage::Tx& tx, const Proposal& one, const auth::SubjectRef& root) {
  const Written w(one, root);
  tx.Exec(sp::kProposalAdd, one.id, one.number, w.data.title, NameOf(w.data.act), w.subject_kind,
          w.subject_id, w.root.kind, w.root.id, w.amount, w.options, w.vat, w.data.counterparty_id,
          w.data.related_key, w.related_sort, w.data.grounds, w.data.carry_out_by,
          w.data.replaces_id, one.content, one.author_id, one.created_at, w.search, w.sort,
          one.basis);
  WriteNeeds(tx, one);
}

bool WriteProposal(storage::Tx& tx, const Proposal& one, const auth::SubjectRef& root) {
  const Written w(one, root);
  const auto written =
      tx.Exec(sp::kProposalWrite, one.id, w.data.title, NameOf(w.data.act), w.subject_kind,
              w.subject_id, w.root.kind, w.root.id, w.amount, w.options, w.vat,
              w.data.counterparty_id, w.data.related_key, w.related_sort, w.data.grounds,
              w.data.carry_out_by, w.data.replaces_id, w.search, w.sort, one.version);
  if (written != 1) return false;
  WriteNeeds(tx, one);
  return true;
}

bool MoveProposal(storage::Tx& tx, const Proposal& one) {
  return tx.Exec(sp::kProposalMove, one.id, NameOf(one.state), one.submitted_at, one.settled_at,
                 one.round, one.version) == 1;
}

std::optional<ProposalScope> FindProposalScope(storage::Tx& tx, const std::string& id) {
  const auto row = tx.One(sp::kProposalScope, id);
  if (!row) return std::nullopt;
  return ProposalScope{!row->IsNull(0), row->Text(1), {row->Text(2), row->Text(3)}};
}

bool SeesProposal(const auth::Actor& actor, const ProposalScope& scope) {
  if (actor.supplier) return false;
  if (scope.author_id == actor.account_id) return true;
  return scope.submitted && actor.Can(kProposalRead, scope.root);
}

bool SeesProposal(storage::Tx& tx, const auth::Actor& actor, const std::string& id) {
  const auto scope = FindProposalScope(tx, id);
  if (!scope || actor.supplier) return false;
  return SeesProposal(actor, *scope) ||
         (scope->submitted && tx.One(sp::kProposalTakesPart, id, actor.account_id).has_value());
}

std::vector<auth::SearchHit> SearchProposals(storage::Tx& tx, const auth::Actor& actor,
                                             const std::string& text, int limit) {
  std::vector<auth::SearchHit> hits;
  constexpr int kMost = 10'000;  // Who may see only some must not lose them behind the others.
  for (const auto& row : tx.All(sp::kProposalSearch, http::LikePattern(text), kMost)) {
    const ProposalScope scope{!row.IsNull(3), row.Text(4), {row.Text(5), row.Text(6)}};
    if (!SeesProposal(actor, scope)) continue;
    hits.push_back({row.Text(0), row.Text(2), ProposalLabel(row.Int(1))});
    if (hits.size() == static_cast<std::size_t>(limit)) break;
  }
  return hits;
}

std::vector<RelatedProposal> RelatedTo(storage::Tx& tx, const Proposal& proposal, Instant since) {
  const ProposalData& data = proposal.data;
  std::optional<std::string> kind;
  std::optional<std::string> id;
  if (data.subject) {
    kind = data.subject->kind;
    id = data.subject->id;
  }
  std::optional<std::string> key;
  if (data.related_key) key = SearchText(*data.related_key);
  std::vector<RelatedProposal> out;
  for (const auto& row :
       tx.All(sp::kProposalRelated, NameOf(data.act), proposal.id, since, kind, id, key,
              data.replaces_id.value_or(""), data.subject ? std::string{} : proposal.author_id)) {
    RelatedProposal one;
    one.id = row.Text(0);
    one.number = row.Int(1);
    one.title = row.Text(2);
    one.state = FromName<ProposalState>(row.Text(3)).value();
    one.same_subject = data.subject && row.OptText(4) == kind && row.OptText(5) == id;
    one.same_key = key && row.OptText(6) == key;
    one.same_author = !data.subject && row.IsNull(4) && row.Text(10) == proposal.author_id;
    one.amount = MoneyOf(row, 7, 9);
    one.options = MoneyOf(row, 8, 9);
    out.push_back(std::move(one));
  }
  return out;
}

std::vector<Advice> AdviceOf(storage::Tx& tx, const std::string& proposal_id) {
  std::vector<Advice> out;
  for (const auto& row : tx.All(sp::kAdviceList, proposal_id)) {
    Advice one;
    one.round = static_cast<int>(row.Int(0));
    one.need = {row.Text(1), row.Date(2)};
    if (!row.IsNull(3)) one.verdict = FromName<AdviceVerdict>(row.Text(3)).value();
    one.reasons = row.Text(4);
    one.account_id = row.OptText(5);
    one.given_at = row.OptInstant(6);
    out.push_back(std::move(one));
  }
  return out;
}

void AskAdvice(storage::Tx& tx, const Proposal& proposal) {
  for (const AdviceNeed& need : proposal.data.advice)
    tx.Exec(sp::kAdviceAdd, proposal.id, proposal.round, need.role_key, need.due_on);
}

bool GiveAdvice(storage::Tx& tx, const std::string& proposal_id, const Advice& advice) {
  return tx.Exec(sp::kAdviceGive, proposal_id, advice.round, advice.need.role_key,
                 NameOf(advice.verdict.value()), advice.reasons, advice.account_id,
                 advice.given_at) == 1;
}

void AddPlan(storage::Tx& tx, const auth::SubjectRef& of, const Plan& plan) {
  const auto seq = static_cast<std::int64_t>(tx.All(sp::kPlanList, of.kind, of.id).size()) + 1;
  tx.Exec(sp::kPlanAdd, of.kind, of.id, seq, plan.planned_on, plan.reason, plan.account_id,
          plan.at);
}

std::vector<Plan> PlansOf(storage::Tx& tx, const auth::SubjectRef& of) {
  std::vector<Plan> out;
  for (const auto& row : tx.All(sp::kPlanList, of.kind, of.id))
    out.push_back({row.Date(0), row.Text(1), row.Text(2), row.Instant(3)});
  return out;
}

std::vector<PlanOutcome> PlanOutcomes(storage::Tx& tx) {
  std::vector<PlanOutcome> out;
  for (const auto& row : tx.All(sp::kPlanOfProposals)) {
    const auto settled = row.OptInstant(1);
    out.push_back({row.Date(2), row.Date(3), static_cast<int>(row.Int(4)),
                   settled ? std::optional(LocalDate(*settled)) : std::nullopt});
  }
  return out;
}

void AddStep(storage::Tx& tx, const auth::SubjectRef& of, const std::string& step,
             const std::string& account_id, Instant at, const std::string& note) {
  const std::int64_t seq = tx.One(sp::kStepLast, of.kind, of.id).value().Int(0) + 1;
  tx.Exec(sp::kStepAdd, crypto::NewId(), of.kind, of.id, seq, step, account_id, at, note);
}

std::vector<Step> StepsOf(storage::Tx& tx, const auth::SubjectRef& of) {
  std::vector<Step> out;
  for (const auto& row : tx.All(sp::kStepList, of.kind, of.id))
    out.push_back(
        {static_cast<int>(row.Int(0)), row.Text(1), row.Text(2), row.Instant(3), row.Text(4)});
  return out;
}

}  // namespace nokkenas::governance
