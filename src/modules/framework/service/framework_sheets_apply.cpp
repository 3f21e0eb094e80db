// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Checking frameworks and ledgers that come in.
#include <algorithm>

#include "base/text.h"
#include "modules/framework/domain/lifecycle.h"
#include "modules/framework/service/framework_sheets.h"
#include "modules/framework/storage/ledger_repo.h"

namespace nokkenas::framework::sheets {
namespace {

using tabular::Import;
using tabular::Line;

// What is in force changes by amendment, also by a file: each row that would is told so.
void RefuseInForce(Import& import, const Draft& draft) {
  std::vector<const Line*> lines;
  if (draft.own) lines.push_back(draft.line);
  for (const auto& [key, line] : draft.lots) lines.push_back(line);
  for (const auto& [key, line] : draft.options) lines.push_back(line);
  for (const auto& [key, line] : draft.criteria) lines.push_back(line);
  for (const auto& [key, line] : draft.parties) lines.push_back(line);
  for (const Line* line : lines) {
    if (line->differs.empty()) import.Wrong(*line, "", Fail(codes::kNotDraft));
    for (const std::size_t column : line->differs)
      import.Wrong(*line, line->spec->columns[column].key, Fail(codes::kNotDraft));
  }
}

// The domain names fields; the reader needs sheet, row and column.
void Tell(Import& import, const Draft& draft, const FieldError& error) {
  const auto part = [&](const std::map<int, const Line*>& lines, const std::string& name,
                        const char* column) {
    for (const auto& [position, line] : lines) {
      if (error.path != name + "[" + std::to_string(position - 1) + "]." + column) continue;
      import.Wrong(*line, column, error.code);
      return true;
    }
    return false;
  };
  if (part(draft.options, "options", "usedOn")) return;
  if (part(draft.criteria, "criteria", "weightMaxPercent")) return;
  const auto& lots = draft.after.terms.lots;
  for (std::size_t i = 0; i < lots.size(); ++i) {
    const auto line = draft.lots.find(lots[i].number);
    if (line == draft.lots.end() || error.path.rfind("lots[" + std::to_string(i) + "]", 0) != 0)
      continue;
    import.Wrong(*line->second, error.path.ends_with("number") ? "number" : "maximum", error.code);
    return;
  }
  import.Wrong(*draft.line, draft.own && error.path == "endsOn" ? "endsOn" : "", error.code);
}

void CheckParty(Import& import, const Draft& draft, const Party& party, const Line& line) {
  const auto supplier = [&](const std::string& id, const char* column) {
    if (import.refs().Note("organisation", id) != "supplier")
      import.Wrong(line, column, "not_a_supplier");
  };
  supplier(party.organisation_id, "supplier");
  if (party.successor_id) supplier(*party.successor_id, "successor");
  const std::string numbers = line.Text("lots");
  const auto named = static_cast<std::size_t>(std::count(numbers.begin(), numbers.end(), ';'));
  if (!numbers.empty() && named + 1 != party.lot_ids.size())
    import.Wrong(line, "lots", "reference_unknown");
  if (party.end.has_value() != party.ends_on.has_value())
    import.Wrong(line, party.end ? "endsOn" : "end", "required");
  if (party.end && !party.ground) import.Wrong(line, "ground", "required");
  if (party.ends_on && *party.ends_on < party.since) import.Wrong(line, "endsOn", "before_start");
  const bool succeeded = party.end == PartyEnd::kSucceeded;
  if (succeeded != party.successor_id.has_value())
    import.Wrong(line, "successor", succeeded ? "required" : "only_succeeded");
  if (party.end && draft.after.state == State::kDraft)
    import.Wrong(line, "end", Fail(codes::kPartyNeedsActive));
  const auto open = std::count_if(
      draft.after.parties.begin(), draft.after.parties.end(), [&](const Party& other) {
        return other.organisation_id == party.organisation_id && !other.ends_on;
      });
  if (open > 1) import.Wrong(line, "supplier", "double");
}

void CheckIndex(Import& import, const Draft& draft) {
  if (!draft.own || draft.line->Has("indexName")) return;
  for (const char* column : {"indexMonth", "indexClause"})
    if (draft.line->Has(column)) import.Wrong(*draft.line, column, "only_indexed");
}

// All that decides about entries, as the file and the book stand after the entries before.
class RunningBook {
 public:
  RunningBook(storage::Tx& tx, const Draft& draft) : framework_(draft.after) {
    if (!draft.before) return;
    for (const auto& [key, balance] : AllBalances(tx, draft.after.id)) {
      balances_[key] = balance;
      Count(key, balance.Occupied());
    }
    const auto booked = AllEntries(tx, draft.after.id);
    std::map<std::string, std::int64_t> numbers;
    for (const auto& one : booked) numbers[one.id] = one.seq;
    for (const auto& one : booked) {
      entries_[one.seq] = one.entry;
      if (!one.corrects_id) continue;
      corrected_.insert(numbers[*one.corrects_id]);
      corrections_.insert(one.seq);
    }
  }
  std::int64_t last() const { return entries_.empty() ? 0 : entries_.rbegin()->first; }
  const Entry* Find(std::int64_t number) const {
    const auto found = entries_.find(number);
    return found == entries_.end() ? nullptr : &found->second;
  }
  bool IsCorrection(std::int64_t number) const { return corrections_.contains(number); }
  // False when somebody corrected that entry before.
  bool TakeCorrection(std::int64_t correction, std::int64_t corrected) {
    corrections_.insert(correction);
    return corrected_.insert(corrected).second;
  }
  void Add(std::int64_t number, const Entry& entry) {
    entries_[number] = entry;
    Balance& balance = balances_[entry.key];
    const auto before = balance.Occupied();
    balance = Apply(balance, entry);
    Count(entry.key, balance.Occupied() - before);
  }
  // What is taken of the framework, of a lot, or of the cap of a party.
  std::int64_t occupied() const { return occupied_; }
  std::int64_t reserved() const {
    std::int64_t sum = 0;
    for (const auto& [key, balance] : balances_) sum += balance.reserved;
    return sum;
  }
  LedgerFacts Facts(const Entry& entry, bool lot_known, bool party_known) const {
    LedgerFacts facts;
    facts.imported = true;
    facts.lot_known = lot_known;
    facts.party_known = party_known;
    if (const auto found = balances_.find(entry.key); found != balances_.end())
      facts.balance = found->second;
    if (framework_.terms.maximum)
      facts.framework = Ceiling{framework_.terms.maximum->amount_minor, occupied_};
    for (const Lot& lot : framework_.terms.lots)
      if (!entry.key.lot_id.empty() && LotKey(framework_, lot.number) == entry.key.lot_id &&
          lot.maximum)
        facts.lot = Ceiling{lot.maximum->amount_minor, ValueIn(by_lot_, entry.key.lot_id)};
    for (const Party& party : framework_.parties)
      if (party.id == entry.key.party_id && party.cap)
        facts.cap = Ceiling{party.cap->amount_minor, ValueIn(by_party_, party.id)};
    return facts;
  }

 private:
  void Count(const BalanceKey& key, std::int64_t more) {
    occupied_ += more;
    by_lot_[key.lot_id] += more;
    by_party_[key.party_id] += more;
  }
  static std::int64_t ValueIn(const std::map<std::string, std::int64_t>& sums,
                              const std::string& id) {
    const auto found = sums.find(id);
    return found == sums.end() ? 0 : found->second;
  }

  const Framework& framework_;
  std::map<BalanceKey, Balance> balances_;
  std::map<std::int64_t, Entry> entries_;
  std::int64_t occupied_ = 0;
  std::map<std::string, std::int64_t> by_lot_;
  std::map<std::string, std::int64_t> by_party_;
  std::set<std::int64_t> corrected_;
  std::set<std::int64_t> corrections_;
};

// What is wrong with one row in itself.
bool CheckEntryShape(Import& import, const Framework& framework, const Line& line) {
  const auto before = import.problems().size();
  const bool release = line.Text("kind") == NameOf(EntryKind::kReleased);
  if (release != line.Has("releases"))
    import.Wrong(line, "releases", release ? "required" : "only_released");
  if (!framework.terms.lots.empty() && !line.Has("lot")) import.Wrong(line, "lot", "required");
  if (line.Has("supplier") && PartyOf(framework, line) == nullptr)
    import.Wrong(line, "supplier", Fail(codes::kLedgerPartyUnknown));
  if (release && line.Text("releases") == NameOf(Releases::kCommitment) && !line.Has("supplier"))
    import.Wrong(line, "supplier", "required");
  if (line.Date("bookedOn") > import.by().today()) import.Wrong(line, "bookedOn", "in_the_future");
  if (!line.Has("corrects") && line.Int("amount") < 1)
    import.Wrong(line, "amount", "too_small", {{"limit", "0.01"}});
  if (line.Has("corrects") && !line.Has("reason")) import.Wrong(line, "reason", "required");
  return import.problems().size() == before;
}

bool CheckCorrection(Import& import, RunningBook& book, const Entry& entry, const Line& line) {
  if (!line.Has("corrects")) return true;
  const Entry* old = book.Find(line.Int("corrects"));
  const bool mirrors = old != nullptr && old->kind == entry.kind &&
                       old->releases == entry.releases && old->key == entry.key &&
                       old->amount == -entry.amount;
  if (!mirrors) import.Wrong(line, "corrects", "not_the_counter_entry");
  if (!mirrors) return false;
  if (book.IsCorrection(line.Int("corrects"))) {
    import.Wrong(line, "corrects", Fail(codes::kLedgerIsCorrection));
    return false;
  }
  const bool first = book.TakeCorrection(line.Int("entry"), line.Int("corrects"));
  if (!first) import.Wrong(line, "corrects", Fail(codes::kLedgerCorrectedAlready));
  return first;
}

void CheckTermsOf(storage::Tx& tx, Import& import, const Draft& draft) {
  if (!draft.ChangesTerms()) return;
  if (!draft.IsDraft()) return RefuseInForce(import, draft);
  if (const auto right = CheckTerms(draft.after.terms); !right)
    for (const FieldError& error : right.failure().fields) Tell(import, draft, error);
  if (draft.before) {
    DraftUse use;
    use.has_entries = !AllBalances(tx, draft.after.id).empty();
    for (const Party& party : draft.before->parties) use.has_caps |= party.cap.has_value();
    if (const auto may = DecideChange(*draft.before, draft.after.terms, use); !may)
      import.Wrong(*draft.line, draft.own ? "vat" : "", may.failure());
  }
  for (const Party& party : draft.after.parties)
    if (const auto line = draft.parties.find(party.id); line != draft.parties.end())
      CheckParty(import, draft, party, *line->second);
  CheckIndex(import, draft);
}

void CheckEntries(Import& import, Draft& draft, RunningBook& book) {
  for (const auto& [number, line] : draft.entries) {
    if (number != book.last() + 1) {
      import.Wrong(*line, "entry", "entry_number", {{"limit", std::to_string(book.last() + 1)}});
      return;  // What comes after cannot be judged.
    }
    if (!CheckEntryShape(import, draft.after, *line)) {
      book.Add(number, {});
      continue;
    }
    const Entry entry = EntryOf(draft.after, *line);
    const bool lot_known = !line->Has("lot") || !entry.key.lot_id.empty();
    const bool right = CheckCorrection(import, book, entry, *line);
    const auto over = DecideHistory(
        entry, book.Facts(entry, lot_known, !line->Has("supplier") || !entry.key.party_id.empty()));
    if (!over && right)
      import.Wrong(*line,
                   !lot_known              ? "lot"
                   : line->Has("supplier") ? "amount"
                                           : "supplier",
                   over.failure());
    if (over && *over) draft.over.insert(number);
    book.Add(number, entry);
    if (book.occupied() > kMaxAmountMinor) {
      import.Wrong(*line, "amount", "too_large_together");
      return;  // Sums beyond this cannot be counted.
    }
  }
}

// May it be in the state that the file states? Each step of its life must have been allowed.
// `open_reservations` as the book stands after the entries of the file.
void CheckState(Import& import, const Draft& draft, std::int64_t open_reservations) {
  const State to = draft.after.state;
  const auto step = [&](State state, Event event) {
    Framework framework = draft.after;
    framework.state = state;
    // That one which runs already runs so long is a fact: it is taken over, and gives a signal.
    constexpr int kAnyTerm = 12 * 1'000;
    const bool runs = !draft.before && framework.terms.starts_on < import.by().today();
    const auto next =
        Decide(framework, event,
               {import.by().today(), open_reservations, runs ? kAnyTerm : kLongestTermMonths});
    if (!next) import.Wrong(*draft.line, "state", next.failure());
    return next.ok();
  };
  const char* rights[] = {kManage, kActivate, kTerminate, kClose};
  if (!import.by().actor.CanEverywhere(rights[static_cast<int>(to)]))
    import.Wrong(*draft.line, "state", "sheet_not_permitted");
  if (!step(State::kDraft, Event::kActivate)) return;
  if (to == State::kTerminated) step(State::kActive, Event::kTerminate);
  // One that another register kept may have been terminated there; a draft of ours was not.
  if (to == State::kClosed) step(draft.before ? State::kActive : State::kTerminated, Event::kClose);
}

}  // namespace

bool Draft::ChangesTerms() const {
  return own || !lots.empty() || !options.empty() || !criteria.empty() || !parties.empty();
}

std::string LotKey(const Framework& framework, const std::string& number) {
  for (const Lot& lot : framework.terms.lots)
    if (SearchText(lot.number) == SearchText(number)) return lot.id.value_or("lot " + lot.number);
  return {};
}

const Party* PartyOf(const Framework& framework, const Line& entry) {
  const Party* found = nullptr;
  const auto since = entry.OptDate("partySince");
  for (const Party& party : framework.parties) {
    if (party.organisation_id != entry.Text("supplier") || (since && party.since != *since))
      continue;
    if (found != nullptr) return nullptr;
    found = &party;
  }
  return found;
}

Entry EntryOf(const Framework& framework, const Line& line) {
  const Party* party = PartyOf(framework, line);
  return {
      *line.OptChoice<EntryKind>("kind"),
      line.OptChoice<Releases>("releases"),
      {line.Text("callOff"), line.Has("lot") ? LotKey(framework, line.Text("lot")) : std::string{},
       party == nullptr ? std::string{} : party->id},
      line.Int("amount")};
}

void Check(storage::Tx& tx, Import& import, Draft& draft) {
  const auto before = import.problems().size();
  CheckTermsOf(tx, import, draft);
  const State was = draft.before ? draft.before->state : State::kDraft;
  const bool steps = draft.own && draft.IsDraft() && draft.after.state != was;
  if (draft.entries.empty() && !steps) return;
  RunningBook book(tx, draft);
  CheckEntries(import, draft, book);
  if (steps && import.problems().size() == before) CheckState(import, draft, book.reserved());
}

}  // namespace nokkenas::framework::sheets
