local function rand(n)
  local x = 12345
  local out = {}
  for i = 1, n do
    x = (x * 16807) % 2147483647
    out[i] = x % 100000
  end
  return out
end

local function copy(a) return table.move(a, 1, #a, 1, {}) end

local total = 0
for _ = 1, 20 do
  local a = rand(20000)
  local b = copy(a)
  table.sort(b)
  -- table.sort is not stable: the position breaks ties
  local order = {}
  for i = 1, #a do order[i] = i end
  table.sort(order, function(i, j)
    local x, y = a[i] % 1000, a[j] % 1000
    if x ~= y then return x < y end
    return i < j
  end)
  local c = {}
  for i = 1, #order do c[i] = a[order[i]] end
  table.sort(a, function(x, y) return x > y end)
  total = total + b[101] + c[101] + a[101]
  for i = 1, #a do
    local x, y = a[i], b[i]
    total = total + (x > y and x - y or 1)
  end
  local d = {}
  for i = 1, #b, 2 do d[#d + 1] = b[i] end
  for i = 2, #b, 2 do d[#d + 1] = b[i] end
  local i, j = 1, #d
  while i < j do
    d[i], d[j] = d[j], d[i]
    i = i + 1
    j = j - 1
  end
  total = total + d[18] + #table.move(d, 6, #d - 5, 1, {})
  local stack = {}
  for _, v in ipairs(c) do
    if v & 1 == 1 then stack[#stack + 1] = v
    elseif #stack > 0 then total = total + table.remove(stack) end
  end
  total = total + #stack
  local q = table.move(b, 1, 300, 1, {})
  for v = 0, 99999, 100 do
    for k = 1, #q do
      if q[k] == v then total = total + 1; break end
    end
  end
  for k = 0, 199 do
    table.insert(q, k + 1, k)
    table.remove(q, 101)
  end
end
print("listops " .. total)
