local function primes(n)
  local flag = {}
  for i = 0, n do flag[i] = true end
  flag[0] = false
  flag[1] = false
  local i = 2
  while i * i <= n do
    if flag[i] then
      for j = i * i, n, i do flag[j] = false end
    end
    i = i + 1
  end
  local count = 0
  for k = 0, n do if flag[k] then count = count + 1 end end
  return count
end

local function factors(n)
  local least = {}
  for i = 0, n do least[i] = 0 end
  for i = 2, n do
    if least[i] == 0 then
      for j = i, n, i do
        if least[j] == 0 then least[j] = i end
      end
    end
  end
  local total = 0
  for i = 0, n do total = (total * 7 + least[i]) % 1000003 end
  return total
end

print("sieve " .. primes(2500000) .. " " .. factors(900000))
