// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/portfolio/service/confirmation_service.h"

#include <algorithm>
#include <set>

#include "modules/governance/facade.h"
#include "modules/portfolio/domain/application.h"
#include "modules/portfolio/domain/contract.h"
#include "platform/audit/audit.h"
#include "platform/auth/crypto.h"
#include "sql/portfolio.h"

namespace nokkenas::portfolio {
namespace {

namespace q = sql::portfolio;
using auth::SubjectRef;

constexpr std::size_t kMostAtOnce = 200;
constexpr int kShownConfirmations = 10;

SubjectRef RefOf(Confirmable kind, const std::string& id) { return {NameOf(kind), id}; }
SubjectRef RoundOf(const std::string& owner_id) { return {"confirmation_round", owner_id}; }

const char* ReadOf(Confirmable kind) {
  return kind == Confirmable::kApplication ? kPortfolioRead : kContractRead;
}
const char* ManageOf(Confirmable kind) {
  return kind == Confirmable::kApplication ? kPortfolioManage : kContractManage;
}

// All that confirming looks at of one row.
struct Held {
  Confirmable kind = Confirmable::kApplication;
  SubjectRef ref;
  std::int64_t version = 0;
  bool closed = false;
  Stewardship s;
};

std::optional<Held> FindHeld(http::Context& ctx, Confirmable kind, const std::string& id) {
  const auto row = kind == Confirmable::kApplication
                       ? ctx.tx().One(q::kApplicationState, id)
                       : ctx.tx().One(q::kContractState, id, ctx.today());
  if (!row) return std::nullopt;
  const SubjectRef ref = RefOf(kind, id);
  return Held{kind, ref, row->Int(0), row->Bool(1), FindStewardship(ctx.tx(), ref).value()};
}

Status Save(http::Context& ctx, const Held& held, const std::string& action,
            std::vector<audit::Change> changes) {
  const auto& bump =
      held.kind == Confirmable::kApplication ? q::kApplicationBump : q::kContractBump;
  if (ctx.tx().Exec(bump, held.ref.id, held.version) != 1) return Fail(http::codes::kStaleVersion);
  SaveStewardship(ctx.tx(), held.ref, held.s);
  audit::Append(ctx, {held.ref, held.ref, action, std::move(changes)});
  return Done{};
}

std::string JsonOf(const std::optional<std::string>& text) {
  return text ? json::ToJson(*text) : std::string{};
}

std::vector<audit::Change> ChangesTo(const Stewardship& before, const Stewardship& after) {
  std::vector<audit::Change> changes;
  const auto note = [&](const char* path, const std::string& was, const std::string& is) {
    if (was != is) changes.push_back({path, was, is, false});
  };
  note("ownerId", JsonOf(before.owner_id), JsonOf(after.owner_id));
  note("confirmDays", std::to_string(before.confirm_days), std::to_string(after.confirm_days));
  note("sinceOn", json::ToJson(before.since_on.ToString()),
       json::ToJson(after.since_on.ToString()));
  note("confirmedBy", JsonOf(before.confirmed_by), JsonOf(after.confirmed_by));
  return changes;
}

// Writes down that it was confirmed; who may was decided before.
void Note(storage::Tx& tx, const SubjectRef& ref, Stewardship& s, const std::string& account_id,
          const std::string& note, Instant now, Date today) {
  AddConfirmation(
      tx, {crypto::NewId(), ref, account_id, now, note, s.since_on, s.confirmed_by, {}, ""});
  s.since_on = today;
  s.confirmed_by = account_id;
}

Status ConfirmHeld(http::Context& ctx, Held held, const std::string& note) {
  if (auto may = DecideConfirm(held.s, held.closed, ctx.actor.account_id); !may) return may;
  const Stewardship before = held.s;
  Note(ctx.tx(), held.ref, held.s, ctx.actor.account_id, note, ctx.now, ctx.today());
  auto changes = ChangesTo(before, held.s);
  if (!note.empty()) changes.push_back({"note", "", json::ToJson(note), false});
  return Save(ctx, held, held.ref.kind + "_confirm", std::move(changes));
}

// Whoever keeps the data right must be a colleague who can look at them.
bool CanOwn(http::Context& ctx, const SubjectRef& ref, const std::string& account_id) {
  if (!party::IsColleague(ctx.tx(), account_id)) return false;
  const auto actor = party::ActorOf(ctx.tx(), account_id, ctx.today());
  return actor && ctx.subjects.CanSee(ctx.tx(), *actor, ref);
}

Status AppointHeld(http::Context& ctx, Held held, const std::string& owner_id, int confirm_days) {
  if (held.closed) return Fail(codes::kConfirmationClosed);
  const Stewardship before = held.s;
  held.s.owner_id = owner_id;
  held.s.confirm_days = confirm_days;
  if (auto saved = Save(ctx, held, held.ref.kind + "_appoint_owner", ChangesTo(before, held.s));
      !saved)
    return saved;
  // The new owner is heard of through the row itself.
  events::Touch(ctx.tx(), RoundOf(before.owner_id.value_or("nobody")), ctx.now);
  return Done{};
}

Failure Wrong(std::vector<FieldError> errors) {
  return Failure{&codes::kConfirmationInvalid, {}, std::move(errors), 0};
}

std::string Item(std::size_t i, const char* field) {
  return "items[" + std::to_string(i) + "]." + field;
}

// The rows as the reader saw them, or all that is wrong with them at once.
Result<std::vector<Held>> LoadMany(http::Context& ctx, const std::vector<RowIn>& items) {
  if (items.empty()) return Wrong({{"items", "required", ""}});
  if (items.size() > kMostAtOnce)
    return Wrong({{"items", "too_many", std::to_string(kMostAtOnce)}});
  std::vector<Held> rows;
  std::vector<FieldError> wrong, stale;
  std::set<std::string> seen;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const SubjectRef ref = RefOf(items[i].kind, items[i].id);
    if (!seen.insert(ref.kind + " " + ref.id).second) {
      wrong.push_back({Item(i, "id"), "double", ""});
      continue;
    }
    const bool sees = ctx.subjects.CanSee(ctx.tx(), ctx.actor, ref);
    const auto held = sees ? FindHeld(ctx, items[i].kind, ref.id) : std::nullopt;
    if (!held) {
      wrong.push_back({Item(i, "id"), "unknown_value", ""});
    } else if (held->version != items[i].version) {
      stale.push_back({Item(i, "version"), "changed_since", ""});
    } else {
      rows.push_back(*held);
    }
  }
  if (!wrong.empty()) return Wrong(std::move(wrong));
  if (!stale.empty()) {
    const std::string count = std::to_string(stale.size());
    return Failure{&codes::kConfirmationStale, {{"count", count}}, std::move(stale), 0};
  }
  return rows;
}

Result<Held> LoadOne(http::Context& ctx, Confirmable kind, const std::string& id) {
  auto held = FindHeld(ctx, kind, id);
  if (!held || ctx.actor.supplier) return Fail(http::codes::kNotFound);
  if (auto seen = http::RequireVersion(ctx, held->version); !seen) return seen.failure();
  return std::move(*held);
}

constexpr const char* kConfirmableColumns =
    "s.subject_kind, s.subject_id, coalesce(a.number, c.number), coalesce(a.name, c.title), "
    "coalesce(d.name, c.supplier_id), c.term_ends_on, coalesce(a.yearly_minor, c.yearly_minor), "
    "coalesce(a.version, c.version)";
constexpr const char* kConfirmableTables =
    "portfolio_stewardship s "
    "LEFT JOIN application a ON s.subject_kind = 'application' AND a.id = s.subject_id "
    "LEFT JOIN portfolio_domain d ON d.id = a.domain_id "
    "LEFT JOIN outside_contract c ON s.subject_kind = 'contract' AND c.id = s.subject_id";
constexpr std::size_t kConfirmableSteward = 8;

// What the reader may see of both kinds, and still runs.
http::Conditions Seen(const http::Context& ctx) {
  http::Conditions seen;
  std::string text;
  storage::Values values;
  if (ctx.actor.CanEverywhere(kPortfolioRead)) {
    text = "a.phase <> 'retired'";
  } else {
    text = "a.phase <> 'retired' AND a.id IN (''";
    for (const auto& id : ctx.actor.ScopeIds(kPortfolioRead, "application")) {
      text += ", ?";
      values.emplace_back(id);
    }
    text += ")";
  }
  if (ctx.actor.CanEverywhere(kContractRead)) {
    text += " OR c.term_ends_on >= ?";
    values.push_back(storage::ToValue(ctx.today()));
  }
  seen.Add(text, std::move(values));
  return seen;
}

ConfirmationRow ToConfirmationRow(http::Context& ctx, const storage::Row& row) {
  ConfirmationRow out;
  out.kind = FromName<Confirmable>(row.Text(0)).value();
  out.id = row.Text(1);
  out.number = row.Text(2);
  out.title = row.Text(3);
  out.about = row.Text(4);
  if (out.kind == Confirmable::kContract) out.about = party::RefOf(ctx.tx(), out.about).name;
  out.ends_on = row.OptDate(5);
  if (!row.IsNull(6)) out.yearly = Money{row.Int(6), Vat::kExcluded};
  out.version = row.Int(7);
  const Stewardship s = ToStewardship(row, kConfirmableSteward);
  out.stewardship = ToView(ctx, s, false);
  out.may_confirm = DecideConfirm(s, false, ctx.actor.account_id).ok();
  out.may_appoint = ctx.actor.Can(ManageOf(out.kind), RefOf(out.kind, out.id));
  return out;
}

// Only who gave it, and only while nothing came after it.
Status DecideWithdraw(http::Context& ctx, const Confirmation& one) {
  if (one.account_id != ctx.actor.account_id) return Fail(codes::kConfirmationNotYours);
  if (one.withdrawn_at || NewestConfirmation(ctx.tx(), one.subject) != one.id)
    return Fail(codes::kConfirmationOver);
  return Done{};
}

ConfirmationView ToView(http::Context& ctx, const Confirmation& one) {
  ConfirmationView view{
      one.id, party::PersonOf(ctx, one.account_id), one.at, one.note, one.withdrawn_at, one.reason,
      {}};
  if (DecideWithdraw(ctx, one))
    http::OfferAction(ctx, "confirmation", "withdraw", Status(Done{}), view.actions);
  return view;
}

void RefreshRound(storage::Tx& tx, const RoundParts& parts, Instant now,
                  const std::string& owner_id) {
  const Date today = LocalDate(now);
  std::vector<governance::RoomTask> tasks;
  const Asked asked = AskedOf(tx, owner_id, today, today.AddDays(kAskDaysBefore));
  std::optional<Date> due = asked.again_by;
  if (asked.never_since) {
    const Date first = asked.never_since->AddDays(kFirstConfirmDays);
    due = due ? std::min(*due, first) : first;
  }
  if (due) tasks.push_back({"confirmation_give", owner_id, due, "/confirmations/mine"});
  governance::SetRoomTasks(tx, parts.subjects, parts.mail, now, RoundOf(owner_id), tasks);
}

void RefreshOwnerless(storage::Tx& tx, const RoundParts& parts, Instant now) {
  const Date today = LocalDate(now);
  std::set<std::string> people;
  for (const Confirmable kind : {Confirmable::kApplication, Confirmable::kContract})
    if (HasOwnerless(tx, kind, today))
      for (auto& account : party::PeopleWith(tx, ManageOf(kind), today))
        people.insert(std::move(account));
  std::vector<governance::RoomTask> tasks;
  for (const auto& account : people)
    tasks.push_back({"confirmation_owner", account, {}, "/confirmations/owners"});
  governance::SetRoomTasks(tx, parts.subjects, parts.mail, now, RoundOf("nobody"), tasks);
}

// Nobody can be asked who is not there any more, or cannot see the row any more: it has no owner
// from then on.
void LetGo(storage::Tx& tx, const RoundParts& parts, const std::string& account_id, Instant now) {
  const auto actor = party::IsColleague(tx, account_id)
                         ? party::ActorOf(tx, account_id, LocalDate(now))
                         : std::nullopt;
  for (const SubjectRef& ref : RowsOf(tx, account_id)) {
    if (actor && parts.subjects.CanSee(tx, *actor, ref)) continue;
    const Stewardship before = FindStewardship(tx, ref).value();
    Stewardship after = before;
    after.owner_id.reset();
    SaveStewardship(tx, ref, after);
    audit::Append(tx, {ref, ref, ref.kind + "_lose_owner", ChangesTo(before, after)}, "system", "",
                  now);
  }
}

}  // namespace

StewardView ToView(http::Context& ctx, const Stewardship& s, bool closed) {
  StewardView view;
  if (s.owner_id) view.owner = party::PersonOf(ctx, *s.owner_id);
  view.confirm_days = s.confirm_days;
  view.state = FreshnessOn(s, closed, ctx.today());
  view.since_on = s.since_on;
  view.age_days = ctx.today().DaysSince(s.since_on);
  if (s.confirmed_by) {
    view.confirmed_by = party::PersonOf(ctx, *s.confirmed_by);
    if (!closed) view.due_on = DueOn(s);
  }
  return view;
}

std::vector<ConfirmationView> HistoryOf(http::Context& ctx, const SubjectRef& subject) {
  std::vector<ConfirmationView> out;
  if (ctx.actor.supplier) return out;
  for (const Confirmation& one : ConfirmationsOf(ctx.tx(), subject, kShownConfirmations))
    out.push_back(ToView(ctx, one));
  return out;
}

void OfferConfirmation(http::Context& ctx, const SubjectRef& subject, const Stewardship& s,
                       bool closed, std::vector<http::Action>& actions) {
  if (ctx.actor.supplier) return;
  const Confirmable kind = FromName<Confirmable>(subject.kind).value();
  http::OfferAction(ctx, subject, ReadOf(kind), subject.kind, "confirm",
                    DecideConfirm(s, closed, ctx.actor.account_id), actions);
  http::OfferAction(ctx, subject, ManageOf(kind), subject.kind, "appoint_owner",
                    closed ? Status(Fail(codes::kConfirmationClosed)) : Status(Done{}), actions);
}

void BeginByHand(http::Context& ctx, const SubjectRef& subject) {
  Stewardship s;
  s.since_on = ctx.today();
  // A program that adds rows does not look at them every half year.
  if (party::IsColleague(ctx.tx(), ctx.actor.account_id)) {
    s.owner_id = ctx.actor.account_id;
    Note(ctx.tx(), subject, s, ctx.actor.account_id, "", ctx.now, ctx.today());
  }
  AddStewardship(ctx.tx(), subject, s);
}

void BeginByFile(storage::Tx& tx, const SubjectRef& subject, Instant now) {
  Stewardship s;
  s.since_on = LocalDate(now);
  AddStewardship(tx, subject, s);
}

Status Confirm(http::Context& ctx, Confirmable kind, const ConfirmIn& in) {
  auto held = LoadOne(ctx, kind, in.id);
  if (!held) return held.failure();
  return ConfirmHeld(ctx, std::move(*held), in.note);
}

Status AppointOwner(http::Context& ctx, Confirmable kind, const OwnerIn& in) {
  auto held = LoadOne(ctx, kind, in.id);
  if (!held) return held.failure();
  if (!CanOwn(ctx, held->ref, in.owner_id)) return Wrong({{"ownerId", "cannot_see_it", ""}});
  return AppointHeld(ctx, std::move(*held), in.owner_id, in.confirm_days);
}

Result<ManyDone> ConfirmMany(http::Context& ctx, const ConfirmManyIn& in) {
  auto rows = LoadMany(ctx, in.items);
  if (!rows) return rows.failure();
  for (Held& held : *rows)
    if (auto done = ConfirmHeld(ctx, std::move(held), in.note); !done) return done.failure();
  return ManyDone{static_cast<int>(in.items.size())};
}

Result<ManyDone> AppointOwners(http::Context& ctx, const OwnersIn& in) {
  auto rows = LoadMany(ctx, in.items);
  if (!rows) return rows.failure();
  for (const Held& held : *rows)
    if (!ctx.actor.Can(ManageOf(held.kind), held.ref)) return Fail(http::codes::kNotPermitted);
  for (const Held& held : *rows)
    if (!CanOwn(ctx, held.ref, in.owner_id)) return Wrong({{"ownerId", "cannot_see_it", ""}});
  for (Held& held : *rows)
    if (auto done = AppointHeld(ctx, std::move(held), in.owner_id, in.confirm_days); !done)
      return done.failure();
  return ManyDone{static_cast<int>(in.items.size())};
}

Result<http::ListOut<ConfirmationRow>> ConfirmationList(http::Context& ctx,
                                                        const ConfirmationListIn& in) {
  http::ListQuery query("confirmation_list",
                        std::string(kConfirmableColumns) + ", " + kStewardColumns,
                        kConfirmableTables, "s.subject_id",
                        {{"dueOn", "s.due_on"},
                         {"sinceOn", "s.since_on"},
                         {"title", "coalesce(a.sort_key, c.title_key)"}});
  query.Start(Seen(ctx));
  query.WhereText("coalesce(a.search_text, c.search_text)", in.list.q);
  if (in.kind) query.Where("s.subject_kind = ?", NameOf(*in.kind));
  if (in.mine)
    query.Where(*in.mine ? "s.owner_id = ?" : "coalesce(s.owner_id, '') <> ?",
                ctx.actor.account_id);
  if (in.ownerless) query.Where(*in.ownerless ? "s.owner_id IS NULL" : "s.owner_id IS NOT NULL");
  if (in.unconfirmed)
    query.Where(*in.unconfirmed ? "s.confirmed_by IS NULL OR s.due_on < ?"
                                : "s.confirmed_by IS NOT NULL AND s.due_on >= ?",
                ctx.today());
  auto page = query.Run(ctx.tx(), in.list);
  if (!page) return page.failure();
  return http::ToList<ConfirmationRow>(
      *page, [&](const storage::Row& row) { return ToConfirmationRow(ctx, row); });
}

Result<ConfirmationTotals> ConfirmationTotalsShow(http::Context& ctx) {
  ConfirmationTotals out;
  if (ctx.actor.CanEverywhere(kPortfolioRead))
    out.applications = CountStewardships(ctx.tx(), Confirmable::kApplication, ctx.today());
  if (ctx.actor.CanEverywhere(kContractRead))
    out.contracts = CountStewardships(ctx.tx(), Confirmable::kContract, ctx.today());
  return out;
}

Result<ConfirmationView> ConfirmationWithdraw(http::Context& ctx, const WithdrawIn& in) {
  const auto one = FindConfirmation(ctx.tx(), in.id);
  if (!one) return Fail(http::codes::kNotFound);
  if (auto may = DecideWithdraw(ctx, *one); !may) return may.failure();
  const Confirmable kind = FromName<Confirmable>(one->subject.kind).value();
  Held held = FindHeld(ctx, kind, one->subject.id).value();
  const Stewardship before = held.s;
  held.s.since_on = one->old_since_on;
  held.s.confirmed_by = one->old_confirmed_by;
  if (!WithdrawConfirmation(ctx.tx(), one->id, in.reason, ctx.now))
    return Fail(codes::kConfirmationOver);
  auto changes = ChangesTo(before, held.s);
  changes.push_back({"reason", "", json::ToJson(in.reason), false});
  if (auto saved = Save(ctx, held, "confirmation_withdraw", std::move(changes)); !saved)
    return saved.failure();
  return ToView(ctx, FindConfirmation(ctx.tx(), in.id).value());
}

events::Subscription HearOfRounds(const RoundParts& parts) {
  return {
      "portfolio",
      {"application.changed", "contract.changed", "confirmation_round.changed", "account.changed"},
      [parts](storage::Tx& tx, const std::vector<events::Event>& events, Instant now) {
        std::set<std::string> owners;
        bool all = false;
        for (const events::Event& event : events) {
          const SubjectRef& subject = event.subject;
          if (subject.id.empty()) {
            all = true;
          } else if (subject.kind == "account") {
            LetGo(tx, parts, subject.id, now);
            owners.insert(subject.id);
          } else if (subject.kind == "confirmation_round") {
            owners.insert(subject.id);
          } else if (const auto s = FindStewardship(tx, subject)) {
            owners.insert(s->owner_id.value_or("nobody"));
          }
        }
        if (all) RefreshAllRounds(tx, parts, now);
        for (const std::string& owner : owners)
          if (owner != "nobody") RefreshRound(tx, parts, now, owner);
        if (owners.contains("nobody")) RefreshOwnerless(tx, parts, now);
      },
      {},
      true};
}

void RefreshAllRounds(storage::Tx& tx, const RoundParts& parts, Instant now) {
  for (const std::string& owner : OwnersOfRows(tx)) {
    LetGo(tx, parts, owner, now);
    RefreshRound(tx, parts, now, owner);
  }
  RefreshOwnerless(tx, parts, now);
}

std::vector<std::string> CheckStewardships(storage::Tx& tx) {
  std::vector<std::string> wrong;
  for (const auto& row : tx.All(q::kStewardLacking))
    wrong.push_back(row.Text(0) + " " + row.Text(1) + " has no stewardship");
  for (const auto& row : tx.All(q::kStewardAll)) {
    if (row.Date(6) != DueOn(ToStewardship(row, 2)))
      wrong.push_back(row.Text(0) + " " + row.Text(1) + ": not the last day that follows");
  }
  return wrong;
}

}  // namespace nokkenas::portfolio
