"""Filled-in situations for decisions on emergency law, persons, weapons and detention.

The words, places and times of each measure are in `situaties/bevelen.yaml`; here are the facts
they rest on, and the ticks that every measure needs.
"""

from copy import deepcopy
from datetime import datetime
from functools import cache
from pathlib import Path

from kennisbank.lezen import yaml_lezer

HIER = Path(__file__).parent / "situaties"
AVOND = "2026-11-24"


def feit(waarde, bron="politie", uur="19:40", dag=AVOND, **meer):
    """An answer with its source and time."""
    return {"waarde": waarde, "bron": bron, "geldt_op": f"{dag}T{uur}:00+01:00", **meer}


def kort(tekst, waarde, bron="politie", uur="19:40", dag=AVOND):
    """An answer that a decision tells in a sentence of its own."""
    return feit(waarde, bron, uur, dag, in_besluit="samengevat", samenvatting=tekst)


def oordeel(motivering, waarde="ja", **redenen):
    """A judgement in the writer's own words."""
    return {"waarde": waarde, "motivering": motivering, "redenen": redenen}


@cache
def _geval(bestand, naam):
    """The words of a case: those of the case it begins with, and then its own."""
    gevallen = yaml_lezer(met_regels=False).load((HIER / bestand).read_text(encoding="utf-8"))
    eigen = gevallen[naam]
    begin = _geval(bestand, eigen["als"]) if "als" in eigen else {}
    maatregel = {**begin.get("maatregel", {}), **eigen.get("maatregel", {})}
    return {**begin, **eigen, "maatregel": maatregel}


def besloten_op(naam, bestand="bevelen.yaml"):
    """When the decision of a case was taken; None for a draft."""
    moment = _geval(bestand, naam).get("besloten_op")
    return datetime.fromisoformat(moment) if moment else None


GEZAG = {"gezag.beslisser": "burgemeester"}
NACHT = {
    **GEZAG,
    "gezag.rbt_bijeengeroepen": feit("nee", "veiligheidsregio", "19:30"),
    "orde.in_gemeente": feit("ja", uur="16:10"),
    "oproep.aanwezig": feit("ja", uur="16:10"),
    "orde.toestand": kort("Groepen jongeren gooien met vuurwerk op het Stationsplein.", "overlast"),
    "melding.woorden": feit(
        "Vanavond 21:00 Stationsplein, neem vuurwerk en stenen mee.", "openbaar bericht", "16:05"
    ),
    "melding.tweede_bron": feit("ja", "wijkagent", "18:30"),
    "capaciteit.antwoord": feit("redt_het_niet", "politie, officier van dienst", "19:45"),
    "deelnemers.jeugd": feit({"onder_12": "nee", "van_12_tot_17": "ja"}, "jongerenwerk", "18:00"),
    "overleg.gevoerd": feit(["ovj", "jurist"], "gemeente", "19:50"),
    "gedaan.middelen": kort(
        "De politie vorderde drie keer dat de groep wegging.", ["aanwijzing"], uur="19:35"
    ),
}
"""What is known on the evening itself."""
OVERDAG = {
    **GEZAG,
    "gezag.rbt_bijeengeroepen": feit("nee", "veiligheidsregio", "09:00", "2026-11-20"),
    "orde.in_gemeente": feit("ja", uur="09:00", dag="2026-11-20"),
    "overleg.gevoerd": feit(["ovj", "jurist"], "gemeente", "15:00", "2026-11-23"),
}
"""What is known where a decision is prepared in days and not in hours."""
VINKJES = {
    "belangenafweging": "ja",
    "lichter_onderzocht": "ja",
    "duur_volgt_dreiging": "ja",
    "gebied_volgt_dreiging": "ja",
    "feiten_concreet": "ja",
    "voorwerp": "gedrag_op_plaats",
    "schriftelijk": "ja",
    "beleidsregel_gevolgd": "geen_beleid",
    "gericht_op": "geen_manifestatie",
    "gebied_omvang": "plek_of_straten",
    "juiste_grondslag": "ja",
    "doelwit_beschermd": "niet_aan_doelwit",
    "vasthouden_of_vervoeren": "nee",
    "gelijke_behandeling": "ja",
    "overleg_ovj": "ja",
    "overleg_driehoek": "ja",
    "woningen_uitgezonderd": "ja",
    "verplichte_inhoud": "ja",
    "binnen_grondwet": "ja",
    "verlenging_nieuwe_feiten": "ja",
    "verlenging_tijdig": "ja",
}


def _situatie(naam, instrument, feiten, velden=None, *, bestand="bevelen.yaml", **meer):
    geval = _geval(bestand, naam)
    besluit = {k: v for k, v in geval.items() if k in {"advies_ovj", "advies_politie"}}
    maatregel = {"instrument": instrument, **VINKJES, **geval["maatregel"], **(velden or {})}
    return {
        "gemeente": "Voorbeeldstad",
        "nu": geval["nu"],
        "feiten": feiten,
        "besluit": {**besluit, "maatregelen": [maatregel]},
        **meer,
    }


VREES_PERSOON = (
    "Ik vrees dat u weer meedoet, want u gooide op 6, 13 en 14 november met de groep vuurwerk naar "
    "voorbijgangers, en na de waarschuwing van 16 november zei u dat u ermee doorgaat."
)


def _persoon(
    naam, instrument, velden=None, leeftijd="12_17", *, dag="2026-11-20", vrees=VREES_PERSOON,
    bestand="bevelen.yaml", **feiten,
):  # fmt: skip
    over = {"dag": dag, "uur": "12:00"}
    persoon = {
        "persoon.bekend": feit("ja", **over),
        "persoon.leeftijd": feit(leeftijd, **over),
        "persoon.ordeverstoring": feit("herhaald", **over),
        "persoon.leidende_rol": feit("geen", **over),
        "persoon.gedragingen_onderbouwd": feit("ja", **over),
        "persoon.gebiedsverbod_ovj": feit("nee", "officier van justitie", "15:00", "2026-11-23"),
        "persoon.woont_in_gebied": feit("nee", **over),
        "persoon.gezagsdragers_betrokken": feit("ja", "gemeente", **over),
        "persoon.eerder_gewaarschuwd": feit("ja", **over),
        "vrees_verdere_verstoring": oordeel(vrees),
        **{n.replace("__", "."): waarde for n, waarde in feiten.items()},
    }
    eigen = {"onderwerp": "P1", "ontheffing": "ja", "kind_belang": "ja", "woning_bereikbaar": "ja"}
    lokaal = {"beleidsregel.172a": "nee", "apv.gebiedsontzegging": "ja"}
    return _situatie(
        naam, instrument, dict(OVERDAG), {**eigen, **(velden or {})}, bestand=bestand,
        personen={"P1": persoon}, lokaal=lokaal,
    )  # fmt: skip


GEEN_BETOGING = {
    "bijeenkomst.uiting": feit("geen"),
    "bijeenkomst.doel_geweld_of_dwang": feit("hoofddoel"),
    "dreiging.afkomstig_van": feit("deelnemers"),
    "beschermde_manifestatie": oordeel("Niemand laat een mening horen.", "nee"),
}
ONTOEREIKEND = oordeel(
    "Gewoon optreden is niet genoeg, want de politie zei om 19:45 uur dat zij het ook met hulp "
    "niet redt.",
    communicatie="een bericht om weg te blijven bereikt niet meer wie al op het plein staat",
    politie_inzet_gezag="de politie heeft twintig mensen en de groepen komen uit vier straten",
    beletten_beeindigen_172_2="per persoon optreden lukt niet in een menigte waaruit wordt gegooid",
    samenscholing_apv="de groepen wisselen steeds, zodat een vordering maar een deel bereikt",
    vorderen_verwijderen_186="na drie keer vorderen om 19:35 uur ging niemand weg",
)
VREES = oordeel(
    "Ik verwacht dat met stenen en vuurwerk wordt gegooid, want de oproep noemt dat en de politie "
    "vond om 19:20 uur stenen op het plein."
)
STENEN = {
    "wapens.soort": kort(
        "Stenen die klaar lagen op het Stationsplein",
        ["stenen_brandstof"], uur="19:20",
    ),
    "wapens.stand": feit("aangetroffen", uur="19:20"),
}  # fmt: skip


def _noodverordening(naam):
    return _situatie(
        naam, "noodverordening_176",
        {**NACHT, **STENEN, "adressaat.kring": "iedereen_in_gebied"},
        {"geldt_bij_raad": "ja", "zonder_persoonsgegevens": "ja"},
        bijeenkomsten={"B1": GEEN_BETOGING},
        oordelen={
            "vrees_ernstige_wanordelijkheden": VREES,
            "gewone_middelen_ontoereikend": ONTOEREIKEND,
            "noodbevel_volstaat_niet": oordeel(
                "Een noodbevel volstaat niet, want uit vier straten komen steeds nieuwe mensen."
            ),
        },
    )  # fmt: skip


NOODVERORDENING = _noodverordening("NOODVERORDENING")
NOODVERORDENING_NA = _noodverordening("NOODVERORDENING_NA")
NOODVERORDENING_RAAD = _noodverordening("NOODVERORDENING_RAAD")
NOODVERORDENING_EINDE = _noodverordening("NOODVERORDENING_EINDE")
GROEPSVERBOD = _persoon("GROEPSVERBOD", "groepsverbod_172a")
VOORNEMEN = _persoon("VOORNEMEN", "groepsverbod_172a")
INTREKKING = _persoon("INTREKKING", "groepsverbod_172a")
VERLENGING_GROEP = _persoon(
    "VERLENGING_GROEP",
    "groepsverbod_172a",
    dag="2026-12-14",
    vrees="Ik vrees dat u weer meedoet, want u was er op 12 december bij terwijl dit bevel gold.",
    persoon__gebiedsverbod_ovj=feit("nee", "officier van justitie", "15:00", "2026-12-18"),
)
MELDPLICHT = _persoon("MELDPLICHT", "meldplicht_172a", {"meldtijd_past_bij_risico": "ja"})
OUDERBEVEL = _persoon(
    "OUDERBEVEL",
    "ouderbevel_172b",
    {"hulp_ingezet": "ja"},
    leeftijd="onder_12",
    vrees="Ik vrees dat uw kind weer meedoet, want het was op 6, 13 en 14 november bij de groep.",
    persoon__groepsverband=feit("ja", uur="12:00", dag="2026-11-20"),
)
ONTZEGGING = _persoon(
    "ONTZEGGING",
    "gebiedsontzegging_apv",
    {"individueel_gemotiveerd": "ja", "binnen_artikel": "ja"},
    persoon__overtreding_vastgesteld=feit("ja", uur="12:00", dag="2026-11-20"),
    persoon__voorschrift_geldt_op_plek=feit("ja", uur="12:00", dag="2026-11-20"),
    persoon__gedraging_is_deelname=feit("nee", uur="12:00", dag="2026-11-20"),
)
ONTHEFFING = _persoon("ONTHEFFING", "groepsverbod_172a")
MESSEN = {
    "wapens.soort": kort(
        "Twee messen, gevonden bij jongeren op het Stationsplein", ["wapen"], uur="19:20"
    ),
    "wapens.stand": feit("aangetroffen", uur="19:20"),
}
RISICOGEBIED = _situatie(
    "RISICOGEBIED",
    "veiligheidsrisicogebied_151b",
    {
        **OVERDAG,
        **MESSEN,
        "melding.woorden": feit(
            "Vrijdag en zaterdag weer Stationsplein. Iedereen neemt iets mee.",
            "openbaar bericht", "09:10", "2026-11-26",
        ),
        "melding.tweede_bron": feit("ja", "wijkagent", "11:00", "2026-11-26"),
        "deelnemers.jeugd": NACHT["deelnemers.jeugd"],
        "overleg.gevoerd": feit(["ovj", "jurist"], "gemeente", "13:30", "2026-11-26"),
    },
    oordelen={
        "vrees_wapens": oordeel(
            "Ik vrees dat weer messen worden gedragen, want op 24 november zijn er hier twee "
            "gevonden en de nieuwe oproep vraagt iedereen iets mee te nemen."
        )
    },
    lokaal={"verordening.151b": "ja", "beleidsregel.151b": "nee"},
)  # fmt: skip
SPOEDGEBIED = _situatie(
    "SPOEDGEBIED",
    "spoed_veiligheidsrisicogebied_174b",
    {**NACHT, **MESSEN},
    oordelen={
        "vrees_wapens": oordeel(
            "Ik vrees dat er meer messen zijn, want om 19:20 uur zijn er twee gevonden bij "
            "jongeren die op de oproep afkwamen."
        ),
        "onvoorzien_en_spoed": oordeel(
            "De messen werden pas om 19:20 uur gevonden. De oproep noemde alleen vuurwerk en "
            "stenen. Om 21:00 uur komt naar verwachting de grote groep."
        ),
    },
)


def _camera(naam, dag):
    return _situatie(
        naam, "cameratoezicht_151c",
        {
            **OVERDAG,
            "orde.toestand": kort(
                "Op het plein komen meldingen van vernieling en vuurwerk.", "overlast", dag=dag
            ),
        },
        {"onderwerp": "L1", "kenbaar_ter_plaatse": "ja", "beelden_weken": 4},
        lokaal={"verordening.151c": "ja"},
        plaatsen={
            "L1": {
                "plaats.in_gemeente": feit("ja", "gemeente", "10:00", dag),
                "plaats.soort": feit("openbare_plaats", "gemeente", "10:00", dag),
                "camera_noodzakelijk": oordeel(
                    "Zonder beeld komt de politie te laat, want de groep is in vijf minuten weg."
                ),
            }
        },
    )  # fmt: skip


CAMERA = _camera("CAMERA", "2026-11-25")
VERLENGING_CAMERA = _camera("VERLENGING_CAMERA", "2026-12-20")
OPHOUDING = _situatie(
    "OPHOUDING",
    "bestuurlijke_ophouding_176a",
    {
        **NACHT,
        "orde.toestand": kort(
            "Uit de groep op het Stationsplein wordt met vuurwerk gegooid.", "overlast", uur="21:05"
        ),
        "capaciteit.antwoord": feit("redt_het_niet", "politie, officier van dienst", "21:05"),
        "noodrecht.in_werking": feit("noodbevel", "gemeente", "20:30"),
        "noodrecht.onderdeel_aangewezen": feit("ja", "gemeente", "20:30"),
        "noodrecht.groepsgewijs_niet_nageleefd": feit("ja", uur="21:05"),
    },
    {
        "gelegenheid_gegeven": "ja",
        "plaats_ophouding_geschikt": "ja",
        "registratie_geregeld": "ja",
        "kind_belang": "ja",
    },
    oordelen={
        "vrees_ernstige_wanordelijkheden": VREES,
        "ophouden_noodzakelijk": oordeel(
            "Ophouden is nodig, want na drie waarschuwingen bleef de groep staan en werd gegooid.",
            communicatie="de groep hoorde het bevel drie keer en bleef staan",
            politie_inzet_gezag="de politie heeft twintig mensen en kan de groep niet wegdrijven",
            beletten_beeindigen_172_2="wie wordt weggestuurd, loopt om en sluit weer aan",
            samenscholing_apv="de groep ging ook na een vordering niet uiteen",
            vorderen_verwijderen_186="na drie keer vorderen ging niemand weg",
        ),
        "gewone_middelen_ontoereikend": ONTOEREIKEND,
    },
)
MACHTIGING = _situatie(
    "MACHTIGING", "wom_aanwijzing", {**GEZAG}, bijeenkomsten={"B1": GEEN_BETOGING}
)
WAARNEMING = _situatie(
    "WAARNEMING",
    "noodverordening_176",
    {**NACHT, "gezag.beslisser": feit("loco", "gemeente", "18:00")},
)
WAARNEMING["besluit"]["beslisser_sinds"] = "Sinds 18:00 uur wegens verhindering."


def situatie(naam):
    """A situation as a tree that a test may change."""
    return deepcopy(globals()[naam])
