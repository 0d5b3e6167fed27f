/* SPDX-License-Identifier: GPL-2.0 */
/*
 * ahead.h - reading ahead of a walk along a list, for the user-space home,
 * where a read of memory costs a system call. Included by home.h alone.
 *
 * Someone who walks tells where he is (krt_ahead()). What he reads of the first
 * entry is read of those that follow too, all in one call. Each byte that was
 * read ahead is given out once, and for AHEAD_TICKS only: who waits for a value
 * to change sees it change.
 *
 * The eBPF programs that read are bpf/chain.go's, and so is the layout of the
 * memory. They are run from here: a way through Go would cost as much as all
 * the rest, most of it for Go's scheduler, which looks after threads in C.
 */
#ifndef KRT_AHEAD_H
#define KRT_AHEAD_H

#define AHEAD_WALKS	4	/* walks within walks; each has a region of the memory */
#define AHEAD_NODES	128
#define AHEAD_WINDOWS	8	/* parts of an entry */
#define AHEAD_BYTES	64	/* of each */
#define AHEAD_TICKS	20000000	/* of the time stamp counter: five to twenty milliseconds */

/* of a node: its link, then as many windows as there are, each AHEAD_BYTES apart */
#define AHEAD_RECORD(windows)	(8 + (windows) * AHEAD_BYTES)
#define AHEAD_RECORDS	256	/* where they begin in a region */
#define AHEAD_REGION	(AHEAD_RECORDS + AHEAD_NODES * AHEAD_RECORD(AHEAD_WINDOWS))

/* what a region begins with */
struct krt_chain {
	u64 node, next, head;		/* where the walk is; offset of its link; where the list ends */
	u64 read;			/* records: the result */
	struct { u64 offset, len; } window[AHEAD_WINDOWS];	/* from the node on */
};

struct krt_window { u32 offset, len; };	/* from the entry on */

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
	u8 *region;
};

struct krt_ahead {
	uintptr_t machine;
	u8 *memory;			/* NULL before the first program is known */
	int program[AHEAD_WINDOWS + 1];	/* file descriptor + 1, by the number of windows; 0: not known yet, -1: there is none */
	u64 order;
	struct krt_walk walk[AHEAD_WALKS];
};

extern int kraitAhead(uintptr_t h, int windows, int *memory);

static struct krt_ahead *krt_ahead_new(uintptr_t machine)
{
	struct krt_ahead *a = calloc(1, sizeof(*a));

	if (a)
		a->machine = machine;
	return a;
}

static void krt_ahead_free(struct krt_ahead *a)
{
	if (a && a->memory)
		munmap(a->memory, AHEAD_WALKS * AHEAD_REGION);
	free(a);
}

/* the program for so many windows, with the memory mapped; -1: there is none */
static int krt_ahead_program(struct krt_ahead *a, u32 windows)
{
	int memory, *p = &a->program[windows];
	void *m;

	if (*p)
		return *p < 0 ? -1 : *p - 1;
	*p = kraitAhead(a->machine, windows, &memory);
	*p += *p >= 0;
	if (*p < 0 || a->memory)
		return *p < 0 ? -1 : *p - 1;
	m = mmap(NULL, AHEAD_WALKS * AHEAD_REGION, PROT_READ | PROT_WRITE, MAP_SHARED, memory, 0);
	if (m == MAP_FAILED) {
		*p = -1;
		return -1;
	}
	a->memory = m;
	for (u32 i = 0; i < AHEAD_WALKS; i++)
		a->walk[i].region = a->memory + i * AHEAD_REGION;
	return *p - 1;
}

/* reads nodes of the walk from node on; returns how many */
static u32 krt_ahead_read(struct krt_ahead *a, struct krt_walk *w, u64 node)
{
	int program = krt_ahead_program(a, w->nwindows);
	u64 region = w - a->walk;
	union bpf_attr attr;
	struct krt_chain *c;

	if (program < 0)
		return 0;
	c = (struct krt_chain *)w->region;
	c->node = node;
	c->next = w->next;
	c->head = w->head;
	c->read = 0;
	for (u32 i = 0; i < w->nwindows; i++) {
		c->window[i].offset = (u64)w->window[i].offset - w->entry;
		c->window[i].len = w->window[i].len;
	}
	memset(&attr, 0, sizeof(attr));
	attr.test.prog_fd = program;
	attr.test.ctx_in = (uintptr_t)&region;
	attr.test.ctx_size_in = sizeof(region);
	return syscall(SYS_bpf, BPF_PROG_TEST_RUN, &attr, sizeof(attr)) ? 0 : c->read;
}

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
	w->read = w->region + AHEAD_RECORDS + w->at * AHEAD_RECORD(w->nwindows);
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
static u64 krt_ahead(struct krt_ahead *a, u64 head, u64 node, u64 next, u64 entry, u64 size)
{
	struct krt_walk *w = krt_ahead_walk(a, head, next, entry, size);
	bool first = !w->used;

	w->used = ++a->order;
	w->filled = krt_ahead_now();
	w->nwindows = first ? 0 : w->nwanted;
	memcpy(w->window, w->wanted, sizeof(w->window));
	w->n = first ? 0 : krt_ahead_read(a, w, node);
	if (!w->n)
		w->nwindows = 0;	/* nothing but the place: what is read there is learnt */
	w->at = 0;
	w->link = w->n ? node + next : 0;
	krt_ahead_at(w, node - entry);
	return w->n ? w->n : 1;
}

#endif
