/* SPDX-License-Identifier: GPL-2.0 */
/*
 * wire.h - values as bytes between a VM and user space (interp/value is the Go
 * side). Little-endian, front to back; a str is u32 length and UTF-8 bytes.
 *
 * value: u8 tag (KRT_WIRE_*), then
 *	NONE FALSE TRUE ELLIPSIS -	INT i64		FLOAT u64
 *	BIG  u8 negative, u32 n, n x u64 magnitude	STR str		BYTES u32 n, bytes
 *	TUPLE LIST SET FROZENSET  u32 n, n values	DICT u32 n, n pairs of values
 *	OBJECT  u32 type id, u64 address, u8 1: a pointer value, 0: a reference to an object there
 *	OTHER   str class name, str repr	(only from a VM; a VM refuses it)
 *
 * outcome (krt_run): u8 status, then
 *	0 value
 *	1 exception: str class, str message, str text (as CPython prints it, chained causes included,
 *	  without source lines), then list (u32) of frames, outermost first:
 *	  str file, str function, u32 line, u32 col, u32 endcol; then list (u32) of the tracebacks in the text:
 *	  u32 1 for that of these frames, or 0 and a list of frames; then value: details of the exception for
 *	  suggestions: dict {"name": str, "obj": class name, "type": u32 type id} where they apply
 *	2 SystemExit: value (None, int or str)
 */
#ifndef KRT_WIRE_H
#define KRT_WIRE_H

enum krt_wire_tag {
	KRT_WIRE_NONE, KRT_WIRE_FALSE, KRT_WIRE_TRUE, KRT_WIRE_ELLIPSIS,
	KRT_WIRE_INT, KRT_WIRE_BIG, KRT_WIRE_FLOAT, KRT_WIRE_STR, KRT_WIRE_BYTES,
	KRT_WIRE_TUPLE, KRT_WIRE_LIST, KRT_WIRE_DICT, KRT_WIRE_SET, KRT_WIRE_FROZENSET,
	KRT_WIRE_OBJECT, KRT_WIRE_OTHER,
};

#endif
