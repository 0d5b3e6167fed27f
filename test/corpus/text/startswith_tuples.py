# startswith and endswith with tuples, bounds and unicode, as used for routing by prefix and suffix.
paths = ["/api/v1/users", "/api/v2/items", "/static/app.js", "/static/site.css", "/", "/é/page.html", ""]
for p in paths: print(repr(p), p.startswith(("/api", "/static")), p.endswith((".js", ".css", ".html")), p.startswith("v", 5), p.startswith(("1", "v2"), 5, 7), p.endswith("s", 0, -1), p.startswith("/é"))
print([p for p in paths if p.startswith("/api") and not p.endswith("items")], "x".startswith(("",)), "x".endswith(()), "abc".startswith("abc", 0, 2), "abc".startswith("", 3), "abc".startswith("", 4))
