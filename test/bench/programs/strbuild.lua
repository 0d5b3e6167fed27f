local function line(i)
  return string.format("%05d %x name%d", i, i * 7, i % 13)
end

local function split(s, sep)
  local out, at = {}, 1
  while true do
    local p = string.find(s, sep, at, true)
    if not p then
      out[#out + 1] = string.sub(s, at)
      return out
    end
    out[#out + 1] = string.sub(s, at, p - 1)
    at = p + 1
  end
end

local total = 0
for k = 0, 699 do
  local lines = {}
  for i = 0, 399 do lines[#lines + 1] = line(i) end
  local text = table.concat(lines, "\n")
  total = total + #text
  for _, part in ipairs(split(text, "\n")) do
    local f = split(part, " ")
    if string.sub(f[3], -1) == "7" and string.sub(f[2], 1, 1) == "1" then
      total = total + tonumber(f[1])
    end
    total = total + #string.upper(f[3]) + #string.format("%s=%d;", f[3], #f[2])
  end
  local out = ""
  for i = 0, 399 do out = out .. "x" .. tostring(i) .. "," end
  local _, nines = string.gsub(out, "9,", "")
  local cut = string.gsub(out, "x1", "")
  total = total + #cut + nines + string.find(out, "399", 1, true) - 1
  local t = string.format("  %8s|%-6s", tostring(k), "ab")
  total = total + #string.match(t, "^%s*(.-)%s*$")
end
print("strbuild " .. total)
