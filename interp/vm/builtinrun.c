// SPDX-License-Identifier: GPL-2.0
/*
 * builtinrun.c - eval, exec, compile, __import__ and input. The session's
 * user-space side compiles; what comes back is an image like any other.
 */
#include "builtins.h"

/* source text as a code object */
static struct krt_code *krt_compile(struct krt_thread *t, const char *mode, krt_val source, krt_val file)
{
	krt_val arg[3], image;
	struct krt_program p;

	if (krt_is(source, KRT_KIND_CODE))
		return (struct krt_code *)source;
	if (!krt_payload(source, KRT_KIND_STR)) {
		const u8 *bytes;
		size_t len;

		if (!krt_bytes_view(source, &bytes, &len)) {
			krt_raise(t, KRT_EXC_TypeError, "%s() arg 1 must be a string, bytes or code object", mode);
			return NULL;
		}
		source = krt_str_decode(t, bytes, len, NULL, NULL);
		if (!source)
			return NULL;
	}
	arg[0] = krt_str(t, mode);
	arg[1] = krt_payload(source, KRT_KIND_STR);
	arg[2] = file;
	image = arg[0] ? krt_tuple_of(t, 3, arg) : KRT_ERR;
	image = image ? krt_request(t, "compile", image) : KRT_ERR;
	if (!image)
		return NULL;
	if (!krt_is(image, KRT_KIND_BYTES)) {
		krt_raise(t, KRT_EXC_SystemError, "compile: the reply is no image");
		return NULL;
	}
	if (!krt_image_decode(t, ((struct krt_bytes *)image)->data, ((struct krt_obj *)image)->size, &p))
		return NULL;
	return p.entry;
}

static krt_val krt_run_in(struct krt_thread *t, struct krt_code *code, struct krt_module *m)
{
	krt_val f = krt_link(t, code, m);

	return f && krt_stack_ok(t) ? krt_call(t, f, 0, NULL) : KRT_ERR;
}

/* runs code with the names of dict as globals: they are copied in and back */
static krt_val krt_run_with(struct krt_thread *t, struct krt_code *code, krt_val dict, krt_val locals)
{
	struct krt_module *m = krt_module_new(t, t->vm->names[KRT_N_main]);
	krt_val back, r, k, v, exc;
	u32 pos = 0;

	if (!m)
		return KRT_ERR;
	for (krt_val from = dict; from; from = from == dict && locals != dict ? locals : KRT_UNDEF) {
		pos = 0;
		while (krt_dict_next((struct krt_dict *)from, &pos, &k, &v))
			if (krt_is(k, KRT_KIND_STR) && !krt_module_set(t, m, krt_intern_str(t, k), v))
				return KRT_ERR;
	}
	r = krt_run_in(t, code, m);
	exc = krt_exc_take(t);
	back = krt_module_dict(t, m);
	if (!back || !krt_dict_update(t, (struct krt_dict *)(locals ? locals : dict), back))
		return KRT_ERR;
	t->exc = exc;
	return r;
}

static krt_val krt_evaluate(struct krt_thread *t, const char *mode, int n, const krt_val *a)
{
	krt_val file = krt_str(t, "<string>"), globals = n > 1 && a[1] != KRT_NONE ? a[1] : KRT_UNDEF;
	krt_val locals = n > 2 && a[2] != KRT_NONE ? a[2] : KRT_UNDEF;
	struct krt_code *code;

	if (globals && !krt_payload(globals, KRT_KIND_DICT))
		return krt_raise(t, KRT_EXC_TypeError, "%s() globals must be a dict, not %T", mode, globals);
	if (locals && !krt_payload(locals, KRT_KIND_DICT))
		return krt_raise(t, KRT_EXC_TypeError, "%s() locals must be a dict, not %T", mode, locals);
	code = file ? krt_compile(t, mode, a[0], file) : NULL;
	if (!code)
		return KRT_ERR;
	if (!locals && krt_namespace_module(t->vm, globals))
		return krt_run_in(t, code, krt_namespace_module(t->vm, globals));
	if (globals || locals)
		return krt_run_with(t, code, krt_payload(globals ? globals : locals, KRT_KIND_DICT),
				    locals ? krt_payload(locals, KRT_KIND_DICT) : KRT_UNDEF);
	/* in a function: its locals are read, and what is assigned is not seen again, as in CPython */
	if (t->top && !t->top->ns && !(t->top->code->cflags & KRT_CODE_MODULE)) {
		globals = krt_module_dict(t, t->top->func->module);
		locals = globals ? krt_locals(t) : KRT_ERR;
		return locals ? krt_run_with(t, code, globals, locals) : KRT_ERR;
	}
	return krt_run_in(t, code, t->top && t->top->func->module ? t->top->func->module : t->vm->main);
}

KRT_FN(b_eval)
{
	return krt_evaluate(t, "eval", n, a);
}

KRT_FN(b_exec)
{
	return krt_evaluate(t, "exec", n, a) ? KRT_NONE : KRT_ERR;
}

KRT_FN(b_compile)
{
	krt_val mode = krt_payload(a[2], KRT_KIND_STR), file = krt_payload(a[1], KRT_KIND_STR);

	if (!mode || !file)
		return krt_raise(t, KRT_EXC_TypeError, "compile() arguments 2 and 3 must be str");
	if (strcmp(krt_str_of(mode)->data, "exec") && strcmp(krt_str_of(mode)->data, "eval") && strcmp(krt_str_of(mode)->data, "single"))
		return krt_raise(t, KRT_EXC_ValueError, "compile() mode must be 'exec', 'eval' or 'single'");
	return (krt_val)krt_compile(t, krt_str_of(mode)->data, a[0], file);
}

KRT_FN(b_import)
{
	krt_val name = krt_payload(a[0], KRT_KIND_STR);
	s64 level = 0;
	struct krt_str *s;

	if (!name)
		return krt_raise(t, KRT_EXC_TypeError, "__import__() argument 1 must be str, not %T", a[0]);
	if (n > 4 && !krt_index_s64(t, a[4], &level))
		return KRT_ERR;
	s = krt_intern_str(t, name);
	return s ? krt_import(t, s, level, n > 3 ? a[3] : KRT_NONE, t->top ? t->top->func->module : t->vm->main) : KRT_ERR;
}

KRT_FN(b_input)
{
	krt_val prompt = n ? krt_tostr(t, a[0]) : t->vm->empty_str;

	return prompt ? krt_request(t, "input", prompt) : KRT_ERR;
}

KRT_FN(b_open)
{
	return krt_raise(t, KRT_EXC_NotImplementedError, "open: there are no files here; pass data in arguments or print it");
}

KRT_FN(b_exit)
{
	krt_val exc = krt_exc_new(t, KRT_EXC_SystemExit, n, a);

	if (exc)
		t->exc = exc;
	return KRT_ERR;
}

const struct krt_cdef krt_run_defs[] = {
	{ "eval", b_eval, 1, 3, 0, NULL },
	{ "exec", b_exec, 1, 3, 0, NULL },
	{ "compile", b_compile, 3, 3, 0, NULL },
	{ "__import__", b_import, 1, 5, 0, NULL },
	{ "input", b_input, 0, 1, 0, NULL },
	{ "open", b_open, 0, -1, 0, NULL },
	{ "exit", b_exit, 0, 1, 0, NULL },
	{ "quit", b_exit, 0, 1, 0, NULL },
	{ NULL, NULL, 0, 0, 0, NULL },
};
