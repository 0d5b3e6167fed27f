local BASE = 0xFFFF888000000000
local PAGE = 4096

local function run(n)
  local p = BASE + 0x1238
  local last = BASE + (1 << 30)
  local pages, low = 0, 0
  for i = 0, n - 1 do
    local aligned = p & ~(PAGE - 1)
    pages = pages ~ ((aligned - BASE) >> 12)
    low = low + (p & 0xFF8)
    if p & (PAGE - 1) > 4000 then p = aligned + PAGE end
    p = p + 24 + (i & 7) * 8
    if p >= last then p = BASE + 0x10 end
  end
  return p - BASE, pages, low
end

local a, b, c = run(1500000)
print("ptrarith " .. a .. " " .. b .. " " .. c)
