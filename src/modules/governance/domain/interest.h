// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Conflicts of interest and absence: why a person with a mandate does not decide.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/date.h"
#include "base/fields.h"
#include "base/result.h"

namespace nokkenas::governance {

inline constexpr const char* kInterestDeclare = "interest.declare";
inline constexpr const char* kInterestManage = "interest.manage";
inline constexpr const char* kAbsenceManage = "absence.manage";
inline constexpr const char* kConditionManage = "condition.manage";

namespace codes {
inline constexpr Code kInterestInvalid{"interest_invalid", 400};
inline constexpr Code kInterestEnded{"interest_ended", 409};
inline constexpr Code kInterestOwn{"interest_own", 409};
inline constexpr Code kInterestBarsRole{"interest_bars_role", 409};
inline constexpr Code kAbsenceInvalid{"absence_invalid", 400};
inline constexpr Code kAbsenceOver{"absence_over", 409};
inline constexpr Code kConditionInvalid{"condition_invalid", 400};
inline constexpr Code kConditionOwn{"condition_own", 409};
inline constexpr Code kConditionAnswered{"condition_answered", 409};
}  // namespace codes

// What somebody other than the person concludes from a declaration.
enum class InterestVerdict { kNoConflict, kWithMeasure, kExcluded };

struct Interest {
  std::string id;
  std::string account_id;
  std::string subject_kind;
  std::string subject_id;
  std::string nature;
  Instant declared_at{};
  std::optional<InterestVerdict> verdict;
  std::string measure;
  std::optional<std::string> assessed_by;
  std::optional<Instant> assessed_at;
  std::optional<Date> ended_on;  // The last day on which it was there.
  std::int64_t version = 1;
};

// Does it keep the person from deciding and assessing? From the declaration on, unless somebody
// concluded that it does not; also when the person says that it is over.
bool Blocks(const Interest& interest);

// Roles that judge offers: who has an interest does not get them on that object.
bool Judges(const std::string& role_key);

Status DecideAssess(const Interest& interest, const std::string& actor_id, Date today);
// Its own person says when it is over.
Status DecideInterestEnd(const Interest& interest, Date last, Date today);

struct Absence {
  std::string id;
  std::string account_id;
  Date starts_on;
  Date ends_on;
};
Status CheckAbsence(const Absence& absence, Date today);
Status DecideAbsenceEnd(const Absence& absence, Date last, Date today);

}  // namespace nokkenas::governance

namespace nokkenas {
template <>
struct EnumNames<governance::InterestVerdict> {
  using V = governance::InterestVerdict;
  static constexpr EnumName<V> kAll[] = {{V::kNoConflict, "no_conflict"},
                                         {V::kWithMeasure, "with_measure"},
                                         {V::kExcluded, "excluded"}};
};
}  // namespace nokkenas
