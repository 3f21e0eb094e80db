// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "platform/events/events.h"

#include <algorithm>
#include <set>

#include "platform/auth/crypto.h"
#include "platform/log/log.h"
#include "sql/events.h"

namespace nokkenas::events {
namespace {

namespace q = sql::events;
constexpr int kBatch = 200;
constexpr std::size_t kMany = 500;  // Of one name in one transaction.
// A piece of work that is left may be large: a request waits for some of it, the minute for all.
constexpr int kPiecesAtOnce = 20;

}  // namespace

Routes::Routes(const std::vector<Subscription>& subscriptions) {
  for (const Subscription& subscription : subscriptions)
    for (const std::string& name : subscription.names)
      consumers_[name].push_back({subscription.consumer, subscription.takes_all});
}

const std::vector<Routes::Consumer>& Routes::ConsumersOf(const std::string& name) const {
  static const std::vector<Consumer> kNobody;
  const auto found = consumers_.find(name);
  return found == consumers_.end() ? kNobody : found->second;
}

void Publish(storage::Tx& tx, const Event& event, Instant now) {
  if (tx.routes == nullptr) return;
  for (const Routes::Consumer& consumer : tx.routes->ConsumersOf(event.name)) {
    std::set<std::string>& ids = tx.published[consumer.name + " " + event.name];
    const bool too_many = consumer.takes_all && ids.size() >= kMany;
    const std::string id = too_many ? "" : event.subject.id;
    // Whoever hears of it reads what is then so: once for each transaction will do.
    if (!ids.insert(event.subject.kind + " " + id).second) continue;
    tx.Exec(q::kOutboxAdd, crypto::NewId(), consumer.name, event.name, event.subject.kind, id, now);
    tx.announced = true;
  }
}

std::vector<Dispatcher::Waiting> Dispatcher::Oldest(storage::Tx& tx, const char* consumer,
                                                    Instant now, int most) {
  std::vector<Waiting> waiting;
  for (const auto& row : tx.All(q::kOutboxOldest, consumer, now, most))
    waiting.push_back(
        {row.Text(0), {row.Text(1), {row.Text(2), row.Text(3)}}, static_cast<int>(row.Int(4))});
  return waiting;
}

// True when some were handled or put off.
bool Dispatcher::HandleSome(const Subscription& subscription, Instant now) {
  const auto waiting =
      db_.Read([&](storage::Tx& tx) { return Oldest(tx, subscription.consumer, now, kBatch); });
  if (waiting.empty()) return false;
  try {
    Handle(subscription, waiting, now);
  } catch (const std::exception& error) {  // Whatever it is: one by one shows which it was.
    log::Error("outbox", "", std::string(subscription.consumer) + ": " + error.what());
    for (const Waiting& one : waiting) HandleAlone(subscription, one, now);
  }
  return true;
}

void Dispatcher::Handle(const Subscription& subscription, const std::vector<Waiting>& waiting,
                        Instant now) {
  const auto done = db_.Write([&](storage::Tx& tx) -> Status {
    std::vector<Event> events;
    for (const Waiting& one : waiting)
      // Another process may have handled it meanwhile.
      if (tx.Exec(q::kOutboxRemove, one.id) == 1) events.push_back(one.event);
    if (!events.empty()) subscription.handle(tx, events, now);
    return Done{};
  });
  (void)done;  // Always Done: it throws when the database breaks.
}

// What fails alone too is put off, twice as long each time and at most a day.
void Dispatcher::HandleAlone(const Subscription& subscription, const Waiting& one, Instant now) {
  constexpr int kDoublings = 10;
  constexpr std::chrono::minutes kLongest{24 * 60};
  try {
    Handle(subscription, {one}, now);
  } catch (const std::exception& error) {  // Whatever it is: the others go before it.
    const int attempts = one.attempts + 1;
    const auto pause =
        std::min(kLongest, std::chrono::minutes{1 << std::min(attempts - 1, kDoublings)});
    log::Error("outbox", "",
               std::string(subscription.consumer) + " puts off " + one.event.name + " of " +
                   one.event.subject.id + " (attempt " + std::to_string(attempts) +
                   "): " + error.what());
    const auto done = db_.Write([&](storage::Tx& tx) -> Status {
      tx.Exec(q::kOutboxPostpone, one.id, attempts, Instant{now + pause});
      return Done{};
    });
    (void)done;  // Always Done: it throws when the database breaks.
  }
}

// Does one piece of the work that is left. True when there is more.
bool Dispatcher::GoOn(const Subscription& subscription, Instant now) {
  bool more = false;
  const auto done = db_.Write([&](storage::Tx& tx) -> Status {
    more = subscription.go_on(tx, now);
    return Done{};
  });
  (void)done;  // Always Done: it throws when the database breaks.
  return more;
}

void Dispatcher::ForEach(const std::function<void(const Subscription&)>& body) {
  for (const Subscription& subscription : subscriptions_) {
    try {
      body(subscription);
    } catch (const std::exception& error) {  // Whatever it is: the act before it stands.
      log::Error("outbox", "", std::string(subscription.consumer) + ": " + error.what());
    }
  }
}

void Dispatcher::Drain(Instant now) {
  const std::lock_guard lock(mutex_);
  ForEach([&](const Subscription& subscription) {
    int batches = 0;
    while (batches < kPiecesAtOnce && HandleSome(subscription, now)) ++batches;
    if (batches == 0 || !subscription.go_on) return;
    for (int piece = 0; piece < kPiecesAtOnce && GoOn(subscription, now);) ++piece;
  });
}

void Dispatcher::EachMinute(Instant now, const std::function<bool()>& stopping) {
  // The lock is taken for each piece, so that a request never waits for all of them.
  const auto some = [&](const Subscription& subscription) {
    const std::lock_guard lock(mutex_);
    return HandleSome(subscription, now);
  };
  const auto piece = [&](const Subscription& subscription) {
    const std::lock_guard lock(mutex_);
    return GoOn(subscription, now);
  };
  ForEach([&](const Subscription& subscription) {
    while (!stopping() && some(subscription)) {
    }
    if (!subscription.go_on) return;
    while (!stopping() && piece(subscription)) {
    }
  });
}

}  // namespace nokkenas::events
