/* SPDX-License-Identifier: GPL-2.0 */
/*
 * turn.h - the threads of the user-space home and whose turn it is: the
 * interpreter's lock, waiting and waking. Part of home.h.
 *
 * The lock goes to whoever has waited longest. A thread that gives it back and
 * wants it again at once waits behind the others.
 */
#ifndef KRT_TURN_H
#define KRT_TURN_H

#include "vm.h"

#define KRT_TURN_THREADS	256		/* that Python started, at a time */
#define KRT_TURN_STACK		((size_t)4 << 20)
#define KRT_TURN_PATIENCE	2		/* seconds that the end waits for them */

/* turn.mu protects all of it */
struct krt_turn_thread {
	struct krt_turn *turn;
	struct krt_thread *t;
	struct krt_turn_thread *next, *prev;	/* of turn.all */
	struct krt_turn_thread *behind;		/* in the queue for the lock */
	pthread_cond_t cond;			/* it has the lock; or something below */
	bool queued, woken, interrupted;
};

struct krt_turn {
	struct krt_vm *vm;
	pthread_mutex_t mu;
	pthread_cond_t ended;			/* nthreads has changed */
	struct krt_turn_thread *owner;		/* who has the interpreter's lock */
	struct krt_turn_thread *first, *last;	/* who waits for it */
	struct krt_turn_thread *all;
	struct krt_turn_thread main;
	unsigned int nthreads;			/* without main */
	bool closing;
};

static void krt_turn_cond(pthread_cond_t *c)
{
	pthread_condattr_t attr;

	pthread_condattr_init(&attr);
	pthread_condattr_setclock(&attr, CLOCK_MONOTONIC);
	pthread_cond_init(c, &attr);
	pthread_condattr_destroy(&attr);
}

/* mu held, or nobody else there yet */
static void krt_turn_add(struct krt_turn *u, struct krt_turn_thread *th, struct krt_thread *t)
{
	th->turn = u;
	th->t = t;
	*krt_thread_host(t) = th;
	krt_turn_cond(&th->cond);
	th->next = u->all;
	if (th->next)
		th->next->prev = th;
	u->all = th;
}

static void krt_turn_init(struct krt_turn *u, struct krt_vm *vm, struct krt_thread *main)
{
	u->vm = vm;
	pthread_mutex_init(&u->mu, NULL);
	krt_turn_cond(&u->ended);
	krt_turn_add(u, &u->main, main);
}

/* ---- the lock ---------------------------------------------------------------------------------- */

static void krt_turn_lock(struct krt_turn *u, struct krt_turn_thread *th)
{
	pthread_mutex_lock(&u->mu);
	if (!u->owner) {
		u->owner = th;
	} else {
		th->behind = NULL;
		th->queued = true;
		if (u->first)
			u->last->behind = th;
		else
			__atomic_store_n(&u->first, th, __ATOMIC_RELAXED);
		u->last = th;
		while (u->owner != th)
			pthread_cond_wait(&th->cond, &u->mu);
	}
	pthread_mutex_unlock(&u->mu);
}

static void krt_turn_unlock(struct krt_turn *u)
{
	struct krt_turn_thread *th;

	pthread_mutex_lock(&u->mu);
	th = u->first;
	u->owner = th;
	if (th) {
		__atomic_store_n(&u->first, th->behind, __ATOMIC_RELAXED);
		th->queued = false;
		pthread_cond_signal(&th->cond);
	}
	pthread_mutex_unlock(&u->mu);
}

/* whether anybody waits; a hint */
static bool krt_turn_wanted(struct krt_turn *u)
{
	return __atomic_load_n(&u->first, __ATOMIC_RELAXED) != NULL;
}

/* ---- waiting -------------------------------------------------------------------------------------- */

/* without the lock: until nsec have passed (all ones: for ever), an interrupt, or, if wakes is set, a call of wake */
static int krt_turn_wait(struct krt_turn *u, struct krt_turn_thread *th, u64 nsec, bool wakes)
{
	struct timespec end;
	int err = 0;

	clock_gettime(CLOCK_MONOTONIC, &end);
	if (nsec != ~(u64)0) {
		end.tv_sec += nsec / 1000000000;
		end.tv_nsec += nsec % 1000000000;
		end.tv_sec += end.tv_nsec / 1000000000;
		end.tv_nsec %= 1000000000;
	}
	pthread_mutex_lock(&u->mu);
	while (!err && !(wakes && th->woken) && !th->interrupted && !u->closing)
		err = nsec == ~(u64)0 ? pthread_cond_wait(&th->cond, &u->mu) : pthread_cond_timedwait(&th->cond, &u->mu, &end);
	err = wakes && th->woken ? 0 : th->interrupted || u->closing ? -EINTR : -ETIMEDOUT;
	if (wakes)
		th->woken = false;
	if (err == -EINTR)
		th->interrupted = false;
	pthread_mutex_unlock(&u->mu);
	return err;
}

static void krt_turn_wake(struct krt_turn *u, struct krt_turn_thread *th)
{
	pthread_mutex_lock(&u->mu);
	th->woken = true;
	pthread_cond_signal(&th->cond);
	pthread_mutex_unlock(&u->mu);
}

/* Ctrl-C: the main thread, and whoever keeps it from running */
static void krt_turn_interrupt(struct krt_turn *u)
{
	pthread_mutex_lock(&u->mu);
	u->main.interrupted = true;
	krt_interrupt(u->vm, u->main.t);
	if (u->main.queued)
		krt_interrupt(u->vm, NULL);
	pthread_cond_signal(&u->main.cond);
	pthread_mutex_unlock(&u->mu);
}

static void krt_turn_kill(struct krt_turn *u)
{
	pthread_mutex_lock(&u->mu);
	u->closing = true;
	krt_kill(u->vm);
	krt_interrupt(u->vm, u->main.t);
	for (struct krt_turn_thread *i = u->all; i; i = i->next)
		pthread_cond_signal(&i->cond);
	pthread_mutex_unlock(&u->mu);
}

/* ---- threads ---------------------------------------------------------------------------------------- */

static void krt_turn_remove(struct krt_turn *u, struct krt_turn_thread *th)
{
	pthread_mutex_lock(&u->mu);
	if (th->next)
		th->next->prev = th->prev;
	if (th->prev)
		th->prev->next = th->next;
	else
		u->all = th->next;
	u->nthreads--;
	pthread_cond_destroy(&th->cond);
	free(th);
	pthread_cond_signal(&u->ended);
	pthread_mutex_unlock(&u->mu);
}

static void *krt_turn_main(void *arg)
{
	struct krt_turn_thread *th = arg;
	struct krt_turn *u = th->turn;

	krt_turn_lock(u, th);
	krt_thread_enter(th->t, __builtin_frame_address(0));
	krt_thread_run(th->t);
	krt_thread_leave(th->t);
	krt_thread_free(th->t);
	krt_turn_unlock(u);
	krt_turn_remove(u, th);
	return NULL;
}

/* Signals are for the threads of Go. */
static int krt_turn_create(struct krt_turn_thread *th)
{
	pthread_attr_t attr;
	pthread_t id;
	sigset_t all, old;
	int err;

	sigfillset(&all);
	pthread_attr_init(&attr);
	pthread_attr_setstacksize(&attr, KRT_TURN_STACK);
	pthread_attr_setdetachstate(&attr, PTHREAD_CREATE_DETACHED);
	pthread_sigmask(SIG_SETMASK, &all, &old);
	err = pthread_create(&id, &attr, krt_turn_main, th);
	pthread_sigmask(SIG_SETMASK, &old, NULL);
	pthread_attr_destroy(&attr);
	return err;
}

static int krt_turn_start(struct krt_turn *u, struct krt_thread *t)
{
	struct krt_turn_thread *th = calloc(1, sizeof(*th));
	bool room;

	if (!th)
		return -ENOMEM;
	pthread_mutex_lock(&u->mu);
	room = !u->closing && u->nthreads < KRT_TURN_THREADS;
	if (room) {
		krt_turn_add(u, th, t);
		u->nthreads++;
	}
	pthread_mutex_unlock(&u->mu);
	if (!room) {
		free(th);
		return -ENOSPC;
	}
	if (!krt_turn_create(th))
		return 0;
	krt_turn_remove(u, th);
	return -ENOMEM;
}

/* ends all threads; false: one is somewhere it does not come back from */
static bool krt_turn_end(struct krt_turn *u)
{
	struct timespec end;
	bool gone;

	krt_turn_kill(u);
	clock_gettime(CLOCK_MONOTONIC, &end);
	end.tv_sec += KRT_TURN_PATIENCE;
	pthread_mutex_lock(&u->mu);
	while (u->nthreads && pthread_cond_timedwait(&u->ended, &u->mu, &end) != ETIMEDOUT)
		;
	gone = !u->nthreads;
	pthread_mutex_unlock(&u->mu);
	return gone;
}

static void krt_turn_destroy(struct krt_turn *u)
{
	pthread_cond_destroy(&u->main.cond);
	pthread_cond_destroy(&u->ended);
	pthread_mutex_destroy(&u->mu);
}

#endif
