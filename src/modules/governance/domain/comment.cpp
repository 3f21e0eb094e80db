// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/governance/domain/comment.h"

namespace nokkenas::governance {

Status CheckMentions(const std::vector<MentionFacts>& mentions) {
  std::vector<FieldError> errors;
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    const MentionFacts& one = mentions[i];
    const char* code = !one.colleague || one.own ? "unknown_value"
                       : !one.sees               ? "cannot_see"
                       : one.twice               ? "double"
                                                 : nullptr;
    if (code != nullptr) errors.push_back({"mentionIds[" + std::to_string(i) + "]", code, ""});
  }
  if (errors.empty()) return Done{};
  return Failure{&codes::kCommentInvalid, {}, std::move(errors), 0};
}

Status DecideWithdraw(const Comment& comment, const std::string& actor_id) {
  if (comment.withdrawn_at) return Fail(codes::kCommentWithdrawn);
  if (comment.account_id != actor_id) return Fail(codes::kCommentNotYours);
  return Done{};
}

}  // namespace nokkenas::governance
