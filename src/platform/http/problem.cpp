// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "platform/http/problem.h"

#include "platform/i18n/texts.h"
#include "platform/json/writer.h"

namespace nokkenas::http {
namespace {

struct ProblemError {
  static constexpr const char* kSchema = "ProblemError";
  std::string path;
  std::string code;
  std::string message;
  static void Fields(auto& self, auto&& f) {
    f("path", self.path);
    f("code", self.code);
    f("message", self.message);
  }
};

struct Problem {
  static constexpr const char* kSchema = "Problem";
  std::string type;
  int status = 0;
  std::string title;
  std::string detail;
  std::string code;
  std::string request_id;
  std::vector<ProblemError> errors;
  static void Fields(auto& self, auto&& f) {
    f("type", self.type);
    f("status", self.status);
    f("title", self.title);
    f("detail", self.detail);
    f("code", self.code);
    f("requestId", self.request_id);
    f("errors", self.errors);
  }
};

}  // namespace

Response ToProblem(const Failure& failure, const std::string& locale,
                   const std::string& request_id) {
  Problem problem;
  problem.code = failure.code->id;
  problem.type = "urn:nokkenas:problem:" + problem.code;
  problem.status = failure.code->http_status;
  problem.title = i18n::Text(locale, "refusal." + problem.code + ".title", failure.params);
  problem.detail = i18n::Text(locale, "refusal." + problem.code + ".detail", failure.params);
  problem.request_id = request_id;
  for (const FieldError& error : failure.fields) {
    problem.errors.push_back({error.path, error.code,
                              i18n::Text(locale, "field." + error.code, {{"limit", error.limit}})});
  }
  Response response;
  response.status = problem.status;
  response.content_type = "application/problem+json";
  response.body = json::ToJson(problem);
  if (failure.retry_after_seconds > 0)
    response.headers.emplace_back("Retry-After", std::to_string(failure.retry_after_seconds));
  return response;
}

}  // namespace nokkenas::http
