// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/portfolio/service/contract_service.h"

#include <algorithm>

#include "platform/audit/audit.h"
#include "platform/auth/crypto.h"
#include "sql/portfolio.h"

namespace nokkenas::portfolio {
namespace {

namespace q = sql::portfolio;

auth::SubjectRef ContractRef(const std::string& id) { return {"contract", id}; }

// What is wrong in the request itself, before anything else is looked at.
Status CheckInput(http::Context& ctx, const Contract& data) {
  std::vector<FieldError> errors;
  if (auto right = CheckContract(data); !right) errors = right.failure().fields;
  const auto supplier = party::FindOrganisation(ctx.tx(), data.supplier_id);
  if (!supplier || supplier->kind != party::OrganisationKind::kSupplier)
    errors.push_back({"supplierId", "not_a_supplier", ""});
  for (std::size_t i = 0; i < data.application_ids.size(); ++i)
    if (!FindApplication(ctx.tx(), data.application_ids[i]))
      errors.push_back({"applicationIds[" + std::to_string(i) + "]", "unknown_value", ""});
  if (errors.empty()) return Done{};
  return Failure{&codes::kContractInvalid, {}, std::move(errors), 0};
}

Status CheckContractNumber(http::Context& ctx, const std::string& number,
                           const std::string& own_id) {
  const auto holder = FindContractByNumber(ctx.tx(), number);
  if (!holder || *holder == own_id) return Done{};
  return Failure{&codes::kContractNumberTaken, {{"number", number}}, {{"number", "taken", ""}}, 0};
}

Result<FullContract> LoadForCommand(http::Context& ctx, const std::string& id) {
  auto full = FindContract(ctx.tx(), id);
  if (!full) return Fail(http::codes::kNotFound);
  if (auto seen = http::RequireVersion(ctx, full->version); !seen) return seen.failure();
  return std::move(*full);
}

Status Bump(http::Context& ctx, const FullContract& full) {
  if (ctx.tx().Exec(q::kContractBump, full.id, full.version) != 1)
    return Fail(http::codes::kStaleVersion);
  return Done{};
}

bool SeesConclusions(const http::Context& ctx) {
  return !ctx.actor.supplier && ctx.actor.CanEverywhere(kConclusionRead);
}

ContractRow ToRow(http::Context& ctx, const storage::Row& row) {
  ContractRow out;
  out.id = row.Text(0);
  out.number = row.Text(1);
  out.title = row.Text(2);
  out.supplier = party::RefOf(ctx.tx(), row.Text(3));
  out.starts_on = row.Date(4);
  out.term_ends_on = row.Date(5);
  out.ended = ctx.today() > out.term_ends_on;
  if (SeesConclusions(ctx)) out.conclusion = FromName<Conclusion>(row.Text(6));
  out.bridging = row.Bool(7);
  out.yearly_amount = Money{row.Int(8), Vat::kExcluded};
  if (!ctx.actor.supplier) out.stewardship = ToView(ctx, ToStewardship(row, 9), out.ended);
  return out;
}

Money Euro(std::int64_t minor) { return {minor, Vat::kExcluded}; }

std::vector<http::Action> ActionsOf(http::Context& ctx, const std::string& id) {
  std::vector<http::Action> actions;
  const Status yes = Done{};
  http::OfferAction(ctx, ContractRef(id), kContractManage, "contract", "change", yes, actions);
  http::OfferAction(ctx, ContractRef(id), kContractConclude, "contract", "conclude", yes, actions);
  http::OfferAction(ctx, ContractRef(id), kContractSpend, "contract", "record_spend", yes, actions);
  return actions;
}

}  // namespace

SpendView ToSpendView(const SpendByConclusion& spend) {
  return {Euro(spend.lawful_minor), Euro(spend.unlawful_minor), Euro(spend.uncertain_minor),
          Euro(spend.Total()), spend.estimated};
}

Period YearOf(Date day) {
  const int year = day.Year();
  return {Date{year, 1, 1}, Date{year, 12, 31}};
}

Result<http::ListOut<ContractRow>> ContractList(http::Context& ctx, const ContractListIn& in) {
  // Today's, not the newest: a conclusion may be dated ahead. The date is made here, not typed.
  const std::string conclusion =
      "coalesce((SELECT x.conclusion FROM contract_conclusion x WHERE x.contract_id = c.id "
      "AND x.from_on <= '" +
      ctx.today().ToString() + "' ORDER BY x.from_on DESC LIMIT 1), 'none')";
  http::ListQuery query("contract_list",
                        "c.id, c.number, c.title, c.supplier_id, c.starts_on, c.term_ends_on, " +
                            conclusion + ", c.bridging, c.yearly_minor, " + kStewardColumns,
                        "outside_contract c JOIN portfolio_stewardship s ON s.subject_kind = "
                        "'contract' AND s.subject_id = c.id",
                        "c.id",
                        {{"title", "c.title_key"},
                         {"number", "c.number_key"},
                         {"termEndsOn", "c.term_ends_on"},
                         {"yearlyAmount", "c.yearly_minor", true}});
  if (ctx.actor.supplier) query.Where("c.supplier_id = ?", ctx.actor.organisation_id);
  query.WhereText("c.search_text", in.list.q);
  if (in.conclusion && !SeesConclusions(ctx)) return Fail(http::codes::kNotPermitted);
  if (in.conclusion) query.Where(conclusion + " = ?", NameOf(*in.conclusion));
  if (in.bridging) query.Where("c.bridging = ?", *in.bridging);
  if (in.ends_before) query.Where("c.term_ends_on <= ?", *in.ends_before);
  if (in.unconfirmed && ctx.actor.supplier) return Fail(http::codes::kNotPermitted);
  if (in.unconfirmed) {
    const std::string marked = "c.term_ends_on >= ? AND (s.confirmed_by IS NULL OR s.due_on < ?)";
    query.Where(*in.unconfirmed ? marked : "NOT (" + marked + ")", ctx.today(), ctx.today());
  }
  auto page = query.Run(ctx.tx(), in.list);
  if (!page) return page.failure();
  return http::ToList<ContractRow>(*page, [&](const storage::Row& row) { return ToRow(ctx, row); });
}

Result<ContractView> ContractShow(http::Context& ctx, const std::string& id) {
  const auto full = FindContract(ctx.tx(), id);
  if (!full) return Fail(http::codes::kNotFound);
  ContractView view;
  view.id = id;
  view.data = full->contract;
  view.supplier = party::RefOf(ctx.tx(), full->contract.supplier_id);
  view.term_ends_on = TermEnd(full->contract);
  view.ended = ctx.today() > view.term_ends_on;
  for (const auto& [month, minor] : full->actuals) view.months.push_back({month, Euro(minor)});
  for (const auto& application : full->contract.application_ids)
    view.applications.push_back(
        {application, ctx.subjects.Title(ctx.tx(), {"application", application}, ctx.locale)});
  if (SeesConclusions(ctx)) {
    view.conclusion = ConclusionOn(*full, ctx.today());
    view.conclusions = full->conclusions;
    for (DatedConclusion& dated : view.conclusions)
      dated.concluded_by =
          ctx.subjects.Title(ctx.tx(), {"account", dated.concluded_by}, ctx.locale);
    view.spend_this_year = ToSpendView(SpendOf(*full, YearOf(ctx.today())));
  }
  view.actions = ActionsOf(ctx, id);
  if (!ctx.actor.supplier) {
    const Stewardship steward = FindStewardship(ctx.tx(), ContractRef(id)).value();
    view.stewardship = ToView(ctx, steward, view.ended);
    view.confirmations = HistoryOf(ctx, ContractRef(id));
    OfferConfirmation(ctx, ContractRef(id), steward, view.ended, view.actions);
  }
  view.version = full->version;
  ctx.version = full->version;
  return view;
}

Result<ContractView> ContractCreate(http::Context& ctx, const ContractIn& in) {
  if (auto right = CheckInput(ctx, in.data); !right) return right.failure();
  if (auto free = CheckContractNumber(ctx, in.data.number, ""); !free) return free.failure();
  const std::string id = crypto::NewId();
  AddContract(ctx.tx(), id, in.data);
  BeginByHand(ctx, ContractRef(id));
  TouchCover(ctx.tx(), {}, in.data.application_ids, ctx.now);
  audit::Append(ctx, {ContractRef(id), ContractRef(id), "contract_create", audit::Made(in.data)});
  return ContractShow(ctx, id);
}

Result<ContractView> ContractChangeData(http::Context& ctx, const ContractChange& in) {
  if (auto right = CheckInput(ctx, in.data); !right) return right.failure();
  const auto before = LoadForCommand(ctx, in.id);
  if (!before) return before.failure();
  if (auto free = CheckContractNumber(ctx, in.data.number, in.id); !free) return free.failure();
  FullContract after = *before;
  after.contract = in.data;
  if (!SaveContract(ctx.tx(), after)) return Fail(http::codes::kStaleVersion);
  TouchCover(ctx.tx(), before->contract.application_ids, in.data.application_ids, ctx.now);
  audit::Append(ctx, {ContractRef(in.id), ContractRef(in.id), "contract_change",
                      audit::Compare(&before->contract, &after.contract)});
  return ContractShow(ctx, in.id);
}

Result<ContractView> ContractConfirm(http::Context& ctx, const ConfirmIn& in) {
  if (auto done = Confirm(ctx, Confirmable::kContract, in); !done) return done.failure();
  return ContractShow(ctx, in.id);
}

Result<ContractView> ContractAppointOwner(http::Context& ctx, const OwnerIn& in) {
  if (auto done = AppointOwner(ctx, Confirmable::kContract, in); !done) return done.failure();
  return ContractShow(ctx, in.id);
}

Result<ContractView> ContractConclude(http::Context& ctx, const ConcludeIn& in) {
  const auto full = LoadForCommand(ctx, in.id);
  if (!full) return full.failure();
  if (ctx.tx().One(q::kConclusionFind, in.id, in.from_on))
    return Fail(codes::kConclusionDouble, {{"day", "date:" + in.from_on.ToString()}});
  if (auto bumped = Bump(ctx, *full); !bumped) return bumped.failure();
  ctx.tx().Exec(q::kConclusionAdd, in.id, in.from_on, NameOf(in.conclusion), in.legal_ground,
                ctx.actor.account_id, ctx.now);
  audit::Append(ctx,
                {ContractRef(in.id), ContractRef(in.id), "contract_conclude", audit::Made(in)});
  return ContractShow(ctx, in.id);
}

Result<ContractView> ContractRecordSpend(http::Context& ctx, const SpendIn& in) {
  std::vector<FieldError> errors;
  if (in.month != FirstOfMonth(in.month)) errors.push_back({"month", "first_of_month", ""});
  if (in.month > ctx.today()) errors.push_back({"month", "in_the_future", ""});
  if (in.amount.vat != Vat::kExcluded) errors.push_back({"amount.vat", "vat_must_be_excluded", ""});
  if (!errors.empty()) return Failure{&codes::kContractSpendInvalid, {}, std::move(errors), 0};
  const auto full = LoadForCommand(ctx, in.id);
  if (!full) return full.failure();
  if (auto bumped = Bump(ctx, *full); !bumped) return bumped.failure();
  const auto old = ctx.tx().One(q::kSpendFind, in.id, in.month);
  ctx.tx().Exec(q::kSpendSave, in.id, in.month, in.amount.amount_minor);
  audit::Append(ctx,
                {ContractRef(in.id),
                 ContractRef(in.id),
                 "contract_record_spend",
                 {{"months[" + in.month.ToString() + "]", old ? std::to_string(old->Int(0)) : "",
                   std::to_string(in.amount.amount_minor), false}}});
  return ContractShow(ctx, in.id);
}

std::vector<std::string> CheckContracts(storage::Tx& tx) {
  std::vector<std::string> wrong;
  for (const FullContract& full : LoadContracts(tx, law::IdRange::All())) {
    if (full.contract.application_ids.empty()) wrong.push_back(full.id + " covers nothing");
    const Period all{Date{1900, 1, 1}, Date{2199, 12, 31}};
    const SpendCurve curve(full.contract.starts_on, TermEnd(full.contract),
                           full.contract.yearly_amount.amount_minor, full.actuals);
    if (SpendOf(full, all).Total() != curve.Between(all.from, all.to))
      wrong.push_back(full.id + ": the three totals are not the spend");
  }
  return wrong;
}

}  // namespace nokkenas::portfolio
