// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <string>

#include "platform/module.h"

namespace nokkenas::document {

// `folder`: where the files stand.
Module MakeModule(auth::SubjectRegistry& subjects, const std::string& folder);

}  // namespace nokkenas::document
