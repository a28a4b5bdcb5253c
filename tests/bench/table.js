// A table like that of the app, written by hand without anything between it and the browser: the same requests, the same
// changes of what is seen. It stands for what each of them has to cost. It speaks version 1 of the Admin API.
const [path, list] = location.hash.slice(1).split('?');
const query = new URLSearchParams(list);
const find = (selector, root = document) => root.querySelector(selector);
const made = (id) => document.importNode(document.getElementById(id).content, true).firstElementChild;
const ask = async (address) => {
  const answer = await fetch(address, { cache: 'no-store', credentials: 'include' });
  return answer.json();
};
const day = new Intl.DateTimeFormat('en', { dateStyle: 'medium' });
const date = (text) => day.format(new Date(text));
const table = find('table');
const body = find('tbody');
const selected = new Set();
let groups = [];

// ---- numbers of customers: of rows in view, a few at a time

const waiting = [];
let running = 0;
const count = async () => {
  if (running === 3 || !waiting.length) return;
  running += 1;
  const [cell, id] = waiting.shift();
  const { count: number } = await ask(`${path}/${id}/customers?limit=1`);
  cell.textContent = number;
  running -= 1;
  count();
};
const inView = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) {
    if (!isIntersecting) continue;
    inView.unobserve(target);
    waiting.push([target, target.closest('tr').dataset.id]);
    count();
  }
});

// ---- rows

const rowOf = (group) => {
  const row = made('row');
  row.dataset.id = group.id;
  const [select, , name, number, lists, created, updated] = row.cells;
  find('input', select).ariaLabel = `Select ${group.name}`;
  find('a', name).textContent = group.name;
  find('a', name).href = `?group=${group.id}`;
  lists.textContent = (group.price_lists ?? []).map((priceList) => priceList.name).join(', ');
  created.textContent = date(group.created_at);
  updated.textContent = date(group.updated_at);
  inView.observe(number);
  return row;
};

let ahead = null;
const load = async () => {
  table.ariaBusy = 'true';
  const address = `${path}?${query}`;
  const page = await (ahead?.address === address ? ahead.page : ask(address));
  ahead = null;
  groups = page.customer_groups;
  inView.disconnect();
  waiting.length = 0;
  body.replaceChildren(...groups.map(rowOf));
  const offset = Number(query.get('offset'));
  find('.range').textContent = `${offset + 1}–${offset + groups.length} of ${page.count}`;
  table.ariaBusy = 'false';
};

// ---- what people do

find('.sort-button').addEventListener('click', () => {
  find('th.cell-name').ariaSort = 'ascending';
  query.set('order', 'name');
  query.set('offset', '0');
  load();
});

const next = find('[aria-label="Next page"]');
const nextOffset = () => String(Number(query.get('offset')) + Number(query.get('limit')));
next.addEventListener('pointerenter', () => {
  const params = new URLSearchParams(query);
  params.set('offset', nextOffset());
  const address = `${path}?${params}`;
  ahead = { address, page: ask(address) };
});
next.addEventListener('click', async () => {
  query.set('offset', nextOffset());
  await load();
  table.scrollIntoView({ block: 'nearest' });
});

let pause;
find('input[type=search]').addEventListener('input', ({ target }) => {
  clearTimeout(pause);
  pause = setTimeout(() => {
    query.set('q', target.value);
    query.set('offset', '0');
    load();
  }, 250);
});

const bar = find('.bar');
const showSelected = () => {
  bar.hidden = !selected.size;
  bar.textContent = `${selected.size} selected`;
  find('#select-page').checked = selected.size === groups.length;
};
const select = (row, isSelected) => {
  find('input', row).checked = isSelected;
  row.classList.toggle('selected', isSelected);
  if (isSelected) selected.add(row.dataset.id);
  else selected.delete(row.dataset.id);
};
find('#select-page').addEventListener('change', ({ target }) => {
  for (const row of body.rows) select(row, target.checked);
  showSelected();
});

const memberRow = (customer) => {
  const row = document.createElement('tr');
  const names = [customer.first_name, customer.last_name].filter(Boolean).join(' ');
  for (const text of [names || '–', customer.email, date(customer.created_at)]) {
    row.insertCell().textContent = text;
  }
  return row;
};
const open = async (row, expander) => {
  expander.ariaExpanded = 'true';
  const details = made('details');
  row.after(details);
  const { customers } = await ask(`${path}/${row.dataset.id}/customers?limit=10&offset=0&order=email`);
  find('tbody', details).append(...customers.map(memberRow));
  find('table', details).ariaBusy = 'false';
};
body.addEventListener('click', ({ target }) => {
  const row = target.closest('tr');
  const expander = target.closest('.expander');
  if (expander?.ariaExpanded === 'true') {
    expander.ariaExpanded = 'false';
    row.nextElementSibling.remove();
  } else if (expander) {
    open(row, expander);
  }
  if (target.matches('.cell-select input')) {
    select(row, target.checked);
    showSelected();
  }
});

find('#new-group').addEventListener('click', () => {
  const dialog = made('dialog');
  dialog.addEventListener('close', () => dialog.remove());
  const names = find('input', dialog);
  let typing;
  names.addEventListener('input', () => {
    clearTimeout(typing);
    typing = setTimeout(async () => {
      const { count: number } = await ask(`${path}?limit=10&q=${encodeURIComponent(names.value)}`);
      find('[role=status]', dialog).textContent = number ? 'There is a group with a name like this.' : '';
    }, 300);
  });
  document.body.append(dialog);
  dialog.showModal();
});

load();
