const LEVELS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Unpacks live[birth][show], both from 1, out of one character a cell: 64 levels of the largest cell. */
function cohorts(live, shows) {
  const rows = [];
  let at = 0;
  for (let birth = 1; birth <= shows; birth++) {
    const row = new Array(shows + 1).fill(0);
    for (let show = birth; show <= shows; show++) {
      row[show] = live.cells === '' ? 0 : LEVELS.indexOf(live.cells[at++]) / 63 * live.max;
    }
    rows.push(row);
  }
  return rows;
}

/** Names a show by its round of load; none ran before a show after a pause. */
function roundOf(show, pauses) {
  return pauses.includes(show) ? 'pause' : String(show - pauses.filter(pause => pause < show).length);
}

function shade(element, birth, rounds) {
  const young = rounds < 2 ? 0 : Math.round((birth - 1) / (rounds - 1) * 100);
  element.style.fill = 'color-mix(in oklab, var(--new) ' + young + '%, var(--old))';
  return element;
}

/** One bar a show, one band a birth round, oldest at the bottom: a leak is a staircase of level bands. */
function staircase(rows, box, pauses) {
  const rounds = rows.length;
  const totals = [];
  for (let show = 1; show <= rounds; show++) totals.push(rows.reduce((sum, row) => sum + row[show], 0));
  const top = Math.max(...totals, 1);
  const step = box.width / rounds;
  const gap = Math.min(3, step * 0.18);
  const base = new Array(rounds + 1).fill(0);
  const bands = [];
  rows.forEach((row, index) => {
    let path = '';
    for (let show = index + 1; show <= rounds; show++) {
      const height = row[show] / top * box.height;
      if (height > 0) {
        const x = box.x + (show - 1) * step + gap / 2;
        const y = box.y + box.height - base[show] - height;
        path += 'M' + x.toFixed(1) + ' ' + y.toFixed(2) + 'h' + (step - gap).toFixed(1) + 'v' + height.toFixed(2)
            + 'h' + (gap - step).toFixed(1) + 'z';
        base[show] += height;
      }
    }
    if (path === '') return;
    const band = shade(svg('path', { d: path }), index + 1, rounds);
    if (pauses) band.append(svg('title', {}, 'born in round ' + roundOf(index + 1, pauses) + ': ≈ ' + bytes(row[index + 1])
        + ' at its end, ≈ ' + bytes(row[rounds]) + ' live at the end'));
    bands.push(band);
  });
  return { bands, top };
}

function smallChart(rows) {
  const chart = svg('svg', { viewBox: '0 0 148 44', width: 148, height: 44, role: 'img', 'aria-label': 'live bytes by birth round' });
  chart.append(svg('path', { class: 'axis', d: 'M0 43.5H148' }),
      ...staircase(rows, { x: 0, y: 1, width: 148, height: 42 }, null).bands);
  return chart;
}

function frame(width, height, label, top, rounds, pauses, box) {
  const chart = svg('svg', { viewBox: '0 0 ' + width + ' ' + height, width, height, role: 'img', 'aria-label': label });
  chart.append(svg('path', { class: 'axis', d: 'M' + box.x + ' ' + box.y + 'H' + (box.x + box.width)
      + 'M' + box.x + ' ' + (box.y + box.height) + 'H' + (box.x + box.width) }),
      svg('text', { x: box.x - 6, y: box.y + 4, 'text-anchor': 'end' }, top),
      svg('text', { x: box.x - 6, y: box.y + box.height + 4, 'text-anchor': 'end' }, '0'));
  const every = Math.ceil(rounds / 10);
  for (let show = 1; show <= rounds; show += every) {
    chart.append(svg('text', { x: box.x + (show - 0.5) * box.width / rounds, y: box.y + box.height + 16, 'text-anchor': 'middle' }, roundOf(show, pauses)));
  }
  return chart;
}

function bigChart(rows, pauses) {
  const box = { x: 66, y: 12, width: 410, height: 150 };
  const drawn = staircase(rows, box, pauses);
  const chart = frame(480, 182, 'live bytes at each show, by birth round', bytes(drawn.top), rows.length, pauses, box);
  chart.append(...drawn.bands);
  return chart;
}

/** For each round of load, what was live at its own end (grey) and what of it is still live at the last show. */
function survivorChart(rows, pauses) {
  const box = { x: 66, y: 12, width: 410, height: 150 };
  const rounds = rows.length;
  const top = Math.max(...rows.map((row, index) => row[index + 1]), 1);
  const chart = frame(480, 182, 'survivors of each round', bytes(top), rounds, pauses, box);
  const step = box.width / rounds;
  rows.forEach((row, index) => {
    const x = box.x + (index + 0.1) * step;
    const bar = value => ({ x, width: step * 0.8, y: box.y + box.height - value / top * box.height, height: value / top * box.height });
    const born = row[index + 1];
    const share = born > 0 ? Math.round(row[rounds] / born * 100) + ' % still live' : 'nothing live';
    chart.append(svg('rect', { class: 'born', ...bar(born) }),
        fill(shade(svg('rect', bar(Math.min(row[rounds], born))), index + 1, rounds), {},
            [svg('title', {}, 'born in round ' + roundOf(index + 1, pauses) + ': ' + share)]));
  });
  return chart;
}

function linePlot(values) {
  const known = values.filter(value => value !== null);
  const high = Math.max(...known);
  // A change of less than 5 % shall not look like a climb.
  const low = Math.min(Math.min(...known), high * 0.95);
  const span = high - low || 1;
  const chart = svg('svg', { viewBox: '0 0 240 56', width: 240, height: 56, role: 'img', 'aria-label': 'values over the rounds' });
  const x = index => 5 + index * 230 / Math.max(1, values.length - 1);
  const y = value => 49 - (value - low) / span * 42;
  let path = '';
  values.forEach((value, index) => {
    if (value === null) return;
    path += (path === '' || values[index - 1] === null ? 'M' : 'L') + x(index).toFixed(1) + ' ' + y(value).toFixed(1);
    chart.append(svg('circle', { class: 'dot', cx: x(index).toFixed(1), cy: y(value).toFixed(1), r: 2.2 }));
  });
  chart.prepend(svg('path', { class: 'plot', d: path }));
  return chart;
}
