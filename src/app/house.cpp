// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "app/house.h"

#include "app/modules.h"
#include "app/site.h"
#include "platform/assets/json_data.h"
#include "platform/http/openapi.h"
#include "platform/http/problem.h"
#include "platform/jobs/endpoints.h"
#include "platform/log/log.h"
#include "platform/mail/endpoints.h"

namespace nokkenas::app {

DemoLogins LoadDemoLogins() {
  const auto file = assets::JsonData("demo/accounts.json").as_object();
  DemoLogins logins;
  logins.password = std::string(file.at("password").as_string());
  for (const auto& entry : file.at("accounts").as_array()) {
    const auto& account = entry.as_object();
    const auto text = [&](const char* name) { return std::string(account.at(name).as_string()); };
    logins.accounts.push_back({text("email"), text("name"), text("role"), ""});
  }
  return logins;
}

House::House(storage::Database& db, const Clock& clock, crypto::PasswordCost cost,
             const Surroundings& around)
    : db_(db), clock_(clock), sessions_(cost), identities_(around.sign_in) {
  auto logins = LoadDemoLogins();
  modules_ = MakeModules({sessions_, identities_, subjects_, around.mail, around.documents});
  modules_.push_back(platform::MakeModule(logins.accounts, logins.password));
  modules_.push_back(platform::MakeOperations(around.operation));
  modules_.push_back(jobs::MakeModule(JobKinds()));
  modules_.push_back(mail::MakeModule(subjects_, around.mail));
  std::vector<http::Endpoint> endpoints;
  for (const Module& module : modules_)
    endpoints.insert(endpoints.end(), module.endpoints.begin(), module.endpoints.end());
  std::vector<events::Subscription> subscriptions;
  for (const Module& module : modules_)
    subscriptions.insert(subscriptions.end(), module.subscriptions.begin(),
                         module.subscriptions.end());
  dispatcher_ = std::make_unique<events::Dispatcher>(db, std::move(subscriptions));
  db.set_routes(&dispatcher_->routes());
  router_ = std::make_unique<http::Router>(
      http::RouterParts{db, authenticator_, subjects_, clock, dispatcher_.get()},
      std::move(endpoints));
}

House::~House() { db_.set_routes(nullptr); }

std::vector<jobs::Kind> House::JobKinds() const {
  std::vector<jobs::Kind> kinds;
  for (const Module& module : modules_)
    kinds.insert(kinds.end(), module.jobs.begin(), module.jobs.end());
  for (jobs::Kind& kind : kinds) {
    kind.run = [this, run = kind.run](jobs::Run& job) {
      run(job);
      dispatcher_->Drain(job.Now());  // What followed from it does not wait for the minute.
    };
  }
  return kinds;
}

http::Response House::HandleApi(http::Request request) const {
  request.path.erase(0, 3);
  http::Response response;
  if (request.path == "/openapi.json" && request.method == http::Method::kGet) {
    static const std::string document = http::OpenApi(router_->endpoints());
    response.static_body = document;
    response.headers.emplace_back("Access-Control-Allow-Origin", "*");
  } else if (IsProbe(request.path)) {
    response = Probe(request.path, db_);
  } else {
    response = router_->Handle(request);
  }
  return response;
}

std::optional<http::Response> House::HandleStandard(const http::Request& request) const {
  if (request.path == "/oauth/token") {
    try {
      return party::IssueToken(db_, request, clock_.Now());
    } catch (const std::exception& error) {
      log::Error("token", request.request_id, error.what());
      return http::ToProblem(Fail(http::codes::kBroken), "en", request.request_id);
    }
  }
  if (request.path == "/.well-known/jwks.json" && request.method == http::Method::kGet) {
    http::Response response;
    response.static_body = identities_.OwnKeys();
    response.content_type = "application/jwk-set+json";
    return response;
  }
  return std::nullopt;
}

http::Response House::Handle(const http::Request& request) const {
  auto standard = HandleStandard(request);
  http::Response response = standard                             ? std::move(*standard)
                            : request.path.rfind("/v1/", 0) == 0 ? HandleApi(request)
                            : IsProbe(request.path)              ? Probe(request.path, db_)
                                                                 : Page(request);
  CountRequest(response.status);
  return response;
}

void House::EachMinute(Instant now, const std::function<bool()>& stopping) {
  dispatcher_->EachMinute(now, stopping);
  for (const Module& module : modules_) {
    try {
      if (module.each_minute_apart) module.each_minute_apart(db_, now);
      if (!module.each_minute) continue;
      const auto done = db_.Write([&](storage::Tx& tx) -> Status {
        module.each_minute(tx, now);
        return Done{};
      });
      (void)done;  // Always Done: it throws when the database breaks.
    } catch (const std::exception& error) {
      log::Error("each_minute", "", std::string(module.name) + ": " + error.what());
    }
  }
}

std::vector<std::string> House::SelfCheck() {
  std::vector<std::string> wrong;
  auto snapshot = db_.BeginRead();
  for (const Module& module : modules_) {
    for (const Invariant& invariant : module.invariants) {
      for (const std::string& line : invariant.check(*snapshot))
        wrong.push_back(std::string(module.name) + "/" + invariant.name + ": " + line);
    }
  }
  return wrong;
}

}  // namespace nokkenas::app
