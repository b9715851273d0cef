"""Makes regions.txt, pinyin.txt and common-passwords.txt of Sources/COfficeData/data.

Usage: python3 .tools/text_tables.py REGIONS.json
Needs the PyPI packages pypinyin 0.55.0 and zxcvbn 4.5.0 (MIT). REGIONS.json: the six-digit codes
of ID numbers with names and years. Each table is lines sorted by their bytes, so that the program
finds a line by halving, without reading the rest; the one comment line is sorted with them.
"""
import json
import pathlib
import sys
import unicodedata

from pypinyin.constants import PINYIN_DICT
from zxcvbn.frequency_lists import FREQUENCY_LISTS

DATA = pathlib.Path(__file__).parent.parent / "Sources/COfficeData/data"


def write(name, comment, lines):
    lines = sorted({"# " + comment, *lines}, key=lambda line: line.encode())
    (DATA / name).write_text("\n".join(lines) + "\n")


# regions: code, kind, first year, year it ended (0 = in force), full name; newest row first, by
# the letter in front of the years.
given = json.load(open(sys.argv[1]))


def at(entries, year):
    for name, first, until in entries:
        if first <= year and (until == 0 or year < until):
            return name
    return entries[-1][0] if entries else ""


def full(code, name, year):
    province = given["provinces"].get(code[:2], "")
    city = at(given["cities"].get(code[:4], []), year)
    if city in ("", province, name) or name.startswith(province):
        city = ""
    if name == province:
        return name
    return province + city + name


regions = []
for kind, table in (("county", given["counties"]), ("printed", given["printed"])):
    for code, entries in table.items():
        for order, (name, first, until) in enumerate(entries):
            year = max(first, (until or 2026) - 1)
            regions.append(
                f"{code}\t{order}\t{kind}\t{first}\t{until}\t{full(code, name, year)}")
for code in given["wholeCities"]:
    name = at(given["cities"].get(code[:4], []), 2026)
    regions.append(f"{code}\t0\tcity\t0\t0\t{given['provinces'][code[:2]]}{name}")
for code in given["cityShells"]:
    regions.append(f"{code}\t0\tcity\t0\t0\t{full(code, '市辖区', 2026)}")
for code, name in given["permits"].items():
    regions.append(f"{code}\t0\tpermit\t0\t0\t{name}")
for code, name in given["others"].items():
    regions.append(f"{code}\t0\tother\t0\t0\t{full(code, name, 2026)}")
write("regions.txt", f"source: {given['source']}; as of {given['asOf']}", regions)


def plain(reading):
    reading = reading.replace("ü", "v").replace("ê", "e")
    spelled = unicodedata.normalize("NFD", reading).replace("u\u0308", "v")
    return "".join(c for c in spelled if c.isascii() and c.isalpha())


pinyin = []
for scalar, readings in PINYIN_DICT.items():
    if 0xE000 <= scalar < 0xF900:
        continue
    distinct = dict.fromkeys(filter(None, map(plain, readings.split(","))))
    if distinct:
        pinyin.append(chr(scalar) + " " + " ".join(distinct))
write("pinyin.txt", "source: PyPI pypinyin 0.55.0 (2025-07), readings without tones", pinyin)

passwords = FREQUENCY_LISTS["passwords"]
passwords = passwords.split(",") if isinstance(passwords, str) else passwords
long_enough = [word.lower() for word in passwords if len(word) >= 8][:10000]
write(
    "common-passwords.txt",
    "source: PyPI zxcvbn 4.5.0, the 10,000 commonest of at least 8 characters", long_enough)
