// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "app/demo_procedures.h"

#include <cmath>

#include "engines/leadtime/philox.h"

namespace nokkenas::app {
namespace {

using governance::RawCase;
using governance::RawEvent;
using governance::leadtime::EndKind;
using governance::leadtime::EventKind;
namespace philox = engines::leadtime;

constexpr int kCases = 420;
constexpr double kDaysBack = 730;
constexpr double kChangedDaysAgo = 270;
constexpr std::int64_t kUnitHeadUpTo = 5'000'000;  // Cents.
constexpr double kDay = 86'400'000;

// Draws of one case, by counting.
class Draws {
 public:
  Draws(std::uint64_t seed, std::uint32_t number) : key_(philox::KeyOf(seed)), number_(number) {}
  // Between 0 and 1, both left out.
  double Unit() {
    constexpr double kWords = 4'294'967'296.0;
    return (philox::Philox({number_, counter_++, 0, 0}, key_)[0] + 0.5) / kWords;
  }
  bool Chance(double p) { return Unit() < p; }
  double Exponential(double mean) { return -mean * std::log(Unit()); }
  int Below(int count) { return static_cast<int>(Unit() * count); }

 private:
  philox::PhiloxKey key_;
  std::uint32_t number_;
  std::uint32_t counter_ = 0;
};

struct StepPlan {
  const char* activity;
  const char* function;
  int people;
  double wait_days;
  double work_days;
  EventKind kind = EventKind::kNormal;
};
constexpr StepPlan kWrite{"Voorstel opstellen", "Product owner", 6, 0.5, 2.5};
constexpr StepPlan kComplete{"Voorstel aanvullen", "Product owner", 6, 4, 1.5};
constexpr StepPlan kBuyer{"Advies inkoop", "Inkoper", 4, 5, 1};
constexpr StepPlan kControl{"Advies control", "Controller", 3, 4, 0.5};
constexpr StepPlan kLegal{"Juridisch advies", "Jurist", 3, 9, 2};
constexpr StepPlan kGiveBack{"Teruggeven", "Afdelingshoofd", 4, 3, 0.2, EventKind::kReturn};
constexpr StepPlan kUnitHead{"Besluit afdelingshoofd", "Afdelingshoofd", 4, 3, 0.2,
                             EventKind::kSignature};
constexpr StepPlan kDirector{"Besluit directeur", "Directeur", 3, 14, 0.3, EventKind::kSignature};

class Procedure {
 public:
  Procedure(Instant opened, Instant now, Draws draws)
      : at_(opened), now_(now), draws_(std::move(draws)) {
    out_.opened = opened;
  }

  // Does the step; what would be done after now has not happened yet.
  void Do(const StepPlan& plan) {
    const Instant start = Later(at_, draws_.Exponential(plan.wait_days));
    const Instant end = Later(start, draws_.Exponential(plan.work_days));
    at_ = end;
    if (end > now_) return;
    const std::string person =
        std::string(plan.function) + std::to_string(draws_.Below(plan.people));
    out_.events.push_back({plan.activity, plan.function, person, start, end, plan.kind});
  }

  RawCase Run(int number) {
    out_.name = "P-" + std::to_string(1'000 + number);
    const double size =
        std::exp(std::log(30'000.0) + 1.1 * (draws_.Unit() + draws_.Unit() - 1) * 2);
    out_.amount_minor = static_cast<std::int64_t>(size) * 100;
    const bool changed = *out_.opened >= Later(now_, -kChangedDaysAgo);
    Do(kWrite);
    Do(kBuyer);
    Do(kControl);
    if (draws_.Chance(0.45)) Do(kLegal);
    if (draws_.Chance(0.18)) {
      Do(kGiveBack);
      Do(kComplete);
    }
    EndKind end = EndKind::kDecided;
    if (draws_.Chance(0.08)) {
      end = EndKind::kWithdrawn;
    } else {
      Do(kUnitHead);
      if (!changed || out_.amount_minor > kUnitHeadUpTo) Do(kDirector);
      if (draws_.Chance(0.06)) end = EndKind::kRefused;
    }
    if (at_ <= now_) {
      out_.ended = at_;
      out_.end = end;
    }
    return std::move(out_);
  }

 private:
  static Instant Later(Instant at, double days) {
    return at + std::chrono::milliseconds{static_cast<std::int64_t>(days * kDay)};
  }

  RawCase out_;
  Instant at_;
  Instant now_;
  Draws draws_;
};

}  // namespace

std::vector<governance::RawCase> InventProcedures(Instant now, std::uint64_t seed) {
  std::vector<RawCase> out;
  for (int i = 0; i < kCases; ++i) {
    Draws draws(seed, static_cast<std::uint32_t>(i));
    const double ago = kDaysBack * (1 - (i + draws.Unit()) / kCases);
    const Instant opened = now - std::chrono::milliseconds{static_cast<std::int64_t>(ago * kDay)};
    out.push_back(Procedure(opened, now, draws).Run(i));
  }
  return out;
}

}  // namespace nokkenas::app
