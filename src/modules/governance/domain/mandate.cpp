// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/governance/domain/mandate.h"

#include <algorithm>
#include <set>

namespace nokkenas::governance {
namespace {

template <class T>
bool Holds(const std::vector<T>& all, const T& one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

std::string At(const char* list, std::size_t i, const char* field = "") {
  return std::string(list) + "[" + std::to_string(i) + "]" + field;
}

void AddHolderErrors(const MandateData& data, const GrantFacts& facts,
                     std::vector<FieldError>& errors) {
  if (data.function_id.has_value() == data.account_id.has_value())
    errors.push_back({"functionId", "one_holder", ""});
  else if (data.function_id && !facts.function_known)
    errors.push_back({"functionId", "unknown_value", ""});
  else if (data.account_id && !facts.account_known)
    errors.push_back({"accountId", "unknown_value", ""});
}

std::vector<FieldError> ErrorsOf(const MandateData& data, const GrantFacts& facts) {
  std::vector<FieldError> errors;
  AddHolderErrors(data, facts, errors);
  if (data.acts.empty()) errors.push_back({"acts", "required", ""});
  std::set<Act> acts;
  for (std::size_t i = 0; i < data.acts.size(); ++i)
    if (!acts.insert(data.acts[i]).second) errors.push_back({At("acts", i), "double", ""});
  for (std::size_t i = 0; i < data.objects.size(); ++i) {
    const auto before = data.objects.begin() + static_cast<std::ptrdiff_t>(i);
    if (i >= facts.objects_known.size() || !facts.objects_known[i])
      errors.push_back({At("objects", i, ".id"), "unknown_value", ""});
    else if (std::find(data.objects.begin(), before, data.objects[i]) != before)
      errors.push_back({At("objects", i, ".id"), "double", ""});
  }
  if (data.ceiling && data.ceiling->amount_minor <= 0)
    errors.push_back({"ceiling.amountMinor", "too_small", "0,01"});
  if (data.budget_line_id && !facts.budget)
    errors.push_back({"budgetLineId", "unknown_value", ""});
  else if (data.budget_line_id && data.ceiling && data.ceiling->vat != facts.budget->vat)
    errors.push_back({"ceiling.vat", "vat_of_budget", ""});
  if (data.ends_on && *data.ends_on < data.starts_on)
    errors.push_back({"endsOn", "before_start", ""});
  if (data.parent_id && facts.source.empty()) errors.push_back({"parentId", "unknown_value", ""});
  return errors;
}

// Where the grant is more than the source has, by field.
std::vector<FieldError> WiderThan(const MandateData& data, const MandateData& source) {
  std::vector<FieldError> errors;
  if (data.kind != source.kind) errors.push_back({"kind", "as_source", ""});
  if (!std::all_of(data.acts.begin(), data.acts.end(),
                   [&](Act act) { return Holds(source.acts, act); }))
    errors.push_back({"acts", "beyond_source", ""});
  if (!source.objects.empty()) {
    if (data.objects.empty()) errors.push_back({"objects", "beyond_source", ""});
    for (std::size_t i = 0; i < data.objects.size(); ++i)
      if (!Holds(source.objects, data.objects[i]))
        errors.push_back({At("objects", i, ".id"), "beyond_source", ""});
  }
  if (source.ceiling) {
    if (!data.ceiling || (data.ceiling->vat == source.ceiling->vat &&
                          data.ceiling->amount_minor > source.ceiling->amount_minor))
      errors.push_back({"ceiling.amountMinor", "beyond_source", ""});
    else if (data.ceiling->vat != source.ceiling->vat)
      errors.push_back({"ceiling.vat", "vat_of_source", ""});
  }
  if (source.budget_line_id && data.budget_line_id != source.budget_line_id)
    errors.push_back({"budgetLineId", "as_source", ""});
  if (data.starts_on < source.starts_on) errors.push_back({"startsOn", "beyond_source", ""});
  if (source.ends_on && (!data.ends_on || *data.ends_on > *source.ends_on))
    errors.push_back({"endsOn", "beyond_source", ""});
  return errors;
}

bool SameHolder(const MandateData& a, const MandateData& b) {
  return a.function_id == b.function_id && a.account_id == b.account_id;
}

bool Revoked(const Mandate& one, Date day) { return one.revoked_on && *one.revoked_on <= day; }
bool Over(const Mandate& one, Date day) { return one.data.ends_on && *one.data.ends_on < day; }
bool HoldsItself(const Mandate& one, Date day) {
  return one.data.starts_on <= day && !Over(one, day) && !Revoked(one, day);
}

// A mandate for named objects covers what touches none but these.
bool CoversObjects(const MandateData& data, const std::vector<MandateObject>& asked) {
  if (data.objects.empty()) return true;
  return !asked.empty() && std::all_of(asked.begin(), asked.end(), [&](const MandateObject& one) {
    return Holds(data.objects, one);
  });
}

// What the ceiling says, and then the budget line.
std::optional<MandateGap> AmountGapOf(const MandateData& data, const Asked& asked,
                                      const std::optional<BudgetRoom>& room) {
  if (!data.ceiling && !room) return std::nullopt;
  if (!asked.amount) return MandateGap::kAmountUnknown;
  const Money& amount = *asked.amount;
  if (data.ceiling && amount.vat != data.ceiling->vat) return MandateGap::kOtherVat;
  if (data.ceiling && amount.amount_minor > data.ceiling->amount_minor) return MandateGap::kTooLow;
  if (!room) return std::nullopt;
  const Money& spends = asked.spends ? *asked.spends : amount;
  if (spends.vat != room->vat) return MandateGap::kOtherVat;
  if (asked.on.Year() != room->year) return MandateGap::kOtherYear;
  if (spends.amount_minor > room->left_minor) return MandateGap::kBudgetShort;
  return std::nullopt;
}

}  // namespace

Status DecideGrant(const MandateData& data, const GrantFacts& facts) {
  if (auto errors = ErrorsOf(data, facts); !errors.empty())
    return Failure{&codes::kMandateInvalid, {}, std::move(errors), 0};
  if (facts.to_oneself) return Fail(codes::kMandateToOneself);
  if (!data.parent_id) return Done{};
  const Mandate& source = facts.source.front();
  if (!source.data.may_pass_on) return Fail(codes::kMandateNotToPassOn);
  for (const Mandate& one : facts.source)
    if (one.revoked_on) return Fail(codes::kMandateSourceEnded);
  for (const Mandate& one : facts.source)
    if (SameHolder(one.data, data)) return Fail(codes::kMandateLoop);
  if (auto errors = WiderThan(data, source.data); !errors.empty())
    return Failure{&codes::kMandateWider, {}, std::move(errors), 0};
  return Done{};
}

Status DecideRevoke(const Mandate& mandate, Date today) {
  if (mandate.revoked_on || Over(mandate, today)) return Fail(codes::kMandateOver);
  return Done{};
}

bool InForce(const MandateChain& chain, Date day) {
  return !chain.empty() && std::all_of(chain.begin(), chain.end(),
                                       [&](const Mandate& one) { return HoldsItself(one, day); });
}

MandateState StateOf(const MandateChain& chain, Date day) {
  const Mandate& own = chain.front();
  if (Revoked(own, day)) return MandateState::kRevoked;
  if (own.data.starts_on > day) return MandateState::kFuture;
  if (Over(own, day)) return MandateState::kEnded;
  return InForce(chain, day) ? MandateState::kInForce : MandateState::kSourceGone;
}

std::optional<MandateGap> GapOf(const MandateChain& chain, const Asked& asked,
                                const std::optional<BudgetRoom>& room) {
  const Mandate& own = chain.front();
  switch (StateOf(chain, asked.on)) {
    case MandateState::kRevoked:
      return MandateGap::kRevoked;
    case MandateState::kFuture:
      return MandateGap::kNotYet;
    case MandateState::kEnded:
      return MandateGap::kEnded;
    case MandateState::kSourceGone:
      return MandateGap::kSourceGone;
    case MandateState::kInForce:
      break;
  }
  if (!Holds(own.data.acts, asked.act)) return MandateGap::kOtherAct;
  if (!CoversObjects(own.data, asked.objects)) return MandateGap::kOtherObject;
  return AmountGapOf(own.data, asked, room);
}

bool LowerThan(const MandateChain& left, const MandateChain& right) {
  const auto& a = left.front().data.ceiling;
  const auto& b = right.front().data.ceiling;
  if (a && b && a->amount_minor != b->amount_minor) return a->amount_minor < b->amount_minor;
  if (a.has_value() != b.has_value()) return a.has_value();
  if (left.size() != right.size()) return left.size() > right.size();
  return left.front().number < right.front().number;
}

}  // namespace nokkenas::governance
