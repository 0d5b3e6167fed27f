/* SPDX-License-Identifier: GPL-2.0 */
/* spec.h - a parsed format specification and the layout of numbers by it */
#ifndef KRT_SPEC_H
#define KRT_SPEC_H

#include "text.h"

/* [[fill]align][sign][z][#][0][width][grouping][.precision][type] */
struct krt_spec {
	u32 fill, type;		/* type 0: none given */
	char align, sign, group;	/* 0: none given */
	bool z, alternate;
	s64 width, precision;	/* -1: none given */
};

/* what is laid out: sign and prefix, digits that may be grouped, and the rest */
struct krt_number {
	char sign;		/* 0: none */
	const char *prefix, *digits, *rest;
	size_t prefix_len, digits_len, rest_len;
	int group_size;
};

/* align: the default one; false with ValueError */
bool krt_spec_parse(struct krt_thread *t, krt_val text, krt_val v, char align, struct krt_spec *s);
void krt_spec_number(struct krt_buf *b, const struct krt_spec *s, const struct krt_number *n);
krt_val krt_spec_unknown(struct krt_thread *t, u32 type, krt_val v);
krt_val krt_spec_float(struct krt_thread *t, u64 bits, krt_val v, const struct krt_spec *s);

#endif
