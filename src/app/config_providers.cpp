// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "app/config_providers.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <set>
#include <sstream>

#include "platform/auth/fetch.h"
#include "platform/auth/jose.h"

namespace nokkenas::app {
namespace {

using auth::OidcSettings;
using Read = std::function<bool(const toml::node&)>;

constexpr const char* kAlgorithms[] = {"PS256", "RS256", "ES256"};

Read TextInto(std::string& field) {
  return [&field](const toml::node& node) {
    const auto text = node.value_exact<std::string>();
    if (text) field = *text;
    return text.has_value();
  };
}
Read FlagInto(bool& field) {
  return [&field](const toml::node& node) {
    const auto flag = node.value_exact<bool>();
    if (flag) field = *flag;
    return flag.has_value();
  };
}
Read TextsInto(std::vector<std::string>& field) {
  return [&field](const toml::node& node) {
    const auto* list = node.as_array();
    if (list == nullptr || list->empty()) return false;
    field.clear();
    for (const auto& one : *list) {
      const auto text = one.value_exact<std::string>();
      if (!text) return false;
      field.push_back(*text);
    }
    return true;
  };
}
std::optional<int> LevelOf(const toml::node& node) {
  const auto name = node.value_exact<std::string>();
  const auto level = name ? FromName<party::Level>(*name) : std::nullopt;
  return level ? std::optional(static_cast<int>(*level)) : std::nullopt;
}
Read LevelInto(int& field) {
  return [&field](const toml::node& node) {
    const auto level = LevelOf(node);
    if (level) field = *level;
    return level.has_value();
  };
}

Read LevelsInto(std::map<std::string, int>& field) {
  return [&field](const toml::node& node) {
    const auto* table = node.as_table();
    if (table == nullptr) return false;
    for (const auto& [name, value] : *table) {
      const auto level = LevelOf(value);
      if (!level) return false;
      field[std::string(name.str())] = *level;
    }
    return true;
  };
}
Read RolesInto(std::map<std::string, std::string>& field) {
  return [&field](const toml::node& node) {
    const auto* table = node.as_table();
    if (table == nullptr) return false;
    for (const auto& [name, value] : *table) {
      const auto role = value.value_exact<std::string>();
      if (!role) return false;
      field[std::string(name.str())] = *role;
    }
    return true;
  };
}

std::map<std::string, Read> Readers(OidcSettings& one, std::string& side, std::string& key_file) {
  return {
      {"key", TextInto(one.key)},
      {"title", TextInto(one.title)},
      {"for", TextInto(side)},
      {"issuer", TextInto(one.issuer)},
      {"client_id", TextInto(one.client_id)},
      {"key_file", TextInto(key_file)},
      {"secret", TextInto(one.secret)},
      {"algorithms", TextsInto(one.algorithms)},
      {"scopes", TextsInto(one.scopes)},
      {"email_claim", TextInto(one.email_claim)},
      {"name_claim", TextInto(one.name_claim)},
      {"kvk_claim", TextInto(one.kvk_claim)},
      {"level_claim", TextInto(one.level_claim)},
      {"roles_claim", TextInto(one.roles_claim)},
      {"levels", LevelsInto(one.levels)},
      {"roles", RolesInto(one.roles)},
      {"level_to_sign_in", LevelInto(one.level_to_sign_in)},
      {"level_to_sign", LevelInto(one.level_to_sign)},
      {"trusts_email", FlagInto(one.trusts_email)},
      {"makes_accounts", FlagInto(one.makes_accounts)},
  };
}

std::string Slurp(const std::filesystem::path& path) {
  std::ifstream file(path);
  std::ostringstream text;
  text << file.rdbuf();
  return file ? text.str() : std::string{};
}

// What cannot work, before anybody tries to sign in.
void CheckProvider(const OidcSettings& one, const std::string& side, const std::string& key_file,
                   const std::function<void(const std::string&)>& wrong) {
  if (one.title.empty()) wrong("title: what its button says");
  if (side != "staff" && side != "supplier") wrong("for: staff or supplier");
  if (!auth::MayFetch(one.issuer)) wrong("issuer: an address that begins with https://");
  if (one.client_id.empty()) wrong("client_id: what the provider calls us");
  if (key_file.empty() == one.secret.empty()) wrong("key_file or secret, one of both");
  if (!key_file.empty() && !auth::PublicPart(one.private_key))
    wrong("key_file: a file as `nokkenas identity-key` makes it");
  for (const std::string& algorithm : one.algorithms)
    if (std::find(std::begin(kAlgorithms), std::end(kAlgorithms), algorithm) ==
        std::end(kAlgorithms))
      wrong("algorithms: PS256, RS256 or ES256, not " + algorithm);
  const int asked = std::max(one.level_to_sign_in, one.level_to_sign);
  const bool reached = std::any_of(one.levels.begin(), one.levels.end(),
                                   [&](const auto& level) { return level.second >= asked; });
  if (asked > 0 && !reached) wrong("levels: none of them is high enough for what is asked");
  if (one.supplier && one.makes_accounts) wrong("makes_accounts: for staff only");
  if (one.supplier && !one.roles.empty()) wrong("roles: for staff only");
}

}  // namespace

void ReadProviders(const toml::array& tables, const std::string& config_path, ConfigOutcome& out) {
  std::set<std::string> keys;
  for (const auto& node : tables) {
    OidcSettings one;
    std::string side;
    std::string key_file;
    const auto readers = Readers(one, side, key_file);
    std::vector<std::string> errors;
    for (const auto& [name, value] : *node.as_table()) {
      const auto reader = readers.find(std::string(name.str()));
      if (reader == readers.end()) {
        errors.push_back(std::string(name.str()) + ": unknown setting");
      } else if (!reader->second(value)) {
        errors.push_back(std::string(name.str()) + ": a value that it cannot have");
      }
    }
    one.supplier = side == "supplier";
    if (!key_file.empty())
      one.private_key = Slurp(std::filesystem::path(config_path).parent_path() / key_file);
    CheckProvider(one, side, key_file, [&](const std::string& what) { errors.push_back(what); });
    if (one.key.empty() || !keys.insert(one.key).second)
      errors.emplace_back("key: a short name that no other has");
    for (const std::string& error : errors)
      out.errors.push_back("identity_provider \"" + one.key + "\", " + error);
    out.config.sign_in.providers.push_back(std::move(one));
  }
}

}  // namespace nokkenas::app
