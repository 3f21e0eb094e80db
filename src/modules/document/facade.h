// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// What other rooms may ask of document. Its papers hang on their objects by the registry.
#pragma once

#include "modules/document/storage/document_repo.h"
