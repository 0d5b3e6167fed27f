// SPDX-License-Identifier: GPL-2.0
/*
 * kwalk.c - walking a linked list of the kernel, entry by entry.
 *
 * What follows a node is read before its entry is handed out: the caller may
 * take that off the list. The host is told where the walk is, so that it can
 * read ahead.
 */
#include "iter.h"
#include "kobj.h"

struct walk {
	struct krt_ktype *type;		/* of a pointer to an entry */
	u64 head;			/* where the list ends; 0 of one that ends with NULL */
	u64 node, link, entry, size;	/* the next node; in it the link; it in an entry of size bytes */
	u64 left;			/* nodes until the host is told again */
	u64 list;			/* which one, for the host */
};

/* walk(type, head, link, entry, ends): link is the link's offset in a node, entry the node's in a type */
krt_val krt_kwalk_new(struct krt_thread *t, struct krt_ktype *type, u64 head, u64 link, u64 entry, bool circular)
{
	struct krt_ktype *base = krt_ktype_strip(t, type);
	struct walk *w = base ? krt_alloc_raw(t, sizeof(*w)) : NULL;
	krt_val it;

	if (!w)
		return KRT_ERR;
	w->type = krt_ktype_pointer(t, type);
	w->list = head;
	w->head = circular ? head : 0;
	w->link = link;
	w->entry = entry;
	w->size = base->size;
	if (!w->type || !krt_kpeek(t, &w->node, head + (circular ? link : 0), 8))
		return KRT_ERR;
	it = krt_iter_new(t, KRT_IT_KWALK, (krt_val)((u64 *)w - 1), KRT_UNDEF);
	return it;
}

krt_val krt_kwalk_next(struct krt_thread *t, struct krt_iter *it)
{
	struct walk *w = (struct walk *)((u64 *)it->a + 1);
	const struct krt_host *h = t->vm->host;
	u64 node = w->node;

	if (node == w->head) {
		it->a = KRT_UNDEF;
		return KRT_STOP;
	}
	if (h->walk && !w->left--)
		w->left = h->walk(h->ctx, w->list, node, w->link, w->entry, w->size) - 1;
	if (!krt_kpeek(t, &w->node, node + w->link, 8))
		return KRT_ERR;
	return krt_kobj_make(t, w->type, node - w->entry, true);
}
