// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "platform/mail/endpoints.h"

#include "platform/audit/audit.h"
#include "platform/http/actions.h"
#include "platform/http/list.h"
#include "sql/mail.h"

namespace nokkenas::mail {
namespace {

namespace q = sql::mail;

struct MailView {
  static constexpr const char* kSchema = "Mail";
  static constexpr const char* kListSchema = "MailList";
  std::string id;
  std::string kind;
  http::SubjectView about;
  std::string address;
  State state = State::kQueued;
  int attempts = 0;
  Instant created_at{};
  std::optional<Instant> settled_at;
  std::optional<Instant> next_try_at;
  std::string said;
  std::vector<http::Action> actions;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("kind", self.kind, "task_new, task_daily, invitation, new_password or supplier_invitation");
    f("about", self.about, "The account that it went to, or the invitation");
    f("address", self.address, "Where it went", json::Personal{});
    f("state", self.state, "bounced: the address is wrong; failed: given up after three days");
    f("attempts", self.attempts);
    f("createdAt", self.created_at);
    f("settledAt", self.settled_at);
    f("nextTryAt", self.next_try_at, "null: it is not tried any more");
    f("said", self.said, "What the mail server or the network said last");
    f("actions", self.actions);
  }
};
struct MailListIn {
  http::ListIn list;
  std::optional<State> state;
  static void Fields(auto& self, auto&& f) {
    http::ListFields(self, f);
    f("state", self.state, "Only in this state");
  }
};
struct MailSettingsView {
  static constexpr const char* kSchema = "MailSettings";
  bool on = false;
  std::string from;
  std::string site;
  static void Fields(auto& self, auto&& f) {
    f("on", self.on, "False: no mail server is set, so that no mail is made");
    f("from", self.from, "The address that mail comes from");
    f("site", self.site, "What links in mail begin with");
  }
};

MailView ToView(http::Context& ctx, const Message& one) {
  MailView view{one.id,
                one.kind,
                http::ToSubject(ctx, one.about),
                one.address,
                one.state,
                one.attempts,
                one.created_at,
                one.settled_at,
                {},
                one.said,
                {}};
  if (one.state == State::kQueued) view.next_try_at = one.next_try_at;
  if (GivenUp(one.state) && !one.secret) view.actions.push_back({"mail_retry", "retry", true, {}});
  return view;
}

Result<http::ListOut<MailView>> MailList(http::Context& ctx, const MailListIn& in) {
  http::ListQuery query("mail_list", kColumns, "mail", "id", {{"createdAt", "created_at"}});
  if (in.state) query.Where("state = ?", NameOf(*in.state));
  auto page = query.Run(ctx.tx(), in.list);
  if (!page) return page.failure();
  return http::ToList<MailView>(
      *page, [&](const storage::Row& row) { return ToView(ctx, ToMessage(row)); });
}

Result<MailView> MailShow(http::Context& ctx, const std::string& id) {
  const auto one = Find(ctx.tx(), id);
  if (!one) return Fail(http::codes::kNotFound);
  return ToView(ctx, *one);
}

Result<MailView> MailRetry(http::Context& ctx, const std::string& id) {
  const auto one = Find(ctx.tx(), id);
  if (!one) return Fail(http::codes::kNotFound);
  if (!Retry(ctx.tx(), id, ctx.now)) return Fail(codes::kMailNotGivenUp);
  const auto root = ctx.subjects.Root(ctx.tx(), one->about);
  if (!root) return Fail(http::codes::kNotFound);
  audit::Append(ctx, {*root, {"mail", id}, "mail_retry", {}});
  return MailShow(ctx, id);
}

auth::SubjectKind MailKind(const auth::SubjectRegistry& subjects) {
  auth::SubjectKind kind;
  kind.root = [&subjects](storage::Tx& tx,
                          const std::string& id) -> std::optional<auth::SubjectRef> {
    const auto found = Find(tx, id);
    return found ? subjects.Root(tx, found->about) : std::nullopt;
  };
  kind.can_see = [](storage::Tx& tx, const auth::Actor& actor, const std::string& id) {
    return actor.CanEverywhere(kOperate) && Find(tx, id).has_value();
  };
  kind.title = [](storage::Tx&, const std::string& id, const std::string&) { return id; };
  kind.url = [](const std::string&) { return std::string("/mails"); };
  return kind;
}

}  // namespace

Module MakeModule(auth::SubjectRegistry& subjects, const Settings& settings) {
  subjects.Register("mail", MailKind(subjects));
  Module module;
  module.name = "mail";
  using http::Define;
  const MailSettingsView shown{settings.on(), settings.from, settings.site};
  module.endpoints = {
      Define<MailListIn, http::ListOut<MailView>>(
          http::Get("mail_list", "/mails", http::Needs(kOperate),
                    "Mail that was to be sent, and what became of it"),
          MailList),
      Define<http::IdIn, MailView>(
          http::Get("mail_view", "/mails/{id}", http::On("mail", kOperate), "One mail"),
          [](http::Context& ctx, const http::IdIn& in) { return MailShow(ctx, in.id); }),
      Define<http::IdIn, MailView>(
          http::Unversioned(http::Command("mail_retry", "/mails/{id}/retry",
                                          http::On("mail", kOperate), "Try a mail anew")),
          [](http::Context& ctx, const http::IdIn& in) { return MailRetry(ctx, in.id); }),
      Define<http::Empty, MailSettingsView>(
          http::Get("mail_settings_view", "/mail-settings/current", http::Needs(kOperate),
                    "Whether mail is sent, and from where"),
          [shown](http::Context&, const http::Empty&) { return Result(shown); }),
  };
  module.codes = {&codes::kMailNotGivenUp};
  module.permissions = {kOperate};
  module.each_minute = [](storage::Tx& tx, Instant now) {
    constexpr auto kKept = std::chrono::hours{24} * 90;
    tx.Exec(q::kMailRemoveOld, now - kKept);
  };
  return module;
}

}  // namespace nokkenas::mail
