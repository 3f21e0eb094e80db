// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// One row of the endpoint table: method, path, request and response struct, who may call it. From
// it follow parsing, validation, the statuses 401 to 428, problems and openapi.json.
#pragma once

#include <boost/json/object.hpp>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "platform/auth/actor.h"
#include "platform/auth/subjects.h"
#include "platform/http/codes.h"
#include "platform/http/message.h"
#include "platform/json/reader.h"
#include "platform/json/schema.h"
#include "platform/json/writer.h"
#include "platform/storage/database.h"

namespace nokkenas::http {

// What an endpoint takes that names one object by its path and nothing else.
struct IdIn {
  std::string id;
  static void Fields(auto& self, auto&& f) { f("id", self.id); }
};

// Who may call.
struct Rule {
  enum class Kind { kPublic, kSignedIn, kPerson, kEverywhere, kSomewhere, kSubject } kind;
  const char* permission = nullptr;    // All but kPublic, kSignedIn and kPerson.
  const char* subject_kind = nullptr;  // kSubject: the kind of the object with the path's {id}.
  const char* or_else[2] = {nullptr, nullptr};  // kSubject: one of these rights will do as well.
};
constexpr Rule Public() { return {Rule::Kind::kPublic}; }
constexpr Rule SignedIn() { return {Rule::Kind::kSignedIn}; }
// As SignedIn, but no program: acts on one's own account and session.
constexpr Rule Person() { return {Rule::Kind::kPerson}; }
// The right on the whole organisation.
constexpr Rule Needs(const char* permission) { return {Rule::Kind::kEverywhere, permission}; }
// The right on at least one object: for lists, which the service narrows to what the actor may see.
constexpr Rule NeedsSomewhere(const char* permission) {
  return {Rule::Kind::kSomewhere, permission};
}
// 404 when the actor may not see the object, 403 when the act is not theirs.
constexpr Rule On(const char* subject_kind, const char* permission) {
  return {Rule::Kind::kSubject, permission, subject_kind};
}
// Whoever may see the object may call: its kind says who that is.
constexpr Rule Seen(const char* subject_kind) {
  return {Rule::Kind::kSubject, nullptr, subject_kind};
}
// As On, for an act that asks one of several rights; the service asks which.
constexpr Rule OnAny(const char* subject_kind, const char* a, const char* b, const char* c) {
  return {Rule::Kind::kSubject, a, subject_kind, {b, c}};
}

enum class Unit {
  kRead,   // One snapshot for the whole request.
  kWrite,  // One transaction that commits when the handler returns a value.
  kOwn,    // The handler opens its own: it hashes a password, which no transaction should wait for.
};

struct Spec {
  const char* name;  // noun_verb: operationId, act, audit event.
  Method method;
  const char* path;  // Below /v1.
  Rule rule;
  const char* summary;
  int success = 200;
  bool versioned = false;  // Needs If-Match.
  Unit unit = Unit::kRead;
  bool secret_answer = false;  // Holds a one-time secret: never kept for an idempotent replay.
  bool file = false;           // The body is a file as it is, of at most kFileLimit.
};

// Of a body that is a file.
inline constexpr std::size_t kFileLimit = 20U << 20U;
inline constexpr const char* kFileTypes[] = {
    "application/octet-stream", "application/zip", "text/csv",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"};

constexpr Spec Get(const char* name, const char* path, Rule rule, const char* summary) {
  return {name, Method::kGet, path, rule, summary, 200, false, Unit::kRead};
}
// Makes something new.
constexpr Spec Create(const char* name, const char* path, Rule rule, const char* summary) {
  return {name, Method::kPost, path, rule, summary, 201, false, Unit::kWrite};
}
// A command on an existing object, against the version that the caller saw.
constexpr Spec Command(const char* name, const char* path, Rule rule, const char* summary) {
  return {name, Method::kPost, path, rule, summary, 200, true, Unit::kWrite};
}
// On an object that is there or not, and has no versions.
constexpr Spec Unversioned(Spec spec) {
  spec.versioned = false;
  return spec;
}
// A question too large for an address: works something out and writes nothing.
constexpr Spec Ask(const char* name, const char* path, Rule rule, const char* summary) {
  return {name, Method::kPost, path, rule, summary, 200, false, Unit::kRead};
}
// The answer holds a one-time secret.
constexpr Spec Secret(Spec spec) {
  spec.secret_answer = true;
  return spec;
}
// Takes a file as it is; what belongs to it stands in the query.
constexpr Spec Upload(const char* name, const char* path, Rule rule, const char* summary) {
  return {name, Method::kPost, path, rule, summary, 201, false, Unit::kWrite, false, true};
}
constexpr Spec Replace(const char* name, const char* path, Rule rule, const char* summary) {
  return {name, Method::kPut, path, rule, summary, 200, true, Unit::kWrite};
}

struct AccessNote {
  std::string what;  // "sign_in_failed", "refused", …
  std::string subject_kind;
  std::string subject_id;
  std::string detail;
};

// What a handler knows of the call it serves.
struct Context {
  storage::Database& db;
  const auth::SubjectRegistry& subjects;
  const auth::Actor& actor;
  const Request& request;
  std::string locale;
  Instant now;
  storage::Tx* open = nullptr;  // Null only where the endpoint's unit is kOwn.
  std::optional<std::int64_t> expected_version;

  // For the answer.
  std::optional<std::int64_t> version;  // Becomes the ETag.
  std::vector<std::pair<std::string, std::string>> headers;
  std::vector<AccessNote> notes;  // Written in a transaction of their own, also after a refusal.
  std::string content_type;       // When it is not JSON.
  Stream stream;                  // When the answer goes on.
  std::optional<FilePart> file;   // When the answer is a file on the disk.
  int status = 0;                 // When it is another than the endpoint's.
  bool announced = false;         // A handler with its own transaction: somebody is to hear of it.

  storage::Tx& tx() const { return *open; }
  Date today() const { return LocalDate(now); }
};

struct Empty {
  static constexpr const char* kSchema = "Empty";
  static void Fields(auto&, auto&&) {}
};

// Answers that are no JSON: a file to keep, and events that go on.
struct FileOut {
  static constexpr const char* kTypes[] = {kFileTypes[0],     kFileTypes[1],   kFileTypes[2],
                                           kFileTypes[3],     "text/calendar", "application/xml",
                                           "application/json"};
  std::string content_type;
  std::string name;  // Plain letters, digits, - and a point.
  std::string bytes;
};
struct PictureOut : FileOut {
  static constexpr const char* kTypes[] = {"image/png", "image/jpeg"};
};
// A file that lies on the disk already; who asks for a part of it gets that part.
struct StoredFileOut {
  static constexpr const char* kTypes[] = {"*/*"};  // Whatever was brought in.
  std::string content_type;
  std::string name;  // As its maker called it.
  std::string path;
  std::int64_t size = 0;
  std::string tag;  // The same as long as its content is.
};
// Puts it into the answer: the whole, a part (206), or that there is no such part (416).
void Answer(Context& ctx, const StoredFileOut& file);
struct StreamOut {
  static constexpr const char* kTypes[] = {"text/event-stream"};
  std::string content_type;
  Stream stream;
};

struct Endpoint {
  Spec spec;
  using Parsed = std::shared_ptr<const void>;
  std::function<Parsed(const boost::json::object&, json::ReadContext&)> parse;
  std::function<Result<std::string>(Context&, const void*)> run;
  // Adds parameters, body and response to the operation.
  std::function<void(boost::json::object& operation, json::Components&)> describe;
};

// Fills parameters (from path and query) and the request body's schema.
void DescribeInput(boost::json::object& operation, const Spec& spec,
                   const boost::json::object& schema, bool has_body_fields);

template <class In, class Out, class Handler>
Endpoint Define(const Spec& spec, Handler handler) {
  Endpoint endpoint;
  endpoint.spec = spec;
  endpoint.parse = [](const boost::json::object& input, json::ReadContext& ctx) {
    auto in = std::make_shared<In>();
    json::Read(boost::json::value(input), *in, "", json::Meta{}, ctx);
    return Endpoint::Parsed(std::move(in));
  };
  endpoint.run = [handler](Context& ctx, const void* in) -> Result<std::string> {
    Result<Out> out = handler(ctx, *static_cast<const In*>(in));
    if (!out) return out.failure();
    if constexpr (std::derived_from<Out, FileOut>) {
      ctx.content_type = out->content_type;
      ctx.headers.emplace_back("Content-Disposition", "attachment; filename=\"" + out->name + "\"");
      return std::move(out->bytes);
    } else if constexpr (std::same_as<Out, StoredFileOut>) {
      Answer(ctx, *out);
      return std::string{};
    } else if constexpr (std::same_as<Out, StreamOut>) {
      ctx.content_type = out->content_type;
      ctx.stream = std::move(out->stream);
      return std::string{};
    } else if constexpr (std::same_as<Out, Empty>) {
      return std::string{};
    } else {
      return json::ToJson(*out);
    }
  };
  endpoint.describe = [spec](boost::json::object& operation, json::Components& components) {
    const bool in_body =
        !spec.file && (spec.method == Method::kPost || spec.method == Method::kPut);
    DescribeInput(operation, spec, json::detail::ObjectSchema<In>(components, true), in_body);
    if constexpr (requires { Out::kTypes; })
      operation["x-answer-types"] =
          boost::json::array(std::begin(Out::kTypes), std::end(Out::kTypes));
    else if constexpr (!std::same_as<Out, Empty>)
      operation["x-answer"] = components.SchemaOf<Out>(json::Meta{}, false);
  };
  return endpoint;
}

// 428 when the caller said no version, 412 when it saw another. Comes after what is wrong in the
// request itself (400) and before what a rule refuses (409).
Status RequireVersion(const Context& ctx, std::int64_t version);

}  // namespace nokkenas::http
