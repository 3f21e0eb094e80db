// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "platform/events/events.h"

#include "platform/auth/crypto.h"
#include "platform/log/log.h"
#include "sql/events.h"

namespace nokkenas::events {
namespace {

namespace q = sql::events;
constexpr int kBatch = 200;
// A piece of work that is left may be large: a request waits for some of it, the minute for all.
constexpr int kPiecesAtOnce = 20;

}  // namespace

Routes::Routes(const std::vector<Subscription>& subscriptions) {
  for (const Subscription& subscription : subscriptions)
    for (const std::string& name : subscription.names)
      consumers_[name].emplace_back(subscription.consumer);
}

const std::vector<std::string>& Routes::ConsumersOf(const std::string& name) const {
  static const std::vector<std::string> kNobody;
  const auto found = consumers_.find(name);
  return found == consumers_.end() ? kNobody : found->second;
}

void Publish(storage::Tx& tx, const Event& event, Instant now) {
  if (tx.routes == nullptr) return;
  for (const std::string& consumer : tx.routes->ConsumersOf(event.name)) {
    tx.Exec(q::kOutboxAdd, crypto::NewId(), consumer, event.name, event.subject.kind,
            event.subject.id, now);
    tx.announced = true;
  }
}

// True when some were handled.
bool Dispatcher::HandleSome(const Subscription& subscription, Instant now) {
  const bool waits = db_.Read([&](storage::Tx& tx) {
    return tx.One(q::kOutboxOldest, subscription.consumer, 1).has_value();
  });
  if (!waits) return false;
  const auto done = db_.Write([&](storage::Tx& tx) -> Status {
    std::vector<Event> events;
    for (const auto& row : tx.All(q::kOutboxOldest, subscription.consumer, kBatch)) {
      events.push_back({row.Text(1), {row.Text(2), row.Text(3)}});
      tx.Exec(q::kOutboxRemove, row.Text(0));
    }
    if (!events.empty()) subscription.handle(tx, events, now);
    return Done{};
  });
  (void)done;  // Always Done: it throws when the database breaks.
  return true;
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
    bool handled = false;
    while (HandleSome(subscription, now)) handled = true;
    if (!handled || !subscription.go_on) return;
    for (int piece = 0; piece < kPiecesAtOnce && GoOn(subscription, now);) ++piece;
  });
}

void Dispatcher::EachMinute(Instant now, const std::function<bool()>& stopping) {
  Drain(now);
  // The lock is taken for each piece, so that a request never waits for all of them.
  const auto piece = [&](const Subscription& subscription) {
    const std::lock_guard lock(mutex_);
    return GoOn(subscription, now);
  };
  ForEach([&](const Subscription& subscription) {
    if (!subscription.go_on) return;
    while (!stopping() && piece(subscription)) {
    }
  });
}

}  // namespace nokkenas::events
