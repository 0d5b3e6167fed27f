local function collatz(n)
  local steps = 0
  while n ~= 1 do
    if n & 1 == 1 then n = 3 * n + 1 else n = n >> 1 end
    steps = steps + 1
  end
  return steps
end

local function gcd(a, b)
  while b ~= 0 do a, b = b, a % b end
  return a
end

local best, where, total = 0, 0, 0
local n = 1
while n < 70000 do
  local s = collatz(n)
  total = total + s + gcd(s * 6, n)
  if s > best then best = s; where = n end
  n = n + 1
end
print("whileloop " .. best .. " " .. where .. " " .. total)
