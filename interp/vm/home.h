/* SPDX-License-Identifier: GPL-2.0 */
/*
 * home.h - the user-space home: a VM, the thread of its statements and its
 * host. Included by vm.go alone; kmod has a host of its own.
 *
 * Output goes to Go line by line: a call from C to Go costs more than printing.
 */
#ifndef KRT_HOME_H
#define KRT_HOME_H

#include <linux/bpf.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/random.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>
#include "vm.h"
#include "ahead.h"
#include "turn.h"

extern void kraitOutput(uintptr_t h, int stream, char *text, size_t n);
extern int kraitPeek(uintptr_t h, void *dst, uint64_t addr, size_t n);
extern int kraitSymbol(uintptr_t h, char *name, uint64_t *ret);
extern int kraitSymbolAt(uintptr_t h, uint64_t addr, char *name, size_t size, uint64_t *offset);
extern int kraitRequest(uintptr_t h, char *op, unsigned char *in, size_t n, unsigned char **out, size_t *outlen);

#define KRT_LINE 4096

struct krt_home {
	uintptr_t machine;		/* Go's handle */
	struct krt_vm *vm;
	struct krt_thread *thread;
	struct krt_turn turn;
	size_t held, peak;		/* bytes of memory given to the VM: now, and at most since the last look */
	struct krt_ahead *ahead;	/* made by the first walk */
	size_t pending;			/* bytes of standard output in line */
	char line[KRT_LINE];
};

static void krt_home_flush(struct krt_home *h)
{
	size_t n = h->pending;

	h->pending = 0;
	if (n)
		kraitOutput(h->machine, 1, h->line, n);
}

/* ---- the host ------------------------------------------------------------------------------------- */

#define KRT_ALIGN ((size_t)16 << 10)

static void *krt_home_chunk_alloc(void *ctx, size_t bytes)
{
	struct krt_home *h = ctx;
	char *p = mmap(NULL, bytes + KRT_ALIGN, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	size_t skip;

	if (p == MAP_FAILED)
		return NULL;
	skip = -(uintptr_t)p & (KRT_ALIGN - 1);
	if (skip)
		munmap(p, skip);
	if (skip != KRT_ALIGN)
		munmap(p + skip + bytes, KRT_ALIGN - skip);
	h->held += bytes;
	if (h->held > h->peak)
		h->peak = h->held;
	return p + skip;
}

static void krt_home_chunk_free(void *ctx, void *p, size_t bytes)
{
	((struct krt_home *)ctx)->held -= bytes;
	munmap(p, bytes);
}

static void krt_home_lock(void *ctx, struct krt_thread *t)
{
	krt_turn_lock(&((struct krt_home *)ctx)->turn, *krt_thread_host(t));
}

static void krt_home_unlock(void *ctx, struct krt_thread *t)
{
	krt_home_flush(ctx);
	krt_turn_unlock(&((struct krt_home *)ctx)->turn);
}

/* the most memory that the VM had since the last call */
static size_t krt_home_peak(struct krt_home *h)
{
	size_t peak;

	krt_home_lock(h, h->thread);
	peak = h->peak;
	h->peak = h->held;
	krt_home_unlock(h, h->thread);
	return peak;
}

static void krt_home_output(void *ctx, int stream, const char *text, size_t n)
{
	struct krt_home *h = ctx;

	if (stream != 1 || n > KRT_LINE - h->pending) {
		krt_home_flush(h);
		if (stream != 1 || n > KRT_LINE) {
			kraitOutput(h->machine, stream, (char *)text, n);
			return;
		}
	}
	memcpy(h->line + h->pending, text, n);
	h->pending += n;
	if (n && text[n - 1] == '\n')
		krt_home_flush(h);
}

/* the kernel's half of the addresses, less the page there that belongs to user space; as kmod/mem.c has it */
static bool krt_home_kernel_range(u64 addr, size_t n)
{
	const u64 vsyscall = 0xffffffffff600000;

	return (s64)addr < 0 && addr + n >= addr && (addr + n <= vsyscall || addr >= vsyscall + 4096);
}

static int krt_home_peek(void *ctx, void *dst, u64 addr, size_t n)
{
	struct krt_home *h = ctx;

	if (h->ahead && krt_ahead_peek(h->ahead, dst, addr, n))
		return 0;
	if (!krt_home_kernel_range(addr, n))
		return -ERANGE;
	return kraitPeek(h->machine, dst, addr, n);
}

static u64 krt_home_walk(void *ctx, u64 head, u64 node, u64 next, u64 entry, u64 size)
{
	struct krt_home *h = ctx;

	if (!h->ahead)
		h->ahead = krt_ahead_new(h->machine);
	return h->ahead ? krt_ahead(h->ahead, head, node, next, entry, size) : 1;
}

static int krt_home_symbol(void *ctx, const char *name, u64 *ret)
{
	return kraitSymbol(((struct krt_home *)ctx)->machine, (char *)name, ret);
}

static int krt_home_request(void *ctx, struct krt_thread *t, const char *op, const u8 *in, size_t n, u8 **out, size_t *outlen)
{
	return kraitRequest(((struct krt_home *)ctx)->machine, (char *)op, (unsigned char *)in, n, out, outlen);
}

static void krt_home_release(void *ctx, u8 *out)
{
	free(out);
}

/* what changes the kernel needs the kernel home */
static int krt_home_poke(void *ctx, u64 addr, const void *src, size_t n, bool force)
{
	return -EPERM;
}

static int krt_home_symbol_at(void *ctx, u64 addr, char *name, size_t size, u64 *offset)
{
	return kraitSymbolAt(((struct krt_home *)ctx)->machine, addr, name, size, offset);
}

static int krt_home_call(void *ctx, struct krt_thread *t, u64 fn, const u64 *args, unsigned int n, u64 ret[2])
{
	return -EPERM;
}

static u64 krt_home_call_words(u64 fn, const u64 *args, struct krt_thread *t, unsigned int n)
{
	*krt_thread_error(t) = -EPERM;
	return 0;
}

static int krt_home_call_original(void *ctx, struct krt_thread *t, u64 fn, const u64 *args, unsigned int n, u64 *ret)
{
	return -EPERM;
}

static void krt_home_fault(void *ctx, struct krt_thread *t, struct krt_fault *ret)
{
}

static int krt_home_shim(void *ctx, const char *name, unsigned int *min_args, unsigned int *max_args)
{
	return -ENOENT;
}

static int krt_home_call_shim(void *ctx, struct krt_thread *t, int shim, const u64 *args, unsigned int n, u64 ret[2])
{
	return -EPERM;
}

static int krt_home_attach(void *ctx, struct krt_thread *t, enum krt_hook_kind kind, u64 addr, unsigned int n,
			   const struct krt_filter *filter, u64 cookie, u64 *id)
{
	return -EPERM;
}

static int krt_home_detach(void *ctx, struct krt_thread *t, u64 id, u64 *stats, unsigned int n)
{
	return -ENOENT;
}

static int krt_home_callback(void *ctx, struct krt_thread *t, unsigned int n, u64 cookie, u64 *id, u64 *addr)
{
	return -ENOSYS;
}

static int krt_home_hook_stats(void *ctx, u64 id, u64 *stats, unsigned int n)
{
	return -ENOENT;
}

static void krt_home_hook_failed(void *ctx, u64 cookie)
{
}

static int krt_home_sleep(void *ctx, struct krt_thread *t, u64 nsec)
{
	int err = nsec ? krt_turn_wait(&((struct krt_home *)ctx)->turn, *krt_thread_host(t), nsec, false) : 0;

	return err == -ETIMEDOUT ? 0 : err;
}

static enum krt_waits krt_home_pause(void *ctx, struct krt_thread *t)
{
	return krt_turn_wanted(&((struct krt_home *)ctx)->turn) ? KRT_WAITS_THREAD : KRT_WAITS_NOBODY;
}

static int krt_home_thread_start(void *ctx, struct krt_thread *t, struct krt_thread *started)
{
	return krt_turn_start(&((struct krt_home *)ctx)->turn, started);
}

static int krt_home_wait(void *ctx, struct krt_thread *t, u64 nsec)
{
	return krt_turn_wait(&((struct krt_home *)ctx)->turn, *krt_thread_host(t), nsec, true);
}

static void krt_home_wake(void *ctx, struct krt_thread *t)
{
	krt_turn_wake(&((struct krt_home *)ctx)->turn, *krt_thread_host(t));
}

static int krt_home_pin(void *ctx, struct krt_thread *t, unsigned int cpu)
{
	cpu_set_t set;

	CPU_ZERO(&set);
	if (cpu >= CPU_SETSIZE)
		return -EINVAL;
	CPU_SET(cpu, &set);
	return pthread_setaffinity_np(pthread_self(), sizeof(set), &set) ? -EINVAL : 0;
}

static u64 krt_home_now(void *ctx, int clock)
{
	struct timespec ts;

	clock_gettime(clock ? CLOCK_REALTIME : CLOCK_MONOTONIC, &ts);
	return (u64)ts.tv_sec * 1000000000 + ts.tv_nsec;
}

static size_t krt_home_stack_left(void *ctx)
{
	static __thread char *low;
	char *here = __builtin_frame_address(0);

	if (!low) {
		pthread_attr_t attr;
		void *addr;
		size_t size;

		if (pthread_getattr_np(pthread_self(), &attr))
			return 0;
		pthread_attr_getstack(&attr, &addr, &size);
		pthread_attr_destroy(&attr);
		low = (char *)addr + (64 << 10);	/* what Go's callbacks need */
	}
	return here > low ? here - low : 0;
}

static u64 krt_home_task(void *ctx, int what)
{
	switch (what) {
	case KRT_TASK_PID:
		return getpid();
	case KRT_TASK_TID:
		return gettid();
	case KRT_TASK_UID:
		return getuid();
	case KRT_TASK_PPID:
		return getppid();
	case KRT_TASK_CPU:
		return sched_getcpu();
	default:
		return 0;
	}
}

static void krt_home_comm(void *ctx, char comm[16])
{
	memset(comm, 0, 16);
	pthread_getname_np(pthread_self(), comm, 16);
}

static u64 krt_home_random(void *ctx)
{
	u64 seed = 0;

	if (getrandom(&seed, sizeof(seed), 0) != sizeof(seed))
		seed = krt_home_now(ctx, 0);
	return seed;
}

/* ---- for vm.go ---------------------------------------------------------------------------------------- */

/* returns how many bytes the VM has not given back: none, or it leaks; -1: a thread does not end, and all stays */
static ssize_t krt_home_free(struct krt_home *h)
{
	size_t left;

	if (h->thread && !krt_turn_end(&h->turn))
		return -1;
	if (h->thread)
		krt_turn_destroy(&h->turn);
	if (h->vm)
		krt_free(h->vm);
	left = h->held;
	krt_ahead_free(h->ahead);
	free(h);
	return left;
}

static struct krt_home *krt_home_new(uintptr_t machine, size_t heap, unsigned int recursion, unsigned int stress)
{
	struct krt_config cfg = { .heap_limit = heap, .recursion = recursion, .stress = stress };
	struct krt_home *h = calloc(1, sizeof(*h));
	struct krt_host host = {
		.ctx = h, .chunk_alloc = krt_home_chunk_alloc, .chunk_free = krt_home_chunk_free,
		.lock = krt_home_lock, .unlock = krt_home_unlock, .output = krt_home_output,
		.peek = krt_home_peek, .walk = krt_home_walk, .poke = krt_home_poke, .symbol = krt_home_symbol, .symbol_at = krt_home_symbol_at,
		.call = krt_home_call, .call_words = krt_home_call_words, .call_original = krt_home_call_original, .fault = krt_home_fault,
		.shim = krt_home_shim, .call_shim = krt_home_call_shim,
		.request = krt_home_request, .release = krt_home_release, .attach = krt_home_attach,
		.detach = krt_home_detach, .callback = krt_home_callback, .hook_stats = krt_home_hook_stats, .sleep = krt_home_sleep,
		.pause = krt_home_pause, .thread_start = krt_home_thread_start, .wait = krt_home_wait, .wake = krt_home_wake,
		.pin = krt_home_pin,
		.now = krt_home_now, .stack_left = krt_home_stack_left, .task = krt_home_task,
		.task_comm = krt_home_comm, .random = krt_home_random, .hook_failed = krt_home_hook_failed,
	};

	if (!h)
		return NULL;
	h->machine = machine;
	h->vm = krt_new(&host, &cfg);
	h->thread = h->vm ? krt_thread_new(h->vm, KRT_CTX_SLEEP) : NULL;
	if (h->thread) {
		krt_turn_init(&h->turn, h->vm, h->thread);
		return h;
	}
	krt_home_free(h);
	return NULL;
}

static struct krt_vm *krt_home_vm(struct krt_home *h)
{
	return h->vm;
}

static bool krt_home_argv(struct krt_home *h, unsigned int n, char **argv)
{
	bool ok;

	krt_home_lock(h, h->thread);
	krt_thread_enter(h->thread, __builtin_frame_address(0));
	ok = krt_set_argv(h->thread, n, (const char *const *)argv);
	krt_thread_leave(h->thread);
	krt_home_unlock(h, h->thread);
	return ok;
}

static bool krt_home_run(struct krt_home *h, const unsigned char *image, size_t n, const unsigned char **out, size_t *outlen)
{
	bool ok;

	krt_home_lock(h, h->thread);
	h->turn.main.interrupted = false;
	krt_thread_enter(h->thread, __builtin_frame_address(0));
	ok = krt_run(h->thread, image, n, out, outlen);
	krt_thread_leave(h->thread);
	krt_home_unlock(h, h->thread);
	return ok;
}

static void krt_home_kill(struct krt_home *h)
{
	krt_turn_kill(&h->turn);
}

static void krt_home_interrupt(struct krt_home *h)
{
	krt_turn_interrupt(&h->turn);
}

#endif
