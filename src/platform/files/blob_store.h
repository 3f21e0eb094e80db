// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Files by what they hold: each stands once, under its SHA-256, in one folder that all processes
// share. A file arrives in pieces under a name of its own and is kept when it is whole, so that no
// step holds more than a piece in memory.
//
// Order of a safe act: Append…, Look, Keep, then the transaction that names the file, then Drop. A
// crash in between leaves a file that nobody names; Sweep takes it away a day later.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"

namespace nokkenas::files {

struct Blob {
  std::string sha256;
  std::int64_t size = 0;   // Bytes.
  std::string media_type;  // By its first pages; its name says nothing.
};

enum class Put {
  kDone,
  kElsewhere,  // Something else has arrived than was thought: nothing was written.
  kFull        // The disk is: nothing was written.
};

// Puts what the system still holds of a file or folder on the disk. Throws when it does not take
// it.
void Sync(const std::string& path);

// Of a file that is read as a whole.
inline constexpr std::int64_t kMostWholeBytes = 10 << 20;
// All of it; nothing when it is larger than that or not there.
std::optional<std::string> ReadWhole(const std::string& path);

class BlobStore {
 public:
  // `folder` is made when the first file comes.
  explicit BlobStore(std::string folder) : folder_(std::move(folder)) {}

  // How much of it has arrived; 0 when nothing did. `id`: letters and digits.
  std::int64_t Arrived(const std::string& id) const;
  // Writes where `offset` bytes have arrived.
  Put Append(const std::string& id, std::int64_t offset, std::string_view bytes) const;
  // What has arrived, read a megabyte at a time; nothing when nothing did.
  std::optional<Blob> Look(const std::string& id) const;
  // From now on it stands under its SHA-256, on the disk for good. Doing it twice changes nothing.
  void Keep(const std::string& id, const std::string& sha256) const;
  void Drop(const std::string& id) const;

  std::string PathOf(const std::string& sha256) const;
  // What stands there is what its name says.
  bool IsWhole(const std::string& sha256) const;
  // Removes what arrived or was kept more than a day ago and that nobody names. How many.
  int Sweep(Instant now, const std::function<bool(const std::string& sha256)>& is_named,
            const std::function<bool(const std::string& id)>& is_arriving) const;

 private:
  std::string ArrivalOf(const std::string& id) const;
  std::string folder_;
};

}  // namespace nokkenas::files
