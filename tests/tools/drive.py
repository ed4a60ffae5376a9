#!/usr/bin/python3
# drive.py: finds, clicks, types and reads in a running GTK 4 program
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drive a GTK 4 program through AT-SPI and X11, as a person would.

Talks to the accessibility bus directly over D-Bus (python3-gi only).  One
Cache.GetItems call returns the whole tree of a program, which is about ten
times quicker than walking it with libatspi and never stale.

Real input (mouse, keys) goes through xdotool.  Run it inside with-display.
Needs python3-gi, xdotool, x11-utils (xwininfo, xprop) and at-spi2-core.

    from drive import App
    with App(['./program']) as app:
        app.click(app.wait_for('push button', 'Thêm dòng'))
        app.set_text(app.wait_for('text', 'Tên hàng'), 'Gạo nếp')
        app.press('Return')
        assert 'Số dòng: 1001' in app.texts()
"""
import os
import re
import subprocess
import sys
import time
import unicodedata

from gi.repository import Gio, GLib

_ROLES = (
    'invalid|accelerator label|alert|animation|arrow|calendar|canvas|check box|'
    'check menu item|color chooser|column header|combo box|date editor|desktop icon|'
    'desktop frame|dial|dialog|directory pane|drawing area|file chooser|filler|'
    'focus traversable|font chooser|frame|glass pane|html container|icon|image|'
    'internal frame|label|layered pane|list|list item|menu|menu bar|menu item|'
    'option pane|page tab|page tab list|panel|password text|popup menu|progress bar|'
    'push button|radio button|radio menu item|root pane|row header|scroll bar|'
    'scroll pane|separator|slider|spin button|split pane|status bar|table|table cell|'
    'table column header|table row header|tearoff menu item|terminal|text|'
    'toggle button|tool bar|tool tip|tree|tree table|unknown|viewport|window|extended|'
    'header|footer|paragraph|ruler|application|autocomplete|editbar|embedded|entry|'
    'chart|caption|document frame|heading|page|section|redundant object|form|link|'
    'input method window|table row|tree item|document spreadsheet|'
    'document presentation|document text|document web|document email|comment|list box|'
    'grouping|image map|notification|info bar|level bar|title bar|block quote|audio|'
    'video|definition|article|landmark|log|marquee|math|rating|timer|static').split('|')

_STATES = (
    'invalid active armed busy checked collapsed defunct editable enabled expandable '
    'expanded focusable focused has-tooltip horizontal iconified modal multi-line '
    'multiselectable opaque pressed resizable selectable selected sensitive showing '
    'single-line stale transient vertical visible manages-descendants indeterminate '
    'required truncated animated invalid-entry supports-autocompletion selectable-text '
    'is-default visited checkable has-popup read-only').split()

_A = 'org.a11y.atspi.'


class DriveError(AssertionError):
    """A widget, text or window did not turn up in time."""


def _nfc(s):
    return unicodedata.normalize('NFC', s)


def _matches(wanted, actual):
    """wanted: None (anything), a string (equality), or a compiled pattern."""
    if wanted is None:
        return True
    if hasattr(wanted, 'search'):
        return wanted.search(_nfc(actual)) is not None
    return _nfc(wanted) == _nfc(actual)


def _tidy(name, role):
    """GTK 4.8 names a button with a mnemonic "_Lưu Lưu" and a check box "T_rang:",
    says a thing twice for a field in a row of that title, and calls an empty label
    "GtkLabel"."""
    for i, c in enumerate(name):
        if c == ' ' and name[i + 1:] == name[:i].replace('_', ''):
            return name[i + 1:]
    if role in ('push button', 'toggle button', 'check box', 'radio button', 'page tab'):
        return name.replace('_', '', 1)
    return '' if name == 'GtkLabel' else name


class Node:
    """One accessible object as it was when the tree was read."""

    # Fields of a cache item: object, program, parent, index, children, interfaces,
    # name, role, description, states. Taken out one by one, as unpacking all of a
    # big tree in Python takes longer than fetching it.
    def __init__(self, app, item):
        get = item.get_child_value
        self.app, self.bus, self._item = app, app._ref[0], item
        self.path = get(0).get_child_value(1).get_string()
        self.parent_path = get(2).get_child_value(1).get_string()
        self.index, self.n_children = get(3).get_int32(), get(4).get_int32()
        self.raw_name = get(6).get_string()
        role = get(7).get_uint32()
        self.role = _ROLES[role] if role < len(_ROLES) else str(role)
        self.name = _tidy(self.raw_name, self.role)
        self.children = []
        self.parent = self.snap = None

    @property
    def description(self):
        return self._item.get_child_value(8).get_string()

    @property
    def ifaces(self):
        if not hasattr(self, '_ifaces'):
            self._ifaces = {i.rsplit('.', 1)[1] for i in self._item.get_child_value(5).unpack()}
        return self._ifaces

    @property
    def states(self):
        if not hasattr(self, '_states'):
            lo, hi = self._item.get_child_value(9).unpack()
            self._states = {s for i, s in enumerate(_STATES) if (lo | hi << 32) >> i & 1}
        return self._states

    def __repr__(self):
        return f'<{self.role} {self.name!r}>'

    def call(self, iface, method, *args, sig=None):
        value = GLib.Variant(sig, args) if sig else None
        return self.app._call(self.bus, self.path, _A + iface, method, value)

    def prop(self, iface, name):
        value = GLib.Variant('(ss)', (_A + iface, name))
        return self.app._call(self.bus, self.path, 'org.freedesktop.DBus.Properties',
                              'Get', value)[0]

    # -- reading
    def walk(self):
        yield self
        for c in self.children:
            yield from c.walk()

    def ancestors(self):
        n = self.parent
        while n is not None:
            yield n
            n = n.parent

    def extents(self):
        """(x, y, width, height) of the content box, relative to its window."""
        return self.call('Component', 'GetExtents', 1, sig='(u)')[0]

    def text(self):
        """Text of an entry or a text view; the name for everything else."""
        if 'Text' in self.ifaces and self.role != 'label':
            n = self.prop('Text', 'CharacterCount')
            return self.call('Text', 'GetText', 0, n, sig='(ii)')[0]
        return self.name

    def actions(self):
        if 'Action' not in self.ifaces:
            return []
        return [self.call('Action', 'GetName', i, sig='(i)')[0]
                for i in range(self.prop('Action', 'NActions'))]

    # -- acting without the mouse
    def do(self, action='click'):
        names = self.actions()
        if action not in names:
            raise DriveError(f'{self} has no action {action!r}, only {names}')
        return self.call('Action', 'DoAction', names.index(action), sig='(i)')[0]

    def set_value(self, value):
        """Value of a slider, scroll bar or spin button."""
        self.app._call(self.bus, self.path, 'org.freedesktop.DBus.Properties', 'Set',
                       GLib.Variant('(ssv)', (_A + 'Value', 'CurrentValue',
                                              GLib.Variant('d', value))))

    def grab_focus(self):
        return self.call('Component', 'GrabFocus')[0]


class App:
    def __init__(self, command=None, *, name=None, timeout=15, env=None, stdout=None, cwd=None):
        """Starts command (a list), or attaches to the running program `name`."""
        self.timeout = timeout
        self._last_click = (None, None, 0)
        self._connect()
        self.process = None
        if command:
            self.started = time.monotonic()
            self.process = subprocess.Popen(command, env=env and {**os.environ, **env},
                                            stdout=stdout, cwd=cwd, stdin=subprocess.DEVNULL)
        self._ref = self._until(lambda: self._find_app(name), 'program on the accessibility bus')

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        # after a failure, leave a picture and the tree where DRIVE_FAIL_DIR says
        where = os.environ.get('DRIVE_FAIL_DIR')
        if kind and where:
            try:
                os.makedirs(where, exist_ok=True)
                base = os.path.join(where, f'fail-{os.getpid()}')
                here = os.path.dirname(os.path.abspath(__file__))
                subprocess.run([os.path.join(here, 'shot'), '-r', base + '.png'], timeout=20)
                with open(base + '.txt', 'w', encoding='utf-8') as f:
                    print(f'{kind.__name__}: {error}\n', file=f)
                    self.dump(shown=True, out=f)
            except Exception as e:      # the first error matters more
                print(f'drive: could not record the failure: {e}', file=sys.stderr)
        self.close()

    def close(self, grace=5):
        """Ends the program we started; returns its exit code."""
        if not self.process:
            return None
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(grace)
            except subprocess.TimeoutExpired:
                self.process.kill()
        return self.process.wait()

    # -- bus
    def _connect(self):
        session = Gio.bus_get_sync(Gio.BusType.SESSION)
        address = session.call_sync('org.a11y.Bus', '/org/a11y/bus', 'org.a11y.Bus', 'GetAddress',
                                    None, None, 0, 15000, None).unpack()[0]
        self._bus = Gio.DBusConnection.new_for_address_sync(
            address, Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT |
            Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION, None, None)

    def _call(self, dest, path, iface, method, args=None):
        return self._bus.call_sync(dest, path, iface, method, args, None, 0, 10000, None).unpack()

    def _find_app(self, name):
        refs = self._call(_A + 'Registry', '/org/a11y/atspi/accessible/root',
                          _A + 'Accessible', 'GetChildren')[0]
        for bus, path in refs:
            try:
                if self.process:
                    pid = self._call('org.freedesktop.DBus', '/org/freedesktop/DBus',
                                     'org.freedesktop.DBus', 'GetConnectionUnixProcessID',
                                     GLib.Variant('(s)', (bus,)))[0]
                    if pid != self.process.pid:
                        continue
                elif name is not None:
                    title = self._call(bus, path, 'org.freedesktop.DBus.Properties', 'Get',
                                       GLib.Variant('(ss)', (_A + 'Accessible', 'Name')))[0]
                    if title != name:
                        continue
                return bus, path
            except GLib.Error:
                continue    # it went away meanwhile
        if self.process and self.process.poll() is not None:
            raise DriveError(f'program ended with code {self.process.returncode}')
        return None

    def _until(self, probe, what, timeout=None):
        end = time.monotonic() + (self.timeout if timeout is None else timeout)
        pause = 0.02
        while True:
            try:
                value = probe()
            except GLib.Error:      # a widget vanished while we looked at it
                value = None
            if value:
                return value
            if time.monotonic() > end:
                raise DriveError(f'timed out waiting for {what}')
            time.sleep(pause)
            pause = min(pause * 1.5, 0.2)

    # -- reading the tree
    def _items(self):
        raw = self._bus.call_sync(self._ref[0], '/org/a11y/atspi/cache', _A + 'Cache', 'GetItems',
                                  None, None, 0, 10000, None).get_child_value(0)
        nodes = (Node(self, raw.get_child_value(i)) for i in range(raw.n_children()))
        return {n.path: n for n in nodes}

    def tree(self, keep=None):
        """Fresh snapshot of the program; returns the application node.

        GTK 4.8 lists an object in its cache only after a parent was asked for
        its children, so missing branches are asked for until all are known.
        keep(node) may return False to leave a branch unexplored.
        """
        asked = {}
        for _round in range(60):
            nodes = self._items()
            by_parent = {}
            for n in nodes.values():
                by_parent.setdefault(n.parent_path, []).append(n)
            root = nodes.get(self._ref[1])
            if root is None:
                self._call(*self._ref, _A + 'Accessible', 'GetChildren')
                continue
            todo, missing = [root], False
            while todo:
                n = todo.pop()
                if keep and not keep(n):
                    continue
                if n.path in asked:
                    kids = [nodes[p] for p in asked[n.path] if p in nodes]
                else:
                    kids = sorted(by_parent.get(n.path, ()), key=lambda k: k.index)
                    if len(kids) != n.n_children or n is root:
                        try:
                            refs = n.call('Accessible', 'GetChildren')[0]
                        except GLib.Error:
                            refs = []
                        asked[n.path] = [p for _b, p in refs]
                        missing |= any(p not in nodes for p in asked[n.path])
                        kids = [nodes[p] for p in asked[n.path] if p in nodes]
                n.children = kids
                for k in kids:
                    k.parent = n
                todo.extend(kids)
            if not missing:
                return root
        return root

    def _x_windows(self):
        """Visible X windows of the program: {id: (x, y, w, h, title)}."""
        # the process may be a wrapper, so the program's real pid comes from the bus
        pid = self._call('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus',
                         'GetConnectionUnixProcessID', GLib.Variant('(s)', (self._ref[0],)))[0]
        ids = set(_run('xdotool', 'search', '--onlyvisible', '--pid', pid, ok=(0, 1)).split())
        out = {}
        for m in re.finditer(r'^ *(0x[0-9a-f]+) (?:"(.*)"|\(has no name\)): .*?'
                             r'(\d+)x(\d+)[+-]-?\d+[+-]-?\d+ +\+(-?\d+)\+(-?\d+)$',
                             _window_tree(), re.M):
            wid = str(int(m[1], 16))
            if wid in ids:
                out[wid] = (int(m[5]), int(m[6]), int(m[3]), int(m[4]), m[2] or '')
        return out

    def snapshot(self, everything=False):
        return Snapshot(self, everything)

    # -- finding
    def find_all(self, role=None, name=None, within=None, shown=True):
        """Nodes with this role and name (string or compiled pattern).

        shown=True keeps only what a person can see right now."""
        snap = self.snapshot()
        return snap.find_all(role, name, within, shown)

    def find(self, role=None, name=None, **kw):
        found = self.find_all(role, name, **kw)
        return found[0] if found else None

    def wait_for(self, role=None, name=None, within=None, shown=True, index=0, state=None,
                 timeout=None):
        """Waits until such a widget is there, then returns it."""
        def probe():
            found = [n for n in self.find_all(role, name, within, shown)
                     if state is None or state in n.states]
            return found[index] if len(found) > index else None
        return self._until(probe, f'{role or "widget"} {name!r}'
                           f'{" in state " + state if state else ""}', timeout)

    def wait_gone(self, role=None, name=None, timeout=None, **kw):
        self._until(lambda: not self.find_all(role, name, **kw), f'{role} {name!r} to go', timeout)

    def wait_text(self, text, timeout=None):
        """Waits until a visible text equals `text` (string or compiled pattern)."""
        def probe():
            return next((t for t in self.texts() if _matches(text, t)), None)
        try:
            return self._until(probe, f'text {text!r}', timeout)
        except DriveError as e:
            raise DriveError(f'{e}; visible texts: {self.texts()}') from None

    def wait_active(self, title=None, timeout=None):
        """Waits until a window (with this title) has the keyboard focus; returns
        its node.  X is asked, as an AdwMessageDialog never says it is active."""
        def probe():
            frames = [f for f in self.frames() if _matches(title, f.raw_name)]
            wid = _run('xdotool', 'getactivewindow', ok=(0, 1)).strip()
            if not wid:         # no window manager
                return next((f for f in frames if 'active' in f.states), None)
            name = self._x_windows().get(wid, (0, 0, 0, 0, None))[4]
            return next((f for f in frames if f.raw_name == name), None)
        return self._until(probe, f'active window {title!r}', timeout)

    def frames(self):
        return self.tree(keep=lambda n: n.role == 'application').children

    def texts(self, within=None):
        """What can be read on screen: labels and contents of entries, top to bottom."""
        snap = self.snapshot()
        out = []
        for n in (snap.match(within) or snap.root).walk() if within else snap.root.walk():
            if n.role == 'label' or 'EditableText' in n.ifaces:
                if snap.shown(n):
                    t = n.text()
                    if t:
                        out.append(_nfc(t))
        return out

    def dump(self, shown=False, out=None):
        """Prints the tree, one node a line."""
        snap = self.snapshot()
        def go(n, depth):
            if shown and depth and not snap.rect(n):
                return
            x = snap.rect(n)
            flags = n.states - {'sensitive', 'visible', 'focusable', 'horizontal', 'vertical'}
            if 'sensitive' not in n.states and depth:
                flags.add('INSENSITIVE')
            acts = [] if n.role == 'label' else n.actions()
            print('  ' * depth + f'{n.role} {n.name!r}'
                  + (f' text={n.text()!r}' if 'EditableText' in n.ifaces else '')
                  + (f' desc={n.description!r}' if n.description else '')
                  + (f' {",".join(sorted(flags))}' if flags else '')
                  + (f' actions={acts}' if acts else '')
                  + (f' @{x}' if x else ''), file=out or sys.stdout)
            for c in n.children:
                go(c, depth + 1)
        go(snap.root, 0)

    # -- real input
    def click(self, node, button=1, times=1, x=None, y=None):
        """Real mouse click on the visible middle of node (or x, y inside it)."""
        px, py = self.screen_point(node, x, y)
        self._settle(node)
        # two clicks on one spot within 0.4 s would count as a double click
        if self._last_click[:2] == (px, py):
            time.sleep(max(0, 0.5 - (time.monotonic() - self._last_click[2])))
        _run('xdotool', 'mousemove', px, py)
        time.sleep(0.05)        # let the program see the pointer arrive
        _run('xdotool', 'click', '--repeat', times, '--delay', 60, button)
        self._last_click = px, py, time.monotonic()
        time.sleep(0.05)

    def _settle(self, node, limit=1.0):
        """A dialog that is just closing still swallows clicks on the window below,
        so give that window a moment to become the active one."""
        snap = node.snap
        top = snap and snap.surface(node)
        if not top or top.parent.role != 'application':
            return          # popovers are never active
        wid, end = snap.window_of(node)[0], time.monotonic() + limit
        while time.monotonic() < end:
            active = _run('xdotool', 'getactivewindow', ok=(0, 1)).strip()
            if active in ('', wid):
                return
            time.sleep(0.05)

    def screen_point(self, node, x=None, y=None):
        """Where on the screen to click: node's visible middle, or x, y inside it."""
        if node.snap and tuple(node.extents()) == node.snap._raw_rect(node):
            point = node.snap.screen_point(node, x, y)      # it has not moved
            if point:
                return point
        def probe():
            snap = self.snapshot()
            n = snap.by_path.get(node.path)
            return n and snap.screen_point(n, x, y)
        return self._until(probe, f'{node} to be on screen', 5)

    def scroll(self, node, steps=3):
        """Mouse wheel over node; positive is down."""
        px, py = self.screen_point(node)
        _run('xdotool', 'mousemove', px, py)
        _run('xdotool', 'click', '--repeat', abs(steps), '--delay', 15, 5 if steps > 0 else 4)
        time.sleep(0.1)

    def drag(self, node, start, end, steps=8):
        """Presses the left button at start (x, y inside node), moves to end and lets go there."""
        here, there = self.screen_point(node, *start), self.screen_point(node, *end)
        _run('xdotool', 'mousemove', *here)
        time.sleep(0.05)
        _run('xdotool', 'mousedown', 1)
        for step in range(1, steps + 1):
            _run('xdotool', 'mousemove', *(a + (b - a) * step // steps for a, b in zip(here, there)))
            time.sleep(0.02)
        _run('xdotool', 'mouseup', 1)
        time.sleep(0.05)

    def press(self, *keys):
        """Keys in xdotool's spelling, for example 'ctrl+n', 'Return', 'Tab'."""
        self.wait_active()
        _run('xdotool', 'key', '--delay', 30, *keys)
        time.sleep(0.05)

    def type_text(self, text):
        """Types into whatever has the focus, key by key."""
        self.wait_active()
        # xdotool sends a line break as the Linefeed key, which GTK ignores
        for part in re.split(r'([\n\t])', text):
            if part in ('\n', '\t'):
                _run('xdotool', 'key', 'Return' if part == '\n' else 'Tab')
            elif part:
                _run('xdotool', 'type', '--delay', 5, '--', part)

    def set_text(self, node, text, how='type'):
        """Replaces an entry's text by typing, or directly (how='atspi'); checks it."""
        if how == 'atspi':
            node.call('EditableText', 'SetTextContents', text, sig='(s)')
        else:
            # the middle of a spin button may be its minus sign
            self.click(node, x=10 if node.role == 'spin button' else None)
            try:        # an AdwEntryRow never says that it is focused
                self._until(lambda: 'focused' in self.states(node), 'focus', 0.5)
            except DriveError:
                pass
            self.press('ctrl+a', 'BackSpace')
            self.type_text(text)
        self._until(lambda: _nfc(node.text()) == _nfc(text),
                    f'{node} to hold {text!r}, it holds {node.text()!r}', 5)

    def states(self, node):
        """The states node has now."""
        lo, hi = node.call('Accessible', 'GetState')[0]
        return {s for i, s in enumerate(_STATES) if (lo | hi << 32) >> i & 1}

    def choose(self, opener, item):
        """Clicks a drop-down or menu button, then an item of the popover it opens."""
        self.click(opener)
        def probe():
            snap = self.snapshot()
            return next((n for n in snap.root.walk() if _matches(item, n.name)
                         and n.role in ('menu item', 'check menu item', 'radio menu item', 'label')
                         and snap.popover_window(snap.surface(n)) and snap.shown(n)), None)
        self.click(self._until(probe, f'{item!r} in a popover'))
        def closed():
            snap = self.snapshot()
            return not any(snap.popover_window(n) for n in snap.root.walk())
        self._until(closed, 'the popover to close', 5)

    def choose_file(self, title, path):
        """Types a full path into GTK's own file dialog (with that title) and
        accepts it. When saving, the name field is there; when opening, Ctrl+L
        brings one up."""
        dialog = self.wait_active(title)
        fields = lambda: [n for n in self.find_all(within=dialog)    # noqa: E731
                          if n.role in ('text', 'entry')]
        if not fields():
            self.press('ctrl+l')
        field = self._until(fields, f'a field for the file name in {title!r}')[0]
        self.press('ctrl+a')
        self.type_text(path)
        self._until(lambda: field.text() == path, f'{title!r} to hold the path', 5)
        self.press('Return')
        # an "overwrite?" question may follow; otherwise the dialog goes
        self._until(lambda: _run('xdotool', 'getactivewindow', ok=(0, 1)).strip()
                    != self.x_window(title), f'{title!r} to close', 5)

    def scroll_row(self, table, text, limit=200):
        """Brings the row of a list or table that holds this text into sight.

        GTK keeps about 200 rows alive around the visible ones, so the row is
        looked for among those and the scroll bar is set by row height; steps
        of that many rows reach everything else.  Returns the cell."""
        self.scroll_to(table, 0)
        for _ in range(limit):
            snap = self.snapshot(everything=True)
            t = snap.match(table)
            cell = next((n for n in t.walk() if n.role == 'label' and _matches(text, n.name)
                         and any(a.role in ('table row', 'list item') for a in n.ancestors())), None)
            if cell and snap.rect(cell) and snap.shown(cell):
                return cell
            rows = [n for n in t.walk() if n.role in ('table row', 'list item')
                    and n.parent.role in ('list', 'list box')]
            # shown(), as recycled rows keep the place where they last were on screen
            seen = [r for r in rows if snap.rect(r) and snap.shown(r)]
            if not seen:
                break
            first = seen[0]
            pitch = (snap._raw_rect(seen[-1])[1] - snap._raw_rect(first)[1]) / max(1, len(seen) - 1)
            top = snap._raw_rect(first.parent)[1]
            goal = next((a for a in cell.ancestors() if a in rows), None) if cell else rows[-1]
            step = (rows.index(goal) - rows.index(first)) * (pitch or snap._raw_rect(first)[3])
            step += snap._raw_rect(first)[1] - top
            if not self.scroll_to(table, step, relative=True):
                break
        raise DriveError(f'no row with {text!r}')

    def scroll_to(self, table, value, relative=False):
        """Sets the vertical scroll bar around table; False when it did not move."""
        snap = self.snapshot()
        pane = snap.match(table)
        while pane is not None and pane.role != 'scroll pane':
            pane = pane.parent
        for bar in (n for n in pane.walk() if n.role == 'scroll bar') if pane else ():
            if 'vertical' in bar.states:
                rng = next(n for n in bar.walk() if 'Value' in n.ifaces)
                old = rng.prop('Value', 'CurrentValue')
                goal = old + value if relative else value
                # a list that is about to lay itself out anew puts its own value
                # back, so set it until two looks agree
                last = None
                for _ in range(10):
                    rng.set_value(goal)
                    time.sleep(0.1)
                    now = rng.prop('Value', 'CurrentValue')
                    if now == last:
                        break
                    last = now
                return now != old
        return False

    def select_row(self, table, text, times=1):
        """Clicks the row of table (a node) holding a cell with this text."""
        cell = self.find('label', text, within=table) or self.scroll_row(table, text)
        self.click(cell, times=times)
        return cell

    # -- windows
    def x_window(self, title=None):
        """X id of the program's window with this title (default: the active one)."""
        if title is None:
            title = self.wait_active().raw_name
        return next((wid for wid, x in self._x_windows().items() if _matches(title, x[4])), None)

    def resize(self, width, height, title=None):
        """Resizes the visible part of a window; returns the size it really got."""
        wid = self._until(lambda: self.x_window(title), 'window')
        left, right, top, bottom = _frame_extents(wid)
        _run('xdotool', 'windowsize', wid, width + left + right, height + top + bottom)
        last = None
        for _ in range(40):     # until two looks agree
            time.sleep(0.1)
            now = self._x_windows()[wid][2:4]
            if now == last:
                break
            last = now
        return now[0] - left - right, now[1] - top - bottom

    def shot(self, path, title=None, *options):
        """Saves a picture of a window with the shot script."""
        here = os.path.dirname(os.path.abspath(__file__))
        wid = self._until(lambda: self.x_window(title), 'window')
        subprocess.run([os.path.join(here, 'shot'), *options, '-w', wid, path], check=True)


class Snapshot:
    """The tree at one moment, with positions worked out on demand."""

    def __init__(self, app, everything=False):
        self.app = app
        self._rects, self._raw, self._windows, self._probes = {}, {}, {}, {}
        self._xw = None
        # rows of long lists that were never put on screen have no size: do not
        # explore them, which keeps a look at a table of any length cheap
        self.root = app.tree(keep=lambda n: everything or
                             n.role not in ('table row', 'list item') or
                             self._raw_rect(n)[2:] != (0, 0))
        self.by_path = {n.path: n for n in self.root.walk()}
        for n in self.by_path.values():
            n.snap = self

    def match(self, node):
        return node and self.by_path.get(node.path)

    def xw(self):
        if self._xw is None:
            self._xw = self.app._x_windows()
        return self._xw

    def _raw_rect(self, n):
        if n.path not in self._raw:
            try:
                self._raw[n.path] = tuple(n.extents()) if 'Component' in n.ifaces else None
            except GLib.Error:
                self._raw[n.path] = (0, 0, 0, 0)
        return self._raw[n.path] or (0, 0, 1, 1)

    def popover_window(self, n):
        """X window of a popover node, if n is one.  GTK 4.8 gives a popover's
        place as if it sat in its parent's corner, but its size (give or take its
        padding) is that of an X window of its own."""
        if n.parent is None or n.parent.role == 'application' or n.role == 'label':
            return None
        if n.path not in self._windows:
            self._windows[n.path] = None
            if n.role in ('menu', 'dialog', 'window') or n.name.endswith(('Popover', 'PopoverMenu')):
                w, h = self._raw_rect(n)[2:]
                titles = {f.raw_name for f in self.root.children}
                for wid, (_x, _y, xw, xh, title) in self.xw().items():
                    if title not in titles and 0 <= xw - w <= 24 and 0 <= xh - h <= 24:
                        self._windows[n.path] = wid
        return self._windows[n.path]

    def surface(self, n):
        """The frame or popover node that n is drawn in."""
        while n.parent is not None and n.parent.role != 'application':
            if self.popover_window(n):
                return n
            n = n.parent
        return n

    def rect(self, n):
        """Part of n (in its window's coordinates) not clipped by its parents."""
        if n.path in self._rects:
            return self._rects[n.path]
        r = None
        if n.role != 'application' and n.parent is not None:
            own = self._raw_rect(n)
            if n.parent.role == 'application':
                # "showing" is always set for windows and never for dialogs: ask X
                up = any(x[4] == n.raw_name for x in self.xw().values())
                r = own if up and own[2] > 0 else None
            elif self.popover_window(n):
                r = own
            else:
                outer = self.rect(n.parent)
                if outer and 'Component' not in n.ifaces:
                    r = outer           # GtkStackPage and the like have no place
                elif outer:
                    x1, y1 = max(own[0], outer[0]), max(own[1], outer[1])
                    x2 = min(own[0] + own[2], outer[0] + outer[2])
                    y2 = min(own[1] + own[3], outer[1] + outer[3])
                    r = (x1, y1, x2 - x1, y2 - y1) if x2 > x1 and y2 > y1 else None
        self._rects[n.path] = r
        return r

    def shown(self, n):
        """Can a person see n?  States do not tell (GTK 4.8 reports hidden stack
        pages as visible, with the place they once had), so the program is asked
        which widget lies at n's place."""
        if not self.rect(n) or 'visible' not in n.states:
            return False
        if n.role == 'application' or n.parent.role == 'application':
            return True
        verdict = self._probe(n)
        if verdict is not None:
            return verdict
        # Undecided (switches, spin buttons): as visible as what stands around it.
        for a in n.ancestors():
            tried = 0
            for d in a.walk():
                if d.role in ('label', 'push button', 'image', 'table cell') and self.rect(d):
                    if self._probe(d):
                        return True
                    tried += 1
                    if tried == 8:
                        break
            if a is self.surface(n):
                break
        return False

    def _probe(self, n):
        """True or False when it is certain that n is (not) on top at its place."""
        if n.path in self._probes:
            return self._probes[n.path]
        top = self.surface(n)
        target = n      # an insensitive widget is not found; its parent is
        while 'sensitive' not in target.states and target.parent is not None:
            target = target.parent
        x, y, w, h = self.rect(n)
        # The inside of an entry belongs to a GtkText that is not in the tree, and
        # the answer is a null object; the entry's padding belongs to the entry.
        verdict = None
        for px, py in ((x + w // 2, y + h // 2), (x - 4, y + h // 2), (x + w + 3, y + h // 2),
                       (x + w // 5, y + h // 3), (x + w * 4 // 5, y + h * 2 // 3)):
            try:
                ref = top.call('Component', 'GetAccessibleAtPoint', px, py, 1, sig='(iiu)')[0]
                # some parts are known to the program but not in the tree: climb
                for _ in range(6):
                    if not ref[0] or ref[1] in self.by_path:
                        break
                    ref = self.app._call(*ref, 'org.freedesktop.DBus.Properties', 'Get',
                                         GLib.Variant('(ss)', (_A + 'Accessible', 'Parent')))[0]
            except GLib.Error:
                continue
            if not ref[0]:
                continue
            hit, inside = self.by_path.get(ref[1]), x <= px < x + w
            while hit is not None and hit is not target and hit is not n:
                hit = hit.parent
            if hit is not None:
                verdict = True
                break
            if inside:
                verdict = False
        self._probes[n.path] = verdict
        return verdict

    def window_of(self, n):
        """(X id, x, y): window holding n and the screen place of its (0, 0)."""
        top = self.surface(n)
        wid = self.popover_window(top)
        ox, oy, w, h = self._raw_rect(top)
        if wid:
            x, y = self.xw()[wid][:2]
            ox, oy = self._raw_rect(top.parent)[:2]     # the corner it pretends to be in
            return wid, x - ox, y - oy
        best = None
        for wid, (x, y, xw, xh, title) in self.xw().items():
            if title != top.raw_name:
                continue
            left, right, up, down = _frame_extents(wid)
            # without a compositor the theme draws a border inside the window
            bx, by = (xw - left - right - w) // 2, (xh - up - down - h) // 2
            if 0 <= bx <= 20 and 0 <= by <= 20:
                best = (wid, x + left + bx - ox, y + up + by - oy)
        return best or (None, 0, 0)

    def screen_point(self, n, x=None, y=None):
        r = self.rect(n)
        wid, ox, oy = self.window_of(n) if r else (None, 0, 0)
        if not r or not wid:
            return None
        own = self._raw_rect(n)
        px = r[0] + r[2] // 2 if x is None else own[0] + x
        py = r[1] + r[3] // 2 if y is None else own[1] + y
        return ox + px, oy + py

    def find_all(self, role=None, name=None, within=None, shown=True):
        start = self.match(within) if within is not None else self.root
        if start is None:
            return []
        return [n for n in start.walk()
                if (_matches(role, n.role) and _matches(name, n.name)
                    and (not shown or self.shown(n)))]


def _run(*argv, ok=(0,)):
    # C.UTF-8 is always there; xwininfo and xdotool need some UTF-8 locale
    p = subprocess.run([str(a) for a in argv], capture_output=True, text=True, timeout=30,
                       env={**os.environ, 'LC_ALL': 'C.UTF-8'})
    if p.returncode not in ok:
        raise DriveError(f'{argv[0]} failed ({p.returncode}): {p.stderr.strip()}')
    return p.stdout


def _window_tree():
    # a window that closes while the tree is read makes xwininfo fail
    for left in range(9, -1, -1):
        try:
            return _run('xwininfo', '-root', '-tree')
        except DriveError:
            if left == 0:
                raise
            time.sleep(0.05)


def _frame_extents(wid):
    """Invisible shadow around a window that draws its own frame: l, r, t, b."""
    m = re.search(r'= (\d+), (\d+), (\d+), (\d+)',
                  _run('xprop', '-id', wid, '_GTK_FRAME_EXTENTS', ok=(0, 1)))
    return tuple(map(int, m.groups())) if m else (0, 0, 0, 0)


if __name__ == '__main__':
    # drive.py [NAME]: show what a running program offers (run inside with-display)
    App(name=sys.argv[1] if len(sys.argv) > 1 else None, timeout=5).dump(shown=True)
