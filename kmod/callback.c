// SPDX-License-Identifier: GPL-2.0
/*
 * callback.c - Python functions as C function pointers. gate.S has a fixed pool
 * of entry points; what stands in krait_callback_hook[] under an entry's number
 * is the hook whose handler it runs, or NULL: then it returns 0.
 *
 * Life: each place in memory that was given an entry's address through krait is
 * noted with what it held before, and gets that back when the callback goes. An
 * address that went elsewhere (an argument of a call, memory that is nobody's
 * variable and so may have been copied from) may be called at any time later:
 * such a callback keeps its entry, and the module, until it is freed by name.
 */
#include <linux/list.h>
#include <linux/slab.h>
#include <linux/spinlock.h>

#include "krait.h"

#define STUB_SIZE	16	/* of gate.S */

struct place {
	struct list_head list;
	u64 addr, old;
};

extern const unsigned long krait_callback_table[KRAIT_CALLBACKS];
struct krait_hook *krait_callback_hook[KRAIT_CALLBACKS];

static DEFINE_SPINLOCK(slots_lock);		/* all below, and every krait_callback; any context */
static struct krait_callback *slots[KRAIT_CALLBACKS];
static unsigned int next_slot;			/* round robin: a slot is used again as late as possible */

static int slot_of(u64 addr)
{
	u64 offset = addr - krait_callback_table[0];

	return offset < KRAIT_CALLBACKS * STUB_SIZE && !(offset % STUB_SIZE) ? offset / STUB_SIZE : -1;
}

u64 krait_callback_address(const struct krait_callback *cb)
{
	return krait_callback_table[cb->slot];
}

/* *orig: where a call goes that Python cannot take */
int krait_callback_take(struct krait_callback *cb, struct krait_session *s, struct krait_hook *h, unsigned long *orig)
{
	unsigned long flags;
	int i, slot, err = -ENOSPC;

	INIT_LIST_HEAD(&cb->places);
	cb->session = s;
	cb->orig = orig;
	*orig = (unsigned long)krait_return_zero;
	spin_lock_irqsave(&slots_lock, flags);
	for (i = 0; i < KRAIT_CALLBACKS && err; i++) {
		slot = next_slot++ % KRAIT_CALLBACKS;
		if (slots[slot])
			continue;
		cb->slot = slot;
		cb->used = true;
		slots[slot] = cb;
		WRITE_ONCE(krait_callback_hook[slot], h);
		err = 0;
	}
	spin_unlock_irqrestore(&slots_lock, flags);
	return err;
}

/* slots_lock held: the noted place at addr, of any callback */
static struct place *find_place(u64 addr)
{
	struct place *p;
	int i;

	for (i = 0; i < KRAIT_CALLBACKS; i++)
		if (slots[i])
			list_for_each_entry(p, &slots[i]->places, list)
				if (p->addr == addr)
					return p;
	return NULL;
}

/*
 * slots_lock held. A variable of the kernel or of a module is where the address
 * stays; other memory may be copied. What stood in the first place runs when
 * Python cannot, if that is code that never goes.
 */
static void note(struct krait_callback *cb, struct place *new, u64 addr, bool variable)
{
	struct place *p = find_place(addr);

	if (p) {
		list_move(&p->list, &cb->places);
		kfree(new);
	} else {
		if (list_empty(&cb->places) && krait_is_core_text(new->old))
			WRITE_ONCE(*cb->orig, new->old);
		new->addr = addr;
		list_add(&new->list, &cb->places);
	}
	if (!variable)
		cb->escaped = true;
}

/* Before len bytes at src are stored to addr: remembers where entry addresses go to. */
int krait_callback_stored(struct krait_session *s, u64 addr, const void *src, size_t len)
{
	struct krait_callback *cb;
	struct place *new;
	unsigned long flags;
	char name[KSYM_NAME_LEN];
	bool variable;
	u64 word, offset;
	size_t i;
	int slot;

	for (i = 0; i + 8 <= len; i += 8) {
		memcpy(&word, src + i, 8);
		slot = slot_of(word);
		if (slot < 0)
			continue;
		new = kmalloc(sizeof(*new), GFP_ATOMIC | __GFP_NOWARN);
		if (!new || krait_peek(&new->old, addr + i, 8)) {
			kfree(new);
			return new ? -EFAULT : -ENOMEM;
		}
		variable = !krait_symbol_at(addr + i, name, sizeof(name), &offset);
		spin_lock_irqsave(&slots_lock, flags);
		cb = slots[slot];
		if (cb && cb->session == s)
			note(cb, new, addr + i, variable);
		else
			kfree(new);
		spin_unlock_irqrestore(&slots_lock, flags);
	}
	return 0;
}

/* A kernel function is about to be given these words. */
void krait_callback_passed(const u64 *words, unsigned int n)
{
	unsigned long flags;
	unsigned int i;
	int slot;

	for (i = 0; i < n; i++) {
		slot = slot_of(words[i]);
		if (slot < 0)
			continue;
		spin_lock_irqsave(&slots_lock, flags);
		if (slots[slot])
			slots[slot]->escaped = true;
		spin_unlock_irqrestore(&slots_lock, flags);
	}
}

/*
 * Process context. Puts back what the places held before, where they still hold
 * this entry; then empties the slot, if nobody else can have the address or the
 * user says so. False: the slot keeps its hook.
 */
bool krait_callback_drop(struct krait_callback *cb, bool by_name)
{
	u64 entry = krait_callback_address(cb), now;
	LIST_HEAD(places);
	struct place *p, *next;
	unsigned long flags;
	bool gone;

	spin_lock_irqsave(&slots_lock, flags);
	list_splice_init(&cb->places, &places);
	spin_unlock_irqrestore(&slots_lock, flags);
	list_for_each_entry_safe(p, next, &places, list) {
		if (!krait_peek(&now, p->addr, 8) && now == entry)
			krait_poke(p->addr, &p->old, 8, true);
		kfree(p);
	}
	spin_lock_irqsave(&slots_lock, flags);
	gone = by_name || !cb->escaped;
	if (gone) {
		WRITE_ONCE(krait_callback_hook[cb->slot], NULL);
		slots[cb->slot] = NULL;
		cb->used = false;
	} else {
		cb->session = NULL;
	}
	spin_unlock_irqrestore(&slots_lock, flags);
	return gone;
}
