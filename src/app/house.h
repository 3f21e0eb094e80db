// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// The whole house, put together: database, modules, router. The only code that knows all modules.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "modules/party/module.h"
#include "platform/http/router.h"
#include "platform/mail/mail.h"
#include "platform/module.h"
#include "platform/system/system.h"

namespace nokkenas::app {

// What lies around the house. By default no mail is made, people sign in with a password only, and
// files stand in a folder below the one where the server was started.
struct Surroundings {
  mail::Settings mail;
  party::SignInSettings sign_in;
  platform::OperationSettings operation;
  std::string documents = "nokkenas-documents";
};

class House {
 public:
  House(storage::Database& db, const Clock& clock, crypto::PasswordCost cost,
        const Surroundings& around = {});
  ~House();
  House(const House&) = delete;
  House& operator=(const House&) = delete;

  const std::vector<Module>& modules() const { return modules_; }
  const auth::SubjectRegistry& subjects() const { return subjects_; }
  const http::Router& router() const { return *router_; }
  storage::Database& db() { return db_; }
  party::SessionService& sessions() { return sessions_; }

  // The work that goes on after an answer, of all modules.
  std::vector<jobs::Kind> JobKinds() const;
  // Answers any request: /v1, health, metrics, and the pages.
  http::Response Handle(const http::Request& request) const;
  // The chores of a minute: anchors, expired sessions and keys. Each module in its own transaction.
  // Long work goes a piece at a time, until `stopping` says so.
  void EachMinute(Instant now, const std::function<bool()>& stopping = [] { return false; });
  // Hands out what was announced outside a request.
  void HandOut(Instant now) { dispatcher_->Drain(now); }
  // What is wrong with the data, a line each; empty when every invariant holds.
  std::vector<std::string> SelfCheck();

 private:
  http::Response HandleApi(http::Request request) const;
  // What other programs look for at a place of their own; nothing when it is none of those.
  std::optional<http::Response> HandleStandard(const http::Request& request) const;

  storage::Database& db_;
  const Clock& clock_;
  party::SessionService sessions_;
  party::IdentityService identities_;
  party::SessionAuthenticator authenticator_;
  auth::SubjectRegistry subjects_;
  std::vector<Module> modules_;
  std::unique_ptr<events::Dispatcher> dispatcher_;
  std::unique_ptr<http::Router> router_;
};

// The logins of the demo, from demo/accounts.json.
struct DemoLogins {
  std::string password;
  std::vector<platform::DemoAccount> accounts;
};
DemoLogins LoadDemoLogins();

}  // namespace nokkenas::app
