// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include <CLI/CLI.hpp>
#include <filesystem>
#include <iostream>

#include "app/commands.h"
#include "version.h"

namespace {

using nokkenas::app::Options;

CLI::App* WithDatabase(Options& options, CLI::App* command) {
  command->add_option("--config", options.config_path, "TOML file with settings")
      ->check(CLI::ExistingFile);
  command->add_option("--database", options.database,
                      "Path of an SQLite file, or postgresql://…; wins over the settings");
  return command;
}

struct Exchange {
  CLI::App* take_out;
  CLI::App* bring_in;
  CLI::App* lead_time;
  CLI::App* worker;
  CLI::App* backup;
  CLI::App* copy;
};

Exchange AddExchange(CLI::App& app, Options& options) {
  auto* take_out = WithDatabase(
      options,
      app.add_subcommand("export", "Write everything to a workbook that can be imported again"));
  take_out->add_option("--format", options.format, "xlsx, or csv: a zip of one file per sheet")
      ->check(CLI::IsMember({"xlsx", "csv"}));
  take_out->add_option("--decimal", options.decimal, "In csv: comma (with ;) or point (with ,)")
      ->check(CLI::IsMember({"comma", "point"}));
  take_out->add_option("--out", options.file, "The file to write")->required();
  take_out->add_option("--sheet", options.sheet, "This sheet alone: mandates, or any other");
  take_out->add_flag("--template", options.template_only, "Headings and their meaning, no rows");
  auto* bring_in = WithDatabase(
      options, app.add_subcommand(
                   "import", "Check a workbook, and with --apply write it: all of it, or nothing"));
  bring_in->add_option("FILE", options.file, "XLSX, a zip of CSV files, or one CSV file")
      ->required()
      ->check(CLI::ExistingFile);
  bring_in->add_flag("--apply", options.apply, "Write it when nothing is wrong");
  take_out->add_flag("--all", options.all,
                     "The whole installation with its documents, in one file");
  bring_in->add_flag("--all", options.all,
                     "FILE holds a whole installation; --database names a new database for it");
  auto* backup = WithDatabase(
      options, app.add_subcommand("backup",
                                  "Write the whole installation to a file while it serves, "
                                  "and read it back"));
  backup->add_option("--out", options.file, "The file to write");
  backup->add_option("--verify", options.to, "A backup to read, and nothing else")
      ->check(CLI::ExistingFile);
  auto* copy = WithDatabase(
      options, app.add_subcommand("copy", "Bring the whole installation to another database"));
  copy->add_option("--to", options.to, "A new SQLite file, or an empty postgresql://… database")
      ->required();
  for (auto* command : {take_out, bring_in})
    command->add_option("--language", options.locale, "nl or en")
        ->check(CLI::IsMember({"nl", "en"}));
  auto* lead_time = WithDatabase(
      options, app.add_subcommand("lead-time-log",
                                  "Bring in an event log of procedures: CSV or XES, or .gz of it"));
  lead_time->add_option("FILE", options.file)->required()->check(CLI::ExistingFile);
  lead_time->add_option("--title", options.organisation, "As the list names it");
  auto* worker = app.add_subcommand("job-worker", "")->group("");
  worker->add_option("NAME", options.worker)->required();
  worker->add_option("FILE", options.file);
  return {take_out, bring_in, lead_time, worker, backup, copy};
}

}  // namespace

int main(int argc, char** argv) {
  using namespace nokkenas::app;
  CLI::App app{"Nokkenas: steering of call-offs under framework agreements"};
  app.set_version_flag("--version", std::string(nokkenas::kVersion));

  Options options;
  const auto with_database = [&](CLI::App* command) { return WithDatabase(options, command); };
  auto* serve = with_database(app.add_subcommand("serve", "Serve the API and the pages"));
  serve->add_option("--port", options.port, "Port; 0 takes a free one");
  auto* migrate =
      with_database(app.add_subcommand("migrate", "Bring the database to this version"));
  auto* demo = with_database(
      app.add_subcommand("demo", "Load the invented dossier into a new database, once"));
  auto* init =
      with_database(app.add_subcommand("init", "Start an empty organisation in a new database"));
  init->add_option("--organisation", options.organisation, "Name of the contracting authority")
      ->required();
  init->add_option("--administrator", options.email, "E-mail address of the first administrator")
      ->required();
  auto* openapi = app.add_subcommand("openapi", "Print the API description");
  auto* audit = with_database(app.add_subcommand("audit", "The audit trail"));
  auto* verify =
      with_database(audit->add_subcommand("verify", "Name the first broken row, if any"));
  audit->require_subcommand(1);
  auto* self_check = with_database(app.add_subcommand("self-check", "Check all invariants"));
  auto* user = with_database(app.add_subcommand("user", "Accounts, where nobody can sign in"));
  user->require_subcommand(1);
  auto* reset = with_database(user->add_subcommand(
      "reset-link", "Print a one-time link for an account: a lost administrator gets back in"));
  reset->add_option("--email", options.email, "The account's address")->required();
  auto* config = app.add_subcommand("config", "Settings");
  config->require_subcommand(1);
  auto* check = config->add_subcommand("check", "Say what is wrong in a settings file");
  check->add_option("--config", options.config_path, "TOML file with settings")
      ->check(CLI::ExistingFile)
      ->required();
  auto* identity_key = app.add_subcommand(
      "identity-key", "Make the key that proves this installation to an identity provider");
  identity_key->add_option("file", options.file, "Where to keep it; must not be there yet")
      ->required();
  const Exchange exchange = AddExchange(app, options);
  CLI11_PARSE(app, argc, argv);

  try {
    if (*serve) return Serve(options);
    if (*migrate) return MigrateDatabase(options);
    if (*demo) return LoadDemo(options);
    if (*init) return InitOrganisation(options);
    if (*openapi) return PrintOpenApi();
    if (*verify) return VerifyAudit(options);
    if (*self_check) return SelfCheck(options);
    if (*reset) return PrintResetLink(options);
    if (*exchange.take_out) return options.all ? ExportAll(options) : ExportWorkbook(options);
    if (*exchange.bring_in) return options.all ? ImportAll(options) : ImportWorkbook(options);
    if (*exchange.backup) return Backup(options);
    if (*exchange.copy) return CopyDatabase(options);
    if (*exchange.lead_time) return BringLeadTimeLog(options);
    if (*exchange.worker) return RunJobWorker(options);
    if (*identity_key) return MakeIdentityKey(options);
    if (*check) return CheckConfig(options);
    std::cerr << "Name a command.\n" << app.help();
  } catch (const std::exception& error) {
    std::cerr << "nokkenas: " << error.what() << "\n";
  }
  return 1;
}
