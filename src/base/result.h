// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Expected failure is a value. A function that may be refused returns Result<T>; an exception means
// that the infrastructure broke; an assertion means that we erred.
#pragma once

#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace nokkenas {

// One reason for a refusal. Codes are never reused. Each has a title and a text that says what to
// do next, under refusal.<id>.title and refusal.<id>.detail in i18n, in both languages.
struct Code {
  const char* id;
  int http_status;  // The table of statuses is in docs/api.md.
};

// One wrong field. `path` is the address in the request ("lots[0].title"); `code` selects the text
// field.<code>; `limit` fills its {limit}.
struct FieldError {
  std::string path;
  std::string code;
  std::string limit;
};

struct Failure {
  const Code* code = nullptr;
  std::vector<std::pair<std::string, std::string>> params;  // Fill the {name}s of the text.
  std::vector<FieldError> fields;
  int retry_after_seconds = 0;
};

inline Failure Fail(const Code& code) { return Failure{&code, {}, {}, 0}; }
inline Failure Fail(const Code& code, std::vector<std::pair<std::string, std::string>> params) {
  return Failure{&code, std::move(params), {}, 0};
}

template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : held_(std::move(value)) {}            // NOLINT: reads as `return value;`
  Result(Failure failure) : held_(std::move(failure)) {}  // NOLINT: reads as `return Fail(…);`

  bool ok() const { return held_.index() == 0; }
  explicit operator bool() const { return ok(); }
  T& operator*() { return std::get<0>(held_); }
  const T& operator*() const { return std::get<0>(held_); }
  T* operator->() { return &std::get<0>(held_); }
  const T* operator->() const { return &std::get<0>(held_); }
  const Failure& failure() const { return std::get<1>(held_); }

 private:
  std::variant<T, Failure> held_;
};

struct Done {};
using Status = Result<Done>;

}  // namespace nokkenas
