// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/framework/service/framework_service.h"

#include "modules/framework/service/show.h"
#include "modules/framework/storage/ledger_repo.h"
#include "platform/audit/audit.h"
#include "platform/auth/crypto.h"

namespace nokkenas::framework {
namespace {

Status CheckNumberFree(http::Context& ctx, const std::string& number, const std::string& own_id) {
  const auto holder = FindByNumber(ctx.tx(), number);
  if (!holder || *holder == own_id) return Done{};
  return Failure{&codes::kNumberTaken, {{"number", number}}, {{"number", "taken", ""}}, 0};
}

// What already rests on the draft.
DraftUse UseOf(http::Context& ctx, const Framework& framework) {
  DraftUse use;
  for (const auto& [key, balance] : AllBalances(ctx.tx(), framework.id)) {
    use.has_entries = true;
    if (!key.lot_id.empty()) use.lot_ids.insert(key.lot_id);
  }
  for (const Party& party : framework.parties) {
    use.has_caps = use.has_caps || party.cap.has_value();
    use.lot_ids.insert(party.lot_ids.begin(), party.lot_ids.end());
  }
  return use;
}

FrameworkRow ToRow(const storage::Row& row, Date today, bool with_ledger) {
  const Vat vat = FromName<Vat>(row.Text(6)).value();
  FrameworkRow out;
  out.id = row.Text(0);
  out.number = row.Text(1);
  out.title = row.Text(2);
  out.state = FromName<State>(row.Text(3)).value();
  out.starts_on = row.Date(4);
  out.term_ends_on = row.Date(5);
  out.expired = today > out.term_ends_on;
  if (const auto maximum = row.OptInt(7)) out.maximum = Money{*maximum, vat};
  out.exhausted = row.Bool(9);
  if (with_ledger) {
    out.occupied = Money{row.Int(8), vat};
    if (out.maximum) out.room = Money{out.maximum->amount_minor - row.Int(8), vat};
  }
  out.party_count = static_cast<int>(row.Int(10));
  out.version = row.Int(11);
  return out;
}

bool MayRankByAmount(const auth::Actor& actor) {
  return !actor.supplier && actor.CanEverywhere(kLedgerRead);
}

// The same test as IsExhausted, for a list.
constexpr const char* kExhausted =
    "(maximum_minor IS NOT NULL AND maximum_minor - occupied_minor < "
    "CASE WHEN coalesce(smallest_call_off_minor, 1) < 1 THEN 1 "
    "ELSE coalesce(smallest_call_off_minor, 1) END)";

}  // namespace

auth::SubjectRef SelfOf(const std::string& id) { return {"framework", id}; }

Result<Framework> LoadForCommand(http::Context& ctx, const std::string& id) {
  auto framework = FindFramework(ctx.tx(), id);
  if (!framework) return Fail(http::codes::kNotFound);
  if (auto seen = http::RequireVersion(ctx, framework->version); !seen) return seen.failure();
  return std::move(*framework);
}

Result<http::ListOut<FrameworkRow>> FrameworkList(http::Context& ctx, const FrameworkListIn& in) {
  http::ListQuery query(
      "framework_list",
      std::string("id, number, title, state, starts_on, term_ends_on, vat, maximum_minor, "
                  "occupied_minor, CASE WHEN ") +
          kExhausted +
          " THEN 1 ELSE 0 END, (SELECT count(*) FROM framework_party p "
          "WHERE p.framework_id = f.id), version",
      "framework f", "f.id",
      {{"title", "title_key"},
       {"number", "number_key"},
       {"termEndsOn", "term_ends_on"},
       // The order itself, and the place in it, would tell what is occupied.
       {MayRankByAmount(ctx.actor) ? "occupied" : "", "occupied_minor", true}});
  const ListScope scope = ScopeOf(ctx.actor);
  if (!scope.everything) query.WhereIn("f.id", scope.ids);
  if (!scope.organisation_id.empty()) {
    query.Where(
        "state <> 'draft' AND EXISTS (SELECT 1 FROM framework_party p "
        "WHERE p.framework_id = f.id AND p.organisation_id = ?)",
        scope.organisation_id);
  }
  query.WhereText("search_text", in.list.q);
  if (in.state) query.Where("state = ?", NameOf(*in.state));
  if (in.fact == Fact::kRunning) query.Where("state = 'active' AND term_ends_on >= ?", ctx.today());
  if (in.fact == Fact::kExpired) query.Where("term_ends_on < ?", ctx.today());
  if (in.fact == Fact::kExhausted) query.Where(kExhausted);
  auto page = query.Run(ctx.tx(), in.list);
  if (!page) return page.failure();
  return http::ToList<FrameworkRow>(*page, [&](const storage::Row& row) {
    return ToRow(row, ctx.today(), SeesLedger(ctx, row.Text(0)));
  });
}

Result<FrameworkView> FrameworkShow(http::Context& ctx, const std::string& id) {
  const auto framework = FindFramework(ctx.tx(), id);
  if (!framework) return Fail(http::codes::kNotFound);
  ctx.version = framework->version;
  return ToView(ctx, *framework);
}

Result<FrameworkView> FrameworkCreate(http::Context& ctx, const FrameworkIn& in) {
  if (auto right = CheckTerms(in.terms); !right) return right.failure();
  if (auto free = CheckNumberFree(ctx, in.terms.number, ""); !free) return free.failure();
  Framework framework;
  framework.id = crypto::NewId();
  framework.terms = in.terms;
  AddFramework(ctx.tx(), framework);
  audit::Append(ctx, {SelfOf(framework.id), SelfOf(framework.id), "framework_create",
                      audit::Made(framework.terms)});
  return FrameworkShow(ctx, framework.id);
}

Result<FrameworkView> FrameworkChangeTerms(http::Context& ctx, const FrameworkChange& in) {
  if (auto right = CheckTerms(in.terms); !right) return right.failure();
  auto loaded = LoadForCommand(ctx, in.id);
  if (!loaded) return loaded.failure();
  const DraftUse use = UseOf(ctx, *loaded);
  if (auto allowed = DecideChange(*loaded, in.terms, use); !allowed) return allowed.failure();
  if (auto free = CheckNumberFree(ctx, in.terms.number, in.id); !free) return free.failure();
  Framework after = *loaded;
  after.terms = in.terms;
  if (!SaveTerms(ctx.tx(), after)) return Fail(http::codes::kStaleVersion);
  audit::Append(ctx, {SelfOf(in.id), SelfOf(in.id), "framework_change",
                      audit::Compare(&loaded->terms, &after.terms)});
  return FrameworkShow(ctx, in.id);
}

Result<FrameworkView> FrameworkMove(http::Context& ctx, const std::string& id, Event event,
                                    const std::string& ground) {
  const auto framework = LoadForCommand(ctx, id);
  if (!framework) return framework.failure();
  const Facts facts{ctx.today(), FindTotals(ctx.tx(), id).reserved,
                    LongestTermOn(ctx.tx(), ctx.today())};
  const auto next = Decide(*framework, event, facts);
  if (!next) return next.failure();
  if (!SaveState(ctx.tx(), *framework, *next)) return Fail(http::codes::kStaleVersion);
  if (event == Event::kActivate) FixOriginalValue(ctx.tx(), id);
  std::vector<audit::Change> changes{
      {"state", json::ToJson(framework->state), json::ToJson(*next), false}};
  if (!ground.empty()) changes.push_back({"ground", "", json::ToJson(ground), false});
  audit::Append(ctx, {SelfOf(id), SelfOf(id), std::string("framework_") + NameOf(event), changes});
  return FrameworkShow(ctx, id);
}

}  // namespace nokkenas::framework
