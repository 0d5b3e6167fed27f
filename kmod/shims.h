/* SPDX-License-Identifier: GPL-2.0 */
/*
 * shims.h - static inlines and macros of the kernel under their C names, for
 * there is no address to call. One line each:
 *
 *	SHIM(name, least arguments, flags, prototype as C text, expression)
 *
 * The most arguments are those of the prototype; what is left out is 0 unless
 * the expression says otherwise. A(i) is argument i, P(type, i) as a pointer,
 * n their number. A HOLDS shim makes its thread one that must not sleep until
 * its counterpart, which follows it, is called with the same first argument.
 *
 * The client's list (client/shims_gen.go) is made from this file.
 */

/* memory */
SHIM(kmalloc, 1, 0, "void *kmalloc(size_t size, gfp_t flags)", (u64)kmalloc(A(0), FLAGS(1)))
SHIM(kzalloc, 1, 0, "void *kzalloc(size_t size, gfp_t flags)", (u64)kzalloc(A(0), FLAGS(1)))
SHIM(kcalloc, 2, 0, "void *kcalloc(size_t n, size_t size, gfp_t flags)", (u64)kcalloc(A(0), A(1), FLAGS(2)))
SHIM(kmalloc_array, 2, 0, "void *kmalloc_array(size_t n, size_t size, gfp_t flags)", (u64)kmalloc_array(A(0), A(1), FLAGS(2)))
SHIM(kvmalloc, 1, 0, "void *kvmalloc(size_t size, gfp_t flags)", (u64)kvmalloc(A(0), FLAGS(1)))
SHIM(kvzalloc, 1, 0, "void *kvzalloc(size_t size, gfp_t flags)", (u64)kvzalloc(A(0), FLAGS(1)))
SHIM(virt_to_phys, 1, 0, "unsigned long virt_to_phys(void *addr)", virt_to_phys(P(void, 0)))
SHIM(phys_to_virt, 1, 0, "void *phys_to_virt(unsigned long addr)", (u64)phys_to_virt(A(0)))
SHIM(virt_to_page, 1, 0, "struct page *virt_to_page(void *addr)", (u64)virt_to_page(P(void, 0)))
SHIM(page_address, 1, 0, "void *page_address(struct page *page)", (u64)page_address(P(struct page, 0)))
SHIM(page_to_pfn, 1, 0, "unsigned long page_to_pfn(struct page *page)", page_to_pfn(P(struct page, 0)))
SHIM(get_page, 1, 0, "void get_page(struct page *page)", DO(get_page(P(struct page, 0))))
SHIM(put_page, 1, 0, "void put_page(struct page *page)", DO(put_page(P(struct page, 0))))
SHIM(copy_from_user, 3, 0, "unsigned long copy_from_user(void *to, void *from, unsigned long n)", copy_from_user(P(void, 0), (void __user *)A(1), A(2)))
SHIM(copy_to_user, 3, 0, "unsigned long copy_to_user(void *to, void *from, unsigned long n)", copy_to_user((void __user *)A(0), P(void, 1), A(2)))

/* reference counts */
SHIM(get_task_struct, 1, 0, "struct task_struct *get_task_struct(struct task_struct *task)", (u64)get_task_struct(P(struct task_struct, 0)))
SHIM(put_task_struct, 1, 0, "void put_task_struct(struct task_struct *task)", DO(put_task_struct(P(struct task_struct, 0))))
SHIM(dev_hold, 1, 0, "void dev_hold(struct net_device *dev)", DO(dev_hold(P(struct net_device, 0))))
SHIM(dev_put, 1, 0, "void dev_put(struct net_device *dev)", DO(dev_put(P(struct net_device, 0))))
SHIM(get_pid, 1, 0, "struct pid *get_pid(struct pid *pid)", (u64)get_pid(P(struct pid, 0)))
SHIM(mmget, 1, 0, "void mmget(struct mm_struct *mm)", DO(mmget(P(struct mm_struct, 0))))
SHIM(mmgrab, 1, 0, "void mmgrab(struct mm_struct *mm)", DO(mmgrab(P(struct mm_struct, 0))))
SHIM(mmdrop, 1, 0, "void mmdrop(struct mm_struct *mm)", DO(mmdrop(P(struct mm_struct, 0))))
SHIM(kref_get, 1, 0, "void kref_get(struct kref *kref)", DO(kref_get(P(struct kref, 0))))
SHIM(kref_read, 1, 0, "unsigned int kref_read(struct kref *kref)", kref_read(P(struct kref, 0)))
SHIM(refcount_inc, 1, 0, "void refcount_inc(struct refcount_struct *r)", DO(refcount_inc(P(refcount_t, 0))))
SHIM(refcount_read, 1, 0, "unsigned int refcount_read(struct refcount_struct *r)", refcount_read(P(refcount_t, 0)))
SHIM(sock_hold, 1, 0, "void sock_hold(struct sock *sk)", DO(sock_hold(P(struct sock, 0))))
SHIM(sock_put, 1, 0, "void sock_put(struct sock *sk)", DO(sock_put(P(struct sock, 0))))
SHIM(skb_get, 1, 0, "struct sk_buff *skb_get(struct sk_buff *skb)", (u64)skb_get(P(struct sk_buff, 0)))
SHIM(get_file, 1, 0, "struct file *get_file(struct file *f)", (u64)get_file(P(struct file, 0)))
SHIM(dget, 1, 0, "struct dentry *dget(struct dentry *dentry)", (u64)dget(P(struct dentry, 0)))

/* locks and sections */
SHIM(rcu_read_lock, 0, HOLDS, "void rcu_read_lock(void)", DO(rcu_read_lock()))
SHIM(rcu_read_unlock, 0, GIVES, "void rcu_read_unlock(void)", DO(rcu_read_unlock()))
SHIM(preempt_disable, 0, HOLDS, "void preempt_disable(void)", DO(preempt_disable()))
SHIM(preempt_enable, 0, GIVES, "void preempt_enable(void)", DO(preempt_enable()))
SHIM(local_bh_disable, 0, HOLDS, "void local_bh_disable(void)", DO(local_bh_disable()))
SHIM(local_bh_enable, 0, GIVES, "void local_bh_enable(void)", DO(local_bh_enable()))
SHIM(spin_lock, 1, HOLDS, "void spin_lock(struct spinlock *lock)", DO(spin_lock(P(spinlock_t, 0))))
SHIM(spin_unlock, 1, GIVES, "void spin_unlock(struct spinlock *lock)", DO(spin_unlock(P(spinlock_t, 0))))
SHIM(spin_lock_bh, 1, HOLDS, "void spin_lock_bh(struct spinlock *lock)", DO(spin_lock_bh(P(spinlock_t, 0))))
SHIM(spin_unlock_bh, 1, GIVES, "void spin_unlock_bh(struct spinlock *lock)", DO(spin_unlock_bh(P(spinlock_t, 0))))
SHIM(read_lock, 1, HOLDS, "void read_lock(rwlock_t *lock)", DO(read_lock(P(rwlock_t, 0))))
SHIM(read_unlock, 1, GIVES, "void read_unlock(rwlock_t *lock)", DO(read_unlock(P(rwlock_t, 0))))
SHIM(write_lock, 1, HOLDS, "void write_lock(rwlock_t *lock)", DO(write_lock(P(rwlock_t, 0))))
SHIM(write_unlock, 1, GIVES, "void write_unlock(rwlock_t *lock)", DO(write_unlock(P(rwlock_t, 0))))
SHIM(spin_is_locked, 1, 0, "int spin_is_locked(struct spinlock *lock)", spin_is_locked(P(spinlock_t, 0)))
SHIM(spin_lock_init, 1, 0, "void spin_lock_init(struct spinlock *lock)", DO(spin_lock_init(P(spinlock_t, 0))))
SHIM(mutex_init, 1, 0, "void mutex_init(struct mutex *lock)", DO(mutex_init(P(struct mutex, 0))))
SHIM(init_rwsem, 1, 0, "void init_rwsem(struct rw_semaphore *sem)", DO(init_rwsem(P(struct rw_semaphore, 0))))
SHIM(init_waitqueue_head, 1, 0, "void init_waitqueue_head(struct wait_queue_head *head)", DO(init_waitqueue_head(P(wait_queue_head_t, 0))))
SHIM(init_completion, 1, 0, "void init_completion(struct completion *x)", DO(init_completion(P(struct completion, 0))))
SHIM(might_sleep, 0, 0, "void might_sleep(void)", DO(might_sleep()))

/* where we are */
SHIM(smp_processor_id, 0, 0, "int smp_processor_id(void)", raw_smp_processor_id())
SHIM(num_online_cpus, 0, 0, "unsigned int num_online_cpus(void)", num_online_cpus())
SHIM(preempt_count, 0, 0, "int preempt_count(void)", preempt_count())
SHIM(irqs_disabled, 0, 0, "bool irqs_disabled(void)", irqs_disabled())
SHIM(in_interrupt, 0, 0, "bool in_interrupt(void)", in_interrupt() != 0)
SHIM(in_atomic, 0, 0, "bool in_atomic(void)", in_atomic())
SHIM(in_task, 0, 0, "bool in_task(void)", in_task())
SHIM(get_current, 0, 0, "struct task_struct *get_current(void)", (u64)current)
SHIM(task_pid_nr, 1, 0, "int task_pid_nr(struct task_struct *task)", task_pid_nr(P(struct task_struct, 0)))
SHIM(task_tgid_nr, 1, 0, "int task_tgid_nr(struct task_struct *task)", task_tgid_nr(P(struct task_struct, 0)))
SHIM(task_cpu, 1, 0, "unsigned int task_cpu(struct task_struct *task)", task_cpu(P(struct task_struct, 0)))

/* pointers that are errors */
SHIM(IS_ERR, 1, 0, "bool IS_ERR(void *ptr)", IS_ERR(P(void, 0)))
SHIM(IS_ERR_OR_NULL, 1, 0, "bool IS_ERR_OR_NULL(void *ptr)", IS_ERR_OR_NULL(P(void, 0)))
SHIM(PTR_ERR, 1, 0, "long PTR_ERR(void *ptr)", PTR_ERR(P(void, 0)))
SHIM(ERR_PTR, 1, 0, "void *ERR_PTR(long error)", (u64)ERR_PTR(A(0)))

/* atomics and lists */
SHIM(atomic_read, 1, 0, "int atomic_read(atomic_t *v)", atomic_read(P(atomic_t, 0)))
SHIM(atomic_set, 2, 0, "void atomic_set(atomic_t *v, int i)", DO(atomic_set(P(atomic_t, 0), A(1))))
SHIM(atomic_inc, 1, 0, "void atomic_inc(atomic_t *v)", DO(atomic_inc(P(atomic_t, 0))))
SHIM(atomic_dec, 1, 0, "void atomic_dec(atomic_t *v)", DO(atomic_dec(P(atomic_t, 0))))
SHIM(INIT_LIST_HEAD, 1, 0, "void INIT_LIST_HEAD(struct list_head *list)", DO(INIT_LIST_HEAD(P(struct list_head, 0))))
SHIM(list_empty, 1, 0, "int list_empty(struct list_head *head)", list_empty(P(struct list_head, 0)))
SHIM(list_add, 2, 0, "void list_add(struct list_head *entry, struct list_head *head)", DO(list_add(P(struct list_head, 0), P(struct list_head, 1))))
SHIM(list_add_tail, 2, 0, "void list_add_tail(struct list_head *entry, struct list_head *head)", DO(list_add_tail(P(struct list_head, 0), P(struct list_head, 1))))
SHIM(list_del, 1, 0, "void list_del(struct list_head *entry)", DO(list_del(P(struct list_head, 0))))

/* network and files */
SHIM(netdev_priv, 1, 0, "void *netdev_priv(struct net_device *dev)", (u64)netdev_priv(P(struct net_device, 0)))
SHIM(netif_running, 1, 0, "bool netif_running(struct net_device *dev)", netif_running(P(struct net_device, 0)))
SHIM(netif_carrier_ok, 1, 0, "bool netif_carrier_ok(struct net_device *dev)", netif_carrier_ok(P(struct net_device, 0)))
SHIM(dev_net, 1, 0, "struct net *dev_net(struct net_device *dev)", (u64)dev_net(P(struct net_device, 0)))
SHIM(file_inode, 1, 0, "struct inode *file_inode(struct file *f)", (u64)file_inode(P(struct file, 0)))
SHIM(i_size_read, 1, 0, "long long i_size_read(struct inode *inode)", i_size_read(P(struct inode, 0)))
SHIM(d_inode, 1, 0, "struct inode *d_inode(struct dentry *dentry)", (u64)d_inode(P(struct dentry, 0)))

/* time */
SHIM(msecs_to_jiffies, 1, 0, "unsigned long msecs_to_jiffies(unsigned int m)", msecs_to_jiffies(A(0)))
SHIM(ktime_get_ns, 0, 0, "unsigned long ktime_get_ns(void)", ktime_get_ns())
SHIM(schedule_work, 1, 0, "bool schedule_work(struct work_struct *work)", schedule_work(P(struct work_struct, 0)))
