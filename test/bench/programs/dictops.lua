local total = 0
for k = 1, 30 do
  local d = {}
  for i = 0, 24999 do d[(i * 7919) & 0xFFFF] = i end
  for i = 0, 65535, 2 do
    local v = d[i]
    if v then total = total + v end
  end
  local words = {}
  for i = 0, 19999 do
    local w = "w" .. tostring(i % 997)
    words[w] = (words[w] or 0) + 1
  end
  for w, n in pairs(words) do total = total + n * #w end
  local grid, cells = {}, 0
  for x = 0, 79 do
    for y = 0, 79 do
      grid[x * 128 + y] = x ~ y
      cells = cells + 1
    end
  end
  for x = 1, 78 do
    total = total + grid[(x - 1) * 128 + x] + grid[x * 128 + x + 1]
  end
  for i = 0, 65535, 3 do d[i] = nil end
  local n = 0
  for _, v in pairs(d) do
    total = total + v
    n = n + 1
  end
  total = total + n + cells
end
print("dictops " .. total)
