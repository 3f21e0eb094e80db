// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/portfolio/domain/contract.h"

#include <algorithm>
#include <set>

namespace nokkenas::portfolio {
namespace {

// The days in a period on which another conclusion begins, the first day itself first.
std::vector<Date> Cuts(const FullContract& contract, Period period) {
  std::set<Date> cuts{period.from};
  for (const DatedConclusion& dated : contract.conclusions)
    if (dated.from_on > period.from && dated.from_on <= period.to) cuts.insert(dated.from_on);
  return {cuts.begin(), cuts.end()};
}

void AddLines(const FullContract& contract, Period period, LineKind kind,
              std::vector<CoverageLine>& lines) {
  const auto cuts = Cuts(contract, period);
  for (std::size_t i = 0; i < cuts.size(); ++i) {
    const Date to = i + 1 < cuts.size() ? cuts[i + 1].AddDays(-1) : period.to;
    lines.push_back({contract.id,
                     contract.contract.starts_on,
                     {cuts[i], to},
                     kind,
                     ConclusionOn(contract, cuts[i]),
                     contract.contract.bridging});
  }
}

}  // namespace

Status CheckContract(const Contract& contract) {
  std::vector<FieldError> errors;
  if (contract.ends_on < contract.starts_on) errors.push_back({"endsOn", "before_start", ""});
  if (contract.application_ids.empty()) errors.push_back({"applicationIds", "required", ""});
  if (contract.yearly_amount.vat != Vat::kExcluded)
    errors.push_back({"yearlyAmount.vat", "vat_must_be_excluded", ""});
  if (contract.bridging_end && *contract.bridging_end < contract.starts_on)
    errors.push_back({"bridgingEnd", "before_start", ""});
  Date longest = contract.ends_on;
  for (const ContractOption& option : contract.options) longest = longest.ExtendedBy(option.months);
  if (longest > Date{2199, 12, 31}) errors.push_back({"options", "term_too_long", ""});
  if (!contract.bridging && contract.bridging_end)
    errors.push_back({"bridgingEnd", "only_bridging", ""});
  std::set<std::string> seen;
  for (std::size_t i = 0; i < contract.application_ids.size(); ++i)
    if (!seen.insert(contract.application_ids[i]).second)
      errors.push_back({"applicationIds[" + std::to_string(i) + "]", "double", ""});
  bool unused = false;
  for (std::size_t i = 0; i < contract.options.size(); ++i) {
    if (contract.options[i].used_on && unused)
      errors.push_back({"options[" + std::to_string(i) + "].usedOn", "option_order", ""});
    if (!contract.options[i].used_on) unused = true;
  }
  if (errors.empty()) return Done{};
  return Failure{&codes::kContractInvalid, {}, std::move(errors), 0};
}

std::string TitleOf(const Contract& contract) { return contract.number + " " + contract.title; }

Date TermEnd(const Contract& contract) {
  Date end = contract.ends_on;
  for (const ContractOption& option : contract.options)
    if (option.used_on) end = end.ExtendedBy(option.months);
  return end;
}

std::optional<Conclusion> ConclusionOn(const FullContract& contract, Date day) {
  std::optional<Conclusion> found;
  for (const DatedConclusion& dated : contract.conclusions)
    if (dated.from_on <= day) found = dated.conclusion;
  return found;
}

std::vector<CoverageLine> LinesOf(const FullContract& contract) {
  std::vector<CoverageLine> lines;
  Date end = TermEnd(contract.contract);
  AddLines(contract, {contract.contract.starts_on, end}, LineKind::kTerm, lines);
  for (const ContractOption& option : contract.contract.options) {
    if (option.used_on) continue;
    const Date next = end.ExtendedBy(option.months);
    AddLines(contract, {end.AddDays(1), next}, LineKind::kOption, lines);
    end = next;
  }
  return lines;
}

void SpendByConclusion::Add(const SpendByConclusion& other) {
  lawful_minor += other.lawful_minor;
  unlawful_minor += other.unlawful_minor;
  uncertain_minor += other.uncertain_minor;
  estimated = estimated || other.estimated;
}

SpendByConclusion SpendOf(const FullContract& contract, Period period) {
  const SpendCurve curve(contract.contract.starts_on, TermEnd(contract.contract),
                         contract.contract.yearly_amount.amount_minor, contract.actuals);
  SpendByConclusion out;
  const auto cuts = Cuts(contract, period);
  for (std::size_t i = 0; i < cuts.size(); ++i) {
    const Date to = i + 1 < cuts.size() ? cuts[i + 1].AddDays(-1) : period.to;
    const std::int64_t amount = curve.Between(cuts[i], to);
    switch (ConclusionOn(contract, cuts[i]).value_or(Conclusion::kUncertain)) {
      case Conclusion::kLawful:
        out.lawful_minor += amount;
        break;
      case Conclusion::kUnlawful:
        out.unlawful_minor += amount;
        break;
      case Conclusion::kUncertain:
        out.uncertain_minor += amount;
        break;
    }
  }
  out.estimated = !curve.IsBooked(period.from, period.to);
  return out;
}

std::int64_t ShareOf(std::int64_t amount, std::size_t index, std::size_t count) {
  const auto n = static_cast<std::int64_t>(count);
  const auto i = static_cast<std::int64_t>(index);
  const auto part = [&](std::int64_t upto) {
    return static_cast<std::int64_t>(static_cast<__int128>(amount) * upto / n);
  };
  return part(i + 1) - part(i);
}

}  // namespace nokkenas::portfolio
