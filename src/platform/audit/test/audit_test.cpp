// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "platform/audit/audit.h"

#include <gtest/gtest.h>

#include "platform/testing/backends.h"

namespace nokkenas::audit {
namespace {

using storage::Query;
using storage::Tx;

struct Person {
  std::string name;
  std::string role;
  static void Fields(auto& self, auto&& f) {
    f("name", self.name, "", json::Personal{});
    f("role", self.role);
  }
};

const Instant kNow = *ParseInstant("2026-11-23T08:12:00.000Z");

class AuditTest : public ::testing::TestWithParam<std::string> {
 protected:
  AuditTest() : db_(GetParam()) {
    for (int i = 0; i < 3; ++i) Add("framework", "f1", "role" + std::to_string(i));
    Add("account", "a1", "buyer");
    Run([](Tx& tx) { Anchor(tx, kNow); });
    Add("framework", "f1", "after the anchor");
  }
  template <class F>
  void Run(F body) {
    (void)db_->Write([&](Tx& tx) -> Status {
      body(tx);
      return Done{};
    });
  }
  void Add(const std::string& kind, const std::string& id, const std::string& role) {
    Run([&](Tx& tx) {
      const Person person{"Marije Aerts", role};
      Append(tx, {{kind, id}, {kind, id}, "test_act", Made(person)}, "actor", "request", kNow);
    });
  }
  // An edit behind the back of the program.
  void Edit(const char* statement) {
    Run([&](Tx& tx) { tx.Exec(Query{"test_edit", statement, nullptr}); });
  }
  Verification Check() {
    return db_->Read([](Tx& tx) { return Verify(tx); });
  }
  testing::TestDatabase db_;
};

TEST_P(AuditTest, AWholeTrailVerifies) {
  const auto result = Check();
  EXPECT_FALSE(result.first_broken) << result.first_broken->why;
  EXPECT_EQ(result.records, 5);
  EXPECT_EQ(result.chains, 2);
  EXPECT_EQ(result.anchors, 1);
}

TEST_P(AuditTest, NamesTheFirstChangedRow) {
  Edit("UPDATE audit_record SET actor_id = 'other' WHERE root_id = 'f1' AND seq = 2");
  const auto broken = Check().first_broken;
  ASSERT_TRUE(broken);
  EXPECT_EQ(broken->chain, "framework f1");
  EXPECT_EQ(broken->seq, 2);
  EXPECT_EQ(broken->why, "changed");
}

TEST_P(AuditTest, NamesARemovedRow) {
  Edit("DELETE FROM audit_record WHERE root_id = 'f1' AND seq = 2");
  const auto broken = Check().first_broken;
  ASSERT_TRUE(broken);
  EXPECT_EQ(broken->seq, 2);
  EXPECT_EQ(broken->why, "missing");
}

TEST_P(AuditTest, SeesACutTailByItsAnchorAlsoWhenTheHeadWasMoved) {
  Edit("DELETE FROM audit_record WHERE root_id = 'f1' AND seq >= 3");
  Edit(
      "UPDATE audit_head SET seq = 2, hash = (SELECT hash FROM audit_record "
      "WHERE root_id = 'f1' AND seq = 2) WHERE root_id = 'f1'");
  const auto broken = Check().first_broken;
  ASSERT_TRUE(broken);
  EXPECT_EQ(broken->chain, "framework f1");
  EXPECT_EQ(broken->why, "cut");
}

TEST_P(AuditTest, SeesATailCutAfterTheAnchorByItsHead) {
  Edit("DELETE FROM audit_record WHERE root_id = 'f1' AND seq = 4");
  const auto broken = Check().first_broken;
  ASSERT_TRUE(broken);
  EXPECT_EQ(broken->why, "cut");
}

TEST_P(AuditTest, SeesAChangedAnchor) {
  Edit("UPDATE audit_anchor_entry SET seq = 1 WHERE root_id = 'a1'");
  Edit("UPDATE audit_anchor SET at = '2020-01-01T00:00:00.000Z'");
  const auto broken = Check().first_broken;
  ASSERT_TRUE(broken);
  EXPECT_EQ(broken->why, "anchor_changed");
}

TEST_P(AuditTest, PersonalValuesStandBesideTheChain) {
  const auto rows = db_->Read([](Tx& tx) {
    return tx.All(Query{"test_changes", "SELECT changes FROM audit_record", nullptr});
  });
  for (const auto& row : rows) EXPECT_EQ(row.Text(0).find("Marije"), std::string::npos);
  Edit("UPDATE audit_personal SET value = NULL");
  EXPECT_FALSE(Check().first_broken) << "approved destruction leaves the chain verifiable";
}

TEST_P(AuditTest, SeesAChangedPersonalValue) {
  Edit("UPDATE audit_personal SET value = '\"Iemand Anders\"' WHERE root_id = 'a1'");
  const auto broken = Check().first_broken;
  ASSERT_TRUE(broken);
  EXPECT_EQ(broken->why, "personal_value_changed");
}

TEST(AuditCompare, TellsOnlyWhatChanged) {
  const Person before{"A", "buyer"};
  const Person after{"A", "director"};
  const auto changes = Compare(&before, &after);
  ASSERT_EQ(changes.size(), 1U);
  EXPECT_EQ(changes[0].path, "role");
  EXPECT_EQ(changes[0].before, "\"buyer\"");
  EXPECT_EQ(changes[0].after, "\"director\"");
}

INSTANTIATE_TEST_SUITE_P(Backends, AuditTest, ::testing::ValuesIn(testing::Backends()),
                         [](const auto& info) { return info.param; });

}  // namespace
}  // namespace nokkenas::audit
