// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// What a module gives the house. src/app/modules.cpp lists them, low to high.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "platform/auth/subjects.h"
#include "platform/events/events.h"
#include "platform/http/endpoint.h"
#include "platform/jobs/jobs.h"
#include "platform/tabular/sheets.h"

namespace nokkenas {

struct Invariant {
  const char* name;
  // What is wrong, a line each; empty when it holds.
  std::function<std::vector<std::string>(storage::Tx&)> check;
};

struct Module {
  const char* name;
  std::vector<http::Endpoint> endpoints;
  std::vector<const Code*> codes;        // Each has a text in both languages.
  std::vector<const char*> permissions;  // Each has a text in both languages.
  std::vector<Invariant> invariants;
  std::vector<events::Subscription> subscriptions;  // What it hears of lower rooms.
  // Runs each minute in a transaction of its own: what must be cleaned up.
  std::function<void(storage::Tx&, Instant)> each_minute;
  // The same without a transaction: for what takes long and mostly looks.
  std::function<void(storage::Database&, Instant)> each_minute_apart;
  std::optional<tabular::Register> sheets;        // What can be exported and imported.
  std::optional<tabular::Register> sheets_apart;  // Loaded after those of all rooms.
  std::vector<jobs::Kind> jobs;                   // Work that goes on after the answer.
  std::shared_ptr<const void> keep;               // What must live as long as the module.
};

// The sheets of all rooms in the order in which they are loaded.
inline std::vector<const tabular::Register*> RegistersOf(const std::vector<Module>& modules) {
  std::vector<const tabular::Register*> out;
  for (const Module& module : modules)
    if (module.sheets) out.push_back(&*module.sheets);
  for (const Module& module : modules)
    if (module.sheets_apart) out.push_back(&*module.sheets_apart);
  return out;
}

}  // namespace nokkenas
