// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "platform/mail/mail.h"
#include "platform/module.h"

namespace nokkenas::portfolio {

Module MakeModule(auth::SubjectRegistry& subjects, const mail::Settings& mail);

}  // namespace nokkenas::portfolio
