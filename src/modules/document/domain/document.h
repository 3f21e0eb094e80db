// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// What a document is, which files its kind takes, who may read it, and what keeps it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/names.h"
#include "base/result.h"

namespace nokkenas::document {

inline constexpr const char* kDocumentRead = "document.read";
inline constexpr const char* kDocumentWrite = "document.write";
inline constexpr const char* kDocumentConfidential = "document.confidential";
inline constexpr const char* kHoldManage = "hold.manage";

namespace codes {
inline constexpr Code kDocumentInvalid{"document_invalid", 400};
inline constexpr Code kUploadOffset{"upload_offset", 409};
inline constexpr Code kUploadIncomplete{"upload_incomplete", 409};
inline constexpr Code kUploadUsed{"upload_used", 409};
inline constexpr Code kFileChanged{"file_changed", 409};
inline constexpr Code kFileType{"document_type", 409};
inline constexpr Code kFileTooLarge{"document_too_large", 409};
inline constexpr Code kDocumentWithdrawn{"document_withdrawn", 409};
inline constexpr Code kNoPreview{"no_preview", 404};
inline constexpr Code kHoldLifted{"hold_lifted", 409};
inline constexpr const Code* kAll[] = {
    &kDocumentInvalid, &kUploadOffset, &kUploadIncomplete,  &kUploadUsed, &kFileChanged,
    &kFileType,        &kFileTooLarge, &kDocumentWithdrawn, &kNoPreview,  &kHoldLifted};
}  // namespace codes

// Of one piece of a file, and of a whole one of any kind.
inline constexpr std::int64_t kMostPieceBytes = 2 << 20;
inline constexpr std::int64_t kMegabyte = 1'000'000;
inline constexpr std::int64_t kMostFileBytes = 2'000 * kMegabyte;

enum class Mark {
  kPublic,
  kParties,   // Also the suppliers that may see the object.
  kInternal,  // The people of the authority that may see it.
  kConfidential
};
enum class Retention {
  kRoutine,    // As long as it is of use.
  kContract,   // As long as the contract and what follows from it.
  kPermanent,  // Goes to the archive.
};
enum class State { kCurrent, kWithdrawn };

struct Document {
  static constexpr const char* kSchema = "DocumentFacts";
  std::string id;
  std::string subject_kind;
  std::string subject_id;
  std::string kind;
  std::string title;
  Mark mark = Mark::kInternal;
  std::string ground;  // Why it is confidential.
  Retention retention = Retention::kContract;
  State state = State::kCurrent;
  std::string reason;  // Why it was withdrawn.
  std::string created_by;
  Instant created_at{};
  std::int64_t version = 1;
  static void Fields(auto& self, auto&& f) {
    f("subjectKind", self.subject_kind);
    f("subjectId", self.subject_id);
    f("kind", self.kind);
    f("title", self.title);
    f("mark", self.mark);
    f("ground", self.ground);
    f("retention", self.retention);
    f("state", self.state);
    f("reason", self.reason);
  }
};

struct Version {
  std::string document_id;
  int number = 1;
  std::string file_name;
  std::string media_type;
  std::int64_t size = 0;
  std::string sha256;
  std::optional<int> pages;  // That can be shown; nothing: none can.
  std::string note;
  std::string account_id;
  Instant at{};
};

struct Hold {
  std::string id;
  std::string document_id;
  std::string ground;
  std::string placed_by;
  Instant placed_at{};
  std::optional<std::string> lifted_by;
  std::optional<Instant> lifted_at;
  std::string lift_reason;
  std::int64_t version = 1;
};

struct Upload {
  std::string id;
  std::string account_id;
  std::string file_name;
  std::int64_t size = 0;
  Instant created_at{};
  std::optional<std::string> document_id;
};

// What a kind takes. `types` are short names: "pdf", "docx".
struct Kind {
  std::string key;
  std::vector<std::string> types;
  std::int64_t most_bytes = 0;
};

// "pdf" of "application/pdf"; empty for what no kind takes. `file_name` only tells apart what is
// the same inside: a list with commas is text.
std::string ShortType(const std::string& media_type, const std::string& file_name);

// What is wrong with its title, mark and ground; done when nothing is.
Status CheckFacts(const Document& document);
// May this kind have this file? Its type, then its size.
Status CheckFile(const Kind& kind, const Version& file);

// Who asks, as far as it matters.
struct Reader {
  bool sees_subject = false;
  bool supplier = false;
  bool made_it = false;
  bool confidential = false;  // Has the right to confidential documents there.
};
bool MayRead(const Document& document, const Reader& reader);

// New versions, another mark, withdrawing: only while it is current.
Status DecideChange(const Document& document);
Status DecideLift(const Hold& hold);

}  // namespace nokkenas::document

namespace nokkenas {
template <>
struct EnumNames<document::Mark> {
  using M = document::Mark;
  static constexpr EnumName<M> kAll[] = {{M::kPublic, "public"},
                                         {M::kParties, "parties"},
                                         {M::kInternal, "internal"},
                                         {M::kConfidential, "confidential"}};
};
template <>
struct EnumNames<document::Retention> {
  using R = document::Retention;
  static constexpr EnumName<R> kAll[] = {
      {R::kRoutine, "routine"}, {R::kContract, "contract"}, {R::kPermanent, "permanent"}};
};
template <>
struct EnumNames<document::State> {
  using S = document::State;
  static constexpr EnumName<S> kAll[] = {{S::kCurrent, "current"}, {S::kWithdrawn, "withdrawn"}};
};
}  // namespace nokkenas
