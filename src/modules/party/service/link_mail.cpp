// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/party/service/link_mail.h"

#include <algorithm>

#include "modules/party/storage/account_repo.h"
#include "modules/party/storage/invitation_repo.h"
#include "platform/i18n/texts.h"

namespace nokkenas::party {
namespace {

std::string Both(const std::string& locale, const std::string& key, const i18n::Params& params,
                 const char* between) {
  if (!locale.empty()) return i18n::Text(locale, key, params);
  return i18n::Text("nl", key, params) + between + i18n::Text("en", key, params);
}

// On which page an account is put right by this person: that of a colleague, for a supplier.
std::string PageOf(storage::Tx& tx, const std::string& mender, const std::string& account_id) {
  const auto account = FindAccount(tx, mender);
  return (account && account->supplier ? "/colleagues/" : "/accounts/") + account_id;
}

// The address that counts now, and who may put it right besides who had the mail sent. Nothing when
// nobody waits for it any more.
struct Addressee {
  std::string address;
  const char* permission;
};
std::optional<Addressee> AddresseeOf(storage::Tx& tx, const auth::SubjectRef& about) {
  if (about.kind == "account") {
    const auto person = ContactOf(tx, about.id);
    return person ? std::optional(Addressee{person->email, kAccountManage}) : std::nullopt;
  }
  const auto invitation = FindInvitation(tx, about.id);
  if (!invitation || invitation->state != InvitationState::kOpen) return std::nullopt;
  return Addressee{invitation->email, kSupplierInvite};
}

}  // namespace

bool MailLink(http::Context& ctx, const mail::Settings& mail, const LetterIn& letter) {
  if (!mail.on()) return false;
  const std::string key = std::string("mail.") + letter.kind;
  const i18n::Params params{{"link", mail.site + letter.path},
                            {"until", "date:" + LocalDate(letter.expires_at).ToString()}};
  mail::Message message;
  message.kind = letter.kind;
  message.about = letter.about;
  message.sender_id = ctx.actor.account_id;
  message.address = letter.address;
  message.subject = Both(letter.locale, key + ".subject", params, " / ");
  message.body = Both(letter.locale, key + ".body", params, "\n\n-- \n\n");
  message.secret = true;
  mail::Queue(ctx.tx(), std::move(message), ctx.now);
  return true;
}

std::vector<Mender> MendersOf(storage::Tx& tx, const auth::SubjectRef& about,
                              const std::string& address, const std::string& sender_id, Date day) {
  const auto to = AddresseeOf(tx, about);
  if (!to || to->address != address) return {};
  auto people = PeopleWith(tx, to->permission, day);
  const bool there = std::find(people.begin(), people.end(), sender_id) != people.end();
  if (!there && ContactOf(tx, sender_id)) people.push_back(sender_id);
  std::vector<Mender> out;
  for (const auto& id : people)
    out.push_back({id, about.kind == "account" ? PageOf(tx, id, about.id)
                                               : "/supplier-invitations/" + about.id});
  return out;
}

}  // namespace nokkenas::party
