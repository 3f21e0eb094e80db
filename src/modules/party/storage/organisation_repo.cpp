// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/party/storage/organisation_repo.h"

#include "base/text.h"
#include "sql/party.h"

namespace nokkenas::party {
namespace {

namespace q = sql::party;

Organisation ToOrganisation(const storage::Row& row) {
  return {row.Text(0), row.Text(1), FromName<OrganisationKind>(row.Text(2)).value(), row.OptText(3),
          row.Int(4)};
}

std::string SearchTextOf(const Organisation& organisation) {
  return SearchText(organisation.name + " " + organisation.kvk_number.value_or(""));
}

}  // namespace

std::optional<Organisation> FindOrganisation(storage::Tx& tx, const std::string& id) {
  const auto row = tx.One(q::kOrganisationFind, id);
  return row ? std::optional(ToOrganisation(*row)) : std::nullopt;
}

std::optional<std::string> FindOrganisationByKvk(storage::Tx& tx, const std::string& number) {
  const auto row = tx.One(q::kOrganisationByKvk, number);
  return row ? std::optional(row->Text(0)) : std::nullopt;
}

std::optional<Organisation> FindAuthority(storage::Tx& tx) {
  const auto row = tx.One(q::kOrganisationAuthority);
  return row ? std::optional(ToOrganisation(*row)) : std::nullopt;
}

std::vector<Organisation> AllOrganisations(storage::Tx& tx) {
  std::vector<Organisation> out;
  for (const auto& row : tx.All(q::kOrganisationAll)) out.push_back(ToOrganisation(row));
  return out;
}

OrganisationRef RefOf(storage::Tx& tx, const std::string& organisation_id) {
  const auto found = FindOrganisation(tx, organisation_id);
  if (!found) return {organisation_id, organisation_id, {}};
  return {found->id, found->name, found->kvk_number};
}

void AddOrganisation(storage::Tx& tx, const Organisation& organisation) {
  tx.Exec(q::kOrganisationAdd, organisation.id, organisation.name, NameOf(organisation.kind),
          organisation.kvk_number, SortKey(organisation.name), SearchTextOf(organisation));
}

bool SaveOrganisation(storage::Tx& tx, const Organisation& organisation) {
  return tx.Exec(q::kOrganisationSave, organisation.id, organisation.name, organisation.kvk_number,
                 SortKey(organisation.name), SearchTextOf(organisation), organisation.version) == 1;
}

Result<http::ListOut<Organisation>> ListOrganisations(storage::Tx& tx, const http::ListIn& in,
                                                      std::optional<OrganisationKind> kind,
                                                      const std::string& only_id) {
  http::ListQuery query("organisation_list", "id, name, kind, kvk_number, version", "organisation",
                        "id", {{"name", "sort_key"}});
  query.WhereText("search_text", in.q);
  if (kind) query.Where("kind = ?", NameOf(*kind));
  if (!only_id.empty()) query.Where("id = ?", only_id);
  auto page = query.Run(tx, in);
  if (!page) return page.failure();
  return http::ToList<Organisation>(*page, ToOrganisation);
}

std::vector<auth::SearchHit> SearchOrganisations(storage::Tx& tx, const std::string& text,
                                                 const std::string& only_id, int limit) {
  std::vector<auth::SearchHit> hits;
  for (const auto& row : tx.All(q::kOrganisationSearch, http::LikePattern(text), only_id, limit))
    hits.push_back({row.Text(0), row.Text(1), row.Text(2)});
  return hits;
}

}  // namespace nokkenas::party
