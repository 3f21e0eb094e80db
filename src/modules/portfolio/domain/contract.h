// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// A contract that was closed outside Nokkenas.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/fields.h"
#include "base/money.h"
#include "base/result.h"
#include "modules/portfolio/domain/coverage.h"
#include "modules/portfolio/domain/spend.h"

namespace nokkenas::portfolio {

inline constexpr const char* kContractRead = "contract.read";
inline constexpr const char* kContractManage = "contract.manage";
inline constexpr const char* kContractConclude = "contract.conclude";
inline constexpr const char* kContractSpend = "contract.spend";
// What the authority concluded, and what it counts by it; never for a supplier.
inline constexpr const char* kConclusionRead = "conclusion.read";

namespace codes {
inline constexpr Code kContractInvalid{"contract_invalid", 400};
inline constexpr Code kContractNumberTaken{"contract_number_taken", 409};
inline constexpr Code kContractSpendInvalid{"contract_spend_invalid", 400};
inline constexpr Code kConclusionDouble{"conclusion_double", 409};
inline constexpr Code kLeadTimesInvalid{"lead_times_invalid", 400};
}  // namespace codes

// A hundred thousand million euro a year: three centuries of it stay countable in a browser.
inline constexpr std::int64_t kMaxYearlyMinor = 10'000'000'000'000;

struct ContractOption {
  static constexpr const char* kSchema = "ContractOption";
  int months = 12;
  int notice_days = 90;
  std::optional<Date> used_on;
  static void Fields(auto& self, auto&& f) {
    f("months", self.months, "How long it extends the term", json::Range{1, 120});
    f("noticeDays", self.notice_days, "Days before the end by which it must be used",
      json::Range{0, 730});
    f("usedOn", self.used_on, "The day on which it was used; null when not");
  }
};

struct Contract {
  std::string number;
  std::string title;
  std::string supplier_id;
  Date starts_on;
  Date ends_on;
  int notice_days = 0;
  Money yearly_amount;
  bool bridging = false;
  std::optional<Date> bridging_end;
  std::vector<std::string> application_ids;
  std::vector<ContractOption> options;
  static void Fields(auto& self, auto&& f) {
    f("number", self.number, "The organisation's own number", json::Length{1, 40});
    f("title", self.title, "", json::Length{1, 200});
    f("supplierId", self.supplier_id, "", json::Length{1, 40});
    f("startsOn", self.starts_on);
    f("endsOn", self.ends_on, "Last day of the term, without options");
    f("noticeDays", self.notice_days, "Days of notice to end it", json::Range{0, 730});
    f("yearlyAmount", self.yearly_amount, "Without VAT; spread per day where no month is booked",
      json::Range{0, kMaxYearlyMinor});
    f("bridging", self.bridging, "Spans the time until a successor");
    f("bridgingEnd", self.bridging_end, "Planned end of the bridging");
    f("applicationIds", self.application_ids, "What it covers", json::Length{1, 40});
    f("options", self.options, "In the order in which they can be used");
  }
};

struct DatedConclusion {
  static constexpr const char* kSchema = "DatedConclusion";
  Date from_on;
  Conclusion conclusion = Conclusion::kUncertain;
  std::string legal_ground;
  std::string concluded_by;
  Instant concluded_at;
  static void Fields(auto& self, auto&& f) {
    f("fromOn", self.from_on, "The conclusion holds from this day on");
    f("conclusion", self.conclusion);
    f("legalGround", self.legal_ground);
    f("concludedBy", self.concluded_by, "Name of who concluded");
    f("concludedAt", self.concluded_at);
  }
};

// A contract with all that coverage and spend follow from.
struct FullContract {
  std::string id;
  Contract contract;
  MonthlyActuals actuals;
  std::vector<DatedConclusion> conclusions;  // By day.
  std::int64_t version = 1;
};

Status CheckContract(const Contract& contract);
Date TermEnd(const Contract& contract);
// How a contract is named everywhere: number and title.
std::string TitleOf(const Contract& contract);

// The lines of one of its applications: term and open options, cut where the conclusion changes.
std::vector<CoverageLine> LinesOf(const FullContract& contract);

std::optional<Conclusion> ConclusionOn(const FullContract& contract, Date day);

struct SpendByConclusion {
  std::int64_t lawful_minor = 0;
  std::int64_t unlawful_minor = 0;
  std::int64_t uncertain_minor = 0;  // Also what nobody concluded on.
  bool estimated = false;            // Some month was not booked.
  std::int64_t Total() const { return lawful_minor + unlawful_minor + uncertain_minor; }
  void Add(const SpendByConclusion& other);
};

// What the contract costs over a period, by conclusion. The three add up to the spend to the cent.
SpendByConclusion SpendOf(const FullContract& contract, Period period);

// The part of `amount` for the application at `index` of `count`: shares differ by at most a cent
// and add up.
std::int64_t ShareOf(std::int64_t amount, std::size_t index, std::size_t count);

}  // namespace nokkenas::portfolio
