local M = 0xFFFFFFFF

local function mix(h)
  h = h ~ (h >> 16)
  h = (h * 0x45D9F3B) & M
  h = h ~ (h >> 13)
  h = (h * 0x2C1B3C6D) & M
  return h ~ (h >> 15)
end

local function run(n)
  local a = 0x811C9DC5
  local b = 5381
  for i = 0, n - 1 do
    local c = (i * 31 + 7) & 0xFF
    a = ((a ~ c) * 0x01000193) & M
    b = ((b << 5) + b + c) & M
    b = (b << 7 | b >> 25) & M
    if i & 7 == 0 then a = a ~ mix(b) end
  end
  return a, b
end

local a, b = run(1000000)
print("bitops " .. a .. " " .. b)
