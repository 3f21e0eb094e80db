// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "modules/governance/domain/attachment.h"
#include "modules/governance/service/named_ref.h"
#include "platform/http/endpoint.h"

namespace nokkenas::governance {

struct AttachmentView {
  static constexpr const char* kSchema = "Attachment";
  std::string id;
  std::string name;
  std::string media_type;
  std::int64_t size = 0;
  std::string sha256;
  NamedRef person;
  Instant at{};
  bool removable = false;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("name", self.name);
    f("mediaType", self.media_type, "By what it holds, not by its name");
    f("size", self.size, "Bytes");
    f("sha256", self.sha256, "Of the file, as other tools say it");
    f("person", self.person, "Who attached it");
    f("at", self.at);
    f("removable", self.removable, "The reader may take it away again: it was not submitted yet");
  }
};

struct AttachIn {
  std::string id;
  std::string file_name;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("fileName", self.file_name, "", json::Length{1, 200});
  }
};

// The file is the body of the request.
Result<AttachmentView> AttachmentAdd(http::Context& ctx, const AttachIn& in);
Result<http::FileOut> AttachmentRead(http::Context& ctx, const std::string& id);
Result<http::Empty> AttachmentRemove(http::Context& ctx, const std::string& id);
std::vector<AttachmentView> AttachmentsShown(http::Context& ctx, const Proposal& proposal);

// "nokkenas self-check": files that are not what they were when they came.
std::vector<std::string> CheckAttachments(storage::Tx& tx);

}  // namespace nokkenas::governance
