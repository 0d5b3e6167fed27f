local NAMES = { [0] = "init", "bash", "kworker/u4:1", "nginx", "dockerd" }
local inflight, totals, missed = {}, {}, 0

local function log2(v)
  local n = 0
  while v > 1 do
    v = v >> 1
    n = n + 1
  end
  return n
end

local function entry(ctx, now)
  if ctx.comm == "init" then return end
  inflight[ctx.pid] = { now, ctx.size }
end

local function leave(ctx, now)
  local seen = inflight[ctx.pid]
  if seen == nil then
    missed = missed + 1
    return
  end
  inflight[ctx.pid] = nil
  local t = totals[ctx.comm]
  if t == nil then
    t = { n = 0, bytes = 0, slots = {} }
    for i = 0, 23 do t.slots[i] = 0 end
    totals[ctx.comm] = t
  end
  t.n = t.n + 1
  t.bytes = t.bytes + seen[2]
  local k = log2(now - seen[1])
  t.slots[k] = t.slots[k] + 1
end

local ctx = { pid = 0, comm = "", size = 0 }
local now = 1000000
local r = 7
for _ = 1, 400000 do
  r = (r * 48271) % 2147483647
  ctx.pid = 300 + (r & 31)
  ctx.comm = NAMES[r % 5]
  ctx.size = r & 0xFFF
  entry(ctx, now)
  now = now + ((r >> 7) & 0x1FFF)
  leave(ctx, now)
end
local names = {}
for name in pairs(totals) do names[#names + 1] = name end
table.sort(names)
local digest = 0
for _, name in ipairs(names) do
  local t = totals[name]
  for i = 0, 23 do digest = (digest * 33 + t.slots[i]) % 1000000007 end
  digest = (digest * 33 + t.n + t.bytes) % 1000000007
end
print("probe " .. missed .. " " .. digest)
