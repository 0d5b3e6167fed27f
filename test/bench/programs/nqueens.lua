local function place(row, n, cols, up, down)
  if row == n then return 1 end
  local found = 0
  for c = 0, n - 1 do
    if not (cols[c] or up[row + c] or down[row - c + n]) then
      cols[c], up[row + c], down[row - c + n] = true, true, true
      found = found + place(row + 1, n, cols, up, down)
      cols[c], up[row + c], down[row - c + n] = false, false, false
    end
  end
  return found
end

local out = { "nqueens" }
for n = 6, 11 do
  local cols, up, down = {}, {}, {}
  for i = 0, 2 * n do cols[i], up[i], down[i] = false, false, false end
  out[#out + 1] = place(0, n, cols, up, down)
end
print(table.concat(out, " "))
