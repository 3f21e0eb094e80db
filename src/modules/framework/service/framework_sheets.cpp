// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/framework/service/framework_sheets.h"

#include <algorithm>

#include "base/text.h"
#include "modules/framework/domain/lifecycle.h"
#include "modules/framework/storage/ledger_repo.h"
#include "platform/auth/crypto.h"

namespace nokkenas::framework {
namespace {

using storage::ToValue;
using tabular::Import;
using tabular::Line;

// "1; 2", in one order and with one blank.
void SettleLots(const tabular::References&, tabular::Values& values) {
  const auto* text = std::get_if<std::string>(&values[3]);
  if (text == nullptr) return;
  std::vector<std::string> numbers;
  for (std::size_t at = 0; at <= text->size();) {
    const auto end = std::min(text->find(';', at), text->size());
    if (auto number = Trim(text->substr(at, end - at)); !number.empty()) numbers.push_back(number);
    at = end + 1;
  }
  std::sort(numbers.begin(), numbers.end(), [](const auto& a, const auto& b) {
    return std::make_pair(SortKey(a), a) < std::make_pair(SortKey(b), b);
  });
  std::string joined;
  for (const auto& number : numbers) joined += (joined.empty() ? "" : "; ") + number;
  values[3] = joined.empty() ? ToValue(std::nullopt) : ToValue(joined);
}

std::optional<Money> MoneyOf(const Line& line, const char* key, Vat vat) {
  const auto minor = line.OptInt(key);
  return minor ? std::optional(Money{*minor, vat}) : std::nullopt;
}

void FillTerms(const Line& line, Framework& framework) {
  Terms& t = framework.terms;
  const Vat vat = *line.OptChoice<Vat>("vat");
  framework.state = *line.OptChoice<State>("state");
  t.number = line.Text("number");
  t.title = line.Text("title");
  t.description = line.Text("description");
  t.starts_on = line.Date("startsOn");
  t.ends_on = line.Date("endsOn");
  t.term_reason = line.OptText("termReason");
  t.estimated = {line.Int("estimated"), vat};
  t.reestimated = MoneyOf(line, "reestimated", vat);
  t.maximum = MoneyOf(line, "maximum", vat);
  t.smallest_call_off = MoneyOf(line, "smallestCallOff", vat);
  t.routes.clear();
  if (line.Bool("routeMiniCompetition", false)) t.routes.push_back(Route::kMiniCompetition);
  if (line.Bool("routeDirect", false)) t.routes.push_back(Route::kDirect);
  t.allocation_rule = line.OptText("allocationRule");
  t.standstill_policy = *line.OptChoice<StandstillPolicy>("standstillPolicy");
  t.standstill_days = static_cast<int>(line.Int("standstillDays"));
  t.indexation.reset();
  if (line.Has("indexName"))
    t.indexation = Indexation{line.Text("indexName"), static_cast<int>(line.Int("indexMonth", 1)),
                              line.Text("indexClause")};
}

class Frameworks {
 public:
  Frameworks(storage::Tx& tx, Import& import) : tx_(tx), import_(import) {
    for (const auto& stored : import_.data().Rows("frameworks")) stored_.insert(stored.id);
    for (const Line* line : import_.Touched("frameworks")) {
      sheets::Draft& draft = Begin(line->id, *line);
      draft.own = true;
      FillTerms(*line, draft.after);
    }
    Each("framework-lots", &Frameworks::TakeLot);
    Each("framework-options", &Frameworks::TakeOption);
    Each("framework-criteria", &Frameworks::TakeCriterion);
    Each("framework-parties", &Frameworks::TakeParty);
    for (const Line* line : import_.Touched("ledger-entries"))
      if (auto* draft = Of(*line)) draft->entries[line->Int("entry")] = line;
  }

  void Check() {
    for (auto& draft : drafts_) sheets::Check(tx_, import_, *draft);
  }
  void Write(storage::Tx& tx) {
    for (const auto& draft : drafts_) sheets::Save(tx, import_, *draft);
  }

 private:
  sheets::Draft& Begin(const std::string& id, const Line& line) {
    auto& draft = drafts_.emplace_back(std::make_unique<sheets::Draft>());
    at_[id] = draft.get();
    draft->line = &line;
    if (stored_.contains(id)) draft->before = FindFramework(tx_, id);
    if (draft->before) draft->after = *draft->before;
    draft->after.id = id;
    return *draft;
  }
  // Null for a part of a framework whose own row is wrong.
  sheets::Draft* Of(const Line& part) {
    const std::string id = part.Text("framework");
    if (const auto found = at_.find(id); found != at_.end()) return found->second;
    return stored_.contains(id) ? &Begin(id, part) : nullptr;
  }
  void Each(const char* sheet, void (Frameworks::*take)(sheets::Draft&, const Line&)) {
    for (const Line* line : import_.Touched(sheet))
      if (auto* draft = Of(*line)) (this->*take)(*draft, *line);
  }
  void TakeLot(sheets::Draft& draft, const Line& line) {
    auto& lots = draft.after.terms.lots;
    const std::string number = line.Text("number");
    auto lot = std::find_if(lots.begin(), lots.end(), [&](const Lot& l) {
      return SearchText(l.number) == SearchText(number);
    });
    if (lot == lots.end()) lot = lots.emplace(lots.end());
    lot->number = number;
    lot->title = line.Text("title");
    lot->maximum = MoneyOf(line, "maximum", draft.after.terms.estimated.vat);
    draft.lots[number] = &line;
  }
  // Parts that have an order stand in it, without holes.
  template <class T>
  T* Place(std::vector<T>& all, const Line& line, std::map<int, const Line*>& lines) {
    const auto at = static_cast<std::size_t>(line.Int("position"));
    if (at > all.size() + 1) {
      import_.Wrong(line, "position", "option_position",
                    {{"limit", std::to_string(all.size() + 1)}});
      return nullptr;
    }
    if (at == all.size() + 1) all.emplace_back();
    lines[static_cast<int>(at)] = &line;
    return &all[at - 1];
  }
  void TakeOption(sheets::Draft& draft, const Line& line) {
    if (Option* option = Place(draft.after.terms.options, line, draft.options)) {
      option->months = static_cast<int>(line.Int("months"));
      option->notice_days = static_cast<int>(line.Int("noticeDays"));
      option->used_on = line.OptDate("usedOn");
    }
  }
  void TakeCriterion(sheets::Draft& draft, const Line& line) {
    if (Criterion* criterion = Place(draft.after.terms.criteria, line, draft.criteria)) {
      criterion->kind = *line.OptChoice<CriterionKind>("kind");
      criterion->title = line.Text("title");
      criterion->weight_min_percent = static_cast<int>(line.Int("weightMinPercent"));
      criterion->weight_max_percent = static_cast<int>(line.Int("weightMaxPercent"));
    }
  }
  void TakeParty(sheets::Draft& draft, const Line& line) {
    auto& parties = draft.after.parties;
    auto party = std::find_if(parties.begin(), parties.end(), [&](const Party& p) {
      return p.organisation_id == line.Text("supplier") && p.since == line.Date("since");
    });
    if (party == parties.end()) {
      party = parties.emplace(parties.end());
      party->id = crypto::NewId();
    }
    party->organisation_id = line.Text("supplier");
    party->since = line.Date("since");
    party->lot_ids.clear();
    const std::string numbers = line.Text("lots");
    for (const Lot& lot : draft.after.terms.lots)
      if (("; " + numbers + ";").find("; " + lot.number + ";") != std::string::npos)
        party->lot_ids.push_back(sheets::LotKey(draft.after, lot.number));
    party->cap = MoneyOf(line, "cap", draft.after.terms.estimated.vat);
    party->end = line.OptChoice<PartyEnd>("end");
    party->ends_on = line.OptDate("endsOn");
    party->ground = line.OptText("ground");
    party->successor_id = line.OptText("successor");
    draft.parties[party->id] = &line;
  }

  storage::Tx& tx_;
  Import& import_;
  std::set<std::string> stored_;
  std::vector<std::unique_ptr<sheets::Draft>> drafts_;
  std::map<std::string, sheets::Draft*> at_;
};

tabular::Apply CheckSheets(storage::Tx& tx, Import& import) {
  auto frameworks = std::make_shared<Frameworks>(tx, import);
  frameworks->Check();
  return [frameworks](storage::Tx& write) { frameworks->Write(write); };
}

tabular::SheetSpec SpecOf(const char* key, std::vector<tabular::Column> columns,
                          std::vector<std::size_t> identity, const char* defines) {
  return {key,   kRead,   kManage, std::move(columns), std::move(identity), defines,
          false, nullptr, nullptr};
}

tabular::SheetSpec FrameworkSpec() {
  using namespace tabular;
  const auto euro = [](const char* key) { return Amount(key, -kMaxAmountMinor, kMaxAmountMinor); };
  return SpecOf("frameworks",
                {Text("number", 1, 40),
                 Text("title", 1, 200),
                 Required(Choice<State>("state")),
                 Text("description", 0, 4'000),
                 Required(Day("startsOn")),
                 Required(Day("endsOn")),
                 Text("termReason", 0, 4'000),
                 Required(Choice<Vat>("vat")),
                 Required(euro("estimated")),
                 euro("reestimated"),
                 euro("maximum"),
                 euro("smallestCallOff"),
                 euro("originalValue"),
                 YesNo("routeMiniCompetition"),
                 YesNo("routeDirect"),
                 Text("allocationRule", 0, 4'000),
                 Required(Choice<StandstillPolicy>("standstillPolicy")),
                 Required(Whole("standstillDays", 0, 90)),
                 Text("indexName", 0, 200),
                 Whole("indexMonth", 1, 12),
                 Text("indexClause", 0, 2'000)},
                {0}, "framework");
}

tabular::SheetSpec LedgerSpec(const tabular::Column& framework) {
  using namespace tabular;
  auto spec = SpecOf(
      "ledger-entries",
      {framework, Required(Whole("entry", 1, 1'000'000)), Required(Choice<EntryKind>("kind")),
       Choice<Releases>("releases"), Text("callOff", 1, 60), Text("lot", 0, 20),
       Reference("supplier", "organisation"), Day("partySince"),
       Required(Amount("amount", -kMaxAmountMinor, kMaxAmountMinor)), Required(Day("bookedOn")),
       Text("description", 1, 500), Whole("corrects", 1, 1'000'000), Text("reason", 0, 1'000)},
      {0, 1}, "");
  spec.read = kLedgerRead;
  spec.write = kLedgerBook;
  spec.facts = true;
  return spec;
}

}  // namespace

tabular::Register FrameworkSheets() {
  using namespace tabular;
  const auto framework = Required(Reference("framework", "framework"));
  auto lots = SpecOf("framework-lots",
                     {framework, Text("number", 1, 20), Text("title", 1, 200),
                      Amount("maximum", -kMaxAmountMinor, kMaxAmountMinor)},
                     {0, 1}, "");
  auto options =
      SpecOf("framework-options",
             {framework, Required(Whole("position", 1, 100)), Required(Whole("months", 1, 120)),
              Required(Whole("noticeDays", 0, 730)), Day("usedOn")},
             {0, 1}, "");
  auto criteria = SpecOf(
      "framework-criteria",
      {framework, Required(Whole("position", 1, 1'000)), Required(Choice<CriterionKind>("kind")),
       Text("title", 1, 200), Required(Whole("weightMinPercent", 0, 100)),
       Required(Whole("weightMaxPercent", 0, 100))},
      {0, 1}, "");
  auto parties =
      SpecOf("framework-parties",
             {framework, Required(Reference("supplier", "organisation")), Required(Day("since")),
              Text("lots", 0, 2'000), Amount("cap", -kMaxAmountMinor, kMaxAmountMinor),
              Choice<PartyEnd>("end"), Day("endsOn"), Text("ground", 0, 4'000),
              Reference("successor", "organisation")},
             {0, 1, 2}, "");
  parties.settle = SettleLots;
  return {{FrameworkSpec(), std::move(lots), std::move(options), std::move(criteria),
           std::move(parties), LedgerSpec(framework)},
          sheets::Load,
          CheckSheets};
}

}  // namespace nokkenas::framework
