// SPDX-License-Identifier: GPL-2.0
/*
 * host.c - the kernel as the core's host: struct krt_host, function by
 * function. ctx is the session; which of its threads is meant is known from
 * the task that asks.
 */
#include <linux/cpumask.h>
#include <linux/cred.h>
#include <linux/kernel.h>
#include <linux/ktime.h>
#include <linux/mm.h>
#include <linux/random.h>
#include <linux/rcupdate.h>
#include <linux/sched.h>
#include <linux/uidgid.h>

#include "hook.h"

struct krait_thread *krait_current(const struct krait_session *s)
{
	struct krait_task *task = krait_task_find();
	struct krait_thread *th = task && task->top ? task->top->thread : NULL;

	return th && th->s == s ? th : NULL;
}

bool krait_goto_is_cheap(void)
{
	return !boot_cpu_has(X86_FEATURE_RETPOLINE);
}

static void *chunk_alloc(void *ctx, size_t bytes)
{
	return krait_chunk_alloc(bytes);
}

static void chunk_free(void *ctx, void *p, size_t bytes)
{
	krait_chunk_free(p);
}

/* Still ours when the thread could not let go of it: it must not sleep, see lock.c. */
static void lock(void *ctx, struct krt_thread *t)
{
	struct krait_session *s = ctx;
	struct krait_thread *th = *krt_thread_host(t);

	if (!krait_lock_mine(s, th) && !krait_lock_free(s, th)) {
		WRITE_ONCE(th->state, KRAIT_STATE_LOCK);
		krait_lock_wait(s, th);
	}
	WRITE_ONCE(th->state, KRAIT_STATE_PYTHON);
}

static void unlock(void *ctx, struct krt_thread *t)
{
	if (krait_may_sleep())
		krait_lock_release(ctx);
}

static void output(void *ctx, int stream, const char *text, size_t len)
{
	krait_ring_write(ctx, krait_current(ctx), stream, text, len);
}

static int peek(void *ctx, void *dst, u64 addr, size_t len)
{
	return krait_peek(dst, addr, len);
}

static int poke(void *ctx, u64 addr, const void *src, size_t len, bool force)
{
	struct krait_session *s = ctx;
	int err;

	if (!s->writable)
		return -EPERM;
	err = s->ncallbacks ? krait_callback_stored(s, addr, src, len) : 0;
	return err ? err : krait_poke(addr, src, len, force);
}

static int symbol(void *ctx, const char *name, u64 *ret)
{
	return krait_symbol(name, ret);
}

static int symbol_at(void *ctx, u64 addr, char *name, size_t size, u64 *offset)
{
	return krait_symbol_at(addr, name, size, offset);
}

static int call(void *ctx, struct krt_thread *t, u64 fn, const u64 *args, unsigned int nargs, u64 ret[2])
{
	return krait_call_asked(*krt_thread_host(t), fn, args, nargs, ret);
}

/* The handler may have kept its orig: for another hook, it is a function like any. */
static __attribute__((noinline)) int call_other(void *ctx, struct krt_thread *t, u64 fn, const u64 *args, unsigned int n, u64 *ret)
{
	u64 words[KRT_CALL_WORDS] = {}, result[2];
	int err;

	memcpy(words, args, n * sizeof(*args));
	err = call(ctx, t, fn, words, n, result);
	*ret = result[0];
	return err;
}

static int call_original(void *ctx, struct krt_thread *t, u64 fn, const u64 *args, unsigned int n, u64 *ret)
{
	struct krait_thread *th = *krt_thread_host(t);
	struct krait_entry *e = th->slot->top;

	if (likely(e->hook && fn == e->hook->orig))
		return krait_call_original(th, e, fn, args, n, ret);
	return call_other(ctx, t, fn, args, n, ret);
}

static void fault(void *ctx, struct krt_thread *t, struct krt_fault *ret)
{
	*ret = ((struct krait_thread *)*krt_thread_host(t))->fault;
}

static int shim(void *ctx, const char *name, unsigned int *min_args, unsigned int *max_args)
{
	return krait_shim_find(name, min_args, max_args);
}

static int call_shim(void *ctx, struct krt_thread *t, int shim, const u64 *args, unsigned int nargs, u64 ret[2])
{
	struct krait_session *s = ctx;

	return s->writable ? krait_shim_call(*krt_thread_host(t), shim, args, nargs, ret) : -EPERM;
}

static int request(void *ctx, struct krt_thread *t, const char *op, const u8 *in, size_t len, u8 **out, size_t *outlen)
{
	return krait_event_request(ctx, krait_current(ctx), op, in, len, out, outlen);
}

static void release(void *ctx, u8 *out)
{
	kvfree(out);
}

static int attach(void *ctx, struct krt_thread *t, enum krt_hook_kind kind, u64 addr, unsigned int nargs,
		  const struct krt_filter *filter, u64 cookie, u64 *id)
{
	const struct krait_session *s = ctx;

	return s->writable ? krait_hook_attach(ctx, kind, addr, nargs, filter, cookie, id) : -ENOSYS;
}

static int detach(void *ctx, struct krt_thread *t, u64 id, u64 *stats, unsigned int n)
{
	return krait_hook_detach(ctx, id, stats, n);
}

static int callback(void *ctx, struct krt_thread *t, unsigned int nargs, u64 cookie, u64 *id, u64 *addr)
{
	const struct krait_session *s = ctx;

	return s->writable ? krait_hook_callback(ctx, nargs, cookie, id, addr) : -ENOSYS;
}

static int hook_stats(void *ctx, u64 id, u64 *stats, unsigned int n)
{
	return krait_hook_stats(ctx, id, stats, n);
}

/*
 * The kernel does not preempt a kernel thread by itself everywhere, and the
 * RCU of tasks waits for it to say that it is on no trampoline; a handler
 * cannot say that.
 */
static enum krt_waits take_breath(void *ctx, struct krt_thread *t)
{
	struct krait_session *s = ctx;
	struct krait_thread *th = krait_current(s);

	if (!th || !krait_may_sleep())
		return KRT_WAITS_NOBODY;
	if (th->task)
		cond_resched_tasks_rcu_qs();
	else
		cond_resched();
	return krait_lock_waits(s);
}

static int nap(void *ctx, struct krt_thread *t, u64 nsec)
{
	if (!krait_may_sleep())
		return -EAGAIN;
	if (nsec)
		return krait_thread_sleep(*krt_thread_host(t), nsec);
	krait_lock_yield(ctx);
	return 0;
}

static int thread_start(void *ctx, struct krt_thread *t, struct krt_thread *started)
{
	return krait_may_sleep() ? krait_thread_start(ctx, started) : -EAGAIN;
}

static int await_wake(void *ctx, struct krt_thread *t, u64 nsec)
{
	return krait_may_sleep() ? krait_thread_wait(*krt_thread_host(t), nsec) : -EAGAIN;
}

static void wake(void *ctx, struct krt_thread *t)
{
	krait_thread_wake(*krt_thread_host(t));
}

static int pin(void *ctx, struct krt_thread *t, unsigned int cpu)
{
	const struct krait_thread *th = *krt_thread_host(t);

	if (!krait_may_sleep() || th->task != current || cpu >= nr_cpu_ids || !cpu_online(cpu))
		return -EINVAL;
	return set_cpus_allowed_ptr(current, cpumask_of(cpu)) ? -EINVAL : 0;
}

static u64 now(void *ctx, int clock)
{
	return clock ? ktime_get_real_fast_ns() : ktime_get_mono_fast_ns();
}

static size_t stack_left(void *ctx)
{
	return krait_stack_left();
}

static u64 parent_pid(void)
{
	u64 pid;

	rcu_read_lock();
	pid = task_tgid_nr(rcu_dereference(current->real_parent));
	rcu_read_unlock();
	return pid;
}

static u64 task(void *ctx, int what)
{
	switch (what) {
	case KRT_TASK_PID:
		return task_tgid_nr(current);
	case KRT_TASK_TID:
		return task_pid_nr(current);
	case KRT_TASK_UID:
		return from_kuid_munged(&init_user_ns, current_uid());
	case KRT_TASK_CPU:
		return raw_smp_processor_id();
	case KRT_TASK_ADDR:
		return (u64)current;
	case KRT_TASK_PPID:
		return parent_pid();
	}
	return 0;
}

/* without the lock of the name: a torn one is better than a lock here */
static void task_comm(void *ctx, char comm[16])
{
	memcpy(comm, current->comm, 16);
	comm[15] = 0;
}

static u64 seed(void *ctx)
{
	return get_random_u64();
}

static void hook_failed(void *ctx, u64 cookie)
{
	krait_hook_failed(ctx);
}

void krait_host_init(struct krait_session *s)
{
	s->host = (struct krt_host){
		.ctx = s,
		.chunk_alloc = chunk_alloc,
		.chunk_free = chunk_free,
		.lock = lock,
		.unlock = unlock,
		.output = output,
		.peek = peek,
		.poke = poke,
		.symbol = symbol,
		.symbol_at = symbol_at,
		.call = call,
		.call_words = krait_call_words,
		.call_original = call_original,
		.fault = fault,
		.shim = shim,
		.call_shim = call_shim,
		.request = request,
		.release = release,
		.attach = attach,
		.detach = detach,
		.callback = callback,
		.hook_stats = hook_stats,
		.sleep = nap,
		.pause = take_breath,
		.thread_start = thread_start,
		.wait = await_wake,
		.wake = wake,
		.pin = pin,
		.now = now,
		.stack_left = stack_left,
		.task = task,
		.task_comm = task_comm,
		.random = seed,
		.hook_failed = hook_failed,
	};
}
