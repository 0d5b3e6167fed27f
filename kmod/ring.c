// SPDX-License-Identifier: GPL-2.0
/*
 * ring.c - the output ring: written under the interpreter's lock, read by the
 * client through its mapping. Of what the client can write only tail is ever
 * read, and a tail that cannot be is a full ring.
 */
#include <linux/kernel.h>
#include <linux/ktime.h>
#include <linux/log2.h>
#include <linux/vmalloc.h>

#include "krait.h"

#define RING_DEFAULT	(1 << 20)

int krait_ring_init(struct krait_output *out, u32 size)
{
	if (!size)
		size = RING_DEFAULT;
	if (!is_power_of_2(size) || size < 4096 || size > 64 << 20)
		return -EINVAL;
	out->ring = vmalloc_user(KRAIT_RING_DATA + size);
	if (!out->ring)
		return -ENOMEM;
	out->size = size;
	out->ring->magic = KRAIT_RING_MAGIC;
	out->ring->size = size;
	return 0;
}

void krait_ring_free(struct krait_output *out)
{
	vfree(out->ring);
	out->ring = NULL;
}

bool krait_ring_pending(const struct krait_output *out)
{
	return out->ring && READ_ONCE(out->ring->tail) != READ_ONCE(out->head);
}

static u32 ring_room(const struct krait_output *out)
{
	u64 used = out->head - smp_load_acquire(&out->ring->tail);

	return used > out->size ? 0 : out->size - used;
}

static void ring_copy(struct krait_output *out, u64 at, const void *src, u32 len)
{
	u8 *data = (u8 *)out->ring + KRAIT_RING_DATA;
	u32 pos = at & (out->size - 1), first = min(len, out->size - pos);

	memcpy(data + pos, src, first);
	memcpy(data, src + first, len - first);
}

/* A statement that may sleep gives the client a second to read what is there. */
static bool ring_wait(struct krait_session *s, struct krait_thread *th, u32 need)
{
	if (ring_room(&s->out) >= need)
		return true;
	if (!th || !th->task || th->abandoned || READ_ONCE(s->closing) || !krait_may_sleep())
		return false;
	krait_session_wake(s);
	return wait_event_timeout(s->out.room, ring_room(&s->out) >= need || READ_ONCE(s->closing) ||
				  READ_ONCE(th->interrupted), HZ) && ring_room(&s->out) >= need;
}

static void ring_drop(struct krait_output *out, u32 len)
{
	out->dropped_records++;
	out->dropped_bytes += len;
	WRITE_ONCE(out->ring->dropped_records, out->dropped_records);
	WRITE_ONCE(out->ring->dropped_bytes, out->dropped_bytes);
}

static void ring_record(struct krait_session *s, struct krait_thread *th, int stream, const char *text, u32 len)
{
	static const u64 zero;
	struct krait_output *out = &s->out;
	u32 need = ALIGN(sizeof(struct krait_record) + len, 8);
	struct krait_record r = {
		.len = len,
		.stream = stream,
		.flags = th && th->task ? 0 : KRAIT_RECORD_HANDLER,
		.ns = ktime_get_mono_fast_ns(),
	};

	if (!ring_wait(s, th, need)) {
		ring_drop(out, len);
		return;
	}
	ring_copy(out, out->head, &r, sizeof(r));
	ring_copy(out, out->head + sizeof(r), text, len);
	ring_copy(out, out->head + sizeof(r) + len, &zero, need - sizeof(r) - len);
	WRITE_ONCE(out->head, out->head + need);
	smp_store_release(&out->ring->head, out->head);
}

/* lock held; any context */
void krait_ring_write(struct krait_session *s, struct krait_thread *th, int stream, const char *text, size_t len)
{
	if (!s->out.ring)
		return;
	while (len) {
		u32 part = min_t(size_t, len, KRAIT_RECORD_TEXT_MAX);

		/* not in the middle of a character */
		while (part < len && part > 4 && ((u8)text[part] & 0xc0) == 0x80)
			part--;
		ring_record(s, th, stream, text, part);
		text += part;
		len -= part;
	}
	if (waitqueue_active(&s->client))
		krait_session_wake(s);
}

void krait_ring_printf(struct krait_session *s, struct krait_thread *th, int stream, const char *fmt, ...)
{
	char text[160];
	va_list args;
	int n;

	va_start(args, fmt);
	n = vscnprintf(text, sizeof(text), fmt, args);
	va_end(args);
	krait_ring_write(s, th, stream, text, n);
}
