// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/governance/domain/interest.h"

namespace nokkenas::governance {
namespace {

bool Ended(const Interest& interest, Date day) {
  return interest.ended_on && *interest.ended_on < day;
}

Failure Wrong(const Code& code, const char* field, const char* why) {
  return Failure{&code, {}, {{field, why, ""}}, 0};
}

}  // namespace

bool Blocks(const Interest& interest) {
  return !interest.verdict || interest.verdict == InterestVerdict::kExcluded;
}

bool Judges(const std::string& role_key) {
  return role_key == "assessor" || role_key == "chair" || role_key == "key_holder";
}

Status DecideAssess(const Interest& interest, const std::string& actor_id, Date today) {
  if (interest.account_id == actor_id) return Fail(codes::kInterestOwn);
  if (Ended(interest, today) && interest.verdict) return Fail(codes::kInterestEnded);
  return Done{};
}

Status DecideInterestEnd(const Interest& interest, Date last, Date today) {
  if (last > today) return Wrong(codes::kInterestInvalid, "endsOn", "in_the_future");
  if (last < LocalDate(interest.declared_at))
    return Wrong(codes::kInterestInvalid, "endsOn", "before_start");
  if (interest.ended_on) return Fail(codes::kInterestEnded);
  return Done{};
}

Status CheckAbsence(const Absence& absence, Date today) {
  if (absence.ends_on < absence.starts_on)
    return Wrong(codes::kAbsenceInvalid, "endsOn", "before_start");
  if (absence.ends_on < today) return Wrong(codes::kAbsenceInvalid, "endsOn", "in_the_past");
  return Done{};
}

Status DecideAbsenceEnd(const Absence& absence, Date last, Date today) {
  if (absence.ends_on < today) return Fail(codes::kAbsenceOver);
  if (last < today.AddDays(-1)) return Wrong(codes::kAbsenceInvalid, "endsOn", "in_the_past");
  if (last >= absence.ends_on) return Wrong(codes::kAbsenceInvalid, "endsOn", "not_earlier");
  return Done{};
}

}  // namespace nokkenas::governance
