// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "modules/party/domain/invitation.h"
#include "modules/party/domain/organisation.h"
#include "platform/http/list.h"
#include "platform/storage/database.h"

namespace nokkenas::party {

struct SupplierInvitation {
  static constexpr const char* kSchema = "SupplierInvitationRow";
  std::string id;
  OrganisationRef organisation;
  std::string framework_id;
  std::string email;
  InvitationState state = InvitationState::kOpen;
  Instant expires_at;
  InvitationProof proof = InvitationProof::kNone;
  std::optional<std::string> account_id;
  std::optional<Instant> claimed_at;
  std::string created_by;
  Instant created_at;
  std::optional<Instant> settled_at;
  std::string note;
  std::int64_t version = 1;
  bool ExpiredAt(Instant now) const { return expires_at <= now; }
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("organisation", self.organisation);
    f("frameworkId", self.framework_id);
    f("email", self.email, "Whom the link was for", json::Personal{});
    f("state", self.state);
    f("expiresAt", self.expires_at, "Until then the link works");
    f("proof", self.proof, "How it was shown that the person acts for the supplier");
    f("accountId", self.account_id, "Who took it; null: nobody yet");
    f("claimedAt", self.claimed_at);
    f("createdBy", self.created_by);
    f("createdAt", self.created_at);
    f("settledAt", self.settled_at);
    f("note", self.note, "How it was checked, or why it was refused or withdrawn");
    f("version", self.version);
  }
};

std::optional<SupplierInvitation> FindInvitation(storage::Tx& tx, const std::string& id);
std::optional<SupplierInvitation> FindInvitationByToken(storage::Tx& tx, const std::string& token);
void AddInvitation(storage::Tx& tx, const SupplierInvitation& one, const std::string& token);
// Saves state, proof, account, moments and note; `by` settled it.
void SaveInvitation(storage::Tx& tx, const SupplierInvitation& one, const std::string& by);
SupplierInvitation ToInvitation(const storage::Row& row);
// Starts a list; the caller adds who may see what.
http::ListQuery InvitationQuery();

}  // namespace nokkenas::party
