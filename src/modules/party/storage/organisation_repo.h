// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "modules/party/domain/organisation.h"
#include "platform/auth/subjects.h"
#include "platform/http/list.h"

namespace nokkenas::party {

// Nothing when there is no such organisation.
std::optional<Organisation> FindOrganisation(storage::Tx& tx, const std::string& id);
std::optional<Organisation> FindAuthority(storage::Tx& tx);
std::optional<std::string> FindOrganisationByKvk(storage::Tx& tx, const std::string& number);
OrganisationRef RefOf(storage::Tx& tx, const std::string& organisation_id);
std::vector<Organisation> AllOrganisations(storage::Tx& tx);
void AddOrganisation(storage::Tx& tx, const Organisation& organisation);
// False when the version is not the stored one.
bool SaveOrganisation(storage::Tx& tx, const Organisation& organisation);
// `only_id` narrows to one organisation: a supplier sees its own. Empty: all.
Result<http::ListOut<Organisation>> ListOrganisations(storage::Tx& tx, const http::ListIn& in,
                                                      std::optional<OrganisationKind> kind,
                                                      const std::string& only_id);
std::vector<auth::SearchHit> SearchOrganisations(storage::Tx& tx, const std::string& text,
                                                 const std::string& only_id, int limit);

}  // namespace nokkenas::party
