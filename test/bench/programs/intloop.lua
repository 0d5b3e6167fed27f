local function run(n)
  local total = 0
  for i = 0, n - 1 do
    for j = 0, (i & 63) - 1 do
      total = total + (i * j) % 97 - (i ~ j) // 3
      if total > 1000000000 then total = total - 999999937 end
    end
  end
  return total
end

print("intloop " .. run(120000))
