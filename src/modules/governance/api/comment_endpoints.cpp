// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/governance/api/endpoints.h"
#include "modules/governance/service/comment_service.h"

namespace nokkenas::governance {

std::vector<http::Endpoint> CommentEndpoints() {
  using http::Command;
  using http::Context;
  using http::Define;
  using http::IdIn;
  using http::NeedsSomewhere;
  using http::Seen;
  using http::Unversioned;
  return {
      Define<CommentListIn, http::ListOut<CommentView>>(
          http::Get("comment_list", "/comments", NeedsSomewhere(kCommentWrite),
                    "What was said about one object"),
          CommentList),
      Define<CommentIn, CommentView>(
          http::Create("comment_create", "/comments", NeedsSomewhere(kCommentWrite),
                       "Say something about an object, to colleagues who are to read it"),
          CommentCreate),
      Define<IdIn, CommentView>(
          http::Get("comment_view", "/comments/{id}", Seen("comment"), "One comment"),
          [](Context& ctx, const IdIn& in) { return CommentShow(ctx, in.id); }),
      Define<IdIn, CommentView>(
          Unversioned(Command("comment_withdraw", "/comments/{id}/withdraw", Seen("comment"),
                              "Take back what one said oneself")),
          [](Context& ctx, const IdIn& in) { return CommentWithdraw(ctx, in.id); }),
      Define<IdIn, CommentView>(
          Unversioned(Command("comment_see", "/comments/{id}/see", Seen("comment"),
                              "Say that one has read it, when one was mentioned")),
          [](Context& ctx, const IdIn& in) { return CommentSee(ctx, in.id); }),
  };
}

}  // namespace nokkenas::governance
