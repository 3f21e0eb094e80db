// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include <algorithm>
#include <tuple>

#include "base/text.h"
#include "modules/portfolio/domain/contract.h"
#include "modules/portfolio/service/confirmation_service.h"
#include "modules/portfolio/service/portfolio_sheets.h"
#include "modules/portfolio/storage/portfolio_repo.h"
#include "platform/audit/audit.h"
#include "platform/auth/crypto.h"
#include "sql/portfolio.h"

namespace nokkenas::portfolio {
namespace {

namespace q = sql::portfolio;
using storage::ToValue;
using tabular::Import;
using tabular::Line;
using tabular::References;

std::optional<std::int64_t> MinorOf(const std::optional<Money>& money) {
  return money ? std::optional(money->amount_minor) : std::nullopt;
}
template <class E>
storage::Value NameValue(const std::optional<E>& value) {
  return value ? ToValue(NameOf(*value)) : ToValue(std::nullopt);
}
std::optional<int> IntOf(const Line& line, const char* key) {
  const auto value = line.OptInt(key);
  return value ? std::optional(static_cast<int>(*value)) : std::nullopt;
}

// The two ends of a link in one order, whatever their ids are.
void SettleLink(const References& refs, tabular::Values& values) {
  const auto* first = std::get_if<std::string>(&values[0]);
  const auto* second = std::get_if<std::string>(&values[1]);
  if (first == nullptr || second == nullptr) return;
  if (SortKey(refs.Label("application", *second)) < SortKey(refs.Label("application", *first)))
    std::swap(values[0], values[1]);
}

void LoadApplicationRows(const std::vector<const StoredApplication*>& all, tabular::Data& data) {
  for (const auto* one : all) {
    const Application& a = one->data;
    data.Add(
        "applications",
        {ToValue(a.number), ToValue(a.name), ToValue(NameOf(a.kind)), ToValue(a.domain_id),
         ToValue(a.description), ToValue(a.principal_id), ToValue(a.in_scope), ToValue(a.out_via),
         ToValue(NameOf(a.phase)), NameValue(a.time_class), ToValue(MinorOf(a.yearly_cost)),
         ToValue(a.fte_tenths), ToValue(a.complexity), ToValue(a.service_at_risk)},
        one->id);
    std::vector<std::string> customers = a.customer_ids;
    const auto label = [&](const std::string& id) { return data.refs.Label("organisation", id); };
    std::sort(customers.begin(), customers.end(),
              [&](const auto& x, const auto& y) { return label(x) < label(y); });
    for (const auto& customer : customers)
      data.Add("application-customers", {ToValue(one->id), ToValue(customer)});
  }
}

void SortedAdd(tabular::Data& data, const char* sheet, std::vector<tabular::Values> rows) {
  const auto key = [&](const tabular::Values& row) {
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < 2; ++i) {
      const auto& text = std::get<std::string>(row[i]);
      const bool date = Date::Parse(text).has_value();
      parts.push_back(date ? text : SortKey(data.refs.Label("application", text)));
    }
    return parts;
  };
  std::sort(rows.begin(), rows.end(), [&](const auto& a, const auto& b) {
    const auto x = key(a);
    const auto y = key(b);
    return x != y ? x < y
                  : std::vector(a.begin() + 2, a.end()) < std::vector(b.begin() + 2, b.end());
  });
  for (auto& row : rows) data.Add(sheet, std::move(row));
}

void LoadAll(storage::Tx& tx, tabular::Data& data) {
  for (const auto& row : tx.All(q::kDomainList, Date{1900, 1, 1})) {
    data.refs.Add("domain", row.Text(0), {row.Text(1), {}, ""});
    data.Add("domains", {ToValue(row.Text(1))}, row.Text(0));
  }
  const auto stored = LoadApplications(tx);
  std::vector<const StoredApplication*> all;
  for (const auto& [id, one] : stored) {
    data.refs.Add("application", id, {one.data.number, {}, ""});
    all.push_back(&one);
  }
  std::sort(all.begin(), all.end(), [](const auto* a, const auto* b) {
    return std::make_pair(SortKey(a->data.number), a->data.number) <
           std::make_pair(SortKey(b->data.number), b->data.number);
  });
  LoadApplicationRows(all, data);
  std::vector<tabular::Values> links;
  for (const auto& row : tx.All(q::kLinkList, "")) {
    tabular::Values values{row.at(1), row.at(2), row.at(3), row.at(4), row.at(5)};
    SettleLink(data.refs, values);
    links.push_back(std::move(values));
  }
  SortedAdd(data, "application-links", std::move(links));
  std::vector<tabular::Values> health;
  for (const auto& row : tx.All(q::kHealthAll))
    health.push_back({row.at(0), row.at(1), row.at(2), row.at(3), row.at(4), row.at(5)});
  SortedAdd(data, "health-measurements", std::move(health));
}

struct Draft {
  std::string id;
  std::optional<StoredApplication> before;
  Application after;
  const Line* line = nullptr;  // Its own row, when touched; else that of its first part.
  std::vector<const Line*> health;
};

class Applications {
 public:
  Applications(storage::Tx& tx, Import& import) : import_(import), stored_(LoadApplications(tx)) {
    for (const Line* line : import_.Touched("applications")) {
      Draft& draft = drafts_.emplace_back();
      draft.line = line;
      Begin(draft, line->id);
      Fill(*line, draft.after);
      at_[line->id] = drafts_.size() - 1;
    }
    for (const Line* line : import_.Touched("application-customers"))
      if (Draft* draft = Of(*line)) draft->after.customer_ids.push_back(line->Text("customer"));
    for (const Line* line : import_.Touched("health-measurements"))
      if (Draft* draft = Of(*line)) draft->health.push_back(line);
  }

  void Check() {
    for (const Draft& draft : drafts_) {
      const auto right = CheckApplication(draft.after);
      if (right) continue;
      for (const FieldError& error : right.failure().fields)
        import_.Wrong(*draft.line, error.path == "outVia" && Own(draft) ? "outVia" : "",
                      error.code);
    }
    for (const Line* line : import_.Touched("health-measurements"))
      if (line->Date("measuredOn") > import_.by().today())
        import_.Wrong(*line, "measuredOn", "in_the_future");
    for (const Line* line : import_.Touched("application-links"))
      if (line->Text("first") == line->Text("second"))
        import_.Wrong(*line, "second", "link_to_itself");
  }

  void Write(storage::Tx& tx) {
    for (const Draft& draft : drafts_) Save(tx, draft);
    for (const Line* line : import_.Touched("application-links")) SaveLink(tx, *line);
  }

 private:
  static bool Own(const Draft& draft) { return draft.line->spec->key == "applications"; }

  void Begin(Draft& draft, const std::string& id) {
    draft.id = id;
    if (const auto found = stored_.find(id); found != stored_.end()) {
      draft.before = found->second;
      draft.after = found->second.data;
    }
  }
  // Null for a part of an application whose own row is wrong.
  Draft* Of(const Line& part) {
    const std::string id = part.Text("application");
    if (const auto found = at_.find(id); found != at_.end()) return &drafts_[found->second];
    if (!stored_.contains(id)) return nullptr;
    Draft& draft = drafts_.emplace_back();
    draft.line = &part;
    Begin(draft, id);
    at_[id] = drafts_.size() - 1;
    return &draft;
  }
  static void Fill(const Line& line, Application& a) {
    a.number = line.Text("number");
    a.name = line.Text("name");
    a.kind = *line.OptChoice<ApplicationKind>("kind");
    a.domain_id = line.Text("domain");
    a.description = line.Text("description");
    a.principal_id = line.OptText("principal");
    a.in_scope = line.Bool("inScope", true);
    a.out_via = line.OptText("outVia");
    a.phase = *line.OptChoice<Phase>("phase");
    a.time_class = line.OptChoice<TimeClass>("timeClass");
    const auto cost = line.OptInt("yearlyCost");
    a.yearly_cost = cost ? std::optional(Money{*cost, Vat::kExcluded}) : std::nullopt;
    a.fte_tenths = IntOf(line, "fteTenths");
    a.complexity = IntOf(line, "complexity");
    a.service_at_risk = line.OptText("serviceAtRisk");
  }

  void Trail(storage::Tx& tx, const std::string& id, const char* action,
             std::vector<audit::Change> changes) {
    const auth::SubjectRef self{"application", id};
    audit::Append(tx, {self, self, action, std::move(changes)}, import_.by().account_id,
                  import_.by().request_id, import_.by().now);
    import_.Step();
  }

  void Save(storage::Tx& tx, const Draft& draft) {
    auto changes = audit::Compare(draft.before ? &draft.before->data : nullptr, &draft.after);
    if (!draft.before) {
      AddApplication(tx, draft.id, draft.after);
      BeginByFile(tx, {"application", draft.id}, import_.by().now);
    } else {
      StoredApplication after = *draft.before;
      after.data = draft.after;
      SaveApplication(tx, after);
    }
    for (const Line* line : draft.health) {
      tx.Exec(q::kHealthAdd, crypto::NewId(), draft.id, line->Date("measuredOn"),
              line->OptInt("technicalDebt"), line->OptInt("endOfLife"), line->OptInt("risk"),
              line->Text("source"), import_.by().account_id);
      changes.push_back({"health[" + line->Text("measuredOn") + "]", "",
                         json::ToJson(line->Text("source")), false});
    }
    Trail(tx, draft.id, "application_import", std::move(changes));
  }

  void SaveLink(storage::Tx& tx, const Line& line) {
    const std::string one = line.Text("first");
    const std::string other = line.Text("second");
    const auto& [first, second] = std::minmax(one, other);
    tx.Exec(q::kLinkAdd, crypto::NewId(), first, second, line.Text("kind"),
            line.OptInt("strengthPercent"), line.Text("source"), import_.by().account_id,
            import_.by().today());
    Trail(tx, one, "application_state_link",
          {{"otherId", "", json::ToJson(other), false},
           {"kind", "", json::ToJson(line.Text("kind")), false},
           {"source", "", json::ToJson(line.Text("source")), false}});
  }

  Import& import_;
  std::map<std::string, StoredApplication> stored_;
  std::vector<Draft> drafts_;
  std::map<std::string, std::size_t> at_;
};

void AddDomains(storage::Tx& tx, Import& import) {
  for (const Line* line : import.Touched("domains")) {
    const std::string name = line->Text("name");
    const auth::SubjectRef self{"domain", line->id};
    if (line->before != nullptr) {
      tx.Exec(q::kDomainRename, line->id, name, SearchText(name));
    } else {
      tx.Exec(q::kDomainAdd, line->id, name, SearchText(name),
              tx.One(q::kDomainNextPosition)->Int(0));
    }
    audit::Append(tx, {self, self, "domain_import", {{"name", "", json::ToJson(name), false}}},
                  import.by().account_id, import.by().request_id, import.by().now);
    import.Step();
  }
}

tabular::Apply CheckAll(storage::Tx& tx, Import& import) {
  auto applications = std::make_shared<Applications>(tx, import);
  applications->Check();
  return [applications, &import](storage::Tx& write) {
    AddDomains(write, import);
    applications->Write(write);
  };
}

// Links follow from the customers by themselves: that kind is never stated.
tabular::Column StatedLinkKind() {
  auto column = tabular::Required(tabular::Choice<LinkKind>("kind"));
  std::erase(column.choices, NameOf(LinkKind::kSameCustomer));
  return column;
}

std::vector<tabular::SheetSpec> Specs() {
  using namespace tabular;
  const auto sheet = [](const char* key, std::vector<Column> columns,
                        std::vector<std::size_t> identity, const char* defines) {
    return SheetSpec{key,   kPortfolioRead, kPortfolioManage, std::move(columns), identity, defines,
                     false, nullptr,        nullptr};
  };
  const auto application = Required(Reference("application", "application"));
  std::vector<SheetSpec> all{
      sheet("domains", {Text("name", 1, 200)}, {0}, "domain"),
      sheet(
          "applications",
          {Text("number", 1, 40), Text("name", 1, 200), Required(Choice<ApplicationKind>("kind")),
           Required(Reference("domain", "domain")), Text("description", 0, 4'000),
           Reference("principal", "organisation"), Required(YesNo("inScope")),
           Text("outVia", 0, 200), Required(Choice<Phase>("phase")), Choice<TimeClass>("timeClass"),
           Amount("yearlyCost", -kMaxAmountMinor, kMaxAmountMinor), Whole("fteTenths", 0, 100'000),
           Whole("complexity", 1, 5), Text("serviceAtRisk", 0, 500)},
          {0}, "application"),
      sheet("application-customers", {application, Required(Reference("customer", "organisation"))},
            {0, 1}, ""),
      sheet("application-links",
            {Required(Reference("first", "application")),
             Required(Reference("second", "application")), StatedLinkKind(),
             Whole("strengthPercent", 0, 100), Text("source", 1, 300)},
            {0, 1, 2}, ""),
      sheet("health-measurements",
            {application, Required(Day("measuredOn")), Whole("technicalDebt", 0, 100),
             Whole("endOfLife", 0, 100), Whole("risk", 0, 100), Text("source", 1, 300)},
            {0, 1, 2, 3, 4, 5}, "")};
  all[3].settle = SettleLink;
  all[4].facts = true;
  return all;
}

}  // namespace

tabular::Register ApplicationSheets() { return {Specs(), LoadAll, CheckAll}; }

tabular::Register PortfolioSheets() {
  auto both = std::make_shared<std::pair<tabular::Register, tabular::Register>>(ApplicationSheets(),
                                                                                ContractSheets());
  tabular::Register out;
  out.sheets = both->first.sheets;
  out.sheets.insert(out.sheets.end(), both->second.sheets.begin(), both->second.sheets.end());
  out.load = [both](storage::Tx& tx, tabular::Data& data) {
    both->first.load(tx, data);
    both->second.load(tx, data);
  };
  out.check = [both](storage::Tx& tx, Import& import) {
    auto first = both->first.check(tx, import);
    auto second = both->second.check(tx, import);
    return [first, second](storage::Tx& write) {
      first(write);
      second(write);
    };
  };
  return out;
}

}  // namespace nokkenas::portfolio
