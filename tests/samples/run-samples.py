#!/usr/bin/python3
"""run-samples CLI SAMPLES TOOLS BOOK.json: one sample book through hiepdong-cli, its papers read by other programs (TAP)."""
# SPDX-License-Identifier: GPL-3.0-or-later
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import unicodedata
import xml.etree.ElementTree

CLI, SAMPLES, TOOLS, NAME = sys.argv[1], *map(pathlib.Path, sys.argv[2:4]), sys.argv[4]
MM = 72 / 25.4
LISTS = {'agreements': 'agreements', 'units': 'units', 'people': 'people', 'indicators': 'indicators', 'results': 'results',
         'meetings': 'meetings'}
DRAFTS = ('draft', 'circulated', 'settled')


def run(*command):
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True)
    assert done.returncode == 0, f'{command} gave {done.returncode}: {done.stderr or done.stdout}'
    return done


def cli(*arguments):
    return run(CLI, *arguments)


def squeeze(text):
    return re.sub(r'\s+', ' ', text.replace('\u00a0', ' ')).strip()


class Sample:
    def __init__(self, folder):
        self.source = SAMPLES / NAME
        self.folder = pathlib.Path(folder)
        self.path = self.folder / 'book.hiepdong'
        self.book = json.loads(self.source.read_text(encoding='utf-8'))
        self.pdfs = {}

    # --- the book ---

    def imports(self):
        cli('new', self.path)
        cli('import', self.path, self.source)

    def is_whole(self):
        cli('check', self.path)

    def exports_to_the_byte(self):
        copy = self.folder / 'copy.json'
        cli('export', self.path, '-o', copy)
        assert copy.read_bytes() == self.source.read_bytes(), 'the export differs from the sample'

    def lists_everything(self):
        for name, plural in LISTS.items():
            rows = json.loads(cli('list', self.path, name, '--format', 'json').stdout)
            wanted = {row['id'] for row in self.book.get(plural, [])}
            assert {row['id'] for row in rows} == wanted, f'list {name} shows {len(rows)} of {len(wanted)}'

    # --- papers ---

    def prints(self):
        for agreement in self.book['agreements']:
            files = [self.folder / f'{agreement["id"]}-{run}.pdf' for run in (1, 2)]
            for path in files:
                cli('print', self.path, 'agreement', agreement['id'], '-o', path)
            assert files[0].read_bytes() == files[1].read_bytes(), 'two prints of one paper differ'
            self.pdfs[agreement['id']] = files[0]

    def is_sound_pdf(self):
        for path in self.pdfs.values():
            run('qpdf', '--check', path)
            for command in (('pdftotext', path, '-'), ('pdffonts', path), ('pdftoppm', '-r', '20', '-png', path, self.folder / 'page')):
                assert not run(*command).stderr, f'{command[0]} complains about {path}'

    def is_pdf_a(self):
        for path in self.pdfs.values():
            run(TOOLS / 'pdfa-check', path)

    def embeds_its_fonts(self):
        for path in self.pdfs.values():
            fonts = run('pdffonts', path).stdout.splitlines()[2:]
            assert fonts, f'{path} has no fonts'
            for line in fonts:
                embedded, subset, unicode = line.split()[-5:-2]
                assert (embedded, subset, unicode) == ('yes', 'yes', 'yes'), line

    def gives_its_text_back(self):
        for agreement in self.book['agreements']:
            text = run('pdftotext', '-layout', self.pdfs[agreement['id']], '-').stdout
            assert text == unicodedata.normalize('NFC', text), 'the text is not NFC'
            flat = squeeze(run('pdftotext', '-raw', self.pdfs[agreement['id']], '-').stdout)
            for word in ('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'Nơi nhận'):
                assert word in flat, f'{word} is missing'
            words = set(re.findall(r'\w+', flat.lower()))
            for clause in self.book['clauses']:
                if clause['agreement'] == agreement['id']:
                    lost = set(re.findall(r'\w+', clause.get('text', '').lower())) - words
                    assert not lost, f'lost from “{clause["text"]}”: {lost}'

    def carries_its_marks(self):
        training = self.book['committees'][0].get('training', False)
        for agreement in self.book['agreements']:
            flat = squeeze(run('pdftotext', '-raw', self.pdfs[agreement['id']], '-').stdout)
            pages = int(re.search(r'Pages:\s+(\d+)', run('pdfinfo', self.pdfs[agreement['id']]).stdout).group(1))
            if training:
                assert flat.count('TẬP HUẤN') >= pages, f'TẬP HUẤN is not on each of {pages} pages'
            assert ('DỰ THẢO' in flat) == (agreement['state'] in DRAFTS), f'DỰ THẢO and {agreement["state"]} do not go together'

    def keeps_the_decree(self):
        """A4, 2 to 5 pages, margins, page 1 without a number, the others with theirs centred in the top margin."""
        training = self.book['committees'][0].get('training', False)
        for path in self.pdfs.values():
            tree = xml.etree.ElementTree.fromstring(run('pdftotext', '-bbox', path, '-').stdout)
            pages = [node for node in tree.iter() if node.tag.endswith('page')]
            assert 2 <= len(pages) <= 5, f'{path} has {len(pages)} pages'
            for number, page in enumerate(pages, 1):
                width, height = float(page.get('width')), float(page.get('height'))
                assert abs(width - 210 * MM) < 1 and abs(height - 297 * MM) < 1, 'not A4'
                words = [(word.text, *(float(word.get(key)) for key in ('xMin', 'yMin', 'xMax', 'yMax'))) for word in page]
                # Marks are no part of the text: DỰ THẢO runs across the page, TẬP HUẤN stands in the corner.
                words = [word for word in words if word[0] not in ('DỰ', 'THẢO')
                         and not (training and word[4] < 20 * MM and word[1] > width / 2 + 20 * MM)]
                top = [word for word in words if word[4] < 20 * MM + 1]
                if number == 1:
                    assert not top, f'page 1: {top} in the top margin'
                else:
                    assert [word[0] for word in top] == [str(number)], f'page {number}: {top} in the top margin'
                    centre = (top[0][1] + top[0][3]) / 2
                    assert abs(centre - width / 2) < 10 * MM, f'page {number}: number at {centre}, page {width}'
                left, right = min(word[1] for word in words), max(word[3] for word in words)
                assert 30 * MM - 1 <= left and right <= width - 15 * MM + 1, f'page {number}: text from {left} to {right}'

    # --- charts ---

    def draws_charts(self):
        codes = {row['id']: row['code'] for row in self.book.get('indicators', [])}
        used = sorted({codes[row['indicator']] for row in self.book.get('results', [])})[:6]
        for code in used:
            for kind, magic in (('pdf', b'%PDF'), ('svg', b'<?xml'), ('png', b'\x89PNG')):
                path = self.folder / f'{code}.{kind}'
                cli('chart', self.path, '--indicator', code, '-o', path)
                assert path.read_bytes().startswith(magic), f'{path} is no {kind}'
            run('qpdf', '--check', self.folder / f'{code}.pdf')
        if len(used) > 1:
            path = self.folder / 'all.pdf'
            cli('chart', self.path, '--indicator', ','.join(used), '-o', path)
            assert f'Pages:           {len(used)}' in run('pdfinfo', path).stdout, 'not a page for each chart'
            run(TOOLS / 'pdfa-check', path)


CASES = ('imports', 'is_whole', 'exports_to_the_byte', 'lists_everything', 'prints', 'is_sound_pdf', 'is_pdf_a',
         'embeds_its_fonts', 'gives_its_text_back', 'carries_its_marks', 'keeps_the_decree', 'draws_charts')


def main():
    print('TAP version 13')
    print(f'1..{len(CASES)}')
    with tempfile.TemporaryDirectory() as folder:
        sample = Sample(folder)
        for number, case in enumerate(CASES, 1):
            try:
                getattr(sample, case)()
                print(f'ok {number} /samples/{NAME}/{case}', flush=True)
            except (AssertionError, OSError, KeyError, ValueError) as error:
                print(f'not ok {number} /samples/{NAME}/{case}')
                print(*(f'# {line}' for line in str(error).splitlines()[:12]), sep='\n', flush=True)


main()
