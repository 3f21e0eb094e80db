// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/governance/storage/responsibility_repo.h"

#include "base/text.h"
#include "platform/http/list.h"
#include "sql/governance.h"

namespace nokkenas::governance {
namespace {

namespace q = sql::governance;

void SaveInvolvements(storage::Tx& tx, const Responsibility& one) {
  tx.Exec(q::kInvolvementClear, one.id);
  for (const Involvement& involvement : one.data.involvements)
    tx.Exec(q::kInvolvementAdd, one.id, involvement.role_key, NameOf(involvement.part));
}

}  // namespace

Responsibility ToResponsibility(storage::Tx& tx, const storage::Row& row) {
  Responsibility one{row.Text(0),
                     {row.Text(1),
                      row.Text(2),
                      FromName<ScopeKind>(row.Text(3)).value(),
                      row.OptText(4),
                      row.OptText(5),
                      row.OptDate(6),
                      {}},
                     row.Int(7)};
  for (const auto& part : tx.All(q::kInvolvementList, one.id))
    one.data.involvements.push_back({part.Text(0), FromName<Part>(part.Text(1)).value()});
  return one;
}

std::optional<Responsibility> FindResponsibility(storage::Tx& tx, const std::string& id) {
  const auto row = tx.One(q::kResponsibilityFind, id);
  return row ? std::optional(ToResponsibility(tx, *row)) : std::nullopt;
}

std::vector<Responsibility> ResponsibilitiesOn(storage::Tx& tx, ScopeKind kind, Date day) {
  std::vector<Responsibility> out;
  for (const auto& row : tx.All(q::kResponsibilityOn, NameOf(kind), day))
    out.push_back(ToResponsibility(tx, row));
  return out;
}

bool ResponsibilityTitleTaken(storage::Tx& tx, const std::string& title,
                              const std::string& own_id) {
  return tx.One(q::kResponsibilityTitled, SearchText(title), own_id).has_value();
}

void AddResponsibility(storage::Tx& tx, const Responsibility& one) {
  const ResponsibilityData& data = one.data;
  tx.Exec(q::kResponsibilityAdd, one.id, data.title, SearchText(data.title), SortKey(data.title),
          data.description, NameOf(data.scope_kind), data.named_by, data.source, data.ends_on);
  SaveInvolvements(tx, one);
}

bool SaveResponsibility(storage::Tx& tx, const Responsibility& one) {
  const ResponsibilityData& data = one.data;
  if (tx.Exec(q::kResponsibilitySave, one.id, data.title, SearchText(data.title),
              SortKey(data.title), data.description, NameOf(data.scope_kind), data.named_by,
              data.source, data.ends_on, one.version) != 1)
    return false;
  SaveInvolvements(tx, one);
  return true;
}

std::vector<auth::SearchHit> SearchResponsibilities(storage::Tx& tx, const std::string& text,
                                                    int limit) {
  std::vector<auth::SearchHit> hits;
  for (const auto& row : tx.All(q::kResponsibilitySearch, http::LikePattern(text), limit))
    hits.push_back({row.Text(0), row.Text(1), row.Text(2)});
  return hits;
}

}  // namespace nokkenas::governance
