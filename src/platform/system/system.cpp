// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "platform/system/system.h"

#include "base/text.h"
#include "platform/audit/audit.h"
#include "platform/audit/endpoints.h"
#include "platform/i18n/texts.h"
#include "sql/system.h"
#include "version.h"

namespace nokkenas::platform {
namespace {

namespace q = sql::system;

struct InstallationView {
  static constexpr const char* kSchema = "Installation";
  std::string organisation_name;
  bool demo = false;
  std::string version;
  std::vector<DemoAccount> demo_accounts;
  std::optional<std::string> demo_password;
  static void Fields(auto& self, auto&& f) {
    f("organisationName", self.organisation_name);
    f("demo", self.demo, "All names and amounts are invented");
    f("version", self.version, "Of the program");
    f("demoAccounts", self.demo_accounts, "Logins of the demo; empty elsewhere");
    f("demoPassword", self.demo_password, "Of all logins of the demo; null elsewhere");
  }
};

struct HitView {
  static constexpr const char* kSchema = "SearchHit";
  std::string kind;
  std::string kind_title;
  std::string id;
  std::string title;
  std::string subtitle;
  std::string url;
  static void Fields(auto& self, auto&& f) {
    f("kind", self.kind);
    f("kindTitle", self.kind_title);
    f("id", self.id);
    f("title", self.title);
    f("subtitle", self.subtitle);
    f("url", self.url, "The page in the browser");
  }
};
struct SearchOut {
  static constexpr const char* kSchema = "SearchResult";
  std::vector<HitView> items;
  static void Fields(auto& self, auto&& f) { f("items", self.items); }
};
struct SearchIn {
  std::string q;
  static void Fields(auto& self, auto&& f) {
    f("q", self.q, "A name or a number, or part of one", json::Length{1, 200});
  }
};

constexpr int kHitsPerKind = 20;

Result<SearchOut> Search(http::Context& ctx, const SearchIn& in) {
  SearchOut out;
  const std::string text = SearchText(in.q);
  for (const auto& [name, kind] : ctx.subjects.kinds()) {
    if (!kind.search) continue;
    for (auto& hit : kind.search(ctx.tx(), ctx.actor, text, kHitsPerKind)) {
      out.items.push_back({name, i18n::Text(ctx.locale, "kind." + name), hit.id,
                           hit.title.empty() ? kind.title(ctx.tx(), hit.id, ctx.locale) : hit.title,
                           hit.subtitle, hit.url.empty() ? kind.url(hit.id) : hit.url});
    }
  }
  return out;
}

void EachMinute(storage::Tx& tx, Instant now) {
  audit::Anchor(tx, now);
  tx.Exec(q::kIdempotencyCleanUp, now - std::chrono::hours{24});
}

}  // namespace

std::optional<Installation> FindInstallation(storage::Tx& tx) {
  const auto row = tx.One(q::kInstallationFind);
  if (!row) return std::nullopt;
  return Installation{row->Text(0), row->Bool(1)};
}

void AddInstallation(storage::Tx& tx, const Installation& installation, Instant now) {
  tx.Exec(q::kInstallationAdd, installation.organisation_name, installation.demo, now);
}

Module MakeModule(std::vector<DemoAccount> demo_accounts, std::string demo_password) {
  Module module;
  module.name = "platform";
  module.endpoints = audit::Endpoints();
  module.endpoints.push_back(http::Define<http::Empty, InstallationView>(
      http::Get("installation_view", "/installation", http::Public(), "What this installation is"),
      [demo_accounts, demo_password](http::Context& ctx,
                                     const http::Empty&) -> Result<InstallationView> {
        const auto found = FindInstallation(ctx.tx()).value_or(Installation{});
        InstallationView view{found.organisation_name, found.demo, kVersion, {}, {}};
        if (!found.demo) return view;
        view.demo_accounts = demo_accounts;
        for (DemoAccount& account : view.demo_accounts)
          account.role_title = i18n::Text(ctx.locale, "role." + account.role_key);
        view.demo_password = demo_password;
        return view;
      }));
  module.endpoints.push_back(http::Define<SearchIn, SearchOut>(
      http::Get("search_view", "/search", http::SignedIn(),
                "Any object by name or number, as far as the reader may see it"),
      Search));
  module.codes.assign(std::begin(http::codes::kAll), std::end(http::codes::kAll));
  module.permissions = {audit::kAuditRead};
  module.each_minute = EachMinute;
  return module;
}

}  // namespace nokkenas::platform
