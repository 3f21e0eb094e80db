// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/governance/service/mandate_sheets.h"

#include <algorithm>
#include <map>

#include "base/text.h"
#include "modules/governance/service/mandate_lookup.h"
#include "modules/governance/storage/budget_repo.h"
#include "modules/governance/storage/mandate_repo.h"
#include "modules/governance/storage/unit_repo.h"
#include "modules/party/facade.h"
#include "platform/audit/audit.h"
#include "platform/tabular/import.h"

namespace nokkenas::governance {
namespace {

using storage::ToValue;
using tabular::Import;
using tabular::Line;
using tabular::References;

constexpr const char* kSheet = "mandates";

// "a; b": as a cell names several.
std::vector<std::string> Parts(const std::string& text) {
  std::vector<std::string> out;
  for (std::size_t at = 0; at <= text.size();) {
    const auto end = std::min(text.find(';', at), text.size());
    if (auto part = Trim(text.substr(at, end - at)); !part.empty()) out.push_back(std::move(part));
    at = end + 1;
  }
  return out;
}

std::string Joined(std::vector<std::string> parts) {
  std::sort(parts.begin(), parts.end());
  std::string out;
  for (const auto& part : parts) out += (out.empty() ? "" : "; ") + part;
  return out;
}

// In one order and with one blank, so that only what says something else is a change.
constexpr std::size_t kActs = 4;
constexpr std::size_t kFrameworks = 5;
constexpr std::size_t kApplications = 6;
void SettleParts(const References&, tabular::Values& values) {
  for (const std::size_t at : {kActs, kFrameworks, kApplications})
    if (const auto* text = std::get_if<std::string>(&values[at])) {
      const std::string joined = Joined(Parts(*text));
      values[at] = joined.empty() ? ToValue(std::nullopt) : ToValue(joined);
    }
}

void AddReferences(storage::Tx& tx, tabular::Data& data) {
  for (const auto& person : party::Colleagues(tx))
    data.refs.Add("person", person.id, {person.name, {person.email}, ""});
  std::map<std::string, std::string> units;
  for (const Unit& unit : AllUnits(tx)) units[unit.id] = unit.data.name;
  for (const Function& function : AllFunctions(tx))
    data.refs.Add("function", function.id,
                  {function.data.title + ", " + units[function.data.unit_id], {}, ""});
  for (const BudgetLine& line : AllBudgetLines(tx))
    data.refs.Add("budget_line", line.id, {LabelOf(line.data), {}, ""});
}

std::string ObjectsIn(const References& refs, const MandateData& data, ScopeKind kind) {
  std::vector<std::string> labels;
  for (const MandateObject& one : data.objects)
    if (one.kind == kind) labels.push_back(refs.Label(NameOf(kind), one.id));
  return Joined(std::move(labels));
}

void Load(storage::Tx& tx, tabular::Data& data) {
  AddReferences(tx, data);
  auto chains = AllMandates(tx);
  std::sort(chains.begin(), chains.end(), [](const MandateChain& a, const MandateChain& b) {
    return a.front().number < b.front().number;
  });
  for (const MandateChain& chain : chains)
    data.refs.Add("mandate", chain.front().id, {LabelOf(chain.front().number), {}, ""});
  for (const MandateChain& chain : chains) {
    const Mandate& own = chain.front();
    const MandateData& d = own.data;
    std::vector<std::string> acts;
    for (const Act act : d.acts) acts.emplace_back(NameOf(act));
    std::optional<std::int64_t> ceiling;
    std::optional<std::string> vat;
    if (d.ceiling) {
      ceiling = d.ceiling->amount_minor;
      vat = NameOf(d.ceiling->vat);
    }
    data.Add(kSheet,
             {ToValue(LabelOf(own.number)), ToValue(NameOf(d.kind)), ToValue(d.function_id),
              ToValue(d.account_id), ToValue(Joined(std::move(acts))),
              ToValue(ObjectsIn(data.refs, d, ScopeKind::kFramework)),
              ToValue(ObjectsIn(data.refs, d, ScopeKind::kApplication)), ToValue(ceiling),
              ToValue(vat), ToValue(d.budget_line_id), ToValue(d.starts_on), ToValue(d.ends_on),
              ToValue(d.source), ToValue(d.may_pass_on), ToValue(d.parent_id),
              ToValue(own.revoked_on), ToValue(own.revoke_reason)},
             own.id);
  }
}

// The column in which a field of the mandate stands.
std::string ColumnOf(const std::string& path) {
  static const std::map<std::string, std::string> kColumns = {
      {"functionId", "function"},     {"accountId", "person"}, {"parentId", "parent"},
      {"budgetLineId", "budgetLine"}, {"ceiling.vat", "vat"},  {"ceiling.amountMinor", "ceiling"},
      {"objects", "applications"}};
  const auto found = kColumns.find(path);
  if (found != kColumns.end()) return found->second;
  const std::string field = path.substr(0, path.find_first_of(".["));
  return field == "objects" ? "applications" : field;
}

class Mandates {
 public:
  Mandates(storage::Tx& tx, Import& import)
      : tx_(tx), import_(import), register_(AllMandates(tx)) {}

  // A row names only what stands above it, so that what it is granted from was judged before.
  void Check() {
    for (const Line* line : import_.Touched(kSheet)) Take(*line);
  }
  void Write(storage::Tx& tx) {
    for (const MandateChain& chain : made_) {
      Mandate one = chain.front();
      one.number = NextMandateNumber(tx);
      one.granted_at = import_.by().now;
      AddMandate(tx, one, MandateChain(chain.begin() + 1, chain.end()));
      const auth::SubjectRef self{"mandate", one.id};
      audit::Append(tx, {self, self, "mandate_import", audit::Made(one.data)},
                    import_.by().account_id, import_.by().request_id, import_.by().now);
      import_.Step();
    }
  }

 private:
  void Take(const Line& line) {
    MandateData data;
    if (!Read(line, data)) return;
    GrantFacts facts;
    facts.objects_known.assign(data.objects.size(), true);
    if (data.parent_id) facts.source = Source(*data.parent_id);
    if (data.parent_id && facts.source.empty()) {
      import_.Wrong(line, "parent", "mandate_source_wrong");
      return;
    }
    MandateLookup lookup(tx_, std::max(data.starts_on, import_.by().today()));
    facts.budget = lookup.RoomOf(data);
    if (data.function_id || data.account_id)
      for (const MandatePerson& one : lookup.PeopleOf(data))
        if (one.id == import_.by().actor.account_id) facts.to_oneself = true;
    if (const auto decided = DecideGrant(data, facts); !decided) {
      Tell(line, decided.failure());
      return;
    }
    if (Twice(line, data)) return;
    Mandate made;
    made.id = line.id;
    made.data = data;
    MandateChain chain{made};
    chain.insert(chain.end(), facts.source.begin(), facts.source.end());
    made_.push_back(std::move(chain));
  }

  // Of the file or of the register; empty when that row was wrong.
  MandateChain Source(const std::string& id) {
    for (const MandateChain& chain : made_)
      if (chain.front().id == id) return chain;
    return FindMandate(tx_, id);
  }

  bool Read(const Line& line, MandateData& data) {
    bool sound = true;
    const auto wrong = [&](const char* column, const char* code) {
      import_.Wrong(line, column, code);
      sound = false;
    };
    data.kind = *line.OptChoice<MandateKind>("kind");
    data.function_id = line.OptText("function");
    data.account_id = line.OptText("person");
    for (const auto& part : Parts(line.Text("acts")))
      if (const auto act = FromName<Act>(part))
        data.acts.push_back(*act);
      else
        wrong("acts", "unknown_value");
    for (const auto& [column, kind] : {std::pair{"frameworks", ScopeKind::kFramework},
                                       std::pair{"applications", ScopeKind::kApplication}})
      for (const auto& part : Parts(line.Text(column)))
        if (const auto id = import_.refs().Find(NameOf(kind), part))
          data.objects.push_back({kind, *id});
        else
          wrong(column, "reference_unknown");
    if (line.Has("ceiling") && !line.Has("vat")) wrong("vat", "required");
    if (line.Has("ceiling") && line.Has("vat"))
      data.ceiling = Money{line.Int("ceiling"), *line.OptChoice<Vat>("vat")};
    data.budget_line_id = line.OptText("budgetLine");
    data.starts_on = line.Date("startsOn");
    data.ends_on = line.OptDate("endsOn");
    data.source = line.Text("source");
    data.may_pass_on = line.Bool("mayPassOn", false);
    data.parent_id = line.OptText("parent");
    if (line.Has("revokedOn")) wrong("revokedOn", "only_revoked_here");
    return sound;
  }

  // The same grant that is there already, or stands above: a file that was brought in before.
  bool Twice(const Line& line, const MandateData& data) {
    for (const MandateChains* all : {&register_, &made_})
      for (const MandateChain& chain : *all) {
        if (chain.front().revoked_on || !Same(chain.front().data, data)) continue;
        import_.Wrong(line, "number", "mandate_there_already",
                      {{"label", LabelOf(chain.front().number)}});
        return true;
      }
    return false;
  }
  static bool Same(const MandateData& a, const MandateData& b) {
    return a.kind == b.kind && a.function_id == b.function_id && a.account_id == b.account_id &&
           a.source == b.source && a.starts_on == b.starts_on && a.ends_on == b.ends_on &&
           a.ceiling == b.ceiling && a.budget_line_id == b.budget_line_id &&
           a.may_pass_on == b.may_pass_on && a.parent_id == b.parent_id &&
           std::is_permutation(a.acts.begin(), a.acts.end(), b.acts.begin(), b.acts.end()) &&
           std::is_permutation(a.objects.begin(), a.objects.end(), b.objects.begin(),
                               b.objects.end());
  }

  void Tell(const Line& line, const Failure& failure) {
    if (failure.fields.empty()) {
      import_.Wrong(line, "parent", failure);
      return;
    }
    for (const FieldError& error : failure.fields)
      import_.Wrong(line, ColumnOf(error.path), error.code, {{"limit", error.limit}});
  }

  storage::Tx& tx_;
  Import& import_;
  MandateChains register_;
  MandateChains made_;  // What each stands on comes before it.
};

tabular::Apply Check(storage::Tx& tx, Import& import) {
  const auto mandates = std::make_shared<Mandates>(tx, import);
  mandates->Check();
  return [mandates](storage::Tx& writing) { mandates->Write(writing); };
}

}  // namespace

tabular::Register MandateSheets() {
  using namespace tabular;
  constexpr std::int64_t kLongest = 500;
  SheetSpec sheet{
      kSheet,
      kMandateRead,
      kMandateManage,
      {Text("number", 1, 40), Required(Choice<MandateKind>("kind")),
       Reference("function", "function"), Reference("person", "person"), Text("acts", 1, kLongest),
       Text("frameworks", 0, kLongest), Text("applications", 0, kLongest),
       Amount("ceiling", 1, kMaxAmountMinor), Choice<Vat>("vat"),
       Reference("budgetLine", "budget_line"), Required(Day("startsOn")), Day("endsOn"),
       Text("source", 3, kLongest), YesNo("mayPassOn"), Reference("parent", "mandate"),
       Day("revokedOn"), Text("revokeReason", 0, kLongest)},
      {0},
      "mandate",
      true,
      nullptr,
      SettleParts};
  sheet.apart = true;
  return {{std::move(sheet)}, Load, Check};
}

}  // namespace nokkenas::governance
