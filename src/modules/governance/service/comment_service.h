// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Comments on any object, for the people of the authority who may see it.
#pragma once

#include "modules/governance/service/named_ref.h"
#include "modules/governance/storage/comment_repo.h"
#include "platform/http/actions.h"
#include "platform/http/list.h"

namespace nokkenas::governance {

struct CommentListIn {
  http::ListIn list;
  std::string subject_kind;
  std::string subject_id;
  static void Fields(auto& self, auto&& f) {
    http::ListFields(self, f);
    f("subjectKind", self.subject_kind, "The kind of the object", json::Length{1, 60});
    f("subjectId", self.subject_id, "", json::Length{1, 64});
  }
};
struct CommentIn {
  std::string subject_kind;
  std::string subject_id;
  std::string said;
  std::vector<std::string> mention_ids;
  static void Fields(auto& self, auto&& f) {
    f("subjectKind", self.subject_kind, "The kind of the object", json::Length{1, 60});
    f("subjectId", self.subject_id, "", json::Length{1, 64});
    f("said", self.said, "", json::Length{1, 4'000});
    f("mentionIds", self.mention_ids, "Colleagues who are to read it: it waits in their work");
  }
};

struct MentionView {
  static constexpr const char* kSchema = "Mention";
  NamedRef person;
  bool seen = false;
  static void Fields(auto& self, auto&& f) {
    f("person", self.person);
    f("seen", self.seen);
  }
};
struct CommentView {
  static constexpr const char* kSchema = "Comment";
  static constexpr const char* kListSchema = "CommentList";
  std::string id;
  http::SubjectView subject;
  NamedRef person;
  std::string said;
  Instant at{};
  bool withdrawn = false;
  std::vector<MentionView> mentions;
  std::vector<http::Action> actions;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("subject", self.subject);
    f("person", self.person, "Who said it");
    f("said", self.said, "Empty when it was taken back");
    f("at", self.at);
    f("withdrawn", self.withdrawn);
    f("mentions", self.mentions);
    f("actions", self.actions);
  }
};

Result<http::ListOut<CommentView>> CommentList(http::Context& ctx, const CommentListIn& in);
Result<CommentView> CommentShow(http::Context& ctx, const std::string& id);
Result<CommentView> CommentCreate(http::Context& ctx, const CommentIn& in);
Result<CommentView> CommentWithdraw(http::Context& ctx, const std::string& id);
// Who was mentioned has read it.
Result<CommentView> CommentSee(http::Context& ctx, const std::string& id);

}  // namespace nokkenas::governance
