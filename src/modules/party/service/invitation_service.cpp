// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/party/service/invitation_service.h"

#include <algorithm>

#include "modules/party/service/link_mail.h"
#include "modules/party/storage/account_repo.h"
#include "modules/party/storage/organisation_repo.h"
#include "platform/audit/audit.h"
#include "platform/auth/crypto.h"
#include "platform/events/events.h"
#include "sql/party.h"

namespace nokkenas::party {
namespace {

constexpr auto kInvitationOpen = std::chrono::hours{24} * 14;

auth::SubjectRef InvitationSelf(const std::string& id) { return {"supplier_invitation", id}; }
auth::SubjectRef FrameworkOf(const SupplierInvitation& one) {
  return {"framework", one.framework_id};
}

bool IsParty(http::Context& ctx, const std::string& framework_id, const std::string& organisation) {
  const auto parties = ctx.subjects.Counterparties(ctx.tx(), {"framework", framework_id});
  return std::find(parties.begin(), parties.end(), organisation) != parties.end();
}

InvitationFacts InvitationFactsOf(http::Context& ctx, const SupplierInvitation& one) {
  const auto account = one.account_id ? FindAccount(ctx.tx(), *one.account_id) : std::nullopt;
  return {one.ExpiredAt(ctx.now), account && account->totp_enabled};
}

InvitationView InvitationToView(http::Context& ctx, const SupplierInvitation& one) {
  InvitationView view;
  view.invitation = one;
  view.framework = http::ToSubject(ctx, FrameworkOf(one));
  view.invited_by = AccountName(ctx.tx(), one.created_by);
  view.expired = one.state == InvitationState::kOpen && one.ExpiredAt(ctx.now);
  const InvitationFacts facts = InvitationFactsOf(ctx, one);
  view.second_factor = facts.second_factor;
  view.delivery = mail::DeliveryOf(ctx.tx(), InvitationSelf(one.id));
  if (one.account_id) {
    if (const auto account = FindAccount(ctx.tx(), *one.account_id)) {
      view.person = PersonView{account->id, account->display_name};
      view.person_email = account->email;
    }
  }
  for (const auto event :
       {InvitationEvent::kAccept, InvitationEvent::kRefuse, InvitationEvent::kWithdraw}) {
    const auto decided = DecideInvitation(one.state, event, facts);
    if (decided || decided.failure().code != &codes::kInvitationTransition)
      http::OfferAction(ctx, FrameworkOf(one), kSupplierInvite, "supplier_invitation",
                        NameOf(event), decided, view.actions);
  }
  return view;
}

Result<InvitationView> Settle(http::Context& ctx, const InvitationNoteIn& in,
                              InvitationEvent event) {
  const auto one = FindInvitation(ctx.tx(), in.id);
  if (!one) return Fail(http::codes::kNotFound);
  if (auto seen = http::RequireVersion(ctx, one->version); !seen) return seen.failure();
  const auto next = DecideInvitation(one->state, event, InvitationFactsOf(ctx, *one));
  if (!next) return next.failure();
  SupplierInvitation after = *one;
  after.state = *next;
  after.settled_at = ctx.now;
  after.note = in.note;
  if (event == InvitationEvent::kAccept) after.proof = InvitationProof::kChecked;
  SaveInvitation(ctx.tx(), after, ctx.actor.account_id);
  TellOf(ctx, ctx.tx(), after);
  audit::Append(
      ctx, {FrameworkOf(*one), InvitationSelf(in.id),
            std::string("supplier_invitation_") + NameOf(event), audit::Compare(&*one, &after)});
  if (event == InvitationEvent::kAccept)
    MakeAdministrator(ctx, ctx.tx(), *one, *one->account_id, ctx.actor.account_id);
  if (event == InvitationEvent::kRefuse) EndClaimant(ctx, *one->account_id);
  return InvitationShow(ctx, in.id);
}

}  // namespace

void TellOf(http::Context& ctx, storage::Tx& tx, const SupplierInvitation& one) {
  mail::RemoveSecrets(tx, InvitationSelf(one.id));
  events::Publish(tx, {"supplier_invitation.changed", InvitationSelf(one.id)}, ctx.now);
}

Result<http::ListOut<InvitationView>> InvitationList(http::Context& ctx,
                                                     const InvitationListIn& in) {
  if (ctx.actor.supplier) return Fail(http::codes::kNotPermitted);
  auto query = InvitationQuery();
  if (!ctx.actor.CanEverywhere(kSupplierInvite))
    query.WhereIn("i.framework_id", ctx.actor.ScopeIds(kSupplierInvite, "framework"));
  query.WhereText("o.search_text", in.list.q);
  if (in.state) query.Where("i.state = ?", NameOf(*in.state));
  if (in.framework_id) query.Where("i.framework_id = ?", *in.framework_id);
  if (in.organisation_id) query.Where("i.organisation_id = ?", *in.organisation_id);
  auto page = query.Run(ctx.tx(), in.list);
  if (!page) return page.failure();
  return http::ToList<InvitationView>(
      *page, [&](const storage::Row& row) { return InvitationToView(ctx, ToInvitation(row)); });
}

Result<InvitationView> InvitationShow(http::Context& ctx, const std::string& id) {
  const auto one = FindInvitation(ctx.tx(), id);
  if (!one) return Fail(http::codes::kNotFound);
  ctx.version = one->version;
  return InvitationToView(ctx, *one);
}

Result<InvitationLink> InvitationCreate(http::Context& ctx, const InvitationIn& in,
                                        const mail::Settings& mail) {
  const auth::SubjectRef framework{"framework", in.framework_id};
  const auto organisation = FindOrganisation(ctx.tx(), in.organisation_id);
  std::vector<FieldError> errors;
  if (!LooksLikeEmail(in.email)) errors.push_back({"email", "email", ""});
  if (!organisation || organisation->kind != OrganisationKind::kSupplier)
    errors.push_back({"organisationId", "not_a_supplier", ""});
  if (!ctx.subjects.CanSee(ctx.tx(), ctx.actor, framework))
    errors.push_back({"frameworkId", "unknown_value", ""});
  if (!errors.empty()) return Failure{&codes::kAccountInvalid, {}, std::move(errors), 0};
  if (!ctx.actor.Can(kSupplierInvite, framework)) return Fail(http::codes::kNotPermitted);
  if (!IsParty(ctx, in.framework_id, in.organisation_id))
    return Fail(codes::kNotAParty, {{"organisation", organisation->name}});
  SupplierInvitation one;
  one.id = crypto::NewId();
  one.organisation = {organisation->id, organisation->name, organisation->kvk_number};
  one.framework_id = in.framework_id;
  one.email = in.email;
  one.expires_at = ctx.now + kInvitationOpen;
  one.created_by = ctx.actor.account_id;
  one.created_at = ctx.now;
  const std::string token = crypto::NewToken();
  AddInvitation(ctx.tx(), one, token);
  audit::Append(
      ctx, {framework, InvitationSelf(one.id), "supplier_invitation_create", audit::Made(one)});
  const std::string path = "/supplier-invitation#" + token;
  const bool mailed = MailLink(
      ctx, mail,
      {InvitationSelf(one.id), "supplier_invitation", one.email, "", path, one.expires_at});
  return InvitationLink{one.id, path, one.expires_at, mailed};
}

Result<InvitationView> InvitationWithdraw(http::Context& ctx, const InvitationNoteIn& in) {
  return Settle(ctx, in, InvitationEvent::kWithdraw);
}
Result<InvitationView> InvitationAccept(http::Context& ctx, const InvitationNoteIn& in) {
  return Settle(ctx, in, InvitationEvent::kAccept);
}
Result<InvitationView> InvitationRefuse(http::Context& ctx, const InvitationNoteIn& in) {
  return Settle(ctx, in, InvitationEvent::kRefuse);
}

}  // namespace nokkenas::party
