// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// What must hold for the house as a whole: nothing without a text, no name twice.
#include "app/house.h"

#include <gtest/gtest.h>

#include <set>

#include "app/demo.h"
#include "modules/party/facade.h"
#include "platform/assets/json_data.h"
#include "platform/i18n/texts.h"
#include "platform/testing/backends.h"

namespace nokkenas::app {
namespace {

class HouseTest : public ::testing::Test {
 protected:
  HouseTest()
      : db_("sqlite"),
        house_(*db_, clock_, crypto::PasswordCost{1, 8'192}, {{}, {}, {}, documents_.path()}) {}
  testing::TempFolder documents_;
  FixedClock clock_{*ParseInstant("2026-11-23T08:12:00.000Z")};
  testing::TestDatabase db_;
  House house_;
};

TEST_F(HouseTest, EveryRefusalHasTitleAndDetail) {
  std::set<std::string> seen;
  for (const Module& module : house_.modules()) {
    for (const Code* code : module.codes) {
      EXPECT_TRUE(seen.insert(code->id).second) << code->id << " stands for two reasons";
      for (const char* part : {".title", ".detail"})
        EXPECT_TRUE(i18n::HasText("refusal." + std::string(code->id) + part)) << code->id << part;
    }
  }
}

TEST_F(HouseTest, EveryPermissionHasATextAndEveryRoleNamesOnlyThose) {
  std::set<std::string> permissions;
  for (const Module& module : house_.modules()) {
    for (const char* permission : module.permissions) {
      permissions.insert(permission);
      EXPECT_TRUE(i18n::HasText("permission." + std::string(permission))) << permission;
    }
  }
  const auto roles = assets::JsonData("data/roles.json");
  for (const auto& role : roles.as_object()) {
    EXPECT_TRUE(i18n::HasText("role." + std::string(role.key()))) << role.key();
    for (const auto& permission : role.value().as_array())
      EXPECT_TRUE(permissions.contains(std::string(permission.as_string()))) << permission;
  }
  for (const auto& endpoint : house_.router().endpoints()) {
    if (endpoint.spec.rule.permission != nullptr) {
      EXPECT_TRUE(permissions.contains(endpoint.spec.rule.permission)) << endpoint.spec.name;
    }
  }
}

TEST_F(HouseTest, EveryEndpointHasItsOwnNameAndKnownSubject) {
  std::set<std::string> names;
  for (const auto& endpoint : house_.router().endpoints()) {
    EXPECT_TRUE(names.insert(endpoint.spec.name).second) << endpoint.spec.name;
    const char* kind = endpoint.spec.rule.subject_kind;
    if (kind != nullptr) {
      EXPECT_NE(house_.subjects().Find(kind), nullptr) << kind;
    }
  }
  for (const auto& [kind, entry] : house_.subjects().kinds())
    EXPECT_TRUE(i18n::HasText("kind." + kind)) << kind;
}

TEST_F(HouseTest, EveryCommandThatChangesAnObjectHasATextInTheTrail) {
  for (const auto& endpoint : house_.router().endpoints()) {
    const auto& spec = endpoint.spec;
    const bool command = spec.method != http::Method::kGet && spec.unit != http::Unit::kRead &&
                         spec.rule.kind == http::Rule::Kind::kSubject;
    // A booking has its own rows; pieces of a file leave none: what is made of them does. A check
    // of a file changes nothing but what is told of it.
    const std::set<std::string> silent = {"ledger_entry_create", "document_upload_piece",
                                          "import_recheck"};
    if (!command || silent.contains(spec.name)) continue;
    EXPECT_TRUE(i18n::HasText("action." + std::string(spec.name))) << spec.name;
  }
}

TEST_F(HouseTest, EveryKindIsFoundByNameOrIsPartOfOneThatIs) {
  const std::set<std::string> parts = {
      "absence",              // By its person, in the list of who is away.
      "attachment",           // By its proposal.
      "authority",            // There is one.
      "calendar",             // There is one.
      "comment",              // At its object.
      "colleague",            // In the list of one's own people.
      "calendar_day",         // One looks in its year.
      "confirmation",         // At its object.
      "confirmation_round",   // One's own; a task leads to it.
      "document_upload",      // Its sender has its id.
      "framework_party",      // By its organisation.
      "mail",                 // In the list of mail.
      "import",               // One looks in the list of imports.
      "hold",                 // By its document.
      "interest",             // Not for everybody who searches.
      "lead_times",           // There is one.
      "mapping",              // In the list below that of imports.
      "role_assignment",      // By its person or its object.
      "signal",               // By its object, whose page shows it.
      "staffing_norm",        // There is one.
      "step_condition",       // By what it holds up.
      "person_consent",       // In a list of their own.
      "supplier_invitation",  // In the list of invitations.
      "training",             // In the plan of its person.
  };
  for (const auto& [name, kind] : house_.subjects().kinds())
    EXPECT_NE(static_cast<bool>(kind.search), parts.contains(name)) << name;
}

// The demo goes through every rule; afterwards every invariant must hold.
TEST_F(HouseTest, TheDemoLoadsAndHolds) {
  (void)db_->Write([](storage::Tx& tx) -> Status {
    party::SyncBuiltInRoles(tx);
    return Done{};
  });
  LoadDemoDossier(house_, clock_);
  EXPECT_EQ(house_.SelfCheck(), std::vector<std::string>{});
  // Each application of the dossier has somebody with a role for it.
  const auto without_owner = db_->Read([](storage::Tx& tx) {
    std::vector<std::string> names;
    constexpr auto kAll =
        "SELECT name FROM application a WHERE NOT EXISTS (SELECT 1 FROM role_grant g"
        " WHERE g.scope_kind = 'application' AND g.scope_id = a.id)";
    for (const auto& row : tx.All(storage::Query{"no_owner", kAll, kAll}))
      names.push_back(row.Text(0));
    return names;
  });
  EXPECT_EQ(without_owner, std::vector<std::string>{});
}

}  // namespace
}  // namespace nokkenas::app
