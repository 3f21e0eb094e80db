// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "platform/jobs/child.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <stdexcept>

namespace nokkenas::jobs {
namespace {

class Descriptor {
 public:
  explicit Descriptor(int fd = -1) : fd_(fd) {}
  ~Descriptor() { Close(); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int get() const { return fd_; }
  void Close() {
    if (fd_ >= 0) close(fd_);
    fd_ = -1;
  }

 private:
  int fd_;
};

// A file in memory: the child reads it at its own pace, and no pipe can fill up.
int InputFile(const std::string& input) {
  const int fd = memfd_create("input", MFD_CLOEXEC);
  if (fd < 0) throw std::runtime_error("child: no memory for its input");
  for (std::size_t at = 0; at < input.size();) {
    const auto put = write(fd, input.data() + at, input.size() - at);
    if (put <= 0) throw std::runtime_error("child: no memory for its input");
    at += static_cast<std::size_t>(put);
  }
  lseek(fd, 0, SEEK_SET);
  return fd;
}

pid_t Spawn(const std::vector<std::string>& arguments, int input, int output) {
  std::vector<std::string> texts{"nokkenas", "job-worker"};
  texts.insert(texts.end(), arguments.begin(), arguments.end());
  std::vector<char*> raw;
  for (auto& text : texts) raw.push_back(text.data());
  raw.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, input, 0);
  posix_spawn_file_actions_adddup2(&actions, output, 1);
  posix_spawn_file_actions_addclosefrom_np(&actions, 3);
  char no_locale[] = "LC_ALL=C.UTF-8";
  char* environment[] = {no_locale, nullptr};
  pid_t child = 0;
  const int error =
      posix_spawn(&child, "/proc/self/exe", &actions, nullptr, raw.data(), environment);
  posix_spawn_file_actions_destroy(&actions);
  if (error != 0) throw std::runtime_error("child: it does not start");
  return child;
}

// Cuts what arrives into lines.
class Lines {
 public:
  explicit Lines(const std::function<void(std::string_view)>& each) : each_(each) {}
  void Take(std::string_view piece) {
    rest_ += piece;
    std::size_t begin = 0;
    for (std::size_t end; (end = rest_.find('\n', begin)) != std::string::npos; begin = end + 1)
      each_(std::string_view(rest_).substr(begin, end - begin));
    rest_.erase(0, begin);
  }

 private:
  const std::function<void(std::string_view)>& each_;
  std::string rest_;
};

// Until the child closes its output; anything else than kDone means: end it.
ChildEnd Listen(int output, const std::function<void(std::string_view)>& take,
                const std::function<bool()>& stop, const ChildLimits& limits) {
  const auto latest = std::chrono::steady_clock::now() + std::chrono::seconds{limits.seconds};
  char piece[65'536];
  std::size_t taken = 0;
  while (true) {
    if (stop()) return ChildEnd::kStopped;
    if (std::chrono::steady_clock::now() > latest || taken > limits.answer_bytes)
      return ChildEnd::kTooHeavy;
    pollfd waiting{output, POLLIN, 0};
    if (poll(&waiting, 1, 250) <= 0) continue;
    const auto got = read(output, piece, sizeof piece);
    if (got <= 0) return ChildEnd::kDone;
    taken += static_cast<std::size_t>(got);
    take({piece, static_cast<std::size_t>(got)});
  }
}

// Ends and awaits the child, whatever happens meanwhile.
class Reaper {
 public:
  explicit Reaper(pid_t child) : child_(child) {}
  ~Reaper() {
    if (child_ == 0) return;
    kill(child_, SIGKILL);
    Wait();
  }
  Reaper(const Reaper&) = delete;
  Reaper& operator=(const Reaper&) = delete;
  int Wait() {
    int status = 0;
    waitpid(child_, &status, 0);
    child_ = 0;
    return status;
  }

 private:
  pid_t child_;
};

// Runs it over that input until it ends.
ChildEnd RunOver(const Descriptor& file, const std::vector<std::string>& arguments,
                 const std::function<void(std::string_view)>& take,
                 const std::function<bool()>& stop, const ChildLimits& limits) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) throw std::runtime_error("child: no pipe");
  const Descriptor output(ends[0]);
  Descriptor written(ends[1]);
  Reaper child(Spawn(arguments, file.get(), written.get()));
  written.Close();
  const ChildEnd end = Listen(output.get(), take, stop, limits);
  if (end != ChildEnd::kDone) return end;
  const int status = child.Wait();
  if (WIFEXITED(status) && WEXITSTATUS(status) == 0) return ChildEnd::kDone;
  // Out of memory shows as an exception, out of time as a signal.
  const bool heavy = (WIFEXITED(status) && WEXITSTATUS(status) == 3) ||
                     (WIFSIGNALED(status) && WTERMSIG(status) == SIGXCPU);
  return heavy ? ChildEnd::kTooHeavy : ChildEnd::kBroken;
}

}  // namespace

ChildEnd RunChild(const std::vector<std::string>& arguments, const std::string& input,
                  const std::function<void(std::string_view)>& each,
                  const std::function<bool()>& stop, const ChildLimits& limits) {
  const Descriptor file(InputFile(input));
  Lines lines(each);
  return RunOver(file, arguments, [&](std::string_view piece) { lines.Take(piece); }, stop, limits);
}

std::optional<std::string> RunChildOn(const std::vector<std::string>& arguments,
                                      const std::string& path, const ChildLimits& limits) {
  const Descriptor file(open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.get() < 0) throw std::runtime_error("child: " + path + " cannot be read");
  std::string out;
  const auto end = RunOver(
      file, arguments, [&](std::string_view piece) { out += piece; }, [] { return false; }, limits);
  return end == ChildEnd::kDone ? std::optional(std::move(out)) : std::nullopt;
}

void LimitThisProcess(const ChildLimits& limits) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  const auto set = [](auto resource, std::size_t most) {
    const rlimit limit{most, most};
    setrlimit(resource, &limit);
  };
  set(RLIMIT_AS, limits.memory_bytes);
  set(RLIMIT_CPU, static_cast<std::size_t>(limits.seconds));
  set(RLIMIT_CORE, 0);
}

}  // namespace nokkenas::jobs
