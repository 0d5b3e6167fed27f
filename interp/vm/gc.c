// SPDX-License-Identifier: GPL-2.0
/*
 * gc.c - the mark phase. Every word that may refer to an object is tested
 * against the heap, so a wrong word marks too much and never too little or
 * outside. Heap objects are scanned by kind where most of them hold no
 * references (text, numbers, raw storage), word by word otherwise. The mark
 * stack holds ranges of words; nothing recurses.
 *
 * Roots: the VM itself, every thread's frames and value stack up to the top
 * frame's extent, what the kernel side keeps, and the C stacks: of this thread
 * from here to its base, of the others from where they released the lock.
 */
#include "gc.h"
#include "weak.h"

struct krt_range_of { const u64 *p, *end; };	/* entry of the mark stack */

#define KRT_FETCH_AHEAD 3	/* words */
#define KRT_SCAN_STEP 64	/* words of a range scanned at a time, which bounds what one object pushes */

static void krt_push_range(struct krt_heap *h, const u64 *p, const u64 *end)
{
	struct krt_range_of *s = (struct krt_range_of *)h->stack;

	if (p >= end)
		return;
	if (h->depth == h->stack_bytes / sizeof(*s)) {
		h->overflow = true;
		return;
	}
	s[h->depth].p = p;
	s[h->depth].end = end;
	h->depth++;
}

static void krt_mark_word(struct krt_heap *h, u64 w);

bool krt_is_marked(const struct krt_heap *h, const void *p)
{
	struct krt_block *b = krt_heap_block(h, (u64)p);
	size_t i;

	if (!b)
		return true;
	i = b->state == KRT_BLOCK_SLOTS ? ((u64)p - (u64)b->base) * b->recip >> 32 : 0;
	return b->mark[i >> 6] >> (i & 63) & 1;
}

/* marks the storage at p as used without looking into it */
static void krt_mark_storage(struct krt_heap *h, const void *p)
{
	struct krt_block *b = krt_heap_block(h, (u64)p);
	size_t i = 0;

	if (!b || krt_is_marked(h, p))
		return;
	if (b->state == KRT_BLOCK_SLOTS)
		i = ((u64)p - (u64)b->base) * b->recip >> 32;
	h->live += b->state == KRT_BLOCK_SLOTS ? b->size : (size_t)b->nslots << KRT_BLOCK_SHIFT;
	b->mark[i >> 6] |= (u64)1 << (i & 63);
}

/* What is in sp[] is in the dict of some class in the mro, too. Subclasses are kept when they are builtin only. */
static void krt_push_class(struct krt_heap *h, struct krt_class *c)
{
	struct krt_list *subs = (struct krt_list *)c->subclasses;

	krt_push_range(h, (u64 *)&c->o + 1, (u64 *)&c->subclasses);
	krt_mark_word(h, (u64)c->doc_slots);
	krt_mark_word(h, c->slots_names);
	if (!subs)
		return;
	krt_mark_storage(h, subs);
	krt_mark_storage(h, subs->item);
	for (u32 i = 0; i < subs->len; i++)
		if (((struct krt_class *)subs->item[i])->flags & KRT_CLASS_BUILTIN)
			krt_mark_word(h, subs->item[i]);
}

/* after marking: the dead leave the list of all classes, and the lists of their bases */
static void krt_drop_classes(struct krt_vm *vm)
{
	struct krt_class **link = &vm->classes, *c;

	while ((c = *link)) {
		struct krt_list *subs = (struct krt_list *)c->subclasses;
		u32 n = 0;

		if (!krt_is_marked(vm->heap, c)) {
			*link = c->next;
			continue;
		}
		link = &c->next;
		for (u32 i = 0; subs && i < subs->len; i++)
			if (krt_is_marked(vm->heap, (void *)subs->item[i]))
				subs->item[n++] = subs->item[i];
		if (subs && n < subs->len) {
			memset(subs->item + n, 0, (subs->len - n) * sizeof(*subs->item));
			subs->len = n;
		}
	}
}

/* queues what an object refers to; bytes: its slot */
static void krt_push_object(struct krt_heap *h, struct krt_obj *o, size_t bytes)
{
	switch (o->kind) {
	case KRT_KIND_FLOAT:
	case KRT_KIND_INT:
	case KRT_KIND_BYTES:
	case KRT_KIND_RAW:
		return;
	case KRT_KIND_STR: {
		struct krt_str *s = (struct krt_str *)o;

		if (s->index)
			krt_mark_word(h, (u64)s->index);
		if (s->data != s->room)
			krt_mark_word(h, (u64)s->data);
		return;
	}
	case KRT_KIND_BYTEARRAY:
		krt_mark_word(h, (u64)((struct krt_bytearray *)o)->data);
		return;
	case KRT_KIND_TUPLE: {
		struct krt_tuple *tup = (struct krt_tuple *)o;
		u64 *end = (u64 *)((char *)o + bytes);

		if (o->size <= (bytes - sizeof(*tup)) / sizeof(krt_val))
			end = tup->item + o->size;
		krt_push_range(h, tup->item, end);
		return;
	}
	case KRT_KIND_WEAKREF:
		krt_mark_word(h, ((u64 *)o)[KRT_WEAKREF_CALLBACK]);
		return;
	case KRT_KIND_CLASS:
		krt_push_class(h, (struct krt_class *)o);
		return;
	default:
		krt_push_range(h, (u64 *)o + 1, (u64 *)((char *)o + bytes));
	}
}

/* slot i of block b, which has been seen to be unmarked */
static __attribute__((noinline)) void krt_mark_slot(struct krt_heap *h, struct krt_block *b, size_t i, size_t bytes)
{
	struct krt_obj *o = (struct krt_obj *)(b->base + i * bytes);

	if (o->kind == KRT_KIND_FREE)
		return;
	b->mark[i >> 6] |= (u64)1 << (i & 63);
	h->live += bytes;
	krt_push_object(h, o, bytes);
}

/* most words lead to what is marked already */
static inline __attribute__((always_inline)) void krt_mark_inline(struct krt_heap *h, u64 w)
{
	struct krt_block *b = krt_heap_block(h, w);
	size_t i = 0, bytes;

	if (!b)
		return;
	if (likely(b->state == KRT_BLOCK_SLOTS)) {
		i = (w - (u64)b->base) * b->recip >> 32;
		if (i >= b->nslots)
			return;
		bytes = b->size;
	} else {
		bytes = (size_t)b->nslots << KRT_BLOCK_SHIFT;
	}
	if (!(b->mark[i >> 6] >> (i & 63) & 1))
		krt_mark_slot(h, b, i, bytes);
}

static void krt_mark_word(struct krt_heap *h, u64 w)
{
	krt_mark_inline(h, w);
}

static void krt_drain(struct krt_heap *h)
{
	struct krt_range_of *s = (struct krt_range_of *)h->stack;

	while (h->depth) {
		struct krt_range_of r = s[--h->depth];

		if (r.end - r.p > KRT_SCAN_STEP) {
			s[h->depth].p = r.p + KRT_SCAN_STEP;
			s[h->depth].end = r.end;
			h->depth++;
			r.end = r.p + KRT_SCAN_STEP;
		}
		/* the objects lie anywhere: their headers are fetched while those before them are marked */
		for (; r.end - r.p > KRT_FETCH_AHEAD; r.p++) {
			__builtin_prefetch((const void *)r.p[KRT_FETCH_AHEAD]);
			if (!(*r.p & 1) && *r.p > 4096)		/* odd words are ints */
				krt_mark_inline(h, *r.p);
		}
		for (; r.p < r.end; r.p++)
			if (!(*r.p & 1) && *r.p > 4096)
				krt_mark_inline(h, *r.p);
	}
}

/* the mark stack was full at some point: look at every marked object again */
static void krt_rescan(struct krt_heap *h)
{
	while (h->overflow) {
		h->overflow = false;
		for (unsigned int cls = 0; cls < KRT_CLASSES; cls++)
			for (struct krt_block *b = h->all[cls]; b; b = b->next)
				for (unsigned int i = 0; i < b->nslots; i++)
					if (b->mark[i >> 6] >> (i & 63) & 1) {
						krt_push_object(h, (struct krt_obj *)(b->base + (size_t)i * b->size), b->size);
						krt_drain(h);
					}
		for (struct krt_block *b = h->large; b; b = b->next)
			if (b->mark[0] & 1) {
				krt_push_object(h, (struct krt_obj *)b->base, (size_t)b->nslots << KRT_BLOCK_SHIFT);
				krt_drain(h);
			}
	}
}

void krt_mark_ptr(struct krt_vm *vm, const void *p)
{
	krt_mark_word(vm->heap, (u64)p);
	krt_drain(vm->heap);
}

void krt_mark(struct krt_vm *vm, krt_val v)
{
	if (krt_is_obj(v))
		krt_mark_ptr(vm, (void *)v);
}

/* C stacks are full of redzones under a sanitizer */
static __attribute__((no_sanitize_address, noinline)) void krt_scan_words(struct krt_heap *h, const void *from, const void *to)
{
	const u64 *p = (const u64 *)(((u64)from + 7) & ~(u64)7), *end = (const u64 *)((u64)to & ~(u64)7);

	for (; p < end; p++) {
		u64 w = *(const volatile u64 *)p;

		if (w > 4096)
			krt_mark_word(h, w);
	}
	krt_drain(h);
}

static void krt_mark_thread(struct krt_vm *vm, struct krt_thread *t)
{
	struct krt_heap *h = vm->heap;

	krt_mark_word(h, (u64)t);
	krt_scan_words(h, t, t + 1);
	if (t->frames && t->top)
		krt_scan_words(h, t->frames, t->top + 1);
	if (t->stack)
		krt_scan_words(h, t->stack, t->sp);
	if (t->stack_base && t->stack_sp)
		krt_scan_words(h, t->stack_sp, t->stack_base);
}

static void krt_clear_marks(struct krt_heap *h)
{
	for (unsigned int cls = 0; cls < KRT_CLASSES; cls++)
		for (struct krt_block *b = h->all[cls]; b; b = b->next)
			memset(b->mark, 0, (b->nslots + 63) / 64 * 8);
	for (struct krt_block *b = h->large; b; b = b->next)
		b->mark[0] = 0;
}

/* not in line: its frame lies below the one that krt_gc() spilled the registers into */
static __attribute__((noinline)) void krt_mark_roots(struct krt_thread *t)
{
	struct krt_vm *vm = t->vm;
	const void *sp = __builtin_frame_address(0);

	/* the threads' stacks may be heap storage: only the parts in use are to be scanned */
	for (struct krt_thread *i = vm->threads; i; i = i->next) {
		krt_mark_storage(vm->heap, i->stack);
		krt_mark_storage(vm->heap, i->frames);
	}
	krt_scan_words(vm->heap, vm, vm + 1);
	for (struct krt_thread *i = vm->threads; i; i = i->next)
		krt_mark_thread(vm, i);
	krt_kernel_roots(vm);
	if (t->stack_base && !t->stack_sp)
		krt_scan_words(vm->heap, sp, t->stack_base);
	krt_rescan(vm->heap);
	krt_weak_collect(vm);
	krt_rescan(vm->heap);
}

void krt_gc(struct krt_thread *t)
{
	struct krt_vm *vm = t->vm;
	struct krt_heap *h = vm->heap;
	u64 start;
	size_t floor = KRT_THRESHOLD_MIN;

	if (h->busy || t->context == KRT_CTX_ATOMIC || !t->stack_base) {
		h->wanted = true;
		return;
	}
	h->busy = true;
	start = vm->host->now(vm->host->ctx, 0);
	krt_heap_finish_sweep(h);
	krt_clear_marks(h);
	krt_method_cache_clear(vm);
	h->live = 0;
	h->depth = 0;
	h->overflow = false;
	__builtin_unwind_init();	/* callee-saved registers into this frame */
	krt_mark_roots(t);
	krt_drop_classes(vm);
	h->threshold = h->live > floor ? h->live : floor;
	krt_heap_restart_sweep(vm);
	h->used = 0;
	h->wanted = false;
	h->collections++;
	h->pause_last = vm->host->now(vm->host->ctx, 0) - start;
	if (h->pause_last > h->pause_max)
		h->pause_max = h->pause_last;
	h->busy = false;
}

void krt_collect(struct krt_thread *t)
{
	krt_gc(t);
}

void krt_stats(const struct krt_vm *vm, struct krt_stats *ret)
{
	const struct krt_heap *h = vm->heap;

	ret->heap_bytes = h->total;
	ret->live_bytes = h->live + h->used;
	ret->collections = h->collections;
	ret->pause_ns_max = h->pause_max;
	ret->pause_ns_last = h->pause_last;
}
