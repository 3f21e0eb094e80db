// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/party/storage/invitation_repo.h"

#include "platform/auth/crypto.h"
#include "sql/party.h"

namespace nokkenas::party {
namespace {

namespace q = sql::party;

constexpr const char* kInvitationColumns =
    "i.id, o.id, o.name, o.kvk_number, i.framework_id, i.email, i.state, i.expires_at, i.proof, "
    "i.account_id, i.claimed_at, i.created_by, i.created_at, i.settled_at, i.note, i.version";

}  // namespace

SupplierInvitation ToInvitation(const storage::Row& row) {
  return {row.Text(0),
          {row.Text(1), row.Text(2), row.OptText(3)},
          row.Text(4),
          row.Text(5),
          FromName<InvitationState>(row.Text(6)).value(),
          row.Instant(7),
          FromName<InvitationProof>(row.Text(8)).value(),
          row.OptText(9),
          row.OptInstant(10),
          row.Text(11),
          row.Instant(12),
          row.OptInstant(13),
          row.Text(14),
          row.Int(15)};
}

std::optional<SupplierInvitation> FindInvitation(storage::Tx& tx, const std::string& id) {
  const auto row = tx.One(q::kInvitationFind, id);
  return row ? std::optional(ToInvitation(*row)) : std::nullopt;
}

std::optional<SupplierInvitation> FindInvitationByToken(storage::Tx& tx, const std::string& token) {
  const auto row = tx.One(q::kInvitationByToken, crypto::Hash(token));
  return row ? FindInvitation(tx, row->Text(0)) : std::nullopt;
}

void AddInvitation(storage::Tx& tx, const SupplierInvitation& one, const std::string& token) {
  tx.Exec(q::kInvitationAdd, one.id, one.organisation.id, one.framework_id, one.email,
          NameOf(one.state), crypto::Hash(token), one.expires_at, NameOf(one.proof), one.created_by,
          one.created_at);
}

void SaveInvitation(storage::Tx& tx, const SupplierInvitation& one, const std::string& by) {
  tx.Exec(q::kInvitationSave, one.id, NameOf(one.state), NameOf(one.proof), one.account_id,
          one.claimed_at, by, one.settled_at, one.note);
}

http::ListQuery InvitationQuery() {
  return {"invitation_list",
          kInvitationColumns,
          "supplier_invitation i JOIN organisation o ON o.id = i.organisation_id",
          "i.id",
          {{"createdAt", "i.created_at"}, {"organisation", "o.sort_key"}}};
}

}  // namespace nokkenas::party
