local Node = {}
Node.__index = Node

local function new(left, right)
  return setmetatable({ left = left, right = right }, Node)
end

function Node:check()
  if not self.left then return 1 end
  return 1 + self.left:check() + self.right:check()
end

local function make(depth)
  if depth == 0 then return new(nil, nil) end
  return new(make(depth - 1), make(depth - 1))
end

local deepest = 14
local kept = make(deepest)
local out = { "binarytrees" }
for depth = 4, deepest, 4 do
  local n = 1 << (deepest - depth + 4)
  local total = 0
  for _ = 1, n do total = total + make(depth):check() end
  out[#out + 1] = total
end
out[#out + 1] = kept:check()
print(table.concat(out, " "))
