// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "platform/module.h"

namespace nokkenas::exchange {

// `below` are the rooms whose sheets it carries; their registers are copied.
Module MakeModule(auth::SubjectRegistry& subjects, const std::vector<Module>& below);

}  // namespace nokkenas::exchange
