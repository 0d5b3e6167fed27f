/* SPDX-License-Identifier: GPL-2.0 */
/* bytes.h - what bytes, bytearray and memoryview share */
#ifndef KRT_BYTES_H
#define KRT_BYTES_H

#include "core.h"

/* b'...'; an escaped ' where none is needed is how CPython shows a bytearray */
void krt_bytes_quote(struct krt_buf *b, const u8 *p, size_t n, bool escape);
extern const struct krt_cdef krt_bytes_defs[];	/* methods of bytes and bytearray */
bool krt_bytes_args(struct krt_thread *t, const char *cls, int n, const krt_val *a, krt_val kw, struct krt_buf *b);
krt_val krt_bytes_hex(struct krt_thread *t, const u8 *p, size_t len, int n, const krt_val *a, krt_val kw);
bool krt_bytearray_init(struct krt_thread *t);
bool krt_memoryview_init(struct krt_thread *t);

#endif
