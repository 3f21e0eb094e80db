// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "platform/log/log.h"

#include <spdlog/pattern_formatter.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include "platform/json/writer.h"

namespace nokkenas::log {
namespace {

spdlog::logger& Logger() {
  static const auto logger = [] {
    auto made = std::make_shared<spdlog::logger>("nokkenas",
                                                 std::make_shared<spdlog::sinks::stderr_sink_mt>());
    made->set_formatter(std::make_unique<spdlog::pattern_formatter>(
        R"({"at":"%Y-%m-%dT%H:%M:%S.%eZ","level":"%l",%v})", spdlog::pattern_time_type::utc));
    return made;
  }();
  return *logger;
}

std::string Line(std::string_view event, std::string_view request_id, std::string_view detail) {
  std::string out = "\"event\":";
  json::WriteString(out, event);
  if (!request_id.empty()) {
    out += ",\"requestId\":";
    json::WriteString(out, request_id);
  }
  out += ",\"detail\":";
  json::WriteString(out, detail);
  return out;
}

}  // namespace

void SetLevel(Level level) {
  constexpr spdlog::level::level_enum kLevels[] = {spdlog::level::debug, spdlog::level::info,
                                                   spdlog::level::warn, spdlog::level::err};
  Logger().set_level(kLevels[static_cast<int>(level)]);
}

void Info(std::string_view event, std::string_view request_id, std::string_view detail) {
  Logger().info(Line(event, request_id, detail));
}
void Warning(std::string_view event, std::string_view request_id, std::string_view detail) {
  Logger().warn(Line(event, request_id, detail));
}
void Error(std::string_view event, std::string_view request_id, std::string_view detail) {
  Logger().error(Line(event, request_id, detail));
}

void Request(std::string_view request_id, std::string_view method, std::string_view path,
             int status, long long microseconds) {
  if (!Logger().should_log(spdlog::level::info)) return;
  std::string line = "\"event\":\"request\",\"requestId\":";
  json::WriteString(line, request_id);
  line += ",\"method\":";
  json::WriteString(line, method);
  line += ",\"path\":";
  json::WriteString(line, path);
  line += ",\"status\":" + std::to_string(status) + ",\"us\":" + std::to_string(microseconds);
  Logger().info(line);
}

}  // namespace nokkenas::log
