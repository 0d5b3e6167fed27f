// SPDX-License-Identifier: GPL-2.0
/*
 * outcome.c - the result of a run as bytes (wire.h): a value, SystemExit, or
 * an exception with its frames.
 */
#include "frame.h"

static void krt_put(struct krt_buf *b, const void *p, size_t n)
{
	krt_buf_add(b, p, n);
}

static void krt_put_u32(struct krt_buf *b, u32 v)
{
	krt_put(b, &v, sizeof(v));
}

static void krt_put_text(struct krt_buf *b, const char *s, size_t n)
{
	krt_put_u32(b, n);
	krt_put(b, s, n);
}

static void krt_put_str(struct krt_buf *b, const struct krt_str *s)
{
	krt_put_text(b, s->data, s->o.size);
}

/* text an exception computes may raise in turn: then other says so */
static void krt_put_computed(struct krt_buf *b, krt_val s, const char *other)
{
	if (s) {
		krt_put_str(b, krt_str_of(s));
	} else {
		krt_exc_take(b->t);
		krt_put_text(b, other, strlen(other));
	}
}

krt_val krt_outcome_value(struct krt_thread *t, krt_val v)
{
	struct krt_buf b;

	krt_buf_init(&b, t);
	krt_put(&b, "\0", 1);
	return krt_wire_encode_any(t, &b, v) ? krt_buf_bytes(&b) : KRT_ERR;
}

static krt_val krt_outcome_exit(struct krt_thread *t, krt_val exc)
{
	krt_val code = krt_excdata(exc)->value;
	struct krt_buf b;

	if (!code)
		code = KRT_NONE;
	if (code != KRT_NONE && !krt_is_imm_int(code) && !krt_is_bool(code) && !krt_is(code, KRT_KIND_INT))
		code = krt_tostr(t, code);
	if (krt_is_bool(code))
		code = krt_small(code == KRT_TRUE);
	krt_buf_init(&b, t);
	krt_put(&b, "\2", 1);
	return code && krt_wire_encode_any(t, &b, code) ? krt_buf_bytes(&b) : KRT_ERR;
}

static void krt_put_frames(struct krt_buf *b, krt_val traceback)
{
	struct krt_traceback *first = krt_is(traceback, KRT_KIND_TRACEBACK) ? (struct krt_traceback *)traceback : NULL;
	u32 n = 0, col, endcol;

	for (struct krt_traceback *i = first; i; i = i->next)
		n++;
	krt_put_u32(b, n);
	for (struct krt_traceback *i = first; i; i = i->next) {
		u32 line = krt_code_line(i->code, i->word, &col, &endcol);

		krt_put_str(b, i->code->file);
		krt_put_str(b, i->code->name);
		krt_put_u32(b, line);
		krt_put_u32(b, col);
		krt_put_u32(b, endcol);
	}
}

/* the tracebacks of the text in their order: 1 for the exception's own, 0 and the frames of another */
static void krt_put_tracebacks(struct krt_buf *b, krt_val own, const struct krt_list *shown)
{
	krt_put_u32(b, shown ? shown->len : 0);
	for (u32 i = 0; shown && i < shown->len; i++) {
		krt_put_u32(b, shown->item[i] == own);
		if (shown->item[i] != own)
			krt_put_frames(b, shown->item[i]);
	}
}

/* {"name": the name looked for, "obj": class name of what it was looked for in}, for suggestions */
static krt_val krt_exc_details(struct krt_thread *t, krt_val exc)
{
	struct krt_excdata *d = krt_excdata(exc);
	krt_val dict = krt_dict_new(t);
	bool attr = krt_exc_is(t, exc, KRT_EXC_AttributeError);

	if (!dict || !(attr || krt_exc_is(t, exc, KRT_EXC_NameError) || krt_exc_is(t, exc, KRT_EXC_ImportError)))
		return dict;
	if (krt_is(d->value, KRT_KIND_STR) &&
	    !krt_dict_set(t, (struct krt_dict *)dict, (krt_val)t->vm->names[KRT_N_name_attr], d->value))
		return KRT_ERR;
	if (attr && d->value2) {
		krt_val cls = krt_str(t, krt_type_name(t, d->value2));

		if (!cls || !krt_dict_set(t, (struct krt_dict *)dict, (krt_val)t->vm->names[KRT_N_obj], cls))
			return KRT_ERR;
	}
	return dict;
}

krt_val krt_outcome_exception(struct krt_thread *t, krt_val exc)
{
	struct krt_excdata *d = exc ? krt_excdata(exc) : NULL;
	struct krt_list *shown;
	struct krt_buf b;
	krt_val details;

	if (!d)
		return KRT_ERR;
	if (krt_exc_is(t, exc, KRT_EXC_SystemExit))
		return krt_outcome_exit(t, exc);
	krt_buf_init(&b, t);
	krt_put(&b, "\1", 1);
	krt_put_str(&b, krt_class_of(t, exc)->name);
	krt_put_computed(&b, krt_tostr(t, exc), "<exception str() failed>");
	shown = (struct krt_list *)krt_list_new(t, 0);
	if (!shown)
		krt_exc_take(t);
	krt_put_computed(&b, krt_exc_text(t, exc, shown), "");
	krt_put_frames(&b, d->traceback);
	krt_put_tracebacks(&b, d->traceback, shown);
	details = krt_exc_details(t, exc);
	if (!details) {
		krt_exc_take(t);
		details = KRT_NONE;
	}
	return krt_wire_encode_any(t, &b, details) ? krt_buf_bytes(&b) : KRT_ERR;
}
