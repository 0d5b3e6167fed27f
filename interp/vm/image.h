/* SPDX-License-Identifier: GPL-2.0 */
/*
 * image.h - the image: compiled Python as bytes, made by interp/code, verified
 * by image.c before anything in it runs. Little-endian, unaligned, read front
 * to back. "str" means u32 length and that many bytes of UTF-8; "list of X"
 * means u32 count and that many X. Every index is checked on reading.
 *
 *	u8[8]  magic "KRTIMG\r\n"
 *	u16    version		KRT_IMAGE_VERSION
 *	u16    flags		0
 *	u32    length		of the whole image, this header included
 *	str    module		name of the module whose globals the code uses ("__main__" at the prompt)
 *	str    file
 *	list of constant	the pool
 *	list of code		a code's children come before it
 *	u32    entry		index of the code to run (no parameters)
 *	list of name		kernel names the code mentions: struct krt_name records (see below)
 *	list of type		type records those names and the code's attributes lead to
 *
 * constant: u8 tag, then
 *	NONE FALSE TRUE ELLIPSIS  -	INT  i64		FLOAT u64 (IEEE bits)
 *	BIG  u8 negative, list of u64 (magnitude, least significant first, last not 0)
 *	STR  str	NAME str (interned: an identifier)	BYTES str
 *	TUPLE FROZENSET  list of u32 pool index, each less than its own
 *
 * code:
 *	u32 name, qualname	pool index of a STR or NAME
 *	u32 firstline
 *	u16 flags		KRT_CODE_*
 *	u16 nregs		registers in a frame, window space for calls included
 *	u16 nposonly, nargs (positional-only ones included), nkwonly
 *	u16 nfree, nic		inline caches
 *	list of u32 varnames	pool index; R[i] is the named local i. Parameters first: positional,
 *				keyword-only, *args, **kwargs
 *	list of u32 freenames	nfree of them
 *	list of u32 consts	pool index
 *	list of u32 codes	image code index of children, less than its own
 *	list of u32 globals	pool index of NAME: the global slots
 *	list of u32 words	instructions
 *	list of handler		u32 start, end, target (words), u16 reg, u16 0; innermost first;
 *				reg and reg+1 are written before target runs
 *	list of position	u32 word, u32 line, u16 col, u16 endcol (columns from 1, 0 unknown), ascending
 *
 * name (also the reply to request "name"):
 *	u8 kind			KRT_NAME_*
 *	u32 type		function: prototype (FUNC_PROTO); variable: its type (0 unknown); type: itself;
 *				constant: 1 if its C expression is unsigned; helper (a name of a module
 *				written in Python, which request "helper" tells): 0
 *	u64 value		constant: the value; variable: 1 if per-CPU
 *	str name
 *
 * type (also the reply to request "type"): a record of the running kernel's BTF
 *	u32 id			0 is void and never sent; ids >= 0x80000000 are made by user space
 *	u8 kind			KRT_TYPE_*
 *	u8 flags		KRT_TYPE_F_*
 *	u32 size		bytes
 *	u32 elem		pointer, array, typedef, function: pointee, element, target, result
 *	u32 len			array: element count
 *	str name		without struct/union/enum
 *	list of member		str name, u32 type, u32 bit offset, u32 bit size (0: not a bit-field);
 *				parameters of a function: offset and size 0; enumerators: value in a u64 instead (str, u64)
 */
#ifndef KRT_IMAGE_H
#define KRT_IMAGE_H

#define KRT_IMAGE_MAGIC		"KRTIMG\r\n"
#define KRT_IMAGE_VERSION	1

enum krt_const_tag {
	KRT_CONST_NONE, KRT_CONST_FALSE, KRT_CONST_TRUE, KRT_CONST_ELLIPSIS,
	KRT_CONST_INT, KRT_CONST_BIG, KRT_CONST_FLOAT, KRT_CONST_STR,
	KRT_CONST_NAME, KRT_CONST_BYTES, KRT_CONST_TUPLE, KRT_CONST_FROZENSET,
};

#define KRT_CODE_VARARGS	0x0001
#define KRT_CODE_VARKW		0x0002
#define KRT_CODE_GENERATOR	0x0004
#define KRT_CODE_CLASS		0x0008	/* a class body: frame has a namespace */
#define KRT_CODE_MODULE		0x0010	/* statements of a module */
#define KRT_CODE_COROUTINE	0x0020
#define KRT_CODE_DOC		0x0040	/* constant 0 is the docstring */
#define KRT_CODE_AWAITABLE	0x0100	/* a generator that may be awaited; set when running, not in images */

enum krt_name_kind { KRT_NAME_NONE, KRT_NAME_FUNC, KRT_NAME_VAR, KRT_NAME_TYPE, KRT_NAME_CONST, KRT_NAME_HELPER };

enum krt_type_kind {
	KRT_TYPE_VOID, KRT_TYPE_INT, KRT_TYPE_BOOL, KRT_TYPE_FLOAT, KRT_TYPE_ENUM,
	KRT_TYPE_STRUCT, KRT_TYPE_UNION, KRT_TYPE_PTR, KRT_TYPE_ARRAY, KRT_TYPE_TYPEDEF, KRT_TYPE_FUNC,
};
#define KRT_TYPE_F_SIGNED	1	/* integers and enums */
#define KRT_TYPE_F_CHAR		2	/* an 8-bit integer that holds text: char, signed or unsigned */
#define KRT_TYPE_F_VARIADIC	4	/* functions */
#define KRT_TYPE_F_INCOMPLETE	8	/* forward declaration: no members, size 0 */

#endif
