// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/result.h"
#include "platform/http/message.h"

namespace nokkenas::http {

// The one place where a refusal becomes an RFC 9457 problem, in the reader's language.
Response ToProblem(const Failure& failure, const std::string& locale,
                   const std::string& request_id);

}  // namespace nokkenas::http
