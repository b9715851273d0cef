"""Makes divisions.json and stations.json of Sources/COfficeData/data.

Usage: python3 .tools/divisions.py DIVISIONS.json STATIONS.json
DIVISIONS.json: the districts, streets and communities of Hangzhou with their statistical codes
(National Bureau of Statistics, 2021); STATIONS.json: station names with their streets. Both are
lists of public facts; each output file names its source and date.
"""
import json
import pathlib
import sys

DATA = pathlib.Path(__file__).parent.parent / "Sources/COfficeData/data"
# Districts abolished in April 2021 (国函〔2021〕27号): 下城 went into 拱墅, 江干 into 上城 and, with
# two streets, 钱塘. Typing the old name leads to today's districts.
FORMER = {"330102": ["江干区"], "330105": ["下城区"], "330114": ["江干区"]}

divisions = json.load(open(sys.argv[1]))
districts = []
for district in divisions["districts"]:
    streets = []
    for street in district["streets"]:
        row = {"code": street["code"], "name": street["name"]}
        if street.get("zone"):
            row["zone"] = True
        # One string a community keeps the file short and quick to read: the three digits that
        # follow the street's code, a blank, the name.
        row["communities"] = [
            community["code"][9:] + " " + community["name"]
            for community in street["communities"]
        ]
        assert all(c["code"].startswith(street["code"]) for c in street["communities"])
        streets.append(row)
    row = {"code": district["code"], "name": district["name"]}
    if district["code"] in FORMER:
        row["formerNames"] = FORMER[district["code"]]
    districts.append(row | {"streets": streets})

stations = []
source = json.load(open(sys.argv[2]))
for station in source["stations"]:
    derived = station["derived"]
    row = {
        "code": "D" + station["streets"][0] if derived else station["policeCode"],
        "name": station["name"],
        "district": station["district"],
        "streets": station["streets"],
    }
    if derived:
        row["derived"] = True
    stations.append(row)


def rows(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def write(name, head, key, items):
    lines = ",\n".join(rows(item) for item in items)
    head = rows(head)[:-1]
    (DATA / name).write_text(f'{head},\n"{key}":[\n{lines}\n]}}\n')


write(
    "divisions.json",
    {"source": divisions["source"], "asOf": divisions["asOf"],
     "streetsCheckedAsOf": divisions["streetsCheckedAsOf"],
     "note": "communities: the last three digits of the code, a blank, the name"},
    "districts", districts)
write(
    "stations.json",
    {"source": source["source"], "asOf": source["asOf"],
     "note": "code: the police code, or D and the street's code for a derived row. "
     "An office may add address and phone to each station."},
    "stations", stations)
