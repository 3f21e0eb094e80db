// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/governance/domain/promise.h"

#include <gtest/gtest.h>

namespace nokkenas::governance {
namespace {

Need On(const char* id) { return {ProposalSubject{"application", id}, {}, "p"}; }
Need Named(const char* key) { return {{}, key, "p"}; }
Need Whole(const char* author) { return {{}, {}, author}; }

TEST(Promise, BelongsToANeedByObjectByNameOrByAuthorForTheWholeOrganisation) {
  EXPECT_TRUE(SameNeed(On("a"), On("a")));
  EXPECT_FALSE(SameNeed(On("a"), On("b")));
  EXPECT_TRUE(SameNeed({On("a").subject, "k", "p"}, {On("b").subject, "k", "q"}));
  EXPECT_TRUE(SameNeed(Whole("p"), Named("k"))) << "of one person, and neither about one object";
  EXPECT_FALSE(SameNeed(Whole("p"), Whole("q")));
  EXPECT_FALSE(SameNeed(Whole("p"), On("a")));
}

TEST(Promise, IsFreedAsAWholeByItsAwardAndTheNextOnlyByMore) {
  std::vector<Promise> all{{"l", "d1", "p1", On("a"), 100},
                           {"l", "d2", "p2", On("b"), 70},
                           {"l", "d3", "p3", On("a"), 50}};
  Award(all, On("a"), 90);
  EXPECT_EQ(all[0].amount_minor, 0) << "what the award did not need is free again";
  EXPECT_EQ(all[1].amount_minor, 70);
  EXPECT_EQ(all[2].amount_minor, 50);
  all[0].amount_minor = 100;
  Award(all, On("a"), 101);
  EXPECT_EQ(all[2].amount_minor, 0);
}

}  // namespace
}  // namespace nokkenas::governance
