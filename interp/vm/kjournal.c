// SPDX-License-Identifier: GPL-2.0
/*
 * kjournal.c - what the session has changed: stores with the bytes that were
 * there before, and the last calls. undo() takes stores back.
 *
 * A store is kept in pieces of up to 16 bytes; one to where the last store went
 * goes into its record, so that a loop over one counter is one record. The
 * oldest records make room for new ones, and are counted. So are the stores of
 * handlers, which have no record: what they are called for is over by the time
 * of an undo(), and memory of it (their caller's stack, say) another's.
 */
#include "gc.h"
#include "kobj.h"

#define PIECE		16
#define STORES_MIN	64
#define STORES_MAX	8192

struct krt_kstore {
	u64 seq, address;
	u8 len;
	bool force;
	u8 old[PIECE], new[PIECE];
};

void krt_journal_quick(struct krt_vm *vm)
{
	vm->quick_journal = vm->wounded ? NULL : vm->journal;
}

struct krt_journal *krt_journal(struct krt_thread *t)
{
	struct krt_journal *j = t->vm->journal;

	if (likely(j) || t->context == KRT_CTX_ATOMIC)
		return j;
	j = (struct krt_journal *)krt_alloc_vals(t, sizeof(*j) / sizeof(krt_val));
	if (j)
		j->call = (struct krt_kcall *)krt_alloc_vals(t, KRT_JOURNAL_CALLS * sizeof(struct krt_kcall) / sizeof(krt_val));
	if (j && j->call)
		j->store = krt_alloc_raw(t, STORES_MIN * sizeof(struct krt_kstore));
	if (!j || !j->store) {
		krt_exc_take(t);
		return NULL;
	}
	j->size = STORES_MIN;
	t->vm->journal = j;
	krt_journal_quick(t->vm);
	return j;
}

static struct krt_kstore *record(struct krt_journal *j, u64 i)
{
	return &j->store[i & (j->size - 1)];
}

static bool grow(struct krt_thread *t, struct krt_journal *j)
{
	u64 size = j->size * 2;
	struct krt_kstore *bigger;

	if (j->size == STORES_MAX || t->context == KRT_CTX_ATOMIC)
		return false;
	bigger = krt_alloc_raw(t, size * sizeof(*bigger));
	if (!bigger) {
		krt_exc_take(t);
		return false;
	}
	for (u64 i = j->first; i < j->end; i++)
		bigger[i & (size - 1)] = *record(j, i);
	j->store = bigger;
	j->size = size;
	return true;
}

static void add(struct krt_thread *t, struct krt_journal *j, u64 address, const u8 *old, const u8 *new, u32 n, bool force)
{
	struct krt_kstore *last = j->end > j->first ? record(j, j->end - 1) : NULL;

	if (last && last->address == address && last->len == n) {
		memcpy(last->new, new, n);
		last->seq = ++j->stores + j->calls;
		last->force |= force;
		return;
	}
	if (j->end - j->first == j->size && !grow(t, j)) {
		j->first++;
		j->lost++;
	}
	last = record(j, j->end++);
	*last = (struct krt_kstore){ .seq = ++j->stores + j->calls, .address = address, .len = n, .force = force };
	memcpy(last->old, old, n);
	memcpy(last->new, new, n);
}

void krt_journal_store(struct krt_thread *t, u64 address, const void *old, const void *new, size_t n, bool force)
{
	struct krt_journal *j;

	/* the heap's own memory (ref(), buffer()) is used again for other things */
	if (krt_heap_block(t->vm->heap, address))
		return;
	j = t->handler ? NULL : krt_journal(t);
	if (!j) {
		t->vm->unrecorded++;
		return;
	}
	for (size_t at = 0; at < n; at += PIECE)
		add(t, j, address + at, (const u8 *)old + at, (const u8 *)new + at, n - at < PIECE ? n - at : PIECE, force);
}

/* ---- journal() ------------------------------------------------------------------------------------ */

/* (number, "store", address, bytes before, bytes stored) */
static krt_val store_tuple(struct krt_thread *t, const struct krt_kstore *s)
{
	krt_val item[5] = { krt_uint(t, s->seq), krt_str(t, "store"), krt_uint(t, s->address) };

	item[3] = krt_bytes(t, s->old, s->len);
	item[4] = item[3] ? krt_bytes(t, s->new, s->len) : KRT_ERR;
	for (int i = 0; i < 5; i++)
		if (!item[i])
			return KRT_ERR;
	return krt_tuple_of(t, 5, item);
}

/* (number, "call", name, arguments as words, result as a word or None) */
static krt_val call_tuple(struct krt_thread *t, const struct krt_kcall *c)
{
	u32 n = c->n < KRT_CALL_REGISTERS ? c->n : KRT_CALL_REGISTERS;
	struct krt_tuple *args = (struct krt_tuple *)krt_tuple_new(t, n);
	krt_val item[5] = { krt_uint(t, c->seq), krt_str(t, "call"), (krt_val)c->f->name, (krt_val)args };

	item[4] = c->err ? KRT_NONE : krt_uint(t, c->result);
	for (u32 i = 0; args && i < n; i++) {
		args->item[i] = krt_uint(t, c->word[i]);
		if (!args->item[i])
			return KRT_ERR;
	}
	for (int i = 0; i < 5; i++)
		if (!item[i])
			return KRT_ERR;
	return krt_tuple_of(t, 5, item);
}

/* (records in the order they were made, how many stores have none) */
krt_val krt_journal_list(struct krt_thread *t)
{
	struct krt_journal *j = t->vm->journal;
	struct krt_list *l = (struct krt_list *)krt_list_new(t, 0);
	u64 s = j ? j->first : 0, c = j && j->calls > KRT_JOURNAL_CALLS ? j->calls - KRT_JOURNAL_CALLS : 0;
	krt_val lost = krt_uint(t, t->vm->unrecorded + (j ? j->lost : 0));

	while (l && j && (s < j->end || c < j->calls)) {
		bool store = s < j->end && (c == j->calls || record(j, s)->seq < j->call[c % KRT_JOURNAL_CALLS].seq);
		krt_val item = store ? store_tuple(t, record(j, s++)) : call_tuple(t, &j->call[c++ % KRT_JOURNAL_CALLS]);

		if (!item || !krt_list_append(t, l, item))
			return KRT_ERR;
	}
	return l && lost ? krt_tuple_pack(t, 2, (krt_val)l, lost) : KRT_ERR;
}

/*
 * Takes back one store. 1: done; 0: the memory is gone, or has changed since
 * (which force overrules).
 */
static int undo(struct krt_thread *t, const struct krt_kstore *s, bool force)
{
	const struct krt_host *h = t->vm->host;
	u8 now[PIECE];

	if (h->peek(h->ctx, now, s->address, s->len))
		return 0;
	if (!force && memcmp(now, s->new, s->len))
		return 0;
	return !h->poke(h->ctx, s->address, s->old, s->len, s->force);
}

/* The last n stores, newest first; (taken back, list of those that were not) */
krt_val krt_journal_undo(struct krt_thread *t, s64 n, bool force)
{
	struct krt_journal *j = t->vm->journal;
	struct krt_list *left = (struct krt_list *)krt_list_new(t, 0);
	s64 done = 0;

	for (; left && j && n > 0 && j->end > j->first; n--) {
		struct krt_kstore s = *record(j, --j->end);
		krt_val item;

		if (undo(t, &s, force)) {
			done++;
			continue;
		}
		item = store_tuple(t, &s);
		if (!item || !krt_list_append(t, left, item))
			return KRT_ERR;
	}
	return left ? krt_tuple_pack(t, 2, krt_int(t, done), (krt_val)left) : KRT_ERR;
}
