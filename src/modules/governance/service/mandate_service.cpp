// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/governance/service/mandate_service.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/text.h"
#include "modules/governance/service/mandate_lookup.h"
#include "modules/governance/storage/mandate_repo.h"
#include "modules/governance/storage/unit_repo.h"
#include "modules/party/facade.h"
#include "platform/audit/audit.h"
#include "platform/auth/crypto.h"

namespace nokkenas::governance {
namespace {

auth::SubjectRef MandateRef(const std::string& id) { return {"mandate", id}; }

// May the actor name these as objects of a mandate?
std::vector<bool> KnownObjects(http::Context& ctx, const std::vector<MandateObject>& objects) {
  std::vector<bool> known;
  for (const MandateObject& one : objects)
    known.push_back((one.kind == ScopeKind::kFramework || one.kind == ScopeKind::kApplication) &&
                    ctx.subjects.CanSee(ctx.tx(), ctx.actor, {NameOf(one.kind), one.id}));
  return known;
}

GrantFacts FactsOf(http::Context& ctx, const MandateData& data) {
  GrantFacts facts;
  facts.objects_known = KnownObjects(ctx, data.objects);
  if (data.function_id) {
    const auto function = FindFunction(ctx.tx(), *data.function_id);
    facts.function_known =
        function && (!function->data.ends_on || *function->data.ends_on >= data.starts_on);
  }
  if (data.account_id) facts.account_known = party::IsColleague(ctx.tx(), *data.account_id);
  if (data.parent_id) facts.source = FindMandate(ctx.tx(), *data.parent_id);
  MandateLookup lookup(ctx.tx(), std::max(data.starts_on, ctx.today()));
  facts.budget = lookup.RoomOf(data);
  if (facts.function_known && facts.account_known)
    for (const MandatePerson& one : lookup.PeopleOf(data))
      if (one.id == ctx.actor.account_id) facts.to_oneself = true;
  return facts;
}

// Kind and id of what is asked about; a failure when the reader may not see it.
Result<std::vector<MandateObject>> ObjectOf(http::Context& ctx, const MandateCheckIn& in) {
  const bool whole = !in.scope_kind || *in.scope_kind == ScopeKind::kOrganisation;
  if (whole && !in.scope_id) return std::vector<MandateObject>{};
  if (!whole && in.scope_id && KnownObjects(ctx, {{*in.scope_kind, *in.scope_id}}).front())
    return std::vector{MandateObject{*in.scope_kind, *in.scope_id}};
  return Failure{&party::codes::kUnknownScope, {}, {{"scopeId", "unknown_value", ""}}, 0};
}

}  // namespace

Result<http::ListOut<MandateView>> MandateList(http::Context& ctx, const MandateListIn& in) {
  http::ListQuery query("mandate_list", "m.id", "governance_mandate m", "m.id",
                        {{"number", "m.number", true}, {"startsOn", "m.starts_on"}});
  query.WhereText("m.search_key", in.list.q);
  if (in.in_force) {
    const std::string broken =
        "EXISTS (SELECT 1 FROM governance_mandate_chain c JOIN governance_mandate a "
        "ON a.id = c.ancestor_id WHERE c.mandate_id = m.id AND "
        "(a.starts_on > ? OR a.ends_on < ? OR a.revoked_on <= ?))";
    query.Where(*in.in_force ? "NOT " + broken : broken, ctx.today(), ctx.today(), ctx.today());
  }
  if (in.act)
    query.Where(
        "EXISTS (SELECT 1 FROM governance_mandate_act a WHERE a.mandate_id = m.id AND a.act = ?)",
        NameOf(*in.act));
  if (in.function_id) query.Where("m.function_id = ?", *in.function_id);
  if (in.account_id) query.Where("m.account_id = ?", *in.account_id);
  auto page = query.Run(ctx.tx(), in.list);
  if (!page) return page.failure();
  MandateLookup lookup(ctx.tx(), ctx.today());
  return http::ToList<MandateView>(*page, [&](const storage::Row& row) {
    return ToMandateView(ctx, lookup, FindMandate(ctx.tx(), row.Text(0)), ctx.today());
  });
}

Result<MandateView> MandateShow(http::Context& ctx, const std::string& id) {
  const MandateChain found = FindMandate(ctx.tx(), id);
  if (found.empty()) return Fail(http::codes::kNotFound);
  ctx.version = found.front().version;
  MandateLookup lookup(ctx.tx(), ctx.today());
  MandateView view = ToMandateView(ctx, lookup, found, ctx.today());
  for (const auto& below : MandatesBelow(ctx.tx(), id)) {
    const Mandate one = FindMandate(ctx.tx(), below).front();
    view.below.push_back({below, LabelOf(one.number) + " " + lookup.NameOf(one.data).name});
  }
  return view;
}

Result<MandateView> MandateGrant(http::Context& ctx, const MandateIn& in) {
  const GrantFacts facts = FactsOf(ctx, in.data);
  if (auto decided = DecideGrant(in.data, facts); !decided) return decided.failure();
  Mandate made;
  made.id = crypto::NewId();
  made.data = in.data;
  made.granted_at = ctx.now;
  made.number = NextMandateNumber(ctx.tx());
  AddMandate(ctx.tx(), made, facts.source);
  audit::Append(ctx,
                {MandateRef(made.id), MandateRef(made.id), "mandate_create", audit::Made(in.data)});
  return MandateShow(ctx, made.id);
}

Result<MandateView> MandateRevoke(http::Context& ctx, const MandateRevokeIn& in) {
  const MandateChain found = FindMandate(ctx.tx(), in.id);
  if (found.empty()) return Fail(http::codes::kNotFound);
  Mandate one = found.front();
  if (auto seen = http::RequireVersion(ctx, one.version); !seen) return seen.failure();
  if (auto decided = DecideRevoke(one, ctx.today()); !decided) return decided.failure();
  one.revoked_on = ctx.today();
  one.revoked_at = ctx.now;
  one.revoke_reason = in.reason;
  if (!RevokeMandate(ctx.tx(), one)) return Fail(http::codes::kStaleVersion);
  audit::Append(ctx, {MandateRef(in.id),
                      MandateRef(in.id),
                      "mandate_revoke",
                      {{"revokedAt", "", json::ToJson(*one.revoked_at), false},
                       {"revokeReason", "", json::ToJson(in.reason), false}}});
  return MandateShow(ctx, in.id);
}

Result<MandateCheckView> MandateCheckShow(http::Context& ctx, const MandateCheckIn& in) {
  auto object = ObjectOf(ctx, in);
  if (!object) return object.failure();
  const Date on = in.on.value_or(ctx.today());
  Asked asked{in.act, *object, {}, on, {}};
  if (in.amount_minor) asked.amount = Money{*in.amount_minor, in.vat.value_or(Vat::kExcluded)};
  MandateLookup lookup(ctx.tx(), on);
  return CheckMandatesFor(ctx, lookup, asked);
}

Result<Mandate> RequireMandate(http::Context& ctx, const Asked& asked) {
  const MandateChains chains = LowestFirst(ctx.tx());
  MandateLookup lookup(ctx.tx(), asked.on);
  std::string who;
  for (const MandateChain& chain : chains) {
    const Mandate& own = chain.front();
    if (GapOf(chain, asked, lookup.RoomOf(own.data))) continue;
    const auto& people = lookup.PeopleOf(own.data);
    if (const auto* me = ActsIn(people, ctx.actor.account_id); me != nullptr && !me->bar)
      return own;
    for (const MandatePerson& one : people)
      if (who.empty() && !one.bar) who = one.name + ", " + LabelOf(own.number);
  }
  if (who.empty()) who = i18n::Text(ctx.locale, "mandate.nobody");
  return Fail(codes::kMandateLacking, {{"who", who}});
}

Result<MandateComparisonView> MandateComparisonShow(http::Context& ctx,
                                                    const MandateComparisonIn& in) {
  if (in.to < in.from) return Failure{&http::codes::kInvalid, {}, {{"to", "before_start", ""}}, 0};
  MandateComparisonView view{in.from, in.to, 0, {}};
  std::map<std::string, MandateChangeRow> rows;  // By the name of the holder.
  const MandateChains chains = LowestFirst(ctx.tx());
  MandateLookup lookup(ctx.tx(), in.to);
  for (const MandateChain& chain : chains) {
    const bool before = InForce(chain, in.from);
    const bool after = InForce(chain, in.to);
    if (before && after) ++view.unchanged;
    if (before == after) continue;
    const NamedRef& holder = lookup.NameOf(chain.front().data);
    MandateChangeRow& row = rows[SortKey(holder.name) + holder.id];
    row.holder = holder;
    (before ? row.gone : row.added).push_back(ToMandateView(ctx, lookup, chain, in.to));
  }
  for (auto& [key, row] : rows) view.items.push_back(std::move(row));
  return view;
}

std::vector<std::string> CheckMandates(storage::Tx& tx) {
  std::vector<std::string> wrong;
  MandateLookup lookup(tx, Date{});  // For the budget lines alone.
  for (const MandateChain& chain : AllMandates(tx)) {
    const Mandate& own = chain.front();
    GrantFacts facts;
    facts.objects_known.assign(own.data.objects.size(), true);
    for (std::size_t i = 1; i < chain.size(); ++i) {
      facts.source.push_back(chain[i]);
      facts.source.back().revoked_on.reset();  // It may have been revoked since.
    }
    facts.budget = lookup.RoomOf(own.data);
    const bool linked = chain.size() == 1 ? !own.data.parent_id : own.data.parent_id == chain[1].id;
    if (!linked) wrong.push_back("mandate " + LabelOf(own.number) + " has another chain");
    if (const auto decided = DecideGrant(own.data, facts); !decided)
      wrong.push_back("mandate " + LabelOf(own.number) + ": " + decided.failure().code->id);
  }
  return wrong;
}

}  // namespace nokkenas::governance
