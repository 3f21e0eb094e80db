// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <string_view>
#include <vector>

namespace nokkenas::assets {

// A file of data/ or demo/ that was embedded when the program was built. Throws when there is none.
std::string_view Data(std::string_view path);
// The paths of all data files below a folder, sorted.
std::vector<std::string_view> DataBelow(std::string_view folder);

}  // namespace nokkenas::assets
