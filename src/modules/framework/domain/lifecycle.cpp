// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/framework/domain/lifecycle.h"

#include <algorithm>
#include <set>

namespace nokkenas::framework {
namespace {

bool Has(const std::vector<Route>& routes, Route route) {
  return std::find(routes.begin(), routes.end(), route) != routes.end();
}

// Can the weights of the criteria add up to 100 within their ranges?
bool WeightsCanAddUp(const std::vector<Criterion>& criteria) {
  int least = 0;
  int most = 0;
  for (const Criterion& criterion : criteria) {
    least += criterion.weight_min_percent;
    most += criterion.weight_max_percent;
  }
  return least <= 100 && most >= 100;
}

Status DecideActivate(const Framework& framework, const Facts& facts) {
  const Terms& terms = framework.terms;
  if (framework.parties.empty()) return Fail(codes::kNoParty);
  if (terms.routes.empty()) return Fail(codes::kNoRoute);
  const bool several = framework.parties.size() > 1;
  if (several && Has(terms.routes, Route::kDirect) && !terms.allocation_rule)
    return Fail(codes::kNoAllocationRule);
  if (Has(terms.routes, Route::kMiniCompetition) && terms.criteria.empty())
    return Fail(codes::kNoCriteria);
  if (!terms.criteria.empty() && !WeightsCanAddUp(terms.criteria))
    return Fail(codes::kWeightsImpossible);
  if (IsLongerThan(terms, facts.longest_term_months) && !terms.term_reason)
    return Fail(codes::kTermUnreasoned);
  return Done{};
}

Status DecideClose(const Framework& framework, const Facts& facts) {
  if (framework.state == State::kActive && !IsExpired(framework.terms, facts.today))
    return Fail(codes::kTermNotOver, {{"end", "date:" + TermEnd(framework.terms).ToString()}});
  if (facts.open_reservations_minor > 0) return Fail(codes::kOpenReservations);
  return Done{};
}

class TermsChecker {
 public:
  explicit TermsChecker(const Terms& terms) : terms_(terms) {}

  std::vector<FieldError> Run() {
    if (terms_.ends_on < terms_.starts_on) Add("endsOn", "before_start");
    CheckVat("reestimated", terms_.reestimated);
    CheckVat("maximum", terms_.maximum);
    CheckVat("smallestCallOff", terms_.smallest_call_off);
    CheckLots();
    CheckCriteria();
    CheckOptions();
    return std::move(errors_);
  }

 private:
  void Add(const std::string& path, const char* code) { errors_.push_back({path, code, ""}); }

  // One framework, one VAT basis: amounts of two would be compared with each other.
  void CheckVat(const std::string& path, const std::optional<Money>& amount) {
    if (amount && amount->vat != terms_.estimated.vat) Add(path + ".vat", "vat_differs");
  }

  void CheckLots() {
    std::set<std::string> numbers;
    for (std::size_t i = 0; i < terms_.lots.size(); ++i) {
      const Lot& lot = terms_.lots[i];
      const std::string path = "lots[" + std::to_string(i) + "]";
      if (!numbers.insert(lot.number).second) Add(path + ".number", "double");
      CheckVat(path + ".maximum", lot.maximum);
      if (lot.maximum && terms_.maximum && lot.maximum->amount_minor > terms_.maximum->amount_minor)
        Add(path + ".maximum.amountMinor", "above_framework_maximum");
    }
  }

  void CheckCriteria() {
    for (std::size_t i = 0; i < terms_.criteria.size(); ++i) {
      const Criterion& criterion = terms_.criteria[i];
      if (criterion.weight_max_percent < criterion.weight_min_percent)
        Add("criteria[" + std::to_string(i) + "].weightMaxPercent", "below_minimum");
    }
  }

  // Options are used in order: one that was used stands before all that were not.
  void CheckOptions() {
    if (LongestTermEnd(terms_) > Date{2199, 12, 31}) Add("options", "term_too_long");
    bool unused = false;
    for (std::size_t i = 0; i < terms_.options.size(); ++i) {
      if (terms_.options[i].used_on && unused)
        Add("options[" + std::to_string(i) + "].usedOn", "option_order");
      if (!terms_.options[i].used_on) unused = true;
    }
  }

  const Terms& terms_;
  std::vector<FieldError> errors_;
};

}  // namespace

Result<State> Decide(const Framework& framework, Event event, const Facts& facts) {
  const auto* edge = FindEdge(kEdges, framework.state, event);
  if (edge == nullptr) return Fail(codes::kTransitionNotAllowed);
  if (event == Event::kActivate) {
    if (auto ready = DecideActivate(framework, facts); !ready) return ready.failure();
  }
  if (event == Event::kClose) {
    if (auto ready = DecideClose(framework, facts); !ready) return ready.failure();
  }
  return edge->to;  // Past this line the decision stands.
}

Status DecideChange(const Framework& framework, const Terms& after, const DraftUse& use) {
  if (framework.state != State::kDraft) return Fail(codes::kNotDraft);
  const bool other_vat = after.estimated.vat != framework.terms.estimated.vat;
  if (other_vat && (use.has_entries || use.has_caps)) return Fail(codes::kVatFixed);
  for (const Lot& lot : framework.terms.lots) {
    const bool kept = std::any_of(after.lots.begin(), after.lots.end(),
                                  [&](const Lot& other) { return other.id == lot.id; });
    if (!kept && use.lot_ids.contains(lot.id.value_or("")))
      return Fail(codes::kLotInUse, {{"lot", lot.number}});
  }
  return Done{};
}

Status CheckTerms(const Terms& terms) {
  auto errors = TermsChecker(terms).Run();
  if (errors.empty()) return Done{};
  return Failure{&codes::kTermsInvalid, {}, std::move(errors), 0};
}

}  // namespace nokkenas::framework
