// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "platform/mail/mail.h"

#include <curl/curl.h>
#include <fmt/chrono.h>
#include <fmt/format.h>

#include <algorithm>
#include <cstring>
#include <memory>

#include "platform/auth/crypto.h"
#include "platform/events/events.h"
#include "platform/log/log.h"
#include "sql/mail.h"

namespace nokkenas::mail {
namespace {

namespace q = sql::mail;
using std::chrono::minutes;
using std::chrono::seconds;

constexpr auto kLease = minutes{2};
constexpr int kMostAttempts = 6 + 72;  // An hour of doubling waits, and three days.
constexpr auto kLongestWait = minutes{60};
constexpr auto kPoll = seconds{2};

// "a@b.example" of an address of the site: the part behind Message-IDs.
std::string HostOf(const std::string& site) {
  const auto begin = site.find("//");
  const std::string rest = begin == std::string::npos ? site : site.substr(begin + 2);
  const std::string host = rest.substr(0, rest.find_first_of(":/"));
  return host.empty() ? "nokkenas" : host;
}

struct Reading {
  std::string text;
  std::size_t at = 0;
};
std::size_t GiveMore(char* buffer, std::size_t size, std::size_t count, void* user) {
  auto& reading = *static_cast<Reading*>(user);
  const std::size_t most = std::min(size * count, reading.text.size() - reading.at);
  std::memcpy(buffer, reading.text.data() + reading.at, most);
  reading.at += most;
  return most;
}

// After 1, 2, 4, … minutes, an hour at most.
Instant NextTry(Instant now, int attempts) {
  constexpr int kDoublings = 6;
  const auto wait = minutes{1 << std::min(std::max(attempts - 1, 0), kDoublings)};
  return now + std::min<minutes>(wait, kLongestWait);
}

}  // namespace

const char* const kColumns =
    "id, kind, about_kind, about_id, sender_id, address, subject, body, secret, state, attempts, "
    "next_try_at, created_at, settled_at, said";

Message ToMessage(const storage::Row& row) {
  return {row.Text(0),
          row.Text(1),
          {row.Text(2), row.Text(3)},
          row.Text(4),
          row.Text(5),
          row.Text(6),
          row.Text(7),
          row.Int(8) == 1,
          FromName<State>(row.Text(9)).value(),
          static_cast<int>(row.Int(10)),
          row.Instant(11),
          row.Instant(12),
          row.OptInstant(13),
          row.Text(14)};
}

std::optional<Message> Find(storage::Tx& tx, const std::string& id) {
  const auto row = tx.One(q::kMailFind, id);
  return row ? std::optional(ToMessage(*row)) : std::nullopt;
}

void Queue(storage::Tx& tx, Message message, Instant now) {
  const auto& [kind, id] = message.about;
  if (message.secret)
    RemoveSecrets(tx, message.about);
  else if (tx.One(q::kMailWaiting, kind, id, message.kind))
    return;
  tx.Exec(q::kMailAdd, crypto::NewId(), message.kind, kind, id, message.sender_id, message.address,
          message.subject, message.body, message.secret ? 1 : 0, now);
}

void RemoveSecrets(storage::Tx& tx, const auth::SubjectRef& about) {
  tx.Exec(q::kMailRemoveSecret, about.kind, about.id);
}

bool Retry(storage::Tx& tx, const std::string& id, Instant now) {
  return tx.Exec(q::kMailRetry, id, now) == 1;
}

std::optional<Message> LastOn(storage::Tx& tx, const auth::SubjectRef& about) {
  const auto row = tx.One(q::kMailLast, about.kind, about.id);
  return row ? std::optional(ToMessage(*row)) : std::nullopt;
}

std::optional<Delivery> DeliveryOf(storage::Tx& tx, const auth::SubjectRef& about) {
  const auto row = tx.One(q::kMailLastSecret, about.kind, about.id);
  if (!row) return std::nullopt;
  const Message last = ToMessage(*row);
  return Delivery{last.state, last.settled_at.value_or(last.created_at)};
}

std::string Compose(const Settings& settings, const Message& message) {
  std::string body;
  for (const char c : message.body) {
    if (c == '\n') body += '\r';
    body += c;
  }
  const auto date = std::chrono::time_point_cast<seconds>(message.created_at);
  return fmt::format(
      "From: Nokkenas <{}>\r\nTo: <{}>\r\nSubject: {}\r\nDate: {:%a, %d %b %Y %H:%M:%S} +0000\r\n"
      "Message-ID: <{}@{}>\r\nAuto-Submitted: auto-generated\r\nMIME-Version: 1.0\r\n"
      "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n{}\r\n",
      settings.from, message.address, message.subject, date, message.id, HostOf(settings.site),
      body);
}

Sent Send(const Settings& settings, const Message& message) {
  const std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> line(curl_easy_init(),
                                                                 curl_easy_cleanup);
  if (!line) return {Outcome::kLater, "no memory"};
  const std::string to = "<" + message.address + ">";
  const std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)> recipients(
      curl_slist_append(nullptr, to.c_str()), curl_slist_free_all);
  Reading reading{Compose(settings, message), 0};
  constexpr long kConnectSeconds = 10;
  constexpr long kSeconds = 60;
  CURL* c = line.get();
  curl_easy_setopt(c, CURLOPT_URL, settings.server.c_str());
  curl_easy_setopt(c, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
  curl_easy_setopt(c, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(c, CURLOPT_CONNECTTIMEOUT, kConnectSeconds);
  curl_easy_setopt(c, CURLOPT_TIMEOUT, kSeconds);
  if (!settings.user.empty()) {
    // A password never goes over an open line.
    curl_easy_setopt(c, CURLOPT_USE_SSL, static_cast<long>(CURLUSESSL_ALL));
    curl_easy_setopt(c, CURLOPT_USERNAME, settings.user.c_str());
    curl_easy_setopt(c, CURLOPT_PASSWORD, settings.password.c_str());
  } else {
    curl_easy_setopt(c, CURLOPT_USE_SSL, static_cast<long>(CURLUSESSL_TRY));
  }
  const std::string from = "<" + settings.from + ">";
  curl_easy_setopt(c, CURLOPT_MAIL_FROM, from.c_str());
  curl_easy_setopt(c, CURLOPT_MAIL_RCPT, recipients.get());
  curl_easy_setopt(c, CURLOPT_READFUNCTION, GiveMore);
  curl_easy_setopt(c, CURLOPT_READDATA, &reading);
  curl_easy_setopt(c, CURLOPT_UPLOAD, 1L);
  char why[CURL_ERROR_SIZE] = "";
  curl_easy_setopt(c, CURLOPT_ERRORBUFFER, why);
  const CURLcode code = curl_easy_perform(c);
  if (code == CURLE_OK) return {Outcome::kTaken, ""};
  long status = 0;
  curl_easy_getinfo(c, CURLINFO_RESPONSE_CODE, &status);
  const std::string said =
      why[0] != '\0' ? std::string(why) : std::string(curl_easy_strerror(code));
  // Only a 5xx to this recipient says that the address is wrong. Whatever else the server refuses,
  // our password, our sender or all mail of the day, is no reason to lose a mail.
  constexpr long kForGood = 500;
  constexpr long kEnd = 600;
  const bool refused = said.rfind("RCPT", 0) == 0 && status >= kForGood && status < kEnd;
  return {refused ? Outcome::kRefused : Outcome::kLater, said};
}

Sender::Sender(storage::Database& db, const Clock& clock, Settings settings,
               std::function<void(Instant)> announced)
    : db_(db), clock_(clock), settings_(std::move(settings)), announced_(std::move(announced)) {
  if (settings_.on()) thread_ = std::thread([this] { Work(); });
}

Sender::~Sender() {
  {
    const std::lock_guard lock(mutex_);
    stop_ = true;
  }
  wake_.notify_all();
  if (thread_.joinable()) thread_.join();
}

void Sender::Work() {
  while (!stop_) {
    try {
      const auto due = db_.Read([&](storage::Tx& tx) {
        std::vector<Message> out;
        for (const auto& row : tx.All(q::kMailDue, clock_.Now())) out.push_back(ToMessage(row));
        return out;
      });
      bool any = false;
      for (const Message& message : due) any = (!stop_ && SendOne(message)) || any;
      if (any) continue;
    } catch (const std::exception& error) {
      log::Error("mail", "", error.what());
    }
    std::unique_lock lock(mutex_);
    wake_.wait_for(lock, kPoll, [this] { return stop_.load(); });
  }
}

// False when another process has it.
bool Sender::SendOne(const Message& message) {
  const Instant now = clock_.Now();
  const auto mine = db_.Write([&](storage::Tx& tx) -> Result<bool> {
    return tx.Exec(q::kMailLease, message.id, now + kLease, now) == 1;
  });
  if (!*mine) return false;
  const Sent sent = Send(settings_, message);
  const auto done = db_.Write([&](storage::Tx& tx) -> Status {
    const Instant then = clock_.Now();
    const auth::SubjectRef& to = message.about;
    if (sent.outcome == Outcome::kTaken) {
      tx.Exec(q::kMailSettle, message.id, NameOf(State::kSent), then, "");
      events::Publish(tx, {"mail.sent", to}, then);
    } else if (sent.outcome == Outcome::kRefused || message.attempts + 1 >= kMostAttempts) {
      const State state = sent.outcome == Outcome::kRefused ? State::kBounced : State::kFailed;
      tx.Exec(q::kMailSettle, message.id, NameOf(state), then, sent.said);
      events::Publish(tx, {"mail.bounced", to}, then);
    } else {
      tx.Exec(q::kMailLater, message.id, NextTry(then, message.attempts + 1), sent.said);
    }
    return Done{};
  });
  (void)done;  // Always Done: it throws when the database breaks.
  announced_(clock_.Now());
  return true;
}

}  // namespace nokkenas::mail
