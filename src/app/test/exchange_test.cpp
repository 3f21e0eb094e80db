// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// What goes out can come in again: into the same house without a change, into an empty one equal.
#include <gtest/gtest.h>

#include <chrono>

#include "app/demo.h"
#include "app/house.h"
#include "modules/party/facade.h"
#include "platform/audit/audit.h"
#include "platform/i18n/texts.h"
#include "platform/tabular/reading.h"
#include "platform/tabular/workbook.h"
#include "platform/tabular/zip_archive.h"
#include "platform/testing/backends.h"

namespace nokkenas::app {
namespace {

const Instant kNow = *ParseInstant("2026-11-23T08:12:00.000Z");

// A house with a database of its own.
struct Place {
  explicit Place(const std::string& backend)
      : db(backend),
        house(*db, clock, crypto::PasswordCost{1, 8'192}, {{}, {}, {}, documents.path()}) {
    (void)db->Write([](storage::Tx& tx) -> Status {
      party::SyncBuiltInRoles(tx);
      return Done{};
    });
  }
  std::vector<const tabular::Register*> Registers() const { return RegistersOf(house.modules()); }
  tabular::By Everyone() const {
    auth::Actor actor;
    for (const Module& module : house.modules())
      for (const char* permission : module.permissions)
        actor.rights.push_back({permission, {"organisation", ""}});
    return {actor, "system", "test", kNow};
  }
  std::string Export(tabular::FileFormat format, bool template_only = false) {
    auto tx = db->BeginRead();
    return tabular::MakeWorkbook(*tx, Registers(), Everyone().actor,
                                 {format, tabular::Decimal::kComma, "nl", template_only})
        .bytes;
  }
  struct Outcome {
    std::vector<tabular::Problem> problems;
    std::map<std::string, tabular::Counts> counts;
    std::string Told() const {
      std::string out;
      for (const auto& p : problems)
        out += p.sheet + "/" + std::to_string(p.row) + "/" + p.column + "/" + p.code + " ";
      return out;
    }
  };
  void Install(bool as_demo) {
    (void)db->Write([&](storage::Tx& tx) -> Status {
      platform::AddInstallation(tx, {"A house", as_demo}, kNow);
      return Done{};
    });
  }
  Outcome Import(const std::string& bytes, bool apply, const std::string& name = "all") {
    const auto book = tabular::ReadBook(bytes, name);
    EXPECT_TRUE(book.ok());
    Outcome out;
    (void)db->Write([&](storage::Tx& tx) -> Status {
      tabular::Import import(*book, Everyone(), nullptr);
      import.Check(tx, Registers());
      out.problems = import.problems();
      out.counts.clear();
      for (const auto& counts : import.counts()) out.counts[counts.sheet] = counts;
      if (apply && out.problems.empty()) import.Write(tx);
      return Done{};
    });
    return out;
  }

  testing::TempFolder documents;
  testing::TestDatabase db;
  FixedClock clock{kNow};
  House house;
};

class ExchangeTest : public ::testing::TestWithParam<std::string> {};

TEST_P(ExchangeTest, TheDemoComesBackUnchangedAndFillsAnEmptyHouseEqually) {
  Place demo(GetParam());
  LoadDemoDossier(demo.house, demo.clock);
  const std::string csv = demo.Export(tabular::FileFormat::kCsv);
  for (const auto& bytes : {csv, demo.Export(tabular::FileFormat::kXlsx)}) {
    const auto same = demo.Import(bytes, true);
    EXPECT_EQ(same.Told(), "");
    int unchanged = 0;
    for (const auto& [sheet, counts] : same.counts) {
      EXPECT_EQ(counts.added + counts.changed + counts.errors, 0) << sheet;
      unchanged += counts.unchanged;
    }
    EXPECT_GT(unchanged, 100);
  }
  EXPECT_TRUE(demo.Export(tabular::FileFormat::kCsv) == csv);

  for (const auto format : {tabular::FileFormat::kCsv, tabular::FileFormat::kXlsx}) {
    Place real(GetParam());
    real.Install(false);
    EXPECT_EQ(real.Import(demo.Export(format), true).Told(), "readme/0//demo_data ");
    Place empty(GetParam());
    empty.Install(true);
    EXPECT_EQ(empty.Import(demo.Export(format), true).Told(), "");
    EXPECT_TRUE(empty.Export(tabular::FileFormat::kCsv) == csv) << NameOf(format);
    EXPECT_EQ(empty.house.SelfCheck(), std::vector<std::string>{});
    auto tx = empty.db->BeginRead();
    EXPECT_FALSE(audit::Verify(*tx).first_broken.has_value());
  }
}

TEST_P(ExchangeTest, AThousandContractsTakeSeconds) {
  Place place(GetParam());
  std::string contracts = "number;title;supplier;startsOn;endsOn;noticeDays;yearlyAmount\n";
  std::string covers = "contract;application\n";
  for (int i = 0; i < 1'000; ++i) {
    const std::string n = std::to_string(i);
    contracts += "K-" + n + ";Contract " + n + ";Acme;2026-01-01;2027-12-31;90;1250,50\n";
    covers += "K-" + n + ";A-1\n";
  }
  for (const auto& [name, text] : std::vector<std::pair<std::string, std::string>>{
           {"organisations", "name;kind\nAcme;supplier\n"},
           {"domains", "name\nAccess\n"},
           {"applications",
            "number;name;kind;domain;inScope;phase\n"
            "A-1;Gate;application;Access;yes;in_use\n"}})
    EXPECT_EQ(place.Import(text, true, name + ".csv").Told(), "");
  const auto begin = std::chrono::steady_clock::now();
  EXPECT_EQ(place.Import(contracts, false, "contracts.csv").problems.size(), 1'000U)
      << "a contract without an application is wrong";
  const auto both =
      tabular::WriteZip({{"contracts.csv", contracts}, {"contract-applications.csv", covers}});
  EXPECT_EQ(place.Import(both, true).Told(), "");
  EXPECT_EQ(place.Import(both, true).counts["contracts"].unchanged, 1'000);
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds{10});
}

TEST_P(ExchangeTest, TheTemplateIsEmptyAndNamesEveryColumnInBothLanguages) {
  Place place(GetParam());
  const auto outcome = place.Import(place.Export(tabular::FileFormat::kXlsx, true), true);
  EXPECT_EQ(outcome.Told(), "");
  for (const auto* one : place.Registers()) {
    for (const auto& sheet : one->sheets) {
      EXPECT_TRUE(i18n::HasText("sheet." + sheet.key)) << sheet.key;
      for (const auto& column : sheet.columns)
        EXPECT_TRUE(i18n::HasText("column." + column.key) ||
                    i18n::HasText("column." + sheet.key + "." + column.key))
            << sheet.key << "." << column.key;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Backends, ExchangeTest, ::testing::ValuesIn(testing::Backends()),
                         [](const auto& one) { return one.param; });

}  // namespace
}  // namespace nokkenas::app
