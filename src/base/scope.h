// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Where a role works, and where one is asked for.
#pragma once

#include "base/names.h"

namespace nokkenas {

enum class ScopeKind { kOrganisation, kFramework, kApplication, kCallOff };

template <>
struct EnumNames<ScopeKind> {
  using K = ScopeKind;
  static constexpr EnumName<K> kAll[] = {{K::kOrganisation, "organisation"},
                                         {K::kFramework, "framework"},
                                         {K::kApplication, "application"},
                                         {K::kCallOff, "call_off"}};
};

}  // namespace nokkenas
