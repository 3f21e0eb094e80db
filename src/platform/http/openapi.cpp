// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "platform/http/openapi.h"

#include <boost/json/serialize.hpp>
#include <set>

#include "version.h"

namespace nokkenas::http {
namespace {

using boost::json::array;
using boost::json::object;
using boost::json::value;

void Indent(std::string& out, const value& v, const std::string& margin) {
  const std::string inner = margin + "  ";
  const auto lines = [&](const auto& items, char open, char close, const auto& each) {
    out += open;
    bool first = true;
    for (const auto& item : items) {
      out += first ? "\n" : ",\n";
      first = false;
      out += inner;
      each(item);
    }
    if (!first) out += "\n" + margin;
    out += close;
  };
  if (v.is_object()) {
    lines(v.get_object(), '{', '}', [&](const auto& entry) {
      out += boost::json::serialize(value(entry.key())) + ": ";
      Indent(out, entry.value(), inner);
    });
  } else if (v.is_array()) {
    lines(v.get_array(), '[', ']', [&](const auto& item) { Indent(out, item, inner); });
  } else {
    out += boost::json::serialize(v);
  }
}

object ProblemSchema() {
  const object text{{"type", "string"}};
  const object error{{"type", "object"},
                     {"required", {"path", "code", "message"}},
                     {"properties", {{"path", text}, {"code", text}, {"message", text}}}};
  return {
      {"type", "object"},
      {"description", "An RFC 9457 problem. `code` is stable; the texts follow Accept-Language."},
      {"required", {"type", "status", "title", "detail", "code", "requestId", "errors"}},
      {"properties",
       {{"type", text},
        {"status", {{"type", "integer"}}},
        {"title", text},
        {"detail", text},
        {"code", text},
        {"requestId", text},
        {"errors", {{"type", "array"}, {"items", error}}}}}};
}

object VersionHeader() { return {{"API-Version", {{"$ref", "#/components/headers/ApiVersion"}}}}; }

object HeaderParameter(const char* name, bool required, const char* doc) {
  return {{"name", name},
          {"in", "header"},
          {"required", required},
          {"description", doc},
          {"schema", {{"type", "string"}}}};
}

// The statuses that the checks before the handler can give.
array ProblemStatuses(const Spec& spec) {
  array statuses{"400", "500", "503"};
  const auto kind = spec.rule.kind;
  if (kind != Rule::Kind::kPublic) statuses.emplace_back("401");
  if (kind != Rule::Kind::kPublic || spec.method != Method::kGet) statuses.emplace_back("403");
  if (kind == Rule::Kind::kSubject || std::string_view(spec.path).find("{id}") != std::string::npos)
    statuses.emplace_back("404");
  if (spec.method != Method::kGet) {
    for (const char* status : {"409", "413", "415", "422"}) statuses.emplace_back(status);
  }
  if (spec.versioned) {
    statuses.emplace_back("412");
    statuses.emplace_back("428");
  }
  if (spec.unit == Unit::kOwn) {
    if (kind == Rule::Kind::kPublic) statuses.emplace_back("401");
    statuses.emplace_back("429");
  }
  return statuses;
}

object Responses(const Spec& spec, const object& operation) {
  object success{{"description", spec.success == 201 ? "Created" : "OK"},
                 {"headers", VersionHeader()}};
  if (const auto* answer = operation.if_contains("x-answer"))
    success["content"] = {{"application/json", {{"schema", *answer}}}};
  if (const auto* types = operation.if_contains("x-answer-types")) {
    object content;
    for (const auto& type : types->as_array())
      content[type.as_string()] = {{"schema", {{"type", "string"}}}};
    success["content"] = content;
  }
  object responses{{std::to_string(spec.success), success}};
  std::set<std::string> sorted;
  for (const auto& status : ProblemStatuses(spec)) sorted.insert(status.as_string().c_str());
  for (const auto& status : sorted)
    responses[status] = {{"$ref", "#/components/responses/Problem"}};
  return responses;
}

object Operation(const Endpoint& endpoint, json::Components& components) {
  const Spec& spec = endpoint.spec;
  const std::string name = spec.name;
  const std::string tag(
      std::string_view(spec.path).substr(1, std::string_view(spec.path).find('/', 1) - 1));
  object operation{{"operationId", name}, {"summary", spec.summary}, {"tags", {tag}}};
  operation["parameters"] = array{};
  endpoint.describe(operation, components);
  auto& parameters = operation["parameters"].as_array();
  if (spec.versioned) {
    parameters.push_back(
        HeaderParameter("If-Match", true, "The version that the caller saw, as in the ETag."));
  }
  if (spec.method == Method::kPost && spec.unit == Unit::kWrite) {
    parameters.push_back(HeaderParameter("Idempotency-Key", false,
                                         "The same key again, within a day, repeats the answer "
                                         "and not the act."));
  }
  if (parameters.empty()) operation.erase("parameters");
  operation["responses"] = Responses(spec, operation);
  operation.erase("x-answer");
  operation.erase("x-answer-types");
  if (spec.rule.kind == Rule::Kind::kPublic) operation["security"] = array{};
  if (spec.rule.permission != nullptr) operation["x-permission"] = spec.rule.permission;
  return operation;
}

const char* MethodName(Method method) {
  static constexpr const char* kNames[] = {"get", "post", "put", "delete", ""};
  return kNames[static_cast<int>(method)];
}

}  // namespace

void DescribeInput(object& operation, const Spec& spec, const object& schema,
                   bool has_body_fields) {
  const object& properties = schema.at("properties").as_object();
  const std::string path = spec.path;
  object body;
  array body_required;
  array& parameters = operation["parameters"].as_array();
  const auto is_required = [&](const auto& name) {
    const auto* required = schema.if_contains("required");
    if (required == nullptr) return false;
    for (const auto& entry : required->as_array())
      if (entry.as_string() == name) return true;
    return false;
  };
  for (const auto& property : properties) {
    const std::string name(property.key());
    const bool in_path = path.find("{" + name + "}") != std::string::npos;
    if (in_path || !has_body_fields) {
      parameters.push_back(object{{"name", name},
                                  {"in", in_path ? "path" : "query"},
                                  {"required", in_path || is_required(name)},
                                  {"schema", property.value()}});
    } else {
      body[name] = property.value();
      if (is_required(name)) body_required.emplace_back(name);
    }
  }
  if (spec.file) {
    object content;
    for (const char* type : kFileTypes) content[type] = {{"schema", {{"type", "string"}}}};
    operation["requestBody"] = {{"required", true},
                                {"description", "The file as it is, at most 20 MB"},
                                {"content", content}};
    return;
  }
  if (body.empty()) return;
  object body_schema{{"type", "object"}, {"additionalProperties", false}, {"properties", body}};
  if (!body_required.empty()) body_schema["required"] = body_required;
  operation["requestBody"] = {{"required", !body_required.empty()},
                              {"content", {{"application/json", {{"schema", body_schema}}}}}};
}

std::string OpenApi(const std::vector<Endpoint>& endpoints) {
  json::Components components;
  object paths;
  std::set<std::string> tags;
  for (const Endpoint& endpoint : endpoints) {
    object operation = Operation(endpoint, components);
    tags.insert(operation["tags"].as_array()[0].as_string().c_str());
    const std::string path = endpoint.spec.path;
    if (!paths.contains(path)) paths[path] = object{};
    paths[path].as_object()[MethodName(endpoint.spec.method)] = operation;
  }
  array tag_list;
  for (const auto& tag : tags) tag_list.push_back(object{{"name", tag}});
  object schemas = components.all();
  schemas["Problem"] = ProblemSchema();
  const object document{
      {"openapi", "3.1.0"},
      {"info",
       {{"title", "Nokkenas"},
        {"description",
         "The information system of a steering function: framework agreements, "
         "call-offs, coverage and lawfulness."},
        {"version", kVersion},
        {"contact",
         {{"name", "The Nokkenas authors"},
          {"email", "nokkenas@nokkenas.example"},
          {"url", "https://nokkenas.example/contact"}}},
        {"license", {{"name", "EUPL-1.2"}, {"identifier", "EUPL-1.2"}}}}},
      {"servers", {{{"url", "/v1"}}}},
      {"security", {{{"session", array{}}}, {{"client", array{}}}}},
      {"tags", tag_list},
      {"paths", paths},
      {"components",
       {{"securitySchemes",
         {{"session", {{"type", "apiKey"}, {"in", "cookie"}, {"name", "__Host-nokkenas"}}},
          {"client",
           {{"type", "oauth2"},
            {"description", "A program with its own secret; a token works for 15 minutes."},
            {"flows",
             {{"clientCredentials", {{"tokenUrl", "/oauth/token"}, {"scopes", object{}}}}}}}}}},
        {"headers",
         {{"ApiVersion",
           {{"description", "The version of this interface."}, {"schema", {{"type", "string"}}}}}}},
        {"responses",
         {{"Problem",
           {{"description", "Refused."},
            {"headers", VersionHeader()},
            {"content",
             {{"application/problem+json",
               {{"schema", {{"$ref", "#/components/schemas/Problem"}}}}}}}}}}},
        {"schemas", schemas}}}};
  std::string out;
  Indent(out, document, "");
  return out + "\n";
}

}  // namespace nokkenas::http
