// Dutch for the English that Streamlit hard-codes (WCAG 3.1.1). Loaded before Streamlit's scripts.
// Our own content is left alone: inside it only whole sentences of Streamlit itself are replaced.
// tests/browser/test_toegankelijk.py finds strings that a new release adds.
(() => {
  "use strict";

  // Dates, numbers and calendars follow the browser's language; a work laptop is often English.
  for (const [naam, waarde] of [["language", "nl-NL"], ["languages", Object.freeze(["nl-NL", "nl"])]]) {
    Object.defineProperty(navigator, naam, { get: () => waarde, configurable: true });
  }

  const WOORDEN = {
    // navigation and toolbar
    "Skip to main content": "Naar de inhoud",
    "Sidebar": "Zijbalk",
    "Collapse sidebar": "Zijbalk inklappen",
    "Expand sidebar": "Zijbalk uitklappen",
    "App pages": "Stappen",
    "Navigate to home page": "Naar de startpagina",
    "View less": "Minder tonen",
    "Main menu": "Hoofdmenu",
    "Rerun": "Opnieuw uitvoeren",
    "Always rerun": "Altijd opnieuw uitvoeren",
    "File change.": "Bestand gewijzigd.",
    "Print": "Afdrukken",
    "Settings": "Instellingen",
    "Theme": "Weergave",
    "System": "Systeem",
    "Light": "Licht",
    "Dark": "Donker",
    "Clear cache": "Cache wissen",
    "Clear caches": "Caches wissen",
    "Get help": "Hulp",
    "Report a bug": "Fout melden",
    "About": "Over",
    "Notifications": "Meldingen",
    "Link to heading": "Koppeling naar deze kop",
    "(opens in new tab)": "(opent in een nieuw tabblad)",
    "Scroll tabs left": "Tabbladen naar links",
    "Scroll tabs right": "Tabbladen naar rechts",
    "Help": "Uitleg",
    "Close": "Sluiten",
    "Dismiss": "Sluiten",
    "Cancel": "Annuleren",
    "Clear": "Wissen",
    "Done": "Klaar",
    "Copy": "Kopiëren",
    "Copied": "Gekopieerd",
    "Copy to clipboard": "Kopieer naar klembord",
    "Fullscreen": "Volledig scherm",
    "View fullscreen": "Volledig scherm",
    "Exit fullscreen": "Volledig scherm sluiten",
    "Close fullscreen": "Volledig scherm sluiten",
    "Search": "Zoeken",

    // connection and running
    "Running...": "Bezig …",
    "Running…": "Bezig …",
    "In progress...": "Bezig …",
    "Loading...": "Laden …",
    "Please wait...": "Een ogenblik …",
    "Stop": "Stoppen",
    "Connecting": "Verbinden",
    "Connecting to Streamlit server": "Verbinden met de server",
    "Unable to connect to Streamlit server": "Geen verbinding met de server",
    "Error": "Fout",
    "Warning": "Waarschuwing",
    "Connection error": "Verbindingsfout",
    "Connection failed": "Verbinding mislukt",
    "Connection timed out.": "De verbinding duurde te lang.",
    "Network issue": "Netwerkprobleem",
    "Network error": "Netwerkfout",
    "Page not found": "Pagina niet gevonden",
    "Script execution error": "Fout in de toepassing",
    "Traceback:": "Technische gegevens:",
    "Unknown error": "Onbekende fout",
    "Unknown Error": "Onbekende fout",
    "Try again": "Opnieuw proberen",
    "Reconnected to server.": "Weer verbonden met de server.",
    "Is Streamlit still running? If you accidentally stopped Streamlit, just restart it in your terminal:":
      "De verbinding met het Afwegingskader is weg. Alles wat als opgeslagen op het scherm stond, is bewaard. Start de toepassing opnieuw met:",
    "streamlit run yourscript.py": "streamlit run app.py",
    "Streamlit server is not responding. Are you connected to the internet?":
      "De verbinding met het Afwegingskader is weg. Alles wat als opgeslagen op het scherm stond, is bewaard. Controleer uw netwerk.",
    "Connection lost. Please wait for the app to reconnect, then try again.":
      "De verbinding is weg. Wacht tot zij terug is en probeer het opnieuw.",
    "Cannot load Streamlit frontend code. This can happen when you update Streamlit while a Streamlit app is running.":
      "Een deel van het scherm kon niet worden geladen. Dit gebeurt na een update van de toepassing.",
    "To fix this, simply reload this app by pressing": "Laad de pagina opnieuw met",
    "An error has occurred, please try again.": "Er ging iets mis. Probeer het opnieuw.",
    "Unexpected error. Please try again.": "Er ging iets mis. Probeer het opnieuw.",
    "Your app is having trouble loading the component.": "Een onderdeel van de pagina kan niet worden geladen.",

    // fields
    "(required)": "(verplicht)",
    "This field is required.": "Dit veld is verplicht.",
    "Invalid value.": "Deze waarde klopt niet.",
    "Choose an option": "Kies een optie",
    "Choose options": "Kies opties",
    "Choose or add an option": "Kies een optie of voeg er een toe",
    "Choose or add options": "Kies opties of voeg ze toe",
    "Add an option": "Voeg een optie toe",
    "Add options": "Voeg opties toe",
    "Select...": "Kies …",
    "Select all": "Alles kiezen",
    "Selectbox options": "Keuzes",
    "Selected values": "Gekozen",
    "Options": "Keuzes",
    "Open": "Openen",
    "No results": "Niets gevonden",
    "No options": "Geen keuzes",
    "No options to select": "Er is niets te kiezen",
    "No options to select.": "Er is niets te kiezen.",
    "Show suggestions": "Toon keuzes",
    "Suggestions": "Keuzes",
    "Clear all": "Alles wissen",
    "Clear value": "Waarde wissen",
    "Clear entry": "Invoer wissen",
    "Clear selection": "Keuze wissen",
    "Show password": "Wachtwoord tonen",
    "Hide password": "Wachtwoord verbergen",
    "Show password text": "Wachtwoord tonen",
    "Hide password text": "Wachtwoord verbergen",
    "Increment": "Eén hoger",
    "Decrement": "Eén lager",
    "Number is above the allowed range.": "Dit getal is te hoog.",
    "Number is below the allowed range.": "Dit getal is te laag.",
    "Feedback rating": "Waardering",
    "Thumbs up": "Duim omhoog",
    "Thumbs down": "Duim omlaag",
    "Press Enter to apply": "Enter om op te slaan",
    "Press Ctrl+Enter to apply": "Ctrl+Enter om op te slaan",
    "Press ⌘+Enter to apply": "⌘+Enter om op te slaan",
    "Press Enter to submit form": "Enter om te versturen",
    "Press Ctrl+Enter to submit form": "Ctrl+Enter om te versturen",
    "Press ⌘+Enter to submit form": "⌘+Enter om te versturen",

    // date and time
    "Choose date": "Kies een datum",
    "Choose date range": "Kies een periode",
    "Choose date and time": "Kies datum en tijd",
    "Clear date": "Datum wissen",
    "Clear dates": "Datums wissen",
    "Clear date and time": "Datum en tijd wissen",
    "Clear time": "Tijd wissen",
    "Previous month": "Vorige maand",
    "Next month": "Volgende maand",
    "Date range": "Periode",
    "Time": "Tijd",
    "Empty": "Leeg",
    "Quick select a date range": "Kies snel een periode",
    "Past Week": "Afgelopen week",
    "Past Month": "Afgelopen maand",
    "Past 3 Months": "Afgelopen 3 maanden",
    "Past 6 Months": "Afgelopen 6 maanden",
    "Past Year": "Afgelopen jaar",
    "Past 2 Years": "Afgelopen 2 jaar",
    "Use arrow keys to navigate dates. Enter to select. Escape to close.":
      "Ga met de pijltjes naar een datum. Enter kiest, Escape sluit.",
    "Use arrow keys to navigate. Enter to select. Tab to switch between calendar and time. Escape to close.":
      "Ga met de pijltjes naar een datum. Enter kiest, Tab wisselt tussen datum en tijd, Escape sluit.",
    "Invalid time format. Please use HH:MM.": "Schrijf de tijd als 23:30.",
    "Invalid time format. Please use HH:MM:SS or HH:MM.": "Schrijf de tijd als 23:30.",

    // files and figures
    "Upload": "Bestand kiezen",
    "Browse files": "Bestand kiezen",
    "Add files": "Bestanden toevoegen",
    "file upload": "bestand kiezen",
    "Drag and drop a file here": "Sleep een bestand hierheen",
    "Drag and drop files here": "Sleep bestanden hierheen",
    "Drag and drop file here": "Sleep een bestand hierheen",
    "Click to retry upload": "Opnieuw proberen",
    "Error uploading file": "Het bestand is niet ontvangen",
    "Error deleting file": "Het bestand is niet verwijderd",
    "Too many files": "Te veel bestanden",
    "Only one file is allowed.": "Er kan maar één bestand bij.",
    "Download failed": "Downloaden is mislukt",
    "Next page": "Volgende pagina",
    "Previous page": "Vorige pagina",
    "Pagination": "Paginering",
    "Scrollable table": "Tabel die u kunt verschuiven",
    "Loading mermaid diagram": "Figuur laden",
    "Failed to render diagram": "De figuur kan niet worden getekend",
    "Download as PNG": "Download als PNG",
    "Download as CSV": "Download als CSV",
    "Show data": "Toon gegevens",
    "Show chart": "Toon grafiek",
    "Copy Vega-Lite spec": "Kopieer Vega-Lite-code",
    "Vega visualization": "Grafiek",
    "Show/hide columns": "Kolommen tonen of verbergen",
    "Sort ascending": "Oplopend sorteren",
    "Sort descending": "Aflopend sorteren",
    "Pin column": "Kolom vastzetten",
    "Unpin column": "Kolom losmaken",
    "Hide column": "Kolom verbergen",
    "Autosize": "Passende breedte",
    "No data": "Geen gegevens",
    "No content": "Geen inhoud",
    "Send message": "Bericht versturen",
  };

  const MAANDEN = {
    January: "januari", February: "februari", March: "maart", April: "april", May: "mei",
    June: "juni", July: "juli", August: "augustus", September: "september",
    October: "oktober", November: "november", December: "december",
  };
  const DEEL = { day: "dag", month: "maand", year: "jaar", hour: "uur", minute: "minuut", second: "seconde" };

  // Applied one after the other: "day, Periode start date" meets two of them.
  const PATRONEN = [
    [/^Help for /, "Uitleg bij "],
    [/^Remove /, "Verwijder "],
    [/^Add: /, "Toevoegen: "],
    [/^Shortcut /, "Sneltoets "],
    [/^Select (\d+) matches$/, "Kies alle $1"],
    [/^View (\d+) more$/, "Nog $1 tonen"],
    [/^1 option available\.$/, "1 keuze"],
    [/^(\d+) options available\.$/, "$1 keuzes"],
    [/^(\d+) out of (\d+) stars?$/, "$1 van $2 sterren"],
    [/^Page (\d+)$/, "Pagina $1"],
    [/^(day|month|year|hour|minute|second),/, (_, deel) => `${DEEL[deel]},`],
    [/ start date$/, ", begindatum"],
    [/ end date$/, ", einddatum"],
    [/^Choose date, /, "Kies een datum, "],
    [/^Choose date range, /, "Kies een periode, "],
    [/^Choose date and time, /, "Kies datum en tijd, "],
    [/^(\d\d?) – ([A-Z][a-z]+)$/, (heel, nr, maand) => (MAANDEN[maand] ? `${nr} – ${MAANDEN[maand]}` : heel)],
    [/^(Fullscreen|Copy to clipboard|Download as PNG): /, (_, woord) => `${WOORDEN[woord]}: `],
    [/^Upload (files?|director(?:y|ies))$/, "Bestand kiezen"],
    [/^(\S+) per file$/, "$1 per bestand"],
    [/^File is (larger|smaller) than /, (_, w) => `Het bestand is ${w === "larger" ? "groter" : "kleiner"} dan `],
    [/^(\S+) files are not allowed\.$/, "Bestanden van het soort $1 kunnen niet."],
    [/ Please enter a value (?:less than or equal to|greater than or equal to|between) .*$/, ""],
    [/^Running `?(.+?)`?\.$/, "Bezig …"],
    [/^Connection failed with status (\d+).*$/, "De verbinding is mislukt (status $1)."],
    [/^(?:You have requested page|The page that you have requested) .*Running the app's main page\.$/s,
      "Deze pagina bestaat niet. U ziet de startpagina."],
    [/^This app has encountered an error\. .*$/s,
      "Er ging iets mis op deze pagina. Uw opgeslagen antwoorden zijn bewaard. De oorzaak staat in het logboek van de server."],
    [/^Cannot connect to Streamlit .*$/s, "Geen verbinding met de server."],
  ];

  const ATTRIBUTEN = ["aria-label", "title", "placeholder", "alt", "aria-valuetext", "aria-description", "aria-roledescription"];
  const EIGEN = '[data-testid="stMarkdownContainer"], [data-testid="stHtml"], [data-testid="stTable"], [data-testid="stCode"], [data-testid="stText"], [data-testid="stIconMaterial"], iframe, svg, script, style, input, textarea, [contenteditable="true"]';
  const bekend = new Map();

  function vertaal(tekst) {
    let uit = bekend.get(tekst);
    if (uit !== undefined) return uit;
    const kern = tekst.trim();
    uit = Object.hasOwn(WOORDEN, kern) ? WOORDEN[kern] : kern;
    if (uit === kern) for (const [patroon, nieuw] of PATRONEN) uit = uit.replace(patroon, nieuw);
    uit = uit === kern ? tekst : tekst.replace(kern, () => uit);
    if (bekend.size > 5000) bekend.clear();
    bekend.set(tekst, uit);
    return uit;
  }

  // Four words or more cannot be a label of ours by chance.
  const isZin = (tekst) => tekst.trim().split(/\s+/).length > 3;

  function tekst(knoop) {
    if (!/[A-Za-z]{3}/.test(knoop.data)) return;
    const nieuw = vertaal(knoop.data);
    if (nieuw === knoop.data) return;
    if (!isZin(knoop.data) && knoop.parentElement?.closest(EIGEN)) return;
    knoop.data = nieuw;
  }

  function attributen(element) {
    for (const naam of ATTRIBUTEN) {
      const oud = element.getAttribute(naam);
      if (!oud) continue;
      const nieuw = vertaal(oud);
      if (nieuw !== oud) element.setAttribute(naam, nieuw);
    }
  }

  function boom(wortel) {
    if (wortel.nodeType === Node.TEXT_NODE) return tekst(wortel);
    if (wortel.nodeType !== Node.ELEMENT_NODE) return;
    attributen(wortel);
    const gang = document.createTreeWalker(wortel, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    while (gang.nextNode()) {
      if (gang.currentNode.nodeType === Node.TEXT_NODE) tekst(gang.currentNode);
      else attributen(gang.currentNode);
    }
  }

  new MutationObserver((veranderingen) => {
    for (const { type, target, addedNodes } of veranderingen) {
      if (type === "childList") addedNodes.forEach(boom);
      else if (type === "characterData") tekst(target);
      else attributen(target);
    }
  }).observe(document.body, {
    subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ATTRIBUTEN,
  });
  boom(document.body);
})();
