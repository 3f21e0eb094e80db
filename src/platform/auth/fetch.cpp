// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "platform/auth/fetch.h"

#include <curl/curl.h>

#include <memory>

namespace nokkenas::auth {
namespace {

constexpr std::size_t kMostBytes = 256U << 10U;

std::size_t Keep(char* bytes, std::size_t size, std::size_t count, void* user) {
  auto& body = *static_cast<std::string*>(user);
  if (body.size() + size * count > kMostBytes) return 0;  // Ends the transfer.
  body.append(bytes, size * count);
  return size * count;
}

}  // namespace

bool MayFetch(const std::string& url) {
  if (url.rfind("https://", 0) == 0) return true;
  for (const char* here : {"http://127.0.0.1", "http://localhost", "http://[::1]"}) {
    const std::string begin = here;
    if (url.rfind(begin, 0) != 0) continue;
    const char next = url.size() > begin.size() ? url[begin.size()] : '/';
    if (next == ':' || next == '/') return url.find('@') == std::string::npos;
  }
  return false;
}

Fetched Get(const Fetch& fetch) {
  Fetched out;
  if (!MayFetch(fetch.url)) {
    out.why = "not https: " + fetch.url;
    return out;
  }
  const std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> line(curl_easy_init(),
                                                                 curl_easy_cleanup);
  if (!line) {
    out.why = "no memory";
    return out;
  }
  curl_slist* list = nullptr;
  for (const std::string& header : fetch.headers) list = curl_slist_append(list, header.c_str());
  const std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)> headers(list,
                                                                            curl_slist_free_all);
  constexpr long kConnectSeconds = 5;
  constexpr long kSeconds = 10;
  CURL* c = line.get();
  curl_easy_setopt(c, CURLOPT_URL, fetch.url.c_str());
  curl_easy_setopt(c, CURLOPT_PROTOCOLS_STR, "https,http");
  curl_easy_setopt(c, CURLOPT_FOLLOWLOCATION, 0L);
  curl_easy_setopt(c, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(c, CURLOPT_CONNECTTIMEOUT, kConnectSeconds);
  curl_easy_setopt(c, CURLOPT_TIMEOUT, kSeconds);
  curl_easy_setopt(c, CURLOPT_HTTPHEADER, headers.get());
  if (fetch.form) curl_easy_setopt(c, CURLOPT_COPYPOSTFIELDS, fetch.form->c_str());
  if (!fetch.user.empty()) {
    curl_easy_setopt(c, CURLOPT_HTTPAUTH, static_cast<long>(CURLAUTH_BASIC));
    curl_easy_setopt(c, CURLOPT_USERNAME, fetch.user.c_str());
    curl_easy_setopt(c, CURLOPT_PASSWORD, fetch.password.c_str());
  }
  curl_easy_setopt(c, CURLOPT_WRITEFUNCTION, Keep);
  curl_easy_setopt(c, CURLOPT_WRITEDATA, &out.body);
  const CURLcode code = curl_easy_perform(c);
  if (code != CURLE_OK) {
    out.why = curl_easy_strerror(code);
    out.body.clear();
    return out;
  }
  long status = 0;
  curl_easy_getinfo(c, CURLINFO_RESPONSE_CODE, &status);
  out.status = static_cast<int>(status);
  return out;
}

std::string FormEncode(const std::vector<std::pair<std::string, std::string>>& fields) {
  const auto encode = [](const std::string& text) {
    constexpr char kHex[] = "0123456789ABCDEF";
    std::string out;
    for (const char c : text) {
      const auto byte = static_cast<unsigned char>(c);
      const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                         (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_' || c == '~';
      if (plain) {
        out += c;
      } else {
        out += {'%', kHex[byte >> 4U], kHex[byte & 15U]};
      }
    }
    return out;
  };
  std::string out;
  for (const auto& [name, value] : fields)
    out += (out.empty() ? "" : "&") + encode(name) + "=" + encode(value);
  return out;
}

}  // namespace nokkenas::auth
