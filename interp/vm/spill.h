/* SPDX-License-Identifier: GPL-2.0 */
#ifndef KRT_SPILL_H
#define KRT_SPILL_H

#include "core.h"

/* whether a collection by another thread sees what is only in a register of one that has released the lock */
bool krt_registers_are_roots(struct krt_thread *t);

#endif
