// SPDX-License-Identifier: GPL-2.0
/*
 * pack.c - the VM as bytes (move.h): what a collection has just marked, block
 * by block. Threads and running generators have a C stack, which cannot move.
 */
#include "frame.h"
#include "move.h"

struct krt_packer {
	struct krt_thread *t;
	const struct krt_obj *self;	/* the bytes that are being made; NULL while they are counted */
	u8 *p;
	u64 objects, names, bytes;
	const char *refused;
};

u64 krt_move_sum(const u8 *p, size_t n)
{
	u64 sum = 0, w;

	for (size_t i = 0; i + 8 <= n; i += 8) {
		memcpy(&w, p + i, 8);
		sum = (sum ^ w) * 0x9e3779b97f4a7c15ull;
		sum ^= sum >> 29;
	}
	return sum;
}

static void put(struct krt_packer *k, const void *p, size_t n)
{
	if (k->p)
		memcpy(k->p + k->bytes, p, n);
	k->bytes += n;
}

static bool inside(const void *p, const struct krt_obj *o, size_t bytes)
{
	return (u64)p - (u64)o < bytes;
}

/* stacks and caches: the other home has its own */
static bool stays(const struct krt_packer *k, const struct krt_obj *o, size_t bytes)
{
	const struct krt_vm *vm = k->t->vm;

	if (o == k->self || inside(vm->mcache, o, bytes) || inside(vm->kfields, o, bytes))
		return true;
	for (const struct krt_thread *i = vm->threads; i; i = i->next)
		if (inside(i->stack, o, bytes) || inside(i->frames, o, bytes))
			return true;
	return false;
}

static bool is_gen(const struct krt_obj *o)
{
	return o->kind == KRT_KIND_GENERATOR || o->kind == KRT_KIND_COROUTINE || o->kind == KRT_KIND_ASYNCGEN;
}

static void pack_object(struct krt_packer *k, const struct krt_obj *o, size_t bytes)
{
	struct krt_moved m = { (u64)o, bytes };

	if (stays(k, o, bytes))
		return;
	if (is_gen(o) && o->extra == KRT_GEN_RUNNING)
		k->refused = "a generator is running";
	put(k, &m, sizeof(m));
	put(k, o, bytes);
	k->objects++;
	k->names += o->kind == KRT_KIND_CFUNC;
}

static void pack_name(struct krt_packer *k, const struct krt_obj *o, size_t bytes)
{
	const struct krt_cdef *d = ((const struct krt_cfunc *)o)->def;

	if (o->kind != KRT_KIND_CFUNC || stays(k, o, bytes))
		return;
	put(k, d->name, strlen(d->name) + 1);
	put(k, &d->min, KRT_MOVE_ARITY);
}

typedef void (*krt_each)(struct krt_packer *k, const struct krt_obj *o, size_t bytes);

static void each_in_block(struct krt_packer *k, const struct krt_block *b, krt_each f)
{
	if (b->state == KRT_BLOCK_LARGE && b->mark[0] & 1)
		f(k, (const struct krt_obj *)b->base, (size_t)b->nslots << KRT_BLOCK_SHIFT);
	if (b->state != KRT_BLOCK_SLOTS)
		return;
	for (u32 i = 0; i < b->nslots; i++)
		if (b->mark[i >> 6] >> (i & 63) & 1)
			f(k, (const struct krt_obj *)(b->base + (size_t)i * b->size), b->size);
}

/* all that is marked, by rising address: chunks are few and in no order */
static void each_marked(struct krt_packer *k, krt_each f)
{
	const struct krt_chunk *c, *next;
	const char *done = NULL;

	do {
		next = NULL;
		for (c = k->t->vm->heap->chunks; c; c = c->next)
			if (c->base > done && (!next || c->base < next->base))
				next = c;
		for (u32 i = 0; next && i < (next->huge ? 1 : KRT_CHUNK_BLOCKS - 1); i++)
			each_in_block(k, &next->block[i], f);
		done = next ? next->base : NULL;
	} while (next);
}

static void pack_all(struct krt_packer *k)
{
	const u8 *vm = (const u8 *)k->t->vm;

	k->objects = 0;
	k->names = 0;
	k->bytes = sizeof(struct krt_move);
	put(k, vm + KRT_MOVE_FROM, KRT_MOVE_ROOT);
	each_marked(k, pack_object);
	each_marked(k, pack_name);
}

/* what is marked, counted; false: raised */
static bool count(struct krt_packer *k)
{
	krt_gc(k->t);
	k->p = NULL;
	pack_all(k);
	if (k->refused)
		krt_raise(k->t, KRT_EXC_RuntimeError, "a session cannot move while %s", k->refused);
	return !k->refused;
}

#define SLACK	4096	/* making room allocates, and may collect: a little more can be alive then */

static krt_val pack_marked(struct krt_packer *k)
{
	struct krt_move head = { KRT_MOVE_MAGIC, krt_move_layout() };
	struct krt_bytes *b;
	u64 room;

	if (!count(k))
		return KRT_ERR;
	room = k->bytes + SLACK;
	b = (struct krt_bytes *)krt_bytes(k->t, NULL, room);
	if (!b)
		return KRT_ERR;
	k->self = &b->o;
	if (!count(k))
		return KRT_ERR;
	if (k->bytes > room)
		return krt_raise(k->t, KRT_EXC_RuntimeError, "a session cannot move while it grows");
	k->p = b->data;
	pack_all(k);
	head.objects = k->objects;
	head.names = k->names;
	head.bytes = k->bytes;
	head.sum = krt_move_sum(b->data + sizeof(head), k->bytes - sizeof(head));
	head.switch_ns = k->t->vm->switch_ns;
	memcpy(b->data, &head, sizeof(head));
	b->o.size = k->bytes;
	b->data[k->bytes] = 0;
	return (krt_val)b;
}

krt_val krt_pack(struct krt_thread *t)
{
	struct krt_packer k = { .t = t };

	if (t->vm->nspawned)
		return krt_raise(t, KRT_EXC_RuntimeError, "a session cannot move while its threads run: join them first");
	return pack_marked(&k);
}
