// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "platform/jobs/endpoints.h"

#include "platform/http/actions.h"
#include "sql/jobs.h"

namespace nokkenas::jobs {
namespace {

namespace q = sql::jobs;

struct JobView {
  static constexpr const char* kSchema = "Job";
  std::string id;
  std::string kind;
  std::string subject_id;
  State state = State::kQueued;
  std::string phase;
  std::int64_t done = 0;
  std::int64_t total = 0;
  std::optional<http::ActionRefusal> error;
  Instant created_at;
  std::optional<Instant> ended_at;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("kind", self.kind, "import_check or import_apply");
    f("subjectId", self.subject_id, "What it works on: the id of the import");
    f("state", self.state);
    f("phase", self.phase, "waiting, starting, reading, checking, writing or ended");
    f("done", self.done, "Rows or objects done in this phase");
    f("total", self.total, "0: not known yet");
    f("error", self.error, "Why it failed or stopped; null when it did not");
    f("createdAt", self.created_at);
    f("endedAt", self.ended_at);
  }
};

JobView ToView(Job job, const std::string& locale) {
  if (const auto run = FindRunning(job.id); run && !job.ended()) {
    const auto at = run->at();
    job.state = State::kRunning;
    job.phase = at.phase;
    job.done = at.done;
    job.total = at.total;
  }
  JobView view{job.id,    job.kind, job.subject_id, job.state,   job.phase, job.done,
               job.total, {},       job.created_at, job.ended_at};
  if (job.error_code) {
    const Code code{job.error_code->c_str(), 409};
    view.error = http::ToActionRefusal(Fail(code), locale);
  }
  return view;
}

// Only who made a job may know of it.
Result<Job> FindOwn(storage::Tx& tx, const auth::Actor& actor, const std::string& id) {
  auto job = Find(tx, id);
  if (!job || job->created_by != actor.account_id) return Fail(http::codes::kNotFound);
  return std::move(*job);
}

Result<JobView> JobShow(http::Context& ctx, const http::IdIn& in) {
  auto job = FindOwn(ctx.tx(), ctx.actor, in.id);
  if (!job) return job.failure();
  return ToView(std::move(*job), ctx.locale);
}

Result<JobView> JobCancel(http::Context& ctx, const http::IdIn& in,
                          const std::vector<Kind>& kinds) {
  const auto own = ctx.db.Read([&](storage::Tx& tx) { return FindOwn(tx, ctx.actor, in.id); });
  if (!own) return own.failure();
  // First in memory: on SQLite the job itself may hold the only writer.
  if (const auto run = FindRunning(in.id)) run->Stop();
  return ctx.db.Write([&](storage::Tx& tx) -> Result<JobView> {
    auto job = FindOwn(tx, ctx.actor, in.id);
    if (!job) return job.failure();
    if (job->ended() && job->state != State::kCancelled) return Fail(codes::kJobEnded);
    if (job->state == State::kQueued) {
      End(tx, in.id, State::kCancelled, &codes::kJobCancelled, ctx.now);
      for (const Kind& kind : kinds)
        if (kind.name == job->kind) kind.stopped(tx, *job, codes::kJobCancelled);
    } else {
      tx.Exec(q::kJobRequestCancel, in.id);
    }
    return ToView(*Find(tx, in.id), ctx.locale);
  });
}

// The progress of one job as server-sent events: one when something changed, and one at its end.
class Events {
 public:
  Events(storage::Database& db, auth::Actor actor, std::string id, std::string locale,
         std::string last)
      : db_(db),
        actor_(std::move(actor)),
        id_(std::move(id)),
        locale_(std::move(locale)),
        last_(std::move(last)) {}

  http::StreamStep Next() {
    const auto job = db_.Read([&](storage::Tx& tx) { return FindOwn(tx, actor_, id_); });
    if (!job) return {"", true};
    const JobView view = ToView(*job, locale_);
    const std::string name =
        std::string(NameOf(view.state)) + "/" + view.phase + "/" + std::to_string(view.done);
    const bool ended = job->ended();
    if (name == last_ && !ended) return {"", false};
    last_ = name;
    return {"id: " + name + "\nevent: " + (ended ? "end" : "progress") +
                "\ndata: " + json::ToJson(view) + "\n\n",
            ended};
  }

 private:
  storage::Database& db_;
  auth::Actor actor_;
  std::string id_;
  std::string locale_;
  std::string last_;
};

Result<http::StreamOut> JobEvents(http::Context& ctx, const http::IdIn& in) {
  if (auto job = FindOwn(ctx.tx(), ctx.actor, in.id); !job) return job.failure();
  auto events = std::make_shared<Events>(ctx.db, ctx.actor, in.id, ctx.locale,
                                         std::string(ctx.request.Header("last-event-id")));
  return http::StreamOut{"text/event-stream", [events] { return events->Next(); }};
}

}  // namespace

Module MakeModule(std::vector<Kind> kinds) {
  using http::Define;
  Module module;
  module.name = "jobs";
  module.endpoints.push_back(Define<http::IdIn, JobView>(
      http::Get("job_view", "/jobs/{id}", http::SignedIn(), "One of your own jobs"), JobShow));
  http::Spec cancel = http::Ask("job_cancel", "/jobs/{id}/cancel", http::SignedIn(),
                                "Stop one of your own jobs; nothing it was writing stays");
  cancel.unit = http::Unit::kOwn;
  module.endpoints.push_back(Define<http::IdIn, JobView>(
      cancel,
      [kinds](http::Context& ctx, const http::IdIn& in) { return JobCancel(ctx, in, kinds); }));
  module.endpoints.push_back(Define<http::IdIn, http::StreamOut>(
      http::Get("job_events", "/jobs/{id}/events", http::SignedIn(),
                "The progress of one of your own jobs, as server-sent events"),
      JobEvents));
  module.codes.assign(std::begin(codes::kAll), std::end(codes::kAll));
  module.each_minute = [](storage::Tx& tx, Instant now) {
    tx.Exec(q::kFileRemoveOld, now - std::chrono::hours{24});
  };
  return module;
}

}  // namespace nokkenas::jobs
