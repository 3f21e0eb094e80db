// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/governance/domain/mandate.h"

#include <gtest/gtest.h>

#include "modules/governance/domain/budget.h"

namespace nokkenas::governance {
namespace {

const Date kDay{2026, 11, 24};
const MandateObject kPortal{ScopeKind::kApplication, "portal"};

MandateData Data(const char* function, std::optional<std::int64_t> ceiling = {}) {
  MandateData data;
  data.function_id = function;
  data.acts = {Act::kCallOffAward, Act::kContractSign};
  if (ceiling) data.ceiling = Money{*ceiling, Vat::kExcluded};
  data.starts_on = kDay.AddDays(-10);
  data.source = "Decision 1";
  data.may_pass_on = true;
  return data;
}

Mandate Of(const MandateData& data, std::int64_t number = 1) {
  Mandate one;
  one.number = number;
  one.data = data;
  return one;
}

MandateData Sub(const char* function, std::optional<std::int64_t> ceiling = {}) {
  MandateData data = Data(function, ceiling);
  data.parent_id = "source";
  return data;
}

std::string CodeOf(const Status& status) { return status ? "" : status.failure().code->id; }

std::string FieldsOf(const Status& status) {
  std::string out;
  if (!status)
    for (const FieldError& one : status.failure().fields) out += one.path + ":" + one.code + " ";
  return out;
}

TEST(MandateTest, NeedsOneHolderAndAnActAndSoundFields) {
  MandateData data = Data("head");
  EXPECT_TRUE(DecideGrant(data, {}));
  data.account_id = "anna";
  data.acts = {};
  data.ceiling = Money{0, Vat::kExcluded};
  data.ends_on = data.starts_on.AddDays(-1);
  data.objects = {kPortal};
  data.parent_id = "nowhere";
  EXPECT_EQ(FieldsOf(DecideGrant(data, {})),
            "functionId:one_holder acts:required objects[0].id:unknown_value "
            "ceiling.amountMinor:too_small endsOn:before_start parentId:unknown_value ");
  data = Data("head");
  data.acts = {Act::kContractSign, Act::kContractSign};
  EXPECT_EQ(FieldsOf(DecideGrant(data, {})), "acts[1]:double ");
}

TEST(MandateTest, GivesNoMoreThanItsSource) {
  MandateData source = Data("director", 100'000'00);
  source.objects = {kPortal};
  source.ends_on = kDay.AddDays(100);
  GrantFacts facts;
  facts.source = {Of(source)};
  facts.objects_known = {true};
  MandateData same = Sub("head", 100'000'00);
  same.objects = {kPortal};
  same.ends_on = source.ends_on;
  EXPECT_TRUE(DecideGrant(same, facts)) << "as much as the source is not more";

  MandateData wide = Sub("head", 100'000'01);
  wide.kind = MandateKind::kAuthorisation;
  wide.acts.push_back(Act::kBudgetShift);
  wide.starts_on = source.starts_on.AddDays(-1);
  const Status refused = DecideGrant(wide, facts);
  EXPECT_EQ(CodeOf(refused), "mandate_wider_than_source");
  EXPECT_EQ(FieldsOf(refused),
            "kind:as_source acts:beyond_source objects:beyond_source "
            "ceiling.amountMinor:beyond_source startsOn:beyond_source endsOn:beyond_source ");

  MandateData included = same;
  included.ceiling = Money{1, Vat::kIncluded};
  EXPECT_EQ(FieldsOf(DecideGrant(included, facts)), "ceiling.vat:vat_of_source ")
      << "amounts of another VAT basis cannot be compared";
  included.ceiling.reset();
  EXPECT_EQ(FieldsOf(DecideGrant(included, facts)), "ceiling.amountMinor:beyond_source ");
}

TEST(MandateTest, IsPassedOnOnlyIfAllowedAndNeverBackToAHolder) {
  GrantFacts facts;
  facts.source = {Of(Sub("head")), Of(Data("director"))};
  EXPECT_TRUE(DecideGrant(Sub("buyer"), facts));
  EXPECT_EQ(CodeOf(DecideGrant(Sub("director"), facts)), "mandate_loop");
  EXPECT_EQ(CodeOf(DecideGrant(Sub("head"), facts)), "mandate_loop");
  facts.source[1].revoked_on = kDay;
  EXPECT_EQ(CodeOf(DecideGrant(Sub("buyer"), facts)), "mandate_source_ended");
  facts.source[0].data.may_pass_on = false;
  EXPECT_EQ(CodeOf(DecideGrant(Sub("buyer"), facts)), "mandate_not_to_pass_on");
  facts.to_oneself = true;
  EXPECT_EQ(CodeOf(DecideGrant(Sub("buyer"), facts)), "mandate_to_oneself");
}

TEST(MandateTest, LapsesWithWhatItWasGrantedFrom) {
  MandateChain chain = {Of(Sub("buyer")), Of(Sub("head")), Of(Data("director"))};
  EXPECT_EQ(StateOf(chain, kDay), MandateState::kInForce);
  EXPECT_EQ(StateOf(chain, kDay.AddDays(-11)), MandateState::kFuture);
  chain[2].revoked_on = kDay;
  EXPECT_EQ(StateOf(chain, kDay), MandateState::kSourceGone) << "from the day of revoking on";
  EXPECT_EQ(StateOf(chain, kDay.AddDays(-1)), MandateState::kInForce) << "what was, stays";
  chain[0].data.ends_on = kDay.AddDays(-1);
  EXPECT_EQ(StateOf(chain, kDay), MandateState::kEnded);
  EXPECT_EQ(CodeOf(DecideRevoke(chain[0], kDay)), "mandate_over");
  EXPECT_EQ(CodeOf(DecideRevoke(chain[2], kDay)), "mandate_over");
  EXPECT_TRUE(DecideRevoke(chain[1], kDay));
}

TEST(MandateTest, CoversUpToAndIncludingItsCeiling) {
  MandateData data = Data("head", 100'000'00);
  data.objects = {kPortal};
  const MandateChain chain = {Of(data)};
  Asked asked{Act::kContractSign, {kPortal}, Money{100'000'00, Vat::kExcluded}, kDay, {}};
  EXPECT_EQ(GapOf(chain, asked), std::nullopt);
  asked.amount->amount_minor += 1;
  EXPECT_EQ(GapOf(chain, asked), MandateGap::kTooLow);
  asked.amount = Money{1, Vat::kIncluded};
  EXPECT_EQ(GapOf(chain, asked), MandateGap::kOtherVat);
  asked.amount.reset();
  EXPECT_EQ(GapOf(chain, asked), MandateGap::kAmountUnknown);
  asked.objects = {MandateObject{ScopeKind::kApplication, "other"}};
  EXPECT_EQ(GapOf(chain, asked), MandateGap::kOtherObject);
  asked.objects.clear();
  EXPECT_EQ(GapOf(chain, asked), MandateGap::kOtherObject) << "the whole is more than a part";
  asked.act = Act::kBudgetShift;
  EXPECT_EQ(GapOf(chain, asked), MandateGap::kOtherAct);
  asked.on = data.starts_on.AddDays(-1);
  EXPECT_EQ(GapOf(chain, asked), MandateGap::kNotYet);
}

TEST(MandateTest, StaysWithinWhatIsLeftOnItsBudgetLine) {
  MandateData data = Data("head", 100'000'00);
  data.budget_line_id = "line";
  GrantFacts facts;
  EXPECT_EQ(FieldsOf(DecideGrant(data, facts)), "budgetLineId:unknown_value ");
  facts.budget = BudgetRoom{2026, Vat::kIncluded, 0};
  EXPECT_EQ(FieldsOf(DecideGrant(data, facts)), "ceiling.vat:vat_of_budget ");
  facts.budget = BudgetRoom{2026, Vat::kExcluded, 60'000'00};
  EXPECT_TRUE(DecideGrant(data, facts));

  const MandateChain chain = {Of(data)};
  Asked asked{Act::kContractSign, {}, Money{80'000'00, Vat::kExcluded}, kDay, {}};
  EXPECT_EQ(GapOf(chain, asked, facts.budget), MandateGap::kBudgetShort);
  asked.amount->amount_minor = 60'000'00;
  EXPECT_EQ(GapOf(chain, asked, facts.budget), std::nullopt);
  asked.on = Date{2027, 1, 1};
  EXPECT_EQ(GapOf(chain, asked, facts.budget), MandateGap::kOtherYear);
  asked.amount->amount_minor = 100'000'01;
  EXPECT_EQ(GapOf(chain, asked, facts.budget), MandateGap::kTooLow) << "the ceiling comes first";

  GrantFacts passed;
  passed.source = chain;
  EXPECT_EQ(FieldsOf(DecideGrant(Sub("buyer", 1), passed)), "budgetLineId:as_source ");
}

TEST(BudgetTest, IsNeverBelowZero) {
  BudgetLine line;
  line.granted_minor = 60'000'00;
  const auto money = [](std::int64_t minor) { return Money{minor, Vat::kExcluded}; };
  const auto short_of = DecideEntry(line, BudgetEntryKind::kBooked, money(80'000'00));
  ASSERT_FALSE(short_of);
  EXPECT_EQ(short_of.failure().params, (std::vector<std::pair<std::string, std::string>>{
                                           {"asked", "eur:8000000"}, {"left", "eur:6000000"}}));
  const auto all = DecideEntry(line, BudgetEntryKind::kBooked, money(60'000'00));
  ASSERT_TRUE(all);
  EXPECT_EQ(all->LeftMinor(), 0);
  for (const auto kind :
       {BudgetEntryKind::kBooked, BudgetEntryKind::kCut, BudgetEntryKind::kShiftedOut})
    EXPECT_FALSE(DecideEntry(*all, kind, money(1)));
  EXPECT_EQ(DecideEntry(*all, BudgetEntryKind::kReleased, money(10))->LeftMinor(), 10);
  EXPECT_FALSE(DecideEntry(*all, BudgetEntryKind::kReleased, money(60'000'01)));
  EXPECT_EQ(DecideEntry(line, BudgetEntryKind::kGranted, money(5))->granted_minor, 60'000'05);
  EXPECT_FALSE(DecideEntry(line, BudgetEntryKind::kGranted, money(0)));
  EXPECT_FALSE(DecideEntry(line, BudgetEntryKind::kGranted, money(kMaxAmountMinor)));
  EXPECT_FALSE(DecideEntry(line, BudgetEntryKind::kGranted, Money{5, Vat::kIncluded}));
}

TEST(BudgetTest, IsShiftedWithinAYearAndAVatBasis) {
  BudgetLine from;
  from.id = "from";
  from.data.year = 2026;
  BudgetLine to = from;
  EXPECT_FALSE(DecideShift(from, to));
  to.id = "to";
  EXPECT_TRUE(DecideShift(from, to));
  to.vat = Vat::kIncluded;
  EXPECT_FALSE(DecideShift(from, to));
  to.vat = Vat::kExcluded;
  to.data.year = 2027;
  EXPECT_FALSE(DecideShift(from, to));
}

TEST(MandateTest, AsksTheLowestFirst) {
  const Mandate low = Of(Data("a", 10), 3);
  const Mandate high = Of(Data("b", 20), 2);
  const Mandate any = Of(Data("c"), 1);
  EXPECT_TRUE(LowerThan({low}, {high}));
  EXPECT_TRUE(LowerThan({high}, {any}));
  EXPECT_FALSE(LowerThan({any}, {low}));
  EXPECT_TRUE(LowerThan({Of(Data("d", 10), 2)}, {low})) << "of equals the one granted first";
  EXPECT_TRUE(LowerThan({any, any}, {any})) << "what was passed on is lower than its source";
}

}  // namespace
}  // namespace nokkenas::governance
