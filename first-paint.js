// What has to be known before the first paint: the theme that was chosen, and whether a list is about to come.
try {
  const { dataset } = document.documentElement;
  const start = parent === self && JSON.parse(localStorage.getItem('cohort.start'));
  const theme = localStorage.getItem('cohort.theme') ?? start?.theme;
  if (theme && parent === self) dataset.theme = theme;
  if (start) dataset.start = 'list';
} catch {
  // Without storage the page looks as at the first visit.
}
