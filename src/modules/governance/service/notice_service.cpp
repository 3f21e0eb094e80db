// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/governance/service/notice_service.h"

#include <algorithm>

#include "modules/governance/facade.h"
#include "modules/party/facade.h"
#include "platform/audit/audit.h"
#include "platform/auth/crypto.h"
#include "sql/governance.h"

namespace nokkenas::governance {
namespace {

namespace sn = sql::governance;

NoticeMode ModeOf(storage::Tx& tx, const std::string& account_id) {
  const auto row = tx.One(sn::kNotificationFind, account_id);
  return row ? FromName<NoticeMode>(row->Text(0)).value() : NoticeMode::kImmediate;
}

void Mail(const World& world, const std::string& account_id, const std::string& kind,
          const i18n::Params& params) {
  const auto person = party::ContactOf(world.tx, account_id);
  if (!person) return;
  i18n::Params filled = params;
  filled.emplace_back("link", world.mail->site + "/tasks");
  mail::Message message;
  message.kind = kind;
  message.about = {"account", account_id};
  message.address = person->email;
  message.subject = i18n::Text(person->locale, "mail." + kind + ".subject", filled);
  message.body = i18n::Text(person->locale, "mail." + kind + ".body", filled);
  mail::Queue(world.tx, std::move(message), world.now);
}

// "20261130": a day as a calendar writes it.
std::string Plain(Date day) {
  std::string text = day.ToString();
  std::erase(text, '-');
  return text;
}
std::string Plain(Instant at) {
  std::string text = ToString(at).substr(0, 19);
  std::erase(text, '-');
  std::erase(text, ':');
  return text + "Z";
}

}  // namespace

void SetTasks(const World& world, const auth::SubjectRef& subject, const std::vector<Task>& tasks) {
  const auto told = SaveTasks(world.tx, subject, tasks, world.now);
  if (world.mail == nullptr || !world.mail->on()) return;
  for (const auto& account : told)
    if (ModeOf(world.tx, account) == NoticeMode::kImmediate) Mail(world, account, "task_new", {});
}

void SetRoomTasks(storage::Tx& tx, const auth::SubjectRegistry& subjects,
                  const mail::Settings& mail, Instant now, const auth::SubjectRef& subject,
                  const std::vector<RoomTask>& tasks) {
  std::vector<Task> all;
  for (const RoomTask& one : tasks) {
    Task& task = all.emplace_back();
    task.kind = one.kind;
    task.account_id = one.account_id;
    task.due_on = one.due_on;
    task.path = one.path;
  }
  SetTasks({tx, subjects, now, &mail}, subject, all);
}

void SendDigests(const World& world) {
  if (world.mail == nullptr || !world.mail->on()) return;
  // The day of the digest begins at seven.
  constexpr auto kAt = std::chrono::hours{7};
  if (!BeginDay(world.tx, "digest_on", LocalDate(world.now - kAt))) return;
  for (const auto& row : world.tx.All(sn::kNotificationDaily))
    Mail(world, row.Text(0), "task_daily", {{"count", std::to_string(row.Int(1))}});
}

Result<NoticeSettings> NoticeShow(http::Context& ctx, const mail::Settings& mail) {
  return NoticeSettings{ModeOf(ctx.tx(), ctx.actor.account_id), mail.on()};
}

Result<NoticeSettings> NoticeReplace(http::Context& ctx, const NoticeIn& in,
                                     const mail::Settings& mail) {
  ctx.tx().Exec(sn::kNotificationClear, ctx.actor.account_id);
  ctx.tx().Exec(sn::kNotificationAdd, ctx.actor.account_id, NameOf(in.mode));
  return NoticeShow(ctx, mail);
}

Result<FeedView> FeedShow(http::Context& ctx) {
  FeedView view;
  if (const auto row = ctx.tx().One(sn::kCalendarFeedFind, ctx.actor.account_id))
    view.created_at = row->Instant(0);
  return view;
}

Result<FeedMade> FeedMake(http::Context& ctx) {
  const std::string token = crypto::NewToken();
  ctx.tx().Exec(sn::kCalendarFeedClear, ctx.actor.account_id);
  ctx.tx().Exec(sn::kCalendarFeedAdd, ctx.actor.account_id, crypto::Hash(token), ctx.now);
  const auth::SubjectRef self{"account", ctx.actor.account_id};
  audit::Append(ctx, {self, self, "calendar_feed_create", {}});
  return FeedMade{"/v1/task-calendars/" + token};
}

Result<http::Empty> FeedRevoke(http::Context& ctx) {
  ctx.tx().Exec(sn::kCalendarFeedClear, ctx.actor.account_id);
  const auth::SubjectRef self{"account", ctx.actor.account_id};
  audit::Append(ctx, {self, self, "calendar_feed_revoke", {}});
  return http::Empty{};
}

Result<http::FileOut> FeedRead(http::Context& ctx, const std::string& token,
                               const mail::Settings& mail) {
  const auto owner = ctx.tx().One(sn::kCalendarFeedOwner, crypto::Hash(token));
  const auto person = owner ? party::ContactOf(ctx.tx(), owner->Text(0)) : std::nullopt;
  if (!person) return Fail(http::codes::kNotFound);
  std::string out =
      "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Nokkenas//NONSGML tasks//EN\r\n"
      "X-WR-CALNAME:Nokkenas\r\n";
  const std::string title = i18n::Text(person->locale, "calendar_feed.title");
  for (const auto& row : ctx.tx().All(sn::kTaskDated, owner->Text(0))) {
    const Task task = ToTask(row);
    out += "BEGIN:VEVENT\r\nUID:" + task.id + "@nokkenas\r\nDTSTAMP:" + Plain(ctx.now) +
           "\r\nDTSTART;VALUE=DATE:" + Plain(*task.due_on) +
           "\r\nDTEND;VALUE=DATE:" + Plain(task.due_on->AddDays(1)) + "\r\nSUMMARY:" + title +
           "\r\nTRANSP:TRANSPARENT\r\n";
    if (!mail.site.empty()) out += "URL:" + mail.site + "/tasks\r\n";
    out += "END:VEVENT\r\n";
  }
  return http::FileOut{"text/calendar; charset=utf-8", "nokkenas.ics", out + "END:VCALENDAR\r\n"};
}

}  // namespace nokkenas::governance
