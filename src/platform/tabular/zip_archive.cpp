// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "platform/tabular/zip_archive.h"

#include <zip.h>

#include <memory>
#include <stdexcept>

namespace nokkenas::tabular {
namespace {

constexpr std::size_t kSmall = 1U << 20U;  // Below this the ratio says nothing.

struct CloseZip {
  void operator()(zip_t* archive) const { zip_discard(archive); }
};
using Archive = std::unique_ptr<zip_t, CloseZip>;

struct CloseEntry {
  void operator()(zip_file_t* entry) const { zip_fclose(entry); }
};

Archive OpenArchive(const std::string& bytes) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  if (source == nullptr) return nullptr;
  zip_t* archive = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error);
  if (archive == nullptr) zip_source_free(source);
  zip_error_fini(&error);
  return Archive(archive);
}

// The sizes that the directory states are not believed: what really comes out is counted.
Result<std::string> Unpack(zip_t* archive, zip_uint64_t index, std::size_t room, std::size_t packed,
                           const Limits& limits) {
  const std::unique_ptr<zip_file_t, CloseEntry> entry(zip_fopen_index(archive, index, 0));
  if (!entry) {
    const bool locked = zip_error_code_zip(zip_get_error(archive)) == ZIP_ER_NOPASSWD;
    return Fail(locked ? codes::kFileProtected : codes::kFileBroken);
  }
  std::string out;
  char piece[65'536];
  while (true) {
    const auto got = zip_fread(entry.get(), piece, sizeof piece);
    if (got < 0) return Fail(codes::kFileBroken);
    if (got == 0) return out;
    out.append(piece, static_cast<std::size_t>(got));
    const bool swollen =
        out.size() > kSmall && out.size() / std::max<std::size_t>(packed, 1) > limits.ratio;
    if (out.size() > room || swollen) return Fail(codes::kFileExpands);
  }
}

}  // namespace

Result<std::map<std::string, std::string>> ReadZip(const std::string& bytes, const Limits& limits) {
  const Archive archive = OpenArchive(bytes);
  if (!archive) return Fail(codes::kFileBroken);
  const auto count = zip_get_num_entries(archive.get(), 0);
  if (count < 0 || static_cast<std::size_t>(count) > limits.entries)
    return Fail(codes::kFileExpands);
  std::map<std::string, std::string> out;
  std::size_t room = limits.unpacked_bytes;
  for (zip_uint64_t i = 0; i < static_cast<zip_uint64_t>(count); ++i) {
    zip_stat_t about;
    zip_stat_init(&about);
    if (zip_stat_index(archive.get(), i, 0, &about) != 0) return Fail(codes::kFileBroken);
    const std::string name = about.name;
    if (name.empty() || name.back() == '/') continue;
    auto text = Unpack(archive.get(), i, room, static_cast<std::size_t>(about.comp_size), limits);
    if (!text) return text.failure();
    room -= text->size();
    out[name] = std::move(*text);
  }
  return out;
}

std::string WriteZip(const std::vector<std::pair<std::string, std::string>>& entries) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
  zip_t* archive = zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, &error);
  if (archive == nullptr) throw std::runtime_error("zip: the archive cannot be made");
  zip_source_keep(target);
  for (const auto& [name, text] : entries) {
    zip_source_t* source = zip_source_buffer(archive, text.data(), text.size(), 0);
    const auto index = zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8);
    if (index < 0) throw std::runtime_error("zip: " + name);
    zip_file_set_dostime(archive, static_cast<zip_uint64_t>(index), 0, 0x21, 0);  // 1980-01-01
  }
  if (zip_close(archive) != 0) throw std::runtime_error("zip: the archive cannot be closed");
  zip_source_open(target);
  std::string out;
  char piece[65'536];
  while (true) {
    const auto got = zip_source_read(target, piece, sizeof piece);
    if (got <= 0) break;
    out.append(piece, static_cast<std::size_t>(got));
  }
  zip_source_close(target);
  zip_source_free(target);
  return out;
}

}  // namespace nokkenas::tabular
