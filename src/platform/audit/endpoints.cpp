// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "platform/audit/endpoints.h"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include "platform/audit/audit.h"
#include "platform/http/actions.h"
#include "platform/http/list.h"
#include "platform/i18n/texts.h"
#include "sql/audit.h"

namespace nokkenas::audit {
namespace {

namespace q = sql::audit;

struct Named {
  static constexpr const char* kSchema = "AuditActor";
  std::string id;
  std::string name;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("name", self.name);
  }
};

struct ChangeView {
  static constexpr const char* kSchema = "AuditChange";
  std::string path;
  std::optional<std::string> before;
  std::optional<std::string> after;
  bool personal = false;
  static void Fields(auto& self, auto&& f) {
    f("path", self.path, "The field that changed");
    f("before", self.before, "As JSON; null when there was nothing");
    f("after", self.after, "As JSON; null when there is nothing");
    f("personal", self.personal,
      "Kept beside the chain, where it can be destroyed; null for who may not see the object");
  }
};

struct RecordView {
  static constexpr const char* kSchema = "AuditRecord";
  static constexpr const char* kListSchema = "AuditRecordList";
  std::string id;
  Instant at;
  Named actor;
  std::string action;
  std::string action_title;
  http::SubjectView subject;
  std::vector<ChangeView> changes;
  std::int64_t seq = 0;
  std::string hash;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("at", self.at);
    f("actor", self.actor);
    f("action", self.action);
    f("actionTitle", self.action_title);
    f("subject", self.subject);
    f("changes", self.changes);
    f("seq", self.seq, "Place in the chain of its root");
    f("hash", self.hash);
  }
};

struct ListRecordsIn {
  http::ListIn list;
  std::optional<std::string> subject_kind;
  std::optional<std::string> subject_id;
  std::optional<std::string> about_id;
  std::optional<std::string> actor_id;
  std::optional<std::string> action;
  static void Fields(auto& self, auto&& f) {
    http::ListFields(self, f);
    f("subjectKind", self.subject_kind, "Only what belongs to an object of this kind",
      json::Length{1, 60});
    f("subjectId", self.subject_id, "Only what belongs to this object", json::Length{1, 64});
    f("aboutId", self.about_id, "Only what is about this very object, in whatever chain it stands",
      json::Length{1, 64});
    f("actorId", self.actor_id, "Only what this account did", json::Length{1, 64});
    f("action", self.action, "Only this act", json::Length{1, 80});
  }
};

// The personal values of one row that were not destroyed, by path and side.
std::optional<std::string> PersonalValue(const storage::Rows& rows, const std::string& path,
                                         const char* side) {
  for (const auto& row : rows)
    if (row.Text(0) == path && row.Text(1) == side) return row.OptText(2);
  return std::nullopt;
}

// A personal value is shown to who may see the object that it belongs to.
std::optional<std::string> ShownValue(const boost::json::value& value,
                                      const storage::Rows& personal, const std::string& path,
                                      const char* side, bool& is_personal) {
  if (value.is_null()) return std::nullopt;
  if (value.is_object() && value.get_object().contains("commitment")) {
    is_personal = true;
    return PersonalValue(personal, path, side);
  }
  return boost::json::serialize(value);
}

std::vector<ChangeView> ChangesOf(const http::Context& ctx, const storage::Row& row) {
  storage::Rows personal;
  if (ctx.subjects.CanSee(ctx.tx(), ctx.actor, {row.Text(6), row.Text(7)}))
    personal = ctx.tx().All(q::kAuditPersonalOfRow, row.Text(6), row.Text(7), row.Int(8));
  std::vector<ChangeView> out;
  const auto changes = boost::json::parse(row.Text(5));
  for (const auto& change : changes.as_array()) {
    const auto& object = change.as_object();
    ChangeView view;
    view.path = std::string(object.at("path").as_string());
    view.before = ShownValue(object.at("before"), personal, view.path, "before", view.personal);
    view.after = ShownValue(object.at("after"), personal, view.path, "after", view.personal);
    out.push_back(std::move(view));
  }
  return out;
}

Result<http::ListOut<RecordView>> ListRecords(http::Context& ctx, const ListRecordsIn& in) {
  http::ListQuery query("audit_record_list",
                        "id, at, actor_id, action, subject_kind || ' ' || subject_id, changes, "
                        "root_kind, root_id, seq, hash",
                        "audit_record", "id", {{"at", "at"}});
  if (in.subject_kind) query.Where("root_kind = ?", *in.subject_kind);
  if (in.subject_id) query.Where("root_id = ?", *in.subject_id);
  if (in.about_id) query.Where("subject_id = ?", *in.about_id);
  if (in.actor_id) query.Where("actor_id = ?", *in.actor_id);
  if (in.action) query.Where("action = ?", *in.action);
  const bool asked = in.subject_kind && in.subject_id &&
                     ctx.subjects.CanSee(ctx.tx(), ctx.actor, {*in.subject_kind, *in.subject_id});
  for (const auto& [name, kind] : ctx.subjects.kinds())
    if (kind.guarded && !(asked && name == *in.subject_kind)) query.Where("root_kind <> ?", name);
  // A reader whose right is on single objects sees the chains of those only.
  if (!ctx.actor.CanEverywhere(kAuditRead)) {
    std::vector<std::string> roots;
    for (const auto& right : ctx.actor.rights)
      if (right.permission == kAuditRead) roots.push_back(right.scope.id);
    query.WhereIn("root_id", roots);
  }
  http::ListIn list = in.list;
  if (!list.sort) list.sort = "-at";
  auto page = query.Run(ctx.tx(), list);
  if (!page) return page.failure();
  return http::ToList<RecordView>(*page, [&](const storage::Row& row) {
    RecordView view;
    view.id = row.Text(0);
    view.at = row.Instant(1);
    const std::string actor = row.Text(2);
    view.actor = {actor, actor == "system"
                             ? i18n::Text(ctx.locale, "account.system")
                             : ctx.subjects.Title(ctx.tx(), {"account", actor}, ctx.locale)};
    view.action = row.Text(3);
    view.action_title = i18n::Text(ctx.locale, "action." + view.action);
    const std::string subject = row.Text(4);
    const auth::SubjectRef ref{subject.substr(0, subject.find(' ')),
                               subject.substr(subject.find(' ') + 1)};
    // What one may not see has no name here either, as a draft of somebody else.
    const auth::SubjectKind* known = ctx.subjects.Find(ref.kind);
    const bool hidden =
        known != nullptr && known->nameless_unseen && !known->can_see(ctx.tx(), ctx.actor, ref.id);
    view.subject = http::ToSubject(ctx, ref,
                                   hidden ? i18n::Text(ctx.locale, "kind." + ref.kind)
                                          : ctx.subjects.Title(ctx.tx(), ref, ctx.locale));
    view.changes = ChangesOf(ctx, row);
    view.seq = row.Int(8);
    view.hash = row.Text(9);
    return view;
  });
}

struct BrokenView {
  static constexpr const char* kSchema = "BrokenChain";
  std::string chain;
  std::int64_t seq = 0;
  std::string why;
  std::string text;
  static void Fields(auto& self, auto&& f) {
    f("chain", self.chain);
    f("seq", self.seq);
    f("why", self.why);
    f("text", self.text, "What that means, in the language of the reader");
  }
};

struct VerificationView {
  static constexpr const char* kSchema = "AuditVerification";
  bool ok = true;
  Instant checked_at;
  std::int64_t records = 0;
  std::int64_t chains = 0;
  std::int64_t anchors = 0;
  std::optional<BrokenView> first_broken;
  static void Fields(auto& self, auto&& f) {
    f("ok", self.ok);
    f("checkedAt", self.checked_at);
    f("records", self.records);
    f("chains", self.chains);
    f("anchors", self.anchors);
    f("firstBroken", self.first_broken);
  }
};

Result<VerificationView> ShowVerification(http::Context& ctx, const http::Empty&) {
  const Verification result = Verify(ctx.tx());
  VerificationView view{!result.first_broken, ctx.now,        result.records,
                        result.chains,        result.anchors, {}};
  if (result.first_broken) {
    const Broken& broken = *result.first_broken;
    view.first_broken = BrokenView{broken.chain, broken.seq, broken.why,
                                   i18n::Text(ctx.locale, "audit.broken." + broken.why)};
  }
  return view;
}

}  // namespace

std::vector<http::Endpoint> Endpoints() {
  return {
      http::Define<ListRecordsIn, http::ListOut<RecordView>>(
          http::Get("audit_record_list", "/audit-records", http::NeedsSomewhere(kAuditRead),
                    "Who did what when, before and after"),
          ListRecords),
      http::Define<http::Empty, VerificationView>(
          http::Get("audit_verify", "/audit-verifications/current", http::Needs(kAuditRead),
                    "Recompute all hash chains and name the first broken row"),
          ShowVerification),
  };
}

}  // namespace nokkenas::audit
