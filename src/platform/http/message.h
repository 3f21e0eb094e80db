// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace nokkenas::http {

enum class Method { kGet, kPost, kPut, kDelete, kOther };

struct Request {
  Method method = Method::kOther;
  std::string path;  // Without the query, percent-decoded.
  std::map<std::string, std::string> query;
  std::map<std::string, std::string> headers;  // Names in lower case.
  std::string body;
  std::string remote;      // The address of the client, as far as it can be believed.
  std::string request_id;  // Given by the server; in the log and in every problem.
  bool head = false;       // HEAD: answered as GET, without the body.

  // Empty when the header is absent.
  std::string_view Header(const std::string& lower_case_name) const {
    const auto found = headers.find(lower_case_name);
    return found == headers.end() ? std::string_view{} : std::string_view{found->second};
  }
};

// One step of an answer that goes on: what to send now, and whether that was the last.
struct StreamStep {
  std::string bytes;
  bool last = false;
};
using Stream = std::function<StreamStep()>;

// A part of a file on the disk, sent a piece at a time.
struct FilePart {
  std::string path;
  std::int64_t first = 0;   // Of which byte on.
  std::int64_t length = 0;  // Bytes.
};

struct Response {
  int status = 200;
  std::string content_type = "application/json";
  std::string body;
  std::string_view static_body;  // A page embedded in the program; used when `body` is empty.
  std::vector<std::pair<std::string, std::string>> headers;
  Stream stream;  // When set: asked again and again, on a worker, until its last step.
  std::optional<FilePart> file;  // When set: the body.
};

// Splits "a=1&b=2" and decodes percent signs and plus signs. False when the text is malformed.
bool ParseQuery(std::string_view text, std::map<std::string, std::string>& out);
// False when a percent sign is not followed by two hexadecimal digits, or the outcome is no UTF-8.
bool PercentDecode(std::string_view text, std::string& out, bool plus_is_blank);
// Who asks, when the peer is one of `proxies`: the last of X-Forwarded-For that is none of them.
// The peer itself when it is none, or when what stands there is no address.
std::string ClientOf(const std::string& peer, std::string_view forwarded,
                     const std::vector<std::string>& proxies);

// Which bytes of a file of `size` a Range header asks for. Of several ranges, of another unit and
// of what it does not understand it is the whole file, as RFC 9110 (14.2) allows; `satisfiable` is
// false when it asks for what lies beyond the end.
struct ByteRange {
  std::int64_t first = 0;
  std::int64_t length = 0;
  bool part = false;
  bool satisfiable = true;
};
ByteRange ParseRange(std::string_view header, std::int64_t size);
// The value of one cookie, or empty.
std::string Cookie(std::string_view header, std::string_view name);

}  // namespace nokkenas::http
