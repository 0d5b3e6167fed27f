local function step(bodies, pairs, dt)
  for i = 1, #pairs do
    local a, b = pairs[i][1], pairs[i][2]
    local dx, dy, dz = a[1] - b[1], a[2] - b[2], a[3] - b[3]
    local d2 = dx * dx + dy * dy + dz * dz
    local mag = dt / (d2 * d2 ^ 0.5)
    local m = b[7] * mag
    a[4] = a[4] - dx * m
    a[5] = a[5] - dy * m
    a[6] = a[6] - dz * m
    m = a[7] * mag
    b[4] = b[4] + dx * m
    b[5] = b[5] + dy * m
    b[6] = b[6] + dz * m
  end
  for i = 1, #bodies do
    local b = bodies[i]
    b[1] = b[1] + dt * b[4]
    b[2] = b[2] + dt * b[5]
    b[3] = b[3] + dt * b[6]
  end
end

local function energy(bodies, pairs)
  local e = 0.0
  for _, b in ipairs(bodies) do
    e = e + 0.5 * b[7] * (b[4] * b[4] + b[5] * b[5] + b[6] * b[6])
  end
  for _, p in ipairs(pairs) do
    local a, b = p[1], p[2]
    local dx, dy, dz = a[1] - b[1], a[2] - b[2], a[3] - b[3]
    e = e - a[7] * b[7] / (dx * dx + dy * dy + dz * dz) ^ 0.5
  end
  return e
end

local bodies = {
  { 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 39.5 },
  { 4.8, -1.2, -0.1, 0.6, 2.8, -0.02, 0.038 },
  { 8.3, 4.1, -0.4, -1.0, 1.8, 0.008, 0.011 },
  { 12.9, -15.1, -0.2, 1.1, 0.9, -0.01, 0.0017 },
  { 15.4, -25.9, 0.2, 1.0, 0.6, -0.03, 0.002 },
}
local pairs = {}
for i = 1, 5 do
  for j = i + 1, 5 do pairs[#pairs + 1] = { bodies[i], bodies[j] } end
end
for _ = 1, 60000 do step(bodies, pairs, 0.01) end
print(string.format("nbody %.9f", energy(bodies, pairs)))
