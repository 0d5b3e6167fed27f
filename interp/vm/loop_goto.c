// SPDX-License-Identifier: GPL-2.0
/*
 * loop_goto.c - the loop with a computed goto behind each instruction.
 */
#pragma GCC optimize("no-gcse", "no-crossjumping")

#define KRT_LOOP	krt_loop_goto
#define KRT_LOOP_GOTO	1
#include "loop.h"
