// SPDX-License-Identifier: GPL-2.0
/*
 * function.c - functions and the linking of code to a module: a code's global
 * slots become cells of the module, its inline caches exist once per module.
 * Also bound methods, and the classes of everything that is about calls.
 */
#include "class.h"
#include "frame.h"

/*
 * A link is a tuple: the cells as a tuple, the caches' RAW, then per child its
 * own link, made when the child first becomes a function. krt_func.link refers to it.
 */
enum { KRT_LINK_CELLS, KRT_LINK_CACHES, KRT_LINK_CHILDREN };

static krt_val krt_link_new(struct krt_thread *t, struct krt_code *c, struct krt_module *m)
{
	struct krt_tuple *link = (struct krt_tuple *)krt_tuple_new(t, KRT_LINK_CHILDREN + c->ncodes);
	size_t nic = (size_t)c->nic * KRT_IC_WAYS + c->nglobals;
	struct krt_tuple *cells;
	struct krt_cache *ic;

	if (!link)
		return KRT_ERR;
	cells = (struct krt_tuple *)krt_tuple_new(t, c->nglobals);
	ic = cells ? krt_alloc_raw(t, (nic ? nic : 1) * sizeof(*ic)) : NULL;
	if (!ic)
		return KRT_ERR;
	for (size_t i = 0; i < nic; i++)
		ic[i].key = ~(u64)0;
	link->item[KRT_LINK_CELLS] = (krt_val)cells;
	link->item[KRT_LINK_CACHES] = (krt_val)ic - offsetof(struct krt_raw, data);
	((struct krt_obj *)link->item[KRT_LINK_CACHES])->extra = KRT_RAW_CACHES;
	for (u32 i = 0; i < c->nglobals; i++) {
		cells->item[i] = (krt_val)krt_module_cell(t, m, c->globals[i]);
		if (!cells->item[i])
			return KRT_ERR;
	}
	return (krt_val)link;
}

static struct krt_func *krt_func_new(struct krt_thread *t, struct krt_code *c, struct krt_module *m, krt_val link)
{
	struct krt_tuple *l = (struct krt_tuple *)link;
	struct krt_func *f = krt_alloc(t, KRT_KIND_FUNC, sizeof(*f));

	if (!f)
		return NULL;
	f->code = c;
	f->module = m;
	f->slots = (struct krt_cell **)((struct krt_tuple *)l->item[KRT_LINK_CELLS])->item;
	f->ic = (struct krt_cache *)((struct krt_raw *)l->item[KRT_LINK_CACHES])->data;
	f->defaults = KRT_NONE;
	f->kwdefaults = KRT_NONE;
	f->name = c->name;
	f->qualname = c->qualname;
	f->doc = c->cflags & KRT_CODE_DOC && c->nconsts && krt_is(c->consts[0], KRT_KIND_STR) ? c->consts[0] : KRT_NONE;
	f->annotations = KRT_NONE;
	f->link = link;
	return f;
}

krt_val krt_link(struct krt_thread *t, struct krt_code *c, struct krt_module *m)
{
	krt_val link = krt_link_new(t, c, m);

	return link ? (krt_val)krt_func_new(t, c, m, link) : KRT_ERR;
}

/* the operands of MKFUNC are of the kinds its child needs */
static bool krt_func_operands(const struct krt_code *c, const krt_val *r)
{
	const struct krt_tuple *cells = (const struct krt_tuple *)r[2];

	if ((r[0] != KRT_NONE && !krt_is(r[0], KRT_KIND_TUPLE)) || (r[1] != KRT_NONE && !krt_is(r[1], KRT_KIND_DICT)) ||
	    (r[3] != KRT_NONE && !krt_is(r[3], KRT_KIND_DICT)))
		return false;
	if (r[2] == KRT_NONE)
		return !c->nfree;
	if (!krt_is(r[2], KRT_KIND_TUPLE) || cells->o.size != c->nfree)
		return false;
	for (u32 i = 0; i < c->nfree; i++)
		if (!krt_is(cells->item[i], KRT_KIND_CELL))
			return false;
	return true;
}

krt_val krt_func_make(struct krt_thread *t, struct krt_func *parent, u32 child, const krt_val *r)
{
	struct krt_code *c = parent->code->codes[child];
	krt_val *link = &((struct krt_tuple *)parent->link)->item[KRT_LINK_CHILDREN + child];
	struct krt_func *f;

	if (unlikely(!krt_func_operands(c, r)))
		return krt_corrupt(t);
	if (unlikely(!*link)) {
		*link = krt_link_new(t, c, parent->module);
		if (!*link)
			return KRT_ERR;
	}
	f = krt_func_new(t, c, parent->module, *link);
	if (!f)
		return KRT_ERR;
	f->defaults = r[0];
	f->kwdefaults = r[1];
	f->free = r[2] == KRT_NONE ? NULL : (struct krt_tuple *)r[2];
	f->annotations = r[3];
	return (krt_val)f;
}

krt_val krt_method_new(struct krt_thread *t, krt_val func, krt_val self)
{
	struct krt_method *m = krt_alloc(t, KRT_KIND_METHOD, sizeof(*m));

	if (!m)
		return KRT_ERR;
	m->func = func;
	m->self = self;
	return (krt_val)m;
}

/* ---- classes ------------------------------------------------------------------------------------- */

static krt_val krt_m_func_get(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return a[1] == KRT_NONE ? a[0] : krt_method_new(t, a[0], a[1]);
}

static krt_val krt_m_call(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_call_kw(t, a[0], n - 1, a + 1, kw);
}

static const struct krt_cdef krt_func_defs[] = {
	{ "__get__", krt_m_func_get, 2, 3, 0, NULL },
	{ "__call__", krt_m_call, 1, -1, KRT_CF_KW, NULL },
	{ NULL, NULL, 0, 0, 0, NULL },
};

static const struct krt_cdef krt_call_defs[] = {
	{ "__call__", krt_m_call, 1, -1, KRT_CF_KW, NULL },
	{ NULL, NULL, 0, 0, 0, NULL },
};

static krt_val krt_m_cell_get(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	krt_val v = ((struct krt_cell *)a[0])->val;

	return v ? v : krt_raise(t, KRT_EXC_ValueError, "Cell is empty");
}

static const struct krt_cdef krt_cell_defs[] = {
	{ "cell_contents", krt_m_cell_get, 1, 1, KRT_CF_GETTER, NULL },
	{ NULL, NULL, 0, 0, 0, NULL },
};

#define KRT_CODE_GETTER(attr, expr)								\
static krt_val krt_m_code_##attr(struct krt_thread *t, int n, const krt_val *a, krt_val kw)	\
{												\
	struct krt_code *c = (struct krt_code *)a[0];						\
												\
	return expr;										\
}
KRT_CODE_GETTER(name, (krt_val)c->name)
KRT_CODE_GETTER(qualname, (krt_val)c->qualname)
KRT_CODE_GETTER(filename, (krt_val)c->file)
KRT_CODE_GETTER(firstlineno, krt_small(c->firstline))
KRT_CODE_GETTER(argcount, krt_small(c->nargs))
KRT_CODE_GETTER(kwonly, krt_small(c->nkwonly))
KRT_CODE_GETTER(posonly, krt_small(c->nposonly))
KRT_CODE_GETTER(nlocals, krt_small(c->nvars))
KRT_CODE_GETTER(varnames, krt_tuple_of(t, c->nvars, (krt_val *)c->vars))
KRT_CODE_GETTER(freevars, krt_tuple_of(t, c->nfree, (krt_val *)c->frees))
KRT_CODE_GETTER(flags, krt_small((c->cflags & KRT_CODE_VARARGS ? 4 : 0) | (c->cflags & KRT_CODE_VARKW ? 8 : 0) |
			(c->cflags & KRT_CODE_GENERATOR ? 32 : 0) | (c->cflags & KRT_CODE_COROUTINE ? 128 : 0) | (c->cflags & KRT_CODE_AWAITABLE)))

static const struct krt_cdef krt_code_defs[] = {
	{ "co_name", krt_m_code_name, 1, 1, KRT_CF_GETTER, NULL },
	{ "co_qualname", krt_m_code_qualname, 1, 1, KRT_CF_GETTER, NULL },
	{ "co_filename", krt_m_code_filename, 1, 1, KRT_CF_GETTER, NULL },
	{ "co_firstlineno", krt_m_code_firstlineno, 1, 1, KRT_CF_GETTER, NULL },
	{ "co_argcount", krt_m_code_argcount, 1, 1, KRT_CF_GETTER, NULL },
	{ "co_kwonlyargcount", krt_m_code_kwonly, 1, 1, KRT_CF_GETTER, NULL },
	{ "co_posonlyargcount", krt_m_code_posonly, 1, 1, KRT_CF_GETTER, NULL },
	{ "co_nlocals", krt_m_code_nlocals, 1, 1, KRT_CF_GETTER, NULL },
	{ "co_varnames", krt_m_code_varnames, 1, 1, KRT_CF_GETTER, NULL },
	{ "co_freevars", krt_m_code_freevars, 1, 1, KRT_CF_GETTER, NULL },
	{ "co_flags", krt_m_code_flags, 1, 1, KRT_CF_GETTER, NULL },
	{ NULL, NULL, 0, 0, 0, NULL },
};

/* ---- frame: what a traceback and a suspended generator show of a call ----------------------------- */

struct krt_frameobj { struct krt_obj o; struct krt_code *code; u32 word; };

krt_val krt_frame_new(struct krt_thread *t, struct krt_code *c, u32 word)
{
	struct krt_frameobj *f = krt_alloc(t, KRT_KIND_FRAME, sizeof(*f));

	if (!f)
		return KRT_ERR;
	f->code = c;
	f->word = word;
	return (krt_val)f;
}

static krt_val krt_m_frame_code(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return (krt_val)((struct krt_frameobj *)a[0])->code;
}

static krt_val krt_m_frame_lineno(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	struct krt_frameobj *f = (struct krt_frameobj *)a[0];

	return krt_small(krt_code_line(f->code, f->word, NULL, NULL));
}

static const struct krt_cdef krt_frame_defs[] = {
	{ "f_code", krt_m_frame_code, 1, 1, KRT_CF_GETTER, NULL },
	{ "f_lineno", krt_m_frame_lineno, 1, 1, KRT_CF_GETTER, NULL },
	{ NULL, NULL, 0, 0, 0, NULL },
};

static krt_val krt_m_method_new(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	if (!krt_callable(t, a[1]))
		return krt_raise(t, KRT_EXC_TypeError, "first argument must be callable");
	if (a[2] == KRT_NONE)
		return krt_raise(t, KRT_EXC_TypeError, "instance must not be None");
	return krt_method_new(t, a[1], a[2]);
}

static const struct krt_cdef krt_method_defs[] = { { "__new__", krt_m_method_new, 3, 3, KRT_CF_NEW, NULL }, { } };

bool krt_func_init(struct krt_thread *t)
{
	static const struct { const char *name; u8 kind; const struct krt_cdef *defs; } classes[] = {
		{ "function", KRT_KIND_FUNC, krt_func_defs },
		{ "builtin_function_or_method", KRT_KIND_CFUNC, krt_call_defs },
		{ "method", KRT_KIND_METHOD, krt_call_defs },
		{ "generator", KRT_KIND_GENERATOR, krt_gen_defs },
		{ "coroutine", KRT_KIND_COROUTINE, krt_coroutine_defs },
		{ "async_generator", KRT_KIND_ASYNCGEN, krt_asyncgen_defs },
		{ "cell", KRT_KIND_CELL, krt_cell_defs },
		{ "code", KRT_KIND_CODE, krt_code_defs },
		{ "frame", KRT_KIND_FRAME, krt_frame_defs },
		{ "module", KRT_KIND_MODULE, krt_module_methods },
	};

	for (size_t i = 0; i < sizeof(classes) / sizeof(classes[0]); i++)
		if (!krt_class_builtin(t, classes[i].name, classes[i].kind, NULL, classes[i].defs, KRT_CLASS_BUILTIN | KRT_CLASS_FINAL))
			return false;
	return krt_class_add(t, t->vm->cls[KRT_KIND_METHOD], krt_method_defs) && krt_await_init(t);
}
