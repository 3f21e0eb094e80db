// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Who acts, and on what. A right is named "framework.activate"; a grant gives it on the whole
// organisation or on one object.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "platform/storage/database.h"

namespace nokkenas::auth {

// Any object in the product: its kind in the API ("framework") and its id.
struct SubjectRef {
  std::string kind;
  std::string id;
  bool operator==(const SubjectRef&) const = default;
};

struct Right {
  std::string permission;
  SubjectRef scope;  // kind "organisation": everywhere.
};

struct Actor {
  std::string account_id;
  std::string organisation_id;
  bool supplier = false;  // Sees its own organisation only.
  bool program = false;   // A program with a token, no person.
  std::string locale = "nl";
  std::vector<Right> rights;

  bool signed_in() const { return !account_id.empty(); }
  bool CanAnywhere(std::string_view permission) const;
  bool CanEverywhere(std::string_view permission) const;  // On the whole organisation.
  bool Can(std::string_view permission, const SubjectRef& subject) const;
  // The ids of `kind` on which the right is given, for the scope of a list.
  std::vector<std::string> ScopeIds(std::string_view permission, std::string_view kind) const;
};

// Finds the actor behind a session token. Implemented by the room that owns accounts.
class Authenticator {
 public:
  virtual ~Authenticator() = default;
  // Nothing when the session does not exist, ended, expired, or its account was deactivated.
  virtual std::optional<Actor> Find(storage::Tx& tx, const std::string& token, Instant now) = 0;
  // The same for the token that a program sends.
  virtual std::optional<Actor> FindByBearer(storage::Tx& tx, const std::string& token,
                                            Instant now) = 0;
};

}  // namespace nokkenas::auth
