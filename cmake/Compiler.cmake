# SPDX-FileCopyrightText: 2026 The Nokkenas authors
# SPDX-License-Identifier: EUPL-1.2
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_CXX_SCAN_FOR_MODULES OFF)

# -Wrestrict raises false alarms on std::string in g++ 12 (GCC bug 105651); -Wmaybe-uninitialized on
# std::optional and coroutines, so that one only warns.
add_compile_options($<$<COMPILE_LANGUAGE:CXX>:-Wall>
                    $<$<COMPILE_LANGUAGE:CXX>:-Wextra>
                    $<$<COMPILE_LANGUAGE:CXX>:-Werror>
                    $<$<AND:$<COMPILE_LANGUAGE:CXX>,$<CXX_COMPILER_ID:GNU>>:-Wno-restrict>
                    $<$<AND:$<COMPILE_LANGUAGE:CXX>,$<CXX_COMPILER_ID:GNU>>:-Wno-error=maybe-uninitialized>)
# No absolute path in an object file: the same source gives the same bytes, and ccache hits, in any
# folder.
add_compile_options(-ffile-prefix-map=${CMAKE_SOURCE_DIR}=.)

if(NOKKENAS_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=undefined
                      -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()

find_program(NOKKENAS_MOLD mold)
if(NOKKENAS_MOLD)
  add_link_options(-fuse-ld=mold)
endif()

find_program(NOKKENAS_CCACHE ccache)
if(NOKKENAS_CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER env CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1
                                  ${NOKKENAS_CCACHE})
endif()
