// Sets the theme that the person chose before the page is painted.
(() => {
  try {
    const theme = localStorage.getItem("tandem.theme");
    if (theme === "light" || theme === "dark") {
      document.documentElement.dataset.theme = theme;
    }
  } catch {
    // Without storage the system's theme is used.
  }
})();
