// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/document/module.h"

#include "modules/document/api/endpoints.h"
#include "modules/document/service/document_service.h"
#include "modules/document/storage/document_repo.h"

namespace nokkenas::document {
namespace {

using auth::Actor;
using auth::SubjectKind;
using auth::SubjectRef;
using storage::Tx;

// Each document has a chain of its own, so that its rows are for who may read it alone.
std::optional<SubjectRef> RootOf(Tx& tx, const std::string& id) {
  if (!FindDocument(tx, id)) return std::nullopt;
  return SubjectRef{"document", id};
}

SubjectKind DocumentKind(const auth::SubjectRegistry& subjects) {
  SubjectKind kind;
  kind.root = RootOf;
  kind.can_see = [&subjects](Tx& tx, const Actor& actor, const std::string& id) {
    const auto one = FindDocument(tx, id);
    return one && Sees(tx, subjects, actor, *one);
  };
  kind.title = [](Tx& tx, const std::string& id, const std::string&) {
    const auto one = FindDocument(tx, id);
    return one ? one->title : id;
  };
  kind.url = [](const std::string& id) { return "/documents/" + id; };
  kind.search = [&subjects](Tx& tx, const Actor& actor, const std::string& text, int limit) {
    std::vector<auth::SearchHit> seen;
    for (auto& hit : SearchDocuments(tx, text, limit)) {
      const auto one = FindDocument(tx, hit.id);
      if (one && Sees(tx, subjects, actor, *one)) seen.push_back(std::move(hit));
    }
    return seen;
  };
  kind.guarded = true;
  kind.nameless_unseen = true;
  return kind;
}

SubjectKind HoldKind() {
  SubjectKind kind;
  kind.root = [](Tx& tx, const std::string& id) {
    const auto one = FindHold(tx, id);
    return one ? RootOf(tx, one->document_id) : std::nullopt;
  };
  kind.can_see = [](Tx& tx, const Actor& actor, const std::string& id) {
    return !actor.supplier && actor.CanEverywhere(kHoldManage) && FindHold(tx, id).has_value();
  };
  kind.title = [](Tx& tx, const std::string& id, const std::string& locale) {
    const auto one = FindHold(tx, id);
    return one ? one->ground : i18n::Text(locale, "kind.hold");
  };
  kind.url = [](const std::string&) { return std::string("/holds"); };
  return kind;
}

// Seen by who sends it alone.
SubjectKind UploadKind() {
  SubjectKind kind;
  kind.root = [](Tx& tx, const std::string& id) -> std::optional<SubjectRef> {
    const auto one = FindUpload(tx, id);
    return one ? std::optional(SubjectRef{"account", one->account_id}) : std::nullopt;
  };
  kind.can_see = [](Tx& tx, const Actor& actor, const std::string& id) {
    const auto one = FindUpload(tx, id);
    return one && one->account_id == actor.account_id;
  };
  kind.title = [](Tx& tx, const std::string& id, const std::string&) {
    const auto one = FindUpload(tx, id);
    return one ? one->file_name : id;
  };
  kind.url = [](const std::string&) { return std::string("/"); };
  return kind;
}

std::vector<std::string> CheckFiles(Tx& tx, const files::BlobStore& store) {
  std::vector<std::string> wrong;
  for (const std::string& sha256 : AllFiles(tx))
    if (!store.IsWhole(sha256))
      wrong.push_back("file " + sha256 + " is not there, or not what it was");
  return wrong;
}

}  // namespace

Module MakeModule(auth::SubjectRegistry& subjects, const std::string& folder) {
  const files::BlobStore store(folder);
  subjects.Register("document", DocumentKind(subjects));
  subjects.Register("hold", HoldKind());
  subjects.Register("document_upload", UploadKind());
  Module module;
  module.name = "document";
  for (auto endpoints : {UploadEndpoints(store), DocumentEndpoints(store), HoldEndpoints()})
    for (auto& endpoint : endpoints) module.endpoints.push_back(std::move(endpoint));
  module.codes = {std::begin(codes::kAll), std::end(codes::kAll)};
  module.permissions = {kDocumentRead, kDocumentWrite, kDocumentConfidential, kHoldManage};
  module.invariants = {
      {"documents_are_whole", CheckRows},
      {"files_are_what_they_were", [store](Tx& tx) { return CheckFiles(tx, store); }}};
  module.each_minute = [](Tx& tx, Instant now) { RemoveOldUploads(tx, now - kUploadLasts * 2); };
  module.each_minute_apart = [store](storage::Database& db, Instant now) {
    // Once an hour is often enough for what may lie a day.
    const auto minute = std::chrono::floor<std::chrono::minutes>(now).time_since_epoch().count();
    if (minute % 60 == 0) SweepFiles(db, store, now);
  };
  return module;
}

}  // namespace nokkenas::document
