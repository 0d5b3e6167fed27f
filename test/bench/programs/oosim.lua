local Device = {}
Device.__index = Device
function Device.new(ident) return setmetatable({ ident = ident, count = 0 }, Device) end
function Device:tick(now) self.count = self.count + 1; return 1 end
function Device:weight() return 1 end

local Disk = setmetatable({}, { __index = Device })
Disk.__index = Disk
function Disk.new(ident, block)
  local d = setmetatable(Device.new(ident), Disk)
  d.block = block
  d.bytes = 0
  return d
end
function Disk:tick(now)
  self.count = self.count + 1
  self.bytes = self.bytes + self.block
  return 3 + (now & 3)
end
function Disk:weight() return 2 end

local Nic = setmetatable({}, { __index = Device })
Nic.__index = Nic
function Nic.new(ident)
  local d = setmetatable(Device.new(ident), Nic)
  d.drops = 0
  return d
end
function Nic:tick(now)
  self.count = self.count + 1
  if (now * 7 + self.ident) % 5 == 0 then
    self.drops = self.drops + 1
    return 5
  end
  return 2
end

local devices = {}
for i = 0, 29 do
  if i % 3 == 0 then devices[#devices + 1] = Device.new(i)
  elseif i % 3 == 1 then devices[#devices + 1] = Disk.new(i, 512 * (i + 1))
  else devices[#devices + 1] = Nic.new(i) end
end
local ring = {}
for i = 0, 7 do ring[i] = {} end
for _, d in ipairs(devices) do
  local q = ring[d.ident % 8]
  q[#q + 1] = d
end
local work = 0
for now = 0, 139999 do
  local slot = ring[now % 8]
  ring[now % 8] = {}
  for _, d in ipairs(slot) do
    local delay = d:tick(now)
    work = work + d:weight() * delay
    local q = ring[(now + delay) % 8]
    q[#q + 1] = d
  end
end
local n = 0
for _, d in ipairs(devices) do n = n + d.count end
print("oosim " .. work .. " " .. n)
