// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/governance/storage/attachment_repo.h"

#include "platform/auth/crypto.h"
#include "sql/governance.h"

namespace nokkenas::governance {
namespace {

namespace sa = sql::governance;

// Each piece is whole base64 of its own: a multiple of three bytes.
constexpr std::size_t kPiece = 3U << 18U;

Attachment ToAttachment(const storage::Row& row) {
  return {row.Text(0), row.Text(1),    row.Text(2),
          row.Text(3), row.Int(4),     row.Text(5),
          row.Text(6), row.Instant(7), static_cast<int>(row.Int(8))};
}

std::vector<Attachment> ToAttachments(const storage::Rows& rows) {
  std::vector<Attachment> out;
  for (const auto& row : rows) out.push_back(ToAttachment(row));
  return out;
}

}  // namespace

std::optional<Attachment> FindAttachment(storage::Tx& tx, const std::string& id) {
  const auto row = tx.One(sa::kAttachmentFind, id);
  return row ? std::optional(ToAttachment(*row)) : std::nullopt;
}

std::vector<Attachment> AttachmentsOf(storage::Tx& tx, const std::string& proposal_id) {
  return ToAttachments(tx.All(sa::kAttachmentList, proposal_id));
}

std::vector<Attachment> AllAttachments(storage::Tx& tx) {
  return ToAttachments(tx.All(sa::kAttachmentAll));
}

void AddAttachment(storage::Tx& tx, const Attachment& one, const std::string& bytes) {
  tx.Exec(sa::kAttachmentAdd, one.id, one.proposal_id, one.name, one.media_type, one.size,
          one.sha256, one.account_id, one.at, one.round);
  int seq = 0;
  for (std::size_t at = 0; at < bytes.size(); at += kPiece)
    tx.Exec(sa::kAttachmentPieceAdd, one.id, seq++,
            crypto::ToBase64Url(std::string_view(bytes).substr(at, kPiece)));
}

void RemoveAttachment(storage::Tx& tx, const std::string& id) {
  tx.Exec(sa::kAttachmentPieceRemove, id);
  tx.Exec(sa::kAttachmentRemove, id);
}

std::optional<std::string> ReadAttachment(storage::Tx& tx, const std::string& id) {
  std::string out;
  for (const auto& row : tx.All(sa::kAttachmentPieceRead, id)) {
    const auto piece = crypto::FromBase64Url(row.Text(0));
    if (!piece) return std::nullopt;
    out += *piece;
  }
  return out;
}

}  // namespace nokkenas::governance
