// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "app/modules.h"

#include "modules/exchange/module.h"
#include "modules/framework/module.h"
#include "modules/portfolio/module.h"

namespace nokkenas::app {

std::vector<Module> MakeModules(party::SessionService& sessions, auth::SubjectRegistry& subjects) {
  std::vector<Module> modules = {
      party::MakeModule(sessions, subjects),
      portfolio::MakeModule(subjects),
      framework::MakeModule(subjects),
  };
  modules.push_back(exchange::MakeModule(subjects, modules));
  return modules;
}

}  // namespace nokkenas::app
