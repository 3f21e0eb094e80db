// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/document/api/endpoints.h"

#include "modules/document/service/document_service.h"

namespace nokkenas::document {
namespace {

using http::Command;
using http::Context;
using http::Create;
using http::Define;
using http::Get;
using http::IdIn;
using http::Needs;
using http::NeedsSomewhere;
using http::Seen;

// Reads a whole file, so it opens its own transactions.
constexpr http::Spec Own(http::Spec spec) {
  spec.unit = http::Unit::kOwn;
  spec.versioned = false;
  return spec;
}

}  // namespace

std::vector<http::Endpoint> UploadEndpoints(const files::BlobStore& store) {
  return {
      Define<UploadIn, UploadView>(
          Create("document_upload_create", "/document-uploads", NeedsSomewhere(kDocumentWrite),
                 "Begin to bring a file: its pieces follow"),
          [store](Context& ctx, const UploadIn& in) { return UploadCreate(ctx, store, in); }),
      Define<IdIn, UploadView>(
          Get("document_upload_view", "/document-uploads/{id}", Seen("document_upload"),
              "How much of a file has arrived: from there one goes on"),
          [store](Context& ctx, const IdIn& in) { return UploadShow(ctx, store, in.id); }),
      Define<PieceIn, UploadView>(
          Own(http::Upload("document_upload_piece", "/document-uploads/{id}/pieces",
                           Seen("document_upload"), "The next piece of a file, as it is")),
          [store](Context& ctx, const PieceIn& in) { return PieceAdd(ctx, store, in); }),
  };
}

std::vector<http::Endpoint> DocumentEndpoints(const files::BlobStore& store) {
  return {
      Define<http::Empty, KindList>(
          Get("document_kind_list", "/document-kinds", NeedsSomewhere(kDocumentRead),
              "What kinds of documents there are, and which files each takes"),
          [](Context& ctx, const http::Empty&) { return Result(KindsShow(ctx)); }),
      Define<DocumentListIn, http::ListOut<DocumentView>>(
          Get("document_list", "/documents", NeedsSomewhere(kDocumentRead),
              "The documents about one object"),
          DocumentList),
      Define<DocumentIn, DocumentView>(
          Own(Create("document_create", "/documents", NeedsSomewhere(kDocumentWrite),
                     "A document, of a file that has arrived")),
          [store](Context& ctx, const DocumentIn& in) { return DocumentCreate(ctx, store, in); }),
      Define<IdIn, DocumentView>(
          Get("document_view", "/documents/{id}", Seen("document"), "One document"),
          [](Context& ctx, const IdIn& in) { return DocumentShow(ctx, in.id); }),
      Define<VersionIn, DocumentView>(
          Own(Create("document_version", "/documents/{id}/versions", Seen("document"),
                     "A new version; the earlier ones stay")),
          [store](Context& ctx, const VersionIn& in) { return VersionCreate(ctx, store, in); }),
      Define<DocumentChange, DocumentView>(
          http::Replace("document_change", "/documents/{id}", Seen("document"),
                        "Another title, mark or retention"),
          DocumentReplace),
      Define<DocumentReasonIn, DocumentView>(
          Command("document_withdraw", "/documents/{id}/withdraw", Seen("document"),
                  "It no longer counts; it stays to be read"),
          DocumentWithdraw),
      Define<ContentIn, http::StoredFileOut>(
          Get("document_content", "/documents/{id}/content", Seen("document"),
              "The file of a version, whole or a part of it (Range)"),
          [store](Context& ctx, const ContentIn& in) { return ContentRead(ctx, store, in); }),
      Define<PreviewIn, http::PictureOut>(
          Get("document_preview", "/documents/{id}/preview", Seen("document"),
              "A page as a picture"),
          [store](Context& ctx, const PreviewIn& in) { return PreviewRead(ctx, store, in); }),
  };
}

std::vector<http::Endpoint> HoldEndpoints() {
  return {
      Define<HoldListIn, http::ListOut<HoldView>>(
          Get("hold_list", "/holds", Needs(kHoldManage), "What may not be destroyed now"),
          HoldList),
      Define<HoldIn, HoldView>(Create("hold_create", "/holds", Needs(kHoldManage),
                                      "Nothing of this document may be destroyed"),
                               HoldCreate),
      Define<IdIn, HoldView>(
          Get("hold_view", "/holds/{id}", http::On("hold", kHoldManage), "One hold"),
          [](Context& ctx, const IdIn& in) { return HoldShow(ctx, in.id); }),
      Define<DocumentReasonIn, HoldView>(
          Command("hold_lift", "/holds/{id}/lift", http::On("hold", kHoldManage),
                  "It may follow its retention again"),
          HoldLift),
  };
}

}  // namespace nokkenas::document
