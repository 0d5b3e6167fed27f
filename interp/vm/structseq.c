// SPDX-License-Identifier: GPL-2.0
/* structseq.c - tuples whose items have names: sys.version_info and its like */
#include "structseq.h"

#define MAX 12

static krt_val item_of(const krt_val *a, u32 i)
{
	krt_val t = krt_payload(a[0], KRT_KIND_TUPLE);

	return i < ((struct krt_obj *)t)->size ? ((struct krt_tuple *)t)->item[i] : KRT_NONE;
}

#define ITEM(i) static krt_val item_##i(struct krt_thread *t, int n, const krt_val *a, krt_val kw) { return item_of(a, i); }
ITEM(0) ITEM(1) ITEM(2) ITEM(3) ITEM(4) ITEM(5) ITEM(6) ITEM(7) ITEM(8) ITEM(9) ITEM(10) ITEM(11)

static const krt_cfn getters[MAX] = { item_0, item_1, item_2, item_3, item_4, item_5, item_6, item_7, item_8, item_9, item_10, item_11 };

krt_cfn krt_structseq_getter(size_t i)
{
	return i < MAX ? getters[i] : NULL;
}

/* name(field=value, ...): the fields are what the class's dict holds before this method */
static krt_val seq_repr(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	struct krt_class *c = (struct krt_class *)krt_type_of(t, a[0]);
	krt_val key, v;
	u32 pos = 0, i = 0;
	struct krt_buf b;

	krt_buf_init(&b, t);
	if (krt_is(c->module, KRT_KIND_STR)) {
		krt_buf_val(&b, c->module);
		krt_buf_char(&b, '.');
	}
	krt_buf_val(&b, (krt_val)c->name);
	krt_buf_char(&b, '(');
	while (krt_dict_next(c->dict, &pos, &key, &v) && !b.failed) {
		if (!krt_is(v, KRT_KIND_CFUNC) || !(((struct krt_cfunc *)v)->def->flags & KRT_CF_GETTER))
			continue;
		krt_buf_str(&b, i ? ", " : "");
		krt_buf_val(&b, key);
		krt_buf_char(&b, '=');
		krt_buf_val(&b, krt_repr(t, item_of(a, i++)));
	}
	krt_buf_char(&b, ')');
	return krt_buf_finish(&b);
}

static krt_val seq_new(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	struct krt_class *c = (struct krt_class *)a[0];

	return krt_raise(t, KRT_EXC_TypeError, "cannot create '%S.%S' instances", c->module, (krt_val)c->name);
}

static const struct krt_cdef seq_defs[] = {
	{ "__repr__", seq_repr, 1, 1, 0, NULL },
	{ "__new__", seq_new, 1, -1, KRT_CF_NEW | KRT_CF_KW, NULL },
	{ NULL, NULL, 0, 0, 0, NULL },
};

/* the getters of fields, which live as long as the class that m keeps */
static struct krt_cdef *field_defs(struct krt_thread *t, const char *fields, u32 *count)
{
	size_t len = strlen(fields) + 1;
	struct krt_cdef *defs = krt_alloc_raw(t, (MAX + 1) * sizeof(*defs) + len);
	char *text = (char *)(defs + MAX + 1);
	u32 n = 0;

	if (!defs)
		return NULL;
	memcpy(text, fields, len);
	while (*text && n < MAX) {
		defs[n] = (struct krt_cdef){ text, getters[n], 1, 1, KRT_CF_GETTER, NULL };
		n++;
		while (*text && *text != ' ')
			text++;
		if (*text)
			*text++ = '\0';
	}
	*count = n;
	return defs;
}

krt_val krt_structseq(struct krt_thread *t, const char *name, const char *fields, const krt_val *v)
{
	const char *dot = name;
	struct krt_cdef *defs;
	struct krt_class *c;
	krt_val o, module;
	u32 n = 0;

	while (*dot && *dot != '.')
		dot++;
	module = krt_str_n(t, name, dot - name);
	defs = module ? field_defs(t, fields, &n) : NULL;
	c = defs ? krt_class_builtin(t, dot + 1, KRT_KIND_OBJECT, t->vm->cls[KRT_KIND_TUPLE], defs, KRT_CLASS_FINAL) : NULL;
	if (!c)
		return KRT_ERR;
	c->payload_kind = KRT_KIND_TUPLE;
	c->module = module;
	c->inline_slots = 1;
	if (!krt_class_add(t, c, seq_defs) || !krt_class_refresh(t, c))
		return KRT_ERR;
	o = krt_object_new(t, c);
	if (!o)
		return KRT_ERR;
	((struct krt_object *)o)->slot[0] = krt_tuple_of(t, n, v);
	return ((struct krt_object *)o)->slot[0] ? o : KRT_ERR;
}
