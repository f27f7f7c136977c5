"""One thin file per screen: read the dossier, call the core, draw."""
