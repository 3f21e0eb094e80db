// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <string>

#include "platform/i18n/texts.h"

namespace nokkenas::calendar {

// The name of a free day: of its rule in the reader's language, or as the organisation called it.
inline std::string DayName(const std::string& locale, const std::string& name_or_key) {
  const std::string key = "holiday." + name_or_key;
  return i18n::HasText(key) ? i18n::Text(locale, key) : name_or_key;
}

}  // namespace nokkenas::calendar
