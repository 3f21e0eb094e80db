# SPDX-FileCopyrightText: 2026 The Nokkenas authors
# SPDX-License-Identifier: EUPL-1.2
#
# Everything comes from Debian 12 (tools/packages.txt). Which folder may include which of these
# headers is checked by tools/layers.py.
find_package(Boost 1.81 REQUIRED COMPONENTS json)
find_package(Threads REQUIRED)
find_package(OpenSSL REQUIRED COMPONENTS Crypto)
find_package(ZLIB REQUIRED)
find_package(fmt REQUIRED)
find_package(spdlog REQUIRED)
find_package(tomlplusplus REQUIRED)
find_package(date REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(NATIVE REQUIRED IMPORTED_TARGET sqlite3 libpq libsodium liboath libutf8proc
                  xlsxwriter libzip libxml-2.0 libmagic libcurl cjose)
find_path(CLI11_INCLUDE CLI/CLI.hpp REQUIRED)

add_library(nokkenas_packages INTERFACE)
target_link_libraries(nokkenas_packages INTERFACE
  Boost::headers Boost::json Threads::Threads OpenSSL::Crypto ZLIB::ZLIB fmt::fmt spdlog::spdlog
  tomlplusplus::tomlplusplus date::date date::date-tz PkgConfig::NATIVE)
# Asio is used with standard coroutines only; its deprecated names are left out.
target_compile_definitions(nokkenas_packages INTERFACE BOOST_ASIO_NO_DEPRECATED)
