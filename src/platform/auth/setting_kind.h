// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "platform/auth/subjects.h"
#include "platform/i18n/texts.h"

namespace nokkenas::auth {

// A setting of a room, of which there is one: it has a trail and a page, and no rights of its own.
// Who has `permission` anywhere may see it; a supplier only where `suppliers` says so.
inline SubjectKind SettingKind(const char* text, const char* url, const char* permission,
                               bool suppliers = false) {
  SubjectKind kind;
  kind.root = [](storage::Tx&, const std::string&) -> std::optional<SubjectRef> {
    return std::nullopt;
  };
  kind.can_see = [permission, suppliers](storage::Tx&, const Actor& actor, const std::string&) {
    return (suppliers || !actor.supplier) && actor.CanAnywhere(permission);
  };
  kind.title = [text](storage::Tx&, const std::string&, const std::string& locale) {
    return i18n::Text(locale, text);
  };
  kind.url = [url](const std::string&) { return std::string(url); };
  return kind;
}

}  // namespace nokkenas::auth
