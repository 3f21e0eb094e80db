// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "platform/http/server.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/strand.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http.hpp>
#include <memory>
#include <thread>
#include <vector>

#include "platform/auth/crypto.h"
#include "platform/http/codes.h"
#include "platform/http/endpoint.h"
#include "platform/http/problem.h"
#include "platform/i18n/texts.h"
#include "platform/log/log.h"
#include "version.h"

namespace nokkenas::http {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace bhttp = boost::beast::http;
using tcp = asio::ip::tcp;
using asio::use_awaitable;
using Parser = bhttp::request_parser<bhttp::string_body>;
using boost::system::error_code;

Method ToMethod(bhttp::verb verb) {
  switch (verb) {
    case bhttp::verb::get:
    case bhttp::verb::head:
      return Method::kGet;
    case bhttp::verb::post:
      return Method::kPost;
    case bhttp::verb::put:
      return Method::kPut;
    case bhttp::verb::delete_:
      return Method::kDelete;
    default:
      return Method::kOther;
  }
}

// False when the target is malformed.
bool ToRequest(Parser& parser, Request& out) {
  auto& message = parser.get();
  out.method = ToMethod(message.method());
  out.head = message.method() == bhttp::verb::head;
  for (const auto& field : message) {
    std::string name(field.name_string());
    for (char& c : name) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
    std::string& value = out.headers[name];
    // Each proxy may add a line of its own.
    const bool more = name == "x-forwarded-for" && !value.empty();
    value = (more ? value + ", " : "") + std::string(field.value());
  }
  out.body = std::move(message.body());
  const std::string_view target(message.target().data(), message.target().size());
  if (target.empty() || target.front() != '/') return false;
  const auto mark = target.find('?');
  if (!PercentDecode(target.substr(0, mark), out.path, false)) return false;
  return mark == std::string_view::npos || ParseQuery(target.substr(mark + 1), out.query);
}

// Two lengths for one body, or an encoding that we do not undo, let a proxy and us disagree on
// where a request ends (RFC 9112, 6.3).
bool IsUnambiguous(const bhttp::request<bhttp::string_body>& message) {
  const auto lengths = message.count(bhttp::field::content_length);
  const auto encodings = message.count(bhttp::field::transfer_encoding);
  const auto hosts = message.count(bhttp::field::host);
  if (lengths > 1 || encodings > 1 || lengths + encodings > 1) return false;
  if (encodings == 1 && !beast::iequals(message[bhttp::field::transfer_encoding], "chunked"))
    return false;
  return hosts == 1 || (hosts == 0 && message.version() < 11);
}

// Counts one of something for as long as it lives.
class OneOf {
 public:
  explicit OneOf(std::atomic<int>* counter)
      : counter_(counter), count_(counter == nullptr ? 0 : ++*counter) {}
  ~OneOf() {
    if (counter_ != nullptr) --*counter_;
  }
  OneOf(const OneOf&) = delete;
  OneOf& operator=(const OneOf&) = delete;
  int count() const { return count_; }

 private:
  std::atomic<int>* counter_;
  int count_;
};

void AddSecurityHeaders(bhttp::fields& fields) {
  fields.set("Content-Security-Policy",
             "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
             "form-action 'self'; frame-ancestors 'none'");
  fields.set("API-Version", kVersion);
  fields.set("X-Content-Type-Options", "nosniff");
  fields.set("Referrer-Policy", "same-origin");
  fields.set("Cross-Origin-Opener-Policy", "same-origin");
  fields.set("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
}

bhttp::response<bhttp::span_body<const char>> ToMessage(const Request& request,
                                                        const Response& response, unsigned version,
                                                        bool keep_alive) {
  const std::string_view body =
      response.body.empty() ? response.static_body : std::string_view(response.body);
  bhttp::response<bhttp::span_body<const char>> message(static_cast<bhttp::status>(response.status),
                                                        version);
  AddSecurityHeaders(message.base());
  const bool has_content = response.status != 204 && response.status != 304;
  if (has_content) message.set(bhttp::field::content_type, response.content_type);
  message.set("Request-Id", request.request_id);
  for (const auto& [name, value] : response.headers) message.insert(name, value);
  if (message.find(bhttp::field::cache_control) == message.end())
    message.set(bhttp::field::cache_control, "no-store");
  message.keep_alive(keep_alive);
  if (has_content) message.content_length(body.size());
  if (has_content && !request.head)
    message.body() = bhttp::span_body<const char>::value_type(body.data(), body.size());
  return message;
}

}  // namespace

struct Server::Impl {
  Impl(const ServerSettings& s, Handler h)
      : settings(s),
        handler(std::move(h)),
        workers(static_cast<std::size_t>(s.workers)),
        acceptor(io, tcp::endpoint(asio::ip::make_address(s.address), s.port)),
        signals(io, SIGTERM, SIGINT) {}

  asio::awaitable<void> Accept();
  asio::awaitable<void> Serve(tcp::socket socket);
  asio::awaitable<bool> ServeOne(beast::tcp_stream& stream, beast::flat_buffer& buffer,
                                 const std::string& remote);
  asio::awaitable<bool> ReadBody(beast::tcp_stream& stream, beast::flat_buffer& buffer,
                                 Parser& parser, Request& request);
  asio::awaitable<Response> Work(const Request& request);
  asio::awaitable<bool> Send(beast::tcp_stream& stream, const Request& request,
                             const Response& response, unsigned version, bool keep_alive);
  asio::awaitable<void> Linger(beast::tcp_stream& stream);
  asio::awaitable<bool> Refuse(beast::tcp_stream& stream, Request& request, const Code& code);
  asio::awaitable<void> SendStream(beast::tcp_stream& stream, const Request& request,
                                   Response response);
  asio::awaitable<bool> SendFile(beast::tcp_stream& stream, const Request& request,
                                 const Response& response, unsigned version, bool keep_alive);
  std::optional<std::size_t> FileLimit(const Parser& parser) const;
  asio::awaitable<void> Drain();

  ServerSettings settings;
  Handler handler;
  asio::io_context io{2};
  asio::thread_pool workers;
  tcp::acceptor acceptor;
  asio::signal_set signals;
  std::atomic<int> queued{0};
  std::atomic<int> open{0};
  std::atomic<int> streaming{0};
  std::atomic<int> uploading{0};
  std::atomic<bool> draining{false};
};

// Runs the handler on a worker; 503 when too many requests wait already.
asio::awaitable<Response> Server::Impl::Work(const Request& request) {
  if (queued.fetch_add(1) >= settings.queue) {
    --queued;
    Failure failure = Fail(codes::kBusy);
    failure.retry_after_seconds = 1;
    co_return ToProblem(failure, i18n::PickLocale(request.Header("accept-language")),
                        request.request_id);
  }
  // A coroutine of its own on the workers: merely posting there would resume on the I/O thread.
  Response response = co_await asio::co_spawn(
      workers, [&]() -> asio::awaitable<Response> { co_return handler(request); }, use_awaitable);
  --queued;
  co_return response;
}

asio::awaitable<bool> Server::Impl::Send(beast::tcp_stream& stream, const Request& request,
                                         const Response& response, unsigned version,
                                         bool keep_alive) {
  auto message = ToMessage(request, response, version, keep_alive);
  bhttp::response_serializer<bhttp::span_body<const char>> serializer(message);
  error_code error;
  stream.expires_after(std::chrono::seconds{settings.read_seconds});
  if (request.head) {
    co_await bhttp::async_write_header(stream, serializer,
                                       asio::redirect_error(use_awaitable, error));
  } else {
    co_await bhttp::async_write(stream, serializer, asio::redirect_error(use_awaitable, error));
  }
  co_return !error;
}

asio::awaitable<bool> Server::Impl::Refuse(beast::tcp_stream& stream, Request& request,
                                           const Code& code) {
  const auto response = ToProblem(Fail(code), i18n::PickLocale(request.Header("accept-language")),
                                  request.request_id);
  if (co_await Send(stream, request, response, 11, false)) co_await Linger(stream);
  co_return false;
}

// Closing while bytes still arrive would reset the connection, and the answer would be lost on its
// way. What comes is read and dropped, for a while: also a file that is somewhat too large.
asio::awaitable<void> Server::Impl::Linger(beast::tcp_stream& stream) {
  constexpr std::size_t kMost = 2 * kFileLimit;
  error_code error;
  stream.socket().shutdown(tcp::socket::shutdown_send, error);
  std::array<char, 16'384> dropped{};
  std::size_t seen = 0;
  stream.expires_after(std::chrono::seconds{2});
  while (!error && seen < kMost)
    seen += co_await stream.async_read_some(asio::buffer(dropped),
                                            asio::redirect_error(use_awaitable, error));
}

// The body after the header: its limit, and 100-continue for those who wait for it.
asio::awaitable<bool> Server::Impl::ReadBody(beast::tcp_stream& stream, beast::flat_buffer& buffer,
                                             Parser& parser, Request& request) {
  const auto file_limit = FileLimit(parser);
  const std::size_t limit = file_limit.value_or(settings.body_limit);
  const auto length = parser.content_length();
  parser.body_limit(limit);  // Counts for chunks; a length that was said is looked at here.
  if (length && *length > limit) co_return co_await Refuse(stream, request, codes::kTooLarge);
  // Files take memory, so few arrive at a time.
  const OneOf upload(file_limit ? &uploading : nullptr);
  if (file_limit && upload.count() > settings.uploads)
    co_return co_await Refuse(stream, request, codes::kBusy);
  if (file_limit) stream.expires_after(std::chrono::seconds{settings.file_seconds});
  error_code error;
  if (beast::iequals(parser.get()[bhttp::field::expect], "100-continue")) {
    bhttp::response<bhttp::empty_body> go_on(bhttp::status::continue_, 11);
    co_await bhttp::async_write(stream, go_on, asio::redirect_error(use_awaitable, error));
    if (error) co_return false;
  }
  co_await bhttp::async_read(stream, buffer, parser, asio::redirect_error(use_awaitable, error));
  if (error == bhttp::error::body_limit)
    co_return co_await Refuse(stream, request, codes::kTooLarge);
  if (error && error.category() == bhttp::make_error_code(bhttp::error::bad_method).category() &&
      error != bhttp::error::end_of_stream && error != bhttp::error::partial_message)
    co_return co_await Refuse(stream, request, codes::kMalformed);
  co_return !error;
}

// A secret in an address stands in no log.
std::string WithoutSecret(const std::string& path) {
  constexpr std::string_view kSecret = "/v1/task-calendars/";
  return path.rfind(kSecret, 0) == 0 ? std::string(kSecret) + "…" : path;
}

// One request and its answer. False when the connection ends.
asio::awaitable<bool> Server::Impl::ServeOne(beast::tcp_stream& stream, beast::flat_buffer& buffer,
                                             const std::string& remote) {
  Parser parser;
  parser.header_limit(static_cast<std::uint32_t>(settings.header_limit));
  parser.body_limit(std::max(settings.body_limit, kFileLimit));
  Request request;
  request.request_id = crypto::NewId();
  error_code error;
  // Idle time and the time for one request are two limits; the first byte switches them.
  if (buffer.size() == 0) {
    stream.expires_after(std::chrono::seconds{settings.idle_seconds});
    const auto got = co_await stream.async_read_some(buffer.prepare(8'192),
                                                     asio::redirect_error(use_awaitable, error));
    if (error) co_return false;
    buffer.commit(got);
  }
  stream.expires_after(std::chrono::seconds{settings.read_seconds});
  co_await bhttp::async_read_header(stream, buffer, parser,
                                    asio::redirect_error(use_awaitable, error));
  if (error == bhttp::error::end_of_stream || error == beast::error::timeout) co_return false;
  if (error == bhttp::error::header_limit || error == bhttp::error::body_limit)
    co_return co_await Refuse(stream, request, codes::kTooLarge);
  if (error) co_return co_await Refuse(stream, request, codes::kMalformed);
  if (!IsUnambiguous(parser.get())) co_return co_await Refuse(stream, request, codes::kMalformed);
  if (!co_await ReadBody(stream, buffer, parser, request)) co_return false;

  const bool keep_alive = parser.get().keep_alive() && !draining;
  const unsigned version = parser.get().version();
  const std::string method(parser.get().method_string());
  const bool readable = ToRequest(parser, request);
  request.remote = ClientOf(remote, request.Header("x-forwarded-for"), settings.proxies);
  if (!readable) co_return co_await Refuse(stream, request, codes::kMalformed);

  const auto begin = std::chrono::steady_clock::now();
  stream.expires_never();
  Response response = co_await Work(request);
  const auto spent = std::chrono::duration_cast<std::chrono::microseconds>(
      std::chrono::steady_clock::now() - begin);
  log::Request(request.request_id, method, WithoutSecret(request.path), response.status,
               spent.count());
  if (response.stream && !request.head) {
    co_await SendStream(stream, request, std::move(response));
    co_return false;
  }
  if (response.file)
    co_return co_await SendFile(stream, request, response, version, keep_alive) && keep_alive;
  co_return co_await Send(stream, request, response, version, keep_alive) && keep_alive;
}

// A file on the disk, a piece at a time: a worker reads it, the I/O thread sends it. A file that
// breaks off closes the connection, so that nobody takes a part for the whole.
asio::awaitable<bool> Server::Impl::SendFile(beast::tcp_stream& stream, const Request& request,
                                             const Response& response, unsigned version,
                                             bool keep_alive) {
  constexpr std::int64_t kPiece = 256 << 10;
  const FilePart& part = *response.file;
  const int file = ::open(part.path.c_str(), O_RDONLY | O_CLOEXEC);
  const std::unique_ptr<const int, void (*)(const int*)> closing(&file, [](const int* fd) {
    if (*fd >= 0) ::close(*fd);
  });
  if (file < 0) {
    log::Error("file", request.request_id, part.path + " is not there");
    co_return co_await Send(
        stream, request,
        ToProblem(Fail(codes::kBroken), i18n::PickLocale(request.Header("accept-language")),
                  request.request_id),
        version, keep_alive);
  }
  auto head = ToMessage(request, response, version, keep_alive);
  head.content_length(static_cast<std::uint64_t>(part.length));
  bhttp::response_serializer<bhttp::span_body<const char>> serializer(head);
  error_code error;
  stream.expires_after(std::chrono::seconds{settings.read_seconds});
  co_await bhttp::async_write_header(stream, serializer,
                                     asio::redirect_error(use_awaitable, error));
  if (error || request.head) co_return !error;
  std::vector<char> bytes(static_cast<std::size_t>(std::min(kPiece, part.length)));
  for (std::int64_t sent = 0; sent < part.length && !error;) {
    const auto wanted = static_cast<std::size_t>(
        std::min(static_cast<std::int64_t>(bytes.size()), part.length - sent));
    const auto got = co_await asio::co_spawn(
        workers,
        [&]() -> asio::awaitable<ssize_t> {
          co_return ::pread(file, bytes.data(), wanted, part.first + sent);
        },
        use_awaitable);
    if (got <= 0) {
      log::Error("file", request.request_id, part.path + " cannot be read");
      co_return false;
    }
    sent += got;
    stream.expires_after(std::chrono::seconds{settings.read_seconds});
    co_await asio::async_write(stream, asio::buffer(bytes.data(), static_cast<std::size_t>(got)),
                               asio::redirect_error(use_awaitable, error));
  }
  co_return !error;
}

// The limit of a body that is a file; nothing for every other body.
std::optional<std::size_t> Server::Impl::FileLimit(const Parser& parser) const {
  if (!settings.limit_of) return std::nullopt;
  const auto target = parser.get().target();
  std::string path;
  const std::string_view text(target.data(), target.size());
  if (!PercentDecode(text.substr(0, text.find('?')), path, false)) return std::nullopt;
  return settings.limit_of(ToMethod(parser.get().method()), path);
}

// An answer that goes on: one coroutine on the I/O thread, that has a worker look what is new. It
// ends with its last step, when the client is gone, when the server drains, or after an hour.
asio::awaitable<void> Server::Impl::SendStream(beast::tcp_stream& stream, const Request& request,
                                               Response response) {
  const OneOf one(&streaming);
  if (one.count() > settings.streams) {
    Failure failure = Fail(codes::kBusy);
    failure.retry_after_seconds = 5;
    const auto refusal =
        ToProblem(failure, i18n::PickLocale(request.Header("accept-language")), request.request_id);
    co_await Send(stream, request, refusal, 11, false);
    co_return;
  }
  auto head = ToMessage(request, response, 11, false);
  head.erase(bhttp::field::content_length);
  bhttp::response_serializer<bhttp::span_body<const char>> serializer(head);
  error_code error;
  stream.expires_after(std::chrono::seconds{settings.read_seconds});
  co_await bhttp::async_write_header(stream, serializer,
                                     asio::redirect_error(use_awaitable, error));
  asio::steady_timer timer(io);
  constexpr int kQuietTicks = 60;     // A heartbeat after 15 seconds of nothing new.
  constexpr int kMostTicks = 14'400;  // An hour.
  int quiet = 0;
  for (int tick = 0; tick < kMostTicks && !error && !draining; ++tick) {
    StreamStep step = co_await asio::co_spawn(
        workers,
        [&]() -> asio::awaitable<StreamStep> {
          try {
            co_return response.stream();
          } catch (const std::exception& failure) {
            log::Error("stream", request.request_id, failure.what());
          }
          co_return StreamStep{"", true};  // The client comes back and asks again.
        },
        use_awaitable);
    if (step.bytes.empty() && ++quiet % kQuietTicks == 0) step.bytes = ": still here\n\n";
    if (!step.bytes.empty()) {
      quiet = 0;
      stream.expires_after(std::chrono::seconds{settings.read_seconds});
      co_await asio::async_write(stream, asio::buffer(step.bytes),
                                 asio::redirect_error(use_awaitable, error));
    }
    if (step.last) break;
    stream.expires_never();
    timer.expires_after(std::chrono::milliseconds{250});
    co_await timer.async_wait(use_awaitable);
  }
}

asio::awaitable<void> Server::Impl::Serve(tcp::socket socket) {
  error_code error;
  const auto peer = socket.remote_endpoint(error);
  const std::string remote = error ? "" : peer.address().to_string();
  beast::tcp_stream stream(std::move(socket));
  beast::flat_buffer buffer;
  while (co_await ServeOne(stream, buffer, remote)) {
  }
  error_code ignored;  // The peer may be gone already; there is nobody left to tell.
  stream.socket().shutdown(tcp::socket::shutdown_send, ignored);
  --open;
}

asio::awaitable<void> Server::Impl::Accept() {
  while (!draining) {
    error_code error;
    auto socket = co_await acceptor.async_accept(asio::redirect_error(use_awaitable, error));
    if (error == asio::error::operation_aborted || draining) co_return;
    if (error) {  // Out of descriptors: wait for some to come free rather than spin.
      asio::steady_timer timer(io, std::chrono::milliseconds{50});
      co_await timer.async_wait(use_awaitable);
      continue;
    }
    if (open.fetch_add(1) >= settings.connections) {
      --open;
      continue;  // The socket closes here.
    }
    socket.set_option(tcp::no_delay(true), error);
    asio::co_spawn(asio::make_strand(io), Serve(std::move(socket)), asio::detached);
  }
}

asio::awaitable<void> Server::Impl::Drain() {
  draining = true;
  error_code ignored;  // Closing an acceptor that is closed already changes nothing.
  acceptor.close(ignored);
  asio::steady_timer timer(io);
  for (int tick = 0; tick < 100 && (queued > 0 || streaming > 0); ++tick) {
    timer.expires_after(std::chrono::milliseconds{100});
    co_await timer.async_wait(use_awaitable);
  }
  timer.expires_after(std::chrono::milliseconds{50});  // For the last answers to leave.
  co_await timer.async_wait(use_awaitable);
  io.stop();
}

Server::Server(const ServerSettings& settings, Handler handler)
    : impl_(std::make_unique<Impl>(settings, std::move(handler))) {}
Server::~Server() = default;

unsigned short Server::port() const { return impl_->acceptor.local_endpoint().port(); }

void Server::Run() {
  asio::co_spawn(impl_->io, impl_->Accept(), asio::detached);
  impl_->signals.async_wait([this](const error_code& error, int) {
    if (!error) Stop();
  });
  std::thread second([this] { impl_->io.run(); });
  impl_->io.run();
  second.join();
  impl_->workers.join();
}

void Server::Stop() { asio::co_spawn(impl_->io, impl_->Drain(), asio::detached); }

}  // namespace nokkenas::http
