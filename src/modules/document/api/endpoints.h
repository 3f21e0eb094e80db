// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <vector>

#include "platform/files/blob_store.h"
#include "platform/http/endpoint.h"

namespace nokkenas::document {

std::vector<http::Endpoint> DocumentEndpoints(const files::BlobStore& store);
std::vector<http::Endpoint> UploadEndpoints(const files::BlobStore& store);
std::vector<http::Endpoint> HoldEndpoints();

}  // namespace nokkenas::document
