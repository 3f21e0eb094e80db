// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/@name@/module.h"

#include "modules/@name@/api/endpoints.h"
#include "modules/@name@/storage/@name@_repo.h"

namespace nokkenas::@name @{namespace {

    auth::SubjectKind @Name @Kind(){auth::SubjectKind kind;
kind.root = [](storage::Tx& tx, const std::string& id) -> std::optional<auth::SubjectRef> {
  if (!Find @Name @(tx, id)) return std::nullopt;
  return auth::SubjectRef{"@name@", id};
};
kind.can_see = [](storage::Tx& tx, const auth::Actor& actor, const std::string& id) {
  return !actor.supplier && actor.Can(kRead, {"@name@", id}) && Find @Name @(tx, id).has_value();
};
kind.title = [](storage::Tx& tx, const std::string& id, const std::string&) {
  const auto found = Find @Name @(tx, id);
  return found ? found->data.title : id;
};
kind.url = [](const std::string& id) { return "/@plural@/" + id; };
return kind;
}

}  // namespace

Module MakeModule(auth::SubjectRegistry& subjects) {
  subjects.Register("@name@", @Name @Kind());
  Module module;
  module.name = "@name@";
  module.endpoints = Endpoints();
  module.codes = {&codes::kTitleTaken};
  module.permissions = {kRead, kManage};
  return module;
}

}  // namespace nokkenas::@name@
