'use strict';
const wholes = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const hundredths = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });
const tenths = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 });

const UNITS = ['B', 'KiB', 'MiB', 'GiB', 'TiB'];

function bytes(value) {
  let size = value;
  let unit = 0;
  while (Math.abs(size) >= (unit === 0 ? 10000 : 1024) && unit < UNITS.length - 1) {
    size /= 1024;
    unit++;
  }
  return (unit === 0 && Math.abs(size) >= 100 ? wholes : tenths).format(size) + ' ' + UNITS[unit];
}

/** Returns 1 element, 2 elements. */
function counted(value, plural) {
  return (Math.abs(value) < 100 ? hundredths : wholes).format(value) + ' ' + (value === 1 ? plural.replace(/(class)es$|s$/, '$1') : plural);
}

function duration(seconds) {
  if (seconds > 3.15e9) return 'more than 100 years';
  const steps = [['year', 31557600], ['day', 86400], ['hour', 3600], ['minute', 60], ['second', 1]];
  const first = Math.max(0, steps.findIndex(([, length]) => seconds >= length));
  const parts = [];
  let rest = seconds;
  for (const [name, length] of seconds < 1 ? [['second', 1]] : steps.slice(first, first + 2)) {
    const count = Math.floor(rest / length);
    rest -= count * length;
    if (count > 0 || seconds < 1) parts.push(count + ' ' + name + (count === 1 ? '' : 's'));
  }
  return parts.join(' ');
}

/** Controls, marks that turn the direction of writing, and halves of characters. */
const HARMFUL = /[\p{Cc}\u202a-\u202e\u2066-\u2069\p{Cs}]/gu;

/** Builds an element; text only ever becomes a text node, so no name of the observed program is read as markup. */
function el(tag, attributes, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

function svg(tag, attributes, ...children) {
  return fill(document.createElementNS('http://www.w3.org/2000/svg', tag), attributes, children);
}

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes || {})) element.setAttribute(name, value);
  for (const child of children.flat()) if (child !== null && child !== undefined && child !== '') {
    element.append(typeof child === 'string' ? child.replace(HARMFUL, '\ufffd') : child);
  }
  return element;
}
