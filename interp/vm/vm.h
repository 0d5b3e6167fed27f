/* SPDX-License-Identifier: GPL-2.0 */
/*
 * vm.h - the core's one public header: what a home (user space through cgo, or
 * the module) needs to make a VM, run images in it and call functions of it.
 *
 * The VM has no lock of its own. All functions below but krt_interrupt() are
 * called with the VM's lock held: the host's lock()/unlock(). The core itself
 * releases the lock around host calls marked "unlocked", after it has spilled
 * the registers and recorded the stack pointer in the krt_thread, so that
 * another thread may collect meanwhile.
 *
 * Errors: bool results are true on success; on failure an exception is left in
 * the thread, for krt_exception_bytes() or krt_exception_clear().
 */
#ifndef KRT_VM_H
#define KRT_VM_H

#include <platform.h>

struct krt_vm;
struct krt_thread;
typedef u64 krt_val;

/* where a thread runs: what it may do */
enum krt_context {
	KRT_CTX_SLEEP,		/* may sleep: collects, asks user space, calls anything */
	KRT_CTX_ATOMIC,		/* must not sleep: allocates from what is there */
};

enum krt_hook_kind {
	KRT_HOOK_REPLACE, KRT_HOOK_ENTRY, KRT_HOOK_RETURN,
	KRT_HOOK_CALLBACK,		/* a C function pointer */
	KRT_HOOK_PROBE,			/* at any instruction, with its registers, which may be changed */
	KRT_HOOK_PROBE_REGS,		/* the same, and where the code goes on, too */
	KRT_HOOK_PROBE_RETURN,		/* at a return, with its registers */
	KRT_HOOK_COUNT
};

/* whose hits a handler is for: what is set must hold; others pass by and are no hits */
enum { KRT_FILTER_PID = 1, KRT_FILTER_TID = 2, KRT_FILTER_UID = 4, KRT_FILTER_COMM = 8 };
struct krt_filter {
	unsigned int set;
	u32 pid, tid, uid;
	char comm[16];
};

/* who waits for the lock: a handler, for which the kernel waits, comes first */
enum krt_waits { KRT_WAITS_NOBODY, KRT_WAITS_THREAD, KRT_WAITS_HANDLER };

/* why a called function did not return */
enum krt_trap { KRT_TRAP_PAGE, KRT_TRAP_PROTECTION /* non-canonical address */, KRT_TRAP_BUG, KRT_TRAP_DIVIDE, KRT_TRAP_OTHER };
struct krt_fault {
	enum krt_trap trap;
	bool write, exec;		/* PAGE: the access was no read */
	bool held;			/* a spin lock is left locked, or preemption was off for another reason */
	unsigned int ntrace;
	u64 address;			/* PAGE: what was accessed */
	u64 ip;				/* by which instruction */
	unsigned long trace[16];	/* who called whom, innermost first, down to the call */
};

#define KRT_CALL_WORDS		12	/* of a call; the rest goes on the stack */
#define KRT_CALL_REGISTERS	6

struct krt_host {
	void *ctx;

	/* heap chunks, aligned to 16 KiB; NULL when there is no memory. Does not sleep in atomic context. */
	void *(*chunk_alloc)(void *ctx, size_t bytes);
	void (*chunk_free)(void *ctx, void *p, size_t bytes);

	void (*lock)(void *ctx, struct krt_thread *t);
	void (*unlock)(void *ctx, struct krt_thread *t);

	/* stream: 1 standard output, 2 standard error; never sleeps, counts what it drops */
	void (*output)(void *ctx, int stream, const char *text, size_t len);

	/* kernel memory: 0 or -EFAULT, -ERANGE (not a kernel address), -EROFS (read-only data) */
	int (*peek)(void *ctx, void *dst, u64 addr, size_t len);
	/*
	 * A list is walked and has come to node, whose link is next bytes behind it, in an object of
	 * size bytes that begins entry bytes before it: the host may read ahead. How many nodes there
	 * are to go before it is told again. NULL: reading is cheap here.
	 */
	u64 (*walk)(void *ctx, u64 head, u64 node, u64 next, u64 entry, u64 size);
	int (*poke)(void *ctx, u64 addr, const void *src, size_t len, bool force);

	/* symbols: -ENOENT when unknown, -EPERM when freed __init text */
	int (*symbol)(void *ctx, const char *name, u64 *ret);
	int (*symbol_at)(void *ctx, u64 addr, char *name, size_t size, u64 *offset);

	/*
	 * Releases the lock meanwhile. Calls the kernel function at fn with nargs register and stack words, 0 or
	 * -EINTR (abandoned), -EFAULT (faulted: fault() says more), -EPERM (session is read-only), -EAGAIN (context),
	 * -ENOSPC (no stack), -ENOEXEC (no code). ret: the two registers that results come in. args can be read up to word
	 * KRT_CALL_REGISTERS, and up to KRT_CALL_WORDS when nargs is more.
	 */
	int (*call)(void *ctx, struct krt_thread *t, u64 fn, const u64 *args, unsigned int nargs, u64 ret[2]);
	/*
	 * as call, of a session that may write: n words in registers, of which all can be read, and one as the result. An
	 * error is left in krt_thread_error(), which is 0 when this is called.
	 */
	u64 (*call_words)(u64 fn, const u64 word[KRT_CALL_REGISTERS], struct krt_thread *t, unsigned int n);
	/* as call, for what a hit's orig was: n single words, and one as the result */
	int (*call_original)(void *ctx, struct krt_thread *t, u64 fn, const u64 *args, unsigned int n, u64 *ret);
	void (*fault)(void *ctx, struct krt_thread *t, struct krt_fault *ret);	/* of the last call or call_shim of t */
	/* a static inline or macro under its C name: index >= 0 for call_shim, or -ENOENT */
	int (*shim)(void *ctx, const char *name, unsigned int *min_args, unsigned int *max_args);
	int (*call_shim)(void *ctx, struct krt_thread *t, int shim, const u64 *args, unsigned int nargs, u64 ret[2]);

	/*
	 * Unlocked. A request to the session's user-space side: op is a name ("import", "type",
	 * "name", "hook", ...), in and out one encoded value each (wire.h). -EAGAIN when the
	 * context forbids waiting. The caller gives *out back with release().
	 */
	int (*request)(void *ctx, struct krt_thread *t, const char *op, const u8 *in, size_t len, u8 **out, size_t *outlen);
	void (*release)(void *ctx, u8 *out);

	/* hooks on kernel functions; spec is valid during the call. 0 or -errno, *id for detach and stats */
	int (*attach)(void *ctx, struct krt_thread *t, enum krt_hook_kind kind, u64 addr, unsigned int nargs,
		      const struct krt_filter *filter, u64 cookie, u64 *id);
	int (*detach)(void *ctx, struct krt_thread *t, u64 id, u64 *stats, unsigned int n);	/* unlocked; waits for handlers in flight; their final counts */
	/* a C function at *addr whose calls are handled under cookie, until detach */
	int (*callback)(void *ctx, struct krt_thread *t, unsigned int nargs, u64 cookie, u64 *id, u64 *addr);
	int (*hook_stats)(void *ctx, u64 id, u64 *stats, unsigned int n);	/* KRT_HOOK_STAT_* */

	int (*sleep)(void *ctx, struct krt_thread *t, u64 nsec);		/* unlocked; -EINTR: interrupted, once for each interrupt */
	/*
	 * A thread has been in Python for a while: lets others have the CPU. Who waits for the lock is
	 * its result; where that can be let go, the core then calls sleep() with 0. NULL: need not.
	 */
	enum krt_waits (*pause)(void *ctx, struct krt_thread *t);

	/*
	 * Threads. thread_start: unlocked; makes a flow of control that takes the lock, enters, calls
	 * krt_thread_run(), leaves and frees the thread. 0, -EAGAIN (context), -ENOSPC (too many), -ENOMEM.
	 */
	int (*thread_start)(void *ctx, struct krt_thread *t, struct krt_thread *started);
	/*
	 * wait: unlocked; until wake() for t (also one that came before, and now and then without one), or nsec
	 * (all ones: for ever) have passed: 0, -ETIMEDOUT, -EINTR as sleep(), -EAGAIN (context), -EDEADLK (t runs
	 * a handler, on a task that is not to wait for ever).
	 */
	int (*wait)(void *ctx, struct krt_thread *t, u64 nsec);
	void (*wake)(void *ctx, struct krt_thread *t);				/* any context */
	int (*pin)(void *ctx, struct krt_thread *t, unsigned int cpu);		/* unlocked; t, a thread, runs there only: 0 or -EINVAL */
	u64 (*now)(void *ctx, int clock);					/* ns; clock: 0 monotonic, 1 wall */
	size_t (*stack_left)(void *ctx);					/* bytes of C stack */
	u64 (*task)(void *ctx, int what);					/* KRT_TASK_*: of the current task */
	void (*task_comm)(void *ctx, char comm[16]);				/* sets all of it */
	u64 (*random)(void *ctx);						/* seed of the string hash */

	/* a handler failed: its traceback has been output; the host disables the hook */
	void (*hook_failed)(void *ctx, u64 cookie);
};

enum { KRT_TASK_PID, KRT_TASK_TID, KRT_TASK_UID, KRT_TASK_CPU, KRT_TASK_ADDR, KRT_TASK_PPID };
enum { KRT_HOOK_STAT_HITS, KRT_HOOK_STAT_RUN, KRT_HOOK_STAT_MISSED_LOCK, KRT_HOOK_STAT_MISSED_RECURSION,
	KRT_HOOK_STAT_MISSED_STACK, KRT_HOOK_STAT_ERRORS, KRT_HOOK_STAT_MISSED_BUSY /* too many at a time */,
	KRT_HOOK_STAT_MISSED_CONTEXT /* NMI, RCU not watching */,
	KRT_HOOK_STAT_MISSED_OFF /* it had failed, or was being removed */,
	KRT_HOOK_STAT_FILTERED /* no hits: the filter did not let them through */,
	KRT_HOOK_STAT_WAITED /* ns that handlers have waited for the lock */, KRT_HOOK_STAT_COUNT };

struct krt_config {
	size_t heap_limit;	/* bytes; 0 means 64 MiB */
	unsigned int recursion;	/* 0 means 1000 */
	bool kernel;		/* the home is the kernel: sys.implementation says so */
	bool writable;		/* calls and stores allowed */
	unsigned int stress;	/* bit 0: collect at every allocation (of a long run: at fewer and fewer); else fail allocation number stress >> 1 */
};

struct krt_vm *krt_new(const struct krt_host *host, const struct krt_config *cfg);	/* NULL: no memory */
void krt_free(struct krt_vm *vm);

/* one per flow of control that may be inside Python at a time; stack_base is the highest stack address to scan */
struct krt_thread *krt_thread_new(struct krt_vm *vm, enum krt_context c);
void krt_thread_free(struct krt_thread *t);
/* what the host keeps with a thread: the thread's first word */
static inline void **krt_thread_host(struct krt_thread *t)
{
	return (void **)t;
}
/* see krt_host.call_words: the second */
static inline s64 *krt_thread_error(struct krt_thread *t)
{
	return (s64 *)t + 1;
}
void krt_thread_enter(struct krt_thread *t, void *stack_base);	/* after lock(): now on this stack */
void krt_thread_leave(struct krt_thread *t);			/* before unlock() */

/* what a thread does that thread_start() was asked for; lock held, entered */
void krt_thread_run(struct krt_thread *t);

/*
 * any context, without the lock: KeyboardInterrupt in thread t at the next poll; NULL: in the one that has the lock
 * and does not let go of it
 */
void krt_interrupt(struct krt_vm *vm, struct krt_thread *t);

/* any context, without the lock: all threads end what they run at the next poll, no handler catches that; for good */
void krt_kill(struct krt_vm *vm);

/*
 * Decodes, verifies and runs an image. The result (an encoded outcome, wire.h) stays valid
 * until the next call on t. Returns false only when not even that could be allocated.
 */
bool krt_run(struct krt_thread *t, const u8 *image, size_t len, const u8 **out, size_t *outlen);

/* entry argument list of a program: sys.argv */
bool krt_set_argv(struct krt_thread *t, unsigned int n, const char *const *argv);

/* What a handler is run for: a call of a hooked function, or of a callback. */
struct krt_hit {
	u64 cookie;			/* the handler's */
	const u64 *reg, *stack;		/* the argument words: the first six, the others */
	u64 orig;			/* the address that runs the original */
	u64 result;			/* KRT_HOOK_RETURN, KRT_HOOK_PROBE_RETURN: what it has returned */
	u64 regs;			/* KRT_HOOK_PROBE*: address of the registers, a struct pt_regs */
	char *stack_low;		/* the lower end of the C stack; what lies above this struct is not the core's */
};

/*
 * Enters the thread, runs the handler, leaves. Returns true when *ret is the
 * result to give to the caller; false: run the original (the handler raised, or
 * it is an ENTRY hook).
 */
bool krt_handle(struct krt_thread *t, const struct krt_hit *hit, u64 *ret);

void krt_collect(struct krt_thread *t);
struct krt_stats { u64 heap_bytes, live_bytes, collections, pause_ns_max, pause_ns_last; };
void krt_stats(const struct krt_vm *vm, struct krt_stats *ret);

#endif
