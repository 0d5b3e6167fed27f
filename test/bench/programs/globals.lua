seed = 42
hits = 0
total = 0
LIMIT = 1 << 20
STEP = 12345

function rand()
  seed = (seed * 1103515245 + STEP) % 2147483648
  return seed
end

function add(v)
  hits = hits + 1
  total = (total + v) % LIMIT
end

function main()
  for _ = 1, 1400000 do
    local r = rand()
    if r & 1024 ~= 0 then add(r) end
  end
end

main()
print("globals " .. seed .. " " .. hits .. " " .. total)
