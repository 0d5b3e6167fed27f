package btf

import (
	"fmt"
	"slices"
	"strings"
)

//go:generate go run ./gen -kdir /lib/modules/6.1.0-56-amd64/build -source /lib/modules/6.1.0-56-amd64/source

// Global is a variable of the kernel whose type is known.
type Global struct {
	Name   string
	Type   ID
	PerCPU bool // its symbol is an offset into each CPU's area
}

// globalEntry is a row of globalTable, which is sorted by name.
type globalEntry struct{ name, ctype string }

// fileGlobals are variables that no header declares, or declares without their length, as the
// kernel's source files define them (read in 6.1). They come before globalTable.
var fileGlobals = [...]globalEntry{
	{"avenrun", "unsigned long[3]"},
	{"bdi_list", "struct list_head"},
	{"bdi_tree", "struct rb_root"},
	{"bus_kset", "struct kset *"},
	{"cdev_map", "struct kobj_map *"},
	{"cgroup_roots", "struct list_head"},
	{"class_kset", "struct kset *"},
	{"clocksource_list", "struct list_head"},
	{"dentry_hashtable", "struct hlist_bl_head *"},
	{"dpm_list", "struct list_head"},
	{"file_systems", "struct file_system_type *"},
	{"full_fops", "struct file_operations"},
	{"kmsg_fops", "struct file_operations"},
	{"kprobe_table", "struct hlist_head[64]"},
	{"ksm_scan", "struct ksm_scan"},
	{"max_threads", "int"},
	{"mem_fops", "struct file_operations"},
	{"misc_list", "struct list_head"},
	{"module_mutex", "struct mutex"},
	{"modules", "struct list_head"},
	{"mount_hashtable", "struct hlist_head *"},
	{"mountpoint_hashtable", "struct hlist_head *"},
	{"net_todo_list", "struct list_head"},
	{"nr_files", "struct percpu_counter"},
	{"nr_swapfiles", "unsigned int"},
	{"null_fops", "struct file_operations"},
	{"pernet_list", "struct list_head"},
	{"pipe_mnt", "struct vfsmount *"},
	{"pipefs_ops", "struct super_operations"},
	{"prb", "struct printk_ringbuffer *"},
	{"proc_root", "struct proc_dir_entry"},
	{"proto_list", "struct list_head"},
	{"ptype_all", "struct list_head"},
	{"ptype_base", "struct list_head[PTYPE_HASH_SIZE]"},
	{"root_task_group", "struct task_group"},
	{"sb_lock", "spinlock_t"},
	{"shm_mnt", "struct vfsmount *"},
	{"shrinker_list", "struct list_head"},
	{"slab_caches", "struct list_head"},
	{"slab_mutex", "struct mutex"},
	{"sock_mnt", "struct vfsmount *"},
	{"softirq_vec", "struct softirq_action[NR_SOFTIRQS]"},
	{"super_blocks", "struct list_head"},
	{"swap_info", "struct swap_info_struct *[]"},
	{"sysctl_table_root", "struct ctl_table_root"},
	{"task_groups", "struct list_head"},
	{"tcp_cong_list", "struct list_head"},
	{"uidhash_table", "struct hlist_head[128]"},
	{"vmap_area_list", "struct list_head"},
	{"vmap_area_lock", "spinlock_t"},
	{"vmap_area_root", "struct rb_root"},
	{"workqueues", "struct list_head"},
	{"wq_pool_mutex", "struct mutex"},
	{"zero_fops", "struct file_operations"},
}

// Global finds the type of a variable: per-CPU ones in BTF, others in the tables. A variable that
// the tables know may be absent from the kernel at hand: its symbol says. The error is for a type
// that this kernel does not have.
func (t *Types) Global(name string) (g Global, ok bool, err error) {
	if v, ok := t.Var(name); ok {
		return Global{Name: name, Type: v.Elem, PerCPU: true}, true, nil
	}
	ctype, ok := GlobalText(name)
	if !ok {
		return Global{}, false, nil
	}
	id, err := t.ParseType(ctype)
	if err != nil {
		return Global{}, false, fmt.Errorf("variable %s: %w", name, err)
	}
	return Global{Name: name, Type: id}, true, nil
}

// GlobalText is the C text of the type of a well-known variable that is not per-CPU.
func GlobalText(name string) (string, bool) {
	for _, table := range [][]globalEntry{fileGlobals[:], globalTable[:]} {
		i, ok := slices.BinarySearchFunc(table, name,
			func(e globalEntry, name string) int { return strings.Compare(e.name, name) })
		if ok {
			return table[i].ctype, true
		}
	}
	return "", false
}

// GlobalNames yields the names Global knows, the per-CPU ones first; some twice.
func (t *Types) GlobalNames() func(yield func(string) bool) {
	return func(yield func(string) bool) {
		for name := range t.All(KindVar) {
			if !yield(name) {
				return
			}
		}
		for _, table := range [][]globalEntry{fileGlobals[:], globalTable[:]} {
			for _, e := range table {
				if !yield(e.name) {
					return
				}
			}
		}
	}
}
