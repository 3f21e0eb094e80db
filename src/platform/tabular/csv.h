// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// CSV as RFC 4180 writes it, in UTF-8. A cell that a spreadsheet could take for a formula gets an
// apostrophe before it, which reading takes away again, so that a round trip is exact.
#pragma once

#include "platform/tabular/book.h"

namespace nokkenas::tabular {

enum class Decimal { kComma, kPoint };

// With a byte order mark, for Excel; `;` between the cells when the decimal sign is a comma.
std::string WriteCsv(const Sheet& sheet, Decimal decimal);

// The separator is ; or , whichever the first row holds more of.
Result<Sheet> ReadCsv(std::string_view text, const std::string& name, const Limits& limits);

}  // namespace nokkenas::tabular
