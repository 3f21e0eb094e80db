// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// The audit trail: one hash chain for each aggregate root, so that no lock spans the house. The
// head of a chain stands in audit_head and changes in the transaction of the act itself. Each
// minute an anchor binds the heads that changed; it makes a chain whose tail was cut show. Names
// and other personal values never enter the chain: it holds a salted commitment, and the value
// stands beside it, where it can be destroyed without breaking the chain.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "platform/auth/actor.h"
#include "platform/http/endpoint.h"
#include "platform/json/writer.h"

namespace nokkenas::audit {

// One changed value. `before` and `after` are JSON texts; empty means: was not there.
struct Change {
  std::string path;
  std::string before;
  std::string after;
  bool personal = false;
};

struct Record {
  auth::SubjectRef root;     // The chain.
  auth::SubjectRef subject;  // What changed: the root itself or a part of it.
  std::string action;        // noun_verb, as the endpoint: "framework_activate".
  std::vector<Change> changes;
};

// Appends in the transaction of the act. `actor_id` is "system" for what no person did.
void Append(storage::Tx& tx, const Record& record, const std::string& actor_id,
            const std::string& request_id, Instant now);
void Append(const http::Context& ctx, const Record& record);

// When the act was first done on the object; nothing when it never was.
std::optional<Instant> FirstAct(storage::Tx& tx, const auth::SubjectRef& root,
                                const std::string& action);

// Binds all heads that changed since the last anchor. Does nothing when none did.
void Anchor(storage::Tx& tx, Instant now);

struct Broken {
  std::string chain;  // "framework 0a1b…".
  std::int64_t seq = 0;
  std::string why;  // "changed", "missing", "cut", "anchor_changed", "personal_value_changed".
};
struct Verification {
  std::int64_t records = 0;
  std::int64_t chains = 0;
  std::int64_t anchors = 0;
  std::optional<Broken> first_broken;
};
Verification Verify(storage::Tx& tx);

// The fields that differ, by path. `T` has Fields(); a Personal{} field stays out of the chain.
template <class T>
std::vector<Change> Compare(const T* before, const T* after);

namespace detail {

struct Flat {
  std::string path;
  std::string value;
  bool personal;
};
std::vector<Change> CompareFlat(const std::vector<Flat>& before, const std::vector<Flat>& after);

class Flattener {
 public:
  explicit Flattener(std::vector<Flat>& out) : out_(out) {}
  template <class T, class... A>
  void operator()(const char* name, const T& field, A... attributes) {
    out_.push_back({name, json::ToJson(field), json::MakeMeta(attributes...).personal});
  }

 private:
  std::vector<Flat>& out_;
};

template <class T>
std::vector<Flat> Flatten(const T* value) {
  std::vector<Flat> out;
  Flattener flattener(out);
  if (value != nullptr) T::Fields(*value, flattener);
  return out;
}

}  // namespace detail

template <class T>
std::vector<Change> Compare(const T* before, const T* after) {
  return detail::CompareFlat(detail::Flatten(before), detail::Flatten(after));
}
template <class T>
std::vector<Change> Made(const T& after) {
  return Compare<T>(nullptr, &after);
}

}  // namespace nokkenas::audit
