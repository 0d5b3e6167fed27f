// SPDX-License-Identifier: GPL-2.0
/* repr.c - repr(), str() and ascii() of every kind. */
#include "class.h"

/* text with %s %S %x as in krt_raise, as a str: for the fixed forms below */
static krt_val krt_at(struct krt_thread *t, const char *before, krt_val name, const char *between, const void *p)
{
	static const char digits[] = "0123456789abcdef";
	struct krt_buf b;
	char hex[16];
	int n = 16;
	u64 addr = (u64)p;

	do
		hex[--n] = digits[addr & 15];
	while (addr >>= 4);
	krt_buf_init(&b, t);
	krt_buf_str(&b, before);
	krt_buf_val(&b, name);
	krt_buf_str(&b, between);
	krt_buf_str(&b, " at 0x");
	krt_buf_add(&b, hex + n, 16 - n);
	krt_buf_str(&b, ">");
	return krt_buf_finish(&b);
}

/* "m.C", or "C" for builtins */
static krt_val krt_class_path(struct krt_thread *t, struct krt_class *c)
{
	krt_val module = krt_dict_get_str(c->dict, t->vm->names[KRT_N_module]);
	struct krt_buf b;

	if (!module)
		module = c->module;
	if (!krt_is(module, KRT_KIND_STR) || module == (krt_val)t->vm->names[KRT_N_builtins])
		return (krt_val)c->qualname;
	krt_buf_init(&b, t);
	krt_buf_val(&b, module);
	krt_buf_str(&b, ".");
	krt_buf_val(&b, (krt_val)c->qualname);
	return krt_buf_finish(&b);
}

krt_val krt_default_repr(struct krt_thread *t, krt_val v)
{
	krt_val path;

	if (!krt_is(v, KRT_KIND_OBJECT))
		return krt_at(t, "<", (krt_val)krt_class_of(t, v)->name, " object", (void *)v);
	path = krt_class_path(t, krt_class_of(t, v));
	return path ? krt_at(t, "<", path, " object", (void *)v) : KRT_ERR;
}

krt_val krt_class_repr(struct krt_thread *t, struct krt_class *c)
{
	krt_val path = krt_class_path(t, c);
	struct krt_buf b;

	if (!path)
		return KRT_ERR;
	krt_buf_init(&b, t);
	krt_buf_str(&b, "<class '");
	krt_buf_val(&b, path);
	krt_buf_str(&b, "'>");
	return krt_buf_finish(&b);
}

static krt_val krt_cfunc_repr(struct krt_thread *t, struct krt_cfunc *f)
{
	struct krt_buf b;

	krt_buf_init(&b, t);
	if (!f->cls) {
		krt_buf_str(&b, "<built-in function ");
		krt_buf_str(&b, f->def->name);
		krt_buf_str(&b, ">");
		return krt_buf_finish(&b);
	}
	krt_buf_str(&b, f->def->flags & KRT_CF_GETTER ? "<attribute '" :
		    f->def->flags & (KRT_CF_NEW | KRT_CF_STATIC | KRT_CF_CLASS) ? "<built-in method '" : "<method '");
	krt_buf_str(&b, f->def->name);
	krt_buf_str(&b, "' of '");
	krt_buf_val(&b, (krt_val)f->cls->name);
	krt_buf_str(&b, "' objects>");
	return krt_buf_finish(&b);
}

static krt_val krt_method_repr(struct krt_thread *t, struct krt_method *m)
{
	krt_val self, name = KRT_UNDEF;
	struct krt_buf b;

	if (krt_is(m->func, KRT_KIND_CFUNC)) {
		name = krt_str(t, ((struct krt_cfunc *)m->func)->def->name);
		krt_buf_init(&b, t);
		if (!name)
			return KRT_ERR;
		krt_buf_val(&b, name);
		krt_buf_str(&b, " of ");
		krt_buf_val(&b, (krt_val)krt_class_of(t, m->self)->name);
		name = krt_buf_finish(&b);
		return name ? krt_at(t, "<built-in method ", name, " object", (void *)m->self) : KRT_ERR;
	}
	self = krt_repr(t, m->self);
	if (!self)
		return KRT_ERR;
	if (krt_is(m->func, KRT_KIND_FUNC))
		name = (krt_val)((struct krt_func *)m->func)->qualname;
	krt_buf_init(&b, t);
	krt_buf_str(&b, "<bound method ");
	if (name)
		krt_buf_val(&b, name);
	else
		krt_buf_str(&b, "?");
	krt_buf_str(&b, " of ");
	krt_buf_val(&b, self);
	krt_buf_str(&b, ">");
	return krt_buf_finish(&b);
}

static krt_val krt_module_repr(struct krt_thread *t, struct krt_module *m)
{
	krt_val name = krt_str_repr(t, m->name), file = KRT_UNDEF;
	struct krt_buf b;

	if (name && krt_is(m->file, KRT_KIND_STR))
		file = krt_str_repr(t, krt_str_of(m->file));
	if (!name || t->exc)
		return KRT_ERR;
	krt_buf_init(&b, t);
	krt_buf_str(&b, "<module ");
	krt_buf_val(&b, name);
	krt_buf_str(&b, file ? " from " : m == t->vm->main ? "" : " (built-in)");
	if (file)
		krt_buf_val(&b, file);
	krt_buf_str(&b, ">");
	return krt_buf_finish(&b);
}

static krt_val krt_proxy_repr(struct krt_thread *t, krt_val mapping)
{
	krt_val inner = krt_repr(t, mapping);
	struct krt_buf b;

	if (!inner)
		return KRT_ERR;
	krt_buf_init(&b, t);
	krt_buf_str(&b, "mappingproxy(");
	krt_buf_val(&b, inner);
	krt_buf_str(&b, ")");
	return krt_buf_finish(&b);
}

static krt_val krt_wrapper_repr(struct krt_thread *t, krt_val v)
{
	krt_val inner = krt_stack_ok(t) ? krt_repr(t, ((struct krt_wrapper *)v)->func) : KRT_ERR;
	struct krt_buf b;

	if (!inner)
		return KRT_ERR;
	krt_buf_init(&b, t);
	krt_buf_str(&b, krt_is(v, KRT_KIND_STATICMETHOD) ? "<staticmethod(" : "<classmethod(");
	krt_buf_val(&b, inner);
	krt_buf_str(&b, ")>");
	return krt_buf_finish(&b);
}

static krt_val krt_super_repr(struct krt_thread *t, struct krt_super *s)
{
	struct krt_buf b;

	krt_buf_init(&b, t);
	krt_buf_str(&b, "<super: <class '");
	krt_buf_val(&b, (krt_val)s->cls->name);
	krt_buf_str(&b, "'>, ");
	if (s->self) {
		krt_buf_str(&b, "<");
		krt_buf_val(&b, (krt_val)s->type->name);
		krt_buf_str(&b, " object>>");
	} else {
		krt_buf_str(&b, "NULL>");
	}
	return krt_buf_finish(&b);
}

/* what __repr__ or __str__ returned: a str, or an object of a class derived from str */
static krt_val text_returned(struct krt_thread *t, krt_val v, enum krt_special sp)
{
	krt_val r = krt_stack_ok(t) ? krt_call_special(t, v, sp, 0, NULL) : KRT_ERR;

	if (!r)
		return KRT_ERR;
	if (r == KRT_NOTIMPL)
		return krt_default_repr(t, v);
	if (!krt_payload(r, KRT_KIND_STR))
		return krt_raise(t, KRT_EXC_TypeError, "%s returned non-string (type %T)", sp == KRT_SP_repr ? "__repr__" : "__str__", r);
	return r;
}

static krt_val krt_text_special(struct krt_thread *t, krt_val v, enum krt_special sp)
{
	krt_val r = text_returned(t, v, sp);

	return r ? krt_payload(r, KRT_KIND_STR) : KRT_ERR;
}

krt_val krt_repr(struct krt_thread *t, krt_val v)
{
	switch (krt_kind(v)) {
	case KRT_KIND_NONE:
		return krt_str(t, "None");
	case KRT_KIND_BOOL:
		return krt_str(t, v == KRT_TRUE ? "True" : "False");
	case KRT_KIND_NOTIMPL:
		return krt_str(t, "NotImplemented");
	case KRT_KIND_ELLIPSIS:
		return krt_str(t, "Ellipsis");
	case KRT_KIND_INT:
		return krt_int_str(t, v, 10, false);
	case KRT_KIND_FLOAT:
		return krt_float_repr_val(t, v);
	case KRT_KIND_STR:
		return krt_str_repr(t, krt_str_of(v));
	case KRT_KIND_BYTES:
		return krt_bytes_repr(t, ((struct krt_bytes *)v)->data, ((struct krt_obj *)v)->size);
	case KRT_KIND_BYTEARRAY:
		return krt_bytearray_repr(t, v);
	case KRT_KIND_MEMORYVIEW:
		return krt_memoryview_repr(t, v);
	case KRT_KIND_RANGE:
		return krt_range_repr(t, v);
	case KRT_KIND_KOBJ:
	case KRT_KIND_KTYPE:
	case KRT_KIND_KFUNC:
		return krt_kobj_repr(t, v);
	case KRT_KIND_GENERATOR:
	case KRT_KIND_COROUTINE:
	case KRT_KIND_ASYNCGEN:
		return krt_gen_repr(t, v);
	case KRT_KIND_FUNC:
		return krt_at(t, "<function ", (krt_val)((struct krt_func *)v)->qualname, "", (void *)v);
	case KRT_KIND_CFUNC:
		return krt_cfunc_repr(t, (struct krt_cfunc *)v);
	case KRT_KIND_MODULE:
		return krt_module_repr(t, (struct krt_module *)v);
	case KRT_KIND_CODE:
		return krt_at(t, "<code object ", (krt_val)((struct krt_code *)v)->name, "", (void *)v);
	case KRT_KIND_SUPER:
		return krt_super_repr(t, (struct krt_super *)v);
	case KRT_KIND_FREE:
		return krt_str(t, "<unbound>");
	default:
		break;
	}
	if (!krt_stack_ok(t))
		return KRT_ERR;
	switch (krt_kind(v)) {
	case KRT_KIND_LIST:
		return krt_list_repr(t, v);
	case KRT_KIND_TUPLE:
		return krt_tuple_repr(t, v);
	case KRT_KIND_DICT:
		return krt_dict_repr(t, v);
	case KRT_KIND_SET:
	case KRT_KIND_FROZENSET:
		return krt_set_repr(t, v);
	case KRT_KIND_SLICE:
		return krt_slice_repr(t, v);
	case KRT_KIND_DICTVIEW:
		return krt_dictview_repr(t, v);
	case KRT_KIND_MAPPINGPROXY:
		return krt_proxy_repr(t, ((struct krt_wrapper *)v)->func);
	case KRT_KIND_STATICMETHOD:
	case KRT_KIND_CLASSMETHOD:
		return krt_wrapper_repr(t, v);
	case KRT_KIND_METHOD:
		return krt_method_repr(t, (struct krt_method *)v);
	case KRT_KIND_CLASS:
		if (((struct krt_class *)v)->meta == t->vm->type_class)
			return krt_class_repr(t, (struct krt_class *)v);
		return krt_text_special(t, v, KRT_SP_repr);
	case KRT_KIND_OBJECT:
	case KRT_KIND_HANDLE:
	case KRT_KIND_WEAKREF:
		return krt_text_special(t, v, KRT_SP_repr);
	case KRT_KIND_ITER:
		return krt_iter_repr(t, v);
	default:
		return krt_default_repr(t, v);
	}
}

krt_val krt_tostr(struct krt_thread *t, krt_val v)
{
	if (krt_is(v, KRT_KIND_STR))
		return v;
	if (krt_is(v, KRT_KIND_OBJECT) || krt_is(v, KRT_KIND_HANDLE) || krt_is(v, KRT_KIND_WEAKREF) ||
	    (krt_is(v, KRT_KIND_CLASS) && ((struct krt_class *)v)->meta != t->vm->type_class))
		return krt_text_special(t, v, KRT_SP_str);
	if (krt_is(v, KRT_KIND_MAPPINGPROXY))
		return krt_stack_ok(t) ? krt_tostr(t, ((struct krt_wrapper *)v)->func) : KRT_ERR;
	return krt_repr(t, v);
}

krt_val krt_tostr_own(struct krt_thread *t, krt_val v)
{
	return krt_is(v, KRT_KIND_OBJECT) ? text_returned(t, v, KRT_SP_str) : krt_tostr(t, v);
}

krt_val krt_ascii(struct krt_thread *t, krt_val v)
{
	krt_val s = krt_repr(t, v);
	struct krt_buf b;
	struct krt_str *p = krt_str_of(s);

	if (!s || p->o.flags & KRT_F_ASCII)
		return s;
	krt_buf_init(&b, t);
	for (u32 i = 0; i < p->len; i++) {
		u32 c = krt_str_ord(p, i);
		int n = c < 0x80 ? 0 : c < 0x100 ? 2 : c < 0x10000 ? 4 : 8;

		if (!n) {
			krt_buf_char(&b, c);
			continue;
		}
		krt_buf_str(&b, n == 2 ? "\\x" : n == 4 ? "\\u" : "\\U");
		while (n--)
			krt_buf_char(&b, "0123456789abcdef"[c >> (n * 4) & 15]);
	}
	return krt_buf_finish(&b);
}
