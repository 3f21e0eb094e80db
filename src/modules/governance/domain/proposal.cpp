// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/governance/domain/proposal.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

namespace nokkenas::governance {
namespace {

constexpr std::array<std::string_view, 4> kAdvisers = {"buyer", "controller", "legal_adviser",
                                                       "cio_office"};

// Sums must stay numbers that a browser counts exactly, and that no sum runs out of.
constexpr std::int64_t kMostAskedMinor = kMaxAmountMinor / 4;

std::int64_t Plus(std::int64_t sum, std::int64_t more) {
  return more > kMaxAmountMinor - sum ? kMaxAmountMinor : sum + more;
}

void AddAmountErrors(const ProposalData& data, std::vector<FieldError>& errors) {
  if (data.amount && data.amount->amount_minor > kMostAskedMinor)
    errors.push_back({"amount.amountMinor", "out_of_range", ""});
  if (data.options && data.options->amount_minor > kMostAskedMinor)
    errors.push_back({"options.amountMinor", "out_of_range", ""});
  if (data.amount && data.amount->amount_minor <= 0)
    errors.push_back({"amount.amountMinor", "too_small", "0,01"});
  if (!data.options) return;
  if (!data.amount)
    errors.push_back({"options", "amount_first", ""});
  else if (data.options->vat != data.amount->vat)
    errors.push_back({"options.vat", "vat_of_amount", ""});
  if (data.options->amount_minor <= 0)
    errors.push_back({"options.amountMinor", "too_small", "0,01"});
}

void AddAdviceErrors(const ProposalData& data, Date today, std::vector<FieldError>& errors) {
  std::set<std::string> seen;
  for (std::size_t i = 0; i < data.advice.size(); ++i) {
    const std::string at = "advice[" + std::to_string(i) + "]";
    const AdviceNeed& need = data.advice[i];
    if (!GivesAdvice(need.role_key))
      errors.push_back({at + ".roleKey", "unknown_value", ""});
    else if (!seen.insert(need.role_key).second)
      errors.push_back({at + ".roleKey", "double", ""});
    if (need.due_on < today) errors.push_back({at + ".dueOn", "in_the_past", ""});
  }
}

// What `from` is at most when the other basis is counted. Rounded up, so that nothing slips under.
std::int64_t AtMost(const Money& from, Vat to, int vat_percent) {
  constexpr int kWhole = 100;
  if (from.vat == to || to == Vat::kExcluded) return from.amount_minor;
  return (from.amount_minor * (kWhole + vat_percent) + kWhole - 1) / kWhole;
}

}  // namespace

bool GivesAdvice(const std::string& role_key) {
  return std::find(kAdvisers.begin(), kAdvisers.end(), role_key) != kAdvisers.end();
}

bool Commits(Act act) {
  return act == Act::kCallOffStart || act == Act::kCallOffAward || act == Act::kContractSign ||
         act == Act::kContractChange || act == Act::kFrameworkAmend;
}

bool IsMadeElsewhere(Act act) {
  return act == Act::kFrameworkAmend || act == Act::kPartyChange || act == Act::kSignalConclude ||
         act == Act::kDeviationJustify;
}

Status CheckProposal(const ProposalData& data, const ProposalFacts& facts) {
  std::vector<FieldError> errors;
  if (IsMadeElsewhere(data.act) && !facts.by_its_room)
    errors.push_back({"act", "made_at_object", ""});
  if (!facts.subject_known) errors.push_back({"subject.id", "unknown_value", ""});
  AddAmountErrors(data, errors);
  if (!facts.counterparty_known) errors.push_back({"counterpartyId", "unknown_value", ""});
  if (data.carry_out_by && *data.carry_out_by < facts.today)
    errors.push_back({"carryOutBy", "in_the_past", ""});
  if (!facts.replaces_known) errors.push_back({"replacesId", "unknown_value", ""});
  AddAdviceErrors(data, facts.today, errors);
  if (errors.empty()) return Done{};
  return Failure{&codes::kProposalInvalid, {}, std::move(errors), 0};
}

std::optional<Money> CountedAmount(const ProposalData& data,
                                   const std::vector<RelatedProposal>& related, int vat_percent) {
  if (!data.amount) return std::nullopt;
  Money counted = *data.amount;
  if (data.options) counted.amount_minor = Plus(counted.amount_minor, data.options->amount_minor);
  if (!Commits(data.act)) return counted;
  for (const RelatedProposal& one : related) {
    for (const auto& amount : {one.amount, one.options})
      if (amount)
        counted.amount_minor =
            Plus(counted.amount_minor, AtMost(*amount, counted.vat, vat_percent));
  }
  return counted;
}

Result<ProposalState> DecideProposal(const Proposal& proposal, ProposalEvent event,
                                     const DecideFacts& facts) {
  const auto* edge = FindEdge(kProposalEdges, proposal.state, event);
  if (edge == nullptr) return Fail(codes::kProposalTransition);
  if (facts.bar == Bar::kAuthor) return Fail(codes::kDecisionOwnProposal);
  if (facts.bar == Bar::kInterest) return Fail(codes::kDecisionInterest);
  if (facts.bar == Bar::kAway) return Fail(codes::kDecisionAway);
  if (!facts.covered)
    return Fail(
        facts.short_of_budget ? codes::kDecisionBudgetShort : codes::kDecisionMandateLacking,
        facts.params);
  if (event != ProposalEvent::kGrant) return edge->to;
  const auto joined = [](const std::vector<std::string>& all) {
    std::string text;
    for (const auto& one : all) text += (text.empty() ? "" : "; ") + one;
    return text;
  };
  if (!facts.advice_open.empty())
    return Fail(codes::kDecisionAdviceOpen, {{"roles", joined(facts.advice_open)}});
  if (!facts.conditions.empty())
    return Fail(codes::kConditionsOpen, {{"conditions", joined(facts.conditions)}});
  return edge->to;
}

Result<ProposalState> DecideByAuthor(const Proposal& proposal, ProposalEvent event,
                                     const std::string& actor_id) {
  const auto* edge = FindEdge(kProposalEdges, proposal.state, event);
  if (edge == nullptr) return Fail(codes::kProposalTransition);
  if (proposal.author_id != actor_id) return Fail(codes::kProposalNotYours);
  return edge->to;
}

Status DecideAdvise(const Proposal& proposal, const AdviseFacts& facts) {
  if (proposal.state != ProposalState::kSubmitted) return Fail(codes::kProposalTransition);
  if (!facts.asked) return Fail(codes::kAdviceNotAsked);
  if (facts.is_author) return Fail(codes::kAdviceOwnProposal);
  if (!facts.has_role) return Fail(codes::kAdviceNotYours);
  return Done{};
}

std::vector<AdviceNeed> AdviceWaitedFor(const std::vector<Advice>& advice, int round, Date today) {
  std::vector<AdviceNeed> out;
  for (const Advice& one : advice)
    if (one.round == round && !one.verdict && one.need.due_on >= today) out.push_back(one.need);
  return out;
}

}  // namespace nokkenas::governance
