// SPDX-License-Identifier: GPL-2.0
/* chunk.c - memory from the host: chunks, the table that finds them by address, and the blocks in them. */
#include "gc.h"

_Static_assert(sizeof(struct krt_chunk) <= KRT_BLOCK_SIZE, "a chunk's header is one block");

/* ---- the chunk table ---------------------------------------------------------------- */

static void krt_table_add(struct krt_heap *h, struct krt_chunk *c)
{
	u64 page = (u64)c >> KRT_PAGE_SHIFT, last = ((u64)c->end - 1) >> KRT_PAGE_SHIFT;

	for (; page <= last; page++) {
		size_t i = krt_page_hash(h, page);

		while (h->table[i].chunk[0] && h->table[i].page != page)
			i = (i + 1) & h->table_mask;
		h->table[i].page = page;
		h->table[i].chunk[h->table[i].chunk[0] ? 1 : 0] = c;
	}
}

static void krt_table_rebuild(struct krt_heap *h)
{
	memset(h->table, 0, h->table_bytes);
	for (struct krt_chunk *c = h->chunks; c; c = c->next)
		krt_table_add(h, c);
}

struct krt_chunk *krt_heap_chunk(const struct krt_heap *h, u64 addr)
{
	u64 page = addr >> KRT_PAGE_SHIFT;
	size_t i = krt_page_hash(h, page);
	struct krt_chunk *c;

	for (; h->table[i].page != page; i = (i + 1) & h->table_mask)
		if (!h->table[i].chunk[0])
			return NULL;
	c = h->table[i].chunk[0];
	if (!c)
		return NULL;
	if (addr - (u64)c->base >= (u64)(c->end - c->base)) {
		c = h->table[i].chunk[1];
		if (!c || addr - (u64)c->base >= (u64)(c->end - c->base))
			return NULL;
	}
	return c;
}

/* ---- chunks and blocks ----------------------------------------------------------------- */

struct krt_chunk *krt_chunk_new(struct krt_vm *vm, size_t blocks, bool huge)
{
	struct krt_heap *h = vm->heap;
	size_t bytes = (blocks + 1) << KRT_BLOCK_SHIFT;
	struct krt_chunk *c;

	if (bytes > h->limit || h->total > h->limit - bytes)
		return NULL;
	c = vm->host->chunk_alloc(vm->host->ctx, bytes);
	if (!c)
		return NULL;
	memset(c, 0, sizeof(*c));
	c->bytes = bytes;
	c->base = (char *)c + KRT_BLOCK_SIZE;
	c->end = (char *)c + bytes;
	c->huge = huge;
	if (!huge) {
		c->free = ~(u64)0 >> 1;
		h->nfree += KRT_CHUNK_BLOCKS - 1;
		for (size_t i = 0; i < KRT_CHUNK_BLOCKS - 1; i++)
			c->block[i].base = c->base + (i << KRT_BLOCK_SHIFT);
	} else {
		c->block[0].base = c->base;
	}
	if (!h->chunks || (u64)c->base < h->low)
		h->low = (u64)c->base;
	if ((u64)c->end > h->high)
		h->high = (u64)c->end;
	c->next = h->chunks;
	h->chunks = c;
	h->total += bytes;
	krt_table_add(h, c);
	return c;
}

/* gives chunks without objects back, but for keep of them */
void krt_chunks_trim(struct krt_vm *vm, int keep)
{
	struct krt_heap *h = vm->heap;
	struct krt_chunk **link = &h->chunks, *c;
	bool removed = false;

	while ((c = *link)) {
		bool idle = c->huge ? c->block[0].state == KRT_BLOCK_FREE : c->free == ~(u64)0 >> 1;

		if (!idle || (!c->huge && keep-- > 0)) {
			link = &c->next;
			continue;
		}
		*link = c->next;
		h->total -= c->bytes;
		if (!c->huge)
			h->nfree -= KRT_CHUNK_BLOCKS - 1;
		vm->host->chunk_free(vm->host->ctx, c, c->bytes);
		removed = true;
	}
	if (removed)
		krt_table_rebuild(h);
}

/* the lowest run of n free blocks, or -1 */
static int krt_chunk_find(u64 mask, unsigned int n)
{
	for (unsigned int have = 1; have < n && mask; ) {
		unsigned int step = have < n - have ? have : n - have;

		mask &= mask >> step;
		have += step;
	}
	return mask ? __builtin_ctzll(mask) : -1;
}

struct krt_block *krt_blocks_take(struct krt_heap *h, unsigned int n)
{
	if (h->nfree < n)
		return NULL;
	for (struct krt_chunk *c = h->chunks; c; c = c->next) {
		int i = c->huge ? -1 : krt_chunk_find(c->free, n);

		if (i < 0)
			continue;
		c->free &= ~(((n == 64 ? 0 : (u64)1 << n) - 1) << i);
		h->nfree -= n;
		return &c->block[i];
	}
	return NULL;
}

void krt_blocks_give(struct krt_heap *h, struct krt_block *b, unsigned int n)
{
	struct krt_chunk *c = NULL;
	u64 page = (u64)b >> KRT_PAGE_SHIFT;
	size_t i = krt_page_hash(h, page);
	unsigned int first;

	while (h->table[i].page != page)
		i = (i + 1) & h->table_mask;
	for (int k = 0; k < 2; k++) {
		c = h->table[i].chunk[k];
		if (c && (char *)b > (char *)c && (char *)b < c->base)
			break;
	}
	for (unsigned int k = 0; k < n; k++)
		b[k].state = KRT_BLOCK_FREE;
	first = b - c->block;
	c->free |= (((u64)1 << n) - 1) << first;
	h->nfree += n;
}
