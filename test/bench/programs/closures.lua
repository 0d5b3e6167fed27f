local function counter(step)
  local n = 0
  return function(k)
    n = n + step * (k or 1)
    return n
  end
end

local function compose(f, g) return function(x) return g(f(x)) end end

local function scale(x, by, off) return x * (by or 2) + (off or 0) end

local ticks = {}
for i = 1, 8 do ticks[i - 1] = counter(i) end
local function inc(x) return x + 1 end
local f = compose(compose(inc, function(x) return x * 3 end), compose(inc, inc))
local total = 0
for i = 0, 499999 do
  local t = ticks[i & 7]
  total = total + t()
  if i & 3 == 0 then total = total - t(2) end
  total = total + f(i) + scale(i, 3) - scale(i, nil, i)
  total = total % 1000000007
end
print("closures " .. total)
