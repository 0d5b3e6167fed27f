// SPDX-License-Identifier: GPL-2.0
/*
 * loop_tree.c - the loop as a compare tree: no indirect branch, for CPUs where
 * one costs a retpoline.
 */
#pragma GCC optimize("no-jump-tables")

#define KRT_LOOP	krt_loop_tree
#include "loop.h"
