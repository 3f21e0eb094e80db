// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <optional>
#include <string>

#include "modules/governance/domain/comment.h"
#include "platform/http/list.h"
#include "platform/storage/database.h"

namespace nokkenas::governance {

std::optional<Comment> FindComment(storage::Tx& tx, const std::string& id);
// With its mentions.
Comment ToComment(storage::Tx& tx, const storage::Row& row);
void AddComment(storage::Tx& tx, const Comment& comment);
void WithdrawComment(storage::Tx& tx, const std::string& id, Instant now);
// False when the account was not mentioned, or has seen it.
bool SeeComment(storage::Tx& tx, const std::string& id, const std::string& account_id, Instant now);
http::ListQuery CommentQuery();

}  // namespace nokkenas::governance
