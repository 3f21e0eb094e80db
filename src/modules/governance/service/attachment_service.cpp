// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/governance/service/attachment_service.h"

#include "modules/governance/storage/attachment_repo.h"
#include "modules/governance/storage/proposal_repo.h"
#include "modules/party/facade.h"
#include "platform/audit/audit.h"
#include "platform/auth/crypto.h"
#include "platform/files/media_type.h"

namespace nokkenas::governance {
namespace {

AttachmentView ToView(http::Context& ctx, const Proposal& proposal, const Attachment& one) {
  return {one.id,         one.name,
          one.media_type, one.size,
          one.sha256,     {one.account_id, party::PersonName(ctx.tx(), one.account_id)},
          one.at,         DecideDetach(proposal, ctx.actor.account_id, one).ok()};
}

void Trail(http::Context& ctx, const char* action, const Attachment& one) {
  audit::Append(ctx, {{"proposal", one.proposal_id},
                      {"attachment", one.id},
                      action,
                      {{"name", "", json::ToJson(one.name), false},
                       {"size", "", json::ToJson(one.size), false},
                       {"sha256", "", json::ToJson(one.sha256), false}}});
}

// The name in a header holds plain letters only.
std::string PlainName(const std::string& name) {
  std::string out;
  for (const char c : name)
    out += (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '.'
               ? c
               : '-';
  return out;
}

}  // namespace

Result<AttachmentView> AttachmentAdd(http::Context& ctx, const AttachIn& in) {
  const std::string& bytes = ctx.request.body;
  const auto proposal = FindProposal(ctx.tx(), in.id);
  if (!proposal) return Fail(http::codes::kNotFound);
  const auto there = AttachmentsOf(ctx.tx(), in.id);
  Attachment made;
  made.id = crypto::NewId();
  made.proposal_id = in.id;
  made.name = in.file_name;
  made.media_type = files::MediaTypeOf(bytes);
  made.size = static_cast<std::int64_t>(bytes.size());
  made.sha256 = crypto::Sha256(bytes);
  made.account_id = ctx.actor.account_id;
  made.at = ctx.now;
  made.round = proposal->round;
  const auto may = DecideAttach(*proposal, made.account_id, made, static_cast<int>(there.size()));
  if (!may) return may.failure();
  AddAttachment(ctx.tx(), made, bytes);
  Trail(ctx, "attachment_create", made);
  return ToView(ctx, *proposal, made);
}

Result<http::FileOut> AttachmentRead(http::Context& ctx, const std::string& id) {
  const auto one = FindAttachment(ctx.tx(), id);
  if (!one) return Fail(http::codes::kNotFound);
  auto bytes = ReadAttachment(ctx.tx(), id);
  // A file that is not what it was is not handed out as if it were.
  if (!bytes || crypto::Sha256(*bytes) != one->sha256) return Fail(http::codes::kBroken);
  return http::FileOut{http::kFileTypes[0], PlainName(one->name), std::move(*bytes)};
}

Result<http::Empty> AttachmentRemove(http::Context& ctx, const std::string& id) {
  const auto one = FindAttachment(ctx.tx(), id);
  if (!one) return Fail(http::codes::kNotFound);
  const auto proposal = FindProposal(ctx.tx(), one->proposal_id);
  if (auto may = DecideDetach(*proposal, ctx.actor.account_id, *one); !may) return may.failure();
  RemoveAttachment(ctx.tx(), id);
  Trail(ctx, "attachment_remove", *one);
  return http::Empty{};
}

std::vector<AttachmentView> AttachmentsShown(http::Context& ctx, const Proposal& proposal) {
  std::vector<AttachmentView> out;
  for (const Attachment& one : AttachmentsOf(ctx.tx(), proposal.id))
    out.push_back(ToView(ctx, proposal, one));
  return out;
}

std::vector<std::string> CheckAttachments(storage::Tx& tx) {
  std::vector<std::string> wrong;
  for (const Attachment& one : AllAttachments(tx)) {
    const auto bytes = ReadAttachment(tx, one.id);
    if (!bytes || crypto::Sha256(*bytes) != one.sha256)
      wrong.push_back("attachment " + one.id + " is not what it was");
  }
  return wrong;
}

}  // namespace nokkenas::governance
