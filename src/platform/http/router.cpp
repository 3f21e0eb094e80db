// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "platform/http/router.h"

#include <algorithm>
#include <boost/json/parse.hpp>
#include <charconv>

#include "base/text.h"
#include "platform/auth/crypto.h"
#include "platform/http/problem.h"
#include "platform/i18n/texts.h"
#include "platform/log/log.h"
#include "sql/http.h"

namespace nokkenas::http {
namespace {

using PathParams = std::vector<std::pair<std::string, std::string>>;

// Matches "/frameworks/{id}/activate" against a path; fills the parameters.
bool MatchPath(std::string_view pattern, std::string_view path, PathParams& params) {
  while (!pattern.empty() && !path.empty()) {
    const auto pattern_end = std::min(pattern.find('/', 1), pattern.size());
    const auto path_end = std::min(path.find('/', 1), path.size());
    const auto want = pattern.substr(1, pattern_end - 1);
    const auto have = path.substr(1, path_end - 1);
    if (!want.empty() && want.front() == '{') {
      if (have.empty()) return false;
      params.emplace_back(std::string(want.substr(1, want.size() - 2)), std::string(have));
    } else if (want != have) {
      return false;
    }
    pattern.remove_prefix(pattern_end);
    path.remove_prefix(path_end);
  }
  return pattern.empty() && path.empty();
}

// A browser says where a request comes from; a page of another site may not act for our user.
bool FromSameOrigin(const Request& request) {
  const auto site = request.Header("sec-fetch-site");
  if (!site.empty() && site != "same-origin" && site != "none") return false;
  const auto origin = request.Header("origin");
  if (origin.empty()) return true;
  const auto scheme_end = origin.find("://");
  return scheme_end != std::string_view::npos &&
         origin.substr(scheme_end + 3) == request.Header("host");
}

// "\"3\"" or "3". Nothing when the header is no version.
std::optional<std::int64_t> ParseIfMatch(std::string_view header) {
  if (header.size() >= 2 && header.front() == '"' && header.back() == '"')
    header = header.substr(1, header.size() - 2);
  std::int64_t version = 0;
  const auto [end, error] = std::from_chars(header.data(), header.data() + header.size(), version);
  if (error != std::errc{} || end != header.data() + header.size()) return std::nullopt;
  return version;
}

// The token of "Authorization: Bearer …"; nothing when the header is absent or of another kind.
std::optional<std::string> BearerOf(const Request& request) {
  const auto header = request.Header("authorization");
  constexpr std::string_view kScheme = "bearer ";
  if (header.size() <= kScheme.size()) return std::nullopt;
  for (std::size_t i = 0; i < kScheme.size(); ++i) {
    const char c = header[i];
    if ((c >= 'A' && c <= 'Z' ? c + 32 : c) != kScheme[i]) return std::nullopt;
  }
  return std::string(header.substr(kScheme.size()));
}

// What an If-Match that is no version of ours becomes: it fits no object.
constexpr std::int64_t kNoVersion = -1;

// The media type without its parameters; case and blanks do not count (RFC 9110, 8.3.1).
std::string MediaType(std::string_view content_type) {
  std::string type;
  for (const char c : content_type.substr(0, content_type.find(';')))
    if (c != ' ' && c != '\t') type += static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
  return type;
}

bool IsFileType(const std::string& type) {
  return std::find(std::begin(kFileTypes), std::end(kFileTypes), type) != std::end(kFileTypes);
}

}  // namespace

Status RequireVersion(const Context& ctx, std::int64_t version) {
  if (!ctx.expected_version) return Fail(codes::kVersionMissing);
  if (ctx.expected_version != version) return Fail(codes::kStaleVersion);
  return Done{};
}

namespace {

// As RFC 6266: a plain name for those who read no other, and the name itself.
std::string Disposition(const std::string& name) {
  constexpr char kHex[] = "0123456789ABCDEF";
  std::string plain;
  std::string coded;
  for (const char c : name) {
    const auto byte = static_cast<unsigned char>(c);
    const bool safe = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
                      c == '.' || c == '-' || c == '_';
    plain += safe ? c : '-';
    if (safe)
      coded += c;
    else
      coded += {'%', kHex[byte >> 4U], kHex[byte & 15U]};
  }
  return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + coded;
}

}  // namespace

void NoteAccess(storage::Tx& tx, const AccessNote& note, const std::string& account_id,
                const std::string& request_id, Instant now) {
  tx.Exec(sql::http::kAccessLogAdd, crypto::NewId(), now, account_id, note.what, note.subject_kind,
          note.subject_id, note.detail, request_id);
}

void Answer(Context& ctx, const StoredFileOut& file) {
  ctx.content_type = file.content_type;
  const std::string tag = '"' + file.tag + '"';
  auto range = ParseRange(ctx.request.Header("range"), file.size);
  // Part of another file than the one that the caller has a part of helps nobody.
  const auto had = ctx.request.Header("if-range");
  if (range.part && !had.empty() && had != tag) range = {0, file.size, false, true};
  ctx.headers.emplace_back("ETag", tag);
  ctx.headers.emplace_back("Accept-Ranges", "bytes");
  ctx.headers.emplace_back("Content-Disposition", Disposition(file.name));
  const std::string all = std::to_string(file.size);
  if (!range.satisfiable) {
    ctx.status = 416;
    ctx.headers.emplace_back("Content-Range", "bytes */" + all);
    return;
  }
  if (range.part) {
    ctx.status = 206;
    ctx.headers.emplace_back("Content-Range", "bytes " + std::to_string(range.first) + "-" +
                                                  std::to_string(range.first + range.length - 1) +
                                                  "/" + all);
  }
  ctx.file = FilePart{file.path, range.first, range.length};
}

struct Router::Match {
  const Endpoint* endpoint = nullptr;
  PathParams params;
  std::string allowed;  // The methods of the path, when only the method is wrong.
};

struct Router::Call {
  const Request& request;
  const Endpoint& endpoint;
  PathParams params;
  auth::Actor actor;
  Context ctx;
  bool announced = false;  // Somebody is to hear of what it did.

  std::string Param(const std::string& name) const {
    for (const auto& [key, value] : params)
      if (key == name) return value;
    return {};
  }
};

Router::Router(RouterParts parts, std::vector<Endpoint> endpoints)
    : parts_(parts), endpoints_(std::move(endpoints)) {}

Router::Match Router::Find(const Request& request) const {
  Match match;
  // A literal path ("/sessions/current") stands before a pattern that also fits.
  const char* path = nullptr;
  std::size_t fewest = 0;
  for (const Endpoint& endpoint : endpoints_) {
    PathParams params;
    if (!MatchPath(endpoint.spec.path, request.path, params)) continue;
    if (path != nullptr && params.size() >= fewest) continue;
    path = endpoint.spec.path;
    fewest = params.size();
  }
  for (const Endpoint& endpoint : endpoints_) {
    if (path == nullptr || std::string_view(endpoint.spec.path) != path) continue;
    if (endpoint.spec.method == request.method) {
      match.endpoint = &endpoint;
      MatchPath(path, request.path, match.params);
    }
    static constexpr const char* kNames[] = {"GET", "POST", "PUT", "DELETE", ""};
    if (!match.allowed.empty()) match.allowed += ", ";
    match.allowed += kNames[static_cast<int>(endpoint.spec.method)];
  }
  return match;
}

std::optional<std::size_t> Router::BodyLimit(Method method, const std::string& path) const {
  Request request;
  request.method = method;
  request.path = path;
  const Match match = Find(request);
  const bool file = match.endpoint != nullptr && match.endpoint->spec.file;
  return file ? std::optional(kFileLimit) : std::nullopt;
}

Response Router::Handle(const Request& request) const {
  const std::string locale = i18n::PickLocale(request.Header("accept-language"));
  try {
    return HandleChecked(request, locale);
  } catch (const storage::Error& error) {
    const auto kind = error.kind();
    log::Error("storage", request.request_id, error.what());
    if (kind == storage::Error::Kind::kConflict || kind == storage::Error::Kind::kConstraint)
      return ToProblem(Fail(codes::kRace), locale, request.request_id);
    Failure failure = Fail(kind == storage::Error::Kind::kBusy ? codes::kBusy : codes::kBroken);
    if (kind == storage::Error::Kind::kBusy) failure.retry_after_seconds = 1;
    return ToProblem(failure, locale, request.request_id);
  } catch (const std::exception& error) {
    log::Error("handler", request.request_id, error.what());
    return ToProblem(Fail(codes::kBroken), locale, request.request_id);
  }
}

Response Router::HandleChecked(const Request& request, const std::string& locale) const {
  Match match = Find(request);
  if (match.endpoint == nullptr) {
    const bool known = !match.allowed.empty();
    auto response = ToProblem(Fail(known ? codes::kMethodNotAllowed : codes::kNotFound), locale,
                              request.request_id);
    if (known) response.headers.emplace_back("Allow", match.allowed);
    return response;
  }
  Call call{request,
            *match.endpoint,
            std::move(match.params),
            {},
            {parts_.db,
             parts_.subjects,
             call.actor,
             request,
             locale,
             parts_.clock.Now(),
             nullptr,
             {},
             {},
             {},
             {},
             {},
             {},
             {},
             0,
             false},
            false};
  Result<std::string> result = Execute(call);
  // Before the answer, so that who reads next sees what followed from this act.
  if (result && call.announced) parts_.dispatcher->Drain(call.ctx.now);
  WriteNotes(call, result.ok() ? nullptr : &result.failure());
  if (!result) {
    auto response = ToProblem(result.failure(), call.ctx.locale, request.request_id);
    for (auto& header : call.ctx.headers) response.headers.push_back(std::move(header));
    return response;
  }
  Response response;
  response.status = call.endpoint.spec.success;
  response.body = std::move(*result);
  response.stream = std::move(call.ctx.stream);
  response.file = std::move(call.ctx.file);
  if (call.ctx.status != 0) response.status = call.ctx.status;
  if (!call.ctx.content_type.empty()) response.content_type = call.ctx.content_type;
  response.headers = std::move(call.ctx.headers);
  if (call.ctx.version)
    response.headers.emplace_back("ETag", "\"" + std::to_string(*call.ctx.version) + "\"");
  return response;
}

// Finds who asks: a program by its token, a person by the cookie. A token that is no good is not
// made good by a cookie beside it.
void Router::Identify(storage::Tx& tx, Call& call) const {
  std::optional<auth::Actor> actor;
  if (const auto bearer = BearerOf(call.request)) {
    actor = parts_.authenticator.FindByBearer(tx, *bearer, call.ctx.now);
    if (!actor) call.ctx.headers.emplace_back("WWW-Authenticate", "Bearer error=\"invalid_token\"");
  } else if (const auto token = Cookie(call.request.Header("cookie"), kSessionCookie);
             !token.empty()) {
    actor = parts_.authenticator.Find(tx, token, call.ctx.now);
  }
  if (!actor) return;
  call.actor = std::move(*actor);
  if (call.request.Header("accept-language").empty()) call.ctx.locale = call.actor.locale;
}

// Signed in, object visible, act permitted: 401, 404, 403.
Status Router::Admit(storage::Tx& tx, Call& call) const {
  const Rule& rule = call.endpoint.spec.rule;
  Identify(tx, call);
  if (rule.kind == Rule::Kind::kPublic) return Done{};
  if (!call.actor.signed_in()) return Fail(codes::kNotSignedIn);
  if (rule.kind == Rule::Kind::kPerson && call.actor.program) return Fail(codes::kNotPermitted);
  if (rule.kind == Rule::Kind::kEverywhere && !call.actor.CanEverywhere(rule.permission))
    return Fail(codes::kNotPermitted);
  if (rule.kind == Rule::Kind::kSomewhere && !call.actor.CanAnywhere(rule.permission))
    return Fail(codes::kNotPermitted);
  if (rule.kind != Rule::Kind::kSubject) return Done{};

  const auth::SubjectKind* kind = parts_.subjects.Find(rule.subject_kind);
  const std::string id = call.Param("id");
  if (kind == nullptr || !kind->can_see(tx, call.actor, id)) return Fail(codes::kNotFound);
  const auto root = kind->root(tx, id);
  if (!root) return Fail(codes::kNotFound);
  bool permitted = rule.permission == nullptr || call.actor.Can(rule.permission, *root);
  for (const char* other : rule.or_else)
    permitted = permitted || (other != nullptr && call.actor.Can(other, *root));
  if (!permitted) return Fail(codes::kNotPermitted);
  return Done{};
}

namespace {

// The body, the path's parameters and the query as one object. What is malformed comes back whole.
Status GatherInput(const Request& request, const PathParams& params, const Spec& spec,
                   boost::json::object& input, json::ReadContext& read) {
  const bool has_body = !spec.file && (spec.method == Method::kPost || spec.method == Method::kPut);
  const std::string type = MediaType(request.Header("content-type"));
  if (spec.file && !IsFileType(type)) return Fail(codes::kMediaType);
  if (has_body && !request.body.empty()) {
    if (type != "application/json") return Fail(codes::kMediaType);
    boost::system::error_code error;
    auto value = boost::json::parse(request.body, error);
    if (error || !value.is_object()) return Fail(codes::kMalformed);
    input = std::move(value.get_object());
  }
  for (const auto& [name, value] : request.query) {
    if (has_body || input.contains(name)) {
      read.Add(name, "unknown_field");
    } else {
      input[name] = value;
      read.as_text.insert(name);
    }
  }
  for (const auto& [name, value] : params) {
    if (input.contains(name)) read.Add(name, "unknown_field");
    input[name] = value;
    read.as_text.insert(name);
  }
  return Done{};
}

}  // namespace

Result<std::string> Router::Execute(Call& call) const {
  const Spec& spec = call.endpoint.spec;
  if (spec.method != Method::kGet && !FromSameOrigin(call.request))
    return Fail(codes::kOtherOrigin);

  auto snapshot = parts_.db.BeginRead();
  if (auto admitted = Admit(*snapshot, call); !admitted) return admitted.failure();

  boost::json::object object;
  json::ReadContext read;
  if (auto gathered = GatherInput(call.request, call.params, spec, object, read); !gathered)
    return gathered.failure();
  const Endpoint::Parsed input = call.endpoint.parse(object, read);
  if (!read.errors.empty()) return Failure{&codes::kInvalid, {}, std::move(read.errors), 0};

  if (spec.unit == Unit::kRead) {
    call.ctx.open = snapshot.get();
    return call.endpoint.run(call.ctx, input.get());
  }
  snapshot.reset();
  if (spec.unit == Unit::kOwn) {
    auto result = call.endpoint.run(call.ctx, input.get());
    call.announced = call.ctx.announced;
    return result;
  }
  return RunInWrite(call, input);
}

Result<std::string> Router::RunInWrite(Call& call, const Endpoint::Parsed& input) const {
  const Spec& spec = call.endpoint.spec;
  std::string key(call.request.Header("idempotency-key"));
  constexpr std::size_t kLongestKey = 200;
  if (!IsValidUtf8(key) || key.size() > kLongestKey) return Fail(codes::kMalformed);
  if (spec.secret_answer || !call.actor.signed_in()) key.clear();
  const std::string fingerprint =
      crypto::Hasher().Add(call.request.path).Add(call.request.body).Finish();
  const auto oldest = call.ctx.now - std::chrono::hours{24};
  return parts_.db.Write([&](storage::Tx& tx) -> Result<std::string> {
    call.ctx.open = &tx;
    call.ctx.headers.clear();
    call.ctx.notes.clear();
    if (!key.empty()) {
      const auto old =
          tx.One(sql::http::kIdempotencyFind, call.actor.account_id, spec.name, key, oldest);
      if (old && old->Text(0) != fingerprint) return Fail(codes::kKeyReused);
      if (old) {
        call.ctx.version = old->OptInt(2);
        call.ctx.headers.emplace_back("Idempotent-Replayed", "true");
        return old->Text(1);
      }
    }
    if (const auto header = call.request.Header("if-match"); !header.empty())
      call.ctx.expected_version = ParseIfMatch(header).value_or(kNoVersion);
    auto result = call.endpoint.run(call.ctx, input.get());
    if (result && !key.empty()) {
      tx.Exec(sql::http::kIdempotencySave, call.actor.account_id, spec.name, key, fingerprint,
              *result, call.ctx.version, call.ctx.now);
    }
    call.announced = tx.announced;
    return result;
  });
}

// Refused acts, failed sign-ins and reads of guarded content leave a trace even though the
// transaction of the act itself was rolled back.
void Router::WriteNotes(const Call& call, const Failure* failure) const {
  std::vector<AccessNote> notes = call.ctx.notes;
  const Rule& rule = call.endpoint.spec.rule;
  const bool refused = failure != nullptr &&
                       (failure->code->http_status == 403 || failure->code->http_status == 409);
  if (refused) {
    notes.push_back({"refused", rule.subject_kind == nullptr ? "" : rule.subject_kind,
                     call.Param("id"),
                     std::string(call.endpoint.spec.name) + " " + failure->code->id});
  }
  if (notes.empty()) return;
  const auto written = parts_.db.Write([&](storage::Tx& tx) -> Status {
    for (const AccessNote& note : notes)
      NoteAccess(tx, note, call.actor.account_id, call.request.request_id, call.ctx.now);
    return Done{};
  });
  (void)written;  // Always Done: it throws when the database breaks.
}

}  // namespace nokkenas::http
