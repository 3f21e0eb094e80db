// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "platform/assets/data.h"

#include <stdexcept>
#include <string>

#include "gen/assets.h"

namespace nokkenas::assets {

std::string_view Data(std::string_view path) {
  for (const auto& file : gen::DataFiles())
    if (file.path == path) return file.bytes;
  throw std::logic_error("no embedded data file " + std::string(path));
}

std::vector<std::string_view> DataBelow(std::string_view folder) {
  std::vector<std::string_view> paths;
  for (const auto& file : gen::DataFiles())
    if (file.path.substr(0, folder.size()) == folder) paths.push_back(file.path);
  return paths;
}

}  // namespace nokkenas::assets
