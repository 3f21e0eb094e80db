// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// What people of the authority say to each other about an object, and who is to read it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/result.h"

namespace nokkenas::governance {

inline constexpr const char* kCommentWrite = "comment.write";

namespace codes {
inline constexpr Code kCommentInvalid{"comment_invalid", 400};
inline constexpr Code kCommentNotYours{"comment_not_yours", 409};
inline constexpr Code kCommentWithdrawn{"comment_withdrawn", 409};
}  // namespace codes

struct Mention {
  std::string account_id;
  std::optional<Instant> seen_at;
};
struct Comment {
  std::string id;
  std::string subject_kind;
  std::string subject_id;
  std::string account_id;
  std::string said;
  Instant at{};
  std::optional<Instant> withdrawn_at;
  std::vector<Mention> mentions;
};

// Of somebody who is mentioned, what matters.
struct MentionFacts {
  bool colleague = false;  // Of the authority, and not deactivated.
  bool sees = false;       // May see the object: else the mention would tell of it.
  bool twice = false;      // Named before.
  bool own = false;        // Who writes.
};
// What is wrong with each mention, by its place; done when nothing is.
Status CheckMentions(const std::vector<MentionFacts>& mentions);
// May the actor take it back?
Status DecideWithdraw(const Comment& comment, const std::string& actor_id);

}  // namespace nokkenas::governance
