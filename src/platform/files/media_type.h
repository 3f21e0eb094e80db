// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// What a file is by what it holds; its name says nothing.
#pragma once

#include <string>
#include <string_view>

namespace nokkenas::files {

// "application/pdf"; "application/octet-stream" for what libmagic does not know.
std::string MediaTypeOf(std::string_view bytes);

}  // namespace nokkenas::files
