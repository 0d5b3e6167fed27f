/* SPDX-License-Identifier: GPL-2.0 */
/* gate.h - what gate.S shares with the C files. */
#ifndef KRAIT_GATE_H
#define KRAIT_GATE_H

#define KRAIT_CALLBACKS	256	/* Python functions that are C functions at a time, all sessions together */

#endif
