// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "app/modules.h"

#include "modules/framework/module.h"
#include "modules/law/module.h"
#include "modules/lawfulness/module.h"
#include "modules/portfolio/module.h"

namespace nokkenas::app {

std::vector<Module> MakeModules(party::SessionService& sessions, auth::SubjectRegistry& subjects) {
  return {
      party::MakeModule(sessions, subjects), law::MakeModule(subjects),
      portfolio::MakeModule(subjects),       framework::MakeModule(subjects),
      lawfulness::MakeModule(subjects),
  };
}

}  // namespace nokkenas::app
