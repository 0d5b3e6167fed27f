// SPDX-License-Identifier: GPL-2.0
/*
 * classnew.c - making a class in Python: type(name, bases, ns), metaclasses,
 * layout, __slots__, __set_name__, __init_subclass__, and __build_class__ of
 * the class statement.
 */
#include "class.h"

struct krt_class *krt_metaclass(struct krt_thread *t, struct krt_class *meta, struct krt_tuple *bases)
{
	for (u32 i = 0; i < bases->o.size; i++) {
		struct krt_class *m = krt_class_of(t, bases->item[i]);

		if (krt_is_subclass(meta, m))
			continue;
		if (krt_is_subclass(m, meta)) {
			meta = m;
			continue;
		}
		krt_raise(t, KRT_EXC_TypeError, "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases");
		return NULL;
	}
	return meta;
}

/* a class whose instances have fields that those of its bases have not */
static bool krt_extends_layout(struct krt_vm *vm, const struct krt_class *c)
{
	if (!(c->flags & KRT_CLASS_BUILTIN))
		return c->slots_names && ((struct krt_tuple *)c->slots_names)->o.size;
	return c == vm->exc[KRT_EXC_BaseException] || (c != vm->object_class && !(c->flags & KRT_CLASS_EXCEPTION));
}

/* the class that decides on the layout of c's instances; object's is empty: NULL */
static struct krt_class *krt_solid(struct krt_vm *vm, const struct krt_class *c)
{
	for (u32 i = 0; i < c->mro->o.size; i++)
		if (krt_extends_layout(vm, (struct krt_class *)c->mro->item[i]))
			return (struct krt_class *)c->mro->item[i];
	return NULL;
}

/* of two bases one's layout must go on from the other's */
static bool krt_layouts_agree(struct krt_thread *t, struct krt_tuple *bases)
{
	struct krt_class *winner = NULL, *s;

	for (u32 i = 0; i < bases->o.size; i++) {
		s = krt_solid(t->vm, (struct krt_class *)bases->item[i]);
		if (!s || (winner && krt_is_subclass(winner, s)))
			continue;
		if (winner && !krt_is_subclass(s, winner)) {
			krt_raise(t, KRT_EXC_TypeError, "multiple bases have instance lay-out conflict");
			return false;
		}
		winner = s;
	}
	return true;
}

/* kinds of instance and payload from the bases */
static bool krt_class_layout(struct krt_thread *t, struct krt_class *c, struct krt_tuple *bases)
{
	c->instance_kind = KRT_KIND_OBJECT;
	for (u32 i = 0; i < bases->o.size; i++) {
		struct krt_class *b = (struct krt_class *)bases->item[i];
		u8 kind;

		if (!krt_is((krt_val)b, KRT_KIND_CLASS)) {
			krt_raise(t, KRT_EXC_TypeError, "bases must be types");
			return false;
		}
		if (b->flags & KRT_CLASS_FINAL) {
			krt_raise(t, KRT_EXC_TypeError, "type '%s' is not an acceptable base type", b->name->data);
			return false;
		}
		c->flags |= b->flags & (KRT_CLASS_EXCEPTION | KRT_CLASS_META | KRT_CLASS_SEQUENCE | KRT_CLASS_MAPPING);
		if (b->inline_slots > c->inline_slots)
			c->inline_slots = b->inline_slots;
		if (b->instance_kind == KRT_KIND_CLASS) {
			c->instance_kind = KRT_KIND_CLASS;
			continue;
		}
		kind = b->instance_kind == KRT_KIND_OBJECT ? b->payload_kind : b->instance_kind;
		if (kind && c->payload_kind && kind != c->payload_kind) {
			krt_raise(t, KRT_EXC_TypeError, "multiple bases have instance lay-out conflict");
			return false;
		}
		if (kind)
			c->payload_kind = kind;
	}
	return krt_layouts_agree(t, bases);
}

/* the name of a slot, interned, with the class's in front of a private one */
static krt_val krt_slot_name(struct krt_thread *t, const struct krt_class *c, struct krt_str *s)
{
	const char *p = c->name->data;
	struct krt_buf b;
	krt_val name;

	while (*p == '_')
		p++;
	if (!*p || s->o.size < 2 || memcmp(s->data, "__", 2) || !memcmp(s->data + s->o.size - 2, "__", 2))
		return (krt_val)krt_intern_str(t, (krt_val)s);
	krt_buf_init(&b, t);
	krt_buf_char(&b, '_');
	krt_buf_str(&b, p);
	krt_buf_val(&b, (krt_val)s);
	name = krt_buf_finish(&b);
	return name ? (krt_val)krt_intern_str(t, name) : KRT_ERR;
}

/* whether an item of a tuple of interned names is among those before it */
static bool krt_in_tuple(krt_val names, u32 i)
{
	const krt_val *item = ((struct krt_tuple *)names)->item;

	for (u32 before = 0; before < i; before++)
		if (item[before] == item[i])
			return true;
	return false;
}

/* payloads whose size differs from instance to instance */
#define KRT_UNSLOTTED (1ull << KRT_KIND_INT | 1ull << KRT_KIND_TUPLE | 1ull << KRT_KIND_BYTES)

static bool krt_class_slots(struct krt_thread *t, struct krt_class *c, struct krt_tuple *bases)
{
	krt_val v = krt_dict_get_str(c->dict, t->vm->names[KRT_N_slots]), names;
	bool nodict = v != KRT_UNDEF;

	for (u32 i = 0; i < bases->o.size; i++)
		if (!(((struct krt_class *)bases->item[i])->flags & KRT_CLASS_NODICT) &&
		    ((struct krt_class *)bases->item[i])->instance_kind == KRT_KIND_OBJECT)
			nodict = false;
	if (v) {
		names = krt_is(v, KRT_KIND_STR) ? krt_tuple_of(t, 1, &v) : krt_tuple_from(t, v);
		if (!names)
			return false;
		if (((struct krt_tuple *)names)->o.size && (KRT_UNSLOTTED >> c->payload_kind & 1)) {
			krt_raise(t, KRT_EXC_TypeError, "nonempty __slots__ not supported for subtype of '%s'", t->vm->cls[c->payload_kind]->name->data);
			return false;
		}
		for (u32 i = 0; i < ((struct krt_tuple *)names)->o.size; i++) {
			krt_val *n = &((struct krt_tuple *)names)->item[i];

			if (!krt_is(*n, KRT_KIND_STR)) {
				krt_raise(t, KRT_EXC_TypeError, "__slots__ items must be strings, not '%T'", *n);
				return false;
			}
			*n = krt_slot_name(t, c, krt_str_of(*n));
			if (!*n)
				return false;
			if (!krt_is_identifier(krt_str_of(*n))) {
				krt_raise(t, KRT_EXC_TypeError, "__slots__ must be identifiers");
				return false;
			}
			if (*n == (krt_val)t->vm->names[KRT_N_dict])
				nodict = false;
			else if (krt_dict_get_str(c->dict, krt_str_of(*n)) && !krt_in_tuple(names, i)) {
				krt_raise(t, KRT_EXC_ValueError, "%R in __slots__ conflicts with class variable", *n);
				return false;
			}
			if (*n != (krt_val)t->vm->names[KRT_N_dict] && *n != (krt_val)t->vm->names[KRT_N_weakref]) {
				krt_val m = krt_member_new(t, c, krt_str_of(*n));

				if (!m || !krt_dict_set(t, c->dict, *n, m))
					return false;
			}
		}
		c->slots_names = names;
	}
	if (nodict)
		c->flags |= KRT_CLASS_NODICT;
	return true;
}

static bool krt_wrap(struct krt_thread *t, struct krt_dict *d, struct krt_str *name, enum krt_kind kind)
{
	krt_val v = krt_dict_get_str(d, name);
	struct krt_wrapper *w;

	if (!krt_is(v, KRT_KIND_FUNC))
		return true;
	w = krt_alloc(t, kind, sizeof(*w));
	if (!w)
		return false;
	w->func = v;
	return krt_dict_set(t, d, (krt_val)name, (krt_val)w);
}

/* the class's dict from the namespace its body filled: interned keys, implicit wrappers, defaults */
static bool krt_class_namespace(struct krt_thread *t, struct krt_class *c, krt_val ns, krt_val *cell)
{
	struct krt_str **n = t->vm->names, **sp = t->vm->special_names;
	krt_val k, v;
	u32 pos = 0;

	if (!krt_is(ns, KRT_KIND_DICT)) {
		krt_val d = krt_payload(ns, KRT_KIND_DICT);

		if (!d) {
			d = krt_dict_new(t);
			if (!d || !krt_dict_update(t, (struct krt_dict *)d, ns))
				return false;
		}
		ns = d;
	}
	while (krt_dict_next((struct krt_dict *)ns, &pos, &k, &v)) {
		if (!krt_is(k, KRT_KIND_STR))
			continue;
		if (k == (krt_val)n[KRT_N_classcell]) {
			*cell = v;
			continue;
		}
		if (k == (krt_val)n[KRT_N_qualname]) {
			if (!krt_is(v, KRT_KIND_STR)) {
				krt_raise(t, KRT_EXC_TypeError, "type __qualname__ must be a str, not %T", v);
				return false;
			}
			c->qualname = krt_str_of(v);
			continue;
		}
		k = (krt_val)krt_intern_str(t, k);
		if (!k || !krt_dict_set(t, c->dict, k, v))
			return false;
	}
	v = krt_dict_get_str(c->dict, n[KRT_N_module]);
	c->module = v ? v : (krt_val)n[KRT_N_main];
	if (!v && t->top && t->top->func && t->top->func->module)
		c->module = (krt_val)t->top->func->module->name;
	if (!v && !krt_dict_set(t, c->dict, (krt_val)n[KRT_N_module], c->module))
		return false;
	if (!krt_dict_get_str(c->dict, n[KRT_N_doc]) && !krt_dict_set(t, c->dict, (krt_val)n[KRT_N_doc], KRT_NONE))
		return false;
	if (krt_dict_get_str(c->dict, sp[KRT_SP_eq]) && !krt_dict_get_str(c->dict, sp[KRT_SP_hash]) &&
	    !krt_dict_set(t, c->dict, (krt_val)sp[KRT_SP_hash], KRT_NONE))
		return false;
	return krt_wrap(t, c->dict, sp[KRT_SP_new], KRT_KIND_STATICMETHOD) &&
	       krt_wrap(t, c->dict, sp[KRT_SP_init_subclass], KRT_KIND_CLASSMETHOD) &&
	       krt_wrap(t, c->dict, sp[KRT_SP_class_getitem], KRT_KIND_CLASSMETHOD);
}

static bool krt_set_names(struct krt_thread *t, struct krt_class *c)
{
	krt_val copy = krt_dict_copy(t, c->dict), k, v, a[2];
	u32 pos = 0;

	if (!copy)
		return false;
	while (krt_dict_next((struct krt_dict *)copy, &pos, &k, &v)) {
		if (krt_is(v, KRT_KIND_PROPERTY)) {
			((struct krt_property *)v)->name = k;
			continue;
		}
		if (!krt_is(v, KRT_KIND_OBJECT) || !((struct krt_object *)v)->shape->cls->sp[KRT_SP_set_name])
			continue;
		a[0] = (krt_val)c;
		a[1] = k;
		if (!krt_stack_ok(t))
			return false;
		if (!krt_call_special(t, v, KRT_SP_set_name, 2, a)) {
			if (krt_exc_pending_is(t, KRT_EXC_Exception)) {
				krt_val cause = krt_exc_take(t);

				krt_raise(t, KRT_EXC_RuntimeError, "Error calling __set_name__ on '%T' instance %R in '%S'", v, k, (krt_val)c->name);
				if (t->exc && krt_excdata(t->exc)) {
					krt_excdata(t->exc)->cause = cause;
					krt_excdata(t->exc)->context = cause;
					krt_excdata(t->exc)->suppress = true;
				}
			}
			return false;
		}
	}
	return true;
}

/* super(c, c).__init_subclass__(**kw) */
static bool krt_init_subclass(struct krt_thread *t, struct krt_class *c, krt_val kw)
{
	for (u32 i = 1; i < c->mro->o.size; i++) {
		struct krt_class *b = (struct krt_class *)c->mro->item[i];
		krt_val f = krt_dict_get_str(b->dict, t->vm->special_names[KRT_SP_init_subclass]);

		if (!f)
			continue;
		if (b == t->vm->object_class && !(kw && krt_dict_len((struct krt_dict *)kw)))
			return true;
		f = krt_bind(t, f, KRT_UNDEF, c);
		return f && krt_stack_ok(t) && krt_call_kw(t, f, 0, NULL, kw);
	}
	return true;
}

krt_val krt_class_new(struct krt_thread *t, struct krt_class *meta, krt_val name, struct krt_tuple *bases, krt_val ns, krt_val kw)
{
	struct krt_vm *vm = t->vm;
	struct krt_str *s = krt_intern_str(t, krt_payload(name, KRT_KIND_STR));
	krt_val object = (krt_val)vm->object_class, cell = KRT_UNDEF;
	struct krt_class *c;

	if (!s)
		return KRT_ERR;
	if (!bases->o.size)
		bases = (struct krt_tuple *)krt_tuple_of(t, 1, &object);
	meta = bases ? krt_metaclass(t, meta, bases) : NULL;
	c = meta ? krt_class_alloc(t, meta, s) : NULL;
	if (!c || !krt_class_layout(t, c, bases) || !krt_class_namespace(t, c, ns, &cell) || !krt_class_slots(t, c, bases))
		return KRT_ERR;
	c->bases = bases;
	c->mro = (struct krt_tuple *)krt_mro(t, c, bases);
	if (!c->mro || !krt_shape_root(t, c) || !krt_class_refresh(t, c))
		return KRT_ERR;
	for (u32 i = 0; i < bases->o.size; i++)
		if (!krt_list_append(t, (struct krt_list *)((struct krt_class *)bases->item[i])->subclasses, (krt_val)c))
			return KRT_ERR;
	if (krt_is(cell, KRT_KIND_CELL))
		((struct krt_cell *)cell)->val = (krt_val)c;
	if (!krt_set_names(t, c) || !krt_init_subclass(t, c, kw))
		return KRT_ERR;
	return (krt_val)c;
}

/* ---- the class statement ---------------------------------------------------------------------- */

static krt_val krt_class_prepare(struct krt_thread *t, struct krt_class *meta, krt_val name, krt_val bases, krt_val kw)
{
	struct krt_str *prepare = t->vm->special_names[KRT_SP_prepare];
	krt_val f, a[2] = { name, bases }, ns;

	if (krt_type_lookup(t, meta, prepare) == krt_type_lookup(t, t->vm->type_class, prepare))
		return krt_dict_new(t);
	f = krt_getattr(t, (krt_val)meta, prepare);
	ns = f ? krt_call_kw(t, f, 2, a, kw) : KRT_ERR;
	if (ns && !krt_payload(ns, KRT_KIND_DICT) && !krt_lookup_special(t, ns, KRT_SP_getitem))
		return krt_raise(t, KRT_EXC_TypeError, "%s.__prepare__() must return a mapping, not %T", meta->name->data, ns);
	return ns;
}

/* bases with those that are no classes replaced by what their __mro_entries__ gives; the same tuple when there are none */
static krt_val krt_resolve_bases(struct krt_thread *t, krt_val bases)
{
	struct krt_tuple *b = (struct krt_tuple *)bases;
	krt_val list = krt_list_new(t, b->o.size), f, r;
	bool changed = false;

	for (u32 i = 0; list && i < b->o.size; i++) {
		f = krt_is(b->item[i], KRT_KIND_CLASS) ? KRT_UNDEF : krt_getattr_opt(t, b->item[i], t->vm->names[KRT_N_mro_entries]);
		if (!f) {
			if (t->exc || !krt_list_append(t, (struct krt_list *)list, b->item[i]))
				return KRT_ERR;
			continue;
		}
		changed = true;
		r = krt_call(t, f, 1, &bases);
		if (r && !krt_is(r, KRT_KIND_TUPLE))
			return krt_raise(t, KRT_EXC_TypeError, "__mro_entries__ must return a tuple");
		if (!r || !krt_list_extend(t, (struct krt_list *)list, r))
			return KRT_ERR;
	}
	return list && changed ? krt_tuple_from(t, list) : list ? bases : KRT_ERR;
}

/* __build_class__(func, name, *bases, metaclass=None, **kw) */
krt_val krt_build_class(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	struct krt_vm *vm = t->vm;
	krt_val bases, given, m = KRT_UNDEF, ns, cell, args[3], c;
	struct krt_class *meta = vm->type_class;

	if (n < 2 || !krt_is(a[0], KRT_KIND_FUNC) || !krt_is(a[1], KRT_KIND_STR))
		return krt_raise(t, KRT_EXC_TypeError, "__build_class__: func must be a function");
	given = krt_tuple_of(t, n - 2, a + 2);
	bases = given ? krt_resolve_bases(t, given) : KRT_ERR;
	if (!bases)
		return KRT_ERR;
	if (kw) {
		kw = krt_dict_copy(t, (struct krt_dict *)kw);
		if (!kw)
			return KRT_ERR;
		m = krt_dict_get_str((struct krt_dict *)kw, vm->names[KRT_N_metaclass]);
		if (m && krt_dict_del(t, (struct krt_dict *)kw, (krt_val)vm->names[KRT_N_metaclass]) < 0)
			return KRT_ERR;
	}
	if (!m || krt_is(m, KRT_KIND_CLASS)) {
		meta = krt_metaclass(t, m ? (struct krt_class *)m : meta, (struct krt_tuple *)bases);
		if (!meta)
			return KRT_ERR;
		m = (krt_val)meta;
		ns = krt_class_prepare(t, meta, a[1], bases, kw);
	} else {
		ns = krt_dict_new(t);
	}
	cell = ns ? krt_run_body(t, (struct krt_func *)a[0], ns) : KRT_ERR;
	if (!cell)
		return KRT_ERR;
	if (krt_is(cell, KRT_KIND_CELL) && !krt_setitem(t, ns, (krt_val)vm->names[KRT_N_classcell], cell))
		return KRT_ERR;
	if (bases != given && !krt_setitem(t, ns, (krt_val)vm->names[KRT_N_orig_bases], given))
		return KRT_ERR;
	args[0] = a[1];
	args[1] = bases;
	args[2] = ns;
	c = krt_call_kw(t, m, 3, args, kw);
	if (c && krt_is(cell, KRT_KIND_CELL) && !((struct krt_cell *)cell)->val)
		((struct krt_cell *)cell)->val = c;
	return c;
}
