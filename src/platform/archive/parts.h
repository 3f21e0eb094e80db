// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// The zip archive itself, a piece at a time: no part is ever whole in memory.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace nokkenas::archive {

// Parts are named in the order in which they are to stand; Close writes the file.
class Writer {
 public:
  explicit Writer(std::string path);
  ~Writer();
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;
  void AddText(const std::string& name, const std::string& text);
  // The file stays where it is until Close; documents are packed already, so they go in as they
  // are.
  void AddFile(const std::string& name, const std::string& path, bool pack);
  void Close();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

class Reader {
 public:
  explicit Reader(const std::string& path);  // Throws Broken.
  ~Reader();
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;
  std::vector<std::string> names() const;
  std::string Text(const std::string& name, std::size_t most) const;
  // Throws Broken when the part is not there or cannot be unpacked.
  void Read(const std::string& name,
            const std::function<void(const char* bytes, std::size_t size)>& each) const;
  void Lines(const std::string& name, const std::function<void(const std::string&)>& each) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace nokkenas::archive
