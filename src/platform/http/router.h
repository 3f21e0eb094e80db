// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Finds the endpoint of a request and takes it through the checks, in the order that docs/api.md
// gives: 401, 404, 403, 400, idempotent replay, 428, 412, 409.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "platform/events/events.h"
#include "platform/http/endpoint.h"

namespace nokkenas::http {

struct RouterParts {
  storage::Database& db;
  auth::Authenticator& authenticator;
  const auth::SubjectRegistry& subjects;
  const Clock& clock;
  events::Dispatcher* dispatcher = nullptr;  // Null: nobody listens.
};

inline constexpr const char* kSessionCookie = "__Host-nokkenas";

// A line in the log of who looked at, or was refused, what. `account_id` may be empty.
void NoteAccess(storage::Tx& tx, const AccessNote& note, const std::string& account_id,
                const std::string& request_id, Instant now);

class Router {
 public:
  Router(RouterParts parts, std::vector<Endpoint> endpoints);
  // Answers a request below /v1. Never throws.
  Response Handle(const Request& request) const;
  // How large the body of a request to this path may be, when that differs from all others.
  std::optional<std::size_t> BodyLimit(Method method, const std::string& path) const;
  const std::vector<Endpoint>& endpoints() const { return endpoints_; }

 private:
  struct Match;
  struct Call;
  Match Find(const Request& request) const;
  Response HandleChecked(const Request& request, const std::string& locale) const;
  void Identify(storage::Tx& tx, Call& call) const;
  Status Admit(storage::Tx& tx, Call& call) const;
  Result<std::string> Execute(Call& call) const;
  Result<std::string> RunInWrite(Call& call, const Endpoint::Parsed& input) const;
  void WriteNotes(const Call& call, const Failure* failure) const;

  RouterParts parts_;
  std::vector<Endpoint> endpoints_;
};

}  // namespace nokkenas::http
