// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/governance/service/mandate_service.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/text.h"
#include "modules/governance/storage/budget_repo.h"
#include "modules/governance/storage/mandate_repo.h"
#include "modules/governance/storage/unit_repo.h"
#include "modules/party/facade.h"
#include "platform/audit/audit.h"
#include "platform/auth/crypto.h"

namespace nokkenas::governance {
namespace {

auth::SubjectRef MandateRef(const std::string& id) { return {"mandate", id}; }

// Names, people and budget lines, each looked up once for a whole answer.
class Lookup {
 public:
  Lookup(storage::Tx& tx, Date on) : tx_(tx), on_(on) {}

  const NamedRef& NameOf(const MandateData& data) { return Of(data).name; }
  const std::vector<MandatePerson>& PeopleOf(const MandateData& data) { return Of(data).people; }
  const std::optional<BudgetLine>& LineOf(const MandateData& data) {
    const std::string id = data.budget_line_id.value_or("");
    const auto known = lines_.find(id);
    if (known != lines_.end()) return known->second;
    return lines_.emplace(id, id.empty() ? std::nullopt : FindBudgetLine(tx_, id)).first->second;
  }
  std::optional<BudgetRoom> RoomOf(const MandateData& data) {
    const auto& line = LineOf(data);
    if (!line) return std::nullopt;
    return BudgetRoom{line->data.year, line->vat, line->LeftMinor()};
  }

 private:
  struct Holder {
    NamedRef name;
    std::vector<MandatePerson> people;
  };
  const Holder& Of(const MandateData& data) {
    const std::string id = data.function_id ? *data.function_id : data.account_id.value_or("");
    const auto known = known_.find(id);
    return known != known_.end() ? known->second : known_.emplace(id, Load(data, id)).first->second;
  }
  Holder Load(const MandateData& data, const std::string& id) {
    if (!data.function_id) {
      Holder person{{id, party::PersonName(tx_, id)}, {}};
      if (party::IsColleague(tx_, id)) person.people.push_back({id, person.name.name, false});
      return person;
    }
    const auto function = FindFunction(tx_, id);
    Holder holder{{id, function ? function->data.title : id}, {}};
    if (!function) return holder;
    if (const auto unit = FindUnit(tx_, function->data.unit_id))
      holder.name.name += ", " + unit->data.name;
    for (const Appointment& one : function->appointments)
      if (one.starts_on <= on_ && (!one.ends_on || *one.ends_on >= on_) &&
          party::IsColleague(tx_, one.account_id))
        holder.people.push_back({one.account_id, party::PersonName(tx_, one.account_id),
                                 one.kind == AppointmentKind::kDeputy});
    std::stable_partition(holder.people.begin(), holder.people.end(),
                          [](const MandatePerson& one) { return !one.deputy; });
    return holder;
  }

  storage::Tx& tx_;
  Date on_;
  std::map<std::string, Holder> known_;
  std::map<std::string, std::optional<BudgetLine>> lines_;
};

MandateView ToView(http::Context& ctx, Lookup& lookup, const MandateChain& chain, Date on) {
  const Mandate& own = chain.front();
  MandateView view;
  view.id = own.id;
  view.label = LabelOf(own.number);
  view.data = own.data;
  view.holder = lookup.NameOf(own.data);
  view.people = lookup.PeopleOf(own.data);
  for (const MandateObject& object : own.data.objects) {
    const auth::SubjectRef ref{NameOf(object.kind), object.id};
    if (ctx.subjects.CanSee(ctx.tx(), ctx.actor, ref))
      view.subjects.push_back(
          http::ToSubject(ctx, ref, ctx.subjects.Title(ctx.tx(), ref, ctx.locale)));
  }
  if (const auto& line = lookup.LineOf(own.data))
    view.budget = MandateBudget{line->id, LabelOf(line->data), {line->LeftMinor(), line->vat}};
  if (chain.size() > 1) view.parent = NamedRef{chain[1].id, LabelOf(chain[1].number)};
  view.state = StateOf(chain, on);
  view.granted_at = own.granted_at;
  view.revoked_on = own.revoked_on;
  view.revoked_at = own.revoked_at;
  view.revoke_reason = own.revoke_reason;
  view.version = own.version;
  http::OfferAction(ctx, MandateRef(own.id), kMandateManage, "mandate", "revoke",
                    DecideRevoke(own, ctx.today()), view.actions);
  return view;
}

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
  Lookup lookup(ctx.tx(), std::max(data.starts_on, ctx.today()));
  facts.budget = lookup.RoomOf(data);
  if (facts.function_known && facts.account_known)
    for (const MandatePerson& one : lookup.PeopleOf(data))
      if (one.id == ctx.actor.account_id) facts.to_oneself = true;
  return facts;
}

using Chains = std::vector<MandateChain>;

void SortLowestFirst(Chains& chains) {
  std::sort(chains.begin(), chains.end(), [](const MandateChain& a, const MandateChain& b) {
    return LowerThan(a.front(), b.front());
  });
}

// Kind and id of what is asked about; a failure when the reader may not see it.
Result<std::optional<MandateObject>> ObjectOf(http::Context& ctx, const MandateCheckIn& in) {
  const bool whole = !in.scope_kind || *in.scope_kind == ScopeKind::kOrganisation;
  if (whole && !in.scope_id) return std::optional<MandateObject>{};
  if (!whole && in.scope_id && KnownObjects(ctx, {{*in.scope_kind, *in.scope_id}}).front())
    return std::optional(MandateObject{*in.scope_kind, *in.scope_id});
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
  Lookup lookup(ctx.tx(), ctx.today());
  return http::ToList<MandateView>(*page, [&](const storage::Row& row) {
    return ToView(ctx, lookup, FindMandate(ctx.tx(), row.Text(0)), ctx.today());
  });
}

Result<MandateView> MandateShow(http::Context& ctx, const std::string& id) {
  const MandateChain found = FindMandate(ctx.tx(), id);
  if (found.empty()) return Fail(http::codes::kNotFound);
  ctx.version = found.front().version;
  Lookup lookup(ctx.tx(), ctx.today());
  MandateView view = ToView(ctx, lookup, found, ctx.today());
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

namespace {

// Of those that lack nothing but budget the first that somebody has, and who may shift the rest.
std::optional<MandateShortage> ShortageIn(http::Context& ctx, Lookup& lookup, const Chains& chains,
                                          const MandateCheckView& view, const Asked& asked) {
  const auto found = std::find_if(view.items.begin(), view.items.end(), [](const auto& row) {
    return row.gap == MandateGap::kBudgetShort && !row.mandate.people.empty();
  });
  if (found == view.items.end()) return std::nullopt;
  MandateShortage shortage;
  shortage.mandate = found->mandate;
  shortage.asked = *asked.amount;
  shortage.left = found->mandate.budget->left;
  shortage.missing = {shortage.asked.amount_minor - shortage.left.amount_minor, shortage.asked.vat};
  const Asked shift{Act::kBudgetShift, {}, shortage.missing, asked.on};
  for (const MandateChain& chain : chains) {
    if (GapOf(chain, shift, lookup.RoomOf(chain.front().data))) continue;
    MandateView shifter = ToView(ctx, lookup, chain, asked.on);
    if (shifter.people.empty()) continue;
    shortage.shift_by = std::move(shifter);
    break;
  }
  return shortage;
}

}  // namespace

Result<MandateCheckView> MandateCheckShow(http::Context& ctx, const MandateCheckIn& in) {
  auto object = ObjectOf(ctx, in);
  if (!object) return object.failure();
  MandateCheckView view;
  view.on = in.on.value_or(ctx.today());
  Asked asked{in.act, *object, {}, view.on};
  if (in.amount_minor) asked.amount = Money{*in.amount_minor, in.vat.value_or(Vat::kExcluded)};
  Chains chains = AllMandates(ctx.tx());
  SortLowestFirst(chains);
  Lookup lookup(ctx.tx(), view.on);
  std::vector<MandateCheckRow> parts[3];  // Covers it; does not; does not hold that day at all.
  for (const MandateChain& chain : chains) {
    const auto& acts = chain.front().data.acts;
    // A mandate for other acts says nothing about this one.
    if (std::find(acts.begin(), acts.end(), in.act) == acts.end()) continue;
    const auto gap = GapOf(chain, asked, lookup.RoomOf(chain.front().data));
    MandateCheckRow row{ToView(ctx, lookup, chain, view.on), gap};
    if (!gap && !view.lowest_id && !row.mandate.people.empty()) view.lowest_id = row.mandate.id;
    const bool holds = row.mandate.state == MandateState::kInForce;
    parts[!gap ? 0 : holds ? 1 : 2].push_back(std::move(row));
  }
  for (auto& part : parts)
    for (auto& row : part) view.items.push_back(std::move(row));
  view.shortage = ShortageIn(ctx, lookup, chains, view, asked);
  return view;
}

Result<Mandate> RequireMandate(http::Context& ctx, const Asked& asked) {
  Chains chains = AllMandates(ctx.tx());
  SortLowestFirst(chains);
  Lookup lookup(ctx.tx(), asked.on);
  std::string who;
  for (const MandateChain& chain : chains) {
    const Mandate& own = chain.front();
    if (GapOf(chain, asked, lookup.RoomOf(own.data))) continue;
    const auto& people = lookup.PeopleOf(own.data);
    for (const MandatePerson& one : people)
      if (one.id == ctx.actor.account_id) return own;
    if (who.empty() && !people.empty()) who = people.front().name + ", " + LabelOf(own.number);
  }
  if (who.empty()) who = i18n::Text(ctx.locale, "mandate.nobody");
  return Fail(codes::kMandateLacking, {{"who", who}});
}

Result<MandateComparisonView> MandateComparisonShow(http::Context& ctx,
                                                    const MandateComparisonIn& in) {
  MandateComparisonView view{in.from, in.to, 0, {}};
  std::map<std::string, MandateChangeRow> rows;  // By the name of the holder.
  Chains chains = AllMandates(ctx.tx());
  SortLowestFirst(chains);
  Lookup lookup(ctx.tx(), in.to);
  for (const MandateChain& chain : chains) {
    const bool before = InForce(chain, in.from);
    const bool after = InForce(chain, in.to);
    if (before && after) ++view.unchanged;
    if (before == after) continue;
    const NamedRef& holder = lookup.NameOf(chain.front().data);
    MandateChangeRow& row = rows[SortKey(holder.name) + holder.id];
    row.holder = holder;
    (before ? row.gone : row.added).push_back(ToView(ctx, lookup, chain, in.to));
  }
  for (auto& [key, row] : rows) view.items.push_back(std::move(row));
  return view;
}

std::vector<std::string> CheckMandates(storage::Tx& tx) {
  std::vector<std::string> wrong;
  Lookup lookup(tx, Date{});  // For the budget lines alone.
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
