"""The incident file: append-only events, their fold to a Situatie, storage, who may do what.

gebeurtenis  one event (head and erasable content), and what a writer hands in
inhoud       what each soort of event may contain, from the fields in `velden`; `keuring` checks it
waarde       values as JSON and back; `antwoorden` reads a whole answer
keten        hashes, the next link, and `verifieer`
geldend      which events still count: undone and replaced ones do not
vouwen       from events to a `Dossierstand` with its `Situatie` (with `besluiten` and `taken`)
klok         what follows from the decisions and when (`termijnen`); `agenda` makes it a calendar
rechten      which role may record what; `regels` checks a new event against what is there
opslag       the database: SQLite by default, PostgreSQL by URL (`motor`, `tabellen`)
"""
