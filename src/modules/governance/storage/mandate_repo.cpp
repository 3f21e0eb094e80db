// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/governance/storage/mandate_repo.h"

#include <algorithm>
#include <map>

#include "base/text.h"
#include "platform/http/list.h"
#include "sql/governance.h"

namespace nokkenas::governance {
namespace {

namespace sm = sql::governance;

// Column 0 is the mandate whose chain it is in.
Mandate ToMandate(const storage::Row& row) {
  Mandate one;
  one.id = row.Text(1);
  one.number = row.Int(2);
  one.data.kind = FromName<MandateKind>(row.Text(3)).value();
  one.data.function_id = row.OptText(4);
  one.data.account_id = row.OptText(5);
  if (const auto minor = row.OptInt(6))
    one.data.ceiling = Money{*minor, FromName<Vat>(row.Text(7)).value()};
  one.data.starts_on = row.Date(8);
  one.data.ends_on = row.OptDate(9);
  one.data.source = row.Text(10);
  one.data.may_pass_on = row.Bool(11);
  one.data.parent_id = row.OptText(12);
  one.granted_at = row.Instant(13);
  one.revoked_on = row.OptDate(14);
  one.revoked_at = row.OptInstant(15);
  one.revoke_reason = row.Text(16);
  one.version = row.Int(17);
  one.data.budget_line_id = row.OptText(18);
  return one;
}

std::vector<MandateChain> LoadMandates(storage::Tx& tx, const std::string& first_id,
                                       const std::string& last_id) {
  std::map<std::string, std::vector<Act>> acts;
  for (const auto& row : tx.All(sm::kMandateActRange, first_id, last_id))
    acts[row.Text(0)].push_back(FromName<Act>(row.Text(1)).value());
  std::map<std::string, std::vector<MandateObject>> objects;
  for (const auto& row : tx.All(sm::kMandateObjectRange, first_id, last_id))
    objects[row.Text(0)].push_back({FromName<ScopeKind>(row.Text(1)).value(), row.Text(2)});
  std::vector<MandateChain> out;
  for (const auto& row : tx.All(sm::kMandateChainRange, first_id, last_id)) {
    if (out.empty() || out.back().front().id != row.Text(0)) out.emplace_back();
    Mandate one = ToMandate(row);
    one.data.acts = acts[one.id];
    std::sort(one.data.acts.begin(), one.data.acts.end());
    one.data.objects = objects[one.id];
    out.back().push_back(std::move(one));
  }
  return out;
}

}  // namespace

std::string LabelOf(std::int64_t number) { return "M-" + std::to_string(number); }

MandateChain FindMandate(storage::Tx& tx, const std::string& id) {
  auto found = LoadMandates(tx, id, id);
  return found.empty() ? MandateChain{} : std::move(found.front());
}

std::vector<MandateChain> AllMandates(storage::Tx& tx) { return LoadMandates(tx, "", "~"); }

std::vector<std::string> MandatesBelow(storage::Tx& tx, const std::string& id) {
  std::vector<std::string> out;
  for (const auto& row : tx.All(sm::kMandateBelow, id)) out.push_back(row.Text(0));
  return out;
}

std::int64_t NextNumber(storage::Tx& tx, const char* of) {
  tx.Exec(sm::kNumberNext, of);
  return tx.One(sm::kGovernanceVersion, of).value().Int(0);
}

std::int64_t NextMandateNumber(storage::Tx& tx) { return NextNumber(tx, "mandate_number"); }

void AddMandate(storage::Tx& tx, const Mandate& mandate, const MandateChain& source) {
  const MandateData& data = mandate.data;
  std::optional<std::int64_t> minor;
  std::optional<std::string> vat;
  if (data.ceiling) {
    minor = data.ceiling->amount_minor;
    vat = NameOf(data.ceiling->vat);
  }
  tx.Exec(sm::kMandateAdd, mandate.id, mandate.number, NameOf(data.kind), data.function_id,
          data.account_id, minor, vat, data.starts_on, data.ends_on, data.source,
          SearchText(LabelOf(mandate.number) + " " + data.source), data.may_pass_on, data.parent_id,
          mandate.granted_at, data.budget_line_id);
  for (const Act act : data.acts) tx.Exec(sm::kMandateActAdd, mandate.id, NameOf(act));
  for (const MandateObject& object : data.objects)
    tx.Exec(sm::kMandateObjectAdd, mandate.id, NameOf(object.kind), object.id);
  tx.Exec(sm::kMandateChainAdd, mandate.id, 0, mandate.id);
  for (std::size_t i = 0; i < source.size(); ++i)
    tx.Exec(sm::kMandateChainAdd, mandate.id, static_cast<std::int64_t>(i) + 1, source[i].id);
}

bool RevokeMandate(storage::Tx& tx, const Mandate& mandate) {
  return tx.Exec(sm::kMandateRevoke, mandate.id, mandate.revoked_on, mandate.revoked_at,
                 mandate.revoke_reason, mandate.version) == 1;
}

std::vector<auth::SearchHit> SearchMandates(storage::Tx& tx, const std::string& text, int limit) {
  std::vector<auth::SearchHit> hits;
  for (const auto& row : tx.All(sm::kMandateSearch, http::LikePattern(text), limit))
    hits.push_back({row.Text(0), LabelOf(row.Int(1)), row.Text(2)});
  return hits;
}

}  // namespace nokkenas::governance
