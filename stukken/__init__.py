"""Documents: one wording per document, an HTML template, rendered to screen, Word and tagged PDF.

    gegevens --omgeving--> HTML --controle--> screen
                                   |--pandoc, word--> .docx
                                   `--pandoc, pdf---> PDF/A-2a + PDF/UA-1

`renderen` holds the functions for callers; the other files are its parts. Templates, fonts and
house style are data in `templates/`. No clock: the date of a document is a parameter.
"""
