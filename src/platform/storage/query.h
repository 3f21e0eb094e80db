// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

namespace nokkenas::storage {

// One SQL text with $1, $2, … for both databases. `postgres` is a text of its own only where one
// text cannot serve both; else null. Made from queries/*.sql when the program is built.
struct Query {
  const char* name;
  const char* text;
  const char* postgres;
};

}  // namespace nokkenas::storage
