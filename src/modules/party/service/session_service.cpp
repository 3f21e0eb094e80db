// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/party/service/session_service.h"

#include <algorithm>

#include "modules/party/service/client_service.h"
#include "modules/party/service/session_open.h"
#include "modules/party/storage/account_repo.h"
#include "modules/party/storage/role_repo.h"
#include "platform/audit/audit.h"
#include "platform/auth/totp.h"
#include "platform/http/router.h"
#include "platform/i18n/texts.h"
#include "sql/party.h"

namespace nokkenas::party {
namespace {

namespace q = sql::party;

constexpr auto kFailureWindow = std::chrono::minutes{15};
constexpr int kFailuresPerEmail = 5;
constexpr int kFailuresPerAddress = 50;

auth::SubjectRef OwnAccount(const std::string& id) { return {"account", id}; }

struct Buckets {
  std::string email;
  std::string address;
  std::string guess_id = crypto::NewId();
};
Buckets BucketsOf(const http::Context& ctx, const std::string& email) {
  Buckets buckets;
  buckets.email = crypto::Hash("email " + EmailKey(email));
  buckets.address = crypto::Hash("address " + ctx.request.remote);
  return buckets;
}

// A guess is counted before it is judged, so that many at once are no way around the limit. False
// when there were too many already.
bool CountGuess(http::Context& ctx, const Buckets& buckets);
// A right answer takes its own guess back, and clears those on the account.
void ForgetGuesses(storage::Tx& tx, const Buckets& buckets) {
  tx.Exec(q::kFailureClear, buckets.email);
  tx.Exec(q::kFailureTakeBack, buckets.guess_id);
}

bool TooManyFailures(storage::Tx& tx, const Buckets& buckets, Instant now) {
  const auto since = now - kFailureWindow;
  return tx.One(q::kFailureCount, buckets.email, since)->Int(0) >= kFailuresPerEmail ||
         tx.One(q::kFailureCount, buckets.address, since)->Int(0) >= kFailuresPerAddress;
}

bool CountGuess(http::Context& ctx, const Buckets& buckets) {
  const auto counted = ctx.db.Write([&](storage::Tx& tx) -> Result<bool> {
    if (TooManyFailures(tx, buckets, ctx.now)) return false;
    tx.Exec(q::kFailureAdd, crypto::NewId(), buckets.email, ctx.now);
    tx.Exec(q::kFailureAdd, buckets.guess_id, buckets.address, ctx.now);
    return true;
  });
  return *counted;
}

Failure RateLimited() {
  Failure failure = Fail(codes::kRateLimited, {{"minutes", "15"}});
  failure.retry_after_seconds =
      static_cast<int>(std::chrono::duration_cast<std::chrono::seconds>(kFailureWindow).count());
  return failure;
}

// The step of a code that is right and was not used before.
std::optional<std::int64_t> FreshStep(const Credentials& known, const std::string& code,
                                      Instant now) {
  const auto step = auth::TotpStep(*known.totp_secret, code, now);
  return step && *step > known.totp_last_step ? step : std::nullopt;
}

// The act on one's own account in one transaction, for endpoints that hashed a password before.
template <class F>
Status WriteOwn(http::Context& ctx, const char* action, F&& body) {
  return ctx.db.Write([&](storage::Tx& tx) -> Status {
    ctx.headers.clear();
    if (auto done = body(tx); !done) return done;
    audit::Append(tx,
                  {OwnAccount(ctx.actor.account_id), OwnAccount(ctx.actor.account_id), action, {}},
                  ctx.actor.account_id, ctx.request.request_id, ctx.now);
    return Done{};
  });
}

// Who proves to be who is signed in, their guess counted.
struct OwnGuess {
  std::optional<Credentials> known;
  std::string email;
  Buckets buckets;
};
Result<OwnGuess> CountOwnGuess(http::Context& ctx) {
  OwnGuess own;
  own.known = ctx.db.Read(
      [&](storage::Tx& tx) { return FindCredentialsById(tx, ctx.actor.account_id, &own.email); });
  own.buckets = BucketsOf(ctx, own.email);
  if (!CountGuess(ctx, own.buckets)) return RateLimited();
  return own;
}

}  // namespace

SessionService::SessionService(crypto::PasswordCost cost)
    : cost_(cost), dummy_hash_(crypto::UnmatchedHash(cost)) {}

std::string SessionService::HashPassword(const std::string& password) {
  hashing_.acquire();
  const std::string hash = crypto::HashPassword(password, cost_);
  hashing_.release();
  return hash;
}

bool SessionService::Verify(const std::string& hash, const std::string& password) {
  hashing_.acquire();
  const bool same = crypto::VerifyPassword(hash, password);
  hashing_.release();
  return same;
}

bool SessionService::Fits(const std::optional<Credentials>& known, const std::string& password) {
  return known && known->password_hash && Verify(*known->password_hash, password);
}

Result<Session> SessionService::SignIn(http::Context& ctx, const SignInIn& in) {
  const Buckets buckets = BucketsOf(ctx, in.email);
  if (!CountGuess(ctx, buckets)) return RateLimited();
  const auto known = ctx.db.Read([&](storage::Tx& tx) { return FindCredentials(tx, in.email); });

  const bool usable = known && known->state == AccountState::kActive && known->password_hash;
  const bool right = Verify(usable ? *known->password_hash : dummy_hash_, in.password);
  std::optional<std::int64_t> step;
  if (usable && right && known->totp_enabled) {
    if (!in.totp) {  // The password was right: this was no guess.
      const auto forgotten = ctx.db.Write([&](storage::Tx& tx) -> Status {
        ForgetGuesses(tx, buckets);
        return Done{};
      });
      (void)forgotten;  // Always Done: it throws when the database breaks.
      return Fail(codes::kTotpRequired);
    }
    step = FreshStep(*known, *in.totp, ctx.now);
  }
  if (!usable || !right || (known->totp_enabled && !step)) {
    ctx.notes.push_back({"sign_in_failed", "account", known ? known->account_id : "", ""});
    return Fail(codes::kSignInFailed);
  }
  return ctx.db.Write([&](storage::Tx& tx) -> Result<Session> {
    ctx.headers.clear();
    // Between the check and now the same code may have been used, or the account ended.
    if (step && tx.Exec(q::kAccountNoteTotpStep, known->account_id, *step) == 0)
      return Fail(codes::kSignInFailed);
    const auto now_known = FindCredentials(tx, in.email);
    if (!now_known || now_known->state != AccountState::kActive) return Fail(codes::kSignInFailed);
    ForgetGuesses(tx, buckets);
    tx.Exec(q::kAccountNoteSignIn, known->account_id, ctx.now);
    ctx.locale = FindAccount(tx, known->account_id)->locale;
    return BuildSession(ctx, tx, OpenSession(ctx, tx, known->account_id, {}));
  });
}

Result<Session> SessionService::Current(http::Context& ctx) {
  const auto opened = FindSession(ctx, ctx.tx());
  if (!opened) return Fail(http::codes::kNotSignedIn);
  return BuildSession(ctx, ctx.tx(), *opened);
}

Result<Session> SessionService::Extend(http::Context& ctx) {
  const auto opened = ExtendSession(ctx);
  if (!opened) return opened.failure();
  return BuildSession(ctx, ctx.tx(), *opened);
}

Result<http::Empty> SessionService::End(http::Context& ctx) {
  ctx.tx().Exec(q::kSessionRemove, crypto::Hash(CurrentToken(ctx)));
  SetCookie(ctx, http::kSessionCookie, "");
  return http::Empty{};
}

Result<http::Empty> SessionService::Redeem(http::Context& ctx, const RedeemIn& in) {
  const auto link = ctx.db.Read([&](storage::Tx& tx) { return FindLink(tx, in.token, ctx.now); });
  if (!link) return Fail(codes::kLinkUnusable);
  if (auto strong = CheckPassword(in.password, link->email); !strong) return strong.failure();
  const std::string hash = HashPassword(in.password);
  auto done = ctx.db.Write([&](storage::Tx& tx) -> Status {
    const auto still = FindLink(tx, in.token, ctx.now);
    if (!still) return Fail(codes::kLinkUnusable);
    const auto next = DecideAccount(still->state, AccountEvent::kAccept, {});
    if (!next) return Fail(codes::kLinkUnusable);
    tx.Exec(q::kLinkRemove, still->account_id);
    tx.Exec(q::kSessionRemoveAll, still->account_id, "");
    tx.Exec(q::kAccountSetPassword, still->account_id, hash);
    SetAccountState(tx, still->account_id, *next);
    audit::Append(
        tx, {OwnAccount(still->account_id), OwnAccount(still->account_id), "account_accept", {}},
        still->account_id, ctx.request.request_id, ctx.now);
    return Done{};
  });
  if (!done) return done.failure();
  return http::Empty{};
}

// The answer is the same whether the address is known: it must not tell who has an account.
Result<http::Empty> SessionService::Forgotten(http::Context& ctx, const ForgottenIn& in) {
  ctx.tx().Exec(q::kAccountRequestReset, EmailKey(in.email), ctx.now);
  return http::Empty{};
}

Result<http::Empty> SessionService::ChangePassword(http::Context& ctx, const ChangePasswordIn& in) {
  const auto own = CountOwnGuess(ctx);
  if (!own) return own.failure();
  if (!Fits(own->known, in.current_password))
    return Failure{&codes::kPasswordWrong, {}, {{"currentPassword", "password_wrong", ""}}, 0};
  if (auto strong = CheckPassword(in.new_password, own->email); !strong) {
    Failure failure = strong.failure();
    failure.fields.front().path = "newPassword";
    return failure;
  }
  const std::string hash = HashPassword(in.new_password);
  const auto done = WriteOwn(ctx, "account_change_password", [&](storage::Tx& tx) -> Status {
    ForgetGuesses(tx, own->buckets);
    tx.Exec(q::kAccountSetPassword, ctx.actor.account_id, hash);
    tx.Exec(q::kSessionRemoveAll, ctx.actor.account_id, "");
    OpenSession(ctx, tx, ctx.actor.account_id, {});
    return Done{};
  });
  if (!done) return done.failure();
  return http::Empty{};
}

Result<TotpEnrolment> SessionService::EnrolTotp(http::Context& ctx) {
  const std::string id = ctx.actor.account_id;
  std::string email;
  const auto known = FindCredentialsById(ctx.tx(), id, &email);
  if (known && known->totp_enabled) return Fail(codes::kTotpAlready);
  const std::string secret = auth::NewTotpSecret();
  ctx.tx().Exec(q::kAccountSetTotp, id, secret, false, 0);
  audit::Append(ctx, {OwnAccount(id), OwnAccount(id), "account_enrol_totp", {}});
  return TotpEnrolment{secret, auth::TotpUri(secret, email)};
}

Result<http::Empty> SessionService::ConfirmTotp(http::Context& ctx, const TotpIn& in) {
  const std::string id = ctx.actor.account_id;
  const auto known = FindCredentialsById(ctx.tx(), id, nullptr);
  if (!known || !known->totp_secret || known->totp_enabled) return Fail(codes::kTotpAlready);
  const auto step = auth::TotpStep(*known->totp_secret, in.totp, ctx.now);
  if (!step) return Failure{&codes::kTotpWrong, {}, {{"totp", "totp_wrong", ""}}, 0};
  ctx.tx().Exec(q::kAccountSetTotp, id, *known->totp_secret, true, *step);
  ctx.tx().Exec(q::kSessionRemoveAll, id, crypto::Hash(CurrentToken(ctx)));
  audit::Append(ctx, {OwnAccount(id), OwnAccount(id), "account_confirm_totp", {}});
  return http::Empty{};
}

Result<http::Empty> SessionService::RemoveTotp(http::Context& ctx, const PasswordIn& in) {
  const auto own = CountOwnGuess(ctx);
  if (!own) return own.failure();
  if (!Fits(own->known, in.password))
    return Failure{&codes::kPasswordWrong, {}, {{"password", "password_wrong", ""}}, 0};
  const auto done = WriteOwn(ctx, "account_remove_totp", [&](storage::Tx& tx) -> Status {
    ForgetGuesses(tx, own->buckets);
    tx.Exec(q::kAccountSetTotp, ctx.actor.account_id, std::nullopt, false, 0);
    tx.Exec(q::kSessionRemoveAll, ctx.actor.account_id, crypto::Hash(CurrentToken(ctx)));
    return Done{};
  });
  if (!done) return done.failure();
  return http::Empty{};
}

Result<http::Empty> SessionService::Confirm(http::Context& ctx, const ConfirmIn& in) {
  const auto opened = ctx.db.Read([&](storage::Tx& tx) { return FindSession(ctx, tx); });
  if (!opened) return Fail(http::codes::kNotSignedIn);
  // Whoever signed in elsewhere proves it there: a password here may be weaker.
  if (!opened->by.provider_key.empty()) return Fail(codes::kConfirmAtProvider);
  const auto own = CountOwnGuess(ctx);
  if (!own) return own.failure();
  const auto wrong = [&](const Code& code, const char* field) {
    ctx.notes.push_back({"confirm_failed", "account", ctx.actor.account_id, ""});
    return Failure{&code, {}, {{field, code.id, ""}}, 0};
  };
  if (!Fits(own->known, in.password)) return wrong(codes::kPasswordWrong, "password");
  std::optional<std::int64_t> step;
  if (own->known->totp_enabled) {
    if (in.totp) step = FreshStep(*own->known, *in.totp, ctx.now);
    if (!step) return wrong(codes::kTotpWrong, "totp");
  }
  const auto done = ctx.db.Write([&](storage::Tx& tx) -> Status {
    // Between the check and now the same code may have been used.
    if (step && tx.Exec(q::kAccountNoteTotpStep, ctx.actor.account_id, *step) == 0)
      return Failure{&codes::kTotpWrong, {}, {{"totp", "totp_wrong", ""}}, 0};
    ForgetGuesses(tx, own->buckets);
    tx.Exec(q::kSessionConfirm, crypto::Hash(CurrentToken(ctx)), ctx.now + kConfirmedFor);
    return Done{};
  });
  if (!done) return done.failure();
  return http::Empty{};
}

Status TakeConfirmation(http::Context& ctx) {
  const auto taken =
      ctx.tx().Exec(q::kSessionTakeConfirmation, crypto::Hash(CurrentToken(ctx)), ctx.now);
  return taken == 1 ? Status(Done{}) : Status(Fail(codes::kConfirmationNeeded));
}

Result<http::Empty> SessionService::SetLocale(http::Context& ctx, const LocaleIn& in) {
  if (in.locale != "nl" && in.locale != "en")
    return Failure{&http::codes::kInvalid, {}, {{"locale", "unknown_value", ""}}, 0};
  ctx.tx().Exec(q::kAccountSetLocale, ctx.actor.account_id, in.locale);
  return http::Empty{};
}

std::optional<auth::Actor> SessionAuthenticator::Find(storage::Tx& tx, const std::string& token,
                                                      Instant now) {
  const auto row = tx.One(q::kSessionFind, crypto::Hash(token), now);
  if (!row) return std::nullopt;
  auth::Actor actor;
  actor.account_id = row->Text(0);
  actor.organisation_id = row->Text(1);
  actor.supplier = row->Text(2) == NameOf(OrganisationKind::kSupplier);
  actor.locale = row->Text(3);
  actor.rights = RightsOf(tx, actor.account_id, LocalDate(now), actor.supplier);
  return actor;
}

std::optional<auth::Actor> SessionAuthenticator::FindByBearer(storage::Tx& tx,
                                                              const std::string& token,
                                                              Instant now) {
  return ClientActor(tx, token, now);
}

}  // namespace nokkenas::party
