// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Who has which mandate, with what is left on its budget line: one question, asked by the register,
// by proposals and by acts.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "modules/governance/domain/budget.h"
#include "modules/governance/service/mandate_service.h"
#include "modules/governance/storage/budget_repo.h"

namespace nokkenas::governance {

using MandateChains = std::vector<MandateChain>;
// The whole register, the lowest mandate first.
MandateChains LowestFirst(storage::Tx& tx);

// Names, people and budget lines on a day, each looked up once for a whole answer.
class MandateLookup {
 public:
  using BarOf = std::function<std::optional<Bar>(const std::string& account_id)>;
  // Without `bar_of` a person may not decide who is away that day, and everybody else may.
  MandateLookup(storage::Tx& tx, Date on, BarOf bar_of = {})
      : tx_(tx), on_(on), bar_of_(std::move(bar_of)) {}

  const NamedRef& NameOf(const MandateData& data) { return Of(data).name; }
  const std::vector<MandatePerson>& PeopleOf(const MandateData& data) { return Of(data).people; }
  const std::optional<BudgetLine>& LineOf(const MandateData& data);
  std::optional<BudgetRoom> RoomOf(const MandateData& data);
  // What is left on a line, less what open decisions to start a call-off promise.
  std::int64_t RoomMinor(const BudgetLine& line);
  // The question is about this proposal: what was promised for what is asked is not counted beside
  // it.
  void AskFor(const Proposal& proposal, const std::vector<RelatedProposal>& related);

 private:
  struct Holder {
    NamedRef name;
    std::vector<MandatePerson> people;
  };
  const Holder& Of(const MandateData& data);
  Holder Load(const MandateData& data, const std::string& id);
  MandatePerson Person(const std::string& id, bool deputy);

  storage::Tx& tx_;
  Date on_;
  BarOf bar_of_;
  std::map<std::string, Holder> known_;
  std::map<std::string, std::optional<BudgetLine>> lines_;
  std::optional<std::vector<Promise>> promises_;
};

// The person among these who may use the mandate now: a deputy only when no holder is free to.
const MandatePerson* ActsIn(const std::vector<MandatePerson>& people, const std::string& account);

MandateView ToMandateView(http::Context& ctx, MandateLookup& lookup, const MandateChain& chain,
                          Date on);

// All mandates for the act: those that cover what is asked, those that do not, and those that do
// not hold on the day; the lowest first in each part.
MandateCheckView CheckMandatesFor(http::Context& ctx, MandateLookup& lookup, const Asked& asked);

}  // namespace nokkenas::governance
