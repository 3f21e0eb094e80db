// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "platform/files/pdf.h"

#include <unistd.h>

#include <charconv>
#include <iostream>

#include "platform/jobs/child.h"

namespace nokkenas::files {
namespace {

constexpr jobs::ChildLimits kLimits{20, 1'000U << 20U, 30U << 20U};
constexpr const char* kWorker = "pdf-read";

}  // namespace

std::optional<int> PagesOf(const std::string& path) {
  const auto said = jobs::RunChildOn({kWorker}, path, kLimits);
  constexpr std::string_view kPages = "\nPages:";
  const auto at = said ? said->find(kPages) : std::string::npos;
  if (at == std::string::npos) return std::nullopt;
  const auto digits = said->find_first_not_of(' ', at + kPages.size());
  if (digits == std::string::npos) return std::nullopt;
  int pages = 0;
  const auto [end, error] =
      std::from_chars(said->data() + digits, said->data() + said->size(), pages);
  if (error != std::errc{} || pages < 1) return std::nullopt;
  return pages;
}

std::optional<std::string> PageOf(const std::string& path, int page) {
  auto picture = jobs::RunChildOn({kWorker, std::to_string(page)}, path, kLimits);
  constexpr std::string_view kPng = "\x89PNG";
  if (!picture || picture->rfind(kPng, 0) != 0) return std::nullopt;
  return picture;
}

int ReadPdfForParent(const std::string& page) {
  jobs::LimitThisProcess(kLimits);
  // Its complaints about a broken file are for nobody.
  if (freopen("/dev/null", "w", stderr) == nullptr) return 1;
  if (page.empty())
    execl("/usr/bin/pdfinfo", "pdfinfo", "-", nullptr);
  else
    execl("/usr/bin/pdftoppm", "pdftoppm", "-png", "-singlefile", "-scale-to", "1400", "-f",
          page.c_str(), "-l", page.c_str(), "-", nullptr);
  return 1;
}

}  // namespace nokkenas::files
