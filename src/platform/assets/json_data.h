// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <boost/json/parse.hpp>
#include <string>
#include <string_view>

#include "platform/assets/data.h"

namespace nokkenas::assets {

// An embedded file, read as JSON. Throws when there is none or it is no JSON.
inline boost::json::value JsonData(std::string_view path) {
  return boost::json::parse(boost::json::string_view(Data(path)));
}

// A text that the file must have.
inline std::string TextOf(const boost::json::object& from, const char* name) {
  return std::string(from.at(name).as_string());
}

}  // namespace nokkenas::assets
