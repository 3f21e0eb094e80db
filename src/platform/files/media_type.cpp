// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "platform/files/media_type.h"

#include <magic.h>

#include <memory>
#include <stdexcept>

namespace nokkenas::files {

std::string MediaTypeOf(std::string_view bytes) {
  // A cookie serves one thread at a time; loading takes some milliseconds, an upload takes more.
  const std::unique_ptr<magic_set, decltype(&magic_close)> cookie(magic_open(MAGIC_MIME_TYPE),
                                                                  magic_close);
  if (!cookie || magic_load(cookie.get(), nullptr) != 0)
    throw std::runtime_error("libmagic has no database");
  const char* type = magic_buffer(cookie.get(), bytes.data(), bytes.size());
  return type == nullptr ? "application/octet-stream" : type;
}

}  // namespace nokkenas::files
