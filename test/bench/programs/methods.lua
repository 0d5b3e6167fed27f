local Account = {}
Account.__index = Account

function Account.new(owner, balance)
  return setmetatable({ owner = owner, balance = balance, moves = 0 }, Account)
end

function Account:deposit(n)
  self.balance = self.balance + n
  self.moves = self.moves + 1
  return self
end

function Account:withdraw(n)
  if n > self.balance then return false end
  self.balance = self.balance - n
  self.moves = self.moves + 1
  return true
end

local Savings = setmetatable({}, { __index = Account })
Savings.__index = Savings

function Savings.new(owner, balance, rate)
  local s = setmetatable(Account.new(owner, balance), Savings)
  s.rate = rate
  return s
end

function Savings:deposit(n)
  Account.deposit(self, n)
  self.balance = self.balance + self.rate
  return self
end

local a = Account.new("a", 100)
local s = Savings.new("s", 100, 3)
local refused = 0
for i = 0, 499999 do
  a:deposit(i & 15):deposit(1)
  s:deposit(i & 7)
  if not a:withdraw(i & 31) then refused = refused + 1 end
  if not s:withdraw(i & 15) then refused = refused + 1 end
end
print("methods " .. a.balance .. " " .. a.moves .. " " .. s.balance .. " " .. s.moves .. " " .. refused)
