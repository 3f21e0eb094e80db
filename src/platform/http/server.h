// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// The HTTP server: two I/O threads that never run a handler, a bounded pool of workers that does.
// Beyond the queue a request gets 503. Limits on header, body and time; SIGTERM drains.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "platform/http/message.h"

namespace nokkenas::http {

struct ServerSettings {
  std::string address = "127.0.0.1";
  unsigned short port = 8080;  // 0 takes a free one.
  int workers = 4;
  int queue = 256;                        // Requests that wait for a worker.
  std::size_t header_limit = 16U << 10U;  // Bytes.
  std::size_t body_limit = 2U << 20U;     // Bytes.
  int read_seconds = 20;                  // For a whole request to arrive.
  int idle_seconds = 60;                  // Between two requests on one connection.
  int connections = 2'000;                // More are closed at once.
  int streams = 100;                      // Answers that go on, at the same time.
  // The addresses of proxies whose X-Forwarded-For is believed; of others it counts for nothing.
  std::vector<std::string> proxies = {};
  int uploads = 8;         // Files that arrive at the same time.
  int file_seconds = 300;  // For a whole file to arrive.
  // The limit of a body where it is another than body_limit: what takes files.
  std::function<std::optional<std::size_t>(Method, const std::string& path)> limit_of;
};

using Handler = std::function<Response(const Request&)>;

class Server {
 public:
  // Throws when the address cannot be bound.
  Server(const ServerSettings& settings, Handler handler);
  ~Server();
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  unsigned short port() const;
  // Serves until Stop or SIGTERM or SIGINT; then finishes what runs, at most 10 seconds.
  void Run();
  void Stop();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace nokkenas::http
