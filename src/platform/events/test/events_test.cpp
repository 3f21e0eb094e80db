// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "platform/events/events.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "platform/testing/backends.h"

namespace nokkenas::events {
namespace {

const Instant kMorning = *ParseInstant("2026-11-23T08:12:00.000Z");
using std::chrono::minutes;

// A consumer that chokes on one object.
class EventsTest : public ::testing::TestWithParam<std::string> {
 protected:
  EventsTest() : db_(GetParam()), dispatcher_(*db_, {Listener()}) {
    db_->set_routes(&dispatcher_.routes());
  }
  Subscription Listener() {
    Subscription subscription;
    subscription.consumer = "listener";
    subscription.names = {"thing.changed"};
    subscription.takes_all = true;
    subscription.handle = [this](storage::Tx&, const std::vector<Event>& events, Instant) {
      for (const Event& event : events)
        if (event.subject.id == poison_) throw std::runtime_error("cannot handle it");
      for (const Event& event : events) heard_.push_back(event.subject.id);
    };
    return subscription;
  }
  void Announce(const std::vector<std::string>& ids) {
    (void)db_->Write([&](storage::Tx& tx) -> Status {
      for (const std::string& id : ids) Touch(tx, {"thing", id}, kMorning);
      return Done{};
    });
  }
  testing::TestDatabase db_;
  Dispatcher dispatcher_;
  std::string poison_;
  std::vector<std::string> heard_;
};

TEST_P(EventsTest, OneThatCannotBeHandledKeepsNoOtherWaiting) {
  poison_ = "b";
  Announce({"a", "b", "c"});
  dispatcher_.Drain(kMorning);
  EXPECT_THAT(heard_, ::testing::UnorderedElementsAre("a", "c"));
}

TEST_P(EventsTest, TheSameThingTwiceInOneTransactionIsToldOnce) {
  Announce({"a", "b", "a"});
  dispatcher_.Drain(kMorning);
  EXPECT_THAT(heard_, ::testing::UnorderedElementsAre("a", "b"));
  Announce({"a"});
  dispatcher_.Drain(kMorning);
  EXPECT_THAT(heard_, ::testing::UnorderedElementsAre("a", "a", "b"))
      << "another one is told again";
}

TEST_P(EventsTest, VeryManyOfOneNameBecomeOneThatStandsForAll) {
  poison_ = "none of these";
  std::vector<std::string> ids;
  for (int i = 0; i < 2'000; ++i) ids.push_back("n" + std::to_string(i));
  Announce(ids);
  dispatcher_.Drain(kMorning);
  ASSERT_EQ(heard_.size(), 501U);
  EXPECT_EQ(std::count(heard_.begin(), heard_.end(), ""), 1);
}

TEST_P(EventsTest, OneThatWasPutOffIsTriedAgainLater) {
  poison_ = "b";
  Announce({"b"});
  dispatcher_.Drain(kMorning);
  poison_ = "";
  dispatcher_.Drain(kMorning);
  EXPECT_THAT(heard_, ::testing::IsEmpty()) << "not before its pause is over";
  dispatcher_.Drain(kMorning + minutes{1});
  EXPECT_THAT(heard_, ::testing::ElementsAre("b"));
  dispatcher_.Drain(kMorning + minutes{60});
  EXPECT_THAT(heard_, ::testing::ElementsAre("b")) << "once";
}

TEST_P(EventsTest, EachAttemptWaitsLonger) {
  poison_ = "b";
  Announce({"b"});
  dispatcher_.Drain(kMorning);
  dispatcher_.Drain(kMorning + minutes{1});
  poison_ = "";
  dispatcher_.Drain(kMorning + minutes{2});
  EXPECT_THAT(heard_, ::testing::IsEmpty()) << "the second pause is two minutes";
  dispatcher_.Drain(kMorning + minutes{3});
  EXPECT_THAT(heard_, ::testing::ElementsAre("b"));
}

INSTANTIATE_TEST_SUITE_P(Backends, EventsTest, ::testing::ValuesIn(testing::Backends()),
                         [](const auto& info) { return info.param; });

}  // namespace
}  // namespace nokkenas::events
