// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include <gtest/gtest.h>

#include "modules/governance/domain/decision.h"
#include "modules/governance/domain/interest.h"

namespace nokkenas::governance {
namespace {

const Date kAsked{2026, 5, 4};
constexpr int kVat = 21;

template <class T>
std::string CodeOf(const Result<T>& result) {
  return result.ok() ? "" : result.failure().code->id;
}

Instant At(Date day) {
  return Instant{} + std::chrono::hours{24} * day.DaysSince(Date{1970, 1, 1});
}

ProposalData Asking(std::int64_t minor, Vat vat = Vat::kExcluded) {
  ProposalData data;
  data.title = "A proposal";
  data.act = Act::kCallOffAward;
  data.amount = Money{minor, vat};
  data.grounds = "There is a need";
  return data;
}

RelatedProposal Before(std::int64_t minor, Vat vat = Vat::kExcluded) {
  RelatedProposal one;
  one.amount = Money{minor, vat};
  return one;
}

TEST(ProposalTest, CountsOptionsAndWhatWasAskedBefore) {
  ProposalData data = Asking(40'000'00);
  EXPECT_EQ(CountedAmount(data, {}, kVat), (Money{40'000'00, Vat::kExcluded}));
  data.options = Money{5'000'00, Vat::kExcluded};
  RelatedProposal earlier = Before(40'000'00);
  earlier.options = Money{1, Vat::kExcluded};
  EXPECT_EQ(CountedAmount(data, {earlier}, kVat), (Money{85'000'01, Vat::kExcluded}));
  data.act = Act::kDeliveryAccept;
  EXPECT_EQ(CountedAmount(data, {earlier}, kVat), (Money{45'000'00, Vat::kExcluded}))
      << "an act that takes on nothing new stands alone";
  data.amount.reset();
  EXPECT_EQ(CountedAmount(data, {earlier}, kVat), std::nullopt);
}

TEST(ProposalTest, CountsTheOtherVatBasisForWhatItCanBeAtMost) {
  // Never less than it is, so that no choice of basis slips under a ceiling.
  EXPECT_EQ(CountedAmount(Asking(100), {Before(121, Vat::kIncluded)}, kVat),
            (Money{221, Vat::kExcluded}));
  EXPECT_EQ(CountedAmount(Asking(121, Vat::kIncluded), {Before(100)}, kVat),
            (Money{242, Vat::kIncluded}));
  EXPECT_EQ(CountedAmount(Asking(1, Vat::kIncluded), {Before(1)}, kVat), (Money{3, Vat::kIncluded}))
      << "1.21 cents are 2";
}

TEST(ProposalTest, NeverCountsPastWhatANumberHolds) {
  ProposalData data = Asking(kMaxAmountMinor / 4);
  const std::vector<RelatedProposal> many(2'000, Before(kMaxAmountMinor / 4));
  EXPECT_EQ(CountedAmount(data, many, kVat)->amount_minor, kMaxAmountMinor);
  data.amount->amount_minor += 1;
  EXPECT_EQ(CodeOf(CheckProposal(data, {kAsked})), "proposal_invalid");
}

TEST(ProposalTest, RefusesInAFixedOrder) {
  Proposal proposal;
  DecideFacts facts;
  const auto decide = [&](ProposalEvent event = ProposalEvent::kGrant) {
    return CodeOf(DecideProposal(proposal, event, facts));
  };
  facts = {Bar::kAuthor, false, true, {"Buyer"}, {"Ask the users"}, {}};
  EXPECT_EQ(decide(), "proposal_transition") << "a draft is not decided";
  proposal.state = ProposalState::kSubmitted;
  EXPECT_EQ(decide(), "decision_own_proposal");
  facts.bar = Bar::kInterest;
  EXPECT_EQ(decide(), "decision_interest");
  facts.bar = Bar::kAway;
  EXPECT_EQ(decide(), "decision_away");
  facts.bar.reset();
  EXPECT_EQ(decide(), "decision_budget_short");
  facts.short_of_budget = false;
  EXPECT_EQ(decide(), "decision_mandate_lacking");
  EXPECT_EQ(decide(ProposalEvent::kReturn), "decision_mandate_lacking");
  facts.covered = true;
  EXPECT_EQ(decide(), "decision_advice_open");
  EXPECT_EQ(decide(ProposalEvent::kRefuse), "") << "no advice is needed to refuse";
  facts.advice_open.clear();
  EXPECT_EQ(decide(), "conditions_open");
  facts.conditions.clear();
  EXPECT_EQ(*DecideProposal(proposal, ProposalEvent::kGrant, facts), ProposalState::kGranted);
}

TEST(ProposalTest, MovesOnlyAsTheTableSays) {
  const auto all = {ProposalState::kDraft,   ProposalState::kSubmitted, ProposalState::kReturned,
                    ProposalState::kGranted, ProposalState::kRefused,   ProposalState::kWithdrawn};
  Proposal proposal;
  proposal.author_id = "author";
  for (const auto state : all) {
    proposal.state = state;
    for (const auto event :
         {ProposalEvent::kChange, ProposalEvent::kSubmit, ProposalEvent::kWithdraw}) {
      const bool edge = FindEdge(kProposalEdges, state, event) != nullptr;
      EXPECT_EQ(DecideByAuthor(proposal, event, "author").ok(), edge);
      EXPECT_FALSE(DecideByAuthor(proposal, event, "another").ok());
    }
    const bool open = state == ProposalState::kSubmitted;
    EXPECT_EQ(DecideProposal(proposal, ProposalEvent::kGrant, {}).ok(), open);
    EXPECT_EQ(DecideAdvise(proposal, {}).ok(), open);
  }
}

TEST(ProposalTest, WaitsForAdviceUntilItsDayAndNoLonger) {
  Advice open;
  open.need = {"buyer", kAsked};
  Advice given = open;
  given.need.role_key = "controller";
  given.verdict = AdviceVerdict::kNegative;
  Advice earlier = open;
  earlier.round = 0;
  const std::vector<Advice> all = {open, given, earlier};
  EXPECT_EQ(AdviceWaitedFor(all, 1, kAsked), std::vector{open.need}) << "on the day itself";
  EXPECT_TRUE(AdviceWaitedFor(all, 1, kAsked.AddDays(1)).empty());
}

TEST(DecisionTest, IsUsedForExactlyWhatItSaysAndOnce) {
  Proposal proposal;
  proposal.data = Asking(100);
  proposal.data.subject = ProposalSubject{"application", "a"};
  proposal.data.carry_out_by = kAsked;
  proposal.content = "{}";
  Decision decision;
  const UseOf fits{Act::kCallOffAward, proposal.data.subject, proposal.data.amount, "{}"};
  const auto use = [&](const UseOf& as, Date day = kAsked) {
    return CodeOf(DecideUse(decision, proposal, as, day));
  };
  EXPECT_EQ(use(fits), "");
  EXPECT_EQ(use(fits, kAsked.AddDays(1)), "decision_over");
  UseOf other = fits;
  other.act = Act::kContractSign;
  EXPECT_EQ(use(other), "decision_unfit");
  other = fits;
  other.subject.reset();
  EXPECT_EQ(use(other), "decision_unfit");
  other = fits;
  other.amount->amount_minor -= 1;
  EXPECT_EQ(use(other), "decision_unfit") << "less is another amount too";
  other = fits;
  other.content.reset();
  EXPECT_EQ(use(other), "decision_unfit");
  proposal.basis = "what was looked at";
  EXPECT_EQ(use(fits), "decision_outdated");
  proposal.basis.reset();
  decision.used_at = At(kAsked);
  EXPECT_EQ(use(fits), "decision_used");
  EXPECT_EQ(CodeOf(DecideWithdrawDecision(decision, proposal.data, kAsked)), "decision_used");
  decision.used_at.reset();
  decision.replaced_by = "another";
  EXPECT_EQ(use(fits), "decision_over");
  decision.replaced_by.reset();
  decision.outcome = DecisionOutcome::kRefused;
  EXPECT_EQ(use(fits), "decision_over");
  EXPECT_EQ(CodeOf(DecideWithdrawDecision(decision, proposal.data, kAsked)), "decision_over");
}

TEST(InterestTest, BlocksFromTheDeclarationUntilSomebodyConcludesOtherwise) {
  Interest interest;
  interest.account_id = "me";
  interest.declared_at = At(kAsked);
  EXPECT_TRUE(Blocks(interest));
  for (const auto verdict : {InterestVerdict::kNoConflict, InterestVerdict::kWithMeasure}) {
    interest.verdict = verdict;
    EXPECT_FALSE(Blocks(interest));
  }
  interest.verdict = InterestVerdict::kExcluded;
  EXPECT_TRUE(Blocks(interest));
  EXPECT_EQ(CodeOf(DecideAssess(interest, "me", kAsked)), "interest_own");
  EXPECT_EQ(CodeOf(DecideInterestEnd(interest, kAsked.AddDays(1), kAsked)), "interest_invalid");
  interest.ended_on = kAsked;
  EXPECT_TRUE(Blocks(interest)) << "nobody lifts it alone";
  EXPECT_EQ(CodeOf(DecideAssess(interest, "other", kAsked.AddDays(1))), "interest_ended");
  interest.verdict.reset();
  EXPECT_EQ(CodeOf(DecideAssess(interest, "other", kAsked.AddDays(1))), "") << "assessed anew";
}

TEST(AbsenceTest, EndsYesterdayAtTheEarliest) {
  const Absence absence{"id", "me", kAsked.AddDays(-2), kAsked.AddDays(5)};
  EXPECT_EQ(CodeOf(CheckAbsence(absence, kAsked)), "");
  EXPECT_EQ(CodeOf(CheckAbsence(absence, kAsked.AddDays(6))), "absence_invalid");
  EXPECT_EQ(CodeOf(DecideAbsenceEnd(absence, kAsked.AddDays(-1), kAsked)), "");
  EXPECT_EQ(CodeOf(DecideAbsenceEnd(absence, kAsked.AddDays(-2), kAsked)), "absence_invalid");
  EXPECT_EQ(CodeOf(DecideAbsenceEnd(absence, kAsked.AddDays(5), kAsked)), "absence_invalid");
  EXPECT_EQ(CodeOf(DecideAbsenceEnd(absence, kAsked, kAsked.AddDays(6))), "absence_over");
}

}  // namespace
}  // namespace nokkenas::governance
