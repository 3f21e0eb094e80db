// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "app/modules.h"

#include "modules/calendar/module.h"
#include "modules/document/module.h"
#include "modules/exchange/module.h"
#include "modules/framework/module.h"
#include "modules/governance/module.h"
#include "modules/law/module.h"
#include "modules/lawfulness/module.h"
#include "modules/portfolio/module.h"

namespace nokkenas::app {

std::vector<Module> MakeModules(const ModuleParts& parts) {
  auth::SubjectRegistry& subjects = parts.subjects;
  std::vector<Module> modules;
  modules.push_back(party::MakeModule(parts.sessions, parts.identities, subjects, parts.mail));
  modules.push_back(document::MakeModule(subjects, parts.documents));
  modules.push_back(calendar::MakeModule(subjects));
  modules.push_back(law::MakeModule(subjects));
  modules.push_back(governance::MakeModule(subjects, parts.mail));
  modules.push_back(portfolio::MakeModule(subjects, parts.mail));
  modules.push_back(framework::MakeModule(subjects));
  modules.push_back(lawfulness::MakeModule(subjects));
  modules.push_back(exchange::MakeModule(subjects, modules));  // Its sheets are those of all above.
  return modules;
}

}  // namespace nokkenas::app
