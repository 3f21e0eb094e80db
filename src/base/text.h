// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Text that both databases must order and find alike is prepared here, once, in C++.
#pragma once

#include <string>
#include <string_view>

namespace nokkenas {

// Lower case, without accents, blanks collapsed: the form in which names are found.
std::string SearchText(std::string_view text);

// As a part of an address: all but letters, digits and -._~ becomes %XX (RFC 3986, 2.1).
std::string PercentEncode(std::string_view text);

// As SearchText, with runs of digits padded, so that "RO-9" sorts before "RO-10".
std::string SortKey(std::string_view text);

bool IsValidUtf8(std::string_view text);
std::size_t CountCodePoints(std::string_view text);
std::string Trim(std::string_view text);

bool AllDigits(std::string_view text);  // And at least one.
// Its beginning, of at most so many bytes and never half a character.
std::string CutText(std::string_view text, std::size_t bytes);

// Of a file: without folders and without characters that a file system or a mail would trip over.
bool IsFileName(std::string_view name);

}  // namespace nokkenas
