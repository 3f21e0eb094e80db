// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "modules/document/domain/document.h"
#include "modules/party/facade.h"
#include "platform/http/actions.h"
#include "platform/http/list.h"

namespace nokkenas::document {

struct KindView {
  static constexpr const char* kSchema = "DocumentKind";
  std::string key;
  std::string title;
  std::vector<std::string> types;
  std::int64_t most_bytes = 0;
  static void Fields(auto& self, auto&& f) {
    f("key", self.key);
    f("title", self.title);
    f("types", self.types, "What its files may be, by what they hold: pdf, docx, text…");
    f("mostBytes", self.most_bytes, "Of one file");
  }
};
struct KindList {
  static constexpr const char* kSchema = "DocumentKindList";
  std::vector<KindView> items;
  std::int64_t piece_bytes = kMostPieceBytes;
  static void Fields(auto& self, auto&& f) {
    f("items", self.items);
    f("pieceBytes", self.piece_bytes, "The most that one piece of a file may hold");
  }
};

struct UploadIn {
  static constexpr const char* kSchema = "DocumentUploadInput";
  std::string file_name;
  std::int64_t size = 0;
  static void Fields(auto& self, auto&& f) {
    f("fileName", self.file_name, "Without folders", json::Length{1, 200});
    f("size", self.size, "Bytes", json::Range{1, kMostFileBytes});
  }
};
struct UploadView {
  static constexpr const char* kSchema = "DocumentUpload";
  std::string id;
  std::string file_name;
  std::int64_t size = 0;
  std::int64_t arrived = 0;
  std::int64_t piece_bytes = kMostPieceBytes;
  std::optional<std::string> document_id;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("fileName", self.file_name);
    f("size", self.size);
    f("arrived", self.arrived, "The next piece begins here");
    f("pieceBytes", self.piece_bytes, "The most that one piece may hold");
    f("documentId", self.document_id, "What came of it; null: nothing yet");
  }
};
struct PieceIn {
  std::string id;
  std::int64_t offset = 0;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("offset", self.offset, "How much arrived before", json::Range{0, kMostFileBytes});
  }
};

struct DocumentIn {
  static constexpr const char* kSchema = "DocumentInput";
  std::string upload_id;
  std::string subject_kind;
  std::string subject_id;
  std::string kind;
  std::string title;
  Mark mark = Mark::kInternal;
  std::optional<std::string> ground;
  std::optional<Retention> retention;
  std::optional<std::string> sha256;
  static void Fields(auto& self, auto&& f) {
    f("uploadId", self.upload_id, "Whose bytes have all arrived", json::Length{1, 64});
    f("subjectKind", self.subject_kind, "What it is about", json::Length{1, 64});
    f("subjectId", self.subject_id, "", json::Length{1, 64});
    f("kind", self.kind, "As /document-kinds names it", json::Length{1, 64});
    f("title", self.title, "", json::Length{1, 200});
    f("mark", self.mark, "Who may read it");
    f("ground", self.ground, "Why it is confidential; only then", json::Length{0, 500});
    f("retention", self.retention, "How long it is kept; left out: with the contract");
    f("sha256", self.sha256, "Of the file, when the sender knows it: another one is refused",
      json::Length{64, 64});
  }
};
struct VersionIn {
  static constexpr const char* kSchema = "DocumentVersionInput";
  std::string id;
  std::string upload_id;
  std::optional<std::string> note;
  std::optional<std::string> sha256;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("uploadId", self.upload_id, "Whose bytes have all arrived", json::Length{1, 64});
    f("note", self.note, "What changed", json::Length{0, 500});
    f("sha256", self.sha256, "Of the file, when the sender knows it: another one is refused",
      json::Length{64, 64});
  }
};
struct DocumentChange {
  std::string id;
  std::string title;
  Mark mark = Mark::kInternal;
  std::optional<std::string> ground;
  Retention retention = Retention::kContract;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("title", self.title, "", json::Length{1, 200});
    f("mark", self.mark, "Who may read it");
    f("ground", self.ground, "Why it is confidential; only then", json::Length{0, 500});
    f("retention", self.retention, "How long it is kept");
  }
};
struct DocumentReasonIn {
  std::string id;
  std::string reason;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("reason", self.reason, "Why; kept in the audit trail", json::Length{3, 1'000});
  }
};
struct DocumentListIn {
  http::ListIn list;
  std::string subject_kind;
  std::string subject_id;
  static void Fields(auto& self, auto&& f) {
    http::ListFields(self, f);
    f("subjectKind", self.subject_kind, "What they are about", json::Length{1, 64});
    f("subjectId", self.subject_id, "", json::Length{1, 64});
  }
};

struct VersionView {
  static constexpr const char* kSchema = "DocumentVersion";
  Version version;
  party::NamedRef person;
  static void Fields(auto& self, auto&& f) {
    f("number", self.version.number);
    f("fileName", self.version.file_name);
    f("mediaType", self.version.media_type, "By what it holds");
    f("size", self.version.size, "Bytes");
    f("sha256", self.version.sha256);
    f("pages", self.version.pages, "That can be shown; null: it cannot be shown");
    f("note", self.version.note, "What changed");
    f("person", self.person, "Who brought it");
    f("at", self.version.at);
  }
};
struct HoldView {
  static constexpr const char* kSchema = "Hold";
  static constexpr const char* kListSchema = "HoldList";
  Hold hold;
  http::SubjectView document;
  party::NamedRef placed_by;
  std::optional<party::NamedRef> lifted_by;
  std::vector<http::Action> actions;
  static void Fields(auto& self, auto&& f) {
    f("id", self.hold.id);
    f("document", self.document);
    f("ground", self.hold.ground);
    f("placedBy", self.placed_by);
    f("placedAt", self.hold.placed_at);
    f("liftedBy", self.lifted_by);
    f("liftedAt", self.hold.lifted_at);
    f("liftReason", self.hold.lift_reason);
    f("version", self.hold.version);
    f("actions", self.actions);
  }
};
struct HoldIn {
  static constexpr const char* kSchema = "HoldInput";
  std::string document_id;
  std::string ground;
  static void Fields(auto& self, auto&& f) {
    f("documentId", self.document_id, "", json::Length{1, 64});
    f("ground", self.ground, "Why it may not be destroyed: a request under the Woo, a lawsuit",
      json::Length{3, 500});
  }
};
struct HoldListIn {
  http::ListIn list;
  static void Fields(auto& self, auto&& f) { http::ListFields(self, f); }
};

struct DocumentView {
  static constexpr const char* kSchema = "Document";
  static constexpr const char* kListSchema = "DocumentList";
  Document document;
  http::SubjectView subject;
  std::string kind_title;
  party::NamedRef person;
  std::vector<VersionView> versions;
  std::vector<HoldView> holds;
  bool held = false;
  std::vector<http::Action> actions;
  static void Fields(auto& self, auto&& f) {
    f("id", self.document.id);
    f("subject", self.subject, "What it is about");
    f("kind", self.document.kind);
    f("kindTitle", self.kind_title);
    f("title", self.document.title);
    f("mark", self.document.mark);
    f("ground", self.document.ground, "Why it is confidential");
    f("retention", self.document.retention);
    f("state", self.document.state);
    f("reason", self.document.reason, "Why it was withdrawn");
    f("person", self.person, "Who made it");
    f("createdAt", self.document.created_at);
    f("versions", self.versions, "The newest first");
    f("holds", self.holds, "The one placed last first");
    f("held", self.held, "Nothing of it may be destroyed");
    f("version", self.document.version);
    f("actions", self.actions);
  }
};

struct ContentIn {
  std::string id;
  std::optional<std::int64_t> number;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("number", self.number, "Of the version; left out: the newest", json::Range{1, 100'000});
  }
};
struct PreviewIn {
  std::string id;
  std::optional<std::int64_t> number;
  std::optional<std::int64_t> page;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("number", self.number, "Of the version; left out: the newest", json::Range{1, 100'000});
    f("page", self.page, "Left out: the first", json::Range{1, 100'000});
  }
};

}  // namespace nokkenas::document
