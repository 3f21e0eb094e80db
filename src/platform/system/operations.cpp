// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// How the installation itself fares, for who runs it.
#include <sys/stat.h>
#include <sys/statvfs.h>

#include "platform/http/actions.h"
#include "platform/jobs/jobs.h"
#include "platform/mail/endpoints.h"
#include "platform/system/system.h"
#include "sql/system.h"
#include "version.h"

namespace nokkenas::platform {
namespace {

namespace q = sql::system;

struct OperationJob {
  static constexpr const char* kSchema = "OperationJob";
  std::string id;
  std::string kind;
  std::string state;
  std::string person;
  Instant created_at{};
  std::optional<Instant> ended_at;
  std::optional<std::string> error_code;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("kind", self.kind);
    f("state", self.state);
    f("person", self.person, "Who asked for it");
    f("createdAt", self.created_at);
    f("endedAt", self.ended_at);
    f("errorCode", self.error_code);
  }
};
struct OperationView {
  static constexpr const char* kSchema = "Operation";
  std::string version;
  std::string database;
  std::int64_t jobs_queued = 0, jobs_running = 0, jobs_failed = 0;
  std::vector<OperationJob> jobs;
  std::int64_t outbox_waiting = 0, outbox_put_off = 0;
  std::optional<Instant> outbox_oldest_at;
  std::int64_t mail_queued = 0, mail_bounced = 0, mail_failed = 0;
  std::int64_t disk_free_bytes = 0, disk_bytes = 0;
  std::optional<Instant> backup_at;
  bool backup_known = false;
  static void Fields(auto& self, auto&& f) {
    f("version", self.version);
    f("database", self.database, "sqlite or postgres");
    f("jobsQueued", self.jobs_queued);
    f("jobsRunning", self.jobs_running);
    f("jobsFailed", self.jobs_failed, "In the last seven days");
    f("jobs", self.jobs, "The last ten");
    f("outboxWaiting", self.outbox_waiting, "Events that a room has not heard of yet");
    f("outboxPutOff", self.outbox_put_off, "Of those, how many a room could not handle");
    f("outboxOldestAt", self.outbox_oldest_at);
    f("mailQueued", self.mail_queued);
    f("mailBounced", self.mail_bounced, "In the last seven days");
    f("mailFailed", self.mail_failed, "In the last seven days");
    f("diskFreeBytes", self.disk_free_bytes, "Where the database lies, or the server writes");
    f("diskBytes", self.disk_bytes);
    f("backupAt", self.backup_at, "When the marker of the last backup was touched");
    f("backupKnown", self.backup_known, "False: the settings name no marker (backup.marker)");
  }
};

std::optional<Instant> TouchedAt(const std::string& path) {
  struct stat found{};
  if (stat(path.c_str(), &found) != 0) return std::nullopt;
  return Instant{std::chrono::seconds{found.st_mtim.tv_sec}};
}

void LookAtDisk(const std::string& folder, OperationView& out) {
  struct statvfs found{};
  if (statvfs(folder.c_str(), &found) != 0) return;
  out.disk_free_bytes = static_cast<std::int64_t>(found.f_bavail * found.f_frsize);
  out.disk_bytes = static_cast<std::int64_t>(found.f_blocks * found.f_frsize);
}

void LookAtJobs(http::Context& ctx, Instant since, OperationView& out) {
  for (const auto& row : ctx.tx().All(q::kOperationJobCounts, since)) {
    const std::string state = row.Text(0);
    if (state == NameOf(jobs::State::kQueued)) out.jobs_queued = row.Int(1);
    if (state == NameOf(jobs::State::kRunning)) out.jobs_running = row.Int(1);
    if (state == NameOf(jobs::State::kFailed)) out.jobs_failed = row.Int(1);
  }
  for (const auto& row : ctx.tx().All(q::kOperationJobs))
    out.jobs.push_back({row.Text(0), row.Text(1), row.Text(2),
                        ctx.subjects.Title(ctx.tx(), {"account", row.Text(3)}, ctx.locale),
                        row.Instant(4), row.OptInstant(5), row.OptText(6)});
}

void LookAtMail(http::Context& ctx, Instant since, OperationView& out) {
  for (const auto& row : ctx.tx().All(q::kOperationMailCounts, since)) {
    const std::string state = row.Text(0);
    if (state == NameOf(mail::State::kQueued)) out.mail_queued = row.Int(1);
    if (state == NameOf(mail::State::kBounced)) out.mail_bounced = row.Int(1);
    if (state == NameOf(mail::State::kFailed)) out.mail_failed = row.Int(1);
  }
}

Result<OperationView> Operation(http::Context& ctx, const OperationSettings& settings) {
  constexpr auto kWeek = std::chrono::hours{24} * 7;
  const Instant since = ctx.now - kWeek;
  OperationView out;
  out.version = kVersion;
  out.database = std::string(ctx.db.name());
  LookAtJobs(ctx, since, out);
  const auto outbox = ctx.tx().One(q::kOperationOutbox);
  out.outbox_waiting = outbox->Int(0);
  out.outbox_put_off = outbox->Int(1);
  out.outbox_oldest_at = outbox->OptInstant(2);
  LookAtMail(ctx, since, out);
  LookAtDisk(settings.folder, out);
  out.backup_known = !settings.backup_marker.empty();
  if (out.backup_known) out.backup_at = TouchedAt(settings.backup_marker);
  return out;
}

}  // namespace

Module MakeOperations(const OperationSettings& settings) {
  Module module;
  module.name = "operations";
  module.endpoints = {http::Define<http::Empty, OperationView>(
      http::Get("operation_view", "/operations/current", http::Needs(mail::kOperate),
                "How the installation fares: jobs, outbox, mail, disk, the age of the backup"),
      [settings](http::Context& ctx, const http::Empty&) { return Operation(ctx, settings); })};
  return module;
}

}  // namespace nokkenas::platform
