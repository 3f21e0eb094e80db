// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// What the administrator of a supplier may do with the people of that supplier.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "modules/party/domain/invitation.h"
#include "modules/party/domain/role.h"

namespace nokkenas::party {

struct ColleagueFacts {
  bool own = false;         // The administrator acts on the own account.
  bool administers = true;  // The framework is one that the administrator administers.
  bool beyond_own = false;  // The colleague administers what the administrator does not.
};

// May these be all roles of a colleague for a framework? The roles themselves (all that is wrong
// with them), then whether the framework is the administrator's, then that nobody takes away the
// own administration.
Status DecideNaming(const std::vector<std::string>& roles, const ColleagueFacts& facts);
// May the account be ended, or its sessions?
Status DecideEnding(const ColleagueFacts& facts);

}  // namespace nokkenas::party
