// SPDX-License-Identifier: GPL-2.0
/* builtins.c - the builtins module: print, the constants, and everything the tables of the other files list. */
#include "builtins.h"
#include "iter.h"

krt_val krt_kw_get(struct krt_vm *vm, krt_val kw, enum krt_name_id name)
{
	return kw ? krt_dict_get_str((struct krt_dict *)kw, vm->names[name]) : KRT_UNDEF;
}

bool krt_kw_only(struct krt_thread *t, const char *func, krt_val kw, int n, const enum krt_name_id *names)
{
	u32 pos = 0;
	krt_val k, v;

	while (kw && krt_dict_next((struct krt_dict *)kw, &pos, &k, &v)) {
		int i = 0;

		while (i < n && k != (krt_val)t->vm->names[names[i]])
			i++;
		if (i == n) {
			krt_raise(t, KRT_EXC_TypeError, "'%S' is an invalid keyword argument for %s()", k, func);
			return false;
		}
	}
	return true;
}

/* ---- print ------------------------------------------------------------------------------------ */

void krt_print(struct krt_thread *t, int stream, const char *s, size_t n)
{
	t->vm->host->output(t->vm->host->ctx, stream, s, n);
}

krt_val krt_stream_write(struct krt_thread *t, krt_val file, krt_val text)
{
	struct krt_str *s = krt_str_of(text);

	for (int i = 1; i <= 2; i++)
		if (file == t->vm->stdio[i]) {
			krt_print(t, i, s->data, s->o.size);
			return KRT_NONE;
		}
	return krt_call_method(t, file, "write", 1, &text);
}

/* sep or end: NULL is the default, UNDEF after an error */
static bool krt_print_text(struct krt_thread *t, krt_val v, const char *name, krt_val *ret)
{
	*ret = KRT_UNDEF;
	if (!v || v == KRT_NONE)
		return true;
	*ret = krt_payload(v, KRT_KIND_STR);
	if (!*ret)
		krt_raise(t, KRT_EXC_TypeError, "%s must be None or a string, not %T", name, v);
	return *ret != KRT_UNDEF;
}

/* a piece of the line: collected for the streams of the home, whose line is one write, handed on to any other file */
static bool krt_print_piece(struct krt_thread *t, struct krt_buf *b, int stream, krt_val file, krt_val text)
{
	if (!text)
		return false;
	if (!stream)
		return krt_stream_write(t, file, text) != KRT_ERR;
	krt_buf_val(b, text);
	return !b->failed;
}

KRT_FN(b_print)
{
	static const enum krt_name_id names[] = { KRT_N_sep, KRT_N_end, KRT_N_file_arg, KRT_N_flush };
	struct krt_vm *vm = t->vm;
	krt_val sep, end, file = krt_kw_get(vm, kw, KRT_N_file_arg), text, flush;
	struct krt_buf b;
	int stream;

	if (!krt_kw_only(t, "print", kw, 4, names) ||
	    !krt_print_text(t, krt_kw_get(vm, kw, KRT_N_sep), "sep", &sep) ||
	    !krt_print_text(t, krt_kw_get(vm, kw, KRT_N_end), "end", &end))
		return KRT_ERR;
	if (!file || file == KRT_NONE)
		file = vm->sys ? krt_module_get(t, vm->sys, vm->names[KRT_N_stdout]) : KRT_UNDEF;
	if (!file || file == KRT_NONE)
		return KRT_NONE;
	stream = file == vm->stdio[1] ? 1 : file == vm->stdio[2] ? 2 : 0;
	krt_buf_init(&b, t);
	for (int i = 0; i < n; i++) {
		if (i && !krt_print_piece(t, &b, stream, file, sep ? sep : krt_str(t, " ")))
			return KRT_ERR;
		text = krt_tostr(t, a[i]);
		if (!text || !krt_print_piece(t, &b, stream, file, text)) {
			if (stream)	/* what came before the failure is printed */
				krt_print(t, stream, b.data, b.len);
			return KRT_ERR;
		}
	}
	if (!krt_print_piece(t, &b, stream, file, end ? end : krt_str(t, "\n")))
		return KRT_ERR;
	if (stream) {
		text = krt_buf_finish(&b);
		return text && krt_stream_write(t, file, text) ? KRT_NONE : KRT_ERR;
	}
	flush = krt_kw_get(vm, kw, KRT_N_flush);
	if (flush && krt_truth(t, flush) && !t->exc && !krt_call_method(t, file, "flush", 0, NULL))
		return KRT_ERR;
	return t->exc ? KRT_ERR : KRT_NONE;
}

static const struct krt_cdef krt_print_defs[] = {
	{ "print", b_print, 0, -1, KRT_CF_KW, NULL },
	{ NULL, NULL, 0, 0, 0, NULL },
};

/* ---- the module ----------------------------------------------------------------------------------- */

static bool krt_builtin_set(struct krt_thread *t, const char *name, krt_val v)
{
	struct krt_str *s = krt_intern(t, name, strlen(name));

	return s && krt_module_set(t, t->vm->builtins, s, v);
}

static bool krt_builtin_class(struct krt_thread *t, struct krt_class *c)
{
	return !c || krt_module_set(t, t->vm->builtins, c->name, (krt_val)c);
}

/* every exception class there is */
static bool krt_builtin_exceptions(struct krt_thread *t)
{
	krt_val todo = krt_list_new(t, 64);
	struct krt_list *l = (struct krt_list *)todo;

	if (!todo || !krt_list_append(t, l, (krt_val)t->vm->exc[KRT_EXC_BaseException]))
		return false;
	for (u32 i = 0; i < l->len; i++) {
		struct krt_class *c = (struct krt_class *)l->item[i];

		if (!krt_builtin_class(t, c) || !krt_list_extend(t, l, c->subclasses))
			return false;
	}
	return krt_builtin_set(t, "IOError", (krt_val)t->vm->exc[KRT_EXC_OSError]) &&
	       krt_builtin_set(t, "EnvironmentError", (krt_val)t->vm->exc[KRT_EXC_OSError]);
}

bool krt_builtins_init(struct krt_thread *t)
{
	static const u8 kinds[] = {
		KRT_KIND_INT, KRT_KIND_BOOL, KRT_KIND_FLOAT, KRT_KIND_STR, KRT_KIND_BYTES, KRT_KIND_BYTEARRAY,
		KRT_KIND_MEMORYVIEW, KRT_KIND_LIST, KRT_KIND_TUPLE, KRT_KIND_DICT, KRT_KIND_SET, KRT_KIND_FROZENSET,
		KRT_KIND_SLICE, KRT_KIND_RANGE, KRT_KIND_PROPERTY, KRT_KIND_STATICMETHOD, KRT_KIND_CLASSMETHOD, KRT_KIND_SUPER,
	};
	static const u8 iterators[] = { KRT_IT_ENUMERATE, KRT_IT_ZIP, KRT_IT_MAP, KRT_IT_FILTER, KRT_IT_REVERSED };
	static const struct krt_cdef *const tables[] = { krt_print_defs, krt_seq_defs, krt_num_defs, krt_attr_func_defs, krt_run_defs, krt_async_defs };
	struct krt_vm *vm = t->vm;

	if (!krt_namespace_init(t))
		return false;
	for (size_t i = 0; i < sizeof(tables) / sizeof(tables[0]); i++)
		if (!krt_module_defs(t, vm->builtins, tables[i]))
			return false;
	for (size_t i = 0; i < sizeof(kinds); i++)
		if (!krt_builtin_class(t, vm->cls[kinds[i]]))
			return false;
	for (size_t i = 0; i < sizeof(iterators); i++)
		if (!krt_builtin_class(t, vm->iter_cls[iterators[i]]))
			return false;
	return krt_builtin_class(t, vm->object_class) && krt_builtin_class(t, vm->type_class) && krt_builtin_exceptions(t) &&
	       krt_builtin_set(t, "NotImplemented", KRT_NOTIMPL) && krt_builtin_set(t, "Ellipsis", KRT_ELLIPSIS) &&
	       krt_builtin_set(t, "None", KRT_NONE) && krt_builtin_set(t, "True", KRT_TRUE) &&
	       krt_builtin_set(t, "False", KRT_FALSE) && krt_builtin_set(t, "__debug__", KRT_TRUE);
}
