/* SPDX-License-Identifier: GPL-2.0 */
/*
 * kobj.h - kernel types, objects and functions as the core keeps them
 * (ktype.c, kobj.c, kcall.c).
 */
#ifndef KRT_KOBJ_H
#define KRT_KOBJ_H

#include "core.h"

/* a pointer value, or a reference to an object of that type at address */
krt_val krt_kobj_new(struct krt_thread *t, u32 type, u64 address, bool pointer);
u32 krt_kobj_type_id(krt_val v);
u64 krt_kobj_address(krt_val v);
bool krt_kobj_is_pointer(krt_val v);

#endif
