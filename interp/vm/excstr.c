// SPDX-License-Identifier: GPL-2.0
/*
 * excstr.c - str() of exceptions: most show their arguments, some a sentence
 * made of what they carry.
 */
#include "exc.h"
#include "text.h"

static krt_val krt_oserror_str(struct krt_thread *t, struct krt_excdata *x)
{
	krt_val err = krt_tostr(t, x->value), text = err ? krt_tostr(t, x->value2) : KRT_ERR, name = KRT_UNDEF;
	struct krt_buf b;

	if (text && x->extra && x->extra != KRT_NONE)
		name = krt_repr(t, x->extra);
	if (!text || t->exc)
		return KRT_ERR;
	krt_buf_init(&b, t);
	krt_buf_str(&b, "[Errno ");
	krt_buf_val(&b, err);
	krt_buf_str(&b, "] ");
	krt_buf_val(&b, text);
	if (name) {
		krt_buf_str(&b, ": ");
		krt_buf_val(&b, name);
	}
	return krt_buf_finish(&b);
}

static krt_val krt_syntax_str(struct krt_thread *t, struct krt_excdata *x)
{
	krt_val msg = krt_tostr(t, krt_exc_arg(x, 0)), where = krt_exc_arg(x, 1), line;
	struct krt_tuple *w = (struct krt_tuple *)where;
	struct krt_buf b;

	if (!msg || !krt_is(where, KRT_KIND_TUPLE) || w->o.size < 2)
		return msg;
	line = krt_tostr(t, w->item[1]);
	if (!line)
		return KRT_ERR;
	krt_buf_init(&b, t);
	krt_buf_val(&b, msg);
	krt_buf_str(&b, " (");
	if (krt_is(w->item[0], KRT_KIND_STR)) {
		const struct krt_str *file = krt_str_of(w->item[0]);
		u32 base = file->o.size;

		while (base && file->data[base - 1] != '/')
			base--;
		krt_buf_add(&b, file->data + base, file->o.size - base);
		krt_buf_str(&b, ", ");
	}
	krt_buf_str(&b, "line ");
	krt_buf_val(&b, line);
	krt_buf_str(&b, ")");
	return krt_buf_finish(&b);
}

/* UnicodeDecodeError and UnicodeEncodeError: encoding, object, start, end, reason */
static krt_val krt_unicode_str(struct krt_thread *t, krt_val exc, struct krt_excdata *x)
{
	bool decode = krt_exc_is(t, exc, KRT_EXC_UnicodeDecodeError);
	krt_val object = krt_exc_arg(x, 1), enc = krt_tostr(t, krt_exc_arg(x, 0)), reason = enc ? krt_tostr(t, krt_exc_arg(x, 4)) : KRT_ERR;
	s64 start, end;
	static const char hex[] = "0123456789abcdef";
	char code[8];
	struct krt_buf b;
	krt_val n;

	if (!reason || !krt_index_s64(t, krt_exc_arg(x, 2), &start) || !krt_index_s64(t, krt_exc_arg(x, 3), &end))
		return KRT_ERR;
	krt_buf_init(&b, t);
	krt_buf_str(&b, "'");
	krt_buf_val(&b, enc);
	krt_buf_str(&b, decode ? "' codec can't decode byte" : "' codec can't encode character");
	if (end == start + 1 && decode && krt_is(object, KRT_KIND_BYTES) && start >= 0 && start < ((struct krt_obj *)object)->size) {
		u8 c = ((struct krt_bytes *)object)->data[start];

		memcpy(code, " 0x", 3);
		code[3] = hex[c >> 4];
		code[4] = hex[c & 15];
		krt_buf_add(&b, code, 5);
	} else if (end == start + 1 && !decode && krt_is(object, KRT_KIND_STR) && start >= 0 && start < krt_str_of(object)->len) {
		u32 c = krt_str_ord(krt_str_of(object), start);
		int digits = c < 0x100 ? 2 : c < 0x10000 ? 4 : 8;

		krt_buf_str(&b, c < 0x100 ? " '\\x" : c < 0x10000 ? " '\\u" : " '\\U");
		while (digits--)
			krt_buf_char(&b, hex[c >> (digits * 4) & 15]);
		krt_buf_str(&b, "'");
	} else {
		krt_buf_str(&b, "s");
	}
	krt_buf_str(&b, " in position ");
	n = krt_int_str(t, krt_int(t, start), 10, false);
	if (!n)
		return KRT_ERR;
	krt_buf_val(&b, n);
	if (end != start + 1) {
		krt_buf_str(&b, "-");
		n = krt_int_str(t, krt_int(t, end - 1), 10, false);
		if (!n)
			return KRT_ERR;
		krt_buf_val(&b, n);
	}
	krt_buf_str(&b, ": ");
	krt_buf_val(&b, reason);
	return krt_buf_finish(&b);
}

krt_val krt_exc_str(struct krt_thread *t, krt_val exc)
{
	struct krt_excdata *x = krt_excdata(exc);
	u32 n = krt_exc_nargs(x);

	if (krt_exc_is(t, exc, KRT_EXC_OSError) && x->value && x->value2)
		return krt_oserror_str(t, x);
	if (krt_exc_is(t, exc, KRT_EXC_SyntaxError) && n)
		return krt_syntax_str(t, x);
	if (n == 5 && (krt_exc_is(t, exc, KRT_EXC_UnicodeDecodeError) || krt_exc_is(t, exc, KRT_EXC_UnicodeEncodeError)))
		return krt_unicode_str(t, exc, x);
	if (!n)
		return t->vm->empty_str;
	if (n > 1)
		return krt_repr(t, x->args);
	return krt_exc_is(t, exc, KRT_EXC_KeyError) ? krt_repr(t, krt_exc_arg(x, 0)) : krt_tostr(t, krt_exc_arg(x, 0));
}
