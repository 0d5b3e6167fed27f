// SPDX-License-Identifier: GPL-2.0
/*
 * excops.c - the raise statements.
 */
#include "frame.h"

/* an exception that was raised before is now raised while something else is handled */
static void krt_raise_again(struct krt_thread *t, krt_val v)
{
	struct krt_excdata *d = krt_excdata(v);
	krt_val handled = krt_handled(t);

	if (d && handled && handled != v)
		d->context = KRT_NONE;
	krt_raise_val(t, v);
}

bool krt_op_raise(struct krt_thread *t, krt_val v)
{
	krt_raise_again(t, v);
	return false;
}

bool krt_op_raisefrom(struct krt_thread *t, krt_val v, krt_val cause)
{
	struct krt_excdata *d;

	if (krt_is(cause, KRT_KIND_CLASS) && ((struct krt_class *)cause)->flags & KRT_CLASS_EXCEPTION) {
		cause = krt_call(t, cause, 0, NULL);
		if (!cause)
			return false;
	}
	if (cause != KRT_NONE && !krt_is_exc(cause)) {
		krt_raise(t, KRT_EXC_TypeError, "exception causes must derive from BaseException");
		return false;
	}
	krt_raise_again(t, v);
	d = t->exc ? krt_excdata(t->exc) : NULL;
	if (d) {
		d->cause = cause;
		d->suppress = true;
	}
	return false;
}

bool krt_op_raisecur(struct krt_thread *t)
{
	krt_val exc = krt_handled(t);

	if (!exc)
		return krt_raise(t, KRT_EXC_RuntimeError, "No active exception to reraise");
	t->exc = exc;
	return true;
}
