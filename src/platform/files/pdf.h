// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Pages of a PDF as pictures. A child process without the database reads the file, with limits on
// time and memory: what strangers made may be made to break whoever opens it.
#pragma once

#include <optional>
#include <string>

namespace nokkenas::files {

// How many pages can be shown; nothing when the PDF is broken, locked or too heavy.
std::optional<int> PagesOf(const std::string& path);
// A page as PNG, at most 1,400 pixels high or wide. Nothing when there is no such page or it is too
// heavy.
std::optional<std::string> PageOf(const std::string& path, int page);

// In the child itself: becomes the program that reads the file on standard input. Returns only when
// that does not start.
int ReadPdfForParent(const std::string& page);

}  // namespace nokkenas::files
