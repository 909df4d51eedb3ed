const STANDING = { LEAKING: 'leaking', KNOWN: 'known', UNCLEAR: 'unclear', ACQUITTED: 'acquitted', STEADY: 'steady' };
const CHUNK = 60;

function interval(growth) {
  if (growth.low === growth.high) return 'exact';
  return (growth.low === null ? 'unknown' : bytes(growth.low)) + ' … ' + (growth.high === null ? 'unknown' : bytes(growth.high));
}

function siteRow(site, report) {
  const rows = cohorts(site.live, report.rounds + report.audit.pauses.length);
  const row = el('details', { class: 'site ' + site.standing },
      el('summary', {}, smallChart(rows),
          el('span', { class: 'where' }, el('b', {}, site.location),
              el('span', { class: 'what' }, el('code', {}, site.class), site.via ? ' via ' + site.via : ''),
              el('span', { class: 'held' }, site.holders.length > 0 && site.standing !== 'ACQUITTED' ? 'held by ' + site.holders[0] : site.kind + ': ' + site.why)),
          el('span', { class: 'growth' }, el('b', {}, bytes(site.growth.value)), el('span', {}, 'per ' + report.unit), el('span', {}, interval(site.growth))),
          el('span', { class: 'badge' }, STANDING[site.standing])));
  row.addEventListener('toggle', () => {
    if (row.open && row.children.length === 1) row.append(siteDetails(site, rows, report));
  });
  return row;
}

function block(title, ...content) {
  return el('div', {}, el('h3', {}, title), ...content);
}

function siteDetails(site, rows, report) {
  const frames = site.stack.map(frame => el('li', frame === site.location ? { class: 'app code' } : { class: 'code' }, frame));
  const facts = [['verdict', site.kind + ': ' + site.why],
    ['growth per ' + report.unit, bytes(site.growth.value) + (site.growth.low === site.growth.high ? ', exact' : ', 95 % interval ' + interval(site.growth))
        + '; ' + tenths.format(site.objects.value) + (site.objects.value === 1 ? ' object' : ' objects')],
    ['limit', bytes(report.limit)],
    ['baseline', site.baseline === null ? null : 'was ' + bytes(site.baseline)],
    ['live at the end', bytes(site.liveBytes) + ' in ' + wholes.format(site.liveObjects) + ' objects born since begin'],
    ['born before begin', site.bytesBefore > 0 ? bytes(site.bytesBefore) : null],
    ['fingerprint', site.fingerprint]];
  return el('div', { class: 'open' },
      block('Live bytes at each show; one band a birth round', bigChart(rows, report.audit.pauses)),
      block('What is left of each round; grey: freed since its own end', survivorChart(rows, report.audit.pauses)),
      site.holders.length === 0 ? null : fill(block('Held by', el('ul', { class: 'holders code' }, site.holders.map(path => el('li', {}, path)))), { class: 'all' }, []),
      block('Allocated at', frames.length === 0 ? el('p', { class: 'soft' }, 'no stack was recorded') : el('ol', { class: 'stack' }, frames)),
      block('Facts', factTable(facts)));
}

function factTable(facts) {
  return el('table', {}, el('tbody', {}, facts.filter(fact => fact[1] !== null)
      .map(([label, value]) => el('tr', {}, el('th', { scope: 'row' }, label), el('td', {}, value)))));
}

const ORDER = {
  verdict: (a, b) => Object.keys(STANDING).indexOf(a.standing) - Object.keys(STANDING).indexOf(b.standing) || b.growth.value - a.growth.value,
  growth: (a, b) => b.growth.value - a.growth.value,
  live: (a, b) => b.liveBytes - a.liveBytes,
  name: (a, b) => a.location < b.location ? -1 : a.location > b.location ? 1 : 0,
};

function siteList(report, section) {
  const hidden = new Set(['STEADY']);
  const list = el('div', { id: 'list' });
  const more = el('p', { class: 'more' });
  const search = el('input', { type: 'search', placeholder: 'Filter by class, method, holder …', 'aria-label': 'Filter', id: 'filter' });
  const sort = el('select', { 'aria-label': 'Sort', id: 'sort' }, Object.entries({ verdict: 'by verdict, then growth', growth: 'largest growth first',
    live: 'most live bytes first', name: 'by name' }).map(([value, label]) => el('option', { value }, label)));
  let shown = [];
  let drawn = 0;

  function text(site) {
    return [site.location, site.class, site.via, site.kind, site.why, site.fingerprint, ...site.holders, ...site.stack].join('\n').toLowerCase();
  }
  const texts = new Map();
  function matches(site, words) {
    if (!texts.has(site)) texts.set(site, text(site));
    return words.every(word => texts.get(site).includes(word));
  }
  function drawMore() {
    const next = shown.slice(drawn, drawn + CHUNK);
    list.append(...next.map(site => siteRow(site, report)));
    drawn += next.length;
    more.textContent = shown.length === 0 ? 'No site matches.' : drawn < shown.length ? drawn + ' of ' + shown.length + ' sites; scroll for more' : '';
  }
  function update() {
    const words = search.value.toLowerCase().split(/\s+/).filter(word => word !== '');
    shown = report.sites.filter(site => !hidden.has(site.standing) && (words.length === 0 || matches(site, words))).sort(ORDER[sort.value]);
    list.replaceChildren();
    drawn = 0;
    drawMore();
  }
  const chips = Object.keys(STANDING).map(standing => [standing, report.sites.filter(site => site.standing === standing).length])
      .filter(([, count]) => count > 0).map(([standing, count]) => {
        const chip = el('button', { type: 'button', class: 'chip ' + standing, 'aria-pressed': String(!hidden.has(standing)) },
            wholes.format(count) + ' ' + STANDING[standing]);
        chip.addEventListener('click', () => {
          if (!hidden.delete(standing)) hidden.add(standing);
          chip.setAttribute('aria-pressed', String(!hidden.has(standing)));
          update();
        });
        return chip;
      });
  search.addEventListener('input', update);
  sort.addEventListener('change', update);
  section.append(el('h2', {}, 'Allocation sites'), el('div', { class: 'bar' }, search, chips, sort), list, more);
  section.hidden = false;
  new IntersectionObserver(entries => entries.some(entry => entry.isIntersecting) && drawn < shown.length && drawMore(), { rootMargin: '800px' }).observe(more);
  update();
  const first = list.querySelector('details');
  if (first !== null && first.classList.contains('LEAKING')) first.open = true;
}
