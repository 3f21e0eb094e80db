// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// What the house expects of a database, the same of both.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <thread>

#include "platform/storage/migrate.h"
#include "platform/testing/backends.h"
#include "sql/all.h"

namespace nokkenas::storage {
namespace {

constexpr Query kCreate{"test_create",
                        "CREATE TABLE thing (id TEXT PRIMARY KEY, n BIGINT, note TEXT)", nullptr};
constexpr Query kAdd{"test_add", "INSERT INTO thing (id, n, note) VALUES ($1, $2, $3)", nullptr};
constexpr Query kAll{"test_all", "SELECT id, n, note FROM thing ORDER BY id", nullptr};
constexpr Query kOne{"test_one", "SELECT n FROM thing WHERE id = $1", nullptr};
constexpr Query kBump{"test_bump", "UPDATE thing SET n = n + 1 WHERE id = $1", nullptr};
constexpr Query kSum{"test_sum", "SELECT sum(n), count(*) FROM thing", nullptr};

class Conformance : public ::testing::TestWithParam<std::string> {
 protected:
  Conformance() : db_(GetParam()) {
    (void)db_->Write([](Tx& tx) -> Status {
      tx.Exec(kCreate);
      return Done{};
    });
  }
  Status Add(const std::string& id, std::int64_t n) {
    return db_->Write([&](Tx& tx) -> Status {
      tx.Exec(kAdd, id, n, std::nullopt);
      return Done{};
    });
  }
  testing::TestDatabase db_;
};

TEST_P(Conformance, KeepsNumbersTextsAndNulls) {
  const std::int64_t large = 9'007'199'254'740'991;
  (void)db_->Write([&](Tx& tx) -> Status {
    EXPECT_EQ(tx.Exec(kAdd, "a", large, "caf\u00e9 'quoted' $1"), 1);
    EXPECT_EQ(tx.Exec(kAdd, "b", -1, std::optional<std::string>{}), 1);
    return Done{};
  });
  const Rows rows = db_->Read([](Tx& tx) { return tx.All(kAll); });
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[0].Int(1), large);
  EXPECT_EQ(rows[0].Text(2), "caf\u00e9 'quoted' $1");
  EXPECT_EQ(rows[1].Int(1), -1);
  EXPECT_TRUE(rows[1].IsNull(2));
  const auto sum = db_->Read([](Tx& tx) { return tx.One(kSum); });
  EXPECT_EQ(sum->Int(0), large - 1) << "sum() is a whole number on both";
}

TEST_P(Conformance, ARefusedCommandLeavesNothing) {
  static constexpr Code kNo{"test_no", 409};
  const auto refused = db_->Write([](Tx& tx) -> Status {
    tx.Exec(kAdd, "a", 1, std::nullopt);
    return Fail(kNo);
  });
  EXPECT_FALSE(refused.ok());
  EXPECT_TRUE(db_->Read([](Tx& tx) { return tx.All(kAll); }).empty());
}

TEST_P(Conformance, AnExceptionLeavesNothingAndTheNextWriterWorks) {
  EXPECT_THROW((void)db_->Write([](Tx& tx) -> Status {
    tx.Exec(kAdd, "a", 1, std::nullopt);
    throw std::runtime_error("broken");
  }),
               std::runtime_error);
  EXPECT_TRUE(Add("b", 2).ok());
  EXPECT_EQ(db_->Read([](Tx& tx) { return tx.All(kAll); }).size(), 1U);
}

TEST_P(Conformance, ADoubleKeyIsAConstraintError) {
  ASSERT_TRUE(Add("a", 1).ok());
  try {
    (void)Add("a", 2);
    FAIL() << "the second row should not fit";
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), Error::Kind::kConstraint);
  }
}

TEST_P(Conformance, AReaderSeesOneSnapshot) {
  ASSERT_TRUE(Add("a", 1).ok());
  auto reader = db_->BeginRead();
  EXPECT_EQ(reader->One(kOne, "a")->Int(0), 1);
  ASSERT_TRUE(db_->Write([](Tx& tx) -> Status {
                   tx.Exec(kBump, "a");
                   return Done{};
                 })
                  .ok());
  EXPECT_EQ(reader->One(kOne, "a")->Int(0), 1) << "the snapshot must not move";
  reader.reset();
  EXPECT_EQ(db_->Read([](Tx& tx) { return tx.One(kOne, "a")->Int(0); }), 2);
}

TEST_P(Conformance, AReaderCannotWrite) {
  auto reader = db_->BeginRead();
  EXPECT_THROW(reader->Exec(kAdd, "a", 1, std::nullopt), Error);
}

// A lost update would leave the sum short. Each write looks at the whole table and takes its time,
// so that on a database with parallel writers every two of them collide: all come through even so.
TEST_P(Conformance, WritersThatCollideAllComeThroughAndLoseNothing) {
  ASSERT_TRUE(Add("a", 0).ok());
  constexpr int kThreads = 8;
  constexpr int kTimes = 6;
  std::atomic<int> done{0};
  std::vector<std::thread> threads;
  for (int t = 0; t < kThreads; ++t) {
    threads.emplace_back([&] {
      for (int i = 0; i < kTimes; ++i) {
        try {
          const auto result = db_->Write([](Tx& tx) -> Status {
            tx.Exec(kSum);
            std::this_thread::sleep_for(std::chrono::milliseconds{10});
            tx.Exec(kBump, "a");
            return Done{};
          });
          if (result.ok()) ++done;
        } catch (const Error& error) {
          ADD_FAILURE() << error.what();
        }
      }
    });
  }
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(done, kThreads * kTimes);
  EXPECT_EQ(db_->Read([](Tx& tx) { return tx.One(kOne, "a")->Int(0); }), done);
}

INSTANTIATE_TEST_SUITE_P(Backends, Conformance, ::testing::ValuesIn(testing::Backends()),
                         [](const auto& info) { return info.param; });

class Schema : public ::testing::TestWithParam<std::string> {};

TEST_P(Schema, MigratesOnceAndRefusesANewerDatabase) {
  testing::TestDatabase db(GetParam(), false);
  const auto first = Migrate(*db, Instant{});
  EXPECT_EQ(first.from, 0);
  EXPECT_EQ(first.to, NewestSchemaVersion());
  EXPECT_EQ(Migrate(*db, Instant{}).from, NewestSchemaVersion());
  constexpr Query kNewer{"test_newer",
                         "INSERT INTO schema_version (number, name, applied_at) VALUES (9999, "
                         "'later', '')",
                         nullptr};
  (void)db->Write([&](Tx& tx) -> Status {
    tx.Exec(kNewer);
    return Done{};
  });
  EXPECT_THROW(Migrate(*db, Instant{}), Error);
}

// $1, $2, … in a text: the highest of them.
int Parameters(const std::string& text) {
  int most = 0;
  for (auto at = text.find('$'); at != std::string::npos; at = text.find('$', at + 1))
    most = std::max(most, std::atoi(text.c_str() + at + 1));
  return most;
}

TEST_P(Schema, EveryQueryPrepares) {
  testing::TestDatabase db(GetParam());
  const bool postgres = GetParam() == "postgresql";
  for (const Query* query : sql::kAllQueries) {
    const char* own = postgres && query->postgres ? query->postgres : query->text;
    const std::string text = std::string("EXPLAIN ") + own;
    const Query explain{query->name, text.c_str(), nullptr};
    auto tx = db->BeginWrite(Company::kOthers);
    const auto count = static_cast<std::size_t>(Parameters(text));
    EXPECT_NO_THROW(tx->Run(explain, Values(count))) << query->name;
  }
}

INSTANTIATE_TEST_SUITE_P(Backends, Schema, ::testing::ValuesIn(testing::Backends()),
                         [](const auto& info) { return info.param; });

}  // namespace
}  // namespace nokkenas::storage
