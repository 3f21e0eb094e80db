// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "platform/module.h"

namespace nokkenas::governance {

Module MakeModule(auth::SubjectRegistry& subjects);

}  // namespace nokkenas::governance
