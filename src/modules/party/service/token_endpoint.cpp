// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// The token endpoint of RFC 6749. It stands beside the table of endpoints: its form, its statuses
// and the JSON of its refusals are those of that standard, so that any OAuth library can use it.
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include "modules/party/service/client_service.h"
#include "platform/auth/crypto.h"
#include "platform/http/router.h"
#include "sql/party.h"

namespace nokkenas::party {
namespace {

namespace q = sql::party;
using Form = std::map<std::string, std::string>;

constexpr auto kTokenLasts = std::chrono::minutes{15};

struct ClientCredentials {
  std::string id;
  std::string secret;
  bool by_header = false;
};

http::Response TokenAnswer(int status, const boost::json::object& body) {
  http::Response response;
  response.status = status;
  response.body = boost::json::serialize(body);
  response.headers.emplace_back("Cache-Control", "no-store");
  return response;
}

http::Response TokenRefusal(const char* error, const char* why, bool by_header = false) {
  const bool client = std::string_view(error) == "invalid_client";
  auto response = TokenAnswer(client ? 401 : 400, {{"error", error}, {"error_description", why}});
  if (client && by_header)
    response.headers.emplace_back("WWW-Authenticate", "Basic realm=\"nokkenas\"");
  return response;
}

std::string ValueOf(const Form& form, const char* name) {
  const auto found = form.find(name);
  return found == form.end() ? std::string{} : found->second;
}

// By HTTP Basic, each part percent-encoded (2.3.1), or in the form. Nothing when by both or none.
std::optional<ClientCredentials> CredentialsOf(const http::Request& request, const Form& form) {
  const auto header = request.Header("authorization");
  ClientCredentials out{ValueOf(form, "client_id"), ValueOf(form, "client_secret"), false};
  constexpr std::string_view kScheme = "Basic ";
  if (header.empty()) return out.id.empty() ? std::nullopt : std::optional(out);
  if (header.substr(0, kScheme.size()) != kScheme || !out.secret.empty()) return std::nullopt;
  const auto pair = crypto::FromBase64(header.substr(kScheme.size()));
  const auto colon = pair ? pair->find(':') : std::string::npos;
  if (colon == std::string::npos) return std::nullopt;
  out.by_header = true;
  if (!http::PercentDecode(std::string_view(*pair).substr(0, colon), out.id, true) ||
      !http::PercentDecode(std::string_view(*pair).substr(colon + 1), out.secret, true))
    return std::nullopt;
  return out;
}

bool IsForm(const http::Request& request) {
  const auto type = request.Header("content-type");
  return type.substr(0, type.find(';')) == "application/x-www-form-urlencoded";
}

}  // namespace

http::Response IssueToken(storage::Database& db, const http::Request& request, Instant now) {
  Form form;
  if (request.method != http::Method::kPost || !IsForm(request) ||
      !http::ParseQuery(request.body, form))
    return TokenRefusal("invalid_request", "POST a form");
  if (ValueOf(form, "grant_type") != "client_credentials")
    return TokenRefusal("unsupported_grant_type", "grant_type is client_credentials");
  const auto credentials = CredentialsOf(request, form);
  const bool by_header = !request.Header("authorization").empty();
  if (!credentials) return TokenRefusal("invalid_client", "no client, or given twice", by_header);
  const std::string token = crypto::NewToken();
  std::optional<std::vector<std::string>> scopes;
  const auto known = db.Write([&](storage::Tx& tx) -> Result<bool> {
    scopes.reset();
    const auto hash = SecretHashOf(tx, credentials->id);
    const bool same =
        crypto::SameSecret(hash.value_or(crypto::Hash("")), crypto::Hash(credentials->secret));
    if (!hash || !same) {
      // Only of a client that there is: whoever makes ids up must not fill the log.
      if (hash)
        http::NoteAccess(tx, {"client_refused", "api_client", credentials->id, ""}, "",
                         request.request_id, now);
      return false;
    }
    scopes =
        NarrowScopes(SplitScopes(ValueOf(form, "scope")), FindClient(tx, credentials->id)->scopes);
    if (!scopes) return true;
    tx.Exec(q::kApiTokenAdd, crypto::Hash(token), credentials->id, JoinScopes(*scopes),
            now + kTokenLasts);
    tx.Exec(q::kApiClientUsed, credentials->id, now);
    return true;
  });
  if (!*known)
    return TokenRefusal("invalid_client", "no such client, or another secret", by_header);
  if (!scopes) return TokenRefusal("invalid_scope", "the client does not have all of it");
  return TokenAnswer(200, {{"access_token", token},
                           {"token_type", "Bearer"},
                           {"expires_in", std::chrono::seconds(kTokenLasts).count()},
                           {"scope", JoinScopes(*scopes)}});
}

}  // namespace nokkenas::party
