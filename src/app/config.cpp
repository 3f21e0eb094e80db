// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "app/config.h"

#include <arpa/inet.h>
#include <toml++/toml.h>

#include <cstdlib>
#include <functional>
#include <map>

#include "app/config_providers.h"

namespace nokkenas::app {
namespace {

using Setter = std::function<bool(const toml::node&)>;

template <class T>
Setter Into(T& field, std::int64_t least, std::int64_t most) {
  return [&field, least, most](const toml::node& node) {
    const auto number = node.value_exact<std::int64_t>();
    if (!number || *number < least || *number > most) return false;
    field = static_cast<T>(*number);
    return true;
  };
}
bool IsAddress(const std::string& text) {
  unsigned char bytes[sizeof(in6_addr)];
  return inet_pton(AF_INET, text.c_str(), bytes) == 1 ||
         inet_pton(AF_INET6, text.c_str(), bytes) == 1;
}

Setter Into(std::string& field) {
  return [&field](const toml::node& node) {
    const auto text = node.value_exact<std::string>();
    if (!text || text->empty()) return false;
    field = *text;
    return true;
  };
}

// A list of IP addresses.
Setter Into(std::vector<std::string>& field) {
  return [&field](const toml::node& node) {
    const auto* list = node.as_array();
    if (list == nullptr) return false;
    field.clear();
    for (const auto& item : *list) {
      const auto text = item.value_exact<std::string>();
      if (!text || !IsAddress(*text)) return false;
      field.push_back(*text);
    }
    return true;
  };
}

std::map<std::string, Setter> Settings(Config& config) {
  http::ServerSettings& server = config.server;
  return {
      {"database.location", Into(config.database.location)},
      {"database.readers", Into(config.database.readers, 1, 64)},
      {"server.address", Into(server.address)},
      {"server.port", Into(server.port, 0, 65'535)},
      {"server.workers", Into(server.workers, 1, 256)},
      {"server.queue", Into(server.queue, 1, 100'000)},
      {"server.proxies", Into(server.proxies)},
      {"server.connections", Into(server.connections, 1, 100'000)},
      {"server.site", Into(config.sign_in.site)},
      {"server.body_limit", Into(server.body_limit, 1'024, std::int64_t{1} << 30)},
      {"mail.server", Into(config.mail.server)},
      {"mail.user", Into(config.mail.user)},
      {"mail.password", Into(config.mail.password)},
      {"mail.from", Into(config.mail.from)},
      {"documents.folder", Into(config.documents)},
      {"backup.marker", Into(config.operation.backup_marker)},
      {"log.level", Into(config.log_level)},
  };
}

void ReadFile(const std::string& path, ConfigOutcome& out) {
  auto settings = Settings(out.config);
  try {
    const toml::table file = toml::parse_file(path);
    for (const auto& [section, node] : file) {
      if (section.str() == "identity_provider" && node.is_array_of_tables()) {
        ReadProviders(*node.as_array(), path, out);
        continue;
      }
      const auto* table = node.as_table();
      if (table == nullptr) {
        out.errors.push_back(std::string(section.str()) + ": unknown setting");
        continue;
      }
      for (const auto& [key, value] : *table) {
        const std::string name = std::string(section.str()) + "." + std::string(key.str());
        const auto found = settings.find(name);
        if (found == settings.end()) {
          out.errors.push_back(name + ": unknown setting");
        } else if (!found->second(value)) {
          out.errors.push_back(name + ": a value that it cannot have");
        }
      }
    }
  } catch (const toml::parse_error& error) {
    out.errors.push_back(path + ", line " + std::to_string(error.source().begin.line) + ": " +
                         std::string(error.description()));
  }
}

void ReadEnvironment(ConfigOutcome& out) {
  const auto get = [](const char* name) {
    const char* value = std::getenv(name);
    return std::string(value == nullptr ? "" : value);
  };
  if (const auto text = get("NOKKENAS_DATABASE"); !text.empty())
    out.config.database.location = text;
  if (const auto text = get("NOKKENAS_ADDRESS"); !text.empty()) out.config.server.address = text;
  if (const auto text = get("NOKKENAS_LOG_LEVEL"); !text.empty()) out.config.log_level = text;
  if (const auto text = get("NOKKENAS_MAIL_PASSWORD"); !text.empty())
    out.config.mail.password = text;
  if (const auto text = get("NOKKENAS_PORT"); !text.empty()) {
    char* end = nullptr;
    const long port = std::strtol(text.c_str(), &end, 10);
    if (*end != '\0' || port < 0 || port > 65'535) {
      out.errors.push_back("NOKKENAS_PORT: a value that it cannot have");
    } else {
      out.config.server.port = static_cast<unsigned short>(port);
    }
  }
}

void CheckMail(ConfigOutcome& out) {
  const mail::Settings& mail = out.config.mail;
  if (!mail.on()) return;
  const auto begins = [](const std::string& text, const char* with) {
    return text.rfind(with, 0) == 0;
  };
  if (!begins(mail.server, "smtp://") && !begins(mail.server, "smtps://"))
    out.errors.push_back("mail.server: smtp://host:port or smtps://host:port");
  if (mail.from.find('@') == std::string::npos)
    out.errors.push_back("mail.from: the address that mail comes from");
}

// What links in mail begin with, and where identity providers send the browser back to.
void CheckSite(ConfigOutcome& out) {
  const std::string& site = out.config.sign_in.site;
  const bool needed = out.config.mail.on() || !out.config.sign_in.providers.empty();
  const bool address = site.rfind("https://", 0) == 0 || site.rfind("http://", 0) == 0;
  if ((needed || !site.empty()) && !address)
    out.errors.push_back("server.site: the address of the pages, such as https://nokkenas.example");
  if (!site.empty() && site.back() == '/')
    out.errors.push_back("server.site: without a slash at its end");
  out.config.mail.site = site;
}

}  // namespace

ConfigOutcome LoadConfig(const std::string& path) {
  ConfigOutcome out;
  if (!path.empty()) ReadFile(path, out);
  ReadEnvironment(out);
  const std::string& address = out.config.server.address;
  if (!IsAddress(address)) out.errors.push_back("server.address: an IP address, such as 127.0.0.1");
  // Passwords would travel in the open.
  const bool here = address.rfind("127.", 0) == 0 || address == "::1";
  if (IsAddress(address) && !here && out.config.server.proxies.empty())
    out.errors.push_back(
        "server.address: others can reach it, and nothing encrypts the connection; put a proxy "
        "with "
        "TLS before it and name the proxy's address in server.proxies");
  CheckMail(out);
  CheckSite(out);
  const std::string& level = out.config.log_level;
  if (level != "debug" && level != "info" && level != "warning" && level != "error")
    out.errors.push_back("log.level: debug, info, warning or error");
  return out;
}

}  // namespace nokkenas::app
