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

	if (!module)
		module = c->module;
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

/* ---- groups: each line behind a margin that says how deep it is ---------------------------------------- */

#define KRT_GROUP_WIDTH 15
#define KRT_GROUP_DEPTH 10

struct krt_text {
	struct krt_buf b;
	u32 depth;		/* groups around what is printed */
	bool close;		/* the line below the last exception of a group is due */
	struct krt_list *shown;	/* takes the tracebacks in the order in which the text has them; or NULL */
	struct krt_list *seen;	/* what is printed, or about to be: no cause or context is shown twice */
};

static void krt_text_indent(struct krt_text *x)
{
	for (u32 i = 0; i < x->depth; i++)
		krt_buf_str(&x->b, "  ");
}

/* adds lines, a str, behind the margin; first is its sign in the first line */
static void krt_text_add(struct krt_text *x, krt_val lines, char first)
{
	const char *p, *end, *next;

	if (!lines) {
		x->b.failed = true;
		return;
	}
	p = krt_str_of(lines)->data;
	end = p + krt_str_of(lines)->o.size;
	for (; p < end; p = next) {
		for (next = p; next < end && *next++ != '\n'; )
			;
		if (x->depth) {
			krt_text_indent(x);
			krt_buf_char(&x->b, first);
			krt_buf_char(&x->b, ' ');
			first = '|';
		}
		krt_buf_add(&x->b, p, next - p);
	}
}

static bool krt_text_chain(struct krt_text *x, krt_val exc);

static bool krt_text_members(struct krt_text *x, struct krt_tuple *items)
{
	u32 n = items->o.size, shown = n > KRT_GROUP_WIDTH ? KRT_GROUP_WIDTH : n;
	struct krt_buf more;

	for (u32 i = 0; i < (n > shown ? shown + 1 : n); i++) {
		bool last = i == (n > shown ? shown : n - 1);

		if (last)
			x->close = true;
		krt_text_indent(x);
		krt_buf_str(&x->b, i ? "  +---------------- " : "+-+---------------- ");
		if (i < shown)
			krt_text_number(&x->b, i + 1);
		else
			krt_buf_str(&x->b, "...");
		krt_buf_str(&x->b, " ----------------\n");
		x->depth++;
		if (i < shown) {
			if (!krt_text_chain(x, items->item[i]))
				return false;
		} else {
			krt_buf_init(&more, x->b.t);
			krt_buf_str(&more, "and ");
			krt_text_number(&more, n - shown);
			krt_buf_str(&more, n - shown == 1 ? " more exception\n" : " more exceptions\n");
			krt_text_add(x, krt_buf_finish(&more), '|');
		}
		if (last && x->close) {
			krt_text_indent(x);
			krt_buf_str(&x->b, "+------------------------------------\n");
			x->close = false;
		}
		x->depth--;
	}
	return true;
}

static bool krt_text_one(struct krt_text *x, krt_val exc)
{
	struct krt_thread *t = x->b.t;
	struct krt_excdata *d = krt_excdata(exc);
	bool group = krt_exc_is(t, exc, KRT_EXC_BaseExceptionGroup), outermost = group && !x->depth, ok = true;
	struct krt_buf head;

	if (x->depth > KRT_GROUP_DEPTH && group) {
		krt_text_add(x, krt_str(t, "... (max_group_depth is 10)\n"), '|');
		return true;
	}
	x->depth += outermost;
	krt_buf_init(&head, t);
	if (krt_is(d->traceback, KRT_KIND_TRACEBACK)) {
		krt_buf_str(&head, group ? "Exception Group Traceback (most recent call last):\n" : "Traceback (most recent call last):\n");
		krt_text_frames(&head, (struct krt_traceback *)d->traceback);
		if (x->shown && !krt_list_append(t, x->shown, d->traceback))
			return false;
	}
	krt_text_line(t, &head, exc, d);
	krt_text_add(x, krt_buf_finish(&head), outermost && krt_is(d->traceback, KRT_KIND_TRACEBACK) ? '+' : '|');
	if (group)
		ok = krt_text_members(x, (struct krt_tuple *)d->value2);
	x->depth -= outermost;
	return ok;
}

/* exc below those it was raised from */
static bool krt_text_chain(struct krt_text *x, krt_val exc)
{
	struct krt_thread *t = x->b.t;
	krt_val list = krt_list_new(t, 1);
	struct krt_list *chain = (struct krt_list *)list;
	bool cause, again = false;
	krt_val e = exc;

	if (!list || !krt_stack_ok(t))
		return false;
	while (e && krt_excdata(e) && chain->len < KRT_CHAIN_MAX && !again) {
		if (!krt_list_append(t, chain, e) || !krt_list_append(t, x->seen, e))
			return false;
		e = krt_exc_before(e, &cause);
		for (u32 i = 0; i < x->seen->len; i++)
			again = again || x->seen->item[i] == e;
	}
	for (u32 n = chain->len; n-- > 0; ) {
		if (!krt_text_one(x, chain->item[n]))
			return false;
		if (!n)
			break;
		krt_exc_before(chain->item[n - 1], &cause);
		krt_text_add(x, krt_str(t, cause ? "\nThe above exception was the direct cause of the following exception:\n\n" :
				"\nDuring handling of the above exception, another exception occurred:\n\n"), '|');
	}
	return true;
}

krt_val krt_exc_text(struct krt_thread *t, krt_val exc, struct krt_list *shown)
{
	struct krt_text x = { .shown = shown, .seen = (struct krt_list *)krt_list_new(t, 1) };

	krt_buf_init(&x.b, t);
	return x.seen && krt_text_chain(&x, exc) ? krt_buf_finish(&x.b) : KRT_ERR;
}
