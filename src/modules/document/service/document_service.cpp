// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/document/service/document_service.h"

#include <algorithm>

#include "modules/document/storage/document_repo.h"
#include "platform/assets/json_data.h"
#include "platform/audit/audit.h"
#include "platform/auth/crypto.h"
#include "platform/files/pdf.h"

namespace nokkenas::document {
namespace {

auth::SubjectRef SubjectOf(const Document& one) { return {one.subject_kind, one.subject_id}; }
auth::SubjectRef Self(const std::string& id) { return {"document", id}; }

const Kind* FindKind(const std::string& key) {
  const auto& kinds = Kinds();
  const auto found =
      std::find_if(kinds.begin(), kinds.end(), [&](const Kind& kind) { return kind.key == key; });
  return found == kinds.end() ? nullptr : &*found;
}

void Trail(http::Context& ctx, storage::Tx& tx, const Document& one, const std::string& action,
           std::vector<audit::Change> changes) {
  audit::Append(tx, {Self(one.id), Self(one.id), action, std::move(changes)}, ctx.actor.account_id,
                ctx.request.request_id, ctx.now);
}

bool MayWrite(http::Context& ctx, storage::Tx& tx, const auth::SubjectRef& subject) {
  if (ctx.actor.supplier) return false;
  const auto root = ctx.subjects.Root(tx, subject);
  return root && ctx.actor.Can(kDocumentWrite, *root);
}

std::vector<http::Action> ActionsOf(http::Context& ctx, const Document& one) {
  std::vector<http::Action> actions;
  if (MayWrite(ctx, ctx.tx(), SubjectOf(one))) {
    for (const char* event : {"version", "change", "withdraw"})
      http::OfferAction(ctx, "document", event, DecideChange(one), actions);
  }
  if (!ctx.actor.supplier && ctx.actor.CanEverywhere(kHoldManage))
    http::OfferAction(ctx, "document", "hold", Status(Done{}), actions);
  return actions;
}

DocumentView ToView(http::Context& ctx, const Document& one) {
  DocumentView view;
  view.document = one;
  view.subject = http::ToSubject(ctx, SubjectOf(one));
  view.kind_title = i18n::Text(ctx.locale, "document_kind." + one.kind);
  view.person = party::PersonOf(ctx, one.created_by);
  for (const Version& version : VersionsOf(ctx.tx(), one.id))
    view.versions.push_back({version, party::PersonOf(ctx, version.account_id)});
  // Of a hold suppliers hear nothing.
  if (!ctx.actor.supplier) {
    for (const Hold& hold : HoldsOf(ctx.tx(), one.id)) {
      view.holds.push_back(ToHoldView(ctx, hold));
      view.held = view.held || !hold.lifted_at;
    }
  }
  view.actions = ActionsOf(ctx, one);
  return view;
}

// The answer of an endpoint that opens its own transactions.
Result<DocumentView> ShowIn(http::Context& ctx, storage::Tx& tx, const std::string& id) {
  ctx.open = &tx;
  auto view = DocumentShow(ctx, id);
  ctx.open = nullptr;
  return view;
}

// What may be asked before the file is read: whether it has all arrived.
Result<Upload> WholeUpload(http::Context& ctx, storage::Tx& tx, const files::BlobStore& store,
                           const std::string& id) {
  const auto upload = FindUpload(tx, id);
  if (!upload || upload->account_id != ctx.actor.account_id)
    return Failure{&codes::kDocumentInvalid, {}, {{"uploadId", "unknown_value", ""}}, 0};
  if (upload->document_id) return *upload;
  const auto arrived = store.Arrived(id);
  if (arrived != upload->size)
    return Fail(codes::kUploadIncomplete,
                {{"arrived", std::to_string(arrived)}, {"size", std::to_string(upload->size)}});
  return *upload;
}

// Reads the file, asks whether the kind takes it, and keeps it.
Result<Version> TakeFile(http::Context& ctx, const files::BlobStore& store, const Upload& upload,
                         const Kind& kind, const std::optional<std::string>& sha256) {
  const auto blob = store.Look(upload.id);
  if (!blob || blob->size != upload.size) return Fail(codes::kFileChanged);
  if (sha256 && *sha256 != blob->sha256) return Fail(codes::kFileChanged);
  Version version;
  version.file_name = upload.file_name;
  version.media_type = blob->media_type;
  version.size = blob->size;
  version.sha256 = blob->sha256;
  version.account_id = ctx.actor.account_id;
  version.at = ctx.now;
  if (auto fits = CheckFile(kind, version); !fits) return fits.failure();
  store.Keep(upload.id, blob->sha256);
  const std::string type = ShortType(version.media_type, version.file_name);
  if (type == "pdf") version.pages = files::PagesOf(store.PathOf(version.sha256));
  const bool picture = type == "png" || type == "jpeg";
  if (picture && version.size <= files::kMostWholeBytes) version.pages = 1;
  return version;
}

std::vector<audit::Change> FileChanges(const Version& version) {
  return {{"fileName", "", json::ToJson(version.file_name), false},
          {"size", "", std::to_string(version.size), false},
          {"sha256", "", json::ToJson(version.sha256), false},
          {"number", "", std::to_string(version.number), false}};
}

std::vector<FieldError> WrongPlace(http::Context& ctx, storage::Tx& tx, const DocumentIn& in,
                                   const Kind* kind) {
  std::vector<FieldError> errors;
  const auth::SubjectRef subject{in.subject_kind, in.subject_id};
  // A paper about a paper, or about what one may not see, is about nothing.
  if (in.subject_kind == "document" || !ctx.subjects.CanSee(tx, ctx.actor, subject))
    errors.push_back({"subjectId", "unknown_value", ""});
  if (kind == nullptr) errors.push_back({"kind", "unknown_value", ""});
  return errors;
}

Document ToDocument(const http::Context& ctx, const DocumentIn& in) {
  Document one;
  one.id = crypto::NewId();
  one.subject_kind = in.subject_kind;
  one.subject_id = in.subject_id;
  one.kind = in.kind;
  one.title = in.title;
  one.mark = in.mark;
  one.ground = in.ground.value_or("");
  one.retention = in.retention.value_or(Retention::kContract);
  one.created_by = ctx.actor.account_id;
  one.created_at = ctx.now;
  return one;
}

std::optional<Version> VersionNumber(storage::Tx& tx, const std::string& id,
                                     const std::optional<std::int64_t>& number) {
  const auto versions = VersionsOf(tx, id);
  for (const Version& version : versions)
    if (!number || version.number == *number) return version;
  return std::nullopt;
}

Result<Document> LoadToChange(http::Context& ctx, const std::string& id) {
  const auto one = FindDocument(ctx.tx(), id);
  if (!one) return Fail(http::codes::kNotFound);
  if (!MayWrite(ctx, ctx.tx(), SubjectOf(*one))) return Fail(http::codes::kNotPermitted);
  if (auto seen = http::RequireVersion(ctx, one->version); !seen) return seen.failure();
  if (auto open = DecideChange(*one); !open) return open.failure();
  return *one;
}

}  // namespace

const std::vector<Kind>& Kinds() {
  static const std::vector<Kind> kinds = [] {
    std::vector<Kind> out;
    const auto file = assets::JsonData("data/document_kinds.json");
    for (const auto& entry : file.as_object()) {
      Kind kind;
      kind.key = std::string(entry.key());
      const auto& facts = entry.value().as_object();
      for (const auto& type : facts.at("types").as_array())
        kind.types.emplace_back(type.as_string());
      kind.most_bytes = facts.at("mostMegabytes").as_int64() * kMegabyte;
      out.push_back(std::move(kind));
    }
    return out;
  }();
  return kinds;
}

bool Sees(storage::Tx& tx, const auth::SubjectRegistry& subjects, const auth::Actor& actor,
          const Document& one) {
  const auto root = subjects.Root(tx, SubjectOf(one));
  if (!root) return false;
  Reader reader;
  reader.sees_subject =
      actor.Can(kDocumentRead, *root) && subjects.CanSee(tx, actor, SubjectOf(one));
  reader.supplier = actor.supplier;
  reader.made_it = one.created_by == actor.account_id;
  reader.confidential = actor.Can(kDocumentConfidential, *root);
  return MayRead(one, reader);
}

KindList KindsShow(const http::Context& ctx) {
  KindList out;
  for (const Kind& kind : Kinds())
    out.items.push_back({kind.key, i18n::Text(ctx.locale, "document_kind." + kind.key), kind.types,
                         kind.most_bytes});
  return out;
}

Result<http::ListOut<DocumentView>> DocumentList(http::Context& ctx, const DocumentListIn& in) {
  const auth::SubjectRef subject{in.subject_kind, in.subject_id};
  auto query = DocumentQuery();
  const auto root = ctx.subjects.Root(ctx.tx(), subject);
  // As any filter: of what one may not see there is nothing.
  if (!root || !ctx.actor.Can(kDocumentRead, *root) ||
      !ctx.subjects.CanSee(ctx.tx(), ctx.actor, subject))
    query.Where("1 = 0");
  query.Where("subject_kind = ?", in.subject_kind).Where("subject_id = ?", in.subject_id);
  // The same rule as MayRead, as a scope.
  if (ctx.actor.supplier)
    query.Where("mark IN ('public', 'parties')");
  else if (root && !ctx.actor.Can(kDocumentConfidential, *root))
    query.Where("mark <> 'confidential' OR created_by = ?", ctx.actor.account_id);
  query.WhereText("search_text", in.list.q);
  auto page = query.Run(ctx.tx(), in.list);
  if (!page) return page.failure();
  return http::ToList<DocumentView>(
      *page, [&](const storage::Row& row) { return ToView(ctx, document::ToDocument(row)); });
}

Result<DocumentView> DocumentShow(http::Context& ctx, const std::string& id) {
  const auto one = FindDocument(ctx.tx(), id);
  if (!one) return Fail(http::codes::kNotFound);
  ctx.version = one->version;
  return ToView(ctx, *one);
}

Result<DocumentView> DocumentCreate(http::Context& ctx, const files::BlobStore& store,
                                    const DocumentIn& in) {
  const Kind* kind = FindKind(in.kind);
  const auth::SubjectRef subject{in.subject_kind, in.subject_id};
  Document one = ToDocument(ctx, in);
  const auto upload = ctx.db.Read([&](storage::Tx& tx) -> Result<Upload> {
    if (auto wrong = WrongPlace(ctx, tx, in, kind); !wrong.empty())
      return Failure{&codes::kDocumentInvalid, {}, std::move(wrong), 0};
    if (!MayWrite(ctx, tx, subject)) return Fail(http::codes::kNotPermitted);
    if (auto right = CheckFacts(one); !right) return right.failure();
    return WholeUpload(ctx, tx, store, in.upload_id);
  });
  if (!upload) return upload.failure();
  std::optional<Version> version;
  if (!upload->document_id) {
    auto taken = TakeFile(ctx, store, *upload, *kind, in.sha256);
    if (!taken) return taken.failure();
    version = std::move(*taken);
    version->document_id = one.id;
  }
  const auto made = ctx.db.Write([&](storage::Tx& tx) -> Result<DocumentView> {
    // Who sent the same twice gets what came of the first.
    const auto now = FindUpload(tx, in.upload_id);
    if (!now) return Fail(codes::kUploadUsed);
    if (now->document_id) return ShowIn(ctx, tx, *now->document_id);
    AddDocument(tx, one);
    AddVersion(tx, *version);
    UseUpload(tx, in.upload_id, one.id);
    auto changes = audit::Made(one);
    for (auto& change : FileChanges(*version)) changes.push_back(std::move(change));
    Trail(ctx, tx, one, "document_create", std::move(changes));
    return ShowIn(ctx, tx, one.id);
  });
  if (made) store.Drop(in.upload_id);
  return made;
}

Result<DocumentView> VersionCreate(http::Context& ctx, const files::BlobStore& store,
                                   const VersionIn& in) {
  const Kind* kind = nullptr;
  const auto upload = ctx.db.Read([&](storage::Tx& tx) -> Result<Upload> {
    const auto one = FindDocument(tx, in.id);
    if (!one) return Fail(http::codes::kNotFound);
    if (!MayWrite(ctx, tx, SubjectOf(*one))) return Fail(http::codes::kNotPermitted);
    if (auto open = DecideChange(*one); !open) return open.failure();
    kind = FindKind(one->kind);
    return WholeUpload(ctx, tx, store, in.upload_id);
  });
  if (!upload) return upload.failure();
  std::optional<Version> version;
  if (!upload->document_id) {
    auto taken = TakeFile(ctx, store, *upload, *kind, in.sha256);
    if (!taken) return taken.failure();
    version = std::move(*taken);
    version->document_id = in.id;
    version->note = in.note.value_or("");
  }
  const auto made = ctx.db.Write([&](storage::Tx& tx) -> Result<DocumentView> {
    const auto one = FindDocument(tx, in.id);
    const auto now = FindUpload(tx, in.upload_id);
    if (!one || !now) return Fail(codes::kUploadUsed);
    if (now->document_id)
      return *now->document_id == in.id ? ShowIn(ctx, tx, in.id) : Fail(codes::kUploadUsed);
    if (auto open = DecideChange(*one); !open) return open.failure();
    version->number = VersionsOf(tx, in.id).front().number + 1;
    AddVersion(tx, *version);
    SaveDocument(tx, *one);
    UseUpload(tx, in.upload_id, in.id);
    Trail(ctx, tx, *one, "document_version", FileChanges(*version));
    return ShowIn(ctx, tx, in.id);
  });
  if (made) store.Drop(in.upload_id);
  return made;
}

Result<DocumentView> DocumentReplace(http::Context& ctx, const DocumentChange& in) {
  const auto one = LoadToChange(ctx, in.id);
  if (!one) return one.failure();
  Document after = *one;
  after.title = in.title;
  after.mark = in.mark;
  after.ground = in.ground.value_or("");
  after.retention = in.retention;
  if (auto right = CheckFacts(after); !right) return right.failure();
  SaveDocument(ctx.tx(), after);
  Trail(ctx, ctx.tx(), after, "document_change", audit::Compare(&*one, &after));
  return DocumentShow(ctx, in.id);
}

Result<DocumentView> DocumentWithdraw(http::Context& ctx, const DocumentReasonIn& in) {
  const auto one = LoadToChange(ctx, in.id);
  if (!one) return one.failure();
  Document after = *one;
  after.state = State::kWithdrawn;
  after.reason = in.reason;
  SaveDocument(ctx.tx(), after);
  Trail(ctx, ctx.tx(), after, "document_withdraw", audit::Compare(&*one, &after));
  return DocumentShow(ctx, in.id);
}

Result<http::StoredFileOut> ContentRead(http::Context& ctx, const files::BlobStore& store,
                                        const ContentIn& in) {
  const auto one = FindDocument(ctx.tx(), in.id);
  const auto version = VersionNumber(ctx.tx(), in.id, in.number);
  if (!one || !version) return Fail(http::codes::kNotFound);
  if (one->mark == Mark::kConfidential)
    ctx.notes.push_back({"document_read", "document", in.id, std::to_string(version->number)});
  return http::StoredFileOut{http::kFileTypes[0], version->file_name, store.PathOf(version->sha256),
                             version->size, version->sha256};
}

Result<http::PictureOut> PreviewRead(http::Context& ctx, const files::BlobStore& store,
                                     const PreviewIn& in) {
  const auto one = FindDocument(ctx.tx(), in.id);
  const auto version = VersionNumber(ctx.tx(), in.id, in.number);
  if (!one || !version) return Fail(http::codes::kNotFound);
  const auto page = in.page.value_or(1);
  if (!version->pages || page > *version->pages) return Fail(codes::kNoPreview);
  if (one->mark == Mark::kConfidential)
    ctx.notes.push_back({"document_read", "document", in.id, std::to_string(version->number)});
  const std::string path = store.PathOf(version->sha256);
  const bool pdf = ShortType(version->media_type, "") == "pdf";
  auto picture = pdf ? files::PageOf(path, static_cast<int>(page)) : files::ReadWhole(path);
  if (!picture) return Fail(codes::kNoPreview);
  return http::PictureOut{{pdf ? "image/png" : version->media_type,
                           "page-" + std::to_string(page) + (pdf ? ".png" : ""),
                           std::move(*picture)}};
}

}  // namespace nokkenas::document
