// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/governance/service/comment_service.h"

#include <set>

#include "modules/party/facade.h"
#include "platform/audit/audit.h"
#include "platform/auth/crypto.h"

namespace nokkenas::governance {
namespace {

auth::SubjectRef CommentRef(const std::string& id) { return {"comment", id}; }
auth::SubjectRef ObjectOf(const Comment& one) { return {one.subject_kind, one.subject_id}; }

CommentView ToView(http::Context& ctx, const Comment& one) {
  CommentView view;
  view.id = one.id;
  view.subject = http::ToSubject(ctx, ObjectOf(one));
  view.person = PersonOf(ctx, one.account_id);
  view.said = one.said;
  view.at = one.at;
  view.withdrawn = one.withdrawn_at.has_value();
  bool waits_for_me = false;
  for (const Mention& mention : one.mentions) {
    view.mentions.push_back({PersonOf(ctx, mention.account_id), mention.seen_at.has_value()});
    waits_for_me |= mention.account_id == ctx.actor.account_id && !mention.seen_at;
  }
  if (waits_for_me && !view.withdrawn)
    http::OfferAction(ctx, "comment", "see", Status(Done{}), view.actions);
  if (DecideWithdraw(one, ctx.actor.account_id))
    http::OfferAction(ctx, "comment", "withdraw", Status(Done{}), view.actions);
  return view;
}

std::vector<MentionFacts> FactsOf(http::Context& ctx, const CommentIn& in) {
  std::vector<MentionFacts> out;
  std::set<std::string> seen;
  for (const std::string& id : in.mention_ids) {
    MentionFacts facts;
    facts.colleague = party::IsColleague(ctx.tx(), id);
    facts.own = id == ctx.actor.account_id;
    facts.twice = !seen.insert(id).second;
    if (const auto actor = party::ActorOf(ctx.tx(), id, ctx.today()))
      facts.sees = ctx.subjects.CanSee(ctx.tx(), *actor, {in.subject_kind, in.subject_id});
    out.push_back(facts);
  }
  return out;
}

// In a chain of its own: what was said stands beside the trail, never in it.
void Note(http::Context& ctx, const std::string& id, const char* action) {
  audit::Append(ctx, {CommentRef(id), CommentRef(id), action, {}});
}

}  // namespace

Result<http::ListOut<CommentView>> CommentList(http::Context& ctx, const CommentListIn& in) {
  if (ctx.actor.supplier) return Fail(http::codes::kNotPermitted);
  auto query = CommentQuery();
  // As any filter: of what one may not see there is nothing.
  if (!ctx.subjects.CanSee(ctx.tx(), ctx.actor, {in.subject_kind, in.subject_id}))
    query.Where("1 = 0");
  query.Where("subject_kind = ?", in.subject_kind).Where("subject_id = ?", in.subject_id);
  auto page = query.Run(ctx.tx(), in.list);
  if (!page) return page.failure();
  return http::ToList<CommentView>(
      *page, [&](const storage::Row& row) { return ToView(ctx, ToComment(ctx.tx(), row)); });
}

Result<CommentView> CommentShow(http::Context& ctx, const std::string& id) {
  const auto one = FindComment(ctx.tx(), id);
  if (!one) return Fail(http::codes::kNotFound);
  return ToView(ctx, *one);
}

Result<CommentView> CommentCreate(http::Context& ctx, const CommentIn& in) {
  const auth::SubjectRef subject{in.subject_kind, in.subject_id};
  // A comment on a comment, or on what one may not see, is a comment on nothing.
  if (in.subject_kind == "comment" || !ctx.subjects.CanSee(ctx.tx(), ctx.actor, subject))
    return Failure{&codes::kCommentInvalid, {}, {{"subjectId", "unknown_value", ""}}, 0};
  if (auto right = CheckMentions(FactsOf(ctx, in)); !right) return right.failure();
  Comment one{crypto::NewId(),
              in.subject_kind,
              in.subject_id,
              ctx.actor.account_id,
              in.said,
              ctx.now,
              {},
              {}};
  for (const std::string& id : in.mention_ids) one.mentions.push_back({id, {}});
  AddComment(ctx.tx(), one);
  Note(ctx, one.id, "comment_create");
  return ToView(ctx, one);
}

Result<CommentView> CommentWithdraw(http::Context& ctx, const std::string& id) {
  const auto one = FindComment(ctx.tx(), id);
  if (!one) return Fail(http::codes::kNotFound);
  if (auto may = DecideWithdraw(*one, ctx.actor.account_id); !may) return may.failure();
  WithdrawComment(ctx.tx(), id, ctx.now);
  Note(ctx, id, "comment_withdraw");
  return CommentShow(ctx, id);
}

Result<CommentView> CommentSee(http::Context& ctx, const std::string& id) {
  // Once seen it stays so: doing it again changes nothing.
  if (SeeComment(ctx.tx(), id, ctx.actor.account_id, ctx.now)) Note(ctx, id, "comment_see");
  return CommentShow(ctx, id);
}

}  // namespace nokkenas::governance
