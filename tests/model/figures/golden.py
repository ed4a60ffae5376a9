#!/usr/bin/env python3
# golden.py: figures of periods, worked out a second time without the program
# SPDX-License-Identifier: GPL-3.0-or-later
#
# golden.py          writes golden.tsv beside itself
# golden.py --check  fails when golden.tsv is not what it would write
#
# Facts come from the samples. How they are worked out here shares nothing with src/model/figures.c: reports are picked by trying
# every one against those already taken, sums are fractions, months are counted day by day.
import json
import os
import sys
from datetime import date, timedelta
from fractions import Fraction

HERE = os.path.dirname(os.path.abspath(__file__))
SAMPLES = os.path.join(HERE, '..', '..', '..', 'data', 'samples')
PRACTICE_CODES = ['KT01', 'QP01', 'QP02', 'QP03', 'QP05', 'QP06', 'AS09', 'AS10', 'HP06', 'TC02', 'KT02', 'AS08']


def day(text):
    return date.fromisoformat(text)


def last_of_month(year, month):
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)


class Report:
    def __init__(self, row, order):
        self.unit = row.get('unit')
        self.first, self.last = day(row['from_date']), day(row['to_date'])
        self.precision = row.get('precision', 'exact')
        self.value = Fraction(row['value']) if 'value' in row and self.precision != 'magnitude' else None
        self.order = order

    def inside(self, first, last):
        return first <= self.first and self.last <= last

    def overlaps(self, other):
        return self.first <= other.last and other.first <= self.last

    def days(self):
        return (self.last - self.first).days + 1


def pick(reports):
    ranked = sorted(reports, key=lambda r: (r.value is None, r.unit is not None, -r.days(), -r.order))
    taken = []
    for r in ranked:
        if not any((r.unit is None or t.unit is None or r.unit == t.unit) and r.overlaps(t) for t in taken):
            taken.append(r)
    return taken


def latest(reports):
    own = any(r.unit is None and r.value is not None for r in reports)
    last = {}
    for r in reports:
        if own and r.unit is not None:
            continue
        key = (r.value is not None, r.last, r.order)
        if r.unit not in last or key > last[r.unit][0]:
            last[r.unit] = (key, r)
    if not own and len(last) > 1:
        last.pop(None, None)
    return [r for key, r in last.values()]


def word(reports):
    kinds = {r.precision for r in reports if r.value is not None} - {'exact'}
    wordings = any(r.value is None for r in reports)
    if not any(r.value is not None for r in reports):
        return 'magnitude' if wordings else 'exact'
    if wordings:
        kinds.add('over')
    return 'exact' if not kinds else kinds.pop() if len(kinds) == 1 else 'about'


def total(reports):
    values = [r.value for r in reports if r.value is not None]
    return sum(values) if values else None


def rounded(value):
    scaled = abs(value) * 10000
    whole = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    return whole if value >= 0 else -whole


def in_common(part, whole):
    if any(r.unit is None for r in part + whole):
        return part, whole
    both = {r.unit for r in part} & {r.unit for r in whole}
    return [r for r in part if r.unit in both], [r for r in whole if r.unit in both]


class Book:
    def __init__(self, name, codes=None):
        with open(os.path.join(SAMPLES, name), encoding='utf-8') as f:
            book = json.load(f)
        self.indicators = {i['id']: i for i in book['indicators'] if codes is None or i['code'] in codes}
        rows = sorted(book.get('results', []), key=lambda r: (r['from_date'], r['id']))
        self.rows = [r for r in rows if r['indicator'] in self.indicators]
        self.target_rows = sorted((t for t in book.get('targets', []) if t['indicator'] in self.indicators),
                                  key=lambda r: (r['from_date'], r['id']))

    def of(self, rows, indicator):
        return [Report(r, n) for n, r in enumerate(rows) if r['indicator'] == indicator]

    def ratio(self, indicator, first, last):
        i = self.indicators[indicator]
        part = pick([r for r in self.of(self.rows, i.get('numerator')) if r.inside(first, last)])
        if 'denominator' in i:
            whole = pick([r for r in self.of(self.rows, i['denominator']) if r.inside(first, last)])
        else:
            targets = self.of(self.target_rows, i.get('numerator'))
            whole = pick([r for r in targets if r.inside(first, last)])
            days = {d for r in whole for d in range(r.first.toordinal(), r.last.toordinal() + 1)}
            if len(days) < (last - first).days + 1:
                whole = pick([r for r in targets if r.inside(date(first.year, 1, 1), date(last.year, 12, 31))])
        both_part, both_whole = in_common(part, whole)
        a, b = total(both_part), total(both_whole)
        if a is None or b is None or b == 0:
            return None
        value = Fraction(a) / b * (100 if '%' in i['unit_of_measure'] else 1)
        precise = word(both_part)
        if any(r.precision != 'exact' or r.value is None for r in both_whole) or len(both_part) < len(part):
            precise = 'about'
        if 'denominator' in i:
            span = lambda rs: (min(r.first for r in rs), max(r.last for r in rs))
            if span(both_part) != span(both_whole) or len(both_whole) < len(whole):
                precise = 'about'
        return value, precise

    def actual(self, indicator, first, last):
        i = self.indicators[indicator]
        inside = [r for r in self.of(self.rows, indicator) if r.inside(first, last)]
        if i['aggregation'] == 'ratio':
            made = self.ratio(indicator, first, last)
            if made is not None:
                return made
            counted = latest(inside)
            if len(counted) > 1:
                return None, 'about'
            return total(counted), word(counted)
        counted = latest(inside) if i['aggregation'] == 'latest' else pick(inside)
        value = total(counted)
        if i['aggregation'] == 'average' and value is not None:
            value = value / len([r for r in counted if r.value is not None])
        return value, word(counted)

    def promised(self, indicator, picked, first, last):
        kind = self.indicators[indicator]['aggregation']
        if kind == 'latest':
            end = max((r.last for r in picked), default=None)
            return total([r for r in picked if r.last == end])
        if kind in ('ratio', 'weighted_average'):
            values = {r.value for r in picked}
            return values.pop() if len(values) == 1 else None
        value = total(picked)
        return value / len(picked) if kind == 'average' and picked else value

    def target(self, indicator, first, last, prorated):
        targets = self.of(self.target_rows, indicator)
        own = pick([r for r in targets if r.inside(first, last)])
        days = {d for r in own for d in range(r.first.toordinal(), r.last.toordinal() + 1)}
        if own and len(days) == (last - first).days + 1:
            return self.promised(indicator, own, first, last), 'period'
        basis = 'years'
        longer = pick([r for r in targets if r.inside(date(first.year, 1, 1), date(last.year, 12, 31))])
        if not longer:
            around = [r for r in targets if r.first <= first and last <= r.last]
            if not around:
                return None, 'none'
            stage = min(around, key=lambda r: r.days())
            longer = pick([r for r in targets if r.inside(stage.first, stage.last)])
            basis = 'stage'
        if not prorated or self.indicators[indicator]['aggregation'] != 'sum':
            return self.promised(indicator, longer, first, last), basis
        return sum(Fraction(rounded(r.value * share(r, first, last)), 10000) for r in longer), 'prorated'

    def crossing(self, indicator, first, last):
        seen = {}
        for r in self.of(self.rows, indicator):
            seen[(r.unit, r.first, r.last)] = r
        return sum(1 for r in seen.values() if r.first <= last and first <= r.last and not r.inside(first, last))


def share(report, first, last):
    a, b = max(report.first, first), min(report.last, last)
    if a > b:
        return Fraction(0)
    ends = [report.last, b]
    if all(d.day == 1 for d in (report.first, a)) and all((d + timedelta(days=1)).day == 1 for d in ends):
        months = lambda x, y: len({(d.year, d.month) for d in (x + timedelta(days=n) for n in range((y - x).days + 1))})
        return Fraction(months(a, b), months(report.first, report.last))
    return Fraction((b - a).days + 1, report.days())


def periods(book_name):
    if book_name == 'programme-002.json':
        return [(date(2016, 1, 1), date(2017, 5, 31)), (date(2016, 1, 1), date(2017, 6, 30)), (date(2015, 1, 1), date(2017, 5, 31)),
                (date(2016, 1, 1), date(2016, 12, 31)), (date(2017, 1, 1), date(2017, 5, 31)), (date(2015, 1, 1), date(2017, 12, 31))]
    wanted = []
    for year in range(2021, 2027):
        wanted += [(date(year, 1, 1), last_of_month(year, m)) for m in (3, 6, 9, 12)]
        wanted += [(date(year, 4, 1), last_of_month(year, 6)), (date(year, 7, 1), last_of_month(year, 12)), (date(year, 2, 10), date(year, 11, 20))]
    wanted += [(date(2021, 1, 1), date(2025, 12, 31)), (date(2023, 7, 1), date(2025, 6, 30)), (date(2022, 1, 1), date(2026, 5, 31))]
    return wanted


def plain(value):
    return '-' if value is None else str(rounded(value))


def lines():
    for name, codes in (('programme-002.json', None), ('practice.json', PRACTICE_CODES)):
        book = Book(name, codes)
        yield 'B\t' + name
        ids = {i: r['code'] for i, r in book.indicators.items()}
        for i, r in sorted(book.indicators.items(), key=lambda item: item[1]['code']):
            yield '\t'.join(['I', r['code'], r['aggregation'], r['unit_of_measure']] +
                            [ids.get(r.get(f), '-') for f in ('numerator', 'denominator', 'weight')])
        for kind, rows in (('R', book.rows), ('T', book.target_rows)):
            for r in rows:
                yield '\t'.join([kind, ids[r['indicator']], r.get('unit', '-'), r['from_date'], r['to_date'], r.get('value', '-'),
                                 r.get('precision', 'exact')])
        for i, r in sorted(book.indicators.items(), key=lambda item: item[1]['code']):
            for first, last in periods(name):
                for prorated in (False, True):
                    value, precise = book.actual(i, first, last)
                    target, basis = book.target(i, first, last, prorated)
                    rate = Fraction(rounded(value), rounded(target)) * 100 if value is not None and target else None
                    if not prorated or basis == 'prorated':
                        yield '\t'.join(['Q', r['code'], first.isoformat(), last.isoformat(), 'prorated' if prorated else 'whole',
                                         plain(value), precise, plain(target), basis, plain(rate), str(book.crossing(i, first, last))])


def main():
    text = ''.join(line + '\n' for line in lines())
    path = os.path.join(HERE, 'golden.tsv')
    if '--check' in sys.argv[1:]:
        with open(path, encoding='utf-8') as f:
            if f.read() != text:
                sys.exit('golden.tsv is not what golden.py makes of the samples; run golden.py and read the difference')
        print('1 passed, 0 failed')
        return
    with open(path, 'w', encoding='utf-8') as f:
        f.write(text)


main()
