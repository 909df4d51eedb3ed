function tile(section, value, label) {
  section.append(el('div', { class: 'tile' }, el('b', {}, value), el('span', {}, label)));
}

function tiles(report, section) {
  const leaking = report.sites.filter(site => site.standing === 'LEAKING');
  const grown = report.sites.filter(site => site.standing === 'LEAKING' || site.standing === 'KNOWN');
  const seen = report.audit.smallestGrowth;
  tile(section, wholes.format(leaking.length), leaking.length === 1 ? 'site leaks' : 'sites leak');
  tile(section, bytes(grown.reduce((sum, site) => sum + site.growth.value, 0)), 'kept per ' + report.unit);
  tile(section, report.rounds + ' × ' + wholes.format(report.rounds === 0 ? 0 : report.audit.iterations / report.rounds), 'rounds × ' + report.unit + 's');
  tile(section, seen === null ? 'unknown' : bytes(seen), 'smallest growth it would have seen');
}

const MIB = 1 << 20;

/** How long a heap lasts at a rate of requests, if nothing but the leaks fills it. */
function memory(report, section) {
  const sites = report.sites.filter(site => site.standing === 'LEAKING' || site.standing === 'KNOWN');
  const growth = key => sites.reduce((sum, site) => sum + site.growth[key], 0);
  if (growth('value') <= 0) return;
  const last = name => (report.vitals.find(vital => vital.fingerprint === 'vital ' + name)?.values ?? []).filter(value => value !== null).pop() ?? 0;
  const heap = el('input', { type: 'number', min: 1, step: 'any', id: 'heap', value: Math.round((last('HEAP_MAX') || 2 ** 29) / MIB) });
  const rate = el('input', { type: 'number', min: 0, step: 'any', id: 'rate', value: 10 });
  const output = el('output', { for: 'heap rate', id: 'left' });
  function update() {
    const free = heap.value * MIB - last('HEAP_USED');
    const seconds = key => free / (growth(key) * rate.value);
    if (!(rate.value > 0) || !(heap.value > 0)) output.replaceChildren('Give a heap and a rate above 0.');
    else if (free <= 0) output.replaceChildren('The heap in use is already larger than that.');
    else output.replaceChildren('out of memory in ', el('b', {}, duration(seconds('value'))), growth('low') === growth('high') || growth('low') <= 0 ? ''
        : el('span', { class: 'small' }, ' (' + duration(seconds('high')) + ' to ' + duration(seconds('low')) + ')'));
  }
  heap.addEventListener('input', update);
  rate.addEventListener('input', update);
  section.append(el('h2', {}, 'How long until it is out of memory?'), el('div', { class: 'card memory' }, el('label', {}, 'heap, MiB', heap),
      el('label', {}, report.unit + 's per second', rate), output,
      el('p', { class: 'small' }, bytes(growth('value')) + ' kept per ' + report.unit + '; ' + bytes(last('HEAP_USED')) + ' in use after the last round. Counts only the leaks listed below.')));
  section.hidden = false;
  update();
}

function vitals(report, section) {
  const shown = [...report.collections, ...report.vitals].filter(vital => vital.values.some(value => value !== null));
  if (shown.length === 0) return;
  const text = (vital, value) => value === null ? 'unknown' : vital.bytes ? bytes(value) : counted(value, vital.counts);
  const grows = vital => vital.standing === 'LEAKING' || vital.standing === 'KNOWN';
  section.append(el('h2', {}, 'Vitals and collections over the rounds'), el('div', { class: 'plots' }, shown.map(vital => el('div', { class: 'card ' + (vital.standing) },
      el('div', {}, vital.title + ' ', grows(vital) ? el('span', { class: 'badge' }, STANDING[vital.standing]) : ''),
      el('b', {}, text(vital, vital.values[vital.values.length - 1])), el('span', { class: 'soft' }, ', at begin ' + text(vital, vital.values[0])), linePlot(vital.values),
      grows(vital) ? el('div', {}, '+' + text(vital, vital.growth.value) + ' per ' + report.unit) : '',
      vital.why ? el('div', { class: 'small' }, vital.why) : '',
      vital.stayed.length > 0 ? el('div', { class: 'small' }, 'stayed: ' + vital.stayed.join(', ')) : ''))));
  section.hidden = false;
}

function facts(report, section) {
  const table = (title, rows) => el('div', {}, el('h2', {}, title), el('div', { class: 'card' }, factTable(rows)));
  const pairs = rows => rows.map(fact => [fact.label, fact.value]);
  section.append(el('div', { class: 'pair' }, table('Audit: can this be trusted?', pairs(report.audit.facts)), table('Environment', pairs(report.environment))));
  if (report.suppressions.length > 0) {
    section.append(el('h2', {}, 'Suppressions'), el('div', { class: 'card' }, factTable(report.suppressions.map(rule => [rule.pattern, rule.kind.toLowerCase() + ': ' + rule.reason
        + (rule.link ? ', ' + rule.link : '') + (rule.expires ? ', until ' + rule.expires : '')]))));
  }
  if (report.warnings.length > 0) section.append(el('h2', {}, 'Warnings'), el('div', { class: 'card' }, report.warnings.map(warning => el('p', {}, warning))));
  section.append(el('footer', {}, 'Written by noleak, ' + report.time + '.'));
}

async function unpack(text) {
  const packed = Uint8Array.from(atob(text), char => char.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate'));
  return JSON.parse(await new Response(stream).text());
}

async function start() {
  const report = await unpack(document.getElementById('data').textContent.trim());
  const at = id => document.getElementById(id);
  tiles(report, at('tiles'));
  memory(report, at('memory'));
  if (report.sites.length > 0) siteList(report, at('sites'));
  vitals(report, at('vitals'));
  facts(report, at('facts'));
  document.body.dataset.ready = Math.round(performance.now());
}

start().catch(error => {
  const problem = document.getElementById('problem');
  problem.textContent = 'This page could not be drawn: ' + error.message + '. It needs Chrome or Edge 111, Firefox 113 or Safari 16.4 or newer.';
  problem.hidden = false;
  console.error(error);
});
