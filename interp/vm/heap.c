// SPDX-License-Identifier: GPL-2.0
/*
 * heap.c - memory for objects: size classes, lazy sweeping, the limit, and the hostile modes of krt_config.stress.
 *
 * In atomic context nothing is collected and nothing is asked of the host:
 * free slots, unswept blocks and the reserve of free blocks are all there is.
 */
#include "gc.h"

static const u16 krt_sizes[KRT_CLASSES] = {
	16, 32, 48, 64, 80, 96, 128, 160, 192, 256, 320, 384, 512, 640, 768,
	1024, 1280, 1536, 2048, 3264, 4096, 5456, KRT_SLOT_MAX,
};

/* ---- sweeping ------------------------------------------------------------------------------ */

static inline bool krt_slot_marked(const struct krt_block *b, unsigned int i)
{
	return b->mark[i >> 6] >> (i & 63) & 1;
}

/* n bytes of slots: the kernel's memset() stores byte by byte, which is slow where that is counted, and where it is emulated */
static void krt_clear(void *p, size_t n)
{
#ifdef __x86_64__
	n /= 8;
	__asm__ volatile("rep stosq" : "+D"(p), "+c"(n) : "a"(0ul) : "memory");
#else
	memset(p, 0, n);
#endif
}

/*
 * Frees what is unmarked; chains all free slots on *list when that is wanted; returns the number of live ones. Slots
 * up to KRT_CLEARED_MAX bytes are zero while they are on a free list, but for the link: they are cleared in runs.
 */
static unsigned int krt_block_sweep(struct krt_block *b, struct krt_obj **list)
{
	unsigned int live = 0, i = 0, end;
	struct krt_obj *head = list ? *list : NULL;
	bool clear = list && b->size <= KRT_CLEARED_MAX;

	while (i < b->nslots) {
		char *p = b->base + (size_t)i * b->size;

		if (krt_slot_marked(b, i)) {
			live++;
			i++;
			continue;
		}
		for (end = i + 1; end < b->nslots && !krt_slot_marked(b, end); end++)
			;
		if (clear)
			krt_clear(p, (size_t)(end - i) * b->size);
		for (; i < end; i++, p += b->size) {
			struct krt_obj *o = (struct krt_obj *)p;

			*(u64 *)o = 0;
			((struct krt_obj **)o)[1] = head;
			head = o;
		}
	}
	if (list)
		*list = head;
	return live;
}

/* sweeps the next block of the class that yields slots; bytes gained, 0 when all are swept */
static size_t krt_class_sweep(struct krt_heap *h, unsigned int cls)
{
	struct krt_block *b;

	while ((b = *h->cursor[cls])) {
		struct krt_obj *list = NULL;
		unsigned int live;

		if (b->epoch == h->epoch) {
			h->cursor[cls] = &b->next;
			continue;
		}
		b->epoch = h->epoch;
		live = krt_block_sweep(b, &list);
		if (!live && h->nfree < 2 * h->reserve + 16) {
			*h->cursor[cls] = b->next;
			krt_blocks_give(h, b, 1);
			continue;
		}
		h->cursor[cls] = &b->next;
		if (live == b->nslots)
			continue;
		h->free[cls] = list;
		return (size_t)(b->nslots - live) * b->size;
	}
	return 0;
}

void krt_heap_finish_sweep(struct krt_heap *h)
{
	for (unsigned int cls = 0; cls < KRT_CLASSES; cls++) {
		struct krt_block *b;

		while ((b = *h->cursor[cls])) {
			if (b->epoch != h->epoch) {
				b->epoch = h->epoch;
				if (!krt_block_sweep(b, NULL)) {
					*h->cursor[cls] = b->next;
					krt_blocks_give(h, b, 1);
					continue;
				}
			}
			h->cursor[cls] = &b->next;
		}
	}
}

/* after marking: large objects are swept at once, the blocks of slots become due */
void krt_heap_restart_sweep(struct krt_vm *vm)
{
	struct krt_heap *h = vm->heap;
	struct krt_block **link = &h->large, *b;

	while ((b = *link)) {
		if (b->mark[0] & 1) {
			link = &b->next;
			continue;
		}
		*link = b->next;
		((struct krt_obj *)b->base)->kind = KRT_KIND_FREE;
		if (b->nslots >= KRT_CHUNK_BLOCKS)
			b->state = KRT_BLOCK_FREE;
		else
			krt_blocks_give(h, b, b->nslots);
	}
	krt_chunks_trim(vm, (h->threshold >> KRT_PAGE_SHIFT) + 1);	/* what is used up to the next collection is kept */
	h->epoch++;
	for (unsigned int cls = 0; cls < KRT_CLASSES; cls++) {
		h->free[cls] = NULL;
		h->cursor[cls] = &h->all[cls];
	}
}

/* ---- allocation ------------------------------------------------------------------------------- */

static void krt_block_carve(struct krt_heap *h, struct krt_block *b, unsigned int cls)
{
	b->state = KRT_BLOCK_SLOTS;
	b->cls = cls;
	b->size = h->size_of[cls];
	b->nslots = KRT_BLOCK_SIZE / b->size;
	b->recip = (((u64)1 << 32) + b->size - 1) / b->size;
	b->epoch = h->epoch;
	memset(b->mark, 0, sizeof(b->mark));
	krt_block_sweep(b, &h->free[cls]);
	if (h->cursor[cls] == &h->all[cls])
		h->cursor[cls] = &b->next;
	b->next = h->all[cls];
	h->all[cls] = b;
	h->used += KRT_BLOCK_SIZE;
}

static void *krt_no_memory(struct krt_thread *t)
{
	struct krt_excdata *x;

	t->exc = t->vm->memory_error;
	x = t->exc ? krt_excdata(t->exc) : NULL;
	if (x) {
		x->traceback = KRT_NONE;
		x->context = KRT_NONE;
		x->cause = KRT_NONE;
	}
	return NULL;
}

static bool krt_may_collect(const struct krt_thread *t)
{
	return t->context == KRT_CTX_SLEEP && t->stack_base && !t->vm->heap->busy;
}

/* after a collection for want of room: whether it is worth going on */
static bool krt_collect_for_room(struct krt_thread *t)
{
	struct krt_heap *h = t->vm->heap;

	if (!krt_may_collect(t))
		return false;
	krt_gc(t);
	return h->live < h->limit - h->limit / 32;
}

/* blocks from what is free or, outside atomic context, from the host */
static struct krt_block *krt_blocks_get(struct krt_thread *t, unsigned int n)
{
	struct krt_heap *h = t->vm->heap;
	struct krt_block *b;

	if (t->context == KRT_CTX_ATOMIC)
		return krt_blocks_take(h, n);
	if (h->nfree >= n + h->reserve) {
		b = krt_blocks_take(h, n);
		if (b)
			return b;
	}
	if (!krt_chunk_new(t->vm, KRT_CHUNK_BLOCKS - 1, false))
		return h->nfree >= n + h->reserve ? krt_blocks_take(h, n) : NULL;
	return krt_blocks_take(h, n);
}

static bool krt_refill(struct krt_thread *t, unsigned int cls)
{
	struct krt_heap *h = t->vm->heap;
	struct krt_block *b;
	size_t gain;

	if ((h->used >= h->threshold && !h->off) || h->wanted) {
		if (krt_may_collect(t))
			krt_gc(t);
		else
			h->wanted = true;
	}
	for (int pass = 0; ; pass++) {
		gain = krt_class_sweep(h, cls);
		if (gain) {
			h->used += gain;
			return true;
		}
		b = krt_blocks_get(t, 1);
		if (b) {
			krt_block_carve(h, b, cls);
			return true;
		}
		if (pass || !krt_collect_for_room(t))
			return false;
	}
}

static struct krt_obj *krt_alloc_large(struct krt_thread *t, size_t bytes)
{
	struct krt_heap *h = t->vm->heap;
	size_t n;
	struct krt_block *b = NULL;

	if (bytes > h->limit)
		return NULL;
	n = (bytes + KRT_BLOCK_SIZE - 1) >> KRT_BLOCK_SHIFT;
	if (h->used + bytes >= h->threshold && !h->off && krt_may_collect(t))
		krt_gc(t);
	for (int pass = 0; !b; pass++) {
		if (n < KRT_CHUNK_BLOCKS) {
			b = krt_blocks_get(t, n);
		} else if (t->context != KRT_CTX_ATOMIC) {
			struct krt_chunk *c = krt_chunk_new(t->vm, n, true);

			b = c ? &c->block[0] : NULL;
		}
		if (b)
			break;
		if (pass || !krt_may_collect(t))
			return NULL;
		krt_gc(t);
		krt_heap_finish_sweep(h);
		krt_chunks_trim(t->vm, 0);
	}
	b->state = KRT_BLOCK_LARGE;
	b->nslots = n;
	b->mark[0] = 0;
	for (size_t i = 1; n < KRT_CHUNK_BLOCKS && i < n; i++) {
		b[i].state = KRT_BLOCK_TAIL;
		b[i].back = i;
	}
	b->next = h->large;
	h->large = b;
	h->used += n << KRT_BLOCK_SHIFT;
	return (struct krt_obj *)b->base;
}

/*
 * true: this allocation is to fail. A long program would take hours if each of
 * its allocations collected: after the first ones every 64th does, later every 1024th,
 * unless gc._stress() has said what is wanted.
 */
static bool krt_stress(struct krt_thread *t)
{
	struct krt_heap *h = t->vm->heap;
	u64 every = ++h->count < 1 << 14 ? 1 : h->count < 1 << 19 ? 64 : 1024;

	if (h->stress >> 1 && h->count == h->stress >> 1)
		return true;
	if (h->every)
		every = h->every;
	if (h->stress & 1 && !(h->count % every) && krt_may_collect(t))
		krt_gc(t);
	return false;
}

/* whatever krt_alloc() leaves: an empty free list, large objects, hostile heaps; clear: so many bytes of it */
static __attribute__((noinline)) void *krt_alloc_slow(struct krt_thread *t, enum krt_kind kind, size_t bytes, size_t clear)
{
	struct krt_heap *h = t->vm->heap;
	unsigned int cls;
	struct krt_obj *o;

	if (unlikely(h->stress) && krt_stress(t))
		return krt_no_memory(t);
	if (bytes <= KRT_SLOT_MAX) {
		cls = h->class_of[(bytes + 15) >> 4];
		if (!h->free[cls] && !krt_refill(t, cls))
			goto fail;
		o = h->free[cls];
		h->free[cls] = ((struct krt_obj **)o)[1];
		((struct krt_obj **)o)[1] = NULL;
		if (bytes > KRT_CLEARED_MAX)
			memset(o, 0, clear < h->size_of[cls] ? clear : h->size_of[cls]);
	} else {
		o = krt_alloc_large(t, bytes);
		if (!o)
			goto fail;
		memset(o, 0, clear < bytes ? clear : bytes);
	}
	o->kind = kind;
	return o;
fail:
	if (t->context == KRT_CTX_ATOMIC) {
		h->atomic_failed++;
		h->wanted = true;
	}
	return krt_no_memory(t);
}

/* The common case saves no registers: that alone is a third of its time. */
void *krt_alloc(struct krt_thread *t, enum krt_kind kind, size_t bytes)
{
	struct krt_heap *h = t->vm->heap;
	struct krt_obj *o;
	unsigned int cls;

	if (unlikely(h->stress) || unlikely(bytes > KRT_CLEARED_MAX))
		return krt_alloc_slow(t, kind, bytes, (size_t)-1);
	cls = h->class_of[(bytes + 15) >> 4];
	o = h->free[cls];
	if (unlikely(!o))
		return krt_alloc_slow(t, kind, bytes, (size_t)-1);
	h->free[cls] = ((struct krt_obj **)o)[1];
	((struct krt_obj **)o)[1] = NULL;
	o->kind = kind;
	return o;
}

void *krt_alloc_plain(struct krt_thread *t, enum krt_kind kind, size_t bytes)
{
	return bytes <= KRT_CLEARED_MAX ? krt_alloc(t, kind, bytes) : krt_alloc_slow(t, kind, bytes, KRT_PLAIN_HEAD);
}

krt_val *krt_alloc_vals(struct krt_thread *t, size_t n)
{
	struct krt_tuple *s;

	if (n > (u32)-1) {
		krt_no_memory(t);
		return NULL;
	}
	s = krt_alloc(t, KRT_KIND_TUPLE, sizeof(*s) + n * sizeof(krt_val));
	if (!s)
		return NULL;
	s->o.size = n;
	return s->item;
}

void *krt_alloc_raw(struct krt_thread *t, size_t bytes)
{
	struct krt_raw *r;

	if (bytes > (u32)-1) {
		krt_no_memory(t);
		return NULL;
	}
	r = krt_alloc(t, KRT_KIND_RAW, sizeof(*r) + bytes);
	if (!r)
		return NULL;
	r->o.size = bytes;
	return r->data;
}

void *krt_alloc_scratch(struct krt_thread *t, size_t bytes)
{
	struct krt_raw *r;

	if (bytes > (u32)-1) {
		krt_no_memory(t);
		return NULL;
	}
	r = krt_alloc_plain(t, KRT_KIND_RAW, sizeof(*r) + bytes);
	if (!r)
		return NULL;
	r->o.size = bytes;
	return r->data;
}

/* ---- life of the heap --------------------------------------------------------------------------- */

bool krt_heap_new(struct krt_vm *vm)
{
	const struct krt_host *host = vm->host;
	size_t limit = vm->cfg.heap_limit ? vm->cfg.heap_limit : (size_t)64 << 20;
	size_t bytes = (sizeof(struct krt_heap) + KRT_BLOCK_SIZE - 1) & ~(KRT_BLOCK_SIZE - 1);
	struct krt_heap *h = host->chunk_alloc(host->ctx, bytes);
	size_t entries = 64;

	if (!h)
		return false;
	memset(h, 0, bytes);
	vm->heap = h;
	h->limit = limit;
	h->threshold = KRT_THRESHOLD_MIN;
	h->stress = vm->cfg.stress;
	h->reserve = vm->cfg.kernel ? 16 : 0;
	for (unsigned int i = 0, cls = 0; i <= KRT_SLOT_MAX / 16; i++) {
		if (i * 16 > krt_sizes[cls])
			cls++;
		h->class_of[i] = cls;
	}
	for (unsigned int cls = 0; cls < KRT_CLASSES; cls++) {
		h->size_of[cls] = krt_sizes[cls];
		h->cursor[cls] = &h->all[cls];
	}
	/* a chunk of 1 MiB touches two pages: stay under half full */
	while (entries < (limit >> KRT_PAGE_SHIFT) * 4)
		entries *= 2;
	h->table_mask = entries - 1;
	h->table_bytes = (entries * sizeof(struct krt_page) + KRT_BLOCK_SIZE - 1) & ~(KRT_BLOCK_SIZE - 1);
	h->table = host->chunk_alloc(host->ctx, h->table_bytes);
	h->stack_bytes = KRT_MARK_STACK;
	h->stack = host->chunk_alloc(host->ctx, h->stack_bytes);
	if (!h->table || !h->stack) {
		krt_heap_free(vm);
		return false;
	}
	memset(h->table, 0, h->table_bytes);
	return true;
}

void krt_heap_free(struct krt_vm *vm)
{
	const struct krt_host *host = vm->host;
	struct krt_heap *h = vm->heap;

	if (!h)
		return;
	while (h->chunks) {
		struct krt_chunk *c = h->chunks;

		h->chunks = c->next;
		host->chunk_free(host->ctx, c, c->bytes);
	}
	if (h->table)
		host->chunk_free(host->ctx, h->table, h->table_bytes);
	if (h->stack)
		host->chunk_free(host->ctx, h->stack, h->stack_bytes);
	host->chunk_free(host->ctx, h, (sizeof(*h) + KRT_BLOCK_SIZE - 1) & ~(KRT_BLOCK_SIZE - 1));
	vm->heap = NULL;
}
