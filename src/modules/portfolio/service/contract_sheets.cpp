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
#include "sql/portfolio.h"

namespace nokkenas::portfolio {
namespace {

namespace q = sql::portfolio;
using storage::ToValue;
using tabular::Import;
using tabular::Line;

void LoadContractParts(const FullContract& full, tabular::Data& data) {
  const auto id = ToValue(full.id);
  for (const auto& application : full.contract.application_ids)
    data.Add("contract-applications", {id, ToValue(application)});
  int position = 0;
  for (const ContractOption& option : full.contract.options)
    data.Add("contract-options", {id, ToValue(++position), ToValue(option.months),
                                  ToValue(option.notice_days), ToValue(option.used_on)});
  for (const auto& [month, minor] : full.actuals)
    data.Add("contract-spend", {id, ToValue(month), ToValue(minor)});
  for (const DatedConclusion& dated : full.conclusions)
    data.Add("contract-conclusions", {id, ToValue(dated.from_on), ToValue(NameOf(dated.conclusion)),
                                      ToValue(dated.legal_ground)});
}

void LoadRows(storage::Tx& tx, tabular::Data& data) {
  auto all = LoadContracts(tx, law::IdRange::All());
  std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) {
    return std::make_pair(SortKey(a.contract.number), a.contract.number) <
           std::make_pair(SortKey(b.contract.number), b.contract.number);
  });
  for (const FullContract& full : all) {
    const Contract& c = full.contract;
    data.refs.Add("contract", full.id, {c.number, {}, ""});
    data.Add("contracts",
             {ToValue(c.number), ToValue(c.title), ToValue(c.supplier_id), ToValue(c.starts_on),
              ToValue(c.ends_on), ToValue(c.notice_days), ToValue(c.yearly_amount.amount_minor),
              ToValue(c.bridging), ToValue(c.bridging_end)},
             full.id);
  }
  for (const FullContract& full : all) LoadContractParts(full, data);
}

struct ContractDraft {
  std::string id;
  const FullContract* before = nullptr;
  Contract after;
  const Line* line = nullptr;          // Its own row, when touched; else that of its first part.
  std::map<int, const Line*> options;  // By position.
  std::vector<const Line*> spend;
  std::vector<const Line*> conclusions;
};

class Contracts {
 public:
  Contracts(storage::Tx& tx, Import& import)
      : import_(import), stored_(LoadContracts(tx, law::IdRange::All())) {
    for (const FullContract& full : stored_) by_id_[full.id] = &full;
    for (const Line* line : import_.Touched("contracts")) {
      Fill(*line, Begin(line->id, line).after);
    }
    for (const Line* line : import_.Touched("contract-applications"))
      if (auto* draft = Of(*line))
        draft->after.application_ids.push_back(line->Text("application"));
    for (const Line* line : import_.Touched("contract-options"))
      if (auto* draft = Of(*line)) draft->options[static_cast<int>(line->Int("position"))] = line;
    for (const Line* line : import_.Touched("contract-spend"))
      if (auto* draft = Of(*line)) draft->spend.push_back(line);
    for (const Line* line : import_.Touched("contract-conclusions"))
      if (auto* draft = Of(*line)) draft->conclusions.push_back(line);
    for (auto& draft : drafts_) PlaceOptions(draft);
  }

  void Check() {
    for (const ContractDraft& draft : drafts_) {
      if (Own(draft) && import_.refs().Note("organisation", draft.after.supplier_id) != "supplier")
        import_.Wrong(*draft.line, "supplier", "not_a_supplier");
      if (const auto right = CheckContract(draft.after); !right)
        for (const FieldError& error : right.failure().fields) Tell(draft, error);
    }
    for (const Line* line : import_.Touched("contract-spend")) {
      const Date month = line->Date("month");
      if (month != FirstOfMonth(month)) import_.Wrong(*line, "month", "first_of_month");
      if (month > import_.by().today()) import_.Wrong(*line, "month", "in_the_future");
    }
  }

  void Write(storage::Tx& tx) {
    for (const ContractDraft& draft : drafts_) Save(tx, draft);
  }

 private:
  static bool Own(const ContractDraft& draft) { return draft.line->spec->key == "contracts"; }

  ContractDraft& Begin(const std::string& id, const Line* line) {
    ContractDraft& draft = drafts_.emplace_back();
    at_[id] = drafts_.size() - 1;
    draft.id = id;
    draft.line = line;
    if (const auto found = by_id_.find(id); found != by_id_.end()) {
      draft.before = found->second;
      draft.after = found->second->contract;
    }
    return draft;
  }
  // Null for a part of a contract whose own row is wrong.
  ContractDraft* Of(const Line& part) {
    const std::string id = part.Text("contract");
    if (const auto found = at_.find(id); found != at_.end()) return &drafts_[found->second];
    return by_id_.contains(id) ? &Begin(id, &part) : nullptr;
  }
  static void Fill(const Line& line, Contract& c) {
    c.number = line.Text("number");
    c.title = line.Text("title");
    c.supplier_id = line.Text("supplier");
    c.starts_on = line.Date("startsOn");
    c.ends_on = line.Date("endsOn");
    c.notice_days = static_cast<int>(line.Int("noticeDays"));
    c.yearly_amount = Money{line.Int("yearlyAmount"), Vat::kExcluded};
    c.bridging = line.Bool("bridging", false);
    c.bridging_end = line.OptDate("bridgingEnd");
  }
  // Options stand in their order, without holes.
  void PlaceOptions(ContractDraft& draft) {
    for (const auto& [position, line] : draft.options) {
      const auto at = static_cast<std::size_t>(position);
      auto& options = draft.after.options;
      if (at > options.size() + 1) {
        import_.Wrong(*line, "position", "option_position",
                      {{"limit", std::to_string(options.size() + 1)}});
        continue;
      }
      if (at == options.size() + 1) options.emplace_back();
      options[at - 1] = {static_cast<int>(line->Int("months")),
                         static_cast<int>(line->Int("noticeDays")), line->OptDate("usedOn")};
    }
  }
  // The domain names fields; the reader needs sheet, row and column.
  void Tell(const ContractDraft& draft, const FieldError& error) {
    if (error.path == "applicationIds") {
      import_.Wrong(*draft.line, "", "contract_without_application");
      return;
    }
    for (const auto& [position, line] : draft.options)
      if (error.path == "options[" + std::to_string(position - 1) + "].usedOn") {
        import_.Wrong(*line, "usedOn", error.code);
        return;
      }
    const bool column = Own(draft) && (error.path == "endsOn" || error.path == "bridgingEnd");
    import_.Wrong(*draft.line, column ? error.path : "", error.code);
  }

  void Save(storage::Tx& tx, const ContractDraft& draft) {
    auto changes = audit::Compare(draft.before ? &draft.before->contract : nullptr, &draft.after);
    TouchCover(tx,
               draft.before == nullptr ? std::vector<std::string>{}
                                       : draft.before->contract.application_ids,
               draft.after.application_ids, import_.by().now);
    if (draft.before == nullptr) {
      AddContract(tx, draft.id, draft.after);
      BeginByFile(tx, {"contract", draft.id}, import_.by().now);
    } else {
      FullContract after = *draft.before;
      after.contract = draft.after;
      SaveContract(tx, after);
    }
    for (const Line* line : draft.spend) {
      tx.Exec(q::kSpendSave, draft.id, line->Date("month"), line->Int("amount"));
      const auto old = line->before == nullptr
                           ? std::string{}
                           : std::to_string(std::get<std::int64_t>(line->before->at(2)));
      changes.push_back(
          {"months[" + line->Text("month") + "]", old, std::to_string(line->Int("amount")), false});
    }
    for (const Line* line : draft.conclusions) {
      tx.Exec(q::kConclusionAdd, draft.id, line->Date("fromOn"), line->Text("conclusion"),
              line->Text("legalGround"), import_.by().account_id, import_.by().now);
      changes.push_back({"conclusions[" + line->Text("fromOn") + "]", "",
                         json::ToJson(line->Text("conclusion")), false});
      changes.push_back({"conclusions[" + line->Text("fromOn") + "].legalGround", "",
                         json::ToJson(line->Text("legalGround")), false});
    }
    const auth::SubjectRef self{"contract", draft.id};
    audit::Append(tx, {self, self, "contract_import", std::move(changes)}, import_.by().account_id,
                  import_.by().request_id, import_.by().now);
    import_.Step();
  }

  Import& import_;
  std::vector<FullContract> stored_;
  std::map<std::string, const FullContract*> by_id_;
  std::vector<ContractDraft> drafts_;
  std::map<std::string, std::size_t> at_;
};

tabular::Apply CheckRows(storage::Tx& tx, Import& import) {
  auto contracts = std::make_shared<Contracts>(tx, import);
  contracts->Check();
  return [contracts](storage::Tx& write) { contracts->Write(write); };
}

std::vector<tabular::SheetSpec> ContractSpecs() {
  using namespace tabular;
  const auto sheet = [](const char* key, const char* read, const char* write,
                        std::vector<Column> columns, std::vector<std::size_t> identity,
                        const char* defines) {
    return SheetSpec{key,   read,    write,  std::move(columns), identity, defines,
                     false, nullptr, nullptr};
  };
  const auto contract = Required(Reference("contract", "contract"));
  std::vector<SheetSpec> all{
      sheet("contracts", kContractRead, kContractManage,
            {Text("number", 1, 40), Text("title", 1, 200),
             Required(Reference("supplier", "organisation")), Required(Day("startsOn")),
             Required(Day("endsOn")), Required(Whole("noticeDays", 0, 730)),
             Required(Amount("yearlyAmount", 0, kMaxYearlyMinor)), YesNo("bridging"),
             Day("bridgingEnd")},
            {0}, "contract"),
      sheet("contract-applications", kContractRead, kContractManage,
            {contract, Required(Reference("application", "application"))}, {0, 1}, ""),
      sheet("contract-options", kContractRead, kContractManage,
            {contract, Required(Whole("position", 1, 100)), Required(Whole("months", 1, 120)),
             Required(Whole("noticeDays", 0, 730)), Day("usedOn")},
            {0, 1}, ""),
      sheet("contract-spend", kContractRead, kContractSpend,
            {contract, Required(Day("month")),
             Required(Amount("amount", -kMaxAmountMinor, kMaxAmountMinor))},
            {0, 1}, ""),
      sheet("contract-conclusions", kConclusionRead, kContractConclude,
            {contract, Required(Day("fromOn")), Required(Choice<Conclusion>("conclusion")),
             Text("legalGround", 3, 2'000)},
            {0, 1}, "")};
  all[4].facts = true;
  return all;
}

}  // namespace

tabular::Register ContractSheets() { return {ContractSpecs(), LoadRows, CheckRows}; }

}  // namespace nokkenas::portfolio
