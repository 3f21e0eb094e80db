// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/calendar/domain/term_register.h"

namespace nokkenas::calendar {

const TermVersion* VersionOn(const Term& term, Date day) { return HoldsOn(term.versions, day); }

TermRule RuleOf(const Term& term, const TermVersion& version) {
  return {term.kind, version.unit, version.length, version.rolls};
}

Result<TermVersion> DecideTermChange(const Term& term, const TermChange& change, Date today) {
  if (!term.adjustable) return Fail(codes::kTermFixed);
  if (change.from_on < today) return Fail(codes::kTermInPast);
  const TermVersion* before = VersionOn(term, change.from_on);
  if (before != nullptr && before->from_on == today && change.from_on == today)
    return Fail(codes::kTermSameDay, {{"day", "date:" + today.ToString()}});
  TermVersion version = before == nullptr ? TermVersion{} : *before;
  version.from_on = change.from_on;
  version.unit = change.unit;
  version.length = change.length;
  version.rolls = change.rolls;
  version.reason = change.reason;
  return version;  // Past this line the decision stands.
}

}  // namespace nokkenas::calendar
