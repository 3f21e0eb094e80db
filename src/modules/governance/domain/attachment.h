// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// A file that belongs to a proposal. What was submitted with one stays with it.
#pragma once

#include "modules/governance/domain/proposal.h"

namespace nokkenas::governance {

namespace codes {
inline constexpr Code kAttachmentInvalid{"attachment_invalid", 400};
inline constexpr Code kAttachmentType{"attachment_type", 409};
inline constexpr Code kAttachmentTooMany{"attachment_too_many", 409};
inline constexpr Code kAttachmentSubmitted{"attachment_submitted", 409};
}  // namespace codes

inline constexpr int kMostAttachments = 20;

struct Attachment {
  std::string id;
  std::string proposal_id;
  std::string name;
  std::string media_type;  // By what it holds.
  std::int64_t size = 0;   // Bytes.
  std::string sha256;
  std::string account_id;
  Instant at{};
  int round = 0;  // How often the proposal had been submitted when it came.
};

// Documents and pictures that an office opens; nothing that runs.
bool MayBeAttached(const std::string& media_type);
// By its author, before it is submitted or when it came back.
Status DecideAttach(const Proposal& proposal, const std::string& actor_id,
                    const Attachment& attachment, int there_are);
// Only what was not submitted with it yet.
Status DecideDetach(const Proposal& proposal, const std::string& actor_id,
                    const Attachment& attachment);

}  // namespace nokkenas::governance
