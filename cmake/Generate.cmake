# SPDX-FileCopyrightText: 2026 The Nokkenas authors
# SPDX-License-Identifier: EUPL-1.2
#
# Texts, queries, migrations and the web pages become part of the binary. Each generator writes a
# file only when its content changes, so that nothing is compiled for a mere time stamp.
find_package(Python3 REQUIRED COMPONENTS Interpreter)
set(GEN ${CMAKE_BINARY_DIR}/gen)

# nokkenas_generate(<tool> OUTPUT <files> INPUT <files>)
function(nokkenas_generate tool)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "OUTPUT;INPUT")
  list(TRANSFORM arg_OUTPUT PREPEND ${GEN}/)
  # Part of the command, so that Ninja runs it again when a file was removed.
  string(SHA1 list "${arg_INPUT}")
  set(stamp ${GEN}/${tool}.stamp)
  add_custom_command(
    OUTPUT ${stamp}
    BYPRODUCTS ${arg_OUTPUT}
    COMMAND ${Python3_EXECUTABLE} -B ${CMAKE_SOURCE_DIR}/tools/${tool}.py
            --root ${CMAKE_SOURCE_DIR} --out ${GEN} --list ${list}
    COMMAND ${CMAKE_COMMAND} -E touch ${stamp}
    DEPENDS ${arg_INPUT} ${CMAKE_SOURCE_DIR}/tools/${tool}.py
            ${CMAKE_SOURCE_DIR}/tools/generator.py
    COMMENT "Generating ${tool}"
    VERBATIM)
  set_property(GLOBAL APPEND PROPERTY NOKKENAS_STAMPS ${stamp})
endfunction()

file(GLOB SQL CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/modules/*/storage/queries/*.sql
     ${CMAKE_SOURCE_DIR}/src/platform/*/queries/*.sql)
set(SQL_HEADERS sql/all.h)
foreach(query ${SQL})
  string(REGEX REPLACE "^.*/src/(modules|platform)/([a-z_]+)/.*$" "sql/\\2.h" header ${query})
  list(APPEND SQL_HEADERS ${header})
endforeach()
list(REMOVE_DUPLICATES SQL_HEADERS)
nokkenas_generate(embed_sql OUTPUT ${SQL_HEADERS} INPUT ${SQL})

file(GLOB MIGRATIONS CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/migrations/*.sql)
nokkenas_generate(embed_migrations OUTPUT migrations.h migrations.cpp INPUT ${MIGRATIONS})

file(GLOB TEXTS CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/i18n/*/*.json)
nokkenas_generate(embed_texts OUTPUT texts.h texts.cpp INPUT ${TEXTS})

file(GLOB_RECURSE ASSETS CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/web/dist/*
     ${CMAKE_SOURCE_DIR}/demo/* ${CMAKE_SOURCE_DIR}/data/*.json)
nokkenas_generate(embed_assets OUTPUT assets.h assets.cpp assets.S INPUT ${ASSETS})

configure_file(${CMAKE_SOURCE_DIR}/cmake/version.h.in ${GEN}/version.h @ONLY)

get_property(stamps GLOBAL PROPERTY NOKKENAS_STAMPS)
add_custom_target(nokkenas_generate DEPENDS ${stamps})
add_library(nokkenas_generated STATIC ${GEN}/migrations.cpp ${GEN}/texts.cpp ${GEN}/assets.cpp
            ${GEN}/assets.S)
# "sql/framework.h", and "gen/texts.h" where a folder may have a texts.h of its own.
target_include_directories(nokkenas_generated PUBLIC ${GEN} ${CMAKE_BINARY_DIR}
                                              PRIVATE ${CMAKE_SOURCE_DIR}/src)
add_dependencies(nokkenas_generated nokkenas_generate)
