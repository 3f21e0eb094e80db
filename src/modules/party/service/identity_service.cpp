// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/party/service/identity_service.h"

#include <boost/json/serialize.hpp>

#include "modules/party/service/invitation_service.h"
#include "platform/auth/crypto.h"
#include "platform/auth/jose.h"
#include "platform/http/router.h"
#include "platform/log/log.h"
#include "sql/party.h"

namespace nokkenas::party {
namespace {

namespace q = sql::party;

constexpr const char* kAttemptCookie = "__Host-nokkenas-attempt";
constexpr auto kAttemptLasts = std::chrono::minutes{10};
constexpr const char* kReturnPage = "/sign-in/return";

Failure AttemptWrong(const Code& code, const char* field, const char* field_code) {
  return Failure{&code, {}, {{field, field_code, ""}}, 0};
}

// A page of ours, never an address elsewhere.
bool IsOwnPage(const std::string& path) {
  return path[0] == '/' && (path.size() == 1 || (path[1] != '/' && path[1] != '\\')) &&
         path.find_first_of("\r\n") == std::string::npos;
}

std::string PublicKeys(const std::vector<auth::OidcSettings>& providers) {
  boost::json::array keys;
  for (const auto& provider : providers) {
    auto key = auth::PublicPart(provider.private_key);
    if (!key) continue;
    (*key)["use"] = "sig";
    (*key)["alg"] = "PS256";
    keys.push_back(std::move(*key));
  }
  return boost::json::serialize(boost::json::object{{"keys", keys}});
}

}  // namespace

struct IdentityService::Attempt {
  std::string provider_key;
  AttemptPurpose purpose = AttemptPurpose::kSignIn;
  std::string session_id;
  std::string invitation_id;
  std::string return_to;
  Instant created_at{};
  auth::OidcRequest request;
};

IdentityService::IdentityService(const SignInSettings& settings)
    : own_keys_(PublicKeys(settings.providers)) {
  for (const auth::OidcSettings& one : settings.providers)
    providers_.push_back(std::make_unique<auth::OidcProvider>(one, settings.site + kReturnPage));
}

ProviderList IdentityService::Providers() const {
  ProviderList out;
  for (const auto& provider : providers_) {
    const auto& settings = provider->settings();
    out.items.push_back(
        {settings.key, settings.title, settings.supplier, !settings.kvk_claim.empty()});
  }
  return out;
}

auth::OidcProvider* IdentityService::Find(const std::string& key) {
  for (const auto& provider : providers_)
    if (provider->settings().key == key) return provider.get();
  return nullptr;
}

Result<AttemptOut> IdentityService::Begin(http::Context& ctx, const AttemptIn& in) {
  auth::OidcProvider* provider = Find(in.provider_key);
  if (provider == nullptr)
    return AttemptWrong(codes::kUnknownProvider, "providerKey", "unknown_value");
  if (!IsOwnPage(in.return_to))
    return AttemptWrong(codes::kUnknownProvider, "returnTo", "unknown_value");
  const auth::OidcSettings& settings = provider->settings();
  Attempt attempt{in.provider_key, in.purpose, "", "", in.return_to, ctx.now, {}};
  if (in.purpose == AttemptPurpose::kConfirm) {
    const auto opened = ctx.db.Read([&](storage::Tx& tx) { return FindSession(ctx, tx); });
    if (!opened) return Fail(http::codes::kNotSignedIn);
    if (opened->by.provider_key != in.provider_key)
      return AttemptWrong(codes::kUnknownProvider, "providerKey", "unknown_value");
    attempt.session_id = opened->id;
    attempt.request.anew = true;
    attempt.request.level = settings.level_to_sign;
  }
  if (in.purpose == AttemptPurpose::kClaim) {
    const auto invitation = ctx.db.Read([&](storage::Tx& tx) {
      return FindInvitationByToken(tx, in.invitation_token.value_or(""));
    });
    const auto may = MayProve(invitation, settings, ctx.now);
    if (!may) return may.failure();
    attempt.invitation_id = invitation->id;
  }
  attempt.request.state = crypto::NewToken();
  attempt.request.nonce = crypto::NewToken();
  attempt.request.verifier = crypto::NewToken();
  const std::string browser = crypto::NewToken();
  const auto url = provider->AuthorizationUrl(attempt.request, ctx.now);
  if (!url) return url.failure();
  const auto kept = ctx.db.Write([&](storage::Tx& tx) -> Status {
    tx.Exec(q::kAttemptAdd, crypto::Hash(attempt.request.state), crypto::Hash(browser),
            attempt.provider_key, NameOf(attempt.purpose), attempt.session_id,
            attempt.invitation_id, attempt.request.nonce, attempt.request.verifier,
            attempt.return_to, ctx.now, ctx.now + kAttemptLasts);
    return Done{};
  });
  (void)kept;  // Always Done: it throws when the database breaks.
  SetCookie(ctx, kAttemptCookie, browser);
  return AttemptOut{*url};
}

// Finds what was begun and uses it up, whatever comes of it: nothing can be sent in twice. Only
// the browser that began it may end it, or somebody could be made to sign in as another.
Result<IdentityService::Attempt> IdentityService::TakeAttempt(http::Context& ctx,
                                                              const AttemptRedeemIn& in) {
  const std::string hash = crypto::Hash(in.state);
  const std::string browser =
      crypto::Hash(http::Cookie(ctx.request.Header("cookie"), kAttemptCookie));
  return ctx.db.Write([&](storage::Tx& tx) -> Result<Attempt> {
    const auto row = tx.One(q::kAttemptFind, hash);
    if (!row || !crypto::SameSecret(row->Text(0), browser) || row->Instant(9) <= ctx.now)
      return Fail(codes::kAttemptUnusable);
    if (tx.Exec(q::kAttemptRemove, hash) == 0) return Fail(codes::kAttemptUnusable);
    Attempt attempt{row->Text(1),
                    FromName<AttemptPurpose>(row->Text(2)).value(),
                    row->Text(3),
                    row->Text(4),
                    row->Text(7),
                    row->Instant(8),
                    {in.state, row->Text(5), row->Text(6), false, 0}};
    return attempt;
  });
}

Result<AttemptDone> IdentityService::Redeem(http::Context& ctx, const AttemptRedeemIn& in) {
  const auto attempt = TakeAttempt(ctx, in);
  if (!attempt) return attempt.failure();
  auth::OidcProvider* provider = Find(attempt->provider_key);
  if (provider == nullptr) return Fail(codes::kAttemptUnusable);
  const auth::OidcSettings& settings = provider->settings();
  const auto refuse = [&](Failure failure, const std::string& why) {
    ctx.notes.push_back({"sign_in_failed", "identity_provider", settings.key,
                         std::string(failure.code->id) + " " + why});
    log::Info("sign_in", ctx.request.request_id,
              settings.key + ": " + failure.code->id + " " + why);
    return failure;
  };
  const std::pair<std::string, std::string> named{"provider", settings.title};
  if (in.issuer && *in.issuer != settings.issuer)
    return refuse(Fail(auth::codes::kIdentityInvalid, {named}), "issuer");
  if (in.error || !in.code)
    return refuse(Fail(auth::codes::kIdentityRefused, {named}), in.error.value_or("no code"));
  std::string why;
  const auto identity = provider->Redeem(*in.code, attempt->request, ctx.now, why);
  if (!identity) return refuse(identity.failure(), why);

  const SeenIdentity seen{settings, *identity};
  const auto session = ctx.db.Write([&](storage::Tx& tx) -> Result<Session> {
    ctx.headers.clear();
    ctx.open = &tx;
    auto out = attempt->purpose == AttemptPurpose::kConfirm
                   ? ConfirmAs(ctx, tx, seen, attempt->session_id, attempt->created_at)
               : attempt->purpose == AttemptPurpose::kClaim
                   ? ProveInvitation(ctx, tx, seen, attempt->invitation_id)
                   : SignInAs(ctx, tx, seen);
    ctx.announced = tx.announced;
    ctx.open = nullptr;
    return out;
  });
  if (!session) {
    Failure failure = session.failure();
    failure.params.push_back(named);
    return refuse(std::move(failure), identity->subject);
  }
  SetCookie(ctx, kAttemptCookie, "");
  return AttemptDone{attempt->purpose, attempt->return_to, *session};
}

}  // namespace nokkenas::party
