// A page of the Medusa 2 dashboard that shows Cohort: copy it to `src/admin/routes/customer-groups-plus/page.tsx` of the shop's
// backend. It is plain JavaScript, which the dashboard takes as it is; its build checks no types.
// @ts-nocheck
import { defineRouteConfig } from '@medusajs/admin-sdk';
import { createElement, useEffect, useRef } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';

// Where the content of `dist/` is served. On the backend's own origin no CORS and no other origin's cookies are needed.
const FOLDER = '/static/cohort/';

// Once for the whole dashboard: a second script of the same address is not run again.
function load(element) {
  if (customElements.get('medusa-customer-groups') || document.querySelector('script[data-cohort]')) return;
  const script = document.createElement('script');
  script.type = 'module';
  script.src = `${FOLDER}embed.js`;
  script.dataset.cohort = '';
  script.onerror = () => {
    script.remove();
    // Shown for as long as there is no such element.
    element.textContent = `${script.src} could not be loaded.`;
  };
  document.head.append(script);
}

// The languages that Cohort has. In any other of the dashboard's, the app is in the one that its user chose in it, or the browser's.
const LANGUAGES = ['en', 'de', 'fr', 'es', 'da', 'ar', 'ja'];

// How the dashboard looks: it says by a class of the document which theme it shows, and has its accent in a custom property.
function looks() {
  const root = document.documentElement;
  return {
    theme: root.classList.contains('dark') ? 'dark' : 'light',
    accent: getComputedStyle(root).getPropertyValue('--bg-interactive').trim(),
    // With the region, if the dashboard's has one: `en-GB`.
    locale: LANGUAGES.includes(root.lang.split('-')[0]) ? root.lang : '',
  };
}

// Its letters, grounds and lines. They are values of the dashboard, and change with its theme.
const STYLE = {
  '--cohort-font': 'Inter, ui-sans-serif, system-ui, sans-serif',
  '--cohort-surface': 'var(--bg-subtle)',
  '--cohort-surface-raised': 'var(--bg-base)',
  '--cohort-surface-sunken': 'var(--bg-subtle)',
  '--cohort-surface-hover': 'var(--bg-base-hover)',
  '--cohort-surface-open': 'var(--bg-subtle)',
  '--cohort-line': 'var(--border-base)',
  '--cohort-text': 'var(--fg-base)',
  '--cohort-text-muted': 'var(--fg-subtle)',
};

// The app follows the dashboard for as long as the page is shown: theme and language are chosen in the dashboard's settings.
function follow(element) {
  const adopt = () => {
    for (const [name, value] of Object.entries(looks())) {
      if (!value) element.removeAttribute(name);
      else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
    }
  };
  adopt();
  const seen = new MutationObserver(adopt);
  seen.observe(document.documentElement, { attributeFilter: ['class', 'lang'] });
  return () => seen.disconnect();
}

// Which group is open at a query of the app's.
const groupAt = (query) => new URLSearchParams(query).get('group')?.split(':')[0];

// The page's address says where the app is, so that reloading, links and the browser's buttons lead there.
function useAddress(page) {
  const { search } = useLocation();
  const navigate = useNavigate();
  useEffect(() => {
    page.current.query = search.slice(1);
  }, [search]);
  useEffect(() => {
    const element = page.current;
    // A group that is opened or left is a step back. All else, such as what is typed, changes the address of the step.
    const write = ({ detail: { query } }) => navigate({ search: query }, { replace: groupAt(query) === groupAt(location.search) });
    element.addEventListener('cohort-navigate', write);
    return () => element.removeEventListener('cohort-navigate', write);
  }, [navigate]);
}

const CohortPage = () => {
  const page = useRef(null);
  useEffect(() => load(page.current), []);
  useEffect(() => follow(page.current), []);
  useAddress(page);
  // Whoever is in the dashboard has a session with the backend, whose origin this is.
  return createElement('medusa-customer-groups', { ref: page, auth: 'session', style: STYLE });
};

export default CohortPage;

export const config = defineRouteConfig({ label: 'Customer groups +' });

// What stands above the page.
export const handle = { breadcrumb: () => config.label };
