// A page of the Medusa 2 dashboard that shows Cohort: copy it to `src/admin/routes/customer-groups-plus/page.tsx` of the shop's
// backend.
import { defineRouteConfig } from '@medusajs/admin-sdk';
import { createElement, useEffect, useRef } from 'react';

// Where the content of `dist/` is served. On the backend's own origin no CORS and no other origin's cookies are needed.
const FOLDER = '/static/cohort/';

// Once for the whole dashboard: a second script of the same address is not run again.
function load() {
  if (customElements.get('medusa-customer-groups') || document.querySelector('script[data-cohort]')) return;
  const script = document.createElement('script');
  script.type = 'module';
  script.src = `${FOLDER}embed.js`;
  script.dataset.cohort = '';
  document.head.append(script);
}

// The languages that Cohort has. In any other of the dashboard's, the app is in the one of the browser.
const LANGUAGES = ['en', 'de', 'ar'];

// How the dashboard looks: it says by a class of the document which theme it shows, and has its accent in a custom property.
function looks() {
  const root = document.documentElement;
  const language = root.lang.split('-')[0];
  return {
    theme: root.classList.contains('dark') ? 'dark' : 'light',
    accent: getComputedStyle(root).getPropertyValue('--bg-interactive').trim(),
    locale: LANGUAGES.includes(language) ? language : '',
  };
}

// The app follows the dashboard for as long as the page is shown: theme and language are chosen in the dashboard's settings.
function follow(element) {
  const adopt = () => {
    for (const [name, value] of Object.entries(looks())) {
      if (value && element.getAttribute(name) !== value) element.setAttribute(name, value);
    }
  };
  adopt();
  const seen = new MutationObserver(adopt);
  seen.observe(document.documentElement, { attributeFilter: ['class', 'lang'] });
  return () => seen.disconnect();
}

const CohortPage = () => {
  const element = useRef(null);
  useEffect(load, []);
  useEffect(() => follow(element.current), []);
  // Whoever is in the dashboard has a session with the backend, whose origin this is.
  return createElement('medusa-customer-groups', { ref: element, auth: 'session' });
};

export default CohortPage;

export const config = defineRouteConfig({ label: 'Customer groups +' });
