// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/governance/service/budget_service.h"

#include "modules/governance/service/mandate_service.h"
#include "modules/governance/storage/budget_repo.h"
#include "modules/governance/storage/mandate_repo.h"
#include "modules/party/facade.h"
#include "platform/audit/audit.h"
#include "platform/auth/crypto.h"

namespace nokkenas::governance {
namespace {

auth::SubjectRef LineRef(const std::string& id) { return {"budget_line", id}; }

BudgetLineView ToView(http::Context& ctx, const BudgetLine& line,
                      const std::vector<Promise>& promises) {
  BudgetLineView view;
  view.id = line.id;
  view.label = LabelOf(line.data);
  view.data = line.data;
  view.amount = {line.granted_minor, line.vat};
  view.booked = {line.booked_minor, line.vat};
  view.left = {line.LeftMinor(), line.vat};
  view.promised.vat = line.vat;
  for (const Promise& one : promises)
    if (one.line_id == line.id) view.promised.amount_minor += one.amount_minor;
  view.room = {line.LeftMinor() - view.promised.amount_minor, line.vat};
  view.version = line.version;
  for (const char* event : {"change", "book"})
    http::OfferAction(ctx, LineRef(line.id), kBudgetManage, "budget_line", event, Status(Done{}),
                      view.actions);
  http::OfferAction(ctx, LineRef(line.id), kBudgetShift, "budget_line", "shift", Status(Done{}),
                    view.actions);
  return view;
}

// A booking is the entry of the same name.
BudgetEntryKind KindOf(BudgetBooking booking) {
  return FromName<BudgetEntryKind>(NameOf(booking)).value();
}

// Writes the entry with the line as it is after it.
Status Book(http::Context& ctx, const BudgetLine& after, const BudgetEntry& entry,
            const char* action) {
  if (!SaveBudgetLine(ctx.tx(), after)) return Fail(http::codes::kStaleVersion);
  AddBudgetEntry(ctx.tx(), after.id, entry, ctx.actor.account_id, ctx.now);
  const auto self = LineRef(after.id);
  const Money amount{entry.amount_minor, after.vat};
  audit::Append(ctx, {self,
                      self,
                      action,
                      {{"kind", "", json::ToJson(entry.kind), false},
                       {"amount", "", json::ToJson(amount), false},
                       {"reason", "", json::ToJson(entry.reason), false}}});
  return Done{};
}

}  // namespace

Result<http::ListOut<BudgetLineView>> BudgetLineList(http::Context& ctx, const BudgetListIn& in) {
  http::ListQuery query("budget_line_list",
                        "id, year, code, title, vat, granted_minor, booked_minor, version",
                        "governance_budget_line", "id",
                        {{"code", "sort_key"}, {"left", "granted_minor - booked_minor", true}});
  query.WhereText("search_key", in.list.q);
  if (in.year) query.Where("year = ?", *in.year);
  auto page = query.Run(ctx.tx(), in.list);
  if (!page) return page.failure();
  const auto promises = OpenPromises(ctx.tx(), ctx.today());
  return http::ToList<BudgetLineView>(
      *page, [&](const storage::Row& row) { return ToView(ctx, ToBudgetLine(row), promises); });
}

Result<BudgetLineView> BudgetLineShow(http::Context& ctx, const std::string& id) {
  const auto found = FindBudgetLine(ctx.tx(), id);
  if (!found) return Fail(http::codes::kNotFound);
  ctx.version = found->version;
  return ToView(ctx, *found, OpenPromises(ctx.tx(), ctx.today()));
}

Result<BudgetLineView> BudgetLineCreate(http::Context& ctx, const BudgetLineIn& in) {
  BudgetLine line;
  line.id = crypto::NewId();
  line.data = in.data;
  line.vat = in.amount.vat;
  auto after = DecideEntry(line, BudgetEntryKind::kGranted, in.amount);
  if (!after) return after.failure();
  if (BudgetCodeTaken(ctx.tx(), line)) return Fail(codes::kBudgetCodeTaken);
  AddBudgetLine(ctx.tx(), line);
  if (!SaveBudgetLine(ctx.tx(), *after)) return Fail(http::codes::kStaleVersion);
  AddBudgetEntry(ctx.tx(), line.id,
                 {BudgetEntryKind::kGranted,
                  in.amount.amount_minor,
                  i18n::Text(ctx.locale, "budget.first"),
                  {},
                  {}},
                 ctx.actor.account_id, ctx.now);
  audit::Append(ctx, {LineRef(line.id), LineRef(line.id), "budget_line_create", audit::Made(in)});
  return BudgetLineShow(ctx, line.id);
}

Result<BudgetLineView> BudgetLineChangeData(http::Context& ctx, const BudgetLineChange& in) {
  const auto before = FindBudgetLine(ctx.tx(), in.id);
  if (!before) return Fail(http::codes::kNotFound);
  if (auto seen = http::RequireVersion(ctx, before->version); !seen) return seen.failure();
  BudgetLine after = *before;
  after.data.code = in.code;
  after.data.title = in.title;
  if (BudgetCodeTaken(ctx.tx(), after)) return Fail(codes::kBudgetCodeTaken);
  if (!SaveBudgetLine(ctx.tx(), after)) return Fail(http::codes::kStaleVersion);
  const auto self = LineRef(in.id);
  audit::Append(ctx,
                {self, self, "budget_line_change", audit::Compare(&before->data, &after.data)});
  return BudgetLineShow(ctx, in.id);
}

Result<BudgetLineView> BudgetLineBook(http::Context& ctx, const BudgetBookIn& in) {
  const auto line = FindBudgetLine(ctx.tx(), in.id);
  if (!line) return Fail(http::codes::kNotFound);
  const BudgetEntryKind kind = KindOf(in.kind);
  const auto after = DecideEntry(*line, kind, in.amount);
  if (!after && after.failure().code->http_status == 400) return after.failure();
  if (auto seen = http::RequireVersion(ctx, line->version); !seen) return seen.failure();
  if (!after) return after.failure();
  const BudgetEntry entry{kind, in.amount.amount_minor, in.reason, {}, {}};
  if (auto booked = Book(ctx, *after, entry, "budget_line_book"); !booked) return booked.failure();
  return BudgetLineShow(ctx, in.id);
}

Status BookOnLine(http::Context& ctx, const std::string& line_id, BudgetEntryKind kind,
                  const Money& amount, const std::string& reason, const std::string& mandate_id) {
  const auto line = FindBudgetLine(ctx.tx(), line_id);
  if (!line) return Fail(http::codes::kNotFound);
  const auto after = DecideEntry(*line, kind, amount);
  if (!after) return after.failure();
  const BudgetEntry entry{kind, amount.amount_minor, reason, {}, mandate_id};
  return Book(ctx, *after, entry, "budget_line_book");
}

Result<BudgetLineView> BudgetLineShift(http::Context& ctx, const BudgetShiftIn& in) {
  const auto from = FindBudgetLine(ctx.tx(), in.id);
  if (!from) return Fail(http::codes::kNotFound);
  const auto to = FindBudgetLine(ctx.tx(), in.to_id);
  if (!to) return Failure{&codes::kBudgetInvalid, {}, {{"toId", "unknown_value", ""}}, 0};
  if (auto sound = DecideShift(*from, *to); !sound) return sound.failure();
  const auto less = DecideEntry(*from, BudgetEntryKind::kShiftedOut, in.amount);
  if (!less && less.failure().code->http_status == 400) return less.failure();
  if (auto seen = http::RequireVersion(ctx, from->version); !seen) return seen.failure();
  if (!less) return less.failure();
  const auto more = DecideEntry(*to, BudgetEntryKind::kShiftedIn, in.amount);
  if (!more) return more.failure();
  const auto mandate = RequireMandate(ctx, {Act::kBudgetShift, {}, in.amount, ctx.today(), {}});
  if (!mandate) return mandate.failure();
  const std::int64_t minor = in.amount.amount_minor;
  const BudgetEntry out{BudgetEntryKind::kShiftedOut, minor, in.reason, to->id, mandate->id};
  const BudgetEntry into{BudgetEntryKind::kShiftedIn, minor, in.reason, from->id, mandate->id};
  if (auto booked = Book(ctx, *less, out, "budget_line_shift"); !booked) return booked.failure();
  if (auto booked = Book(ctx, *more, into, "budget_line_shift"); !booked) return booked.failure();
  return BudgetLineShow(ctx, in.id);
}

Result<http::ListOut<BudgetEntryView>> BudgetEntryList(http::Context& ctx,
                                                       const BudgetEntriesIn& in) {
  const auto line = FindBudgetLine(ctx.tx(), in.id);
  if (!line) return Fail(http::codes::kNotFound);
  http::ListQuery query("budget_entry_list",
                        "id, seq, kind, amount_minor, reason, other_line_id, mandate_id, "
                        "account_id, at",
                        "governance_budget_entry", "id", {{"seq", "seq", true}});
  query.Where("line_id = ?", in.id);
  auto page = query.Run(ctx.tx(), in.list);
  if (!page) return page.failure();
  return http::ToList<BudgetEntryView>(*page, [&](const storage::Row& row) {
    BudgetEntryView view;
    view.id = row.Text(0);
    view.seq = static_cast<int>(row.Int(1));
    view.kind = FromName<BudgetEntryKind>(row.Text(2)).value();
    view.amount = {row.Int(3), line->vat};
    view.reason = row.Text(4);
    if (const auto other = row.OptText(5))
      view.other_line = NamedRef{*other, LabelOf(FindBudgetLine(ctx.tx(), *other).value().data)};
    if (const auto id = row.OptText(6))
      view.mandate = NamedRef{*id, LabelOf(FindMandate(ctx.tx(), *id).front().number)};
    view.person = party::PersonName(ctx.tx(), row.Text(7));
    view.at = row.Instant(8);
    return view;
  });
}

std::vector<std::string> CheckBudgetLines(storage::Tx& tx) {
  std::vector<std::string> wrong;
  for (const BudgetLine& line : AllBudgetLines(tx)) {
    const auto [granted, booked] = SumBudgetEntries(tx, line.id);
    if (granted != line.granted_minor || booked != line.booked_minor)
      wrong.push_back("budget line " + LabelOf(line.data) + " is not the sum of its entries");
    if (booked < 0 || granted < booked)
      wrong.push_back("budget line " + LabelOf(line.data) + " is below zero");
  }
  return wrong;
}

}  // namespace nokkenas::governance
