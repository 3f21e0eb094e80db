# SPDX-FileCopyrightText: 2026 The Nokkenas authors
# SPDX-License-Identifier: EUPL-1.2

# All .cpp files below a folder, tests left out.
function(nokkenas_sources result folder)
  file(GLOB_RECURSE found CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/${folder}/*.cpp)
  list(FILTER found EXCLUDE REGEX "/test/")
  set(${result} ${found} PARENT_SCOPE)
endfunction()

# All .cpp files in a test folder: the tests and the helpers beside them.
function(nokkenas_test_sources result)
  file(GLOB_RECURSE found CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/*.cpp)
  list(FILTER found INCLUDE REGEX "/test/")
  file(GLOB faults CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tests/faults/*.cpp)
  set(${result} ${found} ${faults} PARENT_SCOPE)
endfunction()

# Unity files are cut per module, so that names never leak from one module into another and a new
# file changes (and makes ccache miss) only the unity files of its own module.
function(nokkenas_unity target)
  if(NOKKENAS_UNITY_BATCH EQUAL 0)
    return()
  endif()
  set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
  foreach(source ${ARGN})
    file(RELATIVE_PATH path ${CMAKE_SOURCE_DIR}/src ${source})
    # modules/party/domain/x.cpp belongs to modules/party; base/money.cpp to base.
    string(REGEX REPLACE "^([^/]+/[^/]+)/.*$" "\\1" folder ${path})
    string(REGEX REPLACE "/[^/]+\\.cpp$" "" folder ${folder})
    string(MAKE_C_IDENTIFIER "${folder}" folder)
    math(EXPR seen_${folder} "0${seen_${folder}} + 1")
    math(EXPR batch "${seen_${folder}} / ${NOKKENAS_UNITY_BATCH}")
    set_source_files_properties(${source} PROPERTIES UNITY_GROUP "${folder}_${batch}")
  endforeach()
endfunction()

# A static library of one layer. A layer without sources yet gets an empty one, so that the graph
# of targets is the same from the first day.
function(nokkenas_layer target)
  set(sources ${ARGN})
  if(NOT sources)
    file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/empty/${target}.cpp CONTENT "")
    set(sources ${CMAKE_BINARY_DIR}/empty/${target}.cpp)
  endif()
  add_library(${target} STATIC ${sources})
  target_include_directories(${target} PUBLIC ${CMAKE_SOURCE_DIR}/src)
  nokkenas_unity(${target} ${ARGN})
endfunction()

# The test executable: a binary of its own, run directly (tools/test.sh reads its last lines).
function(nokkenas_tests target library)
  find_package(GTest REQUIRED)
  find_package(rapidcheck REQUIRED)
  set(libraries ${library} ${ARGN})
  list(FILTER libraries INCLUDE REGEX "^nokkenas_")
  set(sources ${ARGN})
  list(FILTER sources EXCLUDE REGEX "^nokkenas_")
  add_executable(${target} ${sources})
  target_link_libraries(${target} PRIVATE ${libraries} GTest::gmock GTest::gtest_main rapidcheck)
  set_target_properties(${target} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR})
  target_compile_definitions(${target} PRIVATE NOKKENAS_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
  nokkenas_unity(${target} ${sources})
endfunction()
