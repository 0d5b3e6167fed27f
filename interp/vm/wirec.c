// SPDX-License-Identifier: GPL-2.0
/*
 * wirec.c - values as bytes (wire.h), and requests to user space.
 */
#include "cursor.h"
#include "dict.h"
#include "iter.h"
#include "kobj.h"
#include "wire.h"

#define WIRE_DEPTH 64

static void put(struct krt_buf *b, u64 v, int bytes)
{
	char raw[8];

	for (int i = 0; i < bytes; i++)
		raw[i] = v >> 8 * i;
	krt_buf_add(b, raw, bytes);
}

static void put_tag(struct krt_buf *b, enum krt_wire_tag tag)
{
	put(b, tag, 1);
}

static void put_text(struct krt_buf *b, const char *s, size_t n)
{
	put(b, n, 4);
	krt_buf_add(b, s, n);
}

static void put_int(struct krt_buf *b, krt_val v)
{
	struct krt_big *big = (struct krt_big *)v;
	s64 n;

	if (krt_to_s64(v, &n)) {
		put_tag(b, KRT_WIRE_INT);
		put(b, n, 8);
		return;
	}
	put_tag(b, KRT_WIRE_BIG);
	if (krt_is_high(v)) {
		put(b, 0, 1);
		put(b, 1, 4);
		put(b, krt_high_get(v), 8);
		return;
	}
	put(b, !!(big->o.flags & KRT_F_NEG), 1);
	put(b, big->o.size, 4);
	for (u32 i = 0; i < big->o.size; i++)
		put(b, big->limb[i], 8);
}

static bool encode(struct krt_thread *t, struct krt_buf *b, krt_val v, bool lossy, int depth);

static bool put_items(struct krt_thread *t, struct krt_buf *b, krt_val v, enum krt_wire_tag tag, bool lossy, int depth)
{
	struct krt_list *l = (struct krt_list *)v;
	struct krt_tuple *p = (struct krt_tuple *)v;
	bool list = tag == KRT_WIRE_LIST;
	u32 n = list ? l->len : p->o.size;

	put_tag(b, tag);
	put(b, n, 4);
	for (u32 i = 0; i < n; i++) {
		/* a __repr__ run for a lossy item may have shortened the list */
		krt_val x = !list ? p->item[i] : i < l->len ? l->item[i] : KRT_NONE;

		if (!encode(t, b, x, lossy, depth))
			return false;
	}
	return true;
}

static bool put_table(struct krt_thread *t, struct krt_buf *b, krt_val v, enum krt_wire_tag tag, bool lossy, int depth)
{
	krt_val copy = krt_table_new(t, krt_kind(v), 0), key, x;
	u32 pos = 0;

	if (!copy || !krt_table_copy(t, (struct krt_dict *)copy, (struct krt_dict *)v))
		return false;
	put_tag(b, tag);
	put(b, krt_dict_len((struct krt_dict *)copy), 4);
	while (krt_dict_next((struct krt_dict *)copy, &pos, &key, &x))
		if (!encode(t, b, key, lossy, depth) ||
		    (tag == KRT_WIRE_DICT && !encode(t, b, x, lossy, depth)))
			return false;
	return true;
}

static bool put_other(struct krt_thread *t, struct krt_buf *b, krt_val v, bool lossy)
{
	const char *name = krt_type_name(t, v);
	krt_val r;

	if (!lossy) {
		krt_raise(t, KRT_EXC_TypeError, "a %T cannot leave the interpreter", v);
		return false;
	}
	r = krt_repr(t, v);
	if (!r)
		return false;
	put_tag(b, KRT_WIRE_OTHER);
	put_text(b, name, strlen(name));
	put_text(b, krt_str_of(r)->data, krt_str_of(r)->o.size);
	return true;
}

static bool encode(struct krt_thread *t, struct krt_buf *b, krt_val v, bool lossy, int depth)
{
	struct krt_str *s;

	if (depth > WIRE_DEPTH || !krt_stack_ok(t)) {
		if (!t->exc)
			krt_raise(t, KRT_EXC_ValueError, "value is nested too deeply to leave the interpreter");
		return false;
	}
	switch (krt_kind(v)) {
	case KRT_KIND_NONE:
		put_tag(b, KRT_WIRE_NONE);
		return true;
	case KRT_KIND_BOOL:
		put_tag(b, v == KRT_TRUE ? KRT_WIRE_TRUE : KRT_WIRE_FALSE);
		return true;
	case KRT_KIND_ELLIPSIS:
		put_tag(b, KRT_WIRE_ELLIPSIS);
		return true;
	case KRT_KIND_INT:
		put_int(b, v);
		return true;
	case KRT_KIND_FLOAT:
		put_tag(b, KRT_WIRE_FLOAT);
		put(b, ((struct krt_float *)v)->bits, 8);
		return true;
	case KRT_KIND_STR:
		s = krt_str_of(v);
		put_tag(b, KRT_WIRE_STR);
		put_text(b, s->data, s->o.size);
		return true;
	case KRT_KIND_BYTES:
		put_tag(b, KRT_WIRE_BYTES);
		put_text(b, (char *)((struct krt_bytes *)v)->data, ((struct krt_obj *)v)->size);
		return true;
	case KRT_KIND_TUPLE:
		return put_items(t, b, v, KRT_WIRE_TUPLE, lossy, depth + 1);
	case KRT_KIND_LIST:
		return put_items(t, b, v, KRT_WIRE_LIST, lossy, depth + 1);
	case KRT_KIND_DICT:
		return put_table(t, b, v, KRT_WIRE_DICT, lossy, depth + 1);
	case KRT_KIND_SET:
		return put_table(t, b, v, KRT_WIRE_SET, lossy, depth + 1);
	case KRT_KIND_FROZENSET:
		return put_table(t, b, v, KRT_WIRE_FROZENSET, lossy, depth + 1);
	case KRT_KIND_KOBJ:
		put_tag(b, KRT_WIRE_OBJECT);
		put(b, krt_kobj_type_id(v), 4);
		put(b, krt_kobj_address(v), 8);
		put(b, krt_kobj_is_pointer(v), 1);
		return true;
	default:
		return put_other(t, b, v, lossy);
	}
}

bool krt_wire_encode(struct krt_thread *t, struct krt_buf *b, krt_val v)
{
	return encode(t, b, v, false, 0);
}

bool krt_wire_encode_any(struct krt_thread *t, struct krt_buf *b, krt_val v)
{
	return encode(t, b, v, true, 0);
}

static krt_val decode(struct krt_thread *t, struct krt_cursor *r, int depth);

static krt_val get_items(struct krt_thread *t, struct krt_cursor *r, int depth)
{
	u32 n = krt_cursor_count(r, 1);
	krt_val l = r->bad ? KRT_ERR : krt_list_new(t, n), v;

	for (u32 i = 0; l && i < n; i++) {
		v = decode(t, r, depth);
		if (!v || !krt_list_append(t, (struct krt_list *)l, v))
			return KRT_ERR;
	}
	return l;
}

static krt_val get_dict(struct krt_thread *t, struct krt_cursor *r, int depth)
{
	u32 n = krt_cursor_count(r, 2);
	krt_val d = r->bad ? KRT_ERR : krt_dict_new(t), k, v;

	for (u32 i = 0; d && i < n; i++) {
		k = decode(t, r, depth);
		v = k ? decode(t, r, depth) : KRT_ERR;
		if (!v || !krt_dict_set(t, (struct krt_dict *)d, k, v))
			return KRT_ERR;
	}
	return d;
}

static krt_val get_big(struct krt_thread *t, struct krt_cursor *r)
{
	bool neg = krt_cursor_get(r, 1);
	u32 n = krt_cursor_count(r, 8);
	u64 *limb = n ? krt_alloc_raw(t, n * 8ull) : NULL;

	if (!limb)
		return n || r->bad ? KRT_ERR : krt_small(0);
	for (u32 i = 0; i < n; i++)
		limb[i] = krt_cursor_get(r, 8);
	return krt_big_norm(t, neg, n, limb);
}

static krt_val get_text(struct krt_thread *t, struct krt_cursor *r, bool text)
{
	u32 n;
	const char *p = krt_cursor_text(r, text, &n);

	if (!p)
		return KRT_ERR;
	return text ? krt_str_n(t, p, n) : krt_bytes(t, p, n);
}

static krt_val decode(struct krt_thread *t, struct krt_cursor *r, int depth)
{
	enum krt_wire_tag tag = krt_cursor_get(r, 1);
	krt_val v;

	if (r->bad || depth > WIRE_DEPTH) {
		r->bad = true;
		return KRT_ERR;
	}
	switch (tag) {
	case KRT_WIRE_NONE:
		return KRT_NONE;
	case KRT_WIRE_FALSE:
		return KRT_FALSE;
	case KRT_WIRE_TRUE:
		return KRT_TRUE;
	case KRT_WIRE_ELLIPSIS:
		return KRT_ELLIPSIS;
	case KRT_WIRE_INT:
		return krt_int(t, krt_cursor_get(r, 8));
	case KRT_WIRE_BIG:
		return get_big(t, r);
	case KRT_WIRE_FLOAT:
		return krt_float(t, krt_cursor_get(r, 8));
	case KRT_WIRE_STR:
		return get_text(t, r, true);
	case KRT_WIRE_BYTES:
		return get_text(t, r, false);
	case KRT_WIRE_TUPLE:
		v = get_items(t, r, depth + 1);
		return v ? krt_tuple_from(t, v) : KRT_ERR;
	case KRT_WIRE_LIST:
		return get_items(t, r, depth + 1);
	case KRT_WIRE_SET:
	case KRT_WIRE_FROZENSET:
		v = get_items(t, r, depth + 1);
		return v ? krt_set_new(t, tag == KRT_WIRE_SET ? KRT_KIND_SET : KRT_KIND_FROZENSET, v) : KRT_ERR;
	case KRT_WIRE_DICT:
		return get_dict(t, r, depth + 1);
	case KRT_WIRE_OBJECT: {
		u32 id = krt_cursor_get(r, 4);
		u64 address = krt_cursor_get(r, 8);

		return krt_kobj_new(t, id, address, krt_cursor_get(r, 1));
	}
	default:
		r->bad = true;
		return KRT_ERR;
	}
}

krt_val krt_wire_decode(struct krt_thread *t, const u8 *p, size_t n, size_t *used)
{
	struct krt_cursor r = { .p = p, .n = n };
	krt_val v = decode(t, &r, 0);

	if (r.bad) {
		if (!t->exc)
			krt_raise(t, KRT_EXC_ValueError, "malformed value from user space");
		return KRT_ERR;
	}
	if (used)
		*used = r.at;
	return v;
}

/* (False, class, message) */
static krt_val raise_reply(struct krt_thread *t, struct krt_tuple *reply)
{
	krt_val cls, msg, exc;

	if (reply->o.size < 3 || !krt_is(reply->item[1], KRT_KIND_STR) || !krt_is(reply->item[2], KRT_KIND_STR))
		return krt_raise(t, KRT_EXC_SystemError, "malformed reply from user space");
	msg = reply->item[2];
	cls = krt_module_get(t, t->vm->builtins, krt_intern_str(t, reply->item[1]));
	if (!cls || !krt_is(cls, KRT_KIND_CLASS) || !(((struct krt_class *)cls)->flags & KRT_CLASS_EXCEPTION))
		return krt_raise(t, KRT_EXC_RuntimeError, "%S: %S", reply->item[1], msg);
	exc = krt_call(t, cls, reply->o.size - 2, &reply->item[2]);
	return exc ? krt_raise_val(t, exc) : KRT_ERR;
}

krt_val krt_request(struct krt_thread *t, const char *op, krt_val arg)
{
	const struct krt_host *h = t->vm->host;
	struct krt_tuple *reply;
	struct krt_buf b;
	size_t n = 0;
	u8 *out = NULL;
	krt_val in, v;
	int err;

	krt_buf_init(&b, t);
	if (!krt_wire_encode(t, &b, arg))
		return KRT_ERR;
	in = krt_buf_bytes(&b);
	if (!in)
		return KRT_ERR;
	krt_block_begin(t);
	err = h->request(h->ctx, t, op, ((struct krt_bytes *)in)->data, ((struct krt_obj *)in)->size, &out, &n);
	krt_block_end(t);
	if (err == -EINTR)
		return krt_raise(t, KRT_EXC_KeyboardInterrupt, "");
	if (err == -EAGAIN)
		return krt_raise(t, KRT_EXC_ContextError, "%s needs user space, which a handler cannot wait for", op);
	if (err)
		return krt_raise(t, KRT_EXC_RuntimeError, "user space does not answer %s (error %d)", op, err);
	v = krt_wire_decode(t, out, n, NULL);
	h->release(h->ctx, out);
	if (!v)
		return KRT_ERR;
	reply = (struct krt_tuple *)v;
	if (!krt_is(v, KRT_KIND_TUPLE) || reply->o.size < 2)
		return krt_raise(t, KRT_EXC_SystemError, "malformed reply from user space");
	return reply->item[0] == KRT_TRUE ? reply->item[1] : raise_reply(t, reply);
}
