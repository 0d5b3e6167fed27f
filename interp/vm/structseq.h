/* SPDX-License-Identifier: GPL-2.0 */
/* structseq.h - tuples whose items have names */
#ifndef KRT_STRUCTSEQ_H
#define KRT_STRUCTSEQ_H

#include "class.h"

/* the only instance of a class derived from tuple: items by the names in fields, which spaces part; at most 12 */
krt_val krt_structseq(struct krt_thread *t, const char *name, const char *fields, const krt_val *v);
/* what the definition of field i calls; they lie one after the other in a RAW that begins with them. NULL: no such field */
krt_cfn krt_structseq_getter(size_t i);

#endif
