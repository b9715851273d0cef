"""Makes workdays.json and statutory-days.json of Sources/COfficeData/data.

Usage: python3 .tools/calendar_days.py WORKDAYS.json
Needs the PyPI packages chinesecalendar (name of the holiday of each announced day off) and
lunardate and ephem (lunar days, solar term 清明). WORKDAYS.json: the days off and worked of the
State Council's notices, by year. The lunar days are checked against the announced years.
"""
import datetime
import json
import math
import pathlib
import sys

import chinese_calendar
import ephem
from lunardate import LunarDate

DATA = pathlib.Path(__file__).parent.parent / "Sources/COfficeData/data"
NAMES = {
    "New Year's Day": "newYear", "Spring Festival": "springFestival",
    "Tomb-sweeping Day": "qingming", "Labour Day": "labourDay",
    "Dragon Boat Festival": "dragonBoat", "Mid-autumn Festival": "midAutumn",
    "National Day": "nationalDay",
}
DAY = datetime.timedelta(days=1)


def qingming(year):
    """The day, in China, on which the sun's longitude reaches 15 degrees."""
    moment = ephem.Date(f"{year}/4/3")
    while True:
        sun = ephem.Sun(moment)
        longitude = math.degrees(float(ephem.Ecliptic(sun, epoch=moment).lon))
        if longitude >= 15:
            return (ephem.Date(moment).datetime() + datetime.timedelta(hours=8)).date()
        moment = ephem.Date(moment + 1 / 1440)


def lunar(year):
    first = LunarDate(year, 1, 1).toSolarDate()
    # 除夕 is a day off by law since 2025 (国务院令第795号); before it three days from 初一.
    days = [(first - DAY, "springFestival")] if year >= 2025 else []
    days += [(first + DAY * i, "springFestival") for i in range(3)]
    days.append((qingming(year), "qingming"))
    days.append((LunarDate(year, 5, 5).toSolarDate(), "dragonBoat"))
    days.append((LunarDate(year, 8, 15).toSolarDate(), "midAutumn"))
    return days


given = json.load(open(sys.argv[1]))
years = []
for year, row in given["years"].items():
    entry = {"year": int(year), "announced": row["final"]}
    if not row["final"]:
        continue
    feasts = {day.isoformat(): name for day, name in lunar(int(year))}
    off = {}
    for text in row["off"]:
        is_off, name = chinese_calendar.get_holiday_detail(datetime.date.fromisoformat(text))
        assert is_off and name in NAMES, text
        off[text] = feasts.get(text, NAMES[name])
    assert all(day in off for day in feasts), feasts
    for text in row["work"]:
        assert chinese_calendar.is_workday(datetime.date.fromisoformat(text)), text
    years.append(entry | {"notice": row["source"], "off": off, "work": row["work"]})


def write(name, head, key, items):
    lines = ",\n".join(json.dumps(item, ensure_ascii=False) for item in items)
    head = json.dumps(head, ensure_ascii=False)[:-1]
    (DATA / name).write_text(f'{head},\n"{key}": [\n{lines}\n]}}\n')


write("workdays.json", {
    "source": given["source"], "asOf": given["asOf"],
    "note": "off: the holiday of every day off; work: weekend days worked. "
    "A year joins once the State Council has announced it."}, "years", years)
write("statutory-days.json", {
    "source": "computed from PyPI lunardate 0.3.0 and ephem 4.2.1 by .tools/calendar_days.py; "
    "agrees with the notices of " + ", ".join(str(row["year"]) for row in years),
    "asOf": given["asOf"],
    "note": "days off by 全国年节及纪念日放假办法 that move with the moon or sun; "
    "used for years not yet announced"}, "years", [
        {"year": year, "days": {day.isoformat(): name for day, name in lunar(year)}}
        for year in range(2024, 2051)])
