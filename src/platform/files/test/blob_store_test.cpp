// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "platform/files/blob_store.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include <csignal>
#include <fstream>

#include "platform/testing/backends.h"

namespace nokkenas::files {
namespace {

class BlobStoreTest : public ::testing::Test {
 protected:
  // As if it had lain there for so long.
  void Age(const std::string& path, std::chrono::hours by) {
    const auto then = std::chrono::system_clock::now() - by;
    const timespec at{std::chrono::system_clock::to_time_t(then), 0};
    const timespec both[] = {at, at};
    ASSERT_EQ(utimensat(AT_FDCWD, path.c_str(), both, 0), 0);
  }
  std::string Arriving(const std::string& id) const {
    return folder_ + "/documents/arriving/" + id;
  }
  static Instant Now() { return SystemClock().Now(); }
  static bool Never(const std::string&) { return false; }

  testing::TempFolder temp_;
  const std::string folder_ = temp_.path();
  const BlobStore store_{folder_ + "/documents"};
};

TEST_F(BlobStoreTest, TakesPiecesInTheirOrderOnly) {
  EXPECT_EQ(store_.Arrived("a"), 0);
  EXPECT_EQ(store_.Append("a", 0, "hello "), Put::kDone);
  EXPECT_EQ(store_.Append("a", 0, "hello "), Put::kElsewhere);
  EXPECT_EQ(store_.Append("a", 7, "world"), Put::kElsewhere);
  EXPECT_EQ(store_.Append("a", 6, "world"), Put::kDone);
  EXPECT_EQ(store_.Arrived("a"), 11);
  const auto blob = store_.Look("a");
  ASSERT_TRUE(blob);
  // printf 'hello world' | sha256sum
  EXPECT_EQ(blob->sha256, "b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9");
  EXPECT_EQ(blob->size, 11);
  EXPECT_EQ(blob->media_type, "text/plain");
  EXPECT_FALSE(store_.Look("b"));
}

TEST_F(BlobStoreTest, KeepsTheSameFileOnceAndAsOftenAsAsked) {
  for (const char* id : {"a", "b"}) {
    ASSERT_EQ(store_.Append(id, 0, "the same"), Put::kDone);
    const auto blob = store_.Look(id);
    store_.Keep(id, blob->sha256);
    store_.Keep(id, blob->sha256);
    store_.Drop(id);
    store_.Drop(id);
    EXPECT_TRUE(store_.IsWhole(blob->sha256));
    EXPECT_EQ(ReadWhole(store_.PathOf(blob->sha256)), "the same");
  }
}

TEST_F(BlobStoreTest, SeesThatAFileIsNotWhatItWas) {
  ASSERT_EQ(store_.Append("a", 0, "as it was"), Put::kDone);
  const auto sha256 = store_.Look("a")->sha256;
  EXPECT_FALSE(store_.IsWhole(sha256));
  store_.Keep("a", sha256);
  store_.Drop("a");
  EXPECT_TRUE(store_.IsWhole(sha256));
  std::ofstream(store_.PathOf(sha256)) << "as it is";
  EXPECT_FALSE(store_.IsWhole(sha256));
}

TEST_F(BlobStoreTest, SweepsWhatNobodyNamesAfterADayAndNothingElse) {
  const auto kept = [&](const char* id, const char* text, int hours) {
    EXPECT_EQ(store_.Append(id, 0, text), Put::kDone);
    const auto sha256 = store_.Look(id)->sha256;
    store_.Keep(id, sha256);
    store_.Drop(id);
    Age(store_.PathOf(sha256), std::chrono::hours{hours});
    return sha256;
  };
  const auto named = kept("a", "named", 100);
  const auto orphan = kept("b", "orphan", 25);
  const auto young = kept("c", "young", 23);
  for (const char* id : {"going", "left", "new"}) {
    EXPECT_EQ(store_.Append(id, 0, "x"), Put::kDone);
    Age(Arriving(id), std::chrono::hours{id == std::string("new") ? 1 : 30});
  }
  EXPECT_EQ(store_.Sweep(
                Now(), [&](const std::string& sha256) { return sha256 == named; },
                [](const std::string& id) { return id == "going"; }),
            2);
  EXPECT_TRUE(store_.IsWhole(named));
  EXPECT_FALSE(store_.IsWhole(orphan));
  EXPECT_TRUE(store_.IsWhole(young));
  EXPECT_EQ(store_.Arrived("left"), 0);
  EXPECT_EQ(store_.Arrived("going"), 1);
  EXPECT_EQ(store_.Arrived("new"), 1);
}

// A file that comes again while an old one without a name lies there is not swept from under it.
TEST_F(BlobStoreTest, WhatIsKeptAnewIsYoung) {
  ASSERT_EQ(store_.Append("a", 0, "again"), Put::kDone);
  const auto sha256 = store_.Look("a")->sha256;
  store_.Keep("a", sha256);
  Age(store_.PathOf(sha256), std::chrono::hours{30});
  ASSERT_EQ(store_.Append("b", 0, "again"), Put::kDone);
  store_.Keep("b", sha256);
  store_.Drop("a");
  store_.Drop("b");
  EXPECT_EQ(store_.Sweep(Now(), Never, Never), 0);
  EXPECT_TRUE(store_.IsWhole(sha256));
}

TEST_F(BlobStoreTest, OfAFolderThatIsNotThereNothingIsSwept) {
  EXPECT_EQ(store_.Sweep(Now(), Never, Never), 0);
}

// The disk is full: as good as the size that a file may have.
TEST_F(BlobStoreTest, AFullDiskLeavesNoHalfPiece) {
  ASSERT_EQ(store_.Append("a", 0, std::string(1'000, 'a')), Put::kDone);
  const auto before = signal(SIGXFSZ, SIG_IGN);
  rlimit old{};
  ASSERT_EQ(getrlimit(RLIMIT_FSIZE, &old), 0);
  const rlimit small{2'000, old.rlim_max};
  ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &small), 0);
  const Put put = store_.Append("a", 1'000, std::string(5'000, 'b'));
  ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &old), 0);
  signal(SIGXFSZ, before);
  EXPECT_EQ(put, Put::kFull);
  EXPECT_EQ(store_.Arrived("a"), 1'000);
  EXPECT_EQ(store_.Append("a", 1'000, "b"), Put::kDone);
}

}  // namespace
}  // namespace nokkenas::files
