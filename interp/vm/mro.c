// SPDX-License-Identifier: GPL-2.0
/* mro.c - method resolution order: the C3 merge, in the texts of CPython. */
#include "class.h"

static krt_val krt_mro_conflict(struct krt_thread *t, const krt_val *seq, const u32 *at, u32 nseq)
{
	struct krt_buf b;
	krt_val seen = krt_set_new(t, KRT_KIND_SET, KRT_UNDEF), text;
	bool first = true;

	krt_buf_init(&b, t);
	krt_buf_str(&b, "Cannot create a consistent method resolution\norder (MRO) for bases ");
	for (u32 i = 0; seen && i < nseq; i++) {
		struct krt_tuple *s = (struct krt_tuple *)seq[i];

		if (at[i] >= s->o.size || krt_set_has(t, seen, s->item[at[i]]) != 0)
			continue;
		if (!first)
			krt_buf_str(&b, ", ");
		first = false;
		krt_buf_val(&b, (krt_val)((struct krt_class *)s->item[at[i]])->name);
		if (!krt_set_add(t, seen, s->item[at[i]]))
			return KRT_ERR;
	}
	text = krt_buf_finish(&b);
	return text && seen ? krt_raise(t, KRT_EXC_TypeError, "%S", text) : KRT_ERR;
}

static bool krt_in_tail(const krt_val *seq, const u32 *at, u32 nseq, krt_val c)
{
	for (u32 i = 0; i < nseq; i++) {
		struct krt_tuple *s = (struct krt_tuple *)seq[i];

		for (u32 k = at[i] + 1; k < s->o.size; k++)
			if (s->item[k] == c)
				return true;
	}
	return false;
}

krt_val krt_mro(struct krt_thread *t, struct krt_class *c, struct krt_tuple *bases)
{
	u32 n = bases->o.size;
	krt_val *seq = krt_alloc_vals(t, n + 1), out;
	u32 *at = seq ? krt_alloc_raw(t, (n + 1) * sizeof(u32)) : NULL;

	if (!at)
		return KRT_ERR;
	for (u32 i = 0; i < n; i++) {
		for (u32 k = 0; k < i; k++)
			if (bases->item[k] == bases->item[i])
				return krt_raise(t, KRT_EXC_TypeError, "duplicate base class %s", ((struct krt_class *)bases->item[i])->name->data);
		seq[i] = (krt_val)((struct krt_class *)bases->item[i])->mro;
	}
	seq[n] = (krt_val)bases;
	out = krt_list_new(t, 4);
	if (!out || !krt_list_append(t, (struct krt_list *)out, (krt_val)c))
		return KRT_ERR;
	for (;;) {
		krt_val pick = KRT_UNDEF;
		bool left = false;

		for (u32 i = 0; i <= n && !pick; i++) {
			struct krt_tuple *s = (struct krt_tuple *)seq[i];

			if (at[i] >= s->o.size)
				continue;
			left = true;
			if (!krt_in_tail(seq, at, n + 1, s->item[at[i]]))
				pick = s->item[at[i]];
		}
		if (!left)
			return krt_tuple_from(t, out);
		if (!pick)
			return krt_mro_conflict(t, seq, at, n + 1);
		if (!krt_list_append(t, (struct krt_list *)out, pick))
			return KRT_ERR;
		for (u32 i = 0; i <= n; i++) {
			struct krt_tuple *s = (struct krt_tuple *)seq[i];

			if (at[i] < s->o.size && s->item[at[i]] == pick)
				at[i]++;
		}
	}
}
