// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// The subject registry: what the house must know of any object without knowing its room. Each
// module registers the kinds it owns. No visibility check is written anywhere else.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "platform/auth/actor.h"

namespace nokkenas::auth {

struct SearchHit {
  std::string id;
  std::string title;
  std::string subtitle;  // Its number, or what tells it from others of that name.
  std::string url = {};  // Where it is another than its kind gives.
};

struct SubjectKind {
  // The object on which rights are granted and audit chains hang: a ledger entry's root is its
  // framework. Nothing when the object does not exist.
  std::function<std::optional<SubjectRef>(storage::Tx&, const std::string& id)> root;
  // May this actor know that the object exists?
  std::function<bool(storage::Tx&, const Actor&, const std::string& id)> can_see;
  std::function<std::string(storage::Tx&, const std::string& id, const std::string& locale)> title;
  std::function<std::string(const std::string& id)> url;  // The page in the browser.
  // Objects that the actor may see and whose name or number holds `text` (as base SearchText gives
  // it), at most `limit`. A hit without a title is shown with that of its kind. Empty for a kind
  // that is never looked for by name.
  std::function<std::vector<SearchHit>(storage::Tx&, const Actor&, const std::string& text,
                                       int limit)>
      search;
  // The objects that a right or a mandate on this one must be for: all applications of a contract.
  // Absent: its root alone.
  std::function<std::vector<SubjectRef>(storage::Tx&, const std::string& id)> falls_under = {};
  // Its rows in the trail are for who may see it alone, whatever their right to the trail.
  bool guarded = false;
  // In the trail it has no name for who may not see it.
  bool nameless_unseen = false;
  // The organisations on the other side. Absent: none.
  std::function<std::vector<std::string>(storage::Tx&, const std::string& id)> counterparties = {};
};

class SubjectRegistry {
 public:
  void Register(const std::string& kind, SubjectKind entry) { kinds_[kind] = std::move(entry); }
  const SubjectKind* Find(const std::string& kind) const {
    const auto found = kinds_.find(kind);
    return found == kinds_.end() ? nullptr : &found->second;
  }
  // False for an unknown kind and for an object that does not exist.
  bool CanSee(storage::Tx& tx, const Actor& actor, const SubjectRef& subject) const {
    const SubjectKind* kind = Find(subject.kind);
    return kind != nullptr && kind->can_see(tx, actor, subject.id);
  }
  std::string Title(storage::Tx& tx, const SubjectRef& subject, const std::string& locale) const {
    const SubjectKind* kind = Find(subject.kind);
    return kind == nullptr ? subject.id : kind->title(tx, subject.id, locale);
  }
  std::string Url(const SubjectRef& subject) const {
    const SubjectKind* kind = Find(subject.kind);
    return kind == nullptr ? "/" : kind->url(subject.id);
  }

  std::optional<SubjectRef> Root(storage::Tx& tx, const SubjectRef& subject) const {
    const SubjectKind* kind = Find(subject.kind);
    return kind == nullptr ? std::nullopt : kind->root(tx, subject.id);
  }
  // Empty when the object does not exist.
  std::vector<SubjectRef> FallsUnder(storage::Tx& tx, const SubjectRef& subject) const {
    const auto root = Root(tx, subject);
    if (!root) return {};
    const SubjectKind* kind = Find(root->kind);
    if (kind == nullptr || !kind->falls_under) return {*root};
    return kind->falls_under(tx, root->id);
  }
  std::vector<std::string> Counterparties(storage::Tx& tx, const SubjectRef& subject) const {
    const auto root = Root(tx, subject);
    const SubjectKind* kind = root ? Find(root->kind) : nullptr;
    if (kind == nullptr || !kind->counterparties) return {};
    return kind->counterparties(tx, root->id);
  }

  // Asked before a role is given: a room above that of roles may know why it cannot be.
  using RoleGuard =
      std::function<Status(storage::Tx&, const std::string& account_id, const std::string& role_key,
                           const SubjectRef& scope, Date today)>;
  void GuardRoles(RoleGuard guard) { role_guards_.push_back(std::move(guard)); }
  Status MayHaveRole(storage::Tx& tx, const std::string& account_id, const std::string& role_key,
                     const SubjectRef& scope, Date today) const {
    for (const RoleGuard& guard : role_guards_)
      if (auto may = guard(tx, account_id, role_key, scope, today); !may) return may;
    return Done{};
  }

  const std::map<std::string, SubjectKind>& kinds() const { return kinds_; }

 private:
  std::map<std::string, SubjectKind> kinds_;
  std::vector<RoleGuard> role_guards_;
};

}  // namespace nokkenas::auth
