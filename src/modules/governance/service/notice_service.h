// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// How people hear of what waits for them: by mail, at once or once a day, and in their own
// calendar.
#pragma once

#include "modules/governance/service/proposal_facts.h"
#include "modules/governance/storage/task_repo.h"
#include "platform/http/endpoint.h"
#include "platform/mail/mail.h"

namespace nokkenas::governance {

enum class NoticeMode { kImmediate, kDaily, kNone };

struct NoticeSettings {
  static constexpr const char* kSchema = "NotificationSettings";
  NoticeMode mode = NoticeMode::kImmediate;
  bool mail_on = false;
  static void Fields(auto& self, auto&& f) {
    f("mode", self.mode, "Mail at once, once a day at seven, or none");
    f("mailOn", self.mail_on, "False: this installation sends no mail");
  }
};
struct NoticeIn {
  static constexpr const char* kSchema = "NotificationSettingsInput";
  NoticeMode mode = NoticeMode::kImmediate;
  static void Fields(auto& self, auto&& f) {
    f("mode", self.mode, "Mail at once, once a day at seven, or none");
  }
};
struct FeedView {
  static constexpr const char* kSchema = "CalendarFeed";
  std::optional<Instant> created_at;
  static void Fields(auto& self, auto&& f) {
    f("createdAt", self.created_at, "When the address was made; null: there is none");
  }
};
struct FeedMade {
  static constexpr const char* kSchema = "CalendarFeedMade";
  std::string path;
  static void Fields(auto& self, auto&& f) {
    f("path", self.path, "The secret address behind that of this site; shown once");
  }
};

// Makes these all that waits with the object, and tells those for whom it is new.
void SetTasks(const World& world, const auth::SubjectRef& subject, const std::vector<Task>& tasks);
// Once a day, from seven o'clock on: a mail to who wants one, when something waits.
void SendDigests(const World& world);

Result<NoticeSettings> NoticeShow(http::Context& ctx, const mail::Settings& mail);
Result<NoticeSettings> NoticeReplace(http::Context& ctx, const NoticeIn& in,
                                     const mail::Settings& mail);
Result<FeedView> FeedShow(http::Context& ctx);
// A new address in place of the old one.
Result<FeedMade> FeedMake(http::Context& ctx);
Result<http::Empty> FeedRevoke(http::Context& ctx);
// RFC 5545. Neutral titles: whoever looks over a shoulder learns nothing. An entry keeps its UID
// when its day moves.
Result<http::FileOut> FeedRead(http::Context& ctx, const std::string& token,
                               const mail::Settings& mail);

}  // namespace nokkenas::governance

namespace nokkenas {
template <>
struct EnumNames<governance::NoticeMode> {
  using M = governance::NoticeMode;
  static constexpr EnumName<M> kAll[] = {
      {M::kImmediate, "immediate"}, {M::kDaily, "daily"}, {M::kNone, "none"}};
};
}  // namespace nokkenas
