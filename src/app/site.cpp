// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "app/site.h"

#include <array>
#include <atomic>
#include <fstream>

#include "gen/assets.h"
#include "platform/http/codes.h"
#include "platform/http/problem.h"
#include "platform/i18n/texts.h"
#include "platform/storage/migrate.h"
#include "version.h"

namespace nokkenas::app {
namespace {

std::array<std::atomic<std::uint64_t>, 6> answered{};  // By the first digit of the status.

// Resident memory in bytes, as the kernel counts it; 0 where it does not say.
std::uint64_t ResidentBytes() {
  std::ifstream file("/proc/self/statm");
  std::uint64_t pages = 0;
  file >> pages >> pages;
  return pages * 4'096;
}

std::string Metrics() {
  std::string out =
      "# HELP nokkenas_responses_total Answers given, by class of status.\n"
      "# TYPE nokkenas_responses_total counter\n";
  for (std::size_t digit = 1; digit < answered.size(); ++digit) {
    out += "nokkenas_responses_total{class=\"" + std::to_string(digit) + "xx\"} " +
           std::to_string(answered[digit]) + "\n";
  }
  out +=
      "# HELP nokkenas_resident_bytes Memory in use.\n# TYPE nokkenas_resident_bytes gauge\n"
      "nokkenas_resident_bytes " +
      std::to_string(ResidentBytes()) + "\n# HELP nokkenas_build_info The version.\n" +
      "# TYPE nokkenas_build_info gauge\nnokkenas_build_info{version=\"" + kVersion + "\"} 1\n";
  return out;
}

http::Response Ready(storage::Database& db) {
  http::Response response;
  try {
    auto snapshot = db.BeginRead();
    response.body = "{\"status\":\"pass\",\"version\":\"" + std::string(kVersion) + "\"}";
  } catch (const storage::Error&) {
    response.status = 503;
    response.body = "{\"status\":\"fail\",\"version\":\"" + std::string(kVersion) + "\"}";
  }
  return response;
}

const gen::Asset* FindAsset(std::string_view path) {
  for (const auto& asset : gen::Assets())
    if (asset.path == path) return &asset;
  return nullptr;
}

}  // namespace

bool IsProbe(std::string_view path) {
  return path == "/health" || path == "/ready" || path == "/metrics";
}

http::Response Probe(std::string_view path, storage::Database& db) {
  if (path == "/ready") return Ready(db);
  http::Response response;
  if (path == "/metrics") {
    response.content_type = "text/plain; version=0.0.4";
    response.body = Metrics();
  } else {
    response.body = "{\"status\":\"pass\",\"version\":\"" + std::string(kVersion) + "\"}";
  }
  return response;
}

void CountRequest(int status) {
  const int digit = status / 100;
  if (digit > 0 && digit < static_cast<int>(answered.size()))
    ++answered[static_cast<std::size_t>(digit)];
}

http::Response Page(const http::Request& request) {
  const auto locale = i18n::PickLocale(request.Header("accept-language"));
  if (request.method != http::Method::kGet)
    return http::ToProblem(Fail(http::codes::kMethodNotAllowed), locale, request.request_id);
  const gen::Asset* asset = FindAsset(request.path);
  const bool is_file = request.path.find('.') != std::string::npos;
  if (asset == nullptr && is_file)
    return http::ToProblem(Fail(http::codes::kNotFound), locale, request.request_id);
  if (asset == nullptr) asset = FindAsset("/index.html");

  http::Response response;
  const std::string etag = "\"" + std::string(asset->etag) + "\"";
  response.content_type = std::string(asset->content_type);
  response.headers.emplace_back("ETag", etag);
  response.headers.emplace_back(
      "Cache-Control", asset->immutable ? "public, max-age=31536000, immutable" : "no-cache");
  response.headers.emplace_back("Vary", "Accept-Encoding");
  if (request.Header("if-none-match") == etag) {
    response.status = 304;
    return response;
  }
  const bool packed = !asset->gzip.empty() &&
                      request.Header("accept-encoding").find("gzip") != std::string_view::npos;
  if (packed) response.headers.emplace_back("Content-Encoding", "gzip");
  response.static_body = packed ? asset->gzip : asset->bytes;
  return response;
}

}  // namespace nokkenas::app
