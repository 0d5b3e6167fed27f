local yield, wrap = coroutine.yield, coroutine.wrap

local function count(n)
  return wrap(function() for i = 0, n - 1 do yield(i) end end)
end
local function odd(it)
  return wrap(function() for v in it do if v & 1 == 1 then yield(v) end end end)
end
local function square(it)
  return wrap(function() for v in it do yield(v * v % 1009) end end)
end
local function walk(lo, hi)
  local function go(l, h)
    if l < h then
      local mid = (l + h) >> 1
      go(l, mid)
      yield(mid)
      go(mid + 1, h)
    end
  end
  return wrap(function() go(lo, hi) end)
end

local function mean()
  return wrap(function()
    local total, n = 0, 0
    while true do
      local v = yield(n > 0 and total // n or 0)
      total = total + v
      n = n + 1
    end
  end)
end

local a = 0
for v in square(odd(count(4000000))) do a = a + v end
local b = 0
for v in walk(0, 100000) do b = (b * 31 + v) % 1000003 end
local m = mean()
m()
local c = 0
for i = 0, 399999 do c = c + m(i) end
print("gens " .. a .. " " .. b .. " " .. c)
