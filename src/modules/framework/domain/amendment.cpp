// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/framework/domain/amendment.h"

#include <algorithm>

namespace nokkenas::framework {
namespace {

Failure Missing(const char* field) {
  return Failure{&codes::kAmendmentInvalid, {}, {{field, "required", ""}}, 0};
}
Failure Wrong(const char* field, const char* code) {
  return Failure{&codes::kAmendmentInvalid, {}, {{field, code, ""}}, 0};
}

// The option that is next in order, or null when all were used.
Option* NextOption(Terms& terms) {
  for (Option& option : terms.options)
    if (!option.used_on) return &option;
  return nullptr;
}

Status SetAmount(const Terms& terms, const Amendment& amendment, std::optional<Money>& field) {
  if (!amendment.amount) return Missing("amount");
  if (amendment.amount->vat != terms.estimated.vat) return Wrong("amount.vat", "vat_differs");
  field = amendment.amount;
  return Done{};
}

Status SetLotMaximum(Terms& terms, const Amendment& amendment) {
  if (!amendment.lot_id) return Missing("lotId");
  for (Lot& lot : terms.lots) {
    if (lot.id != amendment.lot_id) continue;
    return SetAmount(terms, amendment, lot.maximum);
  }
  return Wrong("lotId", "unknown_value");
}

Status SetTerm(Terms& terms, const Amendment& amendment) {
  if (!amendment.ends_on) return Missing("endsOn");
  if (*amendment.ends_on < terms.starts_on) return Wrong("endsOn", "before_start");
  terms.ends_on = *amendment.ends_on;
  if (amendment.term_reason) terms.term_reason = amendment.term_reason;
  return Done{};
}

Status SetStandstill(Terms& terms, const Amendment& amendment) {
  if (!amendment.standstill_policy) return Missing("standstillPolicy");
  terms.standstill_policy = *amendment.standstill_policy;
  terms.standstill_days = amendment.standstill_days.value_or(terms.standstill_days);
  return Done{};
}

bool SameIndexation(const std::optional<Indexation>& a, const std::optional<Indexation>& b) {
  if (a.has_value() != b.has_value()) return false;
  return !a || (a->index == b->index && a->month == b->month && a->clause == b->clause);
}

bool ChangesNothing(const Terms& before, const Terms& after) {
  bool same = before.maximum == after.maximum && before.reestimated == after.reestimated &&
              before.ends_on == after.ends_on && TermEnd(before) == TermEnd(after) &&
              before.standstill_policy == after.standstill_policy &&
              before.standstill_days == after.standstill_days &&
              SameIndexation(before.indexation, after.indexation);
  for (std::size_t i = 0; i < before.lots.size(); ++i)
    same = same && before.lots[i].maximum == after.lots[i].maximum;
  return same;
}

}  // namespace

bool NeedsGround(AmendmentKind kind) {
  return kind != AmendmentKind::kUseOption && kind != AmendmentKind::kReestimate;
}

Result<Terms> ApplyAmendment(const Framework& framework, const Amendment& amendment, Date today) {
  Terms terms = framework.terms;
  Status done = Done{};
  switch (amendment.kind) {
    case AmendmentKind::kUseOption: {
      Option* option = NextOption(terms);
      if (option == nullptr) return Fail(codes::kAmendmentNoOption);
      option->used_on = today;
      break;
    }
    case AmendmentKind::kMaximum:
      done = SetAmount(terms, amendment, terms.maximum);
      break;
    case AmendmentKind::kReestimate:
      done = SetAmount(terms, amendment, terms.reestimated);
      break;
    case AmendmentKind::kLotMaximum:
      done = SetLotMaximum(terms, amendment);
      break;
    case AmendmentKind::kTerm:
      done = SetTerm(terms, amendment);
      break;
    case AmendmentKind::kIndexation:
      terms.indexation = amendment.indexation;
      break;
    case AmendmentKind::kStandstill:
      done = SetStandstill(terms, amendment);
      break;
  }
  if (!done) return done.failure();
  return terms;
}

std::int64_t IncreaseOf(const Terms& before, const Terms& after) {
  std::int64_t increase = 0;
  if (before.maximum != after.maximum && after.maximum)
    increase = after.maximum->amount_minor - before.maximum.value_or(before.estimated).amount_minor;
  for (std::size_t i = 0; i < before.lots.size() && i < after.lots.size(); ++i) {
    const auto& was = before.lots[i].maximum;
    const auto& is = after.lots[i].maximum;
    if (was != is && is) increase += is->amount_minor - (was ? was->amount_minor : 0);
  }
  return increase;
}

Result<Terms> DecideAmendment(const Framework& framework, const Amendment& amendment,
                              const AmendmentFacts& facts) {
  if (framework.state != State::kActive) return Fail(codes::kAmendmentNeedsActive);
  auto after = ApplyAmendment(framework, amendment, facts.today);
  if (!after) return after.failure();
  if (auto fits = CheckTerms(*after); !fits) return fits.failure();
  if (ChangesNothing(framework.terms, *after)) return Fail(codes::kAmendmentNothing);
  const bool lot = amendment.kind == AmendmentKind::kLotMaximum;
  const std::int64_t occupied = lot ? facts.lot_occupied_minor : facts.occupied_minor;
  const bool ceiling = lot || amendment.kind == AmendmentKind::kMaximum;
  if (!facts.imported && ceiling && amendment.amount->amount_minor < occupied)
    return Fail(codes::kAmendmentBelowOccupied, {{"occupied", "eur:" + std::to_string(occupied)}});
  const bool longer = LongestTermEnd(*after) > LongestTermEnd(framework.terms);
  if (!facts.imported && longer && IsLongerThan(*after, facts.longest_term_months) &&
      !after->term_reason)
    return Fail(codes::kAmendmentTermUnreasoned);
  if (NeedsGround(amendment.kind) && !facts.ground_named)
    return Fail(codes::kAmendmentGroundMissing);
  if (!facts.imported && !facts.within_ground)
    return Fail(codes::kAmendmentBeyondLimit,
                {{"limit", "eur:" + std::to_string(facts.limit_minor)},
                 {"counted", "eur:" + std::to_string(facts.counted_minor)}});
  return after;  // Past this line the decision stands.
}

}  // namespace nokkenas::framework
