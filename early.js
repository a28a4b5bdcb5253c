// Sends the requests that the app sent first at this address the last time before the app is there. The app says which
// they are (`remember`) and takes the answers (`take`), each once, if it would send exactly that request. Nothing is sent
// when the configuration, the shop or the address is another, or when nobody was signed in.
const KEY = 'cohort.start';
const FRESH_MS = 10_000;
const MOST_REQUESTS = 6;
const MOST_ADDRESSES = 12;

// A store that is full, forbidden or missing behaves as an empty one.
const read = (store, key) => {
  try {
    return self[store].getItem(key);
  } catch {
    return null;
  }
};
const write = (value) => {
  try {
    if (value) localStorage.setItem(KEY, JSON.stringify(value));
    else localStorage.removeItem(KEY);
  } catch {
    // Then every visit is like the first.
  }
};
const chosenShop = () => read('sessionStorage', 'cohort.shop') ?? read('localStorage', 'cohort.shop');
const kept = () => {
  try {
    return JSON.parse(read('localStorage', KEY)) ?? {};
  } catch {
    return {};
  }
};

const address = location.search;
const sent = new Map();
let asked = [];

const config = fetch('config.json', { cache: 'no-cache' });
const configText = config.then((answer) => answer.clone().text()).catch(() => null);
sent.set('config.json', { authorization: null, answer: config, at: performance.now() });
config.catch(() => {});

const begin = async () => {
  const { config, shop, token, requests } = kept();
  const urls = requests?.[address];
  if (!Array.isArray(urls) || parent !== self || shop !== chosenShop() || config !== await configText) return;
  const bearer = token && read('sessionStorage', token);
  if (token && !bearer) return;
  const authorization = bearer ? `Bearer ${bearer}` : null;
  const options = bearer
    ? { cache: 'no-store', credentials: 'omit', headers: { authorization } }
    : { cache: 'no-store', credentials: 'include' };
  for (const url of urls.slice(0, MOST_REQUESTS)) {
    const answer = fetch(url, options);
    // Whoever takes it hears of it.
    answer.catch(() => {});
    sent.set(url, { authorization, answer, at: performance.now() });
  }
};
const begun = begin();

// The answer to a request, if it was sent early.
export const take = async (url, authorization) => {
  if (url !== 'config.json') {
    if (asked?.length < MOST_REQUESTS && !asked.includes(url)) asked.push(url);
    // The app may have the configuration first. What it asks for then must not be sent a second time.
    await begun;
  }
  const early = sent.get(url);
  sent.delete(url);
  const fits = early?.authorization === authorization && performance.now() - early.at < FRESH_MS;
  return fits ? early.answer : undefined;
};

// Keeps what was asked for since the page began.
export const remember = async (token) => {
  const urls = asked;
  if (!urls?.length || parent !== self) return;
  asked = null;
  const config = await configText;
  if (config === null) return;
  const before = kept();
  const isSame = before.config === config && before.shop === chosenShop();
  const others = isSame ? Object.entries(before.requests ?? {}).filter(([other]) => other !== address) : [];
  write({
    config,
    shop: chosenShop(),
    token,
    theme: document.documentElement.dataset.theme,
    requests: Object.fromEntries([...others.slice(1 - MOST_ADDRESSES), [address, urls]]),
  });
};

export const forget = () => write(null);
