// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/governance/domain/plan.h"

#include <gtest/gtest.h>

#include "modules/governance/domain/comment.h"

namespace nokkenas::governance {
namespace {

const Date kPlanned{2026, 11, 27};

TEST(Plan, CountsAgainstTheDayThatWasPlannedFirst) {
  const PlanFigures none = CountPlans({});
  EXPECT_EQ(none.planned, 0);
  EXPECT_FALSE(none.late_days);
  const PlanFigures figures = CountPlans({
      {kPlanned, kPlanned, 1, kPlanned},              // On its day.
      {kPlanned, kPlanned, 1, kPlanned.AddDays(-3)},  // Before it.
      {kPlanned, kPlanned.AddDays(9), 2,
       kPlanned.AddDays(9)},                         // On the new day, late on the first.
      {kPlanned, kPlanned, 1, kPlanned.AddDays(1)},  // A day late.
      {kPlanned, kPlanned.AddDays(30), 3, kPlanned.AddDays(40)},  // Much later.
      {kPlanned, kPlanned, 1, std::nullopt},                      // Not decided.
  });
  EXPECT_EQ(figures.planned, 6);
  EXPECT_EQ(figures.replanned, 2);
  EXPECT_EQ(figures.decided, 5);
  EXPECT_EQ(figures.on_time, 2);
  EXPECT_EQ(figures.late_days, 9);
}

TEST(Plan, IsRefusedForTheFirstReason) {
  Proposal proposal;
  proposal.state = ProposalState::kGranted;
  const auto code = [&](Date on, const char* reason, const PlanFacts& facts) {
    const auto status = DecidePlan(proposal, on, reason, facts);
    return status ? nullptr : status.failure().code;
  };
  EXPECT_EQ(code(kPlanned.AddDays(-1), "", {kPlanned, true, false}), &codes::kPlanInvalid);
  EXPECT_EQ(code(kPlanned, "", {kPlanned, true, true}), &codes::kPlanInvalid)
      << "a new plan has a reason";
  EXPECT_EQ(code(kPlanned, "", {kPlanned, true, false}), &codes::kProposalTransition);
  proposal.state = ProposalState::kSubmitted;
  EXPECT_EQ(code(kPlanned, "", {kPlanned, false, false}), &codes::kPlanNotYours);
  EXPECT_EQ(code(kPlanned, "", {kPlanned, true, false}), nullptr);
}

TEST(Comment, NamesEachWrongMention) {
  const auto wrong = CheckMentions({{true, true, false, false},
                                    {false, true, false, false},
                                    {true, false, false, false},
                                    {true, true, true, false},
                                    {true, true, false, true}});
  ASSERT_FALSE(wrong);
  std::vector<std::string> seen;
  for (const FieldError& error : wrong.failure().fields)
    seen.push_back(error.path + " " + error.code);
  EXPECT_EQ(seen,
            (std::vector<std::string>{"mentionIds[1] unknown_value", "mentionIds[2] cannot_see",
                                      "mentionIds[3] double", "mentionIds[4] unknown_value"}));
  EXPECT_TRUE(CheckMentions({}));
}

TEST(Comment, IsTakenBackOnceByItsWriter) {
  Comment comment;
  comment.account_id = "a";
  EXPECT_TRUE(DecideWithdraw(comment, "a"));
  EXPECT_EQ(DecideWithdraw(comment, "b").failure().code, &codes::kCommentNotYours);
  comment.withdrawn_at = Instant{};
  EXPECT_EQ(DecideWithdraw(comment, "a").failure().code, &codes::kCommentWithdrawn);
}

}  // namespace
}  // namespace nokkenas::governance
