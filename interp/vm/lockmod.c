// SPDX-License-Identifier: GPL-2.0
/*
 * lockmod.c - the locks of module _thread: lock, and RLock, which its owner may
 * take again.
 *
 * All of it happens under the interpreter's lock. Who waits is in the lock's
 * queue, with an entry on its C stack, until it has the lock or gives up. The
 * lock is not handed over: its release calls the first in the queue, and
 * whoever runs first takes it; otherwise each release would cost a switch.
 */
#include "thread.h"

struct waiter {
	struct krt_thread *thread;
	struct waiter *next;
	bool called;			/* to look at the lock again */
};

struct lock {
	struct krt_obj o;
	u64 owner;			/* RLock: ident of the thread that has it */
	u64 count;			/* times it is taken: 0 free */
	struct waiter *first;
};

static struct lock *lock_of(struct krt_thread *t, krt_val v, int sort)
{
	krt_val p = krt_payload(v, KRT_KIND_HANDLE);

	if (p && ((struct krt_obj *)p)->extra == sort)
		return (struct lock *)p;
	krt_raise(t, KRT_EXC_TypeError, "a lock is required, not '%T'", v);
	return NULL;
}

/* ---- waiting ------------------------------------------------------------------------------------- */

static void call_first(struct krt_thread *t, struct lock *l)
{
	struct waiter *w = l->first;

	if (!w || w->called)
		return;
	w->called = true;
	t->vm->host->wake(t->vm->host->ctx, w->thread);
}

static void leave_queue(struct lock *l, const struct waiter *w)
{
	struct waiter **i = &l->first;

	while (*i != w)
		i = &(*i)->next;
	*i = w->next;
}

static krt_val cannot_wait(struct krt_thread *t, int err)
{
	if (err == -EDEADLK)
		return krt_raise(t, KRT_EXC_RuntimeError, "lock: not released in 10 seconds; a handler cannot wait for ever, the task it runs on is the kernel's");
	if (err == -ECANCELED)
		return krt_raise(t, KRT_EXC_RuntimeError, "lock: the task whose handler waits for it is being killed");
	return krt_raise(t, KRT_EXC_ContextError, "lock: it is taken, and the code that asks for it runs where the kernel must not sleep");
}

/* in the queue; 1 free now, 0 out of time, -1 raised */
static int wait_turn(struct krt_thread *t, struct lock *l, struct waiter *w, u64 ns)
{
	const struct krt_host *h = t->vm->host;
	u64 now = h->now(h->ctx, 0), end = ns == KRT_FOREVER ? KRT_FOREVER : now + ns;
	int err;

	for (;;) {
		krt_block_begin(t);
		err = h->wait(h->ctx, t, end == KRT_FOREVER ? KRT_FOREVER : end - now);
		krt_block_end(t);
		w->called = false;
		if (!l->count)
			return 1;
		if (!krt_poll(t))
			return -1;
		if (err && err != -EINTR && err != -ETIMEDOUT) {
			cannot_wait(t, err);
			return -1;
		}
		now = h->now(h->ctx, 0);
		if (now >= end)
			return 0;
	}
}

/* 1 taken, 0 not in ns, -1 raised */
static int take(struct krt_thread *t, struct lock *l, u64 ns)
{
	struct waiter w = { .thread = t }, **i = &l->first;
	int r = 1;

	if (l->count) {
		if (!ns)
			return 0;
		if (t->context == KRT_CTX_ATOMIC) {
			cannot_wait(t, -EAGAIN);
			return -1;
		}
		while (*i)
			i = &(*i)->next;
		*i = &w;
		r = wait_turn(t, l, &w, ns);
		leave_queue(l, &w);
	}
	if (r > 0)
		l->count = 1;
	else if (!l->count)
		call_first(t, l);	/* the call that came too late was meant for the next one */
	return r;
}

static void give(struct krt_thread *t, struct lock *l)
{
	l->count = 0;
	call_first(t, l);
}

/* ---- what both have ---------------------------------------------------------------------------------- */

static krt_val lock_new(struct krt_thread *t, krt_val cls, int sort)
{
	krt_val v = krt_object_new(t, (struct krt_class *)cls);
	struct lock *l = v ? krt_alloc(t, KRT_KIND_HANDLE, sizeof(*l)) : NULL;

	if (!l)
		return KRT_ERR;
	l->o.extra = sort;
	((struct krt_object *)v)->slot[0] = (krt_val)l;
	return v;
}

/* acquire(blocking=True, timeout=-1) as nanoseconds */
static bool acquire_args(struct krt_thread *t, int n, const krt_val *a, krt_val kw, u64 *ns)
{
	static const enum krt_name_id names[] = { KRT_N_blocking, KRT_N_timeout };
	krt_val blocking = n > 1 ? a[1] : krt_kw_get(t->vm, kw, KRT_N_blocking);
	krt_val timeout = n > 2 ? a[2] : krt_kw_get(t->vm, kw, KRT_N_timeout);
	int block;

	if (!krt_kw_only(t, "acquire", kw, 2, names))
		return false;
	block = blocking ? krt_truth(t, blocking) : 1;
	if (block < 0)
		return false;
	*ns = block ? KRT_FOREVER : 0;
	if (!timeout || krt_eq(t, timeout, krt_small(-1)) == 1)
		return !t->exc;
	if (!block) {
		krt_raise(t, KRT_EXC_ValueError, "can't specify a timeout for a non-blocking call");
		return false;
	}
	return krt_to_ns(t, timeout, "timeout value must be positive", ns);
}

static krt_val lock_repr(struct krt_thread *t, krt_val v, const struct lock *l)
{
	krt_val address = krt_int_str(t, krt_uint(t, v), 16, true);
	struct krt_class *c = krt_class_of(t, v);
	struct krt_buf b;

	krt_buf_init(&b, t);
	krt_buf_str(&b, l->count ? "<locked " : "<unlocked ");
	krt_buf_str(&b, c->flags & KRT_CLASS_BUILTIN ? "_thread." : "");
	krt_buf_val(&b, (krt_val)c->name);
	if (l->o.extra == KRT_HANDLE_RLOCK) {
		krt_val owner = krt_int_str(t, krt_uint(t, l->owner), 10, false), count = krt_int_str(t, krt_uint(t, l->count), 10, false);

		if (!owner || !count)
			return KRT_ERR;
		krt_buf_str(&b, " object owner=");
		krt_buf_val(&b, owner);
		krt_buf_str(&b, " count=");
		krt_buf_val(&b, count);
	} else {
		krt_buf_str(&b, " object");
	}
	if (!address)
		return KRT_ERR;
	krt_buf_str(&b, " at ");
	krt_buf_val(&b, address);
	krt_buf_str(&b, ">");
	return krt_buf_finish(&b);
}

/* ---- lock -------------------------------------------------------------------------------------------- */

KRT_FN(lock_acquire)
{
	struct lock *l = lock_of(t, a[0], KRT_HANDLE_LOCK);
	u64 ns;
	int r;

	if (!l || !acquire_args(t, n, a, kw, &ns))
		return KRT_ERR;
	r = take(t, l, ns);
	return r < 0 ? KRT_ERR : krt_bool(r);
}

KRT_FN(lock_release)
{
	struct lock *l = lock_of(t, a[0], KRT_HANDLE_LOCK);

	if (!l)
		return KRT_ERR;
	if (!l->count)
		return krt_raise(t, KRT_EXC_RuntimeError, "release unlocked lock");
	give(t, l);
	return KRT_NONE;
}

KRT_FN(lock_locked)
{
	struct lock *l = lock_of(t, a[0], KRT_HANDLE_LOCK);

	return l ? krt_bool(l->count) : KRT_ERR;
}

KRT_FN(lock_enter)
{
	return lock_acquire(t, 1, a, KRT_UNDEF);
}

KRT_FN(lock_exit)
{
	return lock_release(t, 1, a, KRT_UNDEF);
}

KRT_FN(lock_show)
{
	struct lock *l = lock_of(t, a[0], KRT_HANDLE_LOCK);

	return l ? lock_repr(t, a[0], l) : KRT_ERR;
}

KRT_FN(lock_none) { return krt_raise(t, KRT_EXC_TypeError, "cannot create '_thread.lock' instances"); }

static const struct krt_cdef lock_defs[] = {
	{ "__new__", lock_none, 1, -1, KRT_CF_NEW | KRT_CF_KW, NULL },
	{ "acquire", lock_acquire, 1, 3, KRT_CF_KW, "waits for the lock and takes it: whether that came to be" },
	{ "acquire_lock", lock_acquire, 1, 3, KRT_CF_KW, NULL },
	{ "release", lock_release, 1, 1, 0, "gives it back; any thread may" },
	{ "release_lock", lock_release, 1, 1, 0, NULL },
	{ "locked", lock_locked, 1, 1, 0, NULL },
	{ "locked_lock", lock_locked, 1, 1, 0, NULL },
	{ "__enter__", lock_enter, 1, 1, 0, NULL },
	{ "__exit__", lock_exit, 1, 4, 0, NULL },
	{ "__repr__", lock_show, 1, 1, 0, NULL },
	{ }
};

/* ---- RLock ------------------------------------------------------------------------------------------- */

KRT_FN(rlock_new) { return lock_new(t, a[0], KRT_HANDLE_RLOCK); }

static bool mine(const struct krt_thread *t, const struct lock *l)
{
	return l->count && l->owner == krt_thread_ident(t);
}

KRT_FN(rlock_acquire)
{
	struct lock *l = lock_of(t, a[0], KRT_HANDLE_RLOCK);
	u64 ns;
	int r = 1;

	if (!l || !acquire_args(t, n, a, kw, &ns))
		return KRT_ERR;
	if (mine(t, l))
		l->count++;
	else
		r = take(t, l, ns);
	if (r > 0)
		l->owner = krt_thread_ident(t);
	return r < 0 ? KRT_ERR : krt_bool(r);
}

static krt_val not_mine(struct krt_thread *t)
{
	return krt_raise(t, KRT_EXC_RuntimeError, "cannot release un-acquired lock");
}

KRT_FN(rlock_release)
{
	struct lock *l = lock_of(t, a[0], KRT_HANDLE_RLOCK);

	if (!l)
		return KRT_ERR;
	if (!mine(t, l))
		return not_mine(t);
	if (l->count > 1) {
		l->count--;
		return KRT_NONE;
	}
	l->owner = 0;
	give(t, l);
	return KRT_NONE;
}

KRT_FN(rlock_enter)
{
	return rlock_acquire(t, 1, a, KRT_UNDEF);
}

KRT_FN(rlock_exit)
{
	return rlock_release(t, 1, a, KRT_UNDEF);
}

KRT_FN(rlock_is_owned)
{
	struct lock *l = lock_of(t, a[0], KRT_HANDLE_RLOCK);

	return l ? krt_bool(mine(t, l)) : KRT_ERR;
}

/* gives it back however often it was taken; the result is for _acquire_restore() */
KRT_FN(rlock_save)
{
	struct lock *l = lock_of(t, a[0], KRT_HANDLE_RLOCK);
	krt_val state;

	if (!l)
		return KRT_ERR;
	if (!mine(t, l))
		return not_mine(t);
	state = krt_tuple_pack(t, 2, krt_uint(t, l->count), krt_uint(t, l->owner));
	if (!state)
		return KRT_ERR;
	l->owner = 0;
	give(t, l);
	return state;
}

KRT_FN(rlock_restore)
{
	struct lock *l = lock_of(t, a[0], KRT_HANDLE_RLOCK);
	krt_val state = krt_payload(a[1], KRT_KIND_TUPLE);
	u64 count;

	if (!l)
		return KRT_ERR;
	if (!state || ((struct krt_obj *)state)->size != 2 || !krt_to_u64(((struct krt_tuple *)state)->item[0], &count) || !count)
		return krt_raise(t, KRT_EXC_TypeError, "_acquire_restore() takes what _release_save() gave, not '%T'", a[1]);
	if (take(t, l, KRT_FOREVER) < 0)
		return KRT_ERR;
	l->count = count;
	l->owner = krt_thread_ident(t);
	return KRT_NONE;
}

KRT_FN(rlock_show)
{
	struct lock *l = lock_of(t, a[0], KRT_HANDLE_RLOCK);

	return l ? lock_repr(t, a[0], l) : KRT_ERR;
}

static const struct krt_cdef rlock_defs[] = {
	{ "__new__", rlock_new, 1, 1, KRT_CF_NEW, NULL },
	{ "acquire", rlock_acquire, 1, 3, KRT_CF_KW, "waits for the lock and takes it, once more when the thread has it" },
	{ "release", rlock_release, 1, 1, 0, NULL },
	{ "__enter__", rlock_enter, 1, 1, 0, NULL },
	{ "__exit__", rlock_exit, 1, 4, 0, NULL },
	{ "__repr__", rlock_show, 1, 1, 0, NULL },
	{ "_is_owned", rlock_is_owned, 1, 1, 0, NULL },
	{ "_release_save", rlock_save, 1, 1, 0, NULL },
	{ "_acquire_restore", rlock_restore, 2, 2, 0, NULL },
	{ }
};

/* ---- the module's part -------------------------------------------------------------------------------- */

KRT_FN(allocate_lock) { return lock_new(t, (krt_val)t->vm->lock_class, KRT_HANDLE_LOCK); }

static const struct krt_cdef module_defs[] = {
	{ "allocate_lock", allocate_lock, 0, 0, 0, NULL },
	{ "allocate", allocate_lock, 0, 0, 0, NULL },
	{ }
};

bool krt_lock_fill(struct krt_thread *t, struct krt_module *m)
{
	t->vm->lock_class = krt_thread_class(t, m, "lock", lock_defs, KRT_CLASS_FINAL);
	return t->vm->lock_class && krt_stdmod_set(t, m, "LockType", (krt_val)t->vm->lock_class) &&
	       krt_thread_class(t, m, "RLock", rlock_defs, 0) && krt_module_defs(t, m, module_defs);
}
