// SPDX-License-Identifier: GPL-2.0
/*
 * excclass.c - the builtin exception classes, their attributes and methods.
 * The attributes a class adds (StopIteration.value, OSError.errno, ...) are
 * kept in the payload's value and value2, or read from its args.
 */
#include "class.h"
#include "exc.h"

bool krt_exc_fill(struct krt_thread *t, krt_val exc, krt_val args)
{
	struct krt_excdata *x = krt_excdata(exc);
	u32 n = ((struct krt_tuple *)args)->o.size;

	x->args = args;
	if (likely(!(((struct krt_object *)exc)->shape->cls->flags & KRT_CLASS_EXCARGS)))
		return true;
	if (krt_exc_is(t, exc, KRT_EXC_StopIteration)) {
		x->value = krt_exc_arg(x, 0);
	} else if (krt_exc_is(t, exc, KRT_EXC_SystemExit)) {
		x->value = n > 1 ? args : krt_exc_arg(x, 0);
	} else if (krt_exc_is(t, exc, KRT_EXC_OSError) && n >= 2 && n <= 5) {
		x->value = krt_exc_arg(x, 0);
		x->value2 = krt_exc_arg(x, 1);
		x->extra = n > 2 ? krt_exc_arg(x, 2) : KRT_UNDEF;
		if (n > 2)
			x->args = krt_tuple_of(t, 2, ((struct krt_tuple *)args)->item);
		return x->args != KRT_UNDEF;
	}
	return true;
}

/* OSError(errno, ...) makes the subclass for that errno */
static struct krt_class *krt_oserror_class(struct krt_thread *t, struct krt_class *c, int n, const krt_val *a)
{
	enum krt_exc_id id;
	s64 err;

	if (c != t->vm->exc[KRT_EXC_OSError] || n < 2 || !krt_to_s64(a[0], &err) || err < 0 || err > 4095)
		return c;
	krt_errno_text(err, &id);
	return t->vm->exc[id];
}

krt_val krt_exc_call_new(struct krt_thread *t, struct krt_class *c, int n, const krt_val *a)
{
	krt_val args = krt_tuple_of(t, n, a), exc;

	exc = args ? krt_exc_make(t, krt_oserror_class(t, c, n, a), args) : KRT_ERR;
	return exc && krt_exc_fill(t, exc, args) ? exc : KRT_ERR;
}

static krt_val exc_new(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_exc_call_new(t, (struct krt_class *)a[0], n - 1, a + 1);
}

/* keywords of ImportError, AttributeError and NameError */
static bool krt_exc_keywords(struct krt_thread *t, krt_val exc, krt_val kw)
{
	struct krt_excdata *x = krt_excdata(exc);
	struct krt_str **n = t->vm->names;
	bool import = krt_exc_is(t, exc, KRT_EXC_ImportError), attr = krt_exc_is(t, exc, KRT_EXC_AttributeError);
	u32 pos = 0;
	krt_val k, v;

	while (krt_dict_next((struct krt_dict *)kw, &pos, &k, &v)) {
		if (k == (krt_val)n[KRT_N_name_attr] && (import || attr || krt_exc_is(t, exc, KRT_EXC_NameError)))
			x->value = v;
		else if ((attr && k == (krt_val)n[KRT_N_obj]) ||
			 (import && k == (krt_val)n[KRT_N_path_attr]))
			x->value2 = v;
		else {
			krt_raise(t, KRT_EXC_TypeError, "%T() takes no keyword arguments", exc);
			return false;
		}
	}
	return true;
}

static krt_val exc_init(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	krt_val args = krt_tuple_of(t, n - 1, a + 1);

	if (!args || !krt_exc_fill(t, a[0], args) || (kw && !krt_exc_keywords(t, a[0], kw)))
		return KRT_ERR;
	return KRT_NONE;
}

static krt_val exc_str(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_exc_str(t, a[0]);
}

static krt_val exc_repr(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	struct krt_excdata *x = krt_excdata(a[0]);
	krt_val args;
	struct krt_buf b;

	args = krt_exc_nargs(x) == 1 ? krt_repr(t, krt_exc_arg(x, 0)) : krt_repr(t, x->args);
	if (!args)
		return KRT_ERR;
	krt_buf_init(&b, t);
	krt_buf_val(&b, (krt_val)krt_class_of(t, a[0])->name);
	if (krt_exc_nargs(x) == 1)
		krt_buf_str(&b, "(");
	krt_buf_val(&b, args);
	if (krt_exc_nargs(x) == 1)
		krt_buf_str(&b, ")");
	return krt_buf_finish(&b);
}

/* ---- methods and attributes -------------------------------------------------------------------------- */

static krt_val exc_with_traceback(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_exc_setattr(t, a[0], t->vm->names[KRT_N_traceback], a[1]) < 0 ? KRT_ERR : a[0];
}

static krt_val exc_add_note(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	struct krt_excdata *x = krt_excdata(a[0]);

	if (!krt_is(a[1], KRT_KIND_STR))
		return krt_raise(t, KRT_EXC_TypeError, "note must be a str, not '%T'", a[1]);
	if (!x->notes)
		x->notes = krt_list_new(t, 1);
	if (!krt_is(x->notes, KRT_KIND_LIST))
		return x->notes ? krt_raise(t, KRT_EXC_TypeError, "Cannot add note: __notes__ is not a list") : KRT_ERR;
	return krt_list_append(t, (struct krt_list *)x->notes, a[1]) ? KRT_NONE : KRT_ERR;
}

/* the place of an attribute that can be set; NULL when name is none of the class */
static krt_val *krt_exc_field(struct krt_thread *t, krt_val exc, struct krt_str *name)
{
	struct krt_excdata *x = krt_excdata(exc);
	struct krt_str **n = t->vm->names;

	if (name == n[KRT_N_args])
		return &x->args;
	if (name == n[KRT_N_cause])
		return &x->cause;
	if (name == n[KRT_N_context])
		return &x->context;
	if (name == n[KRT_N_traceback])
		return &x->traceback;
	if (name == n[KRT_N_notes])
		return &x->notes;
	if ((name == n[KRT_N_value] && krt_exc_is(t, exc, KRT_EXC_StopIteration)) ||
	    (name == n[KRT_N_code_attr] && krt_exc_is(t, exc, KRT_EXC_SystemExit)) ||
	    (name == n[KRT_N_errno] && krt_exc_is(t, exc, KRT_EXC_OSError)) ||
	    (name == n[KRT_N_name_attr] && (krt_exc_is(t, exc, KRT_EXC_NameError) || krt_exc_is(t, exc, KRT_EXC_ImportError) ||
					    krt_exc_is(t, exc, KRT_EXC_AttributeError))))
		return &x->value;
	if ((name == n[KRT_N_strerror] && krt_exc_is(t, exc, KRT_EXC_OSError)) ||
	    (name == n[KRT_N_path_attr] && krt_exc_is(t, exc, KRT_EXC_ImportError)) ||
	    (name == n[KRT_N_obj] && krt_exc_is(t, exc, KRT_EXC_AttributeError)))
		return &x->value2;
	if (name == n[KRT_N_filename] && krt_exc_is(t, exc, KRT_EXC_OSError))
		return &x->extra;
	return NULL;
}

int krt_exc_setattr(struct krt_thread *t, krt_val exc, struct krt_str *name, krt_val x)
{
	struct krt_excdata *d = krt_excdata(exc);
	struct krt_str **n = t->vm->names;
	krt_val *field;

	if (name == n[KRT_N_suppress_context]) {
		if (!krt_is_bool(x)) {
			krt_raise(t, KRT_EXC_TypeError, x ? "attribute value type must be bool" : "can't delete numeric/char attribute");
			return -1;
		}
		d->suppress = x == KRT_TRUE;
		return 1;
	}
	field = krt_exc_field(t, exc, name);
	if (!field)
		return 0;
	if (!x && (field == &d->args || field == &d->cause || field == &d->context || field == &d->traceback)) {
		krt_raise(t, KRT_EXC_TypeError, "%s may not be deleted", name->data);
		return -1;
	}
	if (field == &d->args) {
		x = krt_tuple_from(t, x);
		if (!x)
			return -1;
	}
	if ((field == &d->cause || field == &d->context) && x != KRT_NONE && !krt_excdata(x)) {
		krt_raise(t, KRT_EXC_TypeError, "exception %s must be None or derive from BaseException", field == &d->cause ? "cause" : "context");
		return -1;
	}
	if (field == &d->traceback && x != KRT_NONE && !krt_is(x, KRT_KIND_TRACEBACK)) {
		krt_raise(t, KRT_EXC_TypeError, "__traceback__ must be a traceback or None");
		return -1;
	}
	if (field == &d->cause)
		d->suppress = true;
	*field = x;
	return 1;
}

#define KRT_EXC_GET(fn, id) \
static krt_val fn(struct krt_thread *t, int n, const krt_val *a, krt_val kw) \
{ \
	krt_val *f = krt_exc_field(t, a[0], t->vm->names[id]); \
	return f && *f ? *f : KRT_NONE; \
}
KRT_EXC_GET(exc_args, KRT_N_args)
KRT_EXC_GET(exc_cause, KRT_N_cause)
KRT_EXC_GET(exc_context, KRT_N_context)
KRT_EXC_GET(exc_traceback, KRT_N_traceback)
KRT_EXC_GET(exc_value, KRT_N_value)
KRT_EXC_GET(exc_code, KRT_N_code_attr)
KRT_EXC_GET(exc_errno, KRT_N_errno)
KRT_EXC_GET(exc_strerror, KRT_N_strerror)
KRT_EXC_GET(exc_filename, KRT_N_filename)
KRT_EXC_GET(exc_name, KRT_N_name_attr)
KRT_EXC_GET(exc_obj, KRT_N_obj)
KRT_EXC_GET(exc_path, KRT_N_path_attr)

/* of FaultError and KernelFault, where the core left them (kmem.c, kfault.c) */
static krt_val exc_address(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	krt_val v = krt_excdata(a[0])->value;

	return v ? v : KRT_NONE;
}

static krt_val exc_place(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	krt_val v = krt_excdata(a[0])->value2;

	return v ? v : KRT_NONE;
}

static krt_val exc_calls(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	krt_val v = krt_excdata(a[0])->extra;

	return v ? v : KRT_NONE;
}

static krt_val exc_notes(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	krt_val v = krt_excdata(a[0])->notes;

	return v ? v : krt_no_attr(t, a[0], t->vm->names[KRT_N_notes]);
}

static krt_val exc_suppress(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_bool(krt_excdata(a[0])->suppress);
}

/* attributes that are read from args: i of them, or i - 100 of the tuple in args[1] (SyntaxError) */
#define KRT_EXC_ARG(fn, i) \
static krt_val fn(struct krt_thread *t, int n, const krt_val *a, krt_val kw) \
{ \
	return krt_exc_arg(krt_excdata(a[0]), i); \
}
#define KRT_EXC_WHERE(fn, i) \
static krt_val fn(struct krt_thread *t, int n, const krt_val *a, krt_val kw) \
{ \
	krt_val w = krt_exc_arg(krt_excdata(a[0]), 1); \
	return krt_is(w, KRT_KIND_TUPLE) && ((struct krt_obj *)w)->size > i ? ((struct krt_tuple *)w)->item[i] : KRT_NONE; \
}
KRT_EXC_ARG(exc_arg0, 0)
KRT_EXC_ARG(exc_arg1, 1)
KRT_EXC_ARG(exc_arg2, 2)
KRT_EXC_ARG(exc_arg3, 3)
KRT_EXC_ARG(exc_arg4, 4)
KRT_EXC_WHERE(exc_where0, 0)
KRT_EXC_WHERE(exc_where1, 1)
KRT_EXC_WHERE(exc_where2, 2)
KRT_EXC_WHERE(exc_where3, 3)
KRT_EXC_WHERE(exc_where4, 4)
KRT_EXC_WHERE(exc_where5, 5)

#define KRT_GET(name, fn) { name, fn, 1, 1, KRT_CF_GETTER, NULL }
#define KRT_END { NULL, NULL, 0, 0, 0, NULL }

static const struct krt_cdef krt_base_defs[] = {
	{ "__new__", exc_new, 1, -1, KRT_CF_NEW | KRT_CF_KW, NULL },
	{ "__init__", exc_init, 1, -1, KRT_CF_KW, NULL },
	{ "__str__", exc_str, 1, 1, 0, NULL },
	{ "__repr__", exc_repr, 1, 1, 0, NULL },
	{ "with_traceback", exc_with_traceback, 2, 2, 0, NULL },
	{ "add_note", exc_add_note, 2, 2, 0, NULL },
	KRT_GET("args", exc_args), KRT_GET("__cause__", exc_cause), KRT_GET("__context__", exc_context),
	KRT_GET("__traceback__", exc_traceback), KRT_GET("__suppress_context__", exc_suppress), KRT_GET("__notes__", exc_notes),
	KRT_END
};
/* ---- tracebacks ---------------------------------------------------------------------------------- */

static krt_val tb_next(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	struct krt_traceback *next = ((struct krt_traceback *)a[0])->next;

	return next ? (krt_val)next : KRT_NONE;
}

static krt_val tb_lineno(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	struct krt_traceback *tb = (struct krt_traceback *)a[0];

	return krt_small(krt_code_line(tb->code, tb->word, NULL, NULL));
}

static krt_val tb_frame(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	struct krt_traceback *tb = (struct krt_traceback *)a[0];

	return krt_frame_new(t, tb->code, tb->word);
}

static const struct krt_cdef krt_tb_defs[] = { KRT_GET("tb_frame", tb_frame), KRT_GET("tb_next", tb_next), KRT_GET("tb_lineno", tb_lineno), KRT_END };

static const struct krt_cdef krt_stop_defs[] = { KRT_GET("value", exc_value), KRT_END };
static const struct krt_cdef krt_exit_defs[] = { KRT_GET("code", exc_code), KRT_END };
static const struct krt_cdef krt_name_defs[] = { KRT_GET("name", exc_name), KRT_END };
static const struct krt_cdef krt_attr_defs[] = { KRT_GET("name", exc_name), KRT_GET("obj", exc_obj), KRT_END };
static const struct krt_cdef krt_import_defs[] = { KRT_GET("name", exc_name), KRT_GET("path", exc_path), KRT_GET("msg", exc_arg0), KRT_END };
static const struct krt_cdef krt_os_defs[] = {
	KRT_GET("errno", exc_errno), KRT_GET("strerror", exc_strerror), KRT_GET("filename", exc_filename), KRT_END
};
static const struct krt_cdef krt_syntax_defs[] = {
	KRT_GET("msg", exc_arg0), KRT_GET("filename", exc_where0), KRT_GET("lineno", exc_where1),
	KRT_GET("offset", exc_where2), KRT_GET("text", exc_where3), KRT_GET("end_lineno", exc_where4),
	KRT_GET("end_offset", exc_where5), KRT_END
};
static const struct krt_cdef krt_unicode_defs[] = {
	KRT_GET("encoding", exc_arg0), KRT_GET("object", exc_arg1), KRT_GET("start", exc_arg2), KRT_GET("end", exc_arg3),
	KRT_GET("reason", exc_arg4), KRT_END
};

static const struct krt_cdef krt_fault_defs[] = { KRT_GET("address", exc_address), KRT_END };
static const struct krt_cdef krt_kernel_defs[] = {
	KRT_GET("address", exc_address), KRT_GET("function", exc_place), KRT_GET("trace", exc_calls), KRT_END
};

static const struct krt_cdef *krt_exc_defs(enum krt_exc_id id)
{
	switch (id) {
	case KRT_EXC_BaseException:
		return krt_base_defs;
	case KRT_EXC_BaseExceptionGroup:
		return krt_group_defs;
	case KRT_EXC_StopIteration:
		return krt_stop_defs;
	case KRT_EXC_SystemExit:
		return krt_exit_defs;
	case KRT_EXC_NameError:
		return krt_name_defs;
	case KRT_EXC_AttributeError:
		return krt_attr_defs;
	case KRT_EXC_ImportError:
		return krt_import_defs;
	case KRT_EXC_OSError:
		return krt_os_defs;
	case KRT_EXC_SyntaxError:
		return krt_syntax_defs;
	case KRT_EXC_UnicodeDecodeError:
	case KRT_EXC_UnicodeEncodeError:
		return krt_unicode_defs;
	case KRT_EXC_FaultError:
		return krt_fault_defs;
	case KRT_EXC_KernelFault:
		return krt_kernel_defs;
	default:
		return NULL;
	}
}

struct krt_class *krt_exc_class(struct krt_thread *t, const char *name, struct krt_class *base)
{
	return krt_class_builtin(t, name, KRT_KIND_EXCDATA, base, NULL, KRT_CLASS_EXCEPTION);
}

/* ExceptionGroup has a second base */
static bool krt_group_bases(struct krt_thread *t)
{
	struct krt_class *c = t->vm->exc[KRT_EXC_ExceptionGroup], *second = t->vm->exc[KRT_EXC_Exception];

	c->bases = (struct krt_tuple *)krt_tuple_pack(t, 2, (krt_val)t->vm->exc[KRT_EXC_BaseExceptionGroup], (krt_val)second);
	c->mro = c->bases ? (struct krt_tuple *)krt_mro(t, c, c->bases) : NULL;
	return c->mro && krt_list_append(t, (struct krt_list *)second->subclasses, (krt_val)c) && krt_class_refresh(t, c);
}

bool krt_exceptions_init(struct krt_thread *t)
{
	static const struct { const char *name; enum krt_exc_id base; } table[] = {
#define E(n, b) { #n, KRT_EXC_##b },
		KRT_EXCEPTIONS(E)
#undef E
	};
	static const struct { const char *name; enum krt_exc_id base; } more[] = {
		{ "IsADirectoryError", KRT_EXC_OSError }, { "NotADirectoryError", KRT_EXC_OSError },
		{ "ProcessLookupError", KRT_EXC_OSError }, { "ChildProcessError", KRT_EXC_OSError },
		{ "ConnectionError", KRT_EXC_OSError }, { "FutureWarning", KRT_EXC_Warning },
		{ "PendingDeprecationWarning", KRT_EXC_Warning }, { "ImportWarning", KRT_EXC_Warning },
		{ "UnicodeWarning", KRT_EXC_Warning }, { "BytesWarning", KRT_EXC_Warning }, { "ResourceWarning", KRT_EXC_Warning },
	};
	struct krt_vm *vm = t->vm;

	for (int i = 0; i < KRT_EXC_COUNT; i++) {
		struct krt_class *base = i ? vm->exc[table[i].base] : vm->object_class;

		vm->exc[i] = krt_class_builtin(t, table[i].name, KRT_KIND_EXCDATA, base, krt_exc_defs(i), KRT_CLASS_EXCEPTION);
		if (!vm->exc[i])
			return false;
		if (i == KRT_EXC_BaseException || i == KRT_EXC_StopIteration || i == KRT_EXC_SystemExit || i == KRT_EXC_OSError)
			krt_class_refresh(t, vm->exc[i]);	/* its flags depend on its being known */
	}
	if (!krt_group_bases(t))
		return false;
	for (size_t i = 0; i < sizeof(more) / sizeof(more[0]); i++)
		if (!krt_exc_class(t, more[i].name, vm->exc[more[i].base]))
			return false;
	if (!krt_class_builtin(t, "traceback", KRT_KIND_TRACEBACK, NULL, krt_tb_defs, KRT_CLASS_FINAL))
		return false;
	vm->memory_error = krt_exc_new(t, KRT_EXC_MemoryError, 0, NULL);
	vm->recursion_error = vm->memory_error ? krt_exc_new(t, KRT_EXC_RecursionError, 0, NULL) : KRT_ERR;
	return vm->recursion_error != KRT_UNDEF;
}
