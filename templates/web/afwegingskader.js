// Two things Streamlit does not do: answer by digit in the acute core, and tell a screen reader
// that another page was opened. Selects on roles and container keys, never on style classes.
(() => {
  "use strict";

  const ZONE = '[class*="st-key-acuut"]';
  const GROEP = '[role="radiogroup"], [data-testid="stButtonGroup"] [role="toolbar"]';
  const OPTIE = 'input[type="radio"], button';
  const FOCUSBAAR = 'a[href], button, input, textarea, select, [tabindex="0"]';
  const TEKSTVELD = 'textarea, select, [contenteditable="true"], [role="spinbutton"], input:not([type="radio"]):not([type="checkbox"])';

  const opties = (groep) => [...groep.querySelectorAll(OPTIE)].filter((optie) => !optie.disabled);
  const woorden = (optie) => (optie.closest("label") ?? optie).textContent.trim().toLowerCase();
  const isGekozen = (optie) => optie.checked || optie.getAttribute("aria-checked") === "true";
  const isMeerkeuze = (groep) => groep.getAttribute("role") === "toolbar";
  const zichtbaar = (element) => element.getClientRects().length > 0;

  function kies(groep, toets) {
    const rij = opties(groep);
    const optie = toets === "0" ? rij.find((o) => woorden(o).startsWith("weet ik niet")) : rij[Number(toets) - 1];
    if (!optie) return false;
    // A second press on a chosen single answer would clear it.
    if (isMeerkeuze(groep) || !isGekozen(optie)) optie.click();
    return true;
  }

  const alleGroepen = () => [...document.querySelectorAll(GROEP)].filter((g) => g.closest(ZONE) && zichtbaar(g));
  const naam = (groep) => groep.getAttribute("aria-label");

  // The question that was left, and where focus went: an answer can add or remove what follows.
  let verlaten = null;

  function naarVolgende(groep) {
    const groepen = alleGroepen();
    const volgende = groepen[groepen.indexOf(groep) + 1];
    const rij = volgende ? opties(volgende) : na(groep);
    const doel = rij.find(isGekozen) ?? rij[0];
    doel?.focus();
    verlaten = { vraag: naam(groep), doel };
  }

  function volgVraag() {
    if (!verlaten || !klaar()) return;
    const actief = document.activeElement;
    const groep = alleGroepen().find((g) => naam(g) === verlaten.vraag);
    if (!groep || (actief !== document.body && actief !== verlaten.doel)) verlaten = null;
    else naarVolgende(groep);
  }

  // After the last question: the first thing that can have focus, a text field or a button.
  const na = (groep) => [...document.querySelectorAll(`main :is(${FOCUSBAAR})`)].filter(
    (element) => zichtbaar(element) && !groep.contains(element)
      && groep.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING,
  );

  function toets(gebeurtenis) {
    const { key, target } = gebeurtenis;
    verlaten = null;
    if (gebeurtenis.ctrlKey || gebeurtenis.altKey || gebeurtenis.metaKey || gebeurtenis.shiftKey) return;
    if (gebeurtenis.isComposing || gebeurtenis.repeat || !(target instanceof Element)) return;
    const groep = target.closest(GROEP);
    if (!groep?.closest(ZONE) || target.closest(TEKSTVELD)) return;
    const isCijfer = /^[0-9]$/.test(key);
    if (!isCijfer && key !== "Enter") return;
    if (isCijfer && !kies(groep, key)) return;
    // Before Streamlit sees it: Enter would toggle the option that has focus.
    gebeurtenis.preventDefault();
    gebeurtenis.stopPropagation();
    if (key === "Enter" || !isMeerkeuze(groep)) naarVolgende(groep);
  }
  document.addEventListener("keydown", toets, { capture: true });
  document.addEventListener("pointerdown", () => { verlaten = null; }, { capture: true });

  // Page switch: focus goes to the new h1, once it is there.
  let pad = location.pathname;
  let oudeKop = "";
  let wacht = false;
  const kop = () => document.querySelector("main h1");
  const klaar = () => document.querySelector('[data-testid="stApp"]')?.dataset.testScriptState !== "running";

  function volgPagina() {
    if (location.pathname !== pad) {
      pad = location.pathname;
      wacht = true;
    }
    const h1 = kop();
    if (!wacht) {
      oudeKop = h1?.textContent ?? oudeKop;
      return;
    }
    if (!h1 || (h1.textContent === oudeKop && !klaar())) return;
    wacht = false;
    oudeKop = h1.textContent;
    if (document.activeElement?.closest(TEKSTVELD)) return; // already typing on the new page
    h1.setAttribute("tabindex", "-1");
    h1.focus();
  }
  new MutationObserver(() => {
    volgPagina();
    volgVraag();
  }).observe(document.body, {
    subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ["data-test-script-state"],
  });
})();
