// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "modules/portfolio/service/application_service.h"

namespace nokkenas::portfolio {

// Stated links and those that follow from the data; all, or of one application.
std::vector<LinkView> LoadLinks(http::Context& ctx, const std::string& only_id);

}  // namespace nokkenas::portfolio
