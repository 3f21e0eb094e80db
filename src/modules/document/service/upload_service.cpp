// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// A file arrives in pieces; what has arrived is told by the folder, not by a table.
#include "base/text.h"
#include "modules/document/service/document_service.h"
#include "modules/document/storage/document_repo.h"
#include "platform/auth/crypto.h"

namespace nokkenas::document {
namespace {

UploadView ToView(const Upload& one, const files::BlobStore& store) {
  UploadView view;
  view.id = one.id;
  view.file_name = one.file_name;
  view.size = one.size;
  view.arrived = one.document_id ? one.size : store.Arrived(one.id);
  view.document_id = one.document_id;
  return view;
}

}  // namespace

Result<UploadView> UploadCreate(http::Context& ctx, const files::BlobStore& store,
                                const UploadIn& in) {
  if (!IsFileName(in.file_name))
    return Failure{&codes::kDocumentInvalid, {}, {{"fileName", "file_name", ""}}, 0};
  const Upload one{crypto::NewId(), ctx.actor.account_id, in.file_name, in.size, ctx.now, {}};
  AddUpload(ctx.tx(), one);
  return ToView(one, store);
}

Result<UploadView> UploadShow(http::Context& ctx, const files::BlobStore& store,
                              const std::string& id) {
  const auto one = FindUpload(ctx.tx(), id);
  if (!one) return Fail(http::codes::kNotFound);
  return ToView(*one, store);
}

Result<UploadView> PieceAdd(http::Context& ctx, const files::BlobStore& store, const PieceIn& in) {
  const auto one = ctx.db.Read([&](storage::Tx& tx) { return FindUpload(tx, in.id); });
  if (!one) return Fail(http::codes::kNotFound);
  if (one->document_id) return Fail(codes::kUploadUsed);
  const std::string& bytes = ctx.request.body;
  const auto size = static_cast<std::int64_t>(bytes.size());
  if (size > kMostPieceBytes || in.offset + size > one->size) return Fail(http::codes::kTooLarge);
  const auto put = store.Append(in.id, in.offset, bytes);
  if (put == files::Put::kFull) return Fail(http::codes::kDiskFull);
  if (put == files::Put::kElsewhere)
    return Fail(codes::kUploadOffset, {{"arrived", std::to_string(store.Arrived(in.id))}});
  return ToView(*one, store);
}

void SweepFiles(storage::Database& db, const files::BlobStore& store, Instant now) {
  store.Sweep(
      now,
      [&](const std::string& sha256) {
        return db.Read([&](storage::Tx& tx) { return IsNamed(tx, sha256); });
      },
      [&](const std::string& id) {
        return db.Read([&](storage::Tx& tx) { return IsArriving(tx, id, now - kUploadLasts); });
      });
}

}  // namespace nokkenas::document
