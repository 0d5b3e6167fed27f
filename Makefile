# krait: `make help` lists the targets. Everything that is made is under build/.
.DEFAULT_GOAL := all
.DELETE_ON_ERROR:
MAKEFLAGS += --no-builtin-rules

# What does not need the packages, the kernel and its release.
ifneq ($(filter-out help clean distclean,$(or $(MAKECMDGOALS),all)),)
include build/release.mk
endif

build/release.mk: .ci/setup
	@.ci/setup

GO ?= go
comma := ,
KDIR ?= /usr/src/linux-headers-$(KREL)
STATIC := -tags netgo,osusergo -ldflags '-s -w -linkmode external -extldflags -static'
# More for `make guest`: GUESTFLAGS='-test.run Replace', GUESTVM='--verbose'.
GUESTFLAGS ?=
GUESTVM ?=
# The stress build of make test runs one of so many programs.
SAMPLE ?= 5
# How long each fuzz target runs: make fuzz T=60s.
T ?= 20s

GO_FOLDERS := $(wildcard cmd repl lab bpf btf interp kmod/client)
KRAIT_SRC := go.mod go.sum $(shell find $(GO_FOLDERS) -type f ! -name '*_test.go' ! -path '*/testdata/*')
CORE_SRC := $(wildcard interp/vm/*.c interp/vm/*.h)
KMOD_SRC := $(shell find kmod -type f ! -name '*.go' 2>/dev/null)
GUEST_SRC := $(shell find test -name '*.go')
KO := build/$(KREL)/kmod/krait.ko

.PHONY: all repl test stress guest guest-debug bench bench-vm bench-kernel fuzz check clean distclean help kmod fixture

all: build/krait kmod ## krait and krait.ko (default)

build/krait: $(KRAIT_SRC)
	CGO_ENABLED=1 $(GO) build $(STATIC) -o $@ ./cmd/krait

kmod: $(KO) ## krait.ko; KREL=release KDIR=headers build it for another kernel

# Objects land beside krait.ko, so several kernels coexist and the tree stays clean (M= and src=).
$(KO): $(KMOD_SRC) $(CORE_SRC)
	@mkdir -p build/$(KREL)/kmod build/$(KREL)/interp/vm
	$(MAKE) -C $(KDIR) M=$(CURDIR)/build/$(KREL)/kmod src=$(CURDIR)/kmod modules
	@touch $@

# Modules that guest tests load, from /lib/fixture.
FIXTURE := build/$(KREL)/fixture
$(FIXTURE)/.made: $(wildcard test/guest/fixture/*)
	@mkdir -p $(FIXTURE)
	$(MAKE) -C $(KDIR) M=$(CURDIR)/$(FIXTURE) src=$(CURDIR)/test/guest/fixture modules
	@# The headers come without the kernel's types: what the guest shows serves as well.
	@for ko in $(FIXTURE)/*.ko; do readelf -S $$ko | grep -q '\.BTF ' || { \
		$(MAKE) --no-print-directory build/$(KREL)/vmlinux.btf && pahole -J --btf_base build/$(KREL)/vmlinux.btf $$ko; } || exit 1; done
	@touch $@

fixture: $(FIXTURE)/.made

# The kernel's own BTF, as the guest that runs it shows it: what the btf tests compare with pahole.
build/%/vmlinux.btf: build/krait | build/release.mk
	@mkdir -p $(@D)
	build/krait vm --no-dir --no-insmod --kernel build/kernel/boot/vmlinuz-$* -- cat /sys/kernel/btf/vmlinux >$@

repl: all ## a writable prompt in a throw-away guest
	build/krait vm

# Collects at every allocation.
build/krait-stress: $(KRAIT_SRC)
	CGO_ENABLED=1 $(GO) build $(subst netgo,netgo$(comma)stress,$(STATIC)) -o $@ ./cmd/krait

test: all check build/krait-stress build/$(KREL)/vmlinux.btf ## all tests: Go packages, then the guest's
	$(GO) test ./...
	CGO_ENABLED=1 $(GO) test -asan ./interp/vm -run 'Corruption|FailingAllocation'
	KRAIT=build/krait-stress KRAIT_CORPUS=$(SAMPLE) $(GO) test ./test/corpus -run TestPrograms
	$(MAKE) guest

# What make test does with a sample of the corpus, with all of it; and ten minutes of allocating.
stress: build/krait-stress ## the corpus with a collection at every allocation, and with every allocation failing
	KRAIT=build/krait-stress $(GO) test -timeout 0 ./test/corpus -run TestPrograms
	KRAIT_CAMPAIGN=1 $(GO) test -timeout 0 -v ./interp/vm -run 'TestCorpusFailingAllocation|TestFlatHeap'

# Static, since the guest has no libraries.
build/guest.test: $(GUEST_SRC) $(KRAIT_SRC)
	CGO_ENABLED=1 $(GO) test -c $(STATIC) -o $@ ./test/guest

# A program that the tracing tools look into.
build/threads: test/guest/program/threads.c
	gcc -O1 -pthread -o $@ $<

# What CPython makes of the corpus: the guest has none.
build/corpus.json: $(wildcard test/corpus/*.go test/corpus/*/* test/corpus/*/*/*)
	$(GO) run ./test/corpus/expect >$@

# Random expressions and what CPython makes of them: the guest has none.
build/exprs.json: test/guest/exprs.py
	/usr/bin/python3.11 test/guest/exprs.py >$@

RUN_GUEST = build/krait vm --check-log --file build/guest.test:/bin/guest.test --file build/corpus.json:/corpus.json --file build/exprs.json:/exprs.json \
	$(foreach ko,$(patsubst test/guest/fixture/%.c,%.ko,$(wildcard test/guest/fixture/*.c)),--file $(FIXTURE)/$(ko):/lib/fixture/$(ko)) $(GUESTVM)
IN_GUEST = -- sh -c 'cd test/guest && exec guest.test -test.v $(GUESTFLAGS)'

# What the tracing tools watch, and bpftrace with its own versions of them. What is not installed is left out, and what
# needs it is not tested.
PEERS = $(foreach p,$(wildcard /usr/bin/bpftrace /bin/bash /usr/bin/getent /usr/bin/openssl /sbin/mkfs.xfs),--program $(p)) \
	$(foreach p,$(wildcard /usr/sbin/*.bt),--file $(p):/lib/bpftrace/$(notdir $(p))) \
	$(foreach p,$(wildcard /etc/ld.so.cache),--file $(p):$(p)) --file build/threads:/bin/threads

guest: all $(FIXTURE)/.made build/guest.test build/corpus.json build/exprs.json build/threads ## the guest tests in Debian's kernel; fails on any kernel complaint
	@.ci/setup bpftrace openssl xfsprogs || echo "without bpftrace, openssl, xfsprogs: less is tested" >&2
	$(RUN_GUEST) $(PEERS) --memory 2G --load vcan,can-raw,loop,crc32c_generic,md-mod,raid1,xfs,brd --timeout 25m $(IN_GUEST)

# The sanitizer kernel is emulated: everything takes some ten times longer. Two guests share the tests, about half each.
LONG_TESTS = ^Test(Corpus|Bodies)
guest-debug: build/krait build/guest.test build/corpus.json build/exprs.json ## the same tests under KASAN, lockdep and kmemleak
	@.ci/setup linux-source-6.1 flex bison bc libelf-dev libssl-dev pahole xz-utils
	test/guest/debug-kernel.sh build/debug-kernel
	$(MAKE) kmod fixture KREL=$$(cat build/debug-kernel/release) KDIR=$(CURDIR)/build/debug-kernel/linux
	$(MAKE) -j2 $(if $(GUESTFLAGS),guest-debug-chosen,guest-debug-long guest-debug-rest)

.PHONY: guest-debug-long guest-debug-rest guest-debug-chosen
guest-debug-long: GUESTFLAGS = -test.run "$(LONG_TESTS)"
guest-debug-rest: GUESTFLAGS = -test.skip "$(LONG_TESTS)"
guest-debug-long guest-debug-rest guest-debug-chosen:
	$(subst $(FIXTURE)/,build/$$(cat build/debug-kernel/release)/fixture/,$(RUN_GUEST)) --kernel build/debug-kernel/bzImage --memory 2G --timeout 90m $(IN_GUEST)

bench-vm: build/krait ## Python programs under krait's user home, CPython and Lua; what the kernel's types and <Tab> cost
	@.ci/setup lua5.4
	$(GO) run ./test/bench vm
	@$(GO) test ./repl -count=1 -v -run 'TestMemberCompletion$$' | grep -E 'of CPU|^---|^FAIL'

# Static, since it also runs in the guest. Without bpftrace its rows are left out.
build/bench/bench: $(wildcard test/bench/*.go) $(wildcard lab/*.go)
	CGO_ENABLED=0 $(GO) build -o $@ ./test/bench

# The rows of test/bench/clang/hook.c.
CLANG_ROWS := empty count_by_comm ret_histogram latency latency_by_comm reject_pid reject_comm

build/bench/clang/.made: test/bench/clang/hook.c
	@.ci/setup clang
	@mkdir -p $(@D)
	for row in $(CLANG_ROWS); do \
		clang -O2 -g -target bpf -I/usr/include/x86_64-linux-gnu -DROW=$$row -c $< -o $(@D)/$$row.o || exit 1; done
	@touch $@

# What the rows with krait's handlers do, by hand.
HAND_WRITTEN := build/$(KREL)/bench/hand_written.ko
$(HAND_WRITTEN): $(wildcard test/bench/module/*)
	@mkdir -p $(@D)
	$(MAKE) -C $(KDIR) M=$(CURDIR)/$(@D) src=$(CURDIR)/test/bench/module modules
	@touch $@

bench: all bench-vm build/bench/bench $(HAND_WRITTEN) ## bench-vm, and what hooks and calls cost in guest instructions
	@.ci/setup bpftrace || echo "bpftrace cannot be installed: the table will be without it" >&2
	@$(MAKE) --no-print-directory build/bench/clang/.made || echo "no clang: the table will be without it" >&2
	build/bench/bench guest
	build/bench/bench scale

bench-kernel: all build/bench/bench ## the programs in the kernel home, the user home and CPython, in guest instructions (half an hour)
	build/bench/bench kernel

# -fuzzminimizetime: without it the fuzzer spends most of its time on making new inputs smaller.
fuzz: build/krait ## every fuzz target and the random programs, each for T (20s)
	@set -e; for p in $$($(GO) list ./...); do \
		for f in $$($(GO) test -list '^Fuzz' $$p | grep '^Fuzz' || true); do \
			echo "$$p $$f"; \
			$(GO) test -run '^$$' -fuzz "^$$f\$$" -fuzzminimizetime 1x -fuzztime $(T) $$p; \
		done; \
	done
	$(GO) test -count=1 -timeout 0 ./test/random -args -for $(T) -krait $(CURDIR)/build/krait

check: ## gofmt, vet, layering
	@bad=$$(gofmt -l $(GO_FOLDERS) test); [ -z "$$bad" ] || { echo "not gofmt'ed: $$bad"; exit 1; }
	$(GO) vet ./...
	$(GO) test ./test

clean: ## remove what was built, but not the unpacked and the sanitizer kernel
	@[ ! -d build ] || find build -mindepth 1 -maxdepth 1 ! -name kernel ! -name debug-kernel -exec rm -rf {} +

distclean: ## remove build/ altogether
	rm -rf build

help: ## this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed 's/^\([a-z-]*\):.*## /\1	/' | expand -t 14
