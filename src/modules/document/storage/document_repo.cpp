// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/document/storage/document_repo.h"

#include "base/text.h"
#include "sql/document.h"

namespace nokkenas::document {
namespace {

namespace sd = sql::document;

constexpr const char* kDocumentColumns =
    "id, subject_kind, subject_id, kind, title, mark, ground, retention, state, reason, "
    "created_by, created_at, version";
constexpr const char* kHoldColumns =
    "id, document_id, ground, placed_by, placed_at, lifted_by, lifted_at, lift_reason, version";

Version ToVersion(const storage::Row& row) {
  const auto pages = row.OptInt(6);
  return {row.Text(0),
          static_cast<int>(row.Int(1)),
          row.Text(2),
          row.Text(3),
          row.Int(4),
          row.Text(5),
          pages ? std::optional(static_cast<int>(*pages)) : std::nullopt,
          row.Text(7),
          row.Text(8),
          row.Instant(9)};
}

}  // namespace

Document ToDocument(const storage::Row& row) {
  return {row.Text(0),
          row.Text(1),
          row.Text(2),
          row.Text(3),
          row.Text(4),
          FromName<Mark>(row.Text(5)).value(),
          row.Text(6),
          FromName<Retention>(row.Text(7)).value(),
          FromName<State>(row.Text(8)).value(),
          row.Text(9),
          row.Text(10),
          row.Instant(11),
          row.Int(12)};
}

Hold ToHold(const storage::Row& row) {
  return {row.Text(0),    row.Text(1),       row.Text(2), row.Text(3), row.Instant(4),
          row.OptText(5), row.OptInstant(6), row.Text(7), row.Int(8)};
}

std::optional<Document> FindDocument(storage::Tx& tx, const std::string& id) {
  const auto row = tx.One(sd::kDocumentFind, id);
  return row ? std::optional(ToDocument(*row)) : std::nullopt;
}

void AddDocument(storage::Tx& tx, const Document& one) {
  tx.Exec(sd::kDocumentAdd, one.id, one.subject_kind, one.subject_id, one.kind, one.title,
          SortKey(one.title), SearchText(one.title), NameOf(one.mark), one.ground,
          NameOf(one.retention), one.created_by, one.created_at);
}

void SaveDocument(storage::Tx& tx, const Document& one) {
  tx.Exec(sd::kDocumentSave, one.id, one.title, SortKey(one.title), SearchText(one.title),
          NameOf(one.mark), one.ground, NameOf(one.retention), NameOf(one.state), one.reason);
}

http::ListQuery DocumentQuery() {
  return {"document_list",
          kDocumentColumns,
          "document",
          "id",
          {{"createdAt", "created_at"}, {"title", "sort_key"}}};
}

std::vector<auth::SearchHit> SearchDocuments(storage::Tx& tx, const std::string& text, int limit) {
  std::vector<auth::SearchHit> hits;
  for (const auto& row : tx.All(sd::kDocumentSearch, http::LikePattern(text), limit))
    hits.push_back({row.Text(0), row.Text(1), ""});
  return hits;
}

std::vector<Version> VersionsOf(storage::Tx& tx, const std::string& document_id) {
  std::vector<Version> out;
  for (const auto& row : tx.All(sd::kVersionList, document_id)) out.push_back(ToVersion(row));
  return out;
}

void AddVersion(storage::Tx& tx, const Version& one) {
  tx.Exec(sd::kVersionAdd, one.document_id, one.number, one.file_name, one.media_type, one.size,
          one.sha256, one.pages, one.note, one.account_id, one.at);
}

bool IsNamed(storage::Tx& tx, const std::string& sha256) {
  return tx.One(sd::kVersionNamed, sha256).has_value();
}

std::vector<std::string> AllFiles(storage::Tx& tx) {
  std::vector<std::string> out;
  for (const auto& row : tx.All(sd::kVersionFiles)) out.push_back(row.Text(0));
  return out;
}

std::optional<Hold> FindHold(storage::Tx& tx, const std::string& id) {
  const auto row = tx.One(sd::kHoldFind, id);
  return row ? std::optional(ToHold(*row)) : std::nullopt;
}

std::vector<Hold> HoldsOf(storage::Tx& tx, const std::string& document_id) {
  std::vector<Hold> out;
  for (const auto& row : tx.All(sd::kHoldList, document_id)) out.push_back(ToHold(row));
  return out;
}

void AddHold(storage::Tx& tx, const Hold& one) {
  tx.Exec(sd::kHoldAdd, one.id, one.document_id, one.ground, one.placed_by, one.placed_at);
}

void LiftHold(storage::Tx& tx, const Hold& one) {
  tx.Exec(sd::kHoldLift, one.id, one.lifted_by, one.lifted_at, one.lift_reason);
}

http::ListQuery HoldQuery() {
  http::ListQuery query("hold_list", kHoldColumns, "document_hold", "id",
                        {{"placedAt", "placed_at"}});
  query.Where("lifted_at IS NULL");
  return query;
}

std::optional<Upload> FindUpload(storage::Tx& tx, const std::string& id) {
  const auto row = tx.One(sd::kUploadFind, id);
  if (!row) return std::nullopt;
  return Upload{row->Text(0), row->Text(1),    row->Text(2),
                row->Int(3),  row->Instant(4), row->OptText(5)};
}

void AddUpload(storage::Tx& tx, const Upload& one) {
  tx.Exec(sd::kUploadAdd, one.id, one.account_id, one.file_name, one.size, one.created_at);
}

void UseUpload(storage::Tx& tx, const std::string& id, const std::string& document_id) {
  tx.Exec(sd::kUploadUse, id, document_id);
}

bool IsArriving(storage::Tx& tx, const std::string& id, Instant since) {
  return tx.One(sd::kUploadOpen, id, since).has_value();
}

void RemoveOldUploads(storage::Tx& tx, Instant before) { tx.Exec(sd::kUploadRemoveOld, before); }

std::vector<std::string> CheckRows(storage::Tx& tx) {
  std::vector<std::string> wrong;
  for (const auto& row : tx.All(sd::kVersionGaps))
    wrong.push_back("document " + row.Text(0) + " misses a version");
  for (const auto& row : tx.All(sd::kDocumentAll))
    if (row.Text(1) == NameOf(Mark::kConfidential) && row.Text(2).empty())
      wrong.push_back("document " + row.Text(0) + " is confidential without a ground");
  return wrong;
}

}  // namespace nokkenas::document
