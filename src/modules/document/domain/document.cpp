// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/document/domain/document.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace nokkenas::document {
namespace {

using Named = std::pair<std::string_view, std::string_view>;
constexpr std::array<Named, 12> kTypes = {
    Named{"application/pdf", "pdf"},
    {"application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"},
    {"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"},
    {"application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"},
    {"application/vnd.oasis.opendocument.text", "odt"},
    {"application/vnd.oasis.opendocument.spreadsheet", "ods"},
    {"application/vnd.oasis.opendocument.presentation", "odp"},
    {"image/png", "png"},
    {"image/jpeg", "jpeg"},
    {"text/csv", "csv"},
    {"application/zip", "zip"},
    {"message/rfc822", "mail"}};

bool EndsIn(const std::string& name, std::string_view with) {
  return name.size() > with.size() &&
         std::equal(with.rbegin(), with.rend(), name.rbegin(), [](char a, char b) {
           return a == (b >= 'A' && b <= 'Z' ? static_cast<char>(b + 32) : b);
         });
}

}  // namespace

std::string ShortType(const std::string& media_type, const std::string& file_name) {
  if (media_type == "text/plain") return EndsIn(file_name, ".csv") ? "csv" : "text";
  for (const auto& [type, name] : kTypes)
    if (media_type == type) return std::string(name);
  return "";
}

Status CheckFacts(const Document& document) {
  std::vector<FieldError> errors;
  constexpr std::size_t kLeastGround = 3;
  const bool confidential = document.mark == Mark::kConfidential;
  if (document.title.empty()) errors.push_back({"title", "required", ""});
  if (confidential && document.ground.size() < kLeastGround)
    errors.push_back({"ground", "required", ""});
  if (!confidential && !document.ground.empty())
    errors.push_back({"ground", "only_when_confidential", ""});
  if (!errors.empty()) return Failure{&codes::kDocumentInvalid, {}, std::move(errors), 0};
  return Done{};
}

Status CheckFile(const Kind& kind, const Version& file) {
  const std::string type = ShortType(file.media_type, file.file_name);
  if (std::find(kind.types.begin(), kind.types.end(), type) == kind.types.end())
    return Fail(codes::kFileType, {{"type", file.media_type}});
  if (file.size > kind.most_bytes)
    return Fail(codes::kFileTooLarge, {{"most", std::to_string(kind.most_bytes / kMegabyte)}});
  return Done{};
}

bool MayRead(const Document& document, const Reader& reader) {
  if (!reader.sees_subject) return false;
  if (reader.supplier) return document.mark == Mark::kPublic || document.mark == Mark::kParties;
  return document.mark != Mark::kConfidential || reader.made_it || reader.confidential;
}

Status DecideChange(const Document& document) {
  if (document.state == State::kWithdrawn) return Fail(codes::kDocumentWithdrawn);
  return Done{};
}

Status DecideLift(const Hold& hold) {
  if (hold.lifted_at) return Fail(codes::kHoldLifted);
  return Done{};
}

}  // namespace nokkenas::document
