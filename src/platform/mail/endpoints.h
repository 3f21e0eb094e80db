// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "platform/mail/mail.h"
#include "platform/module.h"

namespace nokkenas::mail {

inline constexpr const char* kOperate = "operation.manage";

namespace codes {
inline constexpr Code kMailNotGivenUp{"mail_not_given_up", 409};
}  // namespace codes

// The list of mail, for the operator, and trying one anew.
Module MakeModule(auth::SubjectRegistry& subjects, const Settings& settings);

}  // namespace nokkenas::mail
