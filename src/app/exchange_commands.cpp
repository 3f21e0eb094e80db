// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Taking data out and bringing them in from the command line, by whoever may open the database.
#include <zlib.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>

#include "app/commands.h"
#include "app/house.h"
#include "modules/exchange/facade.h"
#include "modules/governance/facade.h"
#include "platform/auth/crypto.h"
#include "platform/files/pdf.h"
#include "platform/i18n/texts.h"
#include "platform/tabular/reading.h"
#include "platform/tabular/workbook.h"

namespace nokkenas::app {
namespace {

constexpr const char* kBy = "system";

// Whoever holds the database may do everything with it.
auth::Actor EveryRight(const House& house) {
  auth::Actor actor;
  actor.account_id = kBy;
  for (const Module& module : house.modules())
    for (const char* permission : module.permissions)
      actor.rights.push_back({permission, {"organisation", ""}});
  return actor;
}

void Print(const tabular::Import& import, const std::string& locale) {
  for (const auto& problem : import.problems()) {
    std::cout << problem.sheet << (problem.row == 0 ? "" : ", row " + std::to_string(problem.row))
              << (problem.column.empty() ? "" : ", " + problem.column)
              << (problem.cell.empty() ? "" : " (" + problem.cell + ")") << ": "
              << exchange::TextOf(problem, locale)
              << (problem.value.empty() ? "" : " [" + problem.value + "]") << "\n";
  }
  for (const auto& one : import.counts())
    std::cout << one.sheet << ": " << one.added << " new, " << one.changed << " changed, "
              << one.unchanged << " unchanged, " << one.errors << " errors\n";
}

std::string ReadWhole(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error(path + " cannot be read");
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

int ExportWorkbook(const Options& options) {
  auto db = OpenForCommand(options);
  const SystemClock clock;
  const House house(*db, clock, crypto::PasswordCost{});
  const tabular::Wanted wanted{FromName<tabular::FileFormat>(options.format).value(),
                               FromName<tabular::Decimal>(options.decimal).value(), options.locale,
                               options.template_only, options.sheet};
  auto snapshot = db->BeginRead();
  const auto workbook =
      tabular::MakeWorkbook(*snapshot, RegistersOf(house.modules()), EveryRight(house), wanted);
  std::ofstream file(options.file, std::ios::binary);
  file << workbook.bytes << std::flush;
  if (!file) throw std::runtime_error(options.file + " cannot be written");
  std::cout << workbook.sheets.size() << " sheets are in " << options.file << ".\n";
  return 0;
}

int ImportWorkbook(const Options& options) {
  const std::string bytes = ReadWhole(options.file);
  const auto lines = exchange::ReadInChild(bytes, options.file, nullptr, [] { return false; });
  if (!lines) {
    const Failure& failure = lines.failure();
    std::cout << exchange::TextOf({"", 0, "", "", failure.code->id, failure.params, ""},
                                  options.locale)
              << "\nNothing was written.\n";
    return 1;
  }
  const tabular::Book book = tabular::FromLines(*lines);
  auto db = OpenForCommand(options);
  const SystemClock clock;
  House house(*db, clock, crypto::PasswordCost{});
  const auto registers = RegistersOf(house.modules());
  bool right = false;
  const auto once = [&](storage::Tx& tx) -> Status {
    const std::string id = crypto::NewId();
    const tabular::By by{EveryRight(house), kBy, id, clock.Now()};
    tabular::Import import(book, by, nullptr);
    import.Check(tx, registers);
    right = import.problems().empty();
    Print(import, options.locale);
    if (!right || !options.apply) return Done{};
    import.Write(tx);
    exchange::StoredImport done;
    done.id = id;
    done.sha256 = crypto::Sha256(bytes);
    done.counts = exchange::CountsJson(import.counts());
    exchange::Record(tx, done, by);
    return Done{};
  };
  if (options.apply) {
    (void)db->Write(once);  // Always Done: with errors nothing was written in it.
  } else {
    (void)db->Read(once);
  }
  const bool written = right && options.apply;
  if (written) house.EachMinute(clock.Now());  // Signals, and an anchor for the trail.
  std::cout << (written ? "Everything was written.\n" : "Nothing was written.\n");
  if (right && !options.apply) std::cout << "Add --apply to write it.\n";
  return right ? 0 : 1;
}

int BringLeadTimeLog(const Options& options) {
  auto db = OpenForCommand(options);
  std::string name = options.file;
  // zlib reads what is not packed as it is.
  const std::unique_ptr<gzFile_s, decltype(&gzclose)> file(gzopen(name.c_str(), "rb"), gzclose);
  if (!file) throw std::runtime_error(name + " cannot be read");
  std::string bytes;
  std::array<char, 65'536> piece{};
  for (int got = 0; (got = gzread(file.get(), piece.data(), piece.size())) > 0;)
    bytes.append(piece.data(), static_cast<std::size_t>(got));
  if (name.ends_with(".gz")) name.resize(name.size() - 3);
  const std::string title = options.organisation.empty()
                                ? std::filesystem::path(name).filename().string()
                                : options.organisation;
  const auto brought = governance::BringProcedureLog(
      *db, std::filesystem::path(name).filename().string(), title, bytes, kBy, SystemClock().Now());
  if (!brought) {
    for (const FieldError& error : brought.failure().fields)
      std::cout << error.path << ": "
                << i18n::Text(options.locale, "field." + error.code, {{"limit", error.limit}})
                << "\n";
    return 1;
  }
  std::cout << "/lead-time-logs/" << *brought << "\n";
  return 0;
}

int RunJobWorker(const Options& options) {
  if (options.worker == "import-parse") return exchange::ReadForParent(options.file);
  if (options.worker == "pdf-read") return files::ReadPdfForParent(options.file);
  if (options.worker == "lead-time-read") return governance::ReadLogForParent(options.file);
  std::cerr << "There is no worker of that name.\n";
  return 1;
}

}  // namespace nokkenas::app
