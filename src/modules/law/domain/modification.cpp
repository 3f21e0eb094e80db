// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/law/domain/modification.h"

#include <algorithm>

namespace nokkenas::law {
namespace {

std::int64_t Percent(std::int64_t amount, int percent) {
  return static_cast<std::int64_t>(static_cast<__int128>(amount) * percent / 100);
}

// As Percent, rounded up: a whole amount is below the exact share if and only if it is below this.
std::int64_t PercentUp(std::int64_t amount, int percent) {
  return static_cast<std::int64_t>((static_cast<__int128>(amount) * percent + 99) / 100);
}

// 2.163b: less than the threshold and less than 10 % (works: 15 %), net, all small changes
// together.
ModificationTest TestDeMinimis(const Modification& change) {
  ModificationTest test;
  test.article = "2.163b";
  const std::int64_t net = change.earlier_small_minor + change.increase_minor;
  test.counted_minor = net < 0 ? -net : net;
  test.limit_minor = std::min(
      change.threshold_minor,
      PercentUp(change.original_minor, change.works ? change.works_percent : change.small_percent));
  test.below_limit_only = true;
  test.within = test.counted_minor < *test.limit_minor;
  return test;
}

// 2.163d and e: at most half of the original value in one change, and published.
ModificationTest TestHalf(const Modification& change, const char* article) {
  ModificationTest test;
  test.article = article;
  test.counted_minor = std::max<std::int64_t>(change.increase_minor, 0);
  test.limit_minor = Percent(change.original_minor, change.half_percent);
  test.within = test.counted_minor <= *test.limit_minor;
  test.must_publish = true;
  return test;
}

ModificationTest Unlimited(const Modification& change, const char* article) {
  ModificationTest test;
  test.article = article;
  test.counted_minor = change.increase_minor;
  return test;
}

}  // namespace

ModificationTest TestModification(const Modification& change) {
  switch (change.ground) {
    case ModificationGround::kDeMinimis:
      return TestDeMinimis(change);
    case ModificationGround::kAdditionalServices:
      return TestHalf(change, "2.163d");
    case ModificationGround::kUnforeseen:
      return TestHalf(change, "2.163e");
    case ModificationGround::kReviewClause:
      return Unlimited(change, "2.163c");
    case ModificationGround::kReplacement:
      return Unlimited(change, "2.163f");
    case ModificationGround::kNotSubstantial:
      return Unlimited(change, "2.163g");
  }
  return {};
}

}  // namespace nokkenas::law
