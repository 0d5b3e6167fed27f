// SPDX-License-Identifier: GPL-2.0
/*
 * import.c - import. A module that is neither in sys.modules nor one of
 * stdmod.c's is asked of user space: request "import" with (name, level 0, name of the package it is in
 * or "", file of the importing module) is answered by an image, or None.
 * A module whose file is named __init__.py is a package.
 */
#include "frame.h"
#include "thread.h"

static krt_val krt_import_error(struct krt_thread *t, enum krt_exc_id id, struct krt_str *name)
{
	struct krt_excdata *d = t->exc ? krt_excdata(t->exc) : NULL;

	if (d && krt_exc_pending_is(t, id))
		d->value = (krt_val)name;
	return KRT_ERR;
}

static krt_val krt_not_found(struct krt_thread *t, struct krt_str *name)
{
	krt_raise(t, KRT_EXC_ModuleNotFoundError, "No module named %R", (krt_val)name);
	return krt_import_error(t, KRT_EXC_ModuleNotFoundError, name);
}

static krt_val krt_halted(struct krt_thread *t, struct krt_str *name)
{
	krt_raise(t, KRT_EXC_ModuleNotFoundError, "import of %S halted; None in sys.modules", (krt_val)name);
	return krt_import_error(t, KRT_EXC_ModuleNotFoundError, name);
}

static bool krt_ends_with(const struct krt_str *s, const char *end)
{
	size_t n = strlen(end);

	return s->o.size >= n && !memcmp(s->data + s->o.size - n, end, n);
}

/* the part of s before its last sep, or an empty one */
static struct krt_str *krt_before_last(struct krt_thread *t, struct krt_str *s, char sep)
{
	u32 n = s->o.size;

	while (n && s->data[n - 1] != sep)
		n--;
	return krt_intern(t, s->data, n ? n - 1 : 0);
}

static bool krt_is_package(struct krt_thread *t, krt_val m)
{
	return krt_is(m, KRT_KIND_MODULE) && krt_module_get(t, (struct krt_module *)m, t->vm->names[KRT_N_path]);
}

/* __file__, __package__ and, for a package, __path__ */
static bool krt_module_origin(struct krt_thread *t, struct krt_module *m, struct krt_str *file)
{
	struct krt_str **n = t->vm->names, *package = m->name, *dir;
	krt_val path;

	m->file = (krt_val)file;
	if (krt_ends_with(file, "__init__.py")) {
		dir = krt_before_last(t, file, '/');
		path = dir ? krt_list_of(t, 1, (krt_val *)&dir) : KRT_ERR;
		if (!path || !krt_module_set(t, m, n[KRT_N_path], path))
			return false;
	} else {
		package = krt_before_last(t, m->name, '.');
	}
	return package && krt_module_set(t, m, n[KRT_N_package], (krt_val)package) &&
	       krt_module_set(t, m, n[KRT_N_file], (krt_val)file);
}

static krt_val krt_import_run(struct krt_thread *t, struct krt_str *name, krt_val image)
{
	struct krt_program prog;
	struct krt_module *m;
	krt_val f;

	if (!krt_image_decode(t, ((struct krt_bytes *)image)->data, ((struct krt_bytes *)image)->o.size, &prog))
		return KRT_ERR;
	m = krt_module_new(t, name);
	if (!m || !krt_module_origin(t, m, prog.file) || !krt_dict_set(t, t->vm->modules, (krt_val)name, (krt_val)m))
		return KRT_ERR;
	f = krt_link(t, prog.entry, m);
	if (f && krt_run_body(t, (struct krt_func *)f, KRT_UNDEF))
		return krt_dict_get(t, t->vm->modules, (krt_val)name);
	f = krt_exc_take(t);
	krt_dict_del(t, t->vm->modules, (krt_val)name);
	t->exc = f;
	return KRT_ERR;
}

/* one module, whose parent (UNDEF: none) is imported already */
static krt_val krt_import_load(struct krt_thread *t, struct krt_str *name, krt_val parent, struct krt_module *from)
{
	krt_val m, arg, image;
	struct krt_str *package, *last;

	m = krt_stdmod_import(t, name);
	if (m || t->exc)
		return m;
	package = krt_before_last(t, name, '.');
	if (!package)
		return KRT_ERR;
	if (parent && !krt_is_package(t, parent)) {
		krt_raise(t, KRT_EXC_ModuleNotFoundError, "No module named %R; %R is not a package", (krt_val)name, (krt_val)package);
		return krt_import_error(t, KRT_EXC_ModuleNotFoundError, name);
	}
	arg = krt_tuple_pack(t, 4, (krt_val)name, krt_small(0), (krt_val)package,
			     from && krt_is(from->file, KRT_KIND_STR) ? from->file : KRT_NONE);
	image = arg ? krt_request(t, "import", arg) : KRT_ERR;
	if (!image)
		return KRT_ERR;
	if (!krt_is(image, KRT_KIND_BYTES))
		return krt_not_found(t, name);
	m = krt_import_run(t, name, image);
	if (m && parent) {
		u32 skip = package->o.size + 1;

		last = krt_intern(t, name->data + skip, name->o.size - skip);
		if (!last || !krt_setattr(t, parent, last, m))
			return KRT_ERR;
	}
	return m;
}

/* ---- one thread at a time imports a module ------------------------------------------------------- */

/* the thread that is importing it, or NULL */
static struct krt_thread *krt_importer(const struct krt_vm *vm, const struct krt_str *name)
{
	krt_val ident = vm->importing ? krt_dict_get_str(vm->importing, name) : KRT_UNDEF;

	return ident ? krt_thread_find(vm, krt_small_get(ident)) : NULL;
}

/* the importer of name waits, over any number of others, for what t imports */
static bool krt_import_circle(const struct krt_thread *t, const struct krt_str *name)
{
	const struct krt_thread *i = krt_importer(t->vm, name);
	const u64 ident = krt_thread_ident(t);

	for (u32 n = 0; i && krt_thread_ident(i) != ident && n < 1000; n++)
		i = i->awaits ? krt_importer(t->vm, i->awaits) : NULL;
	return i && krt_thread_ident(i) == ident;
}

/* Waits while another thread imports it. Threads that wait for each other see modules that are not complete. */
static bool krt_import_wait(struct krt_thread *t, struct krt_str *name)
{
	const struct krt_host *h = t->vm->host;
	const u64 ident = krt_thread_ident(t);
	struct krt_thread *i;
	bool ok = true;

	while (ok && (i = krt_importer(t->vm, name)) && krt_thread_ident(i) != ident && t->context == KRT_CTX_SLEEP &&
	       !krt_import_circle(t, name)) {
		t->awaits = name;
		krt_block_begin(t);
		h->sleep(h->ctx, t, 1000000);
		krt_block_end(t);
		t->awaits = NULL;
		ok = krt_poll(t);
	}
	return ok;
}

static krt_val krt_import_one(struct krt_thread *t, struct krt_str *name, krt_val parent, struct krt_module *from)
{
	struct krt_vm *vm = t->vm;
	krt_val m, exc;
	bool first;

	if (vm->importing && krt_dict_len(vm->importing) && !krt_import_wait(t, name))
		return KRT_ERR;
	m = krt_dict_get(t, vm->modules, (krt_val)name);
	if (m || t->exc)
		return m == KRT_NONE ? krt_halted(t, name) : m;
	if (!vm->importing)
		vm->importing = (struct krt_dict *)krt_dict_new(t);
	first = vm->importing && !krt_importer(vm, name);
	if (!vm->importing || (first && !krt_dict_set(t, vm->importing, (krt_val)name, krt_small(krt_thread_ident(t)))))
		return KRT_ERR;
	m = krt_import_load(t, name, parent, from);
	exc = krt_exc_take(t);
	if (first)
		krt_dict_del(t, vm->importing, (krt_val)name);
	t->exc = exc;
	return m;
}

/* a dotted name: the last module, and the first in *top */
static krt_val krt_import_dotted(struct krt_thread *t, struct krt_str *name, struct krt_module *from, krt_val *top)
{
	krt_val m = KRT_UNDEF;

	for (u32 i = 0; i <= name->o.size; i++) {
		struct krt_str *part;

		if (i < name->o.size && name->data[i] != '.')
			continue;
		part = krt_intern(t, name->data, i);
		m = part ? krt_import_one(t, part, m, from) : KRT_ERR;
		if (!m)
			return KRT_ERR;
		if (!*top)
			*top = m;
	}
	return m;
}

/* the absolute name of a relative import */
static struct krt_str *krt_import_absolute(struct krt_thread *t, struct krt_str *name, u32 level, struct krt_module *from)
{
	krt_val package = from ? krt_module_get(t, from, t->vm->names[KRT_N_package]) : KRT_UNDEF;
	struct krt_str *base;
	struct krt_buf b;

	if (!krt_is(package, KRT_KIND_STR) || !krt_str_of(package)->o.size) {
		krt_raise(t, KRT_EXC_ImportError, "attempted relative import with no known parent package");
		return NULL;
	}
	for (base = krt_str_of(package); base && --level; base = krt_before_last(t, base, '.'))
		;
	if (base && !base->o.size)
		krt_raise(t, KRT_EXC_ImportError, "attempted relative import beyond top-level package");
	if (!base || !base->o.size)
		return NULL;
	if (!name->o.size)
		return base;
	krt_buf_init(&b, t);
	krt_buf_val(&b, (krt_val)base);
	krt_buf_char(&b, '.');
	krt_buf_val(&b, (krt_val)name);
	package = krt_buf_finish(&b);
	return package ? krt_intern_str(t, package) : NULL;
}

static krt_val krt_submodule_name(struct krt_thread *t, struct krt_str *package, krt_val name)
{
	struct krt_buf b;

	krt_buf_init(&b, t);
	krt_buf_val(&b, (krt_val)package);
	krt_buf_char(&b, '.');
	krt_buf_val(&b, name);
	return krt_buf_finish(&b);
}

/* from package import name: a name the package has not may be a module in it */
static bool krt_import_submodules(struct krt_thread *t, krt_val m, krt_val fromlist, struct krt_module *from)
{
	const struct krt_tuple *names = (const struct krt_tuple *)fromlist;

	for (u32 i = 0; i < names->o.size; i++) {
		krt_val name = names->item[i], full;
		struct krt_str *s;

		if (!krt_is(name, KRT_KIND_STR) || (krt_str_of(name)->o.size == 1 && krt_str_of(name)->data[0] == '*'))
			continue;
		if (krt_getattr_opt(t, m, krt_intern_str(t, name)))
			continue;
		full = t->exc ? KRT_ERR : krt_submodule_name(t, ((struct krt_module *)m)->name, name);
		s = full ? krt_intern_str(t, full) : NULL;
		if (!s)
			return false;
		if (krt_import_one(t, s, m, from))
			continue;
		if (!krt_exc_pending_is(t, KRT_EXC_ModuleNotFoundError) || krt_excdata(t->exc)->value != (krt_val)s)
			return false;
		krt_exc_take(t);
	}
	return true;
}

krt_val krt_import(struct krt_thread *t, struct krt_str *name, int level, krt_val fromlist, struct krt_module *from)
{
	krt_val m, top = KRT_UNDEF;

	if (!krt_stack_ok(t))
		return KRT_ERR;
	if (level > 0)
		name = krt_import_absolute(t, name, level, from);
	else if (!name->o.size)
		return krt_raise(t, KRT_EXC_ValueError, "Empty module name");
	m = name ? krt_import_dotted(t, name, from, &top) : KRT_ERR;
	if (!m)
		return KRT_ERR;
	if (!krt_is(fromlist, KRT_KIND_TUPLE) || !((struct krt_tuple *)fromlist)->o.size)
		return level > 0 ? m : top;
	if (krt_is_package(t, m) && !krt_import_submodules(t, m, fromlist, from))
		return KRT_ERR;
	return m;
}

krt_val krt_op_importfrom(struct krt_thread *t, krt_val m, struct krt_str *name)
{
	krt_val v = krt_getattr_opt(t, m, name), full;
	struct krt_module *mod = krt_is(m, KRT_KIND_MODULE) ? (struct krt_module *)m : NULL;

	if (v || t->exc)
		return v;
	if (!mod)
		return krt_raise(t, KRT_EXC_ImportError, "cannot import name %R", (krt_val)name);
	full = krt_submodule_name(t, mod->name, (krt_val)name);
	v = full ? krt_dict_get(t, t->vm->modules, full) : KRT_ERR;
	if (v || t->exc)
		return v;
	if (krt_is(mod->file, KRT_KIND_STR))
		krt_raise(t, KRT_EXC_ImportError, "cannot import name %R from %R (%S)", (krt_val)name, (krt_val)mod->name, mod->file);
	else
		krt_raise(t, KRT_EXC_ImportError, "cannot import name %R from %R (unknown location)", (krt_val)name, (krt_val)mod->name);
	return krt_import_error(t, KRT_EXC_ImportError, mod->name);
}

bool krt_op_importstar(struct krt_thread *t, krt_val m)
{
	krt_val all = krt_getattr_opt(t, m, t->vm->names[KRT_N_all]), names;
	bool listed = all != KRT_UNDEF;

	if (t->exc)
		return false;
	if (!listed)
		all = krt_is(m, KRT_KIND_MODULE) ? krt_module_dict(t, (struct krt_module *)m) : krt_dir(t, m);
	names = all ? krt_list_from(t, all) : KRT_ERR;
	for (u32 i = 0; names && i < ((struct krt_list *)names)->len; i++) {
		krt_val k = ((struct krt_list *)names)->item[i], v;

		if (!krt_is(k, KRT_KIND_STR)) {
			krt_raise(t, KRT_EXC_TypeError, "Item in %s must be str, not %T", "__all__", k);
			return false;
		}
		if (!listed && krt_str_of(k)->o.size && krt_str_of(k)->data[0] == '_')
			continue;
		v = krt_getattr(t, m, krt_intern_str(t, k));
		if (!v || !krt_op_nstore(t, krt_intern_str(t, k), v))
			return false;
	}
	return names != KRT_ERR;
}
