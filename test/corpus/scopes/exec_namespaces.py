# exec, eval and compile with dicts and mappings as globals and locals, which stay alive.
g={'a':1}
exec('''
def f():
    global a
    a+=1
    return a
class C:
    y=a
    def m(self): return a
b=[a+i for i in range(3)]
''',g)
print(g['f'](), g['a'], g['C'].y, g['C']().m(), g['b'], g['C'].__module__, g['f'].__globals__ is g, g['f'].__module__)
g['a']=50; print(g['f']())
l={}
exec('x=5\ny=a\nfor i in range(2): z=i\ndel i\nimport sys\n', g, l); print(sorted(l), "x" in g, l['y'])
print(eval('x+a', g, l), eval('globals() is g', {'g':g}), eval('locals()',{}, l) is l)
try: exec('print(nope)', {'__builtins__':{}})
except NameError as e: print(e)
print(eval('len', {'__builtins__':{'len':3}}))
c=compile('q=1+1\nq','f','exec'); d={}; print(exec(c,d), d['q'])
print(eval(compile('3*a','f','eval'),{'a':4}))
def h():
    v=3
    exec('v=4'); print(v, eval('v+1'))
    ns={}; exec('w=v',globals(),{'v':v}|{}) 
    return eval('[k for k in (1,2)]')
print(h())
exec('top=7'); print(top)
class K:
    exec('inside=1'); print(inside)
print(K.inside)
try: eval('1',[])
except TypeError as e: print(e)
try: exec('1',[])
except TypeError as e: print(e)
try: eval('1',{},3)
except TypeError as e: print(e)
class MD(dict):
    def __getitem__(s,k): return 'got '+k if not k.startswith('_') else dict.__getitem__(s,k)
print(eval('zzz',{},MD()))
exec("def r(): return [x for x in range(n)]", g); g['n']=3; print(g['r']())
exec("a: int = 3\nprint(__annotations__)", {})
exec("'doc'\nprint(__doc__)", {})
gg={'__name__':'modx'}; exec("class Z: pass\nprint(Z.__module__, Z)", gg)
exec("try:\n  1/0\nexcept ZeroDivisionError as e:\n  print('c', e)\nprint('e' in globals())", {})
exec("def outer():\n  k=1\n  def inner():\n    nonlocal k\n    k+=1\n    return k\n  return inner()\nprint(outer())")
