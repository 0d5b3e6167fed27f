/* SPDX-License-Identifier: GPL-2.0 */
/*
 * gc.h - the heap's layout, shared by heap.c (allocation, sweeping) and gc.c
 * (marking).
 *
 * The host gives chunks: 64 blocks of 16 KiB, the first of which describes the
 * other 63. A block holds objects of one size class, or it is (the first of)
 * the blocks of one large object. An object too large for a chunk gets a chunk
 * of its own. Free slots have kind KRT_KIND_FREE, so that any word can be
 * tested: chunk table -> block -> slot -> kind. Mark bits lie in the chunk's
 * header: marking does not write to objects.
 *
 * Sweeping is lazy: after a collection every block has an old epoch, and is
 * swept when its class needs slots, at the latest before the next collection.
 */
#ifndef KRT_GC_H
#define KRT_GC_H

#include "core.h"

#define KRT_BLOCK_SHIFT		14
#define KRT_BLOCK_SIZE		((size_t)1 << KRT_BLOCK_SHIFT)
#define KRT_CHUNK_BLOCKS	64
#define KRT_CHUNK_SIZE		(KRT_BLOCK_SIZE * KRT_CHUNK_BLOCKS)
#define KRT_PAGE_SHIFT		20	/* of the chunk table; no chunk is smaller, so at most two meet in a page */
#define KRT_SLOT_MAX		8192
#define KRT_CLASSES		23
#define KRT_CLEARED_MAX		128	/* slots up to this size are zero when they are free (heap.c) */

enum krt_block_state { KRT_BLOCK_FREE, KRT_BLOCK_SLOTS, KRT_BLOCK_LARGE, KRT_BLOCK_TAIL };

struct krt_block {
	char *base;
	struct krt_block *next;		/* of its class, or of the large ones */
	u64 recip;			/* ceil(2^32 / size): slot = offset * recip >> 32 */
	u32 size;			/* of a slot */
	u32 epoch;			/* of the last sweep */
	u32 nslots;			/* LARGE: number of blocks */
	u8 state, cls;
	u16 back;			/* TAIL: distance to the first block of the object */
	u64 mark[KRT_BLOCK_SIZE / 16 / 64];
};

struct krt_chunk {
	struct krt_chunk *next;
	char *base, *end;		/* of the blocks; the header is in front */
	size_t bytes;			/* as allocated */
	u64 free;			/* bit per free block */
	bool huge;			/* one object; only block[0] is in use */
	struct krt_block block[KRT_CHUNK_BLOCKS - 1];
};

struct krt_page { u64 page; struct krt_chunk *chunk[2]; };

struct krt_heap {
	unsigned int stress;
	u32 every;				/* gc._stress(): this many allocations between two collections; 0: as krt_stress() has it */
	struct krt_obj *free[KRT_CLASSES];	/* free slots; the link is their second word */
	struct krt_block *all[KRT_CLASSES];
	struct krt_block **cursor[KRT_CLASSES];	/* next block to sweep */
	struct krt_block *large;
	struct krt_chunk *chunks;
	u32 epoch, nfree;			/* nfree: free blocks in all chunks */
	u32 reserve;				/* free blocks kept for atomic context */
	u8 class_of[KRT_SLOT_MAX / 16 + 1];
	u32 size_of[KRT_CLASSES];
	size_t limit, total;			/* bytes of chunks */
	size_t used, threshold;			/* handed out since the last collection; collect beyond */
	size_t live;				/* bytes found by the last mark phase */
	u64 collections, pause_max, pause_last;
	u64 atomic_failed;			/* allocations refused in atomic context */
	bool off;				/* gc.disable(): collect only when the heap is full */
	bool wanted;				/* atomic context asks for a collection */
	bool busy;				/* collecting */
	u64 count;				/* allocations, counted under stress only */
	u64 low, high;				/* no block is or was outside */
	struct krt_page *table;			/* open addressing by address >> KRT_PAGE_SHIFT */
	size_t table_mask, table_bytes;
	struct krt_obj **stack;			/* mark stack */
	size_t depth, stack_bytes;
	bool overflow;				/* the mark stack was full: scan marked objects again */
};

#define KRT_MARK_STACK		((size_t)64 << 10)	/* bytes */
#define KRT_THRESHOLD_MIN	((size_t)4 << 20)	/* bytes allocated between two collections, however little is alive */

/* chunk.c */
struct krt_chunk *krt_chunk_new(struct krt_vm *vm, size_t blocks, bool huge);	/* NULL: the limit, or the host has none */
void krt_chunks_trim(struct krt_vm *vm, int keep);	/* gives chunks without objects back, but for keep of them */
struct krt_block *krt_blocks_take(struct krt_heap *h, unsigned int n);	/* n free blocks in a row, or NULL */
void krt_blocks_give(struct krt_heap *h, struct krt_block *b, unsigned int n);

bool krt_is_marked(const struct krt_heap *h, const void *p);	/* after the mark phase; p is an object */
void krt_heap_finish_sweep(struct krt_heap *h);
void krt_heap_restart_sweep(struct krt_vm *vm);
struct krt_chunk *krt_heap_chunk(const struct krt_heap *h, u64 addr);	/* whose blocks contain addr, or NULL */

static inline size_t krt_page_hash(const struct krt_heap *h, u64 page)
{
	return (page * 0x9e3779b97f4a7c15ull >> 32) & h->table_mask;
}

/* block in use that contains addr, the first one of a large object; or NULL */
static inline struct krt_block *krt_heap_block(const struct krt_heap *h, u64 addr)
{
	const struct krt_page *p;
	struct krt_chunk *c;
	struct krt_block *b;

	if (addr - h->low >= h->high - h->low)
		return NULL;
	p = &h->table[krt_page_hash(h, addr >> KRT_PAGE_SHIFT)];
	c = p->chunk[0];
	if (unlikely(p->page != addr >> KRT_PAGE_SHIFT || !c || addr - (u64)c->base >= (u64)(c->end - c->base))) {
		c = krt_heap_chunk(h, addr);
		if (!c)
			return NULL;
	}
	b = c->huge ? &c->block[0] : &c->block[(addr - (u64)c->base) >> KRT_BLOCK_SHIFT];
	if (b->state == KRT_BLOCK_TAIL)
		b -= b->back;
	return b->state == KRT_BLOCK_FREE ? NULL : b;
}

/* Up to this many bytes the size classes are the multiples of 16. */
#define KRT_QUICK_MAX	96

/* krt_alloc() in line, for objects of a size that is known when this is compiled */
static inline __attribute__((always_inline)) void *krt_alloc_quick(struct krt_thread *t, enum krt_kind kind, const size_t bytes)
{
	struct krt_heap *h = t->vm->heap;
	const unsigned int cls = (bytes + 15) / 16 - 1;
	struct krt_obj *o = h->free[cls];

	if (bytes > KRT_QUICK_MAX || unlikely(!o) || unlikely(h->stress))
		return krt_alloc(t, kind, bytes);
	h->free[cls] = ((struct krt_obj **)o)[1];
	((struct krt_obj **)o)[1] = NULL;
	o->kind = kind;
	return o;
}

#endif
