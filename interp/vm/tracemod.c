// SPDX-License-Identifier: GPL-2.0
/* tracemod.c - the module _trace, under traceback: where the frames of a traceback are */
#include "stdmod.h"

/* _trace.entries(traceback): (file, line, function, column, end column), columns from 1, 0 when unknown */
KRT_FN(trace_entries)
{
	krt_val list = krt_list_new(t, 0), v[5];
	struct krt_traceback *tb = (struct krt_traceback *)a[0];

	if (a[0] == KRT_NONE)
		return list;
	if (!krt_is(a[0], KRT_KIND_TRACEBACK))
		return krt_raise(t, KRT_EXC_TypeError, "a traceback is required, not '%T'", a[0]);
	for (; list && tb; tb = tb->next) {
		u32 col = 0, endcol = 0;
		krt_val entry;

		v[0] = (krt_val)tb->code->file;
		v[1] = krt_small(krt_code_line(tb->code, tb->word, &col, &endcol));
		v[2] = (krt_val)tb->code->name;
		v[3] = krt_small(col);
		v[4] = krt_small(endcol);
		entry = krt_tuple_of(t, 5, v);
		if (!entry || !krt_list_append(t, (struct krt_list *)list, entry))
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
	{ "source", trace_source, 2, 2, 0, NULL },
	{ NULL, NULL, 0, 0, 0, NULL },
};
