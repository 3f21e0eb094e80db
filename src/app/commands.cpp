// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "app/commands.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <atomic>
#include <boost/json/serialize.hpp>
#include <condition_variable>
#include <filesystem>
#include <iostream>
#include <mutex>
#include <thread>

#include "app/config.h"
#include "app/demo.h"
#include "app/house.h"
#include "modules/calendar/facade.h"
#include "modules/law/facade.h"
#include "modules/party/facade.h"
#include "platform/audit/audit.h"
#include "platform/auth/jose.h"
#include "platform/http/openapi.h"
#include "platform/i18n/texts.h"
#include "platform/log/log.h"
#include "platform/storage/migrate.h"

namespace nokkenas::app {
namespace {

Config Settings(const Options& options) {
  auto outcome = LoadConfig(options.config_path);
  if (!options.database.empty()) outcome.config.database.location = options.database;
  if (options.port) outcome.config.server.port = *options.port;
  for (const auto& error : outcome.errors) std::cerr << error << "\n";
  if (!outcome.errors.empty()) throw std::runtime_error("the settings are wrong");
  constexpr const char* kLevels[] = {"debug", "info", "warning", "error"};
  for (int i = 0; i < 4; ++i)
    if (outcome.config.log_level == kLevels[i]) log::SetLevel(static_cast<log::Level>(i));
  return outcome.config;
}

Surroundings Around(const Config& config) {
  Surroundings around{config.mail, config.sign_in, config.operation, config.documents};
  const std::string& location = config.database.location;
  if (!storage::IsPostgres(location)) {
    // What fills up is where the database lies; of one elsewhere, where this server writes.
    around.operation.folder = std::filesystem::absolute(location).parent_path().string();
    if (config.documents.empty()) around.documents = location + ".documents";
  }
  if (around.documents.empty()) around.documents = Surroundings{}.documents;
  return around;
}

// Opens and migrates, with a backup first. Makes the folder of an SQLite file that does not exist
// yet.
std::unique_ptr<storage::Database> OpenDatabase(const Config& config) {
  crypto::Init();
  const auto& location = config.database.location;
  if (!storage::IsPostgres(location)) {
    const auto folder = std::filesystem::path(location).parent_path();
    if (!folder.empty()) std::filesystem::create_directories(folder);
  }
  auto db = storage::Open(config.database);
  BackupBeforeMigrating(*db, {config.database, Around(config).documents, ""});
  const auto outcome = storage::Migrate(*db, SystemClock().Now());
  if (outcome.from != outcome.to) {
    log::Info("migrated", "", std::to_string(outcome.from) + " to " + std::to_string(outcome.to));
  }
  const auto synced = db->Write([](storage::Tx& tx) -> Status {
    party::SyncBuiltInRoles(tx);
    law::SyncThresholds(tx);
    law::SyncRules(tx);
    calendar::SyncTerms(tx);
    return Done{};
  });
  (void)synced;  // Always Done: it throws when the database breaks.
  return db;
}

// For a command on what is there: a mistyped path makes no database, and an old one is left as it
// is.
std::unique_ptr<storage::Database> OpenExisting(const Config& config) {
  crypto::Init();
  const auto& location = config.database.location;
  if (!storage::IsPostgres(location) && !std::filesystem::exists(location))
    throw std::runtime_error("there is no database " + location +
                             "; see --database, or make one with `nokkenas init`");
  auto db = storage::Open(config.database);
  const int version = storage::SchemaVersion(*db);
  if (version == 0)
    throw std::runtime_error(
        "the database is empty; fill it with `nokkenas init` or `nokkenas demo`");
  if (version < storage::NewestSchemaVersion())
    throw std::runtime_error(
        "the database is older than the program; run `nokkenas migrate` first");
  storage::RefuseNewer(version);
  return db;
}

std::optional<platform::Installation> InstallationOf(storage::Database& db) {
  return db.Read([](storage::Tx& tx) { return platform::FindInstallation(tx); });
}

// Runs the chores each minute until told to stop.
class Chores {
 public:
  Chores(House& house, const Clock& clock)
      : thread_([this, &house, &clock] {
          // At once: a new day may have begun while nobody served.
          do house.EachMinute(clock.Now(), [this] { return stop_.load(); });
          while (!Waited());
        }) {}
  ~Chores() {
    {
      const std::lock_guard lock(mutex_);
      stop_ = true;
    }
    wake_.notify_all();
    thread_.join();
  }

 private:
  // A minute, or less when it must stop; true then.
  bool Waited() {
    std::unique_lock lock(mutex_);
    return wake_.wait_for(lock, std::chrono::minutes{1}, [this] { return stop_.load(); });
  }

  std::mutex mutex_;
  std::condition_variable wake_;
  std::atomic<bool> stop_ = false;
  std::thread thread_;
};

std::string AddressOf(const Config& config, int port) {
  return fmt::format("http://{}:{}", config.server.address, port);
}

// A link of the pages, where this machine serves them.
void PrintLink(const Config& config, const std::string& link) {
  std::cout << "  " << AddressOf(config, config.server.port) << link << "\n"
            << "Serve this database first. If people reach it at another address, put that one in "
               "front.\n";
}

void PrintWelcome(const http::Server& server, const Config& config, bool demo) {
  std::cout << "Nokkenas serves on " << AddressOf(config, server.port()) << "\n";
  if (demo) {
    const auto logins = LoadDemoLogins();
    std::cout << "Demo with invented data. Password of every login: " << logins.password << "\n";
    for (const auto& account : logins.accounts)
      std::cout << fmt::format("  {:26}{}\n", i18n::Text("en", "role." + account.role_key),
                               account.email);
  }
  std::cout << std::flush;
}

}  // namespace

std::unique_ptr<storage::Database> OpenForCommand(const Options& options) {
  return OpenExisting(Settings(options));
}

Place PlaceOf(const Options& options) {
  const Config config = Settings(options);
  return {config.database, Around(config).documents, config.operation.backup_marker};
}

int Serve(const Options& options) {
  const Config config = Settings(options);
  auto db = OpenDatabase(config);
  const SystemClock clock;
  House house(*db, clock, crypto::PasswordCost{}, Around(config));
  const auto installation = InstallationOf(*db);
  if (!installation) {
    std::cerr << "The database is empty. Run `nokkenas init` or `nokkenas demo` first.\n";
    return 1;
  }
  http::ServerSettings settings = config.server;
  settings.limit_of = [&](http::Method method, const std::string& path) {
    return path.rfind("/v1/", 0) == 0 ? house.router().BodyLimit(method, path.substr(3))
                                      : std::nullopt;
  };
  http::Server server(settings,
                      [&](const http::Request& request) { return house.Handle(request); });
  PrintWelcome(server, config, installation->demo);
  {
    const Chores chores(house, clock);
    const jobs::Runner runner(*db, clock, house.JobKinds());
    const mail::Sender sender(*db, clock, config.mail,
                              [&house](Instant now) { house.HandOut(now); });
    server.Run();
  }
  // A last anchor, so that the trail of this run is bound; no long work any more.
  house.EachMinute(clock.Now(), [] { return true; });
  return 0;
}

int MigrateDatabase(const Options& options) {
  auto db = OpenDatabase(Settings(options));
  std::cout << "The database has version " << storage::SchemaVersion(*db) << ".\n";
  return 0;
}

int LoadDemo(const Options& options) {
  const Config config = Settings(options);
  auto db = OpenDatabase(config);
  if (const auto installation = InstallationOf(*db)) {
    if (installation->demo) {
      std::cout << "The demo is here already. `nokkenas serve` serves it.\n";
      return 0;
    }
    std::cerr << "This database holds a real organisation. Give the demo one of its own with "
                 "--database.\n";
    return 1;
  }
  FixedClock clock(SystemClock{}.Now());
  House house(*db, clock, crypto::PasswordCost{}, Around(config));
  LoadDemoDossier(house, clock);
  house.EachMinute(clock.Now());
  std::cout << "The demo is loaded. All names and amounts in it are invented.\n";
  return 0;
}

int InitOrganisation(const Options& options) {
  const Config config = Settings(options);
  auto db = OpenDatabase(config);
  if (InstallationOf(*db)) {
    std::cerr << "This database holds an organisation already. `nokkenas serve` serves it; "
                 "--database makes another.\n";
    return 1;
  }
  if (!party::LooksLikeEmail(options.email)) {
    std::cerr << "--administrator: give an e-mail address.\n";
    return 1;
  }
  const Instant now = SystemClock().Now();
  const auto link = db->Write([&](storage::Tx& tx) -> Result<std::string> {
    platform::AddInstallation(tx, {options.organisation, false}, now);
    const std::string organisation = party::SetUpOrganisation(
        tx, options.organisation, party::OrganisationKind::kAuthority, std::nullopt, now);
    party::SetUpAccount(tx, {options.email, options.email, organisation, "nl", "administrator", ""},
                        now);
    return *party::SetUpLink(tx, options.email, now);
  });
  std::cout << "Ready. The administrator chooses a password, once, within 24 hours, at\n";
  PrintLink(config, *link);
  return 0;
}

int PrintOpenApi() {
  crypto::Init();
  auto db = storage::OpenSqlite({":memory:", 1, false});
  const SystemClock clock;
  const House house(*db, clock, crypto::PasswordCost{1, 8'192});
  std::cout << http::OpenApi(house.router().endpoints());
  return 0;
}

int VerifyAudit(const Options& options) {
  auto db = OpenExisting(Settings(options));
  const auto result = db->Read([](storage::Tx& tx) { return audit::Verify(tx); });
  if (result.first_broken) {
    const auto& broken = *result.first_broken;
    std::cout << "BROKEN: " << broken.chain << ", row " << broken.seq << ": " << broken.why << "\n";
    return 1;
  }
  std::cout << "The audit trail is whole: " << result.records << " rows in " << result.chains
            << " chains, " << result.anchors
            << (result.anchors == 1 ? " anchor.\n" : " anchors.\n");
  return 0;
}

int SelfCheck(const Options& options) {
  const Config config = Settings(options);
  auto db = OpenExisting(config);
  const SystemClock clock;
  House house(*db, clock, crypto::PasswordCost{}, Around(config));
  const auto wrong = house.SelfCheck();
  for (const auto& line : wrong) std::cout << line << "\n";
  std::cout << (wrong.empty() ? "All invariants hold.\n" : "Some invariants do not hold.\n");
  return wrong.empty() ? 0 : 1;
}

int PrintResetLink(const Options& options) {
  const Config config = Settings(options);
  auto db = OpenExisting(config);
  const Instant now = SystemClock().Now();
  const auto link = db->Write([&](storage::Tx& tx) -> Result<std::string> {
    return party::SetUpLink(tx, options.email, now).value_or("");
  });
  if (link->empty()) {
    std::cerr << "No account has the address " << options.email << ".\n";
    return 1;
  }
  std::cout << "The person chooses a password, once, within 24 hours, at\n";
  PrintLink(config, *link);
  return 0;
}

int MakeIdentityKey(const Options& options) {
  // Made anew and readable by its owner only, from its first byte on.
  const int file = open(options.file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (file < 0) {
    std::cerr << options.file << ": is there already, or cannot be made.\n";
    return 1;
  }
  const std::string key = auth::NewSigningKey();
  const bool kept =
      write(file, key.data(), key.size()) == static_cast<ssize_t>(key.size()) && fsync(file) == 0;
  close(file);
  if (!kept) throw std::runtime_error("the key could not be written");
  std::cout << boost::json::serialize(*auth::PublicPart(key)) << "\n";
  return 0;
}

int CheckConfig(const Options& options) {
  const auto outcome = LoadConfig(options.config_path);
  for (const auto& error : outcome.errors) std::cout << error << "\n";
  if (outcome.errors.empty()) std::cout << "The settings are right.\n";
  return outcome.errors.empty() ? 0 : 1;
}

}  // namespace nokkenas::app
