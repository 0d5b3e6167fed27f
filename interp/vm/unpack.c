// SPDX-License-Identifier: GPL-2.0
/*
 * unpack.c - a packed VM becomes this one (move.h), which was new: nothing but
 * the builtins is in it. All objects are made first, then filled; no collection
 * can happen meanwhile. Then the functions of C are looked for among the
 * builtins of this core, and the VM's own words change hands. What was here
 * before goes with the next collection.
 *
 * The bytes are checked as a whole, not in what they mean: they come from a
 * session that may write to all of the kernel's memory anyway.
 */
#include "dict.h"
#include "frame.h"
#include "iter.h"
#include "kobj.h"
#include "move.h"
#include "std.h"
#include "stdmod.h"
#include "structseq.h"

struct krt_unpacker {
	struct krt_thread *t;
	struct krt_move head;
	const u8 *objects, *names, *end;	/* where they begin */
	const char *arity;			/* of the function that is looked for */
	u64 *root;				/* KRT_MOVE_ROOT, in a RAW */
	u64 *old;				/* address of each object, rising; in a RAW */
	krt_val *new;				/* what it became */
	u64 low, high;				/* no object was outside */
};

#define ROOT(u, field)	((u)->root[(offsetof(struct krt_vm, field) - KRT_MOVE_FROM) / 8])

static bool bad(struct krt_unpacker *u, const char *what)
{
	if (!u->t->exc)
		krt_raise(u->t, KRT_EXC_ValueError, "malformed session: %s", what);
	return false;
}

/* ---- making the objects -------------------------------------------------------------------- */

static u64 slot_bytes(const struct krt_unpacker *u, u64 i)
{
	return ((struct krt_moved *)u->old)[i].bytes;
}

static u64 slot_address(const struct krt_unpacker *u, u64 i)
{
	return ((struct krt_moved *)u->old)[i].address;
}

static bool make_object(struct krt_unpacker *u, u64 i, const u8 **p)
{
	struct krt_moved m;
	struct krt_obj head;
	void *o;

	if ((size_t)(u->end - *p) < sizeof(m) + sizeof(head))
		return bad(u, "it ends too early");
	memcpy(&m, *p, sizeof(m));
	memcpy(&head, *p + sizeof(m), sizeof(head));
	*p += sizeof(m);
	if (m.bytes < sizeof(head) || m.bytes > (size_t)(u->end - *p) || m.bytes % 16 || m.address % 16 ||
	    m.address < u->high || head.kind == KRT_KIND_FREE || head.kind >= KRT_KIND_COUNT)
		return bad(u, "an object");
	*p += m.bytes;
	u->high = m.address + m.bytes;
	((struct krt_moved *)u->old)[i] = m;
	o = krt_alloc(u->t, head.kind, m.bytes);
	u->new[i] = (krt_val)o;
	return o;
}

static bool make_objects(struct krt_unpacker *u)
{
	const u8 *p = u->objects;
	u64 n = u->head.objects;

	if (!n || n > (u64)(u->end - p) / (sizeof(struct krt_moved) + sizeof(struct krt_obj)))
		return bad(u, "the number of its objects");
	u->old = krt_alloc_raw(u->t, n * sizeof(struct krt_moved));
	u->new = u->old ? krt_alloc_vals(u->t, n) : NULL;
	if (!u->new)
		return false;
	for (u64 i = 0; i < n; i++)
		if (!make_object(u, i, &p))
			return false;
	u->low = slot_address(u, 0);
	u->names = p;
	return true;
}

/* ---- where things have gone -------------------------------------------------------------------- */

/* an address within an object, where it is now; anything else as it is */
static u64 moved(const struct krt_unpacker *u, u64 w)
{
	u64 from = 0, to = u->head.objects;

	if (w - u->low >= u->high - u->low)
		return w;
	while (to - from > 1) {
		u64 middle = from + (to - from) / 2;

		if (slot_address(u, middle) <= w)
			from = middle;
		else
			to = middle;
	}
	return w - slot_address(u, from) < slot_bytes(u, from) ? u->new[from] + (w - slot_address(u, from)) : w;
}

static void move_words(const struct krt_unpacker *u, u64 *p, u64 *end, u64 numbers)
{
	for (u32 i = 0; p < end; p++, i++)
		if (!(*p & 1) && !(i < 64 && numbers >> i & 1))		/* odd words are ints */
			*p = moved(u, *p);
}

#define W(type, field)		((u64)1 << offsetof(struct type, field) / 8)
#define FROM(type, first, last)	((W(type, last) << 1) - W(type, first))

/* words that are plain numbers, by kind: one could look like an address */
static const u64 numbers[KRT_KIND_COUNT] = {
	[KRT_KIND_LIST] = W(krt_list, len),
	[KRT_KIND_TUPLE] = W(krt_tuple, hash),
	[KRT_KIND_BYTEARRAY] = W(krt_bytearray, len),
	[KRT_KIND_DICT] = FROM(krt_dict, used, first) | W(krt_dict, hash),
	[KRT_KIND_SET] = FROM(krt_dict, used, first) | W(krt_dict, hash),
	[KRT_KIND_FROZENSET] = FROM(krt_dict, used, first) | W(krt_dict, hash),
	[KRT_KIND_STR] = FROM(krt_str, len, hash),
	[KRT_KIND_MEMORYVIEW] = FROM(krt_memoryview, start, len),
	[KRT_KIND_ITER] = FROM(krt_iter, pos, n),
	[KRT_KIND_GENERATOR] = W(krt_generator, dest),
	[KRT_KIND_COROUTINE] = W(krt_generator, dest),
	[KRT_KIND_ASYNCGEN] = W(krt_generator, dest),
	[KRT_KIND_SHAPE] = W(krt_shape, nslots),
	[KRT_KIND_CLASS] = FROM(krt_class, version, defines),
	[KRT_KIND_CODE] = FROM(krt_code, firstline, nhandlers),
	[KRT_KIND_TRACEBACK] = W(krt_traceback, word),
	[KRT_KIND_KTYPE] = FROM(krt_ktype, kind, len),
	[KRT_KIND_KOBJ] = W(krt_kobj, address),
	[KRT_KIND_KFUNC] = FROM(krt_kfunc, address, structs),
};

/* hash values of addresses are none any more; text's are, for the seed moves too */
static void forget(struct krt_obj *o)
{
	if (o->kind == KRT_KIND_TUPLE || o->kind == KRT_KIND_FROZENSET || o->kind == KRT_KIND_WEAKREF)
		o->flags &= ~KRT_F_HASHED;
	if (o->kind == KRT_KIND_STR)
		((struct krt_str *)o)->index = NULL;
	if (o->kind == KRT_KIND_RAW && o->extra == KRT_RAW_CACHES)
		memset(((struct krt_raw *)o)->data, 0xff, o->size);
}

static void fill_object(struct krt_unpacker *u, u64 i, const u8 *from)
{
	struct krt_obj *o = (struct krt_obj *)u->new[i];
	u64 bytes = slot_bytes(u, i), *words = (u64 *)o;

	memcpy(o, from, bytes);
	forget(o);
	switch (o->kind) {
	case KRT_KIND_RAW: case KRT_KIND_BYTES: case KRT_KIND_INT: case KRT_KIND_FLOAT:
		return;
	case KRT_KIND_STR:
		((struct krt_str *)o)->data = (char *)moved(u, (u64)((struct krt_str *)o)->data);
		return;
	case KRT_KIND_CFUNC:	/* def is of the other program, but for those of fields: in a heap */
		((struct krt_cfunc *)o)->def = (void *)moved(u, (u64)((struct krt_cfunc *)o)->def);
		((struct krt_cfunc *)o)->cls = (void *)moved(u, (u64)((struct krt_cfunc *)o)->cls);
		return;
	default:
		move_words(u, words + 1, (u64 *)((char *)o + bytes), numbers[o->kind] >> 1);
	}
}

/* references in storage that is not looked into */
static void fill_hidden(struct krt_unpacker *u, struct krt_obj *o)
{
	struct krt_iter *it = (struct krt_iter *)o;

	if (o->kind == KRT_KIND_ITER && o->extra == KRT_IT_KWALK && it->a)
		*((u64 *)it->a + 1) = moved(u, *((u64 *)it->a + 1));
}

static void fill_weak(struct krt_unpacker *u, const struct krt_weak_list *l)
{
	for (u32 i = 0; i < l->n; i++)
		l->item[i] = moved(u, l->item[i]);
}

static void fill_objects(struct krt_unpacker *u)
{
	const u8 *p = u->objects;
	struct krt_weak *w = (struct krt_weak *)&ROOT(u, weak);

	for (u64 i = 0; i < u->head.objects; i++) {
		fill_object(u, i, p + sizeof(struct krt_moved));
		p += sizeof(struct krt_moved) + slot_bytes(u, i);
	}
	for (u64 i = 0; i < u->head.objects; i++)
		fill_hidden(u, (struct krt_obj *)u->new[i]);
	move_words(u, u->root, u->root + KRT_MOVE_ROOT / 8, 3 /* the seed */);
	fill_weak(u, &w->refs);
	fill_weak(u, &w->objects);
}

/* ---- functions of C --------------------------------------------------------------------------- */

/* so many builtin classes of that name are older than c, which is in the list from first on */
static u32 class_rank(const struct krt_class *first, const struct krt_class *c)
{
	u32 n = 0;

	while (first && first != c)
		first = first->next;
	for (first = c->next; first; first = first->next)
		n += first->flags & KRT_CLASS_BUILTIN && !strcmp(first->name->data, c->name->data);
	return n;
}

static struct krt_class *class_here(struct krt_class *first, const struct krt_class *like, u32 rank)
{
	struct krt_class *c;

	for (c = first; c; c = c->next)
		if (c->flags & KRT_CLASS_BUILTIN && !strcmp(c->name->data, like->name->data) && class_rank(first, c) == rank)
			return c;
	return NULL;
}

static const struct krt_cdef *def_of(const struct krt_unpacker *u, krt_val v, const char *name)
{
	const struct krt_cdef *d = krt_is(v, KRT_KIND_CFUNC) ? ((struct krt_cfunc *)v)->def : NULL;

	return d && !strcmp(d->name, name) && !memcmp(&d->min, u->arity, KRT_MOVE_ARITY) ? d : NULL;
}

/* the function of that name in a module of this core; NULL: none */
static const struct krt_cdef *module_def(struct krt_unpacker *u, krt_val m, struct krt_str *name)
{
	return krt_is(m, KRT_KIND_MODULE) ? def_of(u, krt_module_get(u->t, (struct krt_module *)m, name), name->data) : NULL;
}

/* f is in some module that both cores have, or only one module of this core has a function of that name */
static const struct krt_cdef *find_in_modules(struct krt_unpacker *u, const struct krt_cfunc *f, struct krt_str *name)
{
	struct krt_dict *theirs = (struct krt_dict *)ROOT(u, modules), *ours = u->t->vm->modules;
	const struct krt_cdef *d, *only = NULL;
	krt_val k, m, ck, cell;
	u32 pos = 0, at;

	while (krt_dict_next(theirs, &pos, &k, &m)) {
		struct krt_str *module = krt_is(k, KRT_KIND_STR) ? krt_intern(u->t, krt_str_of(k)->data, krt_str_of(k)->o.size) : NULL;

		d = module ? module_def(u, krt_dict_get_str(ours, module), name) : NULL;
		for (at = 0; d && krt_is(m, KRT_KIND_MODULE) && krt_dict_next(((struct krt_module *)m)->cells, &at, &ck, &cell);)
			if (((struct krt_cell *)cell)->val == (krt_val)f)
				return d;
	}
	for (pos = 0; krt_dict_next(ours, &pos, &k, &m);) {
		d = module_def(u, m, name);
		if (d && only && d != only)
			return NULL;
		only = d ? d : only;
	}
	return only;
}

static const struct krt_cdef *find_def(struct krt_unpacker *u, const struct krt_cfunc *f, struct krt_str *name)
{
	struct krt_class *first = (struct krt_class *)ROOT(u, classes), *c;

	if (!f->cls)
		return find_in_modules(u, f, name);
	c = class_here(u->t->vm->classes, f->cls, class_rank(first, f->cls));
	return c ? def_of(u, krt_dict_get_str(c->dict, name), name->data) : NULL;
}

/* the definition of a field lies in a heap: its function is known by its place */
static bool mend_field(struct krt_unpacker *u, struct krt_cdef *d)
{
	struct krt_block *b = krt_heap_block(u->t->vm->heap, (u64)d);
	u64 slot = ((u64)d - (u64)b->base) / b->size * b->size;

	d->name = (const char *)moved(u, (u64)d->name);
	d->fn = krt_structseq_getter(((u64)d - (u64)b->base - slot - offsetof(struct krt_raw, data)) / sizeof(*d));
	d->doc = NULL;
	return d->fn || bad(u, "a field");
}

static krt_val call_lost(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_raise(t, KRT_EXC_RuntimeError, "this builtin was in no module when the session moved, and is not known here");
}

/*
 * Stands for what is in no module and has a name that several modules know, as
 * it may be with garbage that some stale word keeps alive.
 */
static const struct krt_cdef lost = { "lost", call_lost, 0, -1, KRT_CF_KW, NULL };

static bool mend_function(struct krt_unpacker *u, struct krt_cfunc *f, const char *name)
{
	struct krt_str *s;

	if (krt_heap_block(u->t->vm->heap, (u64)f->def))
		return mend_field(u, (struct krt_cdef *)f->def);
	s = krt_intern(u->t, name, strlen(name));
	if (!s)
		return false;
	f->def = find_def(u, f, s);
	if (!f->def)
		f->def = &lost;
	return true;
}

static bool mend_functions(struct krt_unpacker *u)
{
	const char *p = (const char *)u->names, *end = (const char *)u->end;

	for (u64 i = 0; i < u->head.objects; i++) {
		const char *name = p;

		if (!krt_is(u->new[i], KRT_KIND_CFUNC))
			continue;
		p = p < end ? memchr(p, 0, end - p) : NULL;
		if (!p || end - ++p < KRT_MOVE_ARITY)
			return bad(u, "a name");
		u->arity = p;
		p += KRT_MOVE_ARITY;
		if (!mend_function(u, (struct krt_cfunc *)u->new[i], name))
			return false;
	}
	return p == end || bad(u, "something follows its end");
}

/* what is made only when it is used, and the session may have used: functions must be here to be found */
static bool import_modules(struct krt_unpacker *u)
{
	krt_val k, m;
	u32 pos = 0;

	if (!krt_handle_new(u->t, 0, KRT_NONE))		/* its class */
		return false;

	while (krt_dict_next((struct krt_dict *)ROOT(u, modules), &pos, &k, &m)) {
		struct krt_str *name = krt_is(k, KRT_KIND_STR) ? krt_intern(u->t, krt_str_of(k)->data, krt_str_of(k)->o.size) : NULL;

		if (name && !krt_dict_get_str(u->t->vm->modules, name))
			krt_stdmod_import(u->t, name);
		if (u->t->exc)
			return false;
	}
	return true;
}

/* ---- kernel functions, and what the homes differ in -------------------------------------------- */

/* A home that calls nothing does not know what this one has in line, and how to call. */
static bool mend_kfunc(struct krt_thread *t, struct krt_kfunc *f)
{
	const struct krt_host *h = t->vm->host;
	unsigned int least = 0, most = 0;
	struct krt_kfunc *fresh;
	u64 address = f->address;
	int shim = h->shim(h->ctx, f->name->data, &least, &most);

	if (f->o.extra != KRT_KFUNC_PLAIN && f->o.extra != KRT_KFUNC_SHIM)
		return true;
	if (shim >= 0)
		address = shim;
	else if (f->o.extra == KRT_KFUNC_SHIM && h->symbol(h->ctx, f->name->data, &address))
		address = 0;	/* a call says that there is no code */
	fresh = (struct krt_kfunc *)krt_kfunc_new(t, f->name, f->proto, address);
	if (!fresh)
		return false;
	*f = *fresh;
	if (shim < 0)
		return true;
	f->o.extra = KRT_KFUNC_SHIM;
	f->min_args = least;
	f->max_args = most;
	return true;
}

static bool tell_home(struct krt_thread *t)
{
	struct krt_str *name = krt_intern(t, "implementation", 14), *home = krt_intern(t, "home", 4);
	krt_val o = name && home ? krt_module_get(t, t->vm->sys, name) : KRT_ERR, v;

	v = o ? krt_str(t, t->vm->cfg.kernel ? "kernel" : "user") : KRT_ERR;
	if (!v || !krt_setattr(t, o, home, v))
		return !t->exc;
	home = krt_intern(t, "loop", 4);
	v = home ? krt_str(t, t->vm->loop ? "goto" : "tree") : KRT_ERR;
	return v && krt_setattr(t, o, home, v);
}

/* ---- the whole -------------------------------------------------------------------------------------- */

static bool check(struct krt_unpacker *u, const u8 *p, size_t n)
{
	if (n < sizeof(u->head) + KRT_MOVE_ROOT)
		return bad(u, "it is too short");
	memcpy(&u->head, p, sizeof(u->head));
	if (u->head.magic != KRT_MOVE_MAGIC || u->head.layout != krt_move_layout()) {
		krt_raise(u->t, KRT_EXC_ValueError, "the session is of another krait than this home");
		return false;
	}
	if (u->head.bytes != n || u->head.sum != krt_move_sum(p + sizeof(u->head), n - sizeof(u->head)))
		return bad(u, "it is damaged");
	u->root = krt_alloc_raw(u->t, KRT_MOVE_ROOT);
	if (!u->root)
		return false;
	memcpy(u->root, p + sizeof(u->head), KRT_MOVE_ROOT);
	u->objects = p + sizeof(u->head) + KRT_MOVE_ROOT;
	u->end = p + n;
	return true;
}

/* the VM is the other one from here on; its words as they were, but for addresses */
static void change_hands(struct krt_unpacker *u, const u8 *p)
{
	struct krt_vm *vm = u->t->vm;
	struct krt_vm *was = (struct krt_vm *)(p + sizeof(u->head) - KRT_MOVE_FROM);	/* only what moves is there */

	memcpy((u8 *)vm + KRT_MOVE_FROM, u->root, KRT_MOVE_ROOT);
	memcpy(&vm->builtins_version, &was->builtins_version, sizeof(vm->builtins_version));
	memcpy(&vm->next_version, &was->next_version, sizeof(vm->next_version));
	memcpy(&vm->next_shape, &was->next_shape, sizeof(vm->next_shape));
	vm->switch_ns = u->head.switch_ns;
	vm->kfields = NULL;
	memset(vm->comms, 0, sizeof(vm->comms));
	krt_method_cache_clear(vm);
}

bool krt_unpack(struct krt_thread *t, const u8 *p, size_t n)
{
	struct krt_unpacker u = { .t = t };

	if (!check(&u, p, n) || !make_objects(&u))
		return false;
	fill_objects(&u);
	if (!import_modules(&u) || !mend_functions(&u))
		return false;
	change_hands(&u, p);
	for (u64 i = 0; i < u.head.objects; i++)
		if (krt_is(u.new[i], KRT_KIND_KFUNC) && !mend_kfunc(t, (struct krt_kfunc *)u.new[i]))
			return false;
	return tell_home(t) && krt_move_rehash(t, u.new, u.head.objects);
}
