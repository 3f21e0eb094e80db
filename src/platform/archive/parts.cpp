// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "platform/archive/parts.h"

#include <zip.h>

#include <filesystem>
#include <list>
#include <stdexcept>

#include "platform/archive/archive.h"

namespace nokkenas::archive {
namespace {

struct CloseEntry {
  void operator()(zip_file_t* entry) const { zip_fclose(entry); }
};

[[noreturn]] void Cannot(const std::string& path, const char* why) {
  throw std::runtime_error(path + " cannot be written: " + why);
}

}  // namespace

// Beside its place until it is whole.
struct Writer::Impl {
  std::string path;
  std::string beside;
  zip_t* zip = nullptr;
  std::list<std::string> texts;  // Must stay until the end.
};

Writer::Writer(std::string path) : impl_(std::make_unique<Impl>()) {
  impl_->beside = path + ".part";
  impl_->path = std::move(path);
  int error = 0;
  impl_->zip = zip_open(impl_->beside.c_str(), ZIP_CREATE | ZIP_TRUNCATE, &error);
  if (impl_->zip == nullptr) Cannot(impl_->path, "is there such a folder, and may it be written?");
}

Writer::~Writer() {
  if (impl_->zip == nullptr) return;
  zip_discard(impl_->zip);
  std::error_code ignored;  // It may not be there yet.
  std::filesystem::remove(impl_->beside, ignored);
}

namespace {

void AddSource(zip_t* zip, const std::string& path, const std::string& name, zip_source_t* source,
               bool pack) {
  const auto index =
      source == nullptr ? -1 : zip_file_add(zip, name.c_str(), source, ZIP_FL_ENC_UTF_8);
  if (index < 0) Cannot(path, zip_strerror(zip));
  const auto at = static_cast<zip_uint64_t>(index);
  zip_file_set_dostime(zip, at, 0, 0x21, 0);  // 1980-01-01: the same content, the same bytes.
  if (zip_set_file_compression(zip, at, pack ? ZIP_CM_DEFLATE : ZIP_CM_STORE, 6) != 0)
    Cannot(path, zip_strerror(zip));
}

}  // namespace

void Writer::AddText(const std::string& name, const std::string& text) {
  const std::string& kept = impl_->texts.emplace_back(text);
  AddSource(impl_->zip, impl_->path, name,
            zip_source_buffer(impl_->zip, kept.data(), kept.size(), 0), true);
}

void Writer::AddFile(const std::string& name, const std::string& path, bool pack) {
  AddSource(impl_->zip, impl_->path, name, zip_source_file(impl_->zip, path.c_str(), 0, -1), pack);
}

void Writer::Close() {
  if (zip_close(impl_->zip) != 0) Cannot(impl_->path, zip_strerror(impl_->zip));
  impl_->zip = nullptr;
  // On the disk before it takes the place of another.
  files::Sync(impl_->beside);
  std::filesystem::rename(impl_->beside, impl_->path);
  files::Sync(std::filesystem::absolute(impl_->path).parent_path().string());
}

struct Reader::Impl {
  zip_t* zip = nullptr;
};

Reader::Reader(const std::string& path) : impl_(std::make_unique<Impl>()) {
  int error = 0;
  impl_->zip = zip_open(path.c_str(), ZIP_RDONLY | ZIP_CHECKCONS, &error);
  if (impl_->zip == nullptr) throw Broken(path + " is no archive of this program");
}

Reader::~Reader() {
  if (impl_->zip != nullptr) zip_discard(impl_->zip);
}

std::vector<std::string> Reader::names() const {
  std::vector<std::string> out;
  const auto count = zip_get_num_entries(impl_->zip, 0);
  for (zip_uint64_t i = 0; i < static_cast<zip_uint64_t>(count); ++i)
    out.emplace_back(zip_get_name(impl_->zip, i, 0));
  return out;
}

void Reader::Read(const std::string& name,
                  const std::function<void(const char*, std::size_t)>& each) const {
  const std::unique_ptr<zip_file_t, CloseEntry> entry(zip_fopen(impl_->zip, name.c_str(), 0));
  if (!entry) throw Broken(name + " is not in the archive");
  std::string piece(1U << 20U, '\0');
  for (;;) {
    const auto got = zip_fread(entry.get(), piece.data(), piece.size());
    if (got < 0) throw Broken(name + " cannot be unpacked");
    if (got == 0) return;
    each(piece.data(), static_cast<std::size_t>(got));
  }
}

std::string Reader::Text(const std::string& name, std::size_t most) const {
  std::string out;
  Read(name, [&](const char* bytes, std::size_t size) {
    if (out.size() + size > most) throw Broken(name + " is larger than it can be");
    out.append(bytes, size);
  });
  return out;
}

void Reader::Lines(const std::string& name,
                   const std::function<void(const std::string&)>& each) const {
  std::string rest;
  Read(name, [&](const char* bytes, std::size_t size) {
    rest.append(bytes, size);
    std::size_t from = 0;
    for (auto end = rest.find('\n'); end != std::string::npos; end = rest.find('\n', from)) {
      each(rest.substr(from, end - from));
      from = end + 1;
    }
    rest.erase(0, from);
  });
  if (!rest.empty()) throw Broken(name + " ends in the middle of a line");
}

}  // namespace nokkenas::archive
