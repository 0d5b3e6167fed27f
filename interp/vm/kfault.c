// SPDX-License-Identifier: GPL-2.0
/*
 * kfault.c - KernelFault: a called kernel function ran into something that
 * would have been an oops. When it left a lock behind, nothing more is changed
 * in the kernel until the user has said acknowledge().
 */
#include "exc.h"
#include "kobj.h"

struct krt_str *krt_ksymbol_name(struct krt_thread *t, u64 address)
{
	const struct krt_host *h = t->vm->host;
	char name[128];
	struct krt_buf b;
	u64 offset = 0;
	krt_val n;

	krt_buf_init(&b, t);
	if (!h->symbol_at(h->ctx, address, name, sizeof(name), &offset)) {
		krt_buf_str(&b, name);
		n = offset ? krt_int_str(t, krt_uint(t, offset), 16, true) : KRT_UNDEF;
		if (offset)
			krt_buf_str(&b, "+");
	} else {
		n = krt_int_str(t, krt_uint(t, address), 16, true);
	}
	if (n)
		krt_buf_val(&b, n);
	n = t->exc ? KRT_ERR : krt_buf_finish(&b);
	return n ? krt_intern_str(t, n) : NULL;
}

krt_val krt_fault_at(struct krt_thread *t, u64 address)
{
	struct krt_excdata *x = t->exc ? krt_excdata(t->exc) : NULL;
	krt_val a = x ? krt_uint(t, address) : KRT_ERR;

	if (a)
		x->value = a;
	return KRT_ERR;
}

static void hex(struct krt_thread *t, struct krt_buf *b, u64 n)
{
	krt_val s = krt_int_str(t, krt_uint(t, n), 16, true);

	if (s)
		krt_buf_val(b, s);
}

/* what happened, at which place */
static krt_val describe(struct krt_thread *t, const struct krt_fault *f, struct krt_str *function, struct krt_str *place)
{
	struct krt_buf b;

	krt_buf_init(&b, t);
	krt_buf_val(&b, (krt_val)function);
	krt_buf_str(&b, "() faulted: ");
	switch (f->trap) {
	case KRT_TRAP_PAGE:
		krt_buf_str(&b, f->exec ? "jump to " : f->write ? "write to " : "read of ");
		hex(t, &b, f->address);
		krt_buf_str(&b, f->exec ? ", which is no code" : f->address < 4096 ? " (NULL pointer)" : "");
		break;
	case KRT_TRAP_PROTECTION:
		krt_buf_str(&b, "general protection, as by an address that is none");
		break;
	case KRT_TRAP_BUG:
		krt_buf_str(&b, "BUG()");
		break;
	case KRT_TRAP_DIVIDE:
		krt_buf_str(&b, "division by zero");
		break;
	default:
		krt_buf_str(&b, "exception of the processor");
	}
	if (!f->exec || f->trap != KRT_TRAP_PAGE) {
		krt_buf_str(&b, " at ");
		krt_buf_val(&b, (krt_val)place);
	}
	if (f->held)
		krt_buf_str(&b, "; it left a lock behind, so nothing more is changed until acknowledge()");
	return krt_buf_finish(&b);
}

/* where it was called from, outermost last */
static krt_val trace(struct krt_thread *t, const struct krt_fault *f)
{
	struct krt_list *l = (struct krt_list *)krt_list_new(t, f->ntrace);

	for (unsigned int i = 0; l && i < f->ntrace; i++) {
		struct krt_str *s = krt_ksymbol_name(t, f->trace[i]);

		if (!s || !krt_list_append(t, l, (krt_val)s))
			return KRT_ERR;
	}
	return (krt_val)l;
}

krt_val krt_kernel_fault(struct krt_thread *t, struct krt_str *function)
{
	const struct krt_host *h = t->vm->host;
	struct krt_fault f = { 0 };
	struct krt_str *place;
	krt_val text, list;

	h->fault(h->ctx, t, &f);
	if (f.held) {
		t->vm->wounded = (krt_val)function;
		krt_journal_quick(t->vm);
	}
	place = krt_ksymbol_name(t, f.ip);
	text = place ? describe(t, &f, function, place) : KRT_ERR;
	list = text ? trace(t, &f) : KRT_ERR;
	if (!list)
		return KRT_ERR;
	krt_raise(t, KRT_EXC_KernelFault, "%S", text);
	if (f.trap == KRT_TRAP_PAGE)
		krt_fault_at(t, f.address);
	if (t->exc && krt_excdata(t->exc)) {
		krt_excdata(t->exc)->value2 = (krt_val)place;
		krt_excdata(t->exc)->extra = list;
	}
	return KRT_ERR;
}

bool krt_kwritable(struct krt_thread *t, const char *doing, const char *what)
{
	if (unlikely(!t->vm->cfg.writable)) {
		krt_raise(t, KRT_EXC_ReadOnlyError, "%s %s changes the kernel and this session is read-only: start krait with --write",
			  doing, what);
		return false;
	}
	if (likely(!t->vm->wounded))
		return true;
	krt_raise(t, KRT_EXC_KernelFault, "%s %s is refused: %S() faulted with a lock held, so the kernel may be wedged; acknowledge() allows it",
		  doing, what, t->vm->wounded);
	return false;
}
