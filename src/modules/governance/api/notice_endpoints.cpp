// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/governance/api/endpoints.h"
#include "modules/governance/service/notice_service.h"
#include "modules/governance/service/task_service.h"

namespace nokkenas::governance {

// All of it is one's own.
std::vector<http::Endpoint> NoticeEndpoints(const mail::Settings& mail) {
  using http::Context;
  using http::Create;
  using http::Define;
  using http::Empty;
  using http::Get;
  using http::SignedIn;
  return {
      Define<TaskListIn, http::ListOut<TaskView>>(
          Get("task_list", "/tasks", SignedIn(),
              "What waits for the reader, oldest deadline first"),
          TaskList),
      Define<Empty, NoticeSettings>(
          Get("notification_settings_view", "/notification-settings/current", SignedIn(),
              "How the reader hears of what waits"),
          [mail](Context& ctx, const Empty&) { return NoticeShow(ctx, mail); }),
      Define<NoticeIn, NoticeSettings>(
          http::Unversioned(http::Replace("notification_settings_replace",
                                          "/notification-settings/current", SignedIn(),
                                          "Mail at once, once a day, or none")),
          [mail](Context& ctx, const NoticeIn& in) { return NoticeReplace(ctx, in, mail); }),
      Define<Empty, FeedView>(Get("calendar_feed_view", "/calendar-feeds/current", SignedIn(),
                                  "Whether a calendar can read what waits for the reader"),
                              [](Context& ctx, const Empty&) { return FeedShow(ctx); }),
      Define<Empty, FeedMade>(
          http::Secret(Create("calendar_feed_create", "/calendar-feeds", SignedIn(),
                              "A new secret address for one's calendar; the old one stops")),
          [](Context& ctx, const Empty&) { return FeedMake(ctx); }),
      Define<Empty, Empty>(
          http::Unversioned(http::Command("calendar_feed_revoke", "/calendar-feeds/current/revoke",
                                          SignedIn(), "The address stops working")),
          [](Context& ctx, const Empty&) { return FeedRevoke(ctx); }),
      Define<http::IdIn, http::FileOut>(
          Get("task_calendar_read", "/task-calendars/{id}", http::Public(),
              "For a calendar, by its secret address: what has a last day, with neutral titles"),
          [mail](Context& ctx, const http::IdIn& in) { return FeedRead(ctx, in.id, mail); }),
  };
}

}  // namespace nokkenas::governance
