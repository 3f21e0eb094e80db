// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// The outbox: how a room hears of what changed in a lower one. An event is written in the
// transaction of the act, once for each consumer, and removed in the transaction in which that
// consumer handles it. So nothing is heard that did not happen, nothing that happened is missed,
// and a second delivery finds nothing to do.
#pragma once

#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <vector>

#include "platform/auth/actor.h"
#include "platform/storage/database.h"

namespace nokkenas::events {

struct Event {
  std::string name;  // "contract.changed".
  auth::SubjectRef subject;
};

struct Subscription {
  const char* consumer;  // The room that listens.
  std::vector<std::string> names;
  // Some events, in no particular order. May throw storage::Error: they are then handed out again.
  std::function<void(storage::Tx&, const std::vector<Event>&, Instant now)> handle;
  // Work that is left, a piece at a time: true as long as there is more.
  std::function<bool(storage::Tx&, Instant now)> go_on;
  // After very many of one name in one transaction it hears of one without an id, which stands for
  // all objects of that kind; what is done by hand meanwhile then need not wait behind them.
  bool takes_all = false;
};

// Who hears what: name of the event -> consumers.
class Routes {
 public:
  explicit Routes(const std::vector<Subscription>& subscriptions);
  Routes() = default;
  struct Consumer {
    std::string name;
    bool takes_all = false;
  };
  const std::vector<Consumer>& ConsumersOf(const std::string& name) const;

 private:
  std::map<std::string, std::vector<Consumer>> consumers_;
};

// Writes the event for each consumer. The audit writer does so for the root of every act, under
// "<kind>.changed"; a room does it for another object that its act touched.
void Publish(storage::Tx& tx, const Event& event, Instant now);
inline void Touch(storage::Tx& tx, const auth::SubjectRef& subject, Instant now) {
  Publish(tx, {subject.kind + ".changed", subject}, now);
}

class Dispatcher {
 public:
  Dispatcher(storage::Database& db, std::vector<Subscription> subscriptions)
      : db_(db), subscriptions_(std::move(subscriptions)), routes_(subscriptions_) {}

  const Routes& routes() const { return routes_; }
  // Hands out what waits. One thread of this process at a time; another process may do the same,
  // for an event is handled in the transaction that removes it. An event that its consumer cannot
  // handle is put off, and the log says so; the others go before it.
  void Drain(Instant now);
  // As Drain, and does all work that is left, a piece at a time until `stopping` says so.
  void EachMinute(Instant now, const std::function<bool()>& stopping);

 private:
  void ForEach(const std::function<void(const Subscription&)>& body);
  struct Waiting {
    std::string id;
    Event event;
    int attempts = 0;
  };
  static std::vector<Waiting> Oldest(storage::Tx& tx, const char* consumer, Instant now, int most);
  bool HandleSome(const Subscription& subscription, Instant now);
  void Handle(const Subscription& subscription, const std::vector<Waiting>& waiting, Instant now);
  void HandleAlone(const Subscription& subscription, const Waiting& one, Instant now);
  bool GoOn(const Subscription& subscription, Instant now);

  storage::Database& db_;
  std::vector<Subscription> subscriptions_;
  Routes routes_;
  std::mutex mutex_;
};

}  // namespace nokkenas::events
