// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/governance/storage/comment_repo.h"

#include "sql/governance.h"

namespace nokkenas::governance {
namespace {

namespace sc = sql::governance;

constexpr const char* kCommentColumns =
    "id, subject_kind, subject_id, account_id, said, at, withdrawn_at";

}  // namespace

Comment ToComment(storage::Tx& tx, const storage::Row& row) {
  Comment comment{row.Text(0), row.Text(1),    row.Text(2),       row.Text(3),
                  row.Text(4), row.Instant(5), row.OptInstant(6), {}};
  for (const auto& mention : tx.All(sc::kMentionList, comment.id))
    comment.mentions.push_back({mention.Text(0), mention.OptInstant(1)});
  return comment;
}

std::optional<Comment> FindComment(storage::Tx& tx, const std::string& id) {
  const auto row = tx.One(sc::kCommentFind, id);
  return row ? std::optional(ToComment(tx, *row)) : std::nullopt;
}

void AddComment(storage::Tx& tx, const Comment& comment) {
  tx.Exec(sc::kCommentAdd, comment.id, comment.subject_kind, comment.subject_id, comment.account_id,
          comment.said, comment.at);
  for (const Mention& mention : comment.mentions)
    tx.Exec(sc::kMentionAdd, comment.id, mention.account_id);
}

void WithdrawComment(storage::Tx& tx, const std::string& id, Instant now) {
  tx.Exec(sc::kCommentWithdraw, id, now);
}

bool SeeComment(storage::Tx& tx, const std::string& id, const std::string& account_id,
                Instant now) {
  return tx.Exec(sc::kMentionSee, id, account_id, now) == 1;
}

http::ListQuery CommentQuery() {
  return {"comment_list", kCommentColumns, "governance_comment", "id", {{"at", "at"}}};
}

}  // namespace nokkenas::governance
