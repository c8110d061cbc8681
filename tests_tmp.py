import tomllib,re
from datetime import date
from timeline.timexes import find_timexes, TextKind
rules=tomllib.load(open("timeline/timexes/en/rules.toml","rb"))["rule"]
for r in rules:
    k=TextKind(r["text_kind"]) if r.get("text_kind") else None
    ex=r["example"]; plain=ex.replace("[","").replace("]","")
    want=[]; off=0
    for m in re.finditer(r"\[([^\]]*)\]",ex): want.append(m.group(1))
    got=[t.text for t in find_timexes(plain,date(2024,10,28),kind=k)]
    if not all(w in got for w in want): print("EX ",r["name"],"|",ex,got)
    got=[t.text for t in find_timexes(r["near_miss"],date(2024,10,28),kind=k)]
    if got: print("NEAR",r["name"],"|",r["near_miss"],got)
