// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// The contracting authority of this installation. The State has a lower threshold for services and
// supplies than all others (Directive 2014/24/EU, art. 4(b) and (c)).
#pragma once

#include "base/fields.h"
#include "base/names.h"

namespace nokkenas::law {

enum class AuthorityLevel { kCentral, kSubCentral };

}  // namespace nokkenas::law

namespace nokkenas {
template <>
struct EnumNames<law::AuthorityLevel> {
  using L = law::AuthorityLevel;
  static constexpr EnumName<L> kAll[] = {{L::kCentral, "central"}, {L::kSubCentral, "sub_central"}};
};
}  // namespace nokkenas
