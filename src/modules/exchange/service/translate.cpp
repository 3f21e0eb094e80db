// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/exchange/service/translate.h"

#include <algorithm>

#include "base/money.h"
#include "base/text.h"
#include "modules/exchange/service/layout.h"
#include "platform/tabular/cells.h"

namespace nokkenas::exchange {
namespace {

using tabular::Cell;
using tabular::CellKind;
using tabular::Row;

// What the mapping says, worked out once for all rows: where a field stands and what its words
// mean.
class OwnColumns {
 public:
  struct Column {
    const MappedColumn* said = nullptr;
    const Field* field = nullptr;
    std::optional<std::size_t> place;
    std::map<std::string, std::string> values;  // By plain word.
  };

  OwnColumns(const Mapping& mapping, const Row& head) {
    const auto headings = HeadingsOf(head);
    const auto place_of = [&](const std::string& heading) -> std::optional<std::size_t> {
      const auto same = [&](const std::string& one) {
        return SearchText(one) == SearchText(heading);
      };
      const auto found = std::find_if(headings.begin(), headings.end(), same);
      if (heading.empty() || found == headings.end()) return std::nullopt;
      return static_cast<std::size_t>(found - headings.begin());
    };
    for (const Field& field : FieldsOf(mapping.rows)) {
      const MappedColumn* said = FindColumn(mapping, field.key);
      if (said == nullptr) continue;
      Column& column = columns_[field.key];
      column = {said, &field, place_of(said->heading), {}};
      for (const OwnValue& value : said->values)
        column.values.emplace(SearchText(value.from), value.to);
    }
    skip_place_ = place_of(mapping.skip_heading);
    for (const auto& value : mapping.skip_values) skip_values_.insert(SearchText(value));
  }

  const Column* Find(const std::string& key) const {
    const auto found = columns_.find(key);
    return found == columns_.end() ? nullptr : &found->second;
  }
  bool IsSkipped(const Row& row) const {
    if (!skip_place_) return false;
    const bool there = *skip_place_ < row.cells.size();
    return skip_values_.contains(there ? SearchText(row.cells[*skip_place_].text) : "");
  }

 private:
  std::map<std::string, Column> columns_;
  std::optional<std::size_t> skip_place_;
  std::set<std::string> skip_values_;
};

// The cells of one row of the workbook by field, read and turned into what the template takes.
class OwnRow {
 public:
  OwnRow(const Mapping& mapping, const OwnColumns& columns, const Row& row, const Fix* fix,
         std::vector<Reason>& reasons)
      : mapping_(mapping), columns_(columns), row_(row), fix_(fix), reasons_(reasons) {}

  // As it stands, after what its own words mean; empty when there is nothing.
  OwnCell Raw(const std::string& key) {
    const auto* column = columns_.Find(key);
    if (column == nullptr) return {};
    OwnCell own = At(*column);
    if (!column->values.empty())
      if (const auto value = column->values.find(SearchText(own.text));
          value != column->values.end())
        return {value->second, false};
    if (Trim(own.text).empty()) return {column->said->otherwise, false};
    return own;
  }

  // The mapping says something of it. What it says nothing of is not stated, and stays as stored.
  bool Has(const std::string& key) const { return columns_.Find(key) != nullptr; }

  // In the form of the template; empty when it is not there or wrong, which is then told.
  std::string Get(const std::string& key) {
    const OwnCell own = Raw(key);
    const std::string text = Trim(own.text);
    if (text.empty()) return {};
    const auto [value, code] = Read(columns_.Find(key)->field->kind, own, text);
    if (!value) Tell(key, code, own.text);
    return value.value_or("");
  }
  std::string Need(const std::string& key) {
    const std::string text = Get(key);
    if (text.empty() && !Told(key)) Tell(key, "required", "");
    return text;
  }
  bool Told(const std::string& key) const {
    return std::any_of(reasons_.begin(), reasons_.end(),
                       [&](const Reason& reason) { return reason.field == key; });
  }
  void Tell(const std::string& key, const std::string& code, const std::string& value) {
    reasons_.push_back({key, code, {}, value});
  }
  int number() const { return row_.number; }

 private:
  using Got = std::pair<std::optional<std::string>, const char*>;

  Got Read(FieldKind kind, const OwnCell& own, const std::string& text) const {
    switch (kind) {
      case FieldKind::kMoney:
        return {ToMoney(own, mapping_.decimal), "own_not_euro"};
      case FieldKind::kDate:
        return {ToDay(own, mapping_.day_first), "own_not_a_date"};
      case FieldKind::kWhole:
        return {ToWhole(own), "not_a_whole_number"};
      case FieldKind::kTenths:
        return {ToTenths(own), "own_not_tenths"};
      case FieldKind::kKvk:
        return {ToKvk(text), "kvk_number"};
      case FieldKind::kText:
      case FieldKind::kYesNo:
      case FieldKind::kChoice:
      case FieldKind::kSupplier:
      case FieldKind::kList:
        break;
    }
    return {text, ""};
  }

  OwnCell At(const OwnColumns::Column& column) {
    if (fix_ != nullptr)
      if (const auto fixed = fix_->cells.find(column.said->heading); fixed != fix_->cells.end())
        return {fixed->second, false};
    if (!column.place || *column.place >= row_.cells.size()) return {};
    const Cell& cell = row_.cells[*column.place];
    const std::string& key = column.said->field;
    const bool formula = tabular::IsFormula(cell.kind);
    if (formula && mapping_.formula_values)
      return {cell.text, cell.kind == CellKind::kNumberFormula};
    const bool broken = formula || cell.kind == CellKind::kMerged || cell.kind == CellKind::kBroken;
    if (broken && !Told(key))
      Tell(key,
           formula                          ? "own_formula"
           : cell.kind == CellKind::kMerged ? "merged"
                                            : "broken_cell",
           cell.text);
    return broken ? OwnCell{} : OwnCell{cell.text, cell.kind == CellKind::kNumber};
  }

  const Mapping& mapping_;
  const OwnColumns& columns_;
  const Row& row_;
  const Fix* fix_;
  std::vector<Reason>& reasons_;
};

// A sheet of the template that is being filled.
class Filling {
 public:
  void Add(const std::string& sheet, int number,
           const std::vector<std::pair<const char*, std::string>>& cells) {
    auto& of = sheets_[sheet];
    Row row{number, {}};
    for (const auto& [column, text] : cells) {
      auto at = std::find(of.columns.begin(), of.columns.end(), column);
      if (at == of.columns.end()) at = of.columns.insert(of.columns.end(), column);
      const auto index = static_cast<std::size_t>(at - of.columns.begin());
      row.cells.resize(std::max(row.cells.size(), index + 1));
      row.cells[index].text = text;
    }
    of.rows.push_back(std::move(row));
  }
  tabular::Book Book() && {
    tabular::Book book;
    for (auto& [name, of] : sheets_) {
      Row head{1, {}};
      for (const auto& column : of.columns) head.cells.push_back({column, CellKind::kText});
      tabular::Sheet sheet{name, {std::move(head)}};
      for (Row& row : of.rows) {
        row.cells.resize(of.columns.size());
        sheet.rows.push_back(std::move(row));
      }
      book.sheets.push_back(std::move(sheet));
    }
    return book;
  }

 private:
  struct OfSheet {
    std::vector<std::string> columns;
    std::vector<Row> rows;
  };
  std::map<std::string, OfSheet> sheets_;
};

class Translator {
 public:
  Translator(const Mapping& mapping, const Known& known, const Places& places)
      : mapping_(mapping), known_(known), places_(places), last_entries_(known.last_entries) {}

  Translated Run(const tabular::Sheet& sheet, const Fixes& fixes, const std::set<int>& without) {
    std::optional<OwnColumns> columns;
    for (const Row& row : sheet.rows) {
      if (row.number == mapping_.heading_row) columns.emplace(mapping_, row);
      if (row.number <= mapping_.heading_row || !columns) continue;
      const auto fix = fixes.find(row.number);
      Take(*columns, row, fix == fixes.end() ? nullptr : &fix->second,
           without.contains(row.number));
    }
    out_.book = std::move(filling_).Book();
    return std::move(out_);
  }

 private:
  static bool IsEmpty(const Row& row) {
    return std::all_of(row.cells.begin(), row.cells.end(),
                       [](const Cell& cell) { return Trim(cell.text).empty(); });
  }

  void Take(const OwnColumns& columns, const Row& row, const Fix* fix, bool without) {
    if (IsEmpty(row)) return;
    ++out_.rows;
    if (columns.IsSkipped(row) || (fix != nullptr && fix->dropped)) {
      ++out_.skipped;
      return;
    }
    std::vector<Reason> reasons;
    OwnRow own(mapping_, columns, row, fix, reasons);
    // Nothing of a row goes on before all of it is right.
    const auto add = Prepare(own);
    if (!reasons.empty()) {
      out_.parked[row.number] = std::move(reasons);
    } else if (!without) {
      add();
    }
  }

  std::function<void()> Prepare(OwnRow& own) {
    switch (mapping_.rows) {
      case RowKind::kContract:
        return Contract(own);
      case RowKind::kApplication:
        return Application(own);
      case RowKind::kOrganisation:
        return Organisation(own);
      case RowKind::kCallOff:
        break;
    }
    return CallOff(own);
  }

  // How the template names the supplier of this row; its own row in the sheet of organisations
  // comes along when it is new.
  struct Supplier {
    std::string label;
    std::string key;
    std::string name;
    std::string kvk;
    bool added = false;
  };
  Supplier SupplierOf(OwnRow& own) {
    Supplier out;
    out.name = own.Get("supplier");
    out.kvk = own.Get("supplierKvk");
    if (out.name.empty() && out.kvk.empty()) {
      if (!own.Told("supplier")) own.Tell("supplier", "required", "");
      return out;
    }
    if (own.Told("supplierKvk")) return out;
    out.key = KeyOfName(out.name, out.kvk);
    if (const auto same = places_.same_as.find(out.key); same != places_.same_as.end())
      out.key = same->second;
    auto& named = Remember(out);
    named.rows.push_back(own.number());
    const auto place = places_.by_key.find(out.key);
    const Place decided = place == places_.by_key.end() ? Place{} : place->second;
    if (decided.choice == Choice::kOpen) own.Tell("supplier", "supplier_open", out.name);
    if (decided.choice == Choice::kPark) own.Tell("supplier", "supplier_parked", out.name);
    if (decided.choice == Choice::kExisting) {
      out.label = "#" + decided.organisation_id;
      // Its number comes along where we have none yet.
      const auto& refs = known_.refs;
      out.added = !out.kvk.empty() && !refs.HasAlias("organisation", decided.organisation_id);
      if (out.added) out.name = refs.Label("organisation", decided.organisation_id);
    }
    if (decided.choice == Choice::kNew) {
      out.label = named.kvk.empty() ? named.name : named.kvk;
      out.name = named.name;
      out.kvk = named.kvk;
      out.added = true;
      if (named.name.empty()) own.Tell("supplier", "required", "");
      // Whoever has the very name is that one, or somebody gives the new one another.
      if (!known_.refs.All("organisation", named.name).empty())
        own.Tell("supplier", "supplier_name_taken", named.name);
    }
    return out;
  }
  Named& Remember(const Supplier& supplier) {
    const auto [at, is_new] = named_.emplace(supplier.key, out_.names.size());
    if (is_new) out_.names.push_back({supplier.key, supplier.name, supplier.kvk, {}});
    Named& named = out_.names[at->second];
    if (named.name.empty()) named.name = supplier.name;
    if (named.kvk.empty()) named.kvk = supplier.kvk;
    return named;
  }
  void AddSupplier(const Supplier& supplier, int row) {
    if (!supplier.added) return;
    AddShared("organisations", supplier.key, row,
              {{"name", supplier.name}, {"kind", "supplier"}, {"kvkNumber", supplier.kvk}});
  }
  // Once, at the first row that needs it.
  void AddShared(const std::string& sheet, const std::string& key, int row,
                 const std::vector<std::pair<const char*, std::string>>& cells) {
    const auto [at, is_new] = shared_.emplace(std::make_pair(sheet, key), row);
    if (is_new) filling_.Add(sheet, row, cells);
    out_.shared[{sheet, at->second}].push_back(row);
  }
  void AddDomain(const std::string& name, int row) {
    if (!name.empty() && !known_.refs.Find("domain", name))
      AddShared("domains", SearchText(name), row, {{"name", name}});
  }

  // By its number, or by its name; else the text itself, with `is_new` when it is to be made.
  std::string ApplicationOf(OwnRow& own, const std::string& text, bool may_make, bool& is_new) {
    is_new = false;
    if (known_.refs.Find("application", text)) return text;
    const auto found = known_.application_numbers.find(SearchText(text));
    if (found != known_.application_numbers.end() && !found->second.empty()) return found->second;
    if (found != known_.application_numbers.end()) {
      own.Tell("application", "own_application_several", text);
    } else if (!may_make) {
      own.Tell("application", "own_application_unknown", text);
    } else if (CountCodePoints(text) > 40) {
      own.Tell("application", "own_application_long", text);
    } else {
      is_new = true;
    }
    return text;
  }

  std::string YearlyOf(OwnRow& own, const std::string& starts_on, const std::string& ends_on) {
    if (const std::string yearly = own.Get("yearlyAmount"); !yearly.empty()) return yearly;
    const std::string total = own.Get("totalAmount");
    if (total.empty()) {
      if (!own.Told("yearlyAmount") && !own.Told("totalAmount"))
        own.Tell("yearlyAmount", "required", "");
      return {};
    }
    const auto from = Date::Parse(starts_on);
    const auto to = Date::Parse(ends_on);
    // Told already, or by the rule of the contract itself.
    if (!from || !to || *to < *from) return total;
    const int days = to->AddDays(1).DaysSince(*from);
    // Whole months, rounded: of 1-1-2024 to 31-12-2027 they are 48.
    const int months = std::max(1, (days * 12 + 183) / 365);
    return PerYear(total, months);
  }
  static std::string OrNo(const std::string& text) { return text.empty() ? "no" : text; }
  bool IsNo(const std::string& text) const {
    const auto meaning = tabular::MeaningOf(tabular::YesNo("inScope"), {text}, known_.refs);
    return meaning.value == tabular::Value{std::int64_t{0}};
  }
  // In cents, half to even.
  static std::string PerYear(const std::string& euros, int months) {
    std::string digits = euros;
    digits.erase(digits.find('.'), 1);
    const auto cents = static_cast<__int128>(std::stoll(digits)) * 12;
    auto whole = static_cast<std::int64_t>(cents / months);
    const auto rest = static_cast<std::int64_t>(cents % months) * 2;
    const std::int64_t size = rest < 0 ? -rest : rest;
    if (size > months || (size == months && whole % 2 != 0)) whole += rest < 0 ? -1 : 1;
    return EuroText(whole);
  }

  std::function<void()> Contract(OwnRow& own) {
    const std::string number = own.Need("number");
    const std::string title = own.Need("title");
    const Supplier supplier = SupplierOf(own);
    const std::string starts_on = own.Need("startsOn");
    const std::string ends_on = own.Need("endsOn");
    const std::string notice = own.Need("noticeDays");
    const std::string yearly = YearlyOf(own, starts_on, ends_on);
    const std::string domain = own.Get("newDomain");
    const std::string phase = own.Get("newPhase");
    const std::string in_scope = own.Get("newInScope");
    std::vector<std::pair<std::string, bool>> applications;
    for (const auto& text : ToList(own.Need("application"))) {
      bool is_new = false;
      const auto label = ApplicationOf(own, text, !domain.empty(), is_new);
      const auto same = [&](const auto& one) { return SearchText(one.first) == SearchText(label); };
      if (std::none_of(applications.begin(), applications.end(), same))
        applications.emplace_back(label, is_new);
    }
    const auto months = ToOptions(own.Get("optionMonths"));
    if (!months) own.Tell("optionMonths", "own_not_options", own.Raw("optionMonths").text);
    const std::string option_notice = own.Get("optionNoticeDays");
    const std::string spent = own.Get("spent");
    std::string spent_month = own.Get("spentMonth");
    if (!spent_month.empty()) spent_month = spent_month.substr(0, 8) + "01";
    std::vector<std::pair<const char*, std::string>> cells = {
        {"number", number},      {"title", title},    {"supplier", supplier.label},
        {"startsOn", starts_on}, {"endsOn", ends_on}, {"noticeDays", notice},
        {"yearlyAmount", yearly}};
    // A cell that says nothing is a no, as it is stored.
    if (own.Has("bridging")) cells.emplace_back("bridging", OrNo(own.Get("bridging")));
    if (own.Has("bridgingEnd")) cells.emplace_back("bridgingEnd", own.Get("bridgingEnd"));
    const int row = own.number();
    return [=, this] {
      AddSupplier(supplier, row);
      filling_.Add("contracts", row, cells);
      for (const auto& [label, is_new] : applications) {
        if (is_new) {
          AddDomain(domain, row);
          AddShared("applications", SearchText(label), row,
                    {{"number", label},
                     {"name", label},
                     {"kind", "application"},
                     {"domain", domain},
                     {"inScope", in_scope},
                     {"outVia", IsNo(in_scope) ? title : ""},
                     {"phase", phase}});
        }
        filling_.Add("contract-applications", row, {{"contract", number}, {"application", label}});
      }
      for (std::size_t i = 0; i < months->size(); ++i)
        filling_.Add("contract-options", row,
                     {{"contract", number},
                      {"position", std::to_string(i + 1)},
                      {"months", (*months)[i]},
                      {"noticeDays", option_notice}});
      if (!spent.empty())
        filling_.Add("contract-spend", row,
                     {{"contract", number}, {"month", spent_month}, {"amount", spent}});
    };
  }

  std::function<void()> Application(OwnRow& own) {
    std::vector<std::pair<const char*, std::string>> cells;
    for (const Field& field : FieldsOf(RowKind::kApplication))
      if (*field.column != '\0' && (field.required || own.Has(field.key)))
        cells.emplace_back(field.column, field.required ? own.Need(field.key) : own.Get(field.key));
    const std::string number = cells.front().second;
    const std::string domain = own.Get("domain");
    const auto customers = ToList(own.Get("customers"));
    for (const auto& customer : customers)
      if (!known_.refs.Find("organisation", customer))
        own.Tell("customers", "own_organisation_unknown", customer);
    const int row = own.number();
    return [=, this] {
      AddDomain(domain, row);
      filling_.Add("applications", row, cells);
      for (const auto& customer : customers)
        filling_.Add("application-customers", row,
                     {{"application", number}, {"customer", customer}});
    };
  }

  std::function<void()> Organisation(OwnRow& own) {
    std::vector<std::pair<const char*, std::string>> cells = {{"name", own.Need("name")},
                                                              {"kind", own.Need("kind")}};
    if (own.Has("kvkNumber")) cells.emplace_back("kvkNumber", own.Get("kvkNumber"));
    const int row = own.number();
    return [=, this] { filling_.Add("organisations", row, cells); };
  }

  // An opening balance: what was committed, and what of it was invoiced already.
  std::function<void()> CallOff(OwnRow& own) {
    const std::string framework = own.Need("framework");
    const std::string call_off = own.Need("callOff");
    const Supplier supplier = SupplierOf(own);
    const std::string lot = own.Get("lot");
    const std::string committed = own.Need("committed");
    const std::string invoiced = own.Get("invoiced");
    const std::string booked_on = own.Need("bookedOn");
    const std::string description = own.Need("description");
    const auto id = known_.refs.Find("framework", framework);
    if (!framework.empty() && !id) own.Tell("framework", "own_framework_unknown", framework);
    // Twice the same file would book twice; what is booked changes in the ledger itself.
    const auto key = std::make_pair(id.value_or(""), SearchText(call_off));
    if (id && (known_.call_offs.contains(key) || booked_.contains(key)))
      own.Tell("callOff", "own_call_off_booked", call_off);
    const int row = own.number();
    return [=, this] {
      booked_.insert(key);
      AddSupplier(supplier, row);
      const auto book = [&](const char* kind, const std::string& amount) {
        filling_.Add("ledger-entries", row,
                     {{"framework", framework},
                      {"entry", std::to_string(++last_entries_[*id])},
                      {"kind", kind},
                      {"callOff", call_off},
                      {"lot", lot},
                      {"supplier", supplier.label},
                      {"amount", amount},
                      {"bookedOn", booked_on},
                      {"description", description}});
      };
      book("committed", committed);
      if (!invoiced.empty() && invoiced != "0.00") book("invoiced", invoiced);
    };
  }

  const Mapping& mapping_;
  const Known& known_;
  const Places& places_;
  std::map<std::string, int> last_entries_;
  std::set<std::pair<std::string, std::string>> booked_;
  std::map<std::string, std::size_t> named_;
  std::map<std::pair<std::string, std::string>, int> shared_;
  Filling filling_;
  Translated out_;
};

std::string TextAt(const tabular::Values& values, std::size_t at) {
  const auto* text = std::get_if<std::string>(&values[at]);
  return text == nullptr ? std::string{} : *text;
}

}  // namespace

Known KnownOf(const tabular::Data& data) {
  Known known{data.refs, {}, {}, {}};
  for (const auto& row : data.Rows("applications")) {
    const auto [at, first] =
        known.application_numbers.emplace(SearchText(TextAt(row.values, 1)), TextAt(row.values, 0));
    if (!first) at->second.clear();
  }
  for (const auto& row : data.Rows("ledger-entries")) {
    const std::string framework = TextAt(row.values, 0);
    const auto* entry = std::get_if<std::int64_t>(&row.values[1]);
    int& last = known.last_entries[framework];
    if (entry != nullptr) last = std::max(last, static_cast<int>(*entry));
    known.call_offs.emplace(framework, SearchText(TextAt(row.values, 4)));
  }
  return known;
}

Translated Translate(const tabular::Sheet& sheet, const Mapping& mapping, const Known& known,
                     const Places& places, const Fixes& fixes, const std::set<int>& without) {
  return Translator(mapping, known, places).Run(sheet, fixes, without);
}

std::string FieldBehind(const Mapping& mapping, const std::string& sheet,
                        const std::string& column) {
  if (column == "supplier") return "supplier";
  if (sheet == "organisations" && mapping.rows != RowKind::kOrganisation)
    return column == "kvkNumber" ? "supplierKvk" : "supplier";
  if (sheet == "contract-applications" ||
      (sheet == "applications" && column == "number" && mapping.rows == RowKind::kContract))
    return "application";
  if (sheet == "domains") return mapping.rows == RowKind::kContract ? "newDomain" : "domain";
  if (sheet == "contract-options")
    return column == "noticeDays" ? "optionNoticeDays" : "optionMonths";
  for (const Field& field : FieldsOf(mapping.rows))
    if (sheet == field.sheet && column == field.column) return field.key;
  return {};
}

std::string KeyOfName(const std::string& name, const std::string& kvk) {
  return kvk.empty() ? "n:" + FullName(name) : "k:" + kvk;
}

}  // namespace nokkenas::exchange
