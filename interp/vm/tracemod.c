// SPDX-License-Identifier: GPL-2.0
/* tracemod.c - the module _trace, under traceback: where frames are: those of a traceback, those that run */
#include "frame.h"
#include "stdmod.h"

/* adds (file, line, function, column, end column) to a list: columns from 1, 0 when unknown */
static bool krt_trace_add(struct krt_thread *t, krt_val list, const struct krt_code *code, u32 word)
{
	u32 col = 0, endcol = 0;
	krt_val v[5], entry;

	v[0] = (krt_val)code->file;
	v[1] = krt_small(krt_code_line(code, word, &col, &endcol));
	v[2] = (krt_val)code->name;
	v[3] = krt_small(col);
	v[4] = krt_small(endcol);
	entry = krt_tuple_of(t, 5, v);
	return entry && krt_list_append(t, (struct krt_list *)list, entry);
}

/* _trace.entries(traceback): the frames of a traceback, the outermost first */
KRT_FN(trace_entries)
{
	krt_val list = krt_list_new(t, 0);
	struct krt_traceback *tb = (struct krt_traceback *)a[0];

	if (a[0] == KRT_NONE)
		return list;
	if (!krt_is(a[0], KRT_KIND_TRACEBACK))
		return krt_raise(t, KRT_EXC_TypeError, "a traceback is required, not '%T'", a[0]);
	for (; list && tb; tb = tb->next)
		if (!krt_trace_add(t, list, tb->code, tb->word))
			return KRT_ERR;
	return list;
}

/* _trace.stack(): the frames that are running, the outermost first */
KRT_FN(trace_stack)
{
	krt_val list = krt_list_new(t, 0);
	size_t frames = t->top ? t->top - t->frames + 1 : 0;

	for (size_t i = 0; list && i < frames; i++) {
		const struct krt_frame *f = t->frames + i;

		if (!krt_trace_add(t, list, f->code, f->pc - f->code->words - (f->pc != f->code->words)))
			return KRT_ERR;
	}
	return list;
}

/* _trace.source(file, line): the line of that number, "" when it is not known */
KRT_FN(trace_source)
{
	krt_val pair = krt_tuple_of(t, 2, a);

	return pair ? krt_request(t, "source", pair) : KRT_ERR;
}

const struct krt_cdef krt_trace_defs[] = {
	{ "entries", trace_entries, 1, 1, 0, NULL },
	{ "stack", trace_stack, 0, 0, 0, NULL },
	{ "source", trace_source, 2, 2, 0, NULL },
	{ NULL, NULL, 0, 0, 0, NULL },
};
