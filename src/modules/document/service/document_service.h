// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "modules/document/service/document_views.h"
#include "platform/files/blob_store.h"

namespace nokkenas::document {

// How long an upload may take, and how long what nobody names is kept.
inline constexpr auto kUploadLasts = std::chrono::hours{24};

const std::vector<Kind>& Kinds();
// Who may read it, asked of the registry and of its mark.
bool Sees(storage::Tx& tx, const auth::SubjectRegistry& subjects, const auth::Actor& actor,
          const Document& one);

KindList KindsShow(const http::Context& ctx);

Result<UploadView> UploadCreate(http::Context& ctx, const files::BlobStore& store,
                                const UploadIn& in);
Result<UploadView> UploadShow(http::Context& ctx, const files::BlobStore& store,
                              const std::string& id);
// Writes no table: what has arrived is what the file holds.
Result<UploadView> PieceAdd(http::Context& ctx, const files::BlobStore& store, const PieceIn& in);

Result<http::ListOut<DocumentView>> DocumentList(http::Context& ctx, const DocumentListIn& in);
Result<DocumentView> DocumentShow(http::Context& ctx, const std::string& id);
// Both read the whole file before their transaction. Asked again with the same upload they give
// what came of it.
Result<DocumentView> DocumentCreate(http::Context& ctx, const files::BlobStore& store,
                                    const DocumentIn& in);
Result<DocumentView> VersionCreate(http::Context& ctx, const files::BlobStore& store,
                                   const VersionIn& in);
Result<DocumentView> DocumentReplace(http::Context& ctx, const DocumentChange& in);
Result<DocumentView> DocumentWithdraw(http::Context& ctx, const DocumentReasonIn& in);
Result<http::StoredFileOut> ContentRead(http::Context& ctx, const files::BlobStore& store,
                                        const ContentIn& in);
// A page as a picture.
Result<http::PictureOut> PreviewRead(http::Context& ctx, const files::BlobStore& store,
                                     const PreviewIn& in);

HoldView ToHoldView(http::Context& ctx, const Hold& one);
Result<http::ListOut<HoldView>> HoldList(http::Context& ctx, const HoldListIn& in);
Result<HoldView> HoldShow(http::Context& ctx, const std::string& id);
Result<HoldView> HoldCreate(http::Context& ctx, const HoldIn& in);
Result<HoldView> HoldLift(http::Context& ctx, const DocumentReasonIn& in);

// What nobody names goes, a day later.
void SweepFiles(storage::Database& db, const files::BlobStore& store, Instant now);

}  // namespace nokkenas::document
