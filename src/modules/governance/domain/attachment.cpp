// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/governance/domain/attachment.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/text.h"

namespace nokkenas::governance {
namespace {

constexpr std::array<std::string_view, 11> kTypes = {
    "application/pdf",
    "application/vnd.oasis.opendocument.text",
    "application/vnd.oasis.opendocument.spreadsheet",
    "application/vnd.oasis.opendocument.presentation",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "image/png",
    "image/jpeg",
    "text/plain",
    "text/csv"};

}  // namespace

bool MayBeAttached(const std::string& media_type) {
  return std::find(kTypes.begin(), kTypes.end(), media_type) != kTypes.end();
}

Status DecideAttach(const Proposal& proposal, const std::string& actor_id,
                    const Attachment& attachment, int there_are) {
  if (!IsFileName(attachment.name))
    return Failure{&codes::kAttachmentInvalid, {}, {{"fileName", "file_name", ""}}, 0};
  if (attachment.size == 0)
    return Failure{&codes::kAttachmentInvalid, {}, {{"fileName", "file_empty", ""}}, 0};
  const auto open = DecideByAuthor(proposal, ProposalEvent::kChange, actor_id);
  if (!open) return open.failure();
  if (!MayBeAttached(attachment.media_type))
    return Fail(codes::kAttachmentType, {{"type", attachment.media_type}});
  if (there_are >= kMostAttachments)
    return Fail(codes::kAttachmentTooMany, {{"most", std::to_string(kMostAttachments)}});
  return Done{};
}

Status DecideDetach(const Proposal& proposal, const std::string& actor_id,
                    const Attachment& attachment) {
  const auto open = DecideByAuthor(proposal, ProposalEvent::kChange, actor_id);
  if (!open) return open.failure();
  if (attachment.round < proposal.round) return Fail(codes::kAttachmentSubmitted);
  return Done{};
}

}  // namespace nokkenas::governance
