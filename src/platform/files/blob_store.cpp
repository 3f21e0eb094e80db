// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "platform/files/blob_store.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <stdexcept>
#include <vector>

#include "platform/auth/crypto.h"
#include "platform/files/media_type.h"

namespace nokkenas::files {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kPiece = 1U << 20U;
constexpr std::size_t kHead = 1U << 20U;  // As much as libmagic looks at.

[[noreturn]] void Break(const std::string& what) {
  throw std::runtime_error("documents: " + what + ": " + std::strerror(errno));
}

class File {
 public:
  explicit File(int fd) : fd_(fd) {}
  ~File() {
    if (fd_ >= 0) close(fd_);
  }
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  int get() const { return fd_; }
  bool good() const { return fd_ >= 0; }

 private:
  int fd_;
};

File OpenToRead(const std::string& path) { return File(open(path.c_str(), O_RDONLY | O_CLOEXEC)); }

// A name in a folder is on the disk only when the folder is.
// Reads it once, a piece at a time.
std::optional<Blob> Read(const std::string& path, bool with_type) {
  const File file = OpenToRead(path);
  if (!file.good()) return std::nullopt;
  crypto::Sha256Sum sum;
  std::string head;
  std::vector<char> piece(kPiece);
  Blob out;
  while (true) {
    const auto got = read(file.get(), piece.data(), piece.size());
    if (got < 0) Break(path);
    if (got == 0) break;
    const auto size = static_cast<std::size_t>(got);
    sum.Add(piece.data(), size);
    if (with_type && head.size() < kHead)
      head.append(piece.data(), std::min(size, kHead - head.size()));
    out.size += got;
  }
  out.sha256 = sum.Finish();
  if (with_type) out.media_type = MediaTypeOf(head);
  return out;
}

bool IsOld(const std::string& path, Instant now) {
  struct stat found{};
  if (stat(path.c_str(), &found) != 0) return false;
  const Instant changed{std::chrono::seconds{found.st_mtim.tv_sec}};
  return changed < now - std::chrono::hours{24};
}

}  // namespace

void Sync(const std::string& path) {
  const File file(open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!file.good() || fsync(file.get()) != 0) Break(path);
}

std::optional<std::string> ReadWhole(const std::string& path) {
  const File file = OpenToRead(path);
  struct stat found{};
  if (!file.good() || fstat(file.get(), &found) != 0 || found.st_size > kMostWholeBytes)
    return std::nullopt;
  std::string out(static_cast<std::size_t>(found.st_size), '\0');
  for (std::size_t at = 0; at < out.size();) {
    const auto got = read(file.get(), out.data() + at, out.size() - at);
    if (got <= 0) return std::nullopt;
    at += static_cast<std::size_t>(got);
  }
  return out;
}

std::string BlobStore::ArrivalOf(const std::string& id) const {
  return folder_ + "/arriving/" + id;
}

std::string BlobStore::PathOf(const std::string& sha256) const {
  return folder_ + "/" + sha256.substr(0, 2) + "/" + sha256;
}

std::int64_t BlobStore::Arrived(const std::string& id) const {
  struct stat found{};
  return stat(ArrivalOf(id).c_str(), &found) == 0 ? found.st_size : 0;
}

Put BlobStore::Append(const std::string& id, std::int64_t offset, std::string_view bytes) const {
  fs::create_directories(folder_ + "/arriving");
  const File file(open(ArrivalOf(id).c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600));
  if (!file.good()) {
    if (errno == ENOSPC || errno == EDQUOT) return Put::kFull;
    Break(ArrivalOf(id));
  }
  // Two who send the same piece at once take turns, whichever process they reach.
  if (flock(file.get(), LOCK_EX) != 0) Break(ArrivalOf(id));
  struct stat found{};
  if (fstat(file.get(), &found) != 0) Break(ArrivalOf(id));
  if (found.st_size != offset) return Put::kElsewhere;
  for (std::size_t at = 0; at < bytes.size();) {
    const auto put = pwrite(file.get(), bytes.data() + at, bytes.size() - at,
                            offset + static_cast<std::int64_t>(at));
    if (put > 0) {
      at += static_cast<std::size_t>(put);
      continue;
    }
    const int error = errno;
    // Half a piece is none: who sends it goes on where it began.
    if (ftruncate(file.get(), offset) != 0) Break(ArrivalOf(id));
    if (error == ENOSPC || error == EDQUOT || error == EFBIG) return Put::kFull;
    errno = error;
    Break(ArrivalOf(id));
  }
  return Put::kDone;
}

std::optional<Blob> BlobStore::Look(const std::string& id) const {
  return Read(ArrivalOf(id), true);
}

void BlobStore::Keep(const std::string& id, const std::string& sha256) const {
  const std::string from = ArrivalOf(id);
  const std::string to = PathOf(sha256);
  const std::string below = fs::path(to).parent_path().string();
  const File file(open(from.c_str(), O_RDWR | O_CLOEXEC));
  if (!file.good()) Break(from);
  // Its day begins now: what is not named within one is swept.
  if (futimens(file.get(), nullptr) != 0 || fsync(file.get()) != 0) Break(from);
  fs::create_directories(below);
  if (link(from.c_str(), to.c_str()) != 0) {
    if (errno != EEXIST) Break(to);
    // The same file came before: it must not be swept while it is being named.
    if (utimensat(AT_FDCWD, to.c_str(), nullptr, 0) != 0) Break(to);
  }
  Sync(below);
  Sync(folder_);
}

void BlobStore::Drop(const std::string& id) const {
  // That it is gone already is as good.
  if (unlink(ArrivalOf(id).c_str()) != 0 && errno != ENOENT) Break(ArrivalOf(id));
}

bool BlobStore::IsWhole(const std::string& sha256) const {
  const auto found = Read(PathOf(sha256), false);
  return found && found->sha256 == sha256;
}

int BlobStore::Sweep(Instant now, const std::function<bool(const std::string& sha256)>& is_named,
                     const std::function<bool(const std::string& id)>& is_arriving) const {
  int removed = 0;
  if (!fs::exists(folder_)) return removed;
  for (const auto& below : fs::directory_iterator(folder_)) {
    if (!below.is_directory()) continue;
    const bool arriving = below.path().filename() == "arriving";
    for (const auto& file : fs::directory_iterator(below.path())) {
      const std::string name = file.path().filename().string();
      if (!IsOld(file.path().string(), now) || (arriving ? is_arriving(name) : is_named(name)))
        continue;
      removed += fs::remove(file.path()) ? 1 : 0;
    }
  }
  return removed;
}

}  // namespace nokkenas::files
