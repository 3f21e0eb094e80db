// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/exchange/module.h"

#include "modules/exchange/api/endpoints.h"
#include "modules/exchange/service/import_jobs.h"
#include "modules/exchange/storage/mapping_repo.h"
#include "platform/tabular/book.h"

namespace nokkenas::exchange {
namespace {

// An import is its maker's alone, for it may hold what others may not see.
auth::SubjectKind ImportKind() {
  auth::SubjectKind kind;
  kind.root = [](storage::Tx& tx, const std::string& id) -> std::optional<auth::SubjectRef> {
    if (!FindImport(tx, id)) return std::nullopt;
    return auth::SubjectRef{"import", id};
  };
  kind.can_see = [](storage::Tx& tx, const auth::Actor& actor, const std::string& id) {
    const auto stored = FindImport(tx, id);
    return stored && !actor.supplier && stored->created_by == actor.account_id &&
           actor.CanEverywhere(kDataImport);
  };
  kind.title = [](storage::Tx& tx, const std::string& id, const std::string&) {
    const auto stored = FindImport(tx, id);
    return stored ? stored->file_name : id;
  };
  kind.url = [](const std::string& id) { return "/imports/" + id; };
  return kind;
}

// Of all who bring data in: it holds no data of its own.
auth::SubjectKind MappingKind() {
  auth::SubjectKind kind;
  kind.root = [](storage::Tx& tx, const std::string& id) -> std::optional<auth::SubjectRef> {
    if (!FindMapping(tx, id)) return std::nullopt;
    return auth::SubjectRef{"mapping", id};
  };
  kind.can_see = [](storage::Tx&, const auth::Actor& actor, const std::string&) {
    return !actor.supplier && actor.CanEverywhere(kDataImport);
  };
  kind.title = [](storage::Tx& tx, const std::string& id, const std::string&) {
    const auto stored = FindMapping(tx, id);
    return stored ? stored->name : id;
  };
  kind.url = [](const std::string& id) { return "/mappings/" + id; };
  return kind;
}

}  // namespace

Module MakeModule(auth::SubjectRegistry& subjects, const std::vector<Module>& below) {
  subjects.Register("import", ImportKind());
  subjects.Register("mapping", MappingKind());
  auto kept = std::make_shared<std::vector<tabular::Register>>();
  for (const tabular::Register* one : RegistersOf(below)) kept->push_back(*one);
  Registers registers;
  for (const auto& one : *kept) registers.push_back(&one);
  Module module;
  module.name = "exchange";
  for (auto endpoints :
       {ImportEndpoints(), OwnWorkbookEndpoints(registers), ExportEndpoints(registers)})
    for (auto& endpoint : endpoints) module.endpoints.push_back(std::move(endpoint));
  module.codes.assign(std::begin(codes::kAll), std::end(codes::kAll));
  for (const Code* code : tabular::codes::kAll) module.codes.push_back(code);
  module.permissions = {kDataImport, kDataExport};
  module.jobs = ImportJobs(registers);
  module.keep = kept;
  return module;
}

}  // namespace nokkenas::exchange
