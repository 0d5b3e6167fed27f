// SPDX-License-Identifier: GPL-2.0
/*
 * event.c - what the client is told and asked: outcomes and requests. All in
 * contexts that may sleep.
 */
#include <linux/jiffies.h>
#include <linux/mm.h>
#include <linux/sched/signal.h>
#include <linux/slab.h>
#include <linux/uaccess.h>

#include "krait.h"

#define REPLY_MAX	(64 << 20)
#define HANDLER_PATIENCE	(10 * HZ)	/* of a hooked task: it may hold what the client needs */

struct request {
	struct list_head list;
	u64 id;
	const char *op;
	const u8 *in;
	size_t len;
	bool sent, answered;
	int error;
	u8 *out;
	size_t outlen;
};

bool krait_event_pending(const struct krait_session *s)
{
	return READ_ONCE(s->nunsent) || READ_ONCE(s->done_ready) || krait_ring_pending(&s->out);
}

void krait_event_done(struct krait_session *s, u64 run, u8 *bytes, size_t len)
{
	mutex_lock(&s->events);
	s->done = bytes;
	s->done_len = len;
	s->done_run = run;
	WRITE_ONCE(s->done_ready, true);
	mutex_unlock(&s->events);
	wake_up(&s->client);
}

/* ---- WAIT ----------------------------------------------------------------------------- */

static int give_bytes(struct krait_wait *w, const u8 *bytes, size_t len)
{
	w->len = len;
	if (len > w->cap)
		return -EMSGSIZE;
	return copy_to_user((void __user *)w->buf, bytes, len) ? -EFAULT : 0;
}

static struct request *unsent(struct krait_session *s)
{
	struct request *r;

	list_for_each_entry(r, &s->requests, list)
		if (!r->sent)
			return r;
	return NULL;
}

static int give_request(struct krait_session *s, struct krait_wait *w)
{
	struct request *r = unsent(s);
	int err = give_bytes(w, r->in, r->len);

	w->event = KRAIT_EVENT_REQUEST;
	w->id = r->id;
	strscpy_pad(w->op, r->op, sizeof(w->op));
	if (err)
		return err;
	r->sent = true;
	WRITE_ONCE(s->nunsent, s->nunsent - 1);
	return 0;
}

static int give_done(struct krait_session *s, struct krait_wait *w)
{
	int err = give_bytes(w, s->done, s->done_len);

	w->event = KRAIT_EVENT_DONE;
	w->id = s->done_run;
	if (err)
		return err;
	kvfree(s->done);
	s->done = NULL;
	WRITE_ONCE(s->done_ready, false);
	WRITE_ONCE(s->busy, false);
	return 0;
}

/* events held; -EAGAIN: there is none */
static int give_event(struct krait_session *s, struct krait_wait *w)
{
	if (s->nunsent)
		return give_request(s, w);
	if (s->done_ready)
		return give_done(s, w);
	if (!krait_ring_pending(&s->out))
		return -EAGAIN;
	w->event = KRAIT_EVENT_OUTPUT;
	w->len = 0;
	return 0;
}

int krait_event_wait(struct krait_session *s, struct krait_wait *w, bool block)
{
	long left = w->timeout_ms < 0 ? MAX_SCHEDULE_TIMEOUT : msecs_to_jiffies(w->timeout_ms);
	int err;

	wake_up(&s->out.room);	/* the client has read what it wanted to */
	for (;;) {
		mutex_lock(&s->events);
		err = give_event(s, w);
		mutex_unlock(&s->events);
		if (err != -EAGAIN || !block)
			return err;
		if (!left)
			break;
		left = wait_event_interruptible_timeout(s->client, krait_event_pending(s), left);
		if (left < 0)
			return -EINTR;
	}
	w->event = KRAIT_EVENT_NONE;
	w->len = 0;
	return 0;
}

/* ---- requests ---------------------------------------------------------------------------- */

/* takes bytes */
static int answer(struct krait_session *s, u64 id, u8 *bytes, size_t len, int error)
{
	struct request *r;

	mutex_lock(&s->events);
	list_for_each_entry(r, &s->requests, list) {
		if (r->id != id || !r->sent || r->answered)
			continue;
		r->out = bytes;
		r->outlen = len;
		r->error = error;
		WRITE_ONCE(r->answered, true);
		mutex_unlock(&s->events);
		wake_up(&s->reply);
		return 0;
	}
	mutex_unlock(&s->events);
	kvfree(bytes);
	return -ENOENT;
}

int krait_event_reply(struct krait_session *s, const struct krait_reply *r)
{
	u8 *bytes;

	if (r->error > 0 || r->error < -MAX_ERRNO || r->len > REPLY_MAX)
		return -EINVAL;
	bytes = kvmalloc(r->len + 1, GFP_KERNEL);
	if (!bytes)
		return -ENOMEM;
	if (copy_from_user(bytes, (void __user *)r->buf, r->len)) {
		kvfree(bytes);
		return -EFAULT;
	}
	return answer(s, r->id, bytes, r->len, r->error);
}

static bool given_up(struct krait_session *s, struct krait_thread *th)
{
	return READ_ONCE(s->closing) || READ_ONCE(th->interrupted);
}

/* A statement waits until it is interrupted; a hooked task not for ever, and not when it is being killed. */
static int await(struct krait_session *s, struct krait_thread *th, struct request *r)
{
	long left;

	if (th->task) {
		wait_event_idle(s->reply, READ_ONCE(r->answered) || given_up(s, th));
	} else {
		left = wait_event_killable_timeout(s->reply, READ_ONCE(r->answered) || given_up(s, th),
						   HANDLER_PATIENCE);
		if (left <= 0)
			return left ? -EINTR : -ETIMEDOUT;
	}
	if (READ_ONCE(r->answered))
		return 0;
	return READ_ONCE(s->closing) ? -EPIPE : -EINTR;
}

/* On success *out is the caller's (kvfree). in stays valid: the caller keeps it alive. */
int krait_event_request(struct krait_session *s, struct krait_thread *th, const char *op, const u8 *in, size_t len,
			u8 **out, size_t *outlen)
{
	struct request r = { .op = op, .in = in, .len = len };
	u32 state = th->state;
	int err;

	if (!krait_may_sleep())
		return -EAGAIN;
	if (len > U32_MAX)
		return -E2BIG;
	WRITE_ONCE(th->state, KRAIT_STATE_REQUEST);
	mutex_lock(&s->events);
	r.id = ++s->nrequests;
	list_add_tail(&r.list, &s->requests);
	WRITE_ONCE(s->nunsent, s->nunsent + 1);
	mutex_unlock(&s->events);
	wake_up(&s->client);
	err = await(s, th, &r);
	mutex_lock(&s->events);
	list_del(&r.list);
	if (!r.sent)
		WRITE_ONCE(s->nunsent, s->nunsent - 1);
	mutex_unlock(&s->events);
	WRITE_ONCE(th->state, state);
	if (!err)
		err = r.error;
	if (err) {
		kvfree(r.out);
		return err;
	}
	*out = r.out;
	*outlen = r.outlen;
	return 0;
}

void krait_event_free(struct krait_session *s)
{
	kvfree(s->done);
}
