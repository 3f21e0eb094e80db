# SPDX-FileCopyrightText: 2026 The Nokkenas authors
# SPDX-License-Identifier: EUPL-1.2
# Thin: the work is in tools/ and CMake. `make` alone prints this list.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
PRESET ?= dev
PORT ?= 8080

.PHONY: help run build unit test test-pg asan check lint format openapi bench deb doc setup web \
        clean new-module new-endpoint

help: ## this list
	@sed -nE 's/^([a-z-]+):.*## (.*)/  make \1\t\2/p' Makefile | expand -t 22

run: ## build everything and serve the demo on http://127.0.0.1:8080
	@tools/run.sh $(PORT)

build: ## compile (PRESET=dev, ci, release or asan)
	@tools/build.sh $(PRESET)

unit: ## compile and run the C++ tests (ARGS=--gtest_filter=…)
	@tools/build.sh $(PRESET)
	@tools/unit.sh $(PRESET) $(ARGS)

test: ## everything that must hold, on both databases and in the browser
	@tools/test.sh

test-pg: ## the part of make test that uses PostgreSQL
	@tools/test.sh build postgres

asan: ## the pure tests under address and undefined-behaviour sanitizers
	@tools/build.sh asan
	@tools/unit.sh asan $(ARGS)

check: ## layers, style, licences, API rules, words
	@tools/check.sh

lint: ## the quick part of make check: formatting, style, layers
	@tools/check.sh format layers tidy lint eslint prettier

format: ## rewrite C++ and web sources in the one layout
	@tools/format.sh

openapi: ## write openapi/openapi.json and the web client's types from the endpoint table
	@tools/openapi.sh

bench: ## speed and memory as ratios of one run: a list page, many rows, coverage and signals, lead times
	@tools/build.sh release nokkenas
	@tools/build.sh release nokkenas_bench
	@python3 -B bench/server.py $(ARGS)
	@build/release/nokkenas_bench lead-time

deb: ## a Debian package in build/, installed in a folder and started there
	@tools/web.sh
	@tools/build.sh release nokkenas
	@tools/try_deb.sh "$$(tools/deb.sh build/release/nokkenas \
	  "build/nokkenas_$$(build/release/nokkenas --version)_$$(dpkg --print-architecture).deb")"

new-module: ## a room that works, with failing tests: NAME=lessons [PLURAL=lessons]
	@python3 -B tools/new_module.py "$(NAME)" $(PLURAL)

new-endpoint: ## a command with its failing test: MODULE=framework NAME=framework_suspend PERMISSION=…
	@python3 -B tools/new_endpoint.py "$(MODULE)" "$(NAME)" "$(PERMISSION)"

doc: ## the glossary, and the pictures of the guide that the browser tests make
	@python3 -B tools/glossary.py
	@NOKKENAS_SCREENSHOTS=1 tools/test.sh build browser

setup: ## install what is missing from Debian
	@tools/setup.sh browser

web: ## build the pages when their sources are newer
	@tools/web.sh

clean: ## remove what was built; the demo in var/ stays
	@rm -rf build web/dist
