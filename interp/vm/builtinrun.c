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

static bool krt_is_mapping_object(struct krt_thread *t, krt_val v)
{
	return krt_payload(v, KRT_KIND_DICT) || krt_lookup_special(t, v, KRT_SP_getitem);
}

/* the module whose globals code is to use: an existing one seen through its namespace, or one over a dict */
static struct krt_module *krt_run_globals(struct krt_thread *t, const char *mode, krt_val globals)
{
	struct krt_str *name = t->vm->names[KRT_N_builtins_name];
	struct krt_module *m;
	krt_val d, own;
	int has;

	if (!globals) {
		m = t->top ? t->top->func->module : NULL;
		return m ? m : t->vm->main;
	}
	if (!krt_payload(globals, KRT_KIND_DICT)) {
		krt_raise(t, KRT_EXC_TypeError, krt_is_mapping_object(t, globals) && !strcmp(mode, "eval") ?
			  "globals must be a real dict; try eval(expr, {}, mapping)" : !strcmp(mode, "eval") ?
			  "globals must be a dict" : "exec() globals must be a dict, not %T", globals);
		return NULL;
	}
	m = krt_namespace_module(t->vm, globals);
	if (m)
		return m;
	d = krt_payload(globals, KRT_KIND_DICT);
	has = krt_dict_contains(t, d, (krt_val)name);
	if (has < 0)
		return NULL;
	if (!has) {
		own = krt_namespace(t, t->vm->builtins);
		if (!own || !krt_dict_set(t, (struct krt_dict *)d, (krt_val)name, own))
			return NULL;
	}
	return krt_module_over(t, globals);
}

static krt_val krt_evaluate(struct krt_thread *t, const char *mode, int n, const krt_val *a)
{
	krt_val file = krt_str(t, "<string>"), globals = n > 1 && a[1] != KRT_NONE ? a[1] : KRT_UNDEF;
	krt_val locals = n > 2 && a[2] != KRT_NONE ? a[2] : KRT_UNDEF, f;
	struct krt_module *m;
	struct krt_code *code;

	if (locals && !krt_is_mapping_object(t, locals))
		return krt_raise(t, KRT_EXC_TypeError, !strcmp(mode, "eval") ? "locals must be a mapping" :
				 "locals must be a mapping or None, not %T", locals);
	m = krt_run_globals(t, mode, globals);
	code = m && file ? krt_compile(t, mode, a[0], file) : NULL;
	if (!code)
		return KRT_ERR;
	if (code->nfree)
		return krt_raise(t, KRT_EXC_TypeError, "code object passed to %s() may not contain free variables", mode);
	/* in a function: its locals are read, and what is assigned is not seen again, as in CPython */
	if (!globals && !locals && t->top && (t->top->ns || !(t->top->code->cflags & KRT_CODE_MODULE)))
		locals = krt_locals(t);
	if (t->exc)
		return KRT_ERR;
	if (locals == globals || krt_namespace_module(t->vm, locals) == m)
		locals = KRT_UNDEF;
	f = krt_link(t, code, m);
	return f && krt_stack_ok(t) ? krt_run_body(t, (struct krt_func *)f, locals) : KRT_ERR;
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
	{ "compile", b_compile, 3, 6, KRT_CF_KW, NULL },
	{ "__import__", b_import, 1, 5, 0, NULL },
	{ "input", b_input, 0, 1, 0, NULL },
	{ "open", b_open, 0, -1, 0, NULL },
	{ "exit", b_exit, 0, 1, 0, NULL },
	{ "quit", b_exit, 0, 1, 0, NULL },
	{ NULL, NULL, 0, 0, 0, NULL },
};
