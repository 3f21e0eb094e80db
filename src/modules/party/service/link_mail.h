// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// A link that lets somebody in goes by mail to whom it is for, besides being shown to who made it.
#pragma once

#include <string>
#include <vector>

#include "modules/party/domain/account.h"
#include "modules/party/facade.h"
#include "platform/http/endpoint.h"
#include "platform/mail/mail.h"

namespace nokkenas::party {

struct LetterIn {
  auth::SubjectRef about;  // The account, or the invitation of who has none.
  const char* kind;        // Of the texts "mail.<kind>.subject" and ".body".
  std::string address;
  std::string locale;  // Empty: nobody knows which they read, so both.
  std::string path;    // The link, without the site.
  Instant expires_at;
};
// False when no mail is sent here: the link is to be handed over.
bool MailLink(http::Context& ctx, const mail::Settings& mail, const LetterIn& letter);

}  // namespace nokkenas::party
