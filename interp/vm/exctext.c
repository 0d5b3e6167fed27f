// SPDX-License-Identifier: GPL-2.0
/* exctext.c - an exception as CPython prints it: chain, frames, notes. */
#include "class.h"
#include "exc.h"

#define KRT_CHAIN_MAX 64	/* exceptions of one chain that are printed */

static void krt_text_number(struct krt_buf *b, u32 n)
{
	char d[12];
	int i = sizeof(d);

	do
		d[--i] = '0' + n % 10;
	while (n /= 10);
	krt_buf_add(b, d + i, sizeof(d) - i);
}

static void krt_text_frames(struct krt_buf *b, struct krt_traceback *tb)
{
	const struct krt_code *last = NULL;
	u32 last_line = 0, repeats = 0;

	for (; ; tb = tb->next) {
		u32 line = tb ? krt_code_line(tb->code, tb->word, NULL, NULL) : 0;

		if (tb && tb->code == last && line == last_line) {
			if (++repeats >= 3)
				continue;
		} else {
			if (repeats >= 3) {
				krt_buf_str(b, "  [Previous line repeated ");
				krt_text_number(b, repeats - 2);
				krt_buf_str(b, repeats == 3 ? " more time]\n" : " more times]\n");
			}
			repeats = 0;
		}
		if (!tb)
			return;
		last = tb->code;
		last_line = line;
		krt_buf_str(b, "  File \"");
		if (tb->code->file)
			krt_buf_val(b, (krt_val)tb->code->file);
		krt_buf_str(b, "\", line ");
		krt_text_number(b, line);
		krt_buf_str(b, ", in ");
		krt_buf_val(b, (krt_val)tb->code->name);
		krt_buf_str(b, "\n");
	}
}

/* "ValueError: text", and notes */
static void krt_text_line(struct krt_thread *t, struct krt_buf *b, krt_val exc, struct krt_excdata *x)
{
	struct krt_class *c = krt_class_of(t, exc);
	krt_val module = krt_dict_get_str(c->dict, t->vm->names[KRT_N_module]), s;
	struct krt_list *notes = (struct krt_list *)x->notes;

	if (krt_is(module, KRT_KIND_STR) && module != (krt_val)t->vm->names[KRT_N_main] && module != (krt_val)t->vm->names[KRT_N_builtins]) {
		krt_buf_val(b, module);
		krt_buf_str(b, ".");
	}
	krt_buf_val(b, (krt_val)c->qualname);
	s = krt_tostr(t, exc);
	if (!s) {
		krt_exc_take(t);
		krt_buf_str(b, ": <exception str() failed>");
	} else if (krt_str_of(s)->len) {
		krt_buf_str(b, ": ");
		krt_buf_val(b, s);
	}
	krt_buf_str(b, "\n");
	for (u32 i = 0; krt_is(x->notes, KRT_KIND_LIST) && i < notes->len; i++)
		if (krt_is(notes->item[i], KRT_KIND_STR)) {
			krt_buf_val(b, notes->item[i]);
			krt_buf_str(b, "\n");
		}
}

/* what exc was raised from or during, if that is to be shown */
static krt_val krt_exc_before(krt_val exc, bool *cause)
{
	struct krt_excdata *x = krt_excdata(exc);

	*cause = krt_excdata(x->cause) != NULL;
	if (*cause)
		return x->cause;
	return !x->suppress && krt_excdata(x->context) ? x->context : KRT_UNDEF;
}

krt_val krt_exc_text(struct krt_thread *t, krt_val exc)
{
	krt_val chain[KRT_CHAIN_MAX];
	int n = 0;
	struct krt_buf b;
	bool cause;

	for (krt_val e = exc; e && krt_excdata(e) && n < KRT_CHAIN_MAX; e = krt_exc_before(e, &cause)) {
		for (int i = 0; i < n; i++)
			if (chain[i] == e)
				goto collected;
		chain[n++] = e;
	}
collected:
	krt_buf_init(&b, t);
	while (n-- > 0) {
		struct krt_excdata *x = krt_excdata(chain[n]);

		if (x->traceback != KRT_NONE && x->traceback) {
			krt_buf_str(&b, "Traceback (most recent call last):\n");
			krt_text_frames(&b, (struct krt_traceback *)x->traceback);
		}
		krt_text_line(t, &b, chain[n], x);
		if (n) {
			krt_exc_before(chain[n - 1], &cause);
			krt_buf_str(&b, cause ? "\nThe above exception was the direct cause of the following exception:\n\n"
					      : "\nDuring handling of the above exception, another exception occurred:\n\n");
		}
	}
	return krt_buf_finish(&b);
}
