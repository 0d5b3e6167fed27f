/* SPDX-License-Identifier: GPL-2.0 */
/*
 * platform.h - the core's whole libc, user-space half. The kernel's half is
 * kmod/platform/platform.h; the include path decides.
 *
 * Need: fixed-width integers, bool, size_t, NULL, memcpy memmove memset memcmp
 * strlen strcmp, likely/unlikely, the errno numbers, va_list.
 */
#ifndef KRT_PLATFORM_H
#define KRT_PLATFORM_H

#include <errno.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

typedef uint8_t u8;
typedef uint16_t u16;
typedef uint32_t u32;
typedef uint64_t u64;
typedef int8_t s8;
typedef int16_t s16;
typedef int32_t s32;
typedef int64_t s64;

#define likely(x)	__builtin_expect(!!(x), 1)
#define unlikely(x)	__builtin_expect(!!(x), 0)
#define __must_check	__attribute__((warn_unused_result))
#define KRT_JUMP_TABLE			/* the kernel marks computed-goto tables for objtool */
#define KRT_GOTO_BUILD	1		/* which loop is the better default; the kernel asks the CPU at load */

/*
 * Hardware arithmetic on the bits of doubles: IEEE 754 has these five correctly
 * rounded. Every NaN comes out as the one that integer arithmetic gives.
 */
#ifdef __SSE2__
#define KRT_HARD_FLOAT	1

static inline double krt_hard_of(u64 bits)
{
	double d;

	__builtin_memcpy(&d, &bits, 8);
	return d;
}

static inline u64 krt_hard_bits(double d)
{
	u64 bits;

	if (unlikely(d != d))
		return 0x7ff8ull << 48;
	__builtin_memcpy(&bits, &d, 8);
	return bits;
}

static inline u64 krt_hard_add(u64 a, u64 b) { return krt_hard_bits(krt_hard_of(a) + krt_hard_of(b)); }
static inline u64 krt_hard_sub(u64 a, u64 b) { return krt_hard_bits(krt_hard_of(a) - krt_hard_of(b)); }
static inline u64 krt_hard_mul(u64 a, u64 b) { return krt_hard_bits(krt_hard_of(a) * krt_hard_of(b)); }
static inline u64 krt_hard_div(u64 a, u64 b) { return krt_hard_bits(krt_hard_of(a) / krt_hard_of(b)); }
static inline u64 krt_hard_sqrt(u64 a)
{
	double d = krt_hard_of(a);

	__asm__("sqrtsd %0, %0" : "+x"(d));	/* sqrt() is libc's */
	return krt_hard_bits(d);
}
#endif

#endif
