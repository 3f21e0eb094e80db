// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "modules/governance/domain/attachment.h"
#include "platform/storage/database.h"

namespace nokkenas::governance {

std::optional<Attachment> FindAttachment(storage::Tx& tx, const std::string& id);
std::vector<Attachment> AttachmentsOf(storage::Tx& tx, const std::string& proposal_id);
std::vector<Attachment> AllAttachments(storage::Tx& tx);
void AddAttachment(storage::Tx& tx, const Attachment& attachment, const std::string& bytes);
void RemoveAttachment(storage::Tx& tx, const std::string& id);
// The file; nothing when a piece of it is no base64 any more.
std::optional<std::string> ReadAttachment(storage::Tx& tx, const std::string& id);

}  // namespace nokkenas::governance
