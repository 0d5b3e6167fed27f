# Many patterns at once: an Aho-Corasick automaton, checked against str.find.
from collections import deque
class Automaton:
    def __init__(self, words):
        self.next, self.fail, self.out = [{}], [0], [[]]
        for w in words: self.add(w)
        self.link()
    def add(self, word):
        state = 0
        for c in word:
            if c not in self.next[state]:
                self.next[state][c] = len(self.next)
                self.next.append({}); self.fail.append(0); self.out.append([])
            state = self.next[state][c]
        self.out[state].append(word)
    def link(self):
        todo = deque(self.next[0].values())
        while todo:
            s = todo.popleft()
            for c, t in self.next[s].items():
                f = self.fail[s]
                while f and c not in self.next[f]: f = self.fail[f]
                self.fail[t] = self.next[f].get(c, 0) if self.next[f].get(c, 0) != t else 0
                self.out[t] += self.out[self.fail[t]]
                todo.append(t)
    def find(self, text):
        state = 0
        for i, c in enumerate(text):
            while state and c not in self.next[state]: state = self.fail[state]
            state = self.next[state].get(c, 0)
            for w in self.out[state]: yield i - len(w) + 1, w
def slow(words, text):
    return sorted((i, w) for w in words for i in range(len(text)) if text.startswith(w, i))
for words, text in ((["he", "she", "his", "hers"], "ushers and his heshe"), (["a", "aa", "aaa"], "aaaa"), (["abc", "bcd", "c"], "abcdabc"), (["é", "né"], "néé"), (["x"], "")):
    a = Automaton(words)
    found = sorted(a.find(text))
    assert found == slow(words, text)
    print(len(a.next), a.fail, found)
