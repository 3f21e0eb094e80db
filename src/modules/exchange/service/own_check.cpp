// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/exchange/service/own_check.h"

#include <algorithm>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include "base/text.h"
#include "modules/exchange/service/layout.h"
#include "modules/exchange/storage/import_repo.h"
#include "platform/json/writer.h"

namespace nokkenas::exchange {
namespace {

constexpr int kAlike = 70;  // Of 100; below it a likeness helps nobody.
constexpr std::size_t kMostCandidates = 5;

// The suppliers that are stored, found by the words of their names.
class Suppliers {
 public:
  explicit Suppliers(const tabular::Data& data) {
    for (const auto& row : data.Rows("organisations")) {
      const auto* kind = std::get_if<std::string>(&row.values[1]);
      if (kind == nullptr || *kind != "supplier") continue;
      const auto* name = std::get_if<std::string>(&row.values[0]);
      const auto* kvk = std::get_if<std::string>(&row.values[2]);
      One one{row.id, *name, PlainName(*name), kvk == nullptr ? std::string{} : *kvk};
      for (const auto& word : Words(one.plain)) by_word_[word].push_back(all_.size());
      all_.push_back(std::move(one));
    }
  }
  // The most alike first.
  std::vector<CandidateView> Like(const std::string& name) const {
    const std::string plain = PlainName(name);
    std::set<std::size_t> near;
    for (const auto& word : Words(plain))
      if (const auto found = by_word_.find(word); found != by_word_.end())
        near.insert(found->second.begin(), found->second.end());
    std::vector<CandidateView> out;
    for (const std::size_t at : near) {
      const One& one = all_[at];
      const int likeness = Likeness(plain, one.plain);
      if (likeness >= kAlike)
        out.push_back(
            {one.id, one.name, one.kvk.empty() ? std::nullopt : std::optional(one.kvk), likeness});
    }
    std::stable_sort(out.begin(), out.end(),
                     [](const auto& a, const auto& b) { return a.likeness > b.likeness; });
    if (out.size() > kMostCandidates) out.resize(kMostCandidates);
    return out;
  }

 private:
  struct One {
    std::string id;
    std::string name;
    std::string plain;
    std::string kvk;
  };
  // And the beginnings of long ones, for a name that was written a little differently.
  static std::vector<std::string> Words(const std::string& plain) {
    std::vector<std::string> out = {"=" + plain};  // A short name has no other.
    for (std::size_t at = 0; at < plain.size();) {
      const auto end = std::min(plain.find(' ', at), plain.size());
      if (end - at > 2) out.push_back(plain.substr(at, end - at));
      if (end - at > 5) out.push_back(plain.substr(at, 4) + "*");
      at = end + 1;
    }
    return out;
  }
  std::vector<One> all_;
  std::map<std::string, std::vector<std::size_t>> by_word_;
};

boost::json::object ReasonJson(const Reason& one) {
  return {{"field", one.field},
          {"code", one.code},
          {"params", ToJson(one.params)},
          {"value", one.value}};
}

std::string ReasonsJson(const std::vector<Reason>& reasons) {
  boost::json::array out;
  for (const Reason& one : reasons) out.push_back(ReasonJson(one));
  return boost::json::serialize(out);
}

// The rows that are loaded for this kind are those of the rooms up to the last that it fills.
Registers NeededFor(RowKind kind, const Registers& registers) {
  std::set<std::string> sheets;
  for (const Field& field : FieldsOf(kind)) sheets.insert(field.sheet);
  std::size_t needed = 0;
  for (std::size_t i = 0; i < registers.size(); ++i)
    for (const auto& spec : registers[i]->sheets)
      if (sheets.contains(spec.key)) needed = i + 1;
  return {registers.begin(), registers.begin() + static_cast<std::ptrdiff_t>(needed)};
}

Fixes ToFixes(const std::vector<StoredFix>& stored) {
  Fixes out;
  for (const StoredFix& one : stored) {
    Fix& fix = out[one.row];
    fix.dropped = one.dropped;
    const auto cells = boost::json::parse(one.cells);
    for (const auto& cell : cells.as_object())
      fix.cells[std::string(cell.key())] = std::string(cell.value().as_string());
  }
  return out;
}

}  // namespace

OwnBook LoadOwn(storage::Tx& tx, const std::string& import_id, const std::string& mapping_id,
                const std::string& mapping, const tabular::Book& book) {
  OwnBook own;
  own.mapping = ReadMapping(mapping);
  for (const auto& sheet : book.sheets)
    if (sheet.name == own.mapping.sheet) own.sheet = sheet;
  own.decided = PlacesOf(tx, import_id);
  own.remembered = RememberedPlaces(tx, mapping_id);
  own.fixes = ToFixes(AllFixes(tx, import_id));
  return own;
}

Places OwnCheck::Place(const std::vector<Named>& names, const tabular::Data& data) {
  Places places;
  const Suppliers suppliers(data);
  std::map<std::string, std::vector<std::string>> numbered;  // Keys with a number, by plain name.
  for (const Named& one : names)
    if (!one.kvk.empty()) numbered[FullName(one.name)].push_back(one.key);
  for (const Named& one : names) {
    const auto same = numbered.find(FullName(one.name));
    if (one.kvk.empty() && same != numbered.end() && same->second.size() == 1) {
      places.same_as[one.key] = same->second.front();
      continue;
    }
    StoredName stored{static_cast<int>(names_.size()) + 1,
                      one.key,
                      one.name,
                      one.kvk,
                      static_cast<int>(one.rows.size()),
                      one.rows.front(),
                      "open",
                      "none",
                      "",
                      "[]"};
    const auto decided = own_.decided.find(one.key);
    const auto before = own_.remembered.find(one.key);
    const auto by_number = one.kvk.empty() ? std::nullopt : data.refs.Find("organisation", one.kvk);
    const auto take = [&](const StoredPlace& place, const char* by) {
      const bool existing = place.choice == NameOf(Choice::kExisting);
      if (existing && data.refs.Note("organisation", place.organisation_id) != "supplier")
        return false;
      stored.choice = place.choice;
      stored.organisation_id = place.organisation_id;
      stored.found_by = by;
      return true;
    };
    bool found = decided != own_.decided.end() && take(decided->second, "person");
    if (!found && by_number) found = take({"existing", *by_number}, "number");
    if (!found && before != own_.remembered.end()) found = take(before->second, "before");
    // Who decided may decide anew, so what else it may be stays to be chosen.
    const bool asks = !found || stored.found_by == "person";
    const auto candidates = asks ? suppliers.Like(one.name) : std::vector<CandidateView>{};
    if (progress_) progress_("checking", static_cast<std::int64_t>(names_.size()), 0);
    if (!found && candidates.empty()) stored.choice = NameOf(Choice::kNew);
    if (!found && !candidates.empty()) stored.found_by = "name";
    std::string list;
    for (const auto& candidate : candidates)
      list += (list.empty() ? "[" : ",") + json::ToJson(candidate);
    if (!list.empty()) stored.candidates = list + "]";
    places.by_key[one.key] = {FromName<Choice>(stored.choice).value(), stored.organisation_id};
    names_.push_back(std::move(stored));
  }
  return places;
}

void OwnCheck::Run(storage::Tx& tx, const Registers& registers) {
  const Registers needed = NeededFor(own_.mapping.rows, registers);
  tabular::Data data;
  for (const auto* one : needed) one->load(tx, data);
  const Known known = KnownOf(data);
  const Places nobody;
  const Places places =
      Place(Translate(own_.sheet, own_.mapping, known, nobody, own_.fixes, {}).names, data);
  std::set<int> without;
  for (;;) {
    translated_ = Translate(own_.sheet, own_.mapping, known, places, own_.fixes, without);
    if (translated_.book.sheets.empty()) {
      import_.reset();
      break;
    }
    import_ = std::make_unique<tabular::Import>(translated_.book, by_, progress_);
    import_->Check(tx, registers);
    if (import_->problems().empty()) break;
    const std::size_t before = without.size();
    ParkFrom(*import_, without);
    // What no row can be parked for holds for all of it.
    if (problems_.empty() && without.size() == before) problems_ = import_->problems();
    if (!problems_.empty()) break;
  }
  for (auto& [row, reasons] : translated_.parked) parked_[row] = reasons;
  // A name without a number counts with the one that has it.
  std::map<std::string, const Named*> by_key;
  for (const Named& one : translated_.names) by_key[one.key] = &one;
  for (StoredName& one : names_)
    if (const auto found = by_key.find(one.key); found != by_key.end())
      one.rows = static_cast<int>(found->second->rows.size());
}

void OwnCheck::ParkFrom(const tabular::Import& import, std::set<int>& without) {
  for (const auto& problem : import.problems()) {
    const bool of_all =
        problem.row <= own_.mapping.heading_row || problem.code == "sheet_not_permitted";
    if (of_all) {
      problems_.push_back(problem);
      continue;
    }
    const auto shared = translated_.shared.find({problem.sheet, problem.row});
    const std::vector<int> rows =
        shared == translated_.shared.end() ? std::vector<int>{problem.row} : shared->second;
    for (const int row : rows) {
      without.insert(row);
      parked_[row].push_back({FieldBehind(own_.mapping, problem.sheet, problem.column),
                              problem.code, problem.params, problem.value});
    }
  }
}

void OwnCheck::Write(storage::Tx& tx) {
  if (import_) import_->Write(tx);
}

std::map<std::string, std::string> OwnCheck::organisations() const {
  std::map<std::string, std::string> written;  // How the template named those that are new.
  for (const Named& one : translated_.names)
    written[one.key] = one.kvk.empty() ? one.name : one.kvk;
  std::map<std::string, std::string> out;
  for (const StoredName& one : names_) {
    if (one.choice == NameOf(Choice::kExisting)) out[one.key] = one.organisation_id;
    if (one.choice != NameOf(Choice::kNew) || !import_) continue;
    if (const auto id = import_->refs().Find("organisation", written[one.key])) out[one.key] = *id;
  }
  return out;
}

std::vector<tabular::Counts> OwnCheck::counts() const {
  return import_ ? import_->counts() : std::vector<tabular::Counts>{};
}

bool OwnCheck::IsAsApproved(storage::Tx& tx, const std::string& import_id) const {
  std::vector<std::string> now;
  for (const StoredName& one : names_)
    now.push_back(one.key + " " + one.choice + " " + one.organisation_id);
  if (now != PlacedNames(tx, import_id)) return false;
  const auto approved = AllParked(tx, import_id);
  return approved.size() == parked_.size() &&
         std::all_of(approved.begin(), approved.end(),
                     [&](const StoredParked& one) { return parked_.contains(one.row); });
}

int OwnCheck::open() const {
  return static_cast<int>(std::count_if(names_.begin(), names_.end(), [](const StoredName& one) {
    return one.choice == NameOf(Choice::kOpen);
  }));
}

std::string OwnCheck::reasons() const {
  constexpr std::size_t kMost = 8;
  struct Counted {
    const Reason* first = nullptr;
    int rows = 0;
  };
  std::map<std::pair<std::string, std::string>, Counted> counted;
  for (const auto& [row, reasons] : parked_) {
    std::set<std::pair<std::string, std::string>> once;
    for (const Reason& one : reasons) {
      if (!once.emplace(one.field, one.code).second) continue;
      Counted& of = counted[{one.field, one.code}];
      if (of.first == nullptr) of.first = &one;
      ++of.rows;
    }
  }
  std::vector<Counted> all;
  for (const auto& [why, of] : counted) all.push_back(of);
  std::stable_sort(all.begin(), all.end(),
                   [](const Counted& a, const Counted& b) { return a.rows > b.rows; });
  if (all.size() > kMost) all.resize(kMost);
  boost::json::array out;
  for (const Counted& of : all) {
    boost::json::object one = ReasonJson(*of.first);
    one["count"] = of.rows;
    out.push_back(std::move(one));
  }
  return boost::json::serialize(out);
}

// With its cells as they stand in the workbook: heading, text and kind.
std::vector<StoredParked> OwnCheck::parked() const {
  std::vector<std::string> headings;
  std::map<int, const tabular::Row*> rows;
  for (const auto& row : own_.sheet.rows) {
    if (row.number == own_.mapping.heading_row) headings = HeadingsOf(row);
    rows[row.number] = &row;
  }
  std::vector<StoredParked> out;
  for (const auto& [number, reasons] : parked_) {
    boost::json::array cells;
    const tabular::Row& row = *rows.at(number);
    for (std::size_t i = 0; i < headings.size(); ++i) {
      const tabular::Cell cell = i < row.cells.size() ? row.cells[i] : tabular::Cell{};
      cells.push_back(boost::json::array{headings[i], cell.text, static_cast<int>(cell.kind)});
    }
    out.push_back({number, ReasonsJson(reasons), boost::json::serialize(cells)});
  }
  return out;
}

}  // namespace nokkenas::exchange
