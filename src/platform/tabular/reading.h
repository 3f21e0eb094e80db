// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Reads whatever file somebody offers: what it is follows from its bytes, not from its name.
#pragma once

#include "platform/tabular/book.h"

namespace nokkenas::tabular {

// An XLSX file, a zip of CSV files, or one CSV file whose name is that of its sheet.
Result<Book> ReadBook(const std::string& bytes, const std::string& file_name,
                      const Limits& limits = {});

// A book as lines of JSON, for a pipe or a table, and back. Throws when the lines are not ours.
std::string ToLines(const Book& book);
Book FromLines(std::string_view lines);

}  // namespace nokkenas::tabular
