local char, byte, fmt = string.char, string.byte, string.format

local function build(i)
  local size = 40 + i % 7
  local port = 1024 + i % 50
  return char(0x45, 0, size >> 8, size & 255, 0, 0, 0, 0, 64, i % 3 ~= 0 and 6 or 17, 0, 0,
    10, 0, 0, i * 37 & 0xFF, 0xC0, 0xA8, 0, i * 11 & 0xFF, port >> 8, port & 255, 0, i & 1 == 1 and 80 or 53)
end

local function checksum(p)
  local s = 0
  for i = 1, 20, 2 do
    local a, b = byte(p, i, i + 1)
    s = s + (a << 8 | b)
  end
  while s >> 16 ~= 0 do s = (s & 0xFFFF) + (s >> 16) end
  return ~s & 0xFFFF
end

local function parse(p, flows)
  if byte(p, 1) >> 4 ~= 4 then return 0 end
  local size = byte(p, 3) << 8 | byte(p, 4)
  local proto = byte(p, 10)
  local src = string.unpack(">I4", p, 13)
  local dst = string.unpack(">I4", p, 17)
  local sport, dport = string.unpack(">I2I2", p, 21)
  local key = src .. ":" .. dst .. ":" .. proto .. ":" .. sport .. ":" .. dport
  local flow = flows[key]
  if flow == nil then
    flows[key] = { 1, size, src }
  else
    flow[1] = flow[1] + 1
    flow[2] = flow[2] + size
  end
  return checksum(p)
end

local packets = {}
for i = 0, 1499 do packets[#packets + 1] = build(i) end
local flows = {}
local total = 0
for k = 1, 120 do
  for _, p in ipairs(packets) do total = total + parse(p, flows) end
end
local n, sum, best = 0, 0, ""
for _, f in pairs(flows) do
  n = n + 1
  sum = sum + f[1] * f[2]
  local s = f[3]
  local t = fmt("%d.%d.%d.%d", s >> 24, s >> 16 & 255, s >> 8 & 255, s & 255)
  if t > best then best = t end
end
print("parse " .. total .. " " .. n .. " " .. sum .. " " .. best)
