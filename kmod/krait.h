/* SPDX-License-Identifier: GPL-2.0 */
/*
 * krait.h - what the files of the module share, by file.
 *
 * Locks, outermost first:
 *	session.mutex	HELLO, RUN, ARGV, ABANDON, close; process context
 *	session.lock	the interpreter (lock.c); any context but NMI
 *	session.events	DONE and REQUEST; process context
 *	session.hooks_lock	the list of hooks; process context
 * No kernel function runs for Python with any of them held, but for one case:
 * what must not sleep (a handler in atomic context, a thread that holds a spin
 * lock) keeps session.lock, see lock.c.
 */
#ifndef KRAIT_H
#define KRAIT_H

#include <linux/atomic.h>
#include <linux/ftrace.h>
#include <linux/irq_work.h>
#include <linux/list.h>
#include <linux/mutex.h>
#include <linux/sched.h>
#include <linux/types.h>
#include <linux/wait.h>
#include <linux/workqueue.h>

#include "gate.h"
#include "uapi/krait.h"
#include "vm.h"

#define KRAIT_CALL_ARGS		KRT_CALL_WORDS
#define KRAIT_STACK_CALL	(4 << 10)	/* bytes of stack a called function is given at least */
#define KRAIT_STACK_HOOK	(6 << 10)	/* and a handler */
#define KRAIT_POOL_IDLE		8		/* threads of the pool kept for the next handlers */
#define KRAIT_HELD_MAX		16		/* spin locks, RCU sections a thread may be in */

/* what an ftrace callback is given; the struct was opened up first and closed later */
#ifdef arch_ftrace_regs
#define KRAIT_FTRACE_REGS(fregs)	(&arch_ftrace_regs(fregs)->regs)
#else
#define KRAIT_FTRACE_REGS(fregs)	(&(fregs)->regs)
#endif

/*
 * For what every hit runs through: a variable that is set before it is read need not be cleared first, and
 * a function whose buffers are all of a known size, and filled to it, needs no canary.
 */
#define KRAIT_UNSET	__attribute__((uninitialized))
#define KRAIT_PLAIN	__attribute__((no_stack_protector))

struct krait_thread;
struct krait_hook;
struct krait_session;

/* ---- task.c: what krait is doing on each task ------------------------------------ */

/* One flow of krait's own code, on the C stack of the task that runs it. */
struct krait_entry {
	struct krait_entry *outer;
	struct krait_thread *thread;	/* NULL: not inside Python (an ioctl, a wake-up) */
	struct krait_hook *hook;	/* whose handler this is, or NULL */
	bool ran;			/* the handler has called the original */
	u64 result;			/* and this came of it */
};

/* Of a task, or of an interrupt on top of it; only that context itself uses it. */
struct krait_task {
	bool inside;			/* krait's own code runs: hooks run the original */
	u8 place;			/* its number in its bucket */
	struct krait_entry *top;
};

struct krait_task *krait_task_find(void);
struct krait_task *krait_task_of(const struct task_struct *t);	/* t cannot run meanwhile */
struct krait_task *krait_task_enter(struct krait_entry *e, struct krait_thread *th, struct krait_hook *h);
void krait_task_leave(struct krait_task *task, struct krait_entry *e);

bool krait_may_sleep(void);
size_t krait_stack_left(void);
bool krait_on_task_stack(unsigned long sp);

/* ---- lock.c: the interpreter's lock ------------------------------------------------ */
struct krait_lock {
	atomic_long_t owner;		/* address of a krait_thread, or of what takes it before it has one; 0: free */
	int cpu;			/* where it was taken; a hint */
	atomic_t waiting;		/* in the two queues */
	wait_queue_head_t handlers, threads;
};

void krait_lock_init(struct krait_lock *l);
void krait_lock_wait(struct krait_session *s, const void *owner);			/* until it is there */
bool krait_lock_timeout(struct krait_session *s, const void *owner, long jiffies);	/* process context */
bool krait_lock_free(struct krait_session *s, const void *owner);			/* any context, at once or not */
bool krait_lock_try(struct krait_session *s, const void *owner);			/* any context, a bounded spin */
void krait_lock_release(struct krait_session *s);
void krait_lock_hand_on(struct krait_session *s);						/* to who waits, after a release in any context */
void krait_lock_yield(struct krait_session *s);
void krait_lock_wake(struct krait_session *s);						/* who waits, after a release */
enum krt_waits krait_lock_waits(struct krait_session *s);				/* a hint */
bool krait_lock_mine(struct krait_session *s, const void *owner);

/* ---- ring.c --------------------------------------------------------------------------- */
struct krait_output {			/* session.lock, but for reading */
	struct krait_ring *ring;	/* shared with the client: only tail is read, and checked */
	u32 size;
	u64 head;			/* the kernel's own copy */
	u64 dropped_records, dropped_bytes;
	wait_queue_head_t room;
};

int krait_ring_init(struct krait_output *out, u32 size);
void krait_ring_free(struct krait_output *out);
void krait_ring_write(struct krait_session *s, struct krait_thread *th, int stream, const char *text, size_t len);
bool krait_ring_pending(const struct krait_output *out);
__printf(4, 5) void krait_ring_printf(struct krait_session *s, struct krait_thread *th, int stream, const char *fmt, ...);

/* ---- thread.c -------------------------------------------------------------------------- */

/* What a faulting call comes back with; gate.S knows it. */
struct krait_landing {
	unsigned long sp;		/* of a call while krait_task.inside is false; 0: there was none yet */
	unsigned long bx, bp, r12, r13, r14, r15;
};

/* A result, as functions return it in two registers. */
struct krait_words {
	u64 first, second;
};

/* What shims have taken and not given back; such a thread must not sleep. */
struct krait_held {
	int shim;			/* which gives it back */
	u64 arg;
};

/* One flow of control inside Python: the kernel thread of a statement or of _thread, or what runs a handler. */
struct krait_thread {
	struct krait_session *s;
	struct krt_thread *t;
	struct list_head list;		/* session.statements or .threads (mutex) */
	struct krait_thread *idle;	/* the next one in session.pool (lock) */
	struct task_struct *task;	/* the kernel thread, held; NULL for handlers */
	struct krait_task *slot;	/* its place in the table of tasks; of a handler's while it runs */
	struct krait_entry *entry;	/* of its kernel thread; NULL: it runs a handler */
	enum krt_context context;
	u32 state;			/* KRAIT_STATE_* but CALL, see krait_thread_state(); written by the thread */
	u64 fn;				/* the kernel function it is in; later the last one if that is code that stays, or 0 */
	unsigned long since;		/* jiffies */
	bool interrupted;		/* by the client; cleared by what it ends, and when the next statement begins */
	bool woken;			/* krt_host.wake() */
	wait_queue_head_t wait;		/* work, interrupt, wake, end */
	struct irq_work poke;		/* wakes wait from any context */
	u8 *image;			/* the statement to run, handed over by RUN; NULL: none */
	size_t image_len;
	u64 run;			/* its number */
	struct krait_landing landing;
	union {
		struct {
			bool faulted;	/* the call has been led back to landing */
			bool abandoned;	/* mutex */
		};
		u16 ended;		/* one of them: the call has no result */
	};
	unsigned long floor;		/* what a called function needs of the stack lies below; ~0: of a handler, no stack of its own */
	struct krt_fault fault;		/* when faulted */
	bool aborting, aborted;		/* the call has been told to end; that is what led it back */
#ifdef CONFIG_LOCKDEP
	unsigned int lock_depth;	/* of the task, before the call */
	u64 lock_chain;
#endif
	struct krait_held held[KRAIT_HELD_MAX];
	unsigned int nheld;
};

int krait_statement_start(struct krait_session *s);			/* mutex; sets s->statement */
u32 krait_thread_state(const struct krait_thread *th);			/* KRAIT_STATE_*, of a kernel thread's; mutex */
void krait_thread_interrupt(struct krait_thread *th);			/* mutex */
int krait_thread_start(struct krait_session *s, struct krt_thread *t);	/* its function runs in a kernel thread from now on */
int krait_thread_sleep(struct krait_thread *th, u64 nsec);
int krait_thread_wait(struct krait_thread *th, u64 nsec);
void krait_thread_wake(struct krait_thread *th);			/* any context */
struct krait_thread *krait_pool_take(struct krait_session *s, enum krt_context c);	/* lock; NULL: none left */
void krait_pool_give(struct krait_thread *th);					/* lock */
bool krait_pool_fill(struct krait_session *s);					/* lock: one for each context */
void krait_pool_free(struct krait_session *s);
void krait_thread_settle(struct krait_thread *th);	/* lock: gives back what the statement or handler still holds */

/* ---- event.c: what the client is told and asked ----------------------------------------- */
int krait_event_wait(struct krait_session *s, struct krait_wait *w, bool block);
int krait_event_reply(struct krait_session *s, const struct krait_reply *r);
bool krait_event_pending(const struct krait_session *s);
void krait_event_done(struct krait_session *s, u64 run, u8 *bytes, size_t len);	/* takes bytes (kvfree) */
int krait_event_request(struct krait_session *s, struct krait_thread *th, const char *op, const u8 *in, size_t len,
			u8 **out, size_t *outlen);
void krait_event_free(struct krait_session *s);

/* ---- session.c -------------------------------------------------------------------------- */
struct krait_session {
	struct krt_host host;
	struct krt_vm *vm;		/* NULL until HELLO; published under mutex */
	u64 id;
	bool writable;
	bool closing;			/* set once, never cleared */

	struct mutex mutex;
	struct krait_lock lock;
	struct krait_output out;

	struct krait_thread *statement;	/* mutex: the one RUN hands to */
	struct list_head statements;	/* mutex: it and the abandoned ones, until they end */
	struct list_head threads;	/* mutex: those that Python started, until they end */
	u64 nstarted;			/* mutex: as many as ever were */
	atomic_t nstatements, nthreads;	/* the last decrement is the last a thread does with the session */
	u64 nruns;			/* mutex */
	bool busy;			/* from RUN until its DONE is fetched */

	struct krait_thread *pool;	/* lock: idle krait_threads for handlers */
	unsigned int npool;		/* lock: idle or not */
	struct krait_thread *atomic;	/* lock: the one for atomic context, which keeps the lock all along */
	bool atomic_taken;

	struct mutex events;
	struct list_head requests;	/* events: not yet fetched, then those that wait for a reply */
	u64 nrequests;			/* events: the last id */
	unsigned int nunsent;		/* events: not yet fetched */
	u8 *done;			/* events */
	size_t done_len;
	u64 done_run;
	bool done_ready;
	wait_queue_head_t client;	/* WAIT and poll */
	wait_queue_head_t reply;	/* those who wait for a reply */
	struct irq_work kick;		/* wakes client and who waits for lock from any context */

	struct mutex hooks_lock;
	struct list_head hooks;
	u64 nhooks;			/* the last id */
	unsigned int ncallbacks;	/* among the hooks */
	bool failed;			/* a hook is off, but still in the kernel's code */
	struct work_struct remove;	/* takes it out */
	atomic64_t faults;
};

struct krait_session *krait_session_open(void);
int krait_session_hello(struct krait_session *s, struct krait_hello *h);
int krait_session_run(struct krait_session *s, const struct krait_run *r);
int krait_session_argv(struct krait_session *s, const struct krait_argv *a);
int krait_session_interrupt(struct krait_session *s, struct krait_interrupt *i);
int krait_session_stack(struct krait_session *s, struct krait_stack *st);
int krait_session_abandon(struct krait_session *s, struct krait_abandon *a);
void krait_session_stats(struct krait_session *s, struct krait_stats *st);
void krait_session_close(struct krait_session *s);
void krait_session_wake(struct krait_session *s);	/* the client; any context but NMI */

/* ---- dev.c, host.c ------------------------------------------------------------------------ */
int krait_dev_init(void);
void krait_dev_exit(void);
void krait_host_init(struct krait_session *s);
struct krait_thread *krait_current(const struct krait_session *s);	/* whose Python runs here, or NULL */

/* ---- mem.c ---------------------------------------------------------------------------------- */
void *krait_chunk_alloc(size_t bytes);
void krait_chunk_free(void *p);
void krait_chunk_flush(void);			/* before the module goes */
int krait_peek(void *dst, u64 addr, size_t len);
int krait_poke(u64 addr, const void *src, size_t len, bool force);

/* ---- sym.c: symbols, and the unexported functions the module needs --------------------------- */
int krait_sym_init(void);
unsigned long krait_sym(const char *name);		/* 0: unknown */
int krait_symbol(const char *name, u64 *ret);
int krait_symbol_at(u64 addr, char *name, size_t size, u64 *offset);
bool krait_is_text(u64 addr);				/* code that may be run now */
extern unsigned long krait_core_text, krait_core_text_size;

/* and that stays as long as the kernel */
static inline bool krait_is_core_text(u64 addr)
{
	return addr - krait_core_text < krait_core_text_size;
}

unsigned long krait_ftrace_location(unsigned long addr);
unsigned int krait_stack_trace(struct task_struct *task, unsigned long *entries, unsigned int n);
unsigned int krait_stack_trace_of(struct pt_regs *regs, unsigned long *entries, unsigned int n);
bool krait_text_poke(void *addr, const void *src, size_t len);	/* process context */
unsigned long krait_irq_stack_top(void);		/* of this CPU; 0: unknown */
u32 krait_features(void);

/* ---- ffi.c, gate.S ----------------------------------------------------------------------------- */
extern bool krait_gate_by_return;
struct krait_words krait_gate(u64 fn, const u64 args[KRT_CALL_REGISTERS], struct krait_landing *l);
u64 krait_gate_word(u64 fn, const u64 args[KRT_CALL_REGISTERS], struct krait_landing *l);	/* the same function */
struct krait_words krait_gate_stack(u64 fn, const u64 args[KRT_CALL_WORDS], struct krait_landing *l);
void krait_ffi_init(void);
unsigned long krait_floor(void);	/* krait_thread.floor, of the kernel thread that asks */
u64 krait_call_plain(u64 fn, const u64 *args, unsigned int nargs);	/* one of krait's own uses; not guarded */
/* releases the interpreter's lock meanwhile, unless the thread must not sleep or keep is set */
int krait_call(struct krait_thread *th, u64 fn, const u64 *args, unsigned int nargs, u64 ret[2], bool keep);
/* for Python: as krt_host has it; so has it call_words, krait_call_words() (platform.h) */
int krait_call_asked(struct krait_thread *th, u64 fn, const u64 *args, unsigned int nargs, u64 ret[2]);
/* the original of e's hook; th runs its handler */
int krait_call_original(struct krait_thread *th, struct krait_entry *e, u64 fn, const u64 *args, unsigned int n, u64 *ret);

/* ---- sleeper.c ---- */
void krait_sleeper_init(void);
bool krait_sleeps(u64 fn, const u64 *args);	/* a call that must not be made where nothing may sleep; any context */

/* ---- callback.c ---------------------------------------------------------------------------------- */

/* A Python function under an entry point of gate.S; part of its hook. */
struct krait_callback {
	bool used;
	bool escaped;			/* the kernel may have the address where nobody sees it */
	int slot;
	struct krait_session *session;	/* NULL: it has ended */
	unsigned long *orig;
	struct list_head places;	/* where the address was stored */
};

int krait_callback_take(struct krait_callback *cb, struct krait_session *s, struct krait_hook *h, unsigned long *orig);
u64 krait_callback_address(const struct krait_callback *cb);
bool krait_callback_drop(struct krait_callback *cb, bool by_name);
int krait_callback_stored(struct krait_session *s, u64 addr, const void *src, size_t len);
void krait_callback_passed(const u64 *words, unsigned int n);
u64 krait_return_zero(void);

/* ---- shim.c -------------------------------------------------------------------------------------- */
int krait_shim_find(const char *name, unsigned int *min, unsigned int *max);
int krait_shim_call(struct krait_thread *th, int shim, const u64 *args, unsigned int nargs, u64 ret[2]);
void krait_shim_release(const struct krait_held *h);
const char *krait_shim_name(int shim);

/* ---- hook.c --------------------------------------------------------------------------------------- */
int krait_hook_attach(struct krait_session *s, enum krt_hook_kind kind, u64 addr, unsigned int nargs,
		      const struct krt_filter *filter, u64 cookie, u64 *id);
int krait_hook_callback(struct krait_session *s, unsigned int nargs, u64 cookie, u64 *id, u64 *addr);
int krait_hook_detach(struct krait_session *s, u64 id, u64 *stats, unsigned int n);
int krait_hook_stats(struct krait_session *s, u64 id, u64 *stats, unsigned int n);
void krait_hook_failed(struct krait_session *s);	/* the one whose handler runs here */
void krait_hooks_remove_failed(struct krait_session *s);	/* process context */
void krait_hooks_disable(struct krait_session *s);	/* no handler begins any more */
void krait_hooks_unregister(struct krait_session *s);	/* process context */
bool krait_hooks_active(struct krait_session *s);	/* after that: handlers are still inside */
void krait_hooks_free(struct krait_session *s);		/* none is */
void krait_hooks_sum(struct krait_session *s, struct krait_stats *st);

/* ---- fault.c --------------------------------------------------------------------------------------- */
int krait_fault_init(void);
void krait_fault_exit(void);
bool krait_fault_ready(void);
int krait_fault_abort(struct krait_thread *th);		/* process context; the thread's session.mutex */

#endif
