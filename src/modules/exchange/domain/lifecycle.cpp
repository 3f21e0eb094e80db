// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/exchange/domain/lifecycle.h"

namespace nokkenas::exchange {

Result<State> DecideApply(State state, const Facts& facts) {
  if (state == State::kApplied) return Fail(codes::kApplied);
  if (state == State::kApplying) return Fail(codes::kApplying);
  const auto* edge = FindEdge(kEdges, state, Event::kApply);
  if (edge == nullptr) return Fail(codes::kNotChecked);
  if (facts.errors > 0) return Fail(codes::kHasErrors, {{"count", std::to_string(facts.errors)}});
  if (!facts.file_kept) return Fail(codes::kExpired);
  return edge->to;
}

Result<State> DecideMap(State state, const Facts& facts) {
  if (state == State::kApplied) return Fail(codes::kApplied);
  if (state == State::kApplying) return Fail(codes::kApplying);
  const auto* edge = FindEdge(kEdges, state, Event::kMap);
  if (edge == nullptr) return Fail(codes::kNotChecked);
  if (!facts.own) return Fail(codes::kNotOwn);
  if (!facts.file_kept) return Fail(codes::kExpired);
  return edge->to;
}

}  // namespace nokkenas::exchange
