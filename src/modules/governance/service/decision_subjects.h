// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "platform/auth/subjects.h"

namespace nokkenas::governance {

// Proposals, decisions, interests, absences and conditions as kinds of objects.
void RegisterDecisionKinds(auth::SubjectRegistry& subjects);

}  // namespace nokkenas::governance
