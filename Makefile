# Targets for people; CI runs .ci/run, which ends with `make test`.
SWIFT ?= swift
RELEASE = .build/release/gongbao
# What makes a release fast: the whole program optimised once more at its link, and no register spent on frames, which
# is a tenth of the instructions of a document. The link takes a minute of it.
FAST_FLAGS = --experimental-lto-mode=full --omit-frame-pointers
# The runtime inside: calls of it are direct, 4 % of a run. Empty it for a toolchain without the static one; leave out
# FAST_FLAGS to build sooner, or to see whole stacks with perf.
RELEASE_FLAGS ?= --static-swift-stdlib -Xswiftc -use-ld=lld $(FAST_FLAGS)
DEBIAN_PACKAGES = libpcre2-dev libxml2-dev zlib1g-dev libzstd-dev

.DEFAULT_GOAL := help
.PHONY: accuracy accept help run test test-spark lint format build bench static check install-packages clean

help: ## Show what can be made.
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sort | sed -E 's/:.*##/\t/' | expand -t 20

run: build ## Read raw/ and write out/, as pipeline.json says.
	@status=0; $(RELEASE) run || status=$$?; \
	if [ $$status -eq 2 ]; then echo "make: some documents were rejected; the others are done"; else exit $$status; fi

build: install-packages ## Build the release binary.
	$(SWIFT) build -c release $(RELEASE_FLAGS) --product gongbao

test: install-packages ## Build with declared imports only, check packs and schemas, run all tests.
	$(SWIFT) build --build-tests --explicit-target-dependency-import-check error
	.build/debug/gongbao check
	$(SWIFT) test

test-spark: ## Test integrations/spark with a real Spark (needs Java 17 and Python; installs Spark into .build).
	@.ci/test-spark

lint: ## Look for formatting that differs from .swift-format.
	$(SWIFT) format lint -s -r Package.swift Sources Tests

format: ## Format all sources in place.
	$(SWIFT) format -i -r Package.swift Sources Tests

accuracy: build ## Compare the labelled documents with labels, baseline and floors; reports in .build/accuracy.
	@.ci/accuracy

accept: build ## Record what is measured now as baseline, and raise the floors to it; fails once when something is new.
	@.ci/accuracy --accept

check: build ## Check packs, schemas and pipeline.json.
	$(RELEASE) check

# All libraries inside, the C library too: one file that runs on any Linux of its processor. libxml2's archive wants
# ICU and lzma. The second half shows that it does run: nothing shared, no environment, another folder.
STATIC = .build-static/gongbao
static: DEBIAN_PACKAGES += libicu-dev liblzma-dev
static: install-packages ## Build one file that needs no library where it runs; print its path.
	$(SWIFT) build -c release --product gongbao --static-swift-stdlib $(FAST_FLAGS) --scratch-path .build-static \
	  -Xswiftc -static-executable -Xswiftc -use-ld=lld -Xlinker -licuuc -Xlinker -licudata -Xlinker -llzma
	@strip -o $(STATIC) .build-static/release/gongbao
	@if ldd $(STATIC) 2>/dev/null; then echo "make: it needs shared libraries" >&2; exit 1; fi
	@cd / && env -i "$(CURDIR)/$(STATIC)" --version >/dev/null && ls -l "$(CURDIR)/$(STATIC)"

bench: build ## Measure the stages and the whole way (docs/performance.md).
	$(SWIFT) build -c release $(RELEASE_FLAGS) --product gongbao-bench
	@Benchmarks/run

# Says what it does before it does it; does nothing when all is there.
install-packages:
	@missing=""; for package in $(DEBIAN_PACKAGES); do \
	  dpkg -s $$package 2>/dev/null | grep -q '^Status: install ok installed' || missing="$$missing $$package"; done; \
	if [ -n "$$missing" ]; then \
	  if ! command -v apt-get >/dev/null; then \
	    echo "please install the headers of pcre2 (8 bit), libxml2, zlib and zstd" >&2; exit 1; fi; \
	  sudo=""; if [ "$$(id -u)" -ne 0 ]; then sudo="sudo"; fi; \
	  echo "installing with apt-get:$$missing"; \
	  $$sudo apt-get install -y -q --no-install-recommends $$missing || \
	    { $$sudo apt-get update -q && $$sudo apt-get install -y -q --no-install-recommends $$missing; }; \
	fi

clean: ## Remove what was built.
	rm -rf .build .build-static
