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

#endif
