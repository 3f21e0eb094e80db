// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// What may not be destroyed, who said so, and why.
#include "modules/document/service/document_service.h"
#include "modules/document/storage/document_repo.h"
#include "platform/audit/audit.h"
#include "platform/auth/crypto.h"

namespace nokkenas::document {
namespace {

void Trail(http::Context& ctx, const Hold& one, const char* action, const char* field,
           const std::string& text) {
  audit::Append(ctx, {{"document", one.document_id},
                      {"hold", one.id},
                      action,
                      {{field, "", json::ToJson(text), false}}});
}

}  // namespace

HoldView ToHoldView(http::Context& ctx, const Hold& one) {
  HoldView view;
  view.hold = one;
  view.document = http::ToSubject(ctx, {"document", one.document_id});
  view.placed_by = party::PersonOf(ctx, one.placed_by);
  if (one.lifted_by) view.lifted_by = party::PersonOf(ctx, *one.lifted_by);
  if (!one.lifted_at && ctx.actor.CanEverywhere(kHoldManage))
    http::OfferAction(ctx, "hold", "lift", DecideLift(one), view.actions);
  return view;
}

Result<http::ListOut<HoldView>> HoldList(http::Context& ctx, const HoldListIn& in) {
  if (ctx.actor.supplier) return Fail(http::codes::kNotPermitted);
  auto page = HoldQuery().Run(ctx.tx(), in.list);
  if (!page) return page.failure();
  auto out = http::ToList<HoldView>(
      *page, [&](const storage::Row& row) { return ToHoldView(ctx, ToHold(row)); });
  // That something is held is for who manages holds to know; what it is called, for who may read
  // it.
  for (HoldView& view : out.items)
    if (!ctx.subjects.CanSee(ctx.tx(), ctx.actor, {"document", view.hold.document_id}))
      view.document.title = i18n::Text(ctx.locale, "document.unseen");
  return out;
}

Result<HoldView> HoldShow(http::Context& ctx, const std::string& id) {
  const auto one = FindHold(ctx.tx(), id);
  if (!one) return Fail(http::codes::kNotFound);
  ctx.version = one->version;
  return ToHoldView(ctx, *one);
}

Result<HoldView> HoldCreate(http::Context& ctx, const HoldIn& in) {
  if (!ctx.subjects.CanSee(ctx.tx(), ctx.actor, {"document", in.document_id}))
    return Failure{&codes::kDocumentInvalid, {}, {{"documentId", "unknown_value", ""}}, 0};
  const Hold one{
      crypto::NewId(), in.document_id, in.ground, ctx.actor.account_id, ctx.now, {}, {}, "", 1};
  AddHold(ctx.tx(), one);
  Trail(ctx, one, "hold_create", "ground", in.ground);
  return HoldShow(ctx, one.id);
}

Result<HoldView> HoldLift(http::Context& ctx, const DocumentReasonIn& in) {
  const auto one = FindHold(ctx.tx(), in.id);
  if (!one) return Fail(http::codes::kNotFound);
  if (auto seen = http::RequireVersion(ctx, one->version); !seen) return seen.failure();
  if (auto may = DecideLift(*one); !may) return may.failure();
  Hold after = *one;
  after.lifted_by = ctx.actor.account_id;
  after.lifted_at = ctx.now;
  after.lift_reason = in.reason;
  LiftHold(ctx.tx(), after);
  Trail(ctx, after, "hold_lift", "reason", in.reason);
  return HoldShow(ctx, in.id);
}

}  // namespace nokkenas::document
