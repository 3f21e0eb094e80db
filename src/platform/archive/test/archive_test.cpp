// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "platform/archive/archive.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "platform/archive/parts.h"
#include "platform/auth/crypto.h"
#include "platform/storage/migrate.h"
#include "platform/system/system.h"
#include "platform/testing/backends.h"

namespace nokkenas::archive {
namespace {

using ::testing::HasSubstr;
using ::testing::ThrowsMessage;

const Instant kNow = *ParseInstant("2026-11-27T08:00:00.000Z");

void Settle(storage::Database& db, const std::string& name) {
  const auto done = db.Write([&](storage::Tx& tx) -> Status {
    platform::AddInstallation(tx, {name, false}, kNow);
    return Done{};
  });
  ASSERT_TRUE(done.ok());
}

class ArchiveTest : public ::testing::TestWithParam<std::string> {
 protected:
  std::string At(const std::string& name) const { return folder_.path() + "/" + name; }
  Manifest Out(storage::Database& db, const std::string& name,
               const std::vector<std::string>& files = {}) {
    auto snapshot = db.BeginRead();
    return Write(*snapshot, At(name), files, store_);
  }
  std::string Bytes(const std::string& name) const {
    std::ifstream file(At(name), std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
  }
  std::string Document(const std::string& text) {
    const std::string sha256 = crypto::Sha256(text);
    EXPECT_EQ(store_.Append("upload", 0, text), files::Put::kDone);
    store_.Keep("upload", sha256);
    store_.Drop("upload");
    return sha256;
  }
  // An archive with these parts instead of the ones that belong there.
  void Spoil(const std::string& from, const std::string& to, const std::string& part,
             const std::function<std::string(std::string)>& change) {
    const Reader reader(At(from));
    Writer writer(At(to));
    bool found = false;
    for (const auto& name : reader.names()) {
      found = found || name == part;
      const std::string text = reader.Text(name, 1U << 24U);
      const std::string changed = name == part ? change(text) : text;
      if (changed != "-") writer.AddText(name, changed);
    }
    if (!found) writer.AddText(part, change(""));
    writer.Close();
  }

  testing::TempFolder folder_;
  files::BlobStore store_{folder_.path() + "/documents"};
  files::BlobStore other_{folder_.path() + "/other"};
};

TEST_P(ArchiveTest, GivesTheSameBytesWhateverTheDatabase) {
  testing::TestDatabase first(GetParam());
  Settle(*first, "Gemeente \"Lost\"\n& omstreken é");
  const auto sha256 = Document("A paper");
  const Manifest out = Out(*first, "a.zip", {sha256, sha256});
  EXPECT_EQ(out.files, std::vector<std::string>{sha256});
  EXPECT_EQ(out.Digest(), Verify(At("a.zip")).Digest());
  for (const auto& backend : testing::Backends()) {
    testing::TestDatabase second(backend, false);
    Load(*second, At("a.zip"), other_, kNow);
    EXPECT_EQ(platform::FindInstallation(*second->BeginRead())->organisation_name,
              "Gemeente \"Lost\"\n& omstreken é");
    EXPECT_TRUE(other_.IsWhole(sha256));
    Out(*second, "b.zip", {sha256});
    EXPECT_EQ(Bytes("a.zip"), Bytes("b.zip")) << backend;
  }
  EXPECT_FALSE(std::filesystem::exists(At("a.zip.part"))) << "nothing stays beside it";
  using std::filesystem::perms;
  const auto may = std::filesystem::status(At("a.zip")).permissions();
  EXPECT_EQ(may & (perms::group_all | perms::others_all), perms::none) << "its owner's alone";
}

TEST_P(ArchiveTest, OfAnOlderVersionComesInAndIsBroughtUpToDate) {
  testing::TestDatabase old(GetParam(), false);
  storage::MigrateTo(*old, 20, kNow);
  Settle(*old, "Lost");
  EXPECT_EQ(Out(*old, "old.zip").schema, 20);
  testing::TestDatabase next(GetParam(), false);
  Load(*next, At("old.zip"), store_, kNow);
  EXPECT_EQ(storage::SchemaVersion(*next), storage::NewestSchemaVersion());
  EXPECT_EQ(platform::FindInstallation(*next->BeginRead())->organisation_name, "Lost");
}

TEST_P(ArchiveTest, GoesOnlyIntoADatabaseThatHoldsNothing) {
  testing::TestDatabase first(GetParam());
  Settle(*first, "Lost");
  Out(*first, "a.zip");
  testing::TestDatabase full(GetParam());
  Settle(*full, "Found");
  EXPECT_THAT([&] { Load(*full, At("a.zip"), store_, kNow); },
              ThrowsMessage<std::runtime_error>(HasSubstr("holds something already")));
  EXPECT_EQ(platform::FindInstallation(*full->BeginRead())->organisation_name, "Found");
  testing::TestDatabase migrated(GetParam());
  EXPECT_NO_THROW(Load(*migrated, At("a.zip"), store_, kNow)) << "it has tables, and nothing else";
}

TEST_P(ArchiveTest, ThatIsNotAsItWasWrittenWritesNothing) {
  testing::TestDatabase first(GetParam());
  Settle(*first, "Lost");
  const auto sha256 = Document("A paper");
  Out(*first, "a.zip", {sha256});
  const std::string table = "tables/installation.jsonl";
  const auto refused = [&](const std::string& part,
                           const std::function<std::string(std::string)>& change,
                           const std::string& words) {
    Spoil("a.zip", "bad.zip", part, change);
    testing::TestDatabase to(GetParam(), false);
    EXPECT_THAT([&] { Load(*to, At("bad.zip"), other_, kNow); },
                ThrowsMessage<Broken>(HasSubstr(words)))
        << part;
    EXPECT_EQ(storage::SchemaVersion(*to), 0) << part;
    EXPECT_FALSE(other_.IsWhole(sha256));
  };
  const auto replaced = [](const std::string& from, const std::string& to) {
    return [=](std::string text) { return text.replace(text.find(from), from.size(), to); };
  };
  refused(table, replaced("Lost", "Lust"), table + " is not as it was written");
  refused(table, [](const std::string&) { return "-"; }, table + " is not in the archive");
  refused("files/" + sha256, [](const std::string&) { return "Another"; }, "not as it was written");
  refused("tables/more.jsonl", [](const std::string&) { return "[]\n"; }, "does not belong");
  refused("manifest.json", [](const std::string&) { return "{"; }, "manifest.json");
  refused("manifest.json", [](const std::string&) { return "[1,2]"; }, "manifest.json");
  refused("manifest.json", replaced("\"format\":1", "\"format\":2"), "another format");
  refused("manifest.json", replaced("\"name\":\"account\"", "\"name\":\"a; DROP\""), "cannot be");
  refused("manifest.json", replaced("\"" + sha256 + "\"", "\"../../etc/passwd\""), "cannot be");
  std::ofstream(At("text.zip")) << "no archive";
  testing::TestDatabase to(GetParam(), false);
  EXPECT_THAT([&] { Load(*to, At("text.zip"), other_, kNow); },
              ThrowsMessage<Broken>(HasSubstr("no archive")));
}

TEST_P(ArchiveTest, OfANewerProgramIsRefused) {
  testing::TestDatabase first(GetParam());
  Settle(*first, "Lost");
  Out(*first, "a.zip");
  const std::string now = "\"schema\":" + std::to_string(storage::NewestSchemaVersion());
  Spoil("a.zip", "new.zip", "manifest.json", [&](std::string text) {
    return text.replace(text.find(now), now.size(), "\"schema\":9999");
  });
  testing::TestDatabase to(GetParam(), false);
  EXPECT_THAT([&] { Load(*to, At("new.zip"), store_, kNow); },
              ThrowsMessage<storage::Error>(HasSubstr("newer program")));
}

TEST_P(ArchiveTest, TellsWhichDocumentIsNotWholeAndHoldsAllElse) {
  testing::TestDatabase first(GetParam());
  Settle(*first, "Lost");
  const auto good = Document("Another paper");
  const auto bad = Document("A paper");
  std::filesystem::permissions(store_.PathOf(bad), std::filesystem::perms::owner_all);
  std::ofstream(store_.PathOf(bad)) << "Something else";
  Out(*first, "a.zip", {good, bad});
  const Manifest read = Verify(At("a.zip"));
  EXPECT_EQ(read.files, std::vector<std::string>{good});
  EXPECT_EQ(read.missing, std::vector<std::string>{bad});
  testing::TestDatabase next(GetParam(), false);
  EXPECT_NO_THROW(Load(*next, At("a.zip"), other_, kNow));
  EXPECT_THAT([&] { Out(*first, "no/such/folder.zip"); },
              ThrowsMessage<std::exception>(HasSubstr("folder")));
  EXPECT_FALSE(std::filesystem::exists(At("no")));
}

INSTANTIATE_TEST_SUITE_P(Backends, ArchiveTest, ::testing::ValuesIn(testing::Backends()),
                         [](const auto& info) { return info.param; });

}  // namespace
}  // namespace nokkenas::archive
