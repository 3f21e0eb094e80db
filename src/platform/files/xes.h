// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Event logs in XES (IEEE 1849): traces of events, each with named values.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nokkenas::files {

using XesValues = std::map<std::string, std::string>;
struct XesTrace {
  XesValues values;
  std::vector<XesValues> events;
};

// Nothing when the text is no XES, has a document type, or is nested deeper than a log is. Values
// within values are left out.
std::optional<std::vector<XesTrace>> ReadXes(std::string_view xml);

// Text as it may stand in an attribute.
std::string XmlText(std::string_view text);

}  // namespace nokkenas::files
