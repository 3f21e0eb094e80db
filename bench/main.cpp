// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// What bench/server.py and `make bench` measure inside one process. Prints "name<TAB>nanoseconds"
// per line: medians of five runs, and their spread. Figures of one run are for comparing with each
// other; another machine gives others.
//   nokkenas_bench seed FILE APPLICATIONS CONTRACTS
//   nokkenas_bench list FILE        the parts of one list page
//   nokkenas_bench lead-time       a report over a million events, against sorting them
//   nokkenas_bench recompute FILE   all signals, against merely reading their rows; and one edit
#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>
#include <functional>
#include <iostream>
#include <map>

#include "app/house.h"
#include "bench/seed.h"
#include "modules/lawfulness/service/refresh.h"
#include "modules/portfolio/service/contract_service.h"
#include "modules/portfolio/service/coverage_service.h"
#include "sql/portfolio.h"

namespace nokkenas::bench {

int RunLeadTimeBench();  // bench/leadtime.cpp

namespace {

using Clock = std::chrono::steady_clock;

long long Nanoseconds(const std::function<void()>& body, int times) {
  const auto began = Clock::now();
  for (int i = 0; i < times; ++i) body();
  const auto spent = std::chrono::duration_cast<std::chrono::nanoseconds>(Clock::now() - began);
  return spent.count() / times;
}

long long Print(const std::string& name, int times, const std::function<void()>& body) {
  body();  // Warms caches and prepares statements.
  std::array<long long, 5> runs{};
  for (auto& run : runs) run = Nanoseconds(body, times);
  std::sort(runs.begin(), runs.end());
  std::cout << name << '\t' << runs[2] << '\t' << runs[0] << '\t' << runs[4] << "\n" << std::flush;
  return runs[2];
}

auth::Actor Manager() {
  auth::Actor actor;
  actor.account_id = "bench";
  for (const char* permission :
       {portfolio::kContractRead, portfolio::kConclusionRead, portfolio::kPortfolioRead})
    actor.rights.push_back({permission, {"organisation", ""}});
  return actor;
}

// As the router would hand it to a handler.
http::Context ContextOf(storage::Database& db, const app::House& house, const auth::Actor& actor,
                        const http::Request& request, storage::Tx& tx) {
  return {
      db, house.subjects(), actor, request, "nl", SystemClock().Now(), &tx, {}, {}, {}, {}, {}, {},
      {}};
}

void MeasureList(storage::Database& db) {
  const SystemClock clock;
  app::House house(db, clock, crypto::PasswordCost{1, 8'192});
  const auth::Actor actor = Manager();
  const http::Request request;
  portfolio::ContractListIn in;
  const auto page = [&] {
    auto tx = db.BeginRead();
    http::Context ctx = ContextOf(db, house, actor, request, *tx);
    return portfolio::ContractList(ctx, in);
  };
  Print("query", 400, [&] {
    if (!page().ok()) std::abort();
  });
  const auto list = page();
  std::size_t bytes = 0;
  Print("json", 4'000, [&] { bytes += json::ToJson(*list).size(); });
  if (bytes == 0) std::abort();
  http::Request sign_in;
  sign_in.method = http::Method::kPost;
  sign_in.path = "/v1/sessions";
  sign_in.headers["content-type"] = "application/json";
  sign_in.body = "{\"email\":\"" + std::string(kEmail) + "\",\"password\":\"" + kPassword + "\"}";
  http::Request get;
  get.method = http::Method::kGet;
  get.path = "/v1/contracts";
  for (const auto& [name, text] : house.Handle(sign_in).headers)
    if (name == "Set-Cookie") get.headers["cookie"] = text.substr(0, text.find(';'));
  Print("whole", 400, [&] {
    if (house.Handle(get).status != 200) std::abort();
  });
}

// Every row that coverage and signals of applications and contracts stand on.
std::size_t ReadAll(storage::Tx& tx) {
  namespace q = sql::portfolio;
  std::size_t rows = 0;
  for (const auto* query :
       {&q::kContractFind, &q::kContractApplicationList, &q::kContractOptionList, &q::kSpendList,
        &q::kConclusionList, &q::kApplicationPhases})
    rows += tx.All(*query, "", "~").size();
  return rows;
}

void MeasureRecompute(storage::Database& db) {
  const SystemClock clock;
  app::House house(db, clock, crypto::PasswordCost{1, 8'192});
  house.EachMinute(clock.Now());  // The first time writes all signals.
  const auto& sources = lawfulness::Sources();
  const long long read = Print("read_rows", 1, [&] {
    auto tx = db.BeginRead();
    if (ReadAll(*tx) == 0) std::abort();
  });
  int objects = 0;
  const long long all = Print("recompute_all", 1, [&] {
    const auto done = db.Write([&](storage::Tx& tx) -> Status {
      objects = 0;
      const Rulebook rules = law::RulesOn(tx, LocalDate(clock.Now()));
      for (const auto& source : sources)
        objects += lawfulness::Refresh(tx, source, rules, law::IdRange::All(), clock.Now());
      return Done{};
    });
    if (!done.ok()) std::abort();
  });
  const std::string one = db.Read([](storage::Tx& tx) {
    return tx.All(sql::portfolio::kContractFind, "", "~").front().Text(0);
  });
  const long long edit = Print("recompute_one", 50, [&] {
    const auto done = db.Write([&](storage::Tx& tx) -> Status {
      const Rulebook rules = law::RulesOn(tx, LocalDate(clock.Now()));
      lawfulness::Refresh(tx, sources[1], rules, law::IdRange::Only(one), clock.Now());
      return Done{};
    });
    if (!done.ok()) std::abort();
  });
  const auth::Actor actor = Manager();
  const http::Request request;
  const long long coverage = Print("coverage_all", 1, [&] {
    auto tx = db.BeginRead();
    http::Context ctx = ContextOf(db, house, actor, request, *tx);
    if (!portfolio::CoverageShow(ctx, {}).ok()) std::abort();
  });
  std::cout << "coverage_all / read_rows\t" << coverage * 100 / std::max(1LL, read) << " per cent\n"
            << "objects\t" << objects << "\n"
            << "recompute_all / read_rows\t" << all * 100 / std::max(1LL, read) << " per cent\n"
            << "recompute_all / recompute_one\t" << all / std::max(1LL, edit) << " times\n";
}

int Run(int argc, char** argv) {
  const std::string what = argc > 1 ? argv[1] : "";
  if (what == "lead-time") return RunLeadTimeBench();
  if (what == "seed" && argc == 5) {
    auto db = storage::Open({argv[2], 1, false});
    Seed(*db, {std::atoi(argv[3]), std::atoi(argv[4])});
    return 0;
  }
  if ((what != "list" && what != "recompute") || argc != 3) {
    std::cerr << "seed FILE APPLICATIONS CONTRACTS | list FILE | recompute FILE\n";
    return 2;
  }
  auto db = storage::Open({argv[2], 4, true});
  crypto::Init();
  what == "list" ? MeasureList(*db) : MeasureRecompute(*db);
  return 0;
}

}  // namespace
}  // namespace nokkenas::bench

int main(int argc, char** argv) { return nokkenas::bench::Run(argc, argv); }
