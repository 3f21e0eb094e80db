// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Mail goes out from a table, by whichever process finds it due: each message at least once and
// never lost. A retry has the same Message-ID; a second copy can only come of a process that died
// between the server's 250 and its own commit. A mail holds a link and no content. When the link
// lets somebody in it stands here no longer than the mail waits.
#pragma once

#include <atomic>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "base/date.h"
#include "base/names.h"
#include "platform/auth/actor.h"
#include "platform/storage/database.h"

namespace nokkenas::mail {

struct Settings {
  std::string server;  // "smtp://mail.example:25" or "smtps://…"; empty: no mail is made.
  std::string user;
  std::string password;
  std::string from;  // The address that it comes from.
  std::string site;  // What links begin with: "https://nokkenas.example".
  bool on() const { return !server.empty(); }
};

enum class State {
  kQueued,
  kSent,     // The server took it.
  kBounced,  // The server refused it for good: the address is wrong.
  kFailed    // Given up after three days of trying.
};

struct Message {
  std::string id;
  std::string kind;
  auth::SubjectRef about;  // The account that it goes to, or what invites somebody without one.
  std::string sender_id;   // Who had it sent; empty: the installation itself.
  std::string address;
  std::string subject;
  std::string body;
  bool secret = false;  // Its link works once.
  State state = State::kQueued;
  int attempts = 0;
  Instant next_try_at{};
  Instant created_at{};
  std::optional<Instant> settled_at;
  std::string said;  // What the server or the network said last.
};

// The columns that ToMessage reads.
extern const char* const kColumns;
Message ToMessage(const storage::Row& row);
std::optional<Message> Find(storage::Tx& tx, const std::string& id);

// Puts it in the table, in the transaction of what it tells of. Does nothing when one of its kind
// waits for that person already: it says the same. But one with a secret takes the place of those
// that wait: their links work no more.
void Queue(storage::Tx& tx, Message message, Instant now);
// A link that was taken back does not go out any more.
void RemoveSecrets(storage::Tx& tx, const auth::SubjectRef& about);
// Tries it anew. False when it was not given up, or held a secret: what then helps is a new link.
bool Retry(storage::Tx& tx, const std::string& id, Instant now);
// The last one about it that ended; nothing when none has yet.
std::optional<Message> LastOn(storage::Tx& tx, const auth::SubjectRef& about);
inline bool GivenUp(State state) { return state == State::kBounced || state == State::kFailed; }

// What became of the last link that went to somebody.
struct Delivery {
  static constexpr const char* kSchema = "MailDelivery";
  State state = State::kQueued;
  Instant at{};
  static void Fields(auto& self, auto&& f) {
    f("state", self.state,
      "queued: on its way; sent: the mail server took it; bounced: the address is wrong; failed: "
      "given up");
    f("at", self.at, "Since when");
  }
};
// Nothing when no link went out by mail.
std::optional<Delivery> DeliveryOf(storage::Tx& tx, const auth::SubjectRef& about);

// The message as it goes over the line.
std::string Compose(const Settings& settings, const Message& message);

enum class Outcome { kTaken, kRefused, kLater };
struct Sent {
  Outcome outcome = Outcome::kLater;
  std::string said;
};
Sent Send(const Settings& settings, const Message& message);

// Sends what is due, on a thread of its own, until it goes. When an address turns out to be wrong,
// "mail.bounced" tells so of the account; "mail.sent" that it works.
class Sender {
 public:
  // `announced`: hands out the events at once; what hears them does not wait for the minute.
  Sender(storage::Database& db, const Clock& clock, Settings settings,
         std::function<void(Instant)> announced);
  ~Sender();
  Sender(const Sender&) = delete;
  Sender& operator=(const Sender&) = delete;

 private:
  void Work();
  bool SendOne(const Message& message);

  storage::Database& db_;
  const Clock& clock_;
  Settings settings_;
  std::function<void(Instant)> announced_;
  std::mutex mutex_;
  std::condition_variable wake_;
  std::atomic<bool> stop_{false};
  std::thread thread_;
};

}  // namespace nokkenas::mail

namespace nokkenas {
template <>
struct EnumNames<mail::State> {
  using S = mail::State;
  static constexpr EnumName<S> kAll[] = {
      {S::kQueued, "queued"}, {S::kSent, "sent"}, {S::kBounced, "bounced"}, {S::kFailed, "failed"}};
};
}  // namespace nokkenas
