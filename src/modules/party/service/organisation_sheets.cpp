// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/party/service/organisation_sheets.h"

#include <algorithm>
#include <map>

#include "base/text.h"
#include "modules/party/storage/organisation_repo.h"
#include "platform/audit/audit.h"
#include "platform/tabular/import.h"

namespace nokkenas::party {
namespace {

using storage::ToValue;
using tabular::Import;
using tabular::Line;
using tabular::References;

// A KvK number is one organisation's; a name finds an organisation that has no other number.
std::optional<std::string> FindStored(const References& refs, const tabular::Values& values) {
  const auto* kvk = std::get_if<std::string>(&values[2]);
  if (kvk != nullptr)
    if (auto id = refs.Find("organisation", *kvk)) return id;
  const auto* name = std::get_if<std::string>(&values[0]);
  const auto* kind = std::get_if<std::string>(&values[1]);
  const auto all = name == nullptr ? std::vector<std::string>{} : refs.All("organisation", *name);
  if (all.size() == 1 && (kvk == nullptr || !refs.HasAlias("organisation", all.front())))
    return all.front();
  for (const auto& id : all)
    if (kind != nullptr && refs.Note("organisation", id) == *kind &&
        !refs.HasAlias("organisation", id) && kvk == nullptr)
      return id;
  return std::nullopt;
}

void Load(storage::Tx& tx, tabular::Data& data) {
  auto all = AllOrganisations(tx);
  std::sort(all.begin(), all.end(), [](const Organisation& a, const Organisation& b) {
    return std::make_tuple(SortKey(a.name), a.name, a.kvk_number) <
           std::make_tuple(SortKey(b.name), b.name, b.kvk_number);
  });
  for (const Organisation& one : all) {
    data.refs.Add("organisation", one.id,
                  {one.name, {one.kvk_number.value_or("")}, NameOf(one.kind)});
    data.Add("organisations",
             {ToValue(one.name), ToValue(NameOf(one.kind)), ToValue(one.kvk_number)}, one.id);
  }
}

Organisation ToOrganisation(const Line& line) {
  return {line.id, line.Text("name"), *line.OptChoice<OrganisationKind>("kind"),
          line.OptText("kvkNumber"), 1};
}

void Save(storage::Tx& tx, Import& import, const Line& line) {
  Organisation after = ToOrganisation(line);
  const auto before = FindOrganisation(tx, line.id);
  if (before) {
    after.version = before->version;
    SaveOrganisation(tx, after);
    ++after.version;
  } else {
    AddOrganisation(tx, after);
  }
  const auth::SubjectRef self{"organisation", line.id};
  audit::Append(
      tx, {self, self, "organisation_import", audit::Compare(before ? &*before : nullptr, &after)},
      import.by().account_id, import.by().request_id, import.by().now);
  import.Step();
}

tabular::Apply Check(storage::Tx&, Import& import) {
  const auto lines = import.Touched("organisations");
  std::map<std::string, const Line*> numbers;
  for (const Line* line : lines) {
    const auto kvk = line->OptText("kvkNumber");
    if (!CheckKvkNumber(kvk)) import.Wrong(*line, "kvkNumber", "kvk_number");
    if (kvk && !numbers.emplace(*kvk, line).second) import.Wrong(*line, "kvkNumber", "double");
    const bool other_kind =
        line->before != nullptr && (*line->before)[1] != ToValue(line->Text("kind"));
    if (other_kind) import.Wrong(*line, "kind", "kind_fixed");
  }
  return [lines, &import](storage::Tx& tx) {
    for (const Line* line : lines) Save(tx, import, *line);
  };
}

}  // namespace

tabular::Register OrganisationSheets() {
  using namespace tabular;
  SheetSpec sheet{
      "organisations",
      kOrganisationRead,
      kOrganisationManage,
      {Text("name", 1, 200), Required(Choice<OrganisationKind>("kind")), Text("kvkNumber", 0, 8)},
      {0, 2},
      "organisation",
      false,
      FindStored,
      nullptr};
  return {{std::move(sheet)}, Load, Check};
}

}  // namespace nokkenas::party
