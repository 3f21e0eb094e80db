// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/governance/service/consent_service.h"

#include "modules/governance/domain/procedure_log.h"
#include "modules/governance/storage/person_consent_repo.h"
#include "platform/audit/audit.h"
#include "platform/auth/crypto.h"

namespace nokkenas::governance {
namespace {

auth::SubjectRef ConsentRef(const std::string& id) { return {"person_consent", id}; }

ConsentView ToView(http::Context& ctx, const PersonConsent& one) {
  ConsentView view;
  view.id = one.id;
  view.reference = one.reference;
  view.given_on = one.given_on;
  view.starts_on = one.starts_on;
  view.ends_on = one.ends_on;
  view.noted_by = PersonOf(ctx, one.noted_by);
  view.noted_at = one.noted_at;
  view.withdrawn_at = one.withdrawn_at;
  view.reason = one.reason;
  view.holds = one.HoldsOn(ctx.today());
  view.version = one.version;
  if (!one.withdrawn_at && ctx.actor.CanEverywhere(kLeadTimeManage))
    http::OfferAction(ctx, "person_consent", "withdraw", Status(Done{}), view.actions);
  return view;
}

}  // namespace

Result<ConsentList> ConsentsShow(http::Context& ctx) {
  if (ctx.actor.supplier) return Fail(http::codes::kNotPermitted);
  ConsentList out;
  for (const PersonConsent& one : AllConsents(ctx.tx())) out.items.push_back(ToView(ctx, one));
  return out;
}

Result<ConsentView> ConsentShow(http::Context& ctx, const std::string& id) {
  const auto one = FindConsent(ctx.tx(), id);
  if (!one) return Fail(http::codes::kNotFound);
  ctx.version = one->version;
  return ToView(ctx, *one);
}

Result<ConsentView> ConsentCreate(http::Context& ctx, const ConsentIn& in) {
  const PersonConsent one{crypto::NewId(),      in.reference, in.given_on, in.starts_on, in.ends_on,
                          ctx.actor.account_id, ctx.now,      {},          "",           1};
  if (auto good = CheckConsent(one, ctx.today()); !good) return good.failure();
  AddConsent(ctx.tx(), one);
  audit::Append(ctx, {ConsentRef(one.id),
                      ConsentRef(one.id),
                      "person_consent_create",
                      {{"reference", "", json::ToJson(one.reference), false},
                       {"startsOn", "", json::ToJson(one.starts_on), false},
                       {"endsOn", "", json::ToJson(one.ends_on), false}}});
  return ConsentShow(ctx, one.id);
}

Result<ConsentView> ConsentWithdraw(http::Context& ctx, const ConsentReasonIn& in) {
  const auto one = FindConsent(ctx.tx(), in.id);
  if (!one) return Fail(http::codes::kNotFound);
  if (auto seen = http::RequireVersion(ctx, one->version); !seen) return seen.failure();
  if (one->withdrawn_at) return Fail(codes::kConsentOver);
  WithdrawConsent(ctx.tx(), in.id, ctx.now, in.reason);
  audit::Append(ctx, {ConsentRef(in.id),
                      ConsentRef(in.id),
                      "person_consent_withdraw",
                      {{"reason", "", json::ToJson(in.reason), false}}});
  return ConsentShow(ctx, in.id);
}

}  // namespace nokkenas::governance
