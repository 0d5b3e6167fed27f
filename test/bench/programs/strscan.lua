local byte, sub = string.byte, string.sub
local function alpha(c) return c >= 65 and c <= 90 or c >= 97 and c <= 122 end
local function digit(c) return c >= 48 and c <= 57 end

local function scan(s)
  local i, n = 1, #s
  local words, numbers, other = 0, 0, 0
  while i <= n do
    local c = byte(s, i)
    if alpha(c) then
      local j = i
      while j <= n and (alpha(byte(s, j)) or digit(byte(s, j))) do j = j + 1 end
      words = words + #sub(s, i, j - 1)
      i = j
    elseif digit(c) then
      local v = 0
      while i <= n and digit(byte(s, i)) do
        v = v * 10 + byte(s, i) - 48
        i = i + 1
      end
      numbers = numbers + v
    else
      if c ~= 32 then other = other + 1 end
      i = i + 1
    end
  end
  return words, numbers, other
end

local text = string.rep("int foo(char *p, int n42) { return p[n42 + 17] << 3 | 0x1f; } ", 40)
local total = 0
for _ = 1, 1000 do
  local w, v, o = scan(text)
  total = total + w * 3 + v + o
end
local h = 0
for _ = 1, 500 do
  for i = 1, #text do h = (h * 31 + byte(text, i)) & 0xFFFFFF end
end
print("strscan " .. total .. " " .. h)
