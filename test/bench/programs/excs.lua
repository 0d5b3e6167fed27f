local guard = { depth = 0 }

local function check(n)
  if n % 3 == 0 then error({ code = n & 7 }) end
  if n % 7 == 0 then error("n", 0) end
  return n
end

local function middle(n)
  return check(n) + 1
end

local function guarded(i)
  guard.depth = guard.depth + 1
  local ok, v = pcall(middle, i)
  guard.depth = guard.depth - 1
  if not ok then error(v, 0) end
  return v
end

local function look(t, k)
  local v = t[k]
  if v == nil then error("key", 0) end
  return v
end

local total, final = 0, 0
local map = { [1] = 1, [2] = 2 }
for i = 0, 359999 do
  local ok, v = pcall(guarded, i)
  if ok then total = total + v
  elseif type(v) == "table" then total = total + v.code
  else total = total - 1 end
  final = final + 1
  local ok2, w = pcall(look, map, i & 3)
  if ok2 then total = total + w else total = total + 5 end
end
print("excs " .. total .. " " .. final .. " " .. guard.depth)
