// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/framework/service/ledger_service.h"

#include <algorithm>

#include "modules/framework/service/framework_service.h"
#include "modules/framework/service/show.h"
#include "platform/audit/audit.h"
#include "platform/auth/crypto.h"

namespace nokkenas::framework {
namespace {

Failure WrongEntry(const char* field, const char* code) {
  return Failure{&codes::kLedgerInvalid, {}, {{field, code, ""}}, 0};
}

const char* PermissionFor(EntryKind kind, bool imported) {
  if (imported || kind == EntryKind::kInvoiced) return kLedgerBook;
  return kind == EntryKind::kReserved ? kLedgerReserve : kLedgerCommit;
}

Status CheckShape(const EntryIn& in, const Framework& framework, Date today) {
  if (in.amount.vat != framework.terms.estimated.vat)
    return WrongEntry("amount.vat", "vat_differs");
  const bool release = in.kind == EntryKind::kReleased;
  if (release && !in.releases) return WrongEntry("releases", "required");
  if (!release && in.releases) return WrongEntry("releases", "unknown_field");
  if (release && in.releases == Releases::kCommitment && !in.party_id)
    return WrongEntry("partyId", "required");
  if (!framework.terms.lots.empty() && !in.lot_id) return WrongEntry("lotId", "required");
  const Date day = in.booked_on.value_or(today);
  const bool act = !in.imported && in.kind != EntryKind::kInvoiced;
  if (act && day != today) return WrongEntry("bookedOn", "act_is_today");
  if (day > today) return WrongEntry("bookedOn", "in_the_future");
  return Done{};
}

// Every sum must stay a number that a browser can count exactly (2^53 cents).
Status CheckCountable(http::Context& ctx, const EntryIn& in) {
  const Totals totals = FindTotals(ctx.tx(), in.id);
  for (const std::int64_t sum :
       {totals.reserved, totals.committed, totals.invoiced, totals.occupied}) {
    if (sum > kMaxAmountMinor / 4 - std::min(in.amount.amount_minor, kMaxAmountMinor / 4))
      return WrongEntry("amount.amountMinor", "too_large_together");
  }
  return Done{};
}

const Lot* FindLot(const Framework& framework, const std::string& id) {
  for (const Lot& lot : framework.terms.lots)
    if (lot.id == id) return &lot;
  return nullptr;
}
const Party* FindPartyOf(const Framework& framework, const std::string& id) {
  for (const Party& party : framework.parties)
    if (party.id == id) return &party;
  return nullptr;
}

// What lot `lot_id` or party `party_id` has occupied over all its balances.
std::int64_t OccupiedWhere(const std::map<BalanceKey, Balance>& balances, const std::string& lot_id,
                           const std::string& party_id) {
  std::int64_t sum = 0;
  for (const auto& [key, balance] : balances) {
    if (!lot_id.empty() && key.lot_id != lot_id) continue;
    if (!party_id.empty() && key.party_id != party_id) continue;
    sum += balance.Occupied();
  }
  return sum;
}

LedgerFacts LoadFacts(http::Context& ctx, const Framework& framework, const Entry& entry,
                      bool imported) {
  const auto balances = AllBalances(ctx.tx(), framework.id);
  const auto of = [&](const BalanceKey& key) {
    const auto found = balances.find(key);
    return found == balances.end() ? Balance{} : found->second;
  };
  LedgerFacts facts;
  facts.state = framework.state;
  facts.begun = ctx.today() >= framework.terms.starts_on;
  facts.term_start = framework.terms.starts_on;
  facts.expired = IsExpired(framework.terms, ctx.today());
  facts.term_end = TermEnd(framework.terms);
  facts.imported = imported;
  facts.balance = of(entry.key);
  facts.reservation = of({entry.key.call_off, entry.key.lot_id, ""});
  if (framework.terms.maximum)
    facts.framework =
        Ceiling{framework.terms.maximum->amount_minor, OccupiedWhere(balances, "", "")};
  if (!entry.key.lot_id.empty()) {
    const Lot* lot = FindLot(framework, entry.key.lot_id);
    facts.lot_known = lot != nullptr;
    if (lot != nullptr && lot->maximum)
      facts.lot =
          Ceiling{lot->maximum->amount_minor, OccupiedWhere(balances, entry.key.lot_id, "")};
  }
  if (!entry.key.party_id.empty()) {
    const Party* party = FindPartyOf(framework, entry.key.party_id);
    facts.party_known = party != nullptr;
    facts.party_participates = party != nullptr && party->ParticipatesOn(ctx.today());
    const bool in_lot = party == nullptr || party->lot_ids.empty() || entry.key.lot_id.empty() ||
                        std::find(party->lot_ids.begin(), party->lot_ids.end(), entry.key.lot_id) !=
                            party->lot_ids.end();
    if (!in_lot) facts.party_participates = false;
    if (party != nullptr && party->cap)
      facts.cap =
          Ceiling{party->cap->amount_minor, OccupiedWhere(balances, "", entry.key.party_id)};
  }
  return facts;
}

// Names of lots and parties for a page of entries.
class Names {
 public:
  Names(http::Context& ctx, const Framework& framework) : ctx_(ctx), framework_(framework) {}
  std::optional<std::string> Lot(const std::string& id) const {
    const auto* lot = FindLot(framework_, id);
    return lot == nullptr ? std::nullopt : std::optional(lot->number + " " + lot->title);
  }
  std::optional<std::string> Party(const std::string& id) const {
    const auto* party = FindPartyOf(framework_, id);
    if (party == nullptr) return std::nullopt;
    return party::RefOf(ctx_.tx(), party->organisation_id).name;
  }

 private:
  http::Context& ctx_;
  const Framework& framework_;
};

EntryView ToView(http::Context& ctx, const Framework& framework, const BookedEntry& booked) {
  const Vat vat = framework.terms.estimated.vat;
  const Names names(ctx, framework);
  const auto optional = [](const std::string& text) {
    return text.empty() ? std::nullopt : std::optional(text);
  };
  EntryView view;
  view.id = booked.id;
  view.framework_id = booked.framework_id;
  view.seq = booked.seq;
  view.kind = booked.entry.kind;
  view.releases = booked.entry.releases;
  view.amount = {booked.entry.amount, vat};
  view.call_off = booked.entry.key.call_off;
  view.lot_id = optional(booked.entry.key.lot_id);
  view.lot_title = names.Lot(booked.entry.key.lot_id);
  view.party_id = optional(booked.entry.key.party_id);
  view.party_name = names.Party(booked.entry.key.party_id);
  view.booked_on = booked.booked_on;
  view.booked_at = booked.booked_at;
  if (!ctx.actor.supplier)
    view.booked_by = ctx.subjects.Title(ctx.tx(), {"account", booked.booked_by}, ctx.locale);
  view.description = booked.description;
  view.imported = booked.imported;
  view.over_ceiling = booked.over_ceiling;
  if (SeesLedger(ctx, booked.framework_id)) view.occupied_after = Money{booked.occupied_minor, vat};
  view.corrects_id = booked.corrects_id;
  view.corrected_by_id = CorrectionOf(ctx.tx(), booked.id);
  view.reason = booked.reason;
  view.may_correct = !view.corrects_id && !view.corrected_by_id &&
                     ctx.actor.Can(kLedgerCorrect, SelfOf(booked.framework_id));
  return view;
}

EntryRecord RecordOf(const BookedEntry& booked) { return {booked}; }

struct Particulars {
  Date booked_on;
  std::string description;
  bool imported = false;
  std::optional<std::string> corrects_id;
  std::optional<std::string> reason;
};

// Past this point nothing is refused any more.
Booked Write(http::Context& ctx, const Framework& framework, const Booking& booking,
             const Particulars& what, const char* action) {
  const auto count = static_cast<int>(booking.entries.size());
  std::int64_t seq = LockLedger(ctx.tx(), framework.id, count) - count;
  Totals totals = FindTotals(ctx.tx(), framework.id);
  Booked out;
  for (const Entry& entry : booking.entries) {
    const bool last = &entry == &booking.entries.back();
    BookedEntry booked{crypto::NewId(),
                       framework.id,
                       ++seq,
                       entry,
                       what.booked_on,
                       ctx.now,
                       ctx.actor.account_id,
                       what.description,
                       what.imported,
                       booking.over_ceiling && last,
                       0,
                       what.corrects_id,
                       what.reason};
    Book(ctx.tx(), booked, totals);
    out.items.push_back(ToView(ctx, framework, booked));
    audit::Append(
        ctx,
        {SelfOf(framework.id), {"ledger_entry", booked.id}, action, audit::Made(RecordOf(booked))});
  }
  SaveTotals(ctx.tx(), framework.id, totals);
  return out;
}

}  // namespace

Result<Booked> LedgerBook(http::Context& ctx, const EntryIn& in) {
  if (!ctx.actor.Can(PermissionFor(in.kind, in.imported), SelfOf(in.id)))
    return Fail(http::codes::kNotPermitted);
  LockLedger(ctx.tx(), in.id, 0);
  const auto framework = FindFramework(ctx.tx(), in.id);
  if (!framework) return Fail(http::codes::kNotFound);
  if (auto shape = CheckShape(in, *framework, ctx.today()); !shape) return shape.failure();
  if (auto countable = CheckCountable(ctx, in); !countable) return countable.failure();
  const Entry wanted{in.kind,
                     in.releases,
                     {in.call_off, in.lot_id.value_or(""), in.party_id.value_or("")},
                     in.amount.amount_minor};
  const auto booking = DecideBooking(wanted, LoadFacts(ctx, *framework, wanted, in.imported));
  if (!booking) return booking.failure();
  static constexpr const char* kActions[] = {"ledger_entry_reserve", "ledger_entry_commit",
                                             "ledger_entry_release", "ledger_entry_invoice"};
  return Write(ctx, *framework, *booking,
               {in.booked_on.value_or(ctx.today()), in.description, in.imported, {}, {}},
               kActions[static_cast<int>(in.kind)]);
}

Result<Booked> LedgerCorrect(http::Context& ctx, const CorrectIn& in) {
  const auto entry = FindEntry(ctx.tx(), in.id);
  if (!entry) return Fail(http::codes::kNotFound);
  LockLedger(ctx.tx(), entry->framework_id, 0);
  const auto framework = FindFramework(ctx.tx(), entry->framework_id);
  if (!framework) return Fail(http::codes::kNotFound);
  if (entry->corrects_id) return Fail(codes::kLedgerIsCorrection);
  if (CorrectionOf(ctx.tx(), in.id)) return Fail(codes::kLedgerCorrectedAlready);
  const auto booking =
      DecideCorrection(entry->entry, LoadFacts(ctx, *framework, entry->entry, entry->imported));
  if (!booking) return booking.failure();
  return Write(ctx, *framework, *booking,
               {ctx.today(), entry->description, entry->imported, entry->id, in.reason},
               "ledger_entry_correct");
}

Result<EntryView> LedgerEntryShow(http::Context& ctx, const std::string& id) {
  const auto entry = FindEntry(ctx.tx(), id);
  if (!entry) return Fail(http::codes::kNotFound);
  const auto framework = FindFramework(ctx.tx(), entry->framework_id);
  if (!framework) return Fail(http::codes::kNotFound);
  return ToView(ctx, *framework, *entry);
}

Result<http::ListOut<EntryView>> LedgerEntries(http::Context& ctx, const EntryListIn& in) {
  const auto framework = FindFramework(ctx.tx(), in.id);
  if (!framework) return Fail(http::codes::kNotFound);
  EntryFilter filter{in.kind, in.call_off, in.over_ceiling, {}, !SeesLedger(ctx, in.id)};
  for (const Party& party : framework->parties)
    if (party.organisation_id == ctx.actor.organisation_id) filter.party_ids.push_back(party.id);
  auto page = ListEntries(ctx.tx(), in.id, in.list, filter);
  if (!page) return page.failure();
  return http::ToList<EntryView>(
      *page, [&](const storage::Row& row) { return ToView(ctx, *framework, ToBookedEntry(row)); });
}

}  // namespace nokkenas::framework
