/* SPDX-License-Identifier: GPL-2.0 */
/*
 * ahead.h - reading ahead of a walk along a list, for the user-space home,
 * where a read of memory costs a system call. Included by home.h alone.
 *
 * Someone who walks tells where he is (krt_ahead()). What he reads of the first
 * entry is read of those that follow too, all in one call. Each byte that was
 * read ahead is given out once, and for AHEAD_TICKS only: who waits for a value
 * to change sees it change.
 */
#ifndef KRT_AHEAD_H
#define KRT_AHEAD_H

#define AHEAD_WALKS	4	/* walks within walks */
#define AHEAD_NODES	128
#define AHEAD_WINDOWS	8	/* parts of an entry */
#define AHEAD_BYTES	64	/* of each */
#define AHEAD_TICKS	20000000	/* of the time stamp counter: five to twenty milliseconds */

/* of a node, as bpf/chain.go writes it: its link, then as many windows as there are, each AHEAD_BYTES apart */
#define AHEAD_RECORD(windows)	(8 + (windows) * AHEAD_BYTES)

struct krt_window { u32 offset, len; };

struct krt_walk {
	u64 head, next, entry, size;	/* of the list, of the link in a node, of the node in an entry, of an entry */
	u64 filled, used;		/* when; which of the walks was told of last */
	u64 object;			/* the entry at hand; 0: there is none */
	u64 link;			/* where the link lies that is to be given out next, that of record at; 0: there is none */
	u32 n, at;			/* records */
	u32 nwindows, nwanted;		/* what was read ahead, and what is to be the next time */
	struct krt_window window[AHEAD_WINDOWS], wanted[AHEAD_WINDOWS];
	u64 given[AHEAD_WINDOWS];	/* of the entry at hand: a bit for each byte */
	const u8 *read;			/* its record */
	u8 record[AHEAD_NODES * AHEAD_RECORD(AHEAD_WINDOWS)];
};

struct krt_ahead {
	u64 order;
	struct krt_walk walk[AHEAD_WALKS];
};

extern int kraitAhead(uintptr_t h, uint64_t head, uint64_t node, uint64_t next, uint64_t entry, void *windows, int nwindows, void *records,
		      int count);

static u64 krt_ahead_now(void)
{
	return __builtin_ia32_rdtsc();
}

/* what was read and not found: of the entries to come it is read ahead */
static void krt_ahead_learn(struct krt_walk *w, u64 offset, size_t n)
{
	if (n > AHEAD_BYTES)
		return;
	for (u32 i = 0; i < w->nwanted; i++) {
		struct krt_window *v = &w->wanted[i];
		u64 from = offset < v->offset ? offset : v->offset;
		u64 to = offset + n > v->offset + v->len ? offset + n : v->offset + v->len;

		if (to - from <= AHEAD_BYTES) {
			v->offset = from;
			v->len = to - from;
			return;
		}
	}
	if (w->nwanted < AHEAD_WINDOWS)
		w->wanted[w->nwanted++] = (struct krt_window){ .offset = offset, .len = n };
}

static void krt_ahead_copy(void *dst, const u8 *src, size_t n)
{
	if (n == 4)
		memcpy(dst, src, 4);
	else if (n == 8)
		memcpy(dst, src, 8);
	else
		memcpy(dst, src, n);
}

/* bytes that were read ahead and not given out yet */
static bool krt_ahead_give(struct krt_walk *w, void *dst, u64 offset, size_t n)
{
	for (u32 i = 0; i < w->nwindows; i++) {
		u64 at = offset - w->window[i].offset, bits;

		if (at >= w->window[i].len || n > w->window[i].len - at)
			continue;
		bits = (n == 64 ? ~0ull : (1ull << n) - 1) << at;
		if (w->given[i] & bits)
			return false;
		w->given[i] |= bits;
		krt_ahead_copy(dst, w->read + AHEAD_RECORD(i) + at, n);
		return true;
	}
	return false;
}

static void krt_ahead_at(struct krt_walk *w, u64 object)
{
	w->object = object;
	w->read = w->record + w->at * AHEAD_RECORD(w->nwindows);
	for (u32 i = 0; i < w->nwindows; i++)
		w->given[i] = 0;
}

/* the link of record at: the entry that it is in is at hand from now on */
static u64 krt_ahead_step(struct krt_walk *w)
{
	u64 link;

	krt_ahead_at(w, w->link - w->next - w->entry);
	memcpy(&link, w->read, 8);
	w->link = ++w->at < w->n ? link + w->next : 0;
	return link;
}

static bool krt_ahead_peek(struct krt_ahead *a, void *dst, u64 addr, size_t n)
{
	for (struct krt_walk *w = a->walk; w < a->walk + AHEAD_WALKS; w++) {
		bool link = addr == w->link && n == 8;
		u64 offset = addr - w->object;

		if (!link && (offset >= w->size || n > w->size - offset))
			continue;
		if (krt_ahead_now() - w->filled > AHEAD_TICKS) {
			w->object = w->link = 0;
			return false;
		}
		if (link) {
			offset = krt_ahead_step(w);
			memcpy(dst, &offset, 8);
			return true;
		}
		if (krt_ahead_give(w, dst, offset, n))
			return true;
		if (offset != w->entry + w->next)	/* links are read ahead as such */
			krt_ahead_learn(w, offset, n);
		return false;
	}
	return false;
}

static struct krt_walk *krt_ahead_walk(struct krt_ahead *a, u64 head, u64 next, u64 entry, u64 size)
{
	struct krt_walk *w = &a->walk[0];

	for (int i = 0; i < AHEAD_WALKS; i++) {
		struct krt_walk *v = &a->walk[i];

		if (v->used && v->head == head && v->next == next && v->entry == entry && v->size == size)
			return v;
		if (v->used < w->used)
			w = v;
	}
	w->head = head;
	w->next = next;
	w->entry = entry;
	w->size = size;
	w->nwindows = w->nwanted = 0;
	w->used = 0;
	return w;
}

/* The walk is at node: how many nodes there are to go before it is to be told again. */
static u64 krt_ahead(struct krt_ahead *a, uintptr_t machine, u64 head, u64 node, u64 next, u64 entry, u64 size)
{
	struct krt_walk *w = krt_ahead_walk(a, head, next, entry, size);
	bool first = !w->used;
	int n;

	w->used = ++a->order;
	w->filled = krt_ahead_now();
	w->nwindows = first ? 0 : w->nwanted;
	memcpy(w->window, w->wanted, sizeof(w->window));
	n = first ? 0 : kraitAhead(machine, head, node, next, entry, w->window, w->nwindows, w->record, AHEAD_NODES);
	if (n <= 0)
		n = w->nwindows = 0;	/* nothing but the place: what is read there is learnt */
	w->n = n;
	w->at = 0;
	w->link = n ? node + next : 0;
	krt_ahead_at(w, node - entry);
	return n ? n : 1;
}

#endif
