"""Filled-in situations for decisions on emergency law, persons, weapons and detention."""

from copy import deepcopy

NU = "2026-11-24T20:00:00+01:00"
VRIJ = ["bewoners", "hulpdiensten", "zorg", "pers", "werk", "doorreis", "medisch"]


def feit(waarde, bron="politie", uur="19:40", dag="2026-11-24", **meer):
    """An answer with its source and time."""
    return {"waarde": waarde, "bron": bron, "geldt_op": f"{dag}T{uur}:00+01:00", **meer}


def oordeel(motivering, waarde="ja", **redenen):
    """A judgement in the writer's own words."""
    return {"waarde": waarde, "motivering": motivering, "redenen": redenen}


FEITEN = {
    "gezag.beslisser": "burgemeester",
    "gezag.rbt_bijeengeroepen": feit("nee", "veiligheidsregio", "19:30"),
    "orde.in_gemeente": feit("ja", uur="16:10"),
    "oproep.aanwezig": feit("ja", uur="16:10"),
    "orde.toestand": feit("overlast"),
    "melding.woorden": feit("Vanavond 21:00 op het plein.", "openbaar bericht", "16:05"),
    "melding.tweede_bron": feit("ja", "wijkagent", "18:30"),
    "capaciteit.antwoord": feit("redt_het_niet", "politie, officier van dienst", "19:45"),
    "deelnemers.jeugd": feit({"onder_12": "nee", "van_12_tot_17": "ja"}, "jongerenwerk", "18:00"),
    "overleg.gevoerd": feit(["ovj", "jurist"], "gemeente", "19:50"),
}
MAATREGEL = {
    "hertoets_op": "2026-11-24T22:30:00+01:00",
    "motivering": "Wat hier staat is gisteren en vandaag gezien en gaat zonder dit besluit door.",
    "evenredigheid": "Het geldt voor een klein gebied en niet langer dan de nacht duurt.",
    "grondrechten": "De beweging wordt beperkt op één plek; overal elders kan iedereen heen.",
    "bekendmaking": "uitgereikt",
    "belangenafweging": "ja",
    "lichter_onderzocht": "ja",
    "duur_volgt_dreiging": "ja",
    "gebied_volgt_dreiging": "ja",
    "feiten_concreet": "ja",
    "voorwerp": "gedrag_op_plaats",
    "schriftelijk": "ja",
    "beleidsregel_gevolgd": "geen_beleid",
    "gericht_op": "geen_manifestatie",
    "gehoord": "ja",
    "intrekkingsgrond": "zodra de politie geen nieuwe toeloop meer ziet",
    "geschiktheid": "Wie er niet is kan er de orde niet verstoren.",
    "neveneffecten": "Mensen kunnen uitwijken naar de markt; daar is toezicht.",
    "gebied": "het Stationsplein en de Spoorstraat",
    "gebied_omvang": "plek_of_straten",
    "van": "2026-11-24T20:30:00+01:00",
    "tot": "2026-11-25T04:00:00+01:00",
    "uitzonderingen": VRIJ,
    "uitweg": "de Spoorstraat in zuidelijke richting",
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
    "verlenging_van": "2026-12-25T00:00:00+01:00",
    "verlenging_tot": "2027-01-25T00:00:00+01:00",
    "verlenging_hertoets_op": "2026-12-26T12:00:00+01:00",
    "verlenging_motivering": "Sinds het besluit is twee keer gegooid en dat gaat door.",
    "verlenging_evenredigheid": "Korter helpt niet, want de toeloop is elk weekend.",
    "verlenging_gehoord": "ja",
    "verlenging_overleg_ovj": "ja",
    "verlengingen": 1,
    "voortduren": "Op 22 en 23 november is weer gegooid; het bevel is op één avond niet nageleefd.",
    "intrekking_reden": "De groep is sinds 01:15 uur weg en de politie ziet geen toeloop meer.",
    "intrekking_vanaf": "2026-11-24T19:55:00+01:00",
}
LANG = {"van": "2026-11-25T00:00:00+01:00", "tot": "2026-12-25T00:00:00+01:00"}


def _situatie(instrument, velden=None, feiten=None, **meer):
    maatregel = {"instrument": instrument, **MAATREGEL, **(velden or {})}
    return {
        "gemeente": "Voorbeeldstad",
        "nu": NU,
        "feiten": {**FEITEN, **(feiten or {})},
        "besluit": {
            "advies_ovj": "Ziet dezelfde dreiging en heeft geen bezwaar tegen dit gebied.",
            "advies_politie": "Kan dit gebied met de mensen van vanavond bestrijken.",
            "maatregelen": [maatregel],
        },
        **meer,
    }


KIND = "De weg naar school en de zorg thuis blijven vrij; de ouders vroegen om deze tijden."


def _persoon(instrument, velden, leeftijd="12_17", **feiten):
    over = {"dag": "2026-11-20", "uur": "12:00"}
    persoon = {
        "persoon.bekend": feit("ja", **over),
        "persoon.leeftijd": feit(leeftijd, **over),
        "persoon.ordeverstoring": feit("herhaald", **over),
        "persoon.leidende_rol": feit("eenmaal_ernstig", **over),
        "persoon.gedragingen_onderbouwd": feit("ja", **over),
        "persoon.gebiedsverbod_ovj": feit("nee", "officier van justitie", "15:00"),
        "persoon.woont_in_gebied": feit("nee", **over),
        "persoon.gezagsdragers_betrokken": feit("ja", "gemeente", **over),
        "persoon.eerder_gewaarschuwd": feit("ja", **over),
        "vrees_verdere_verstoring": oordeel(
            "Ik vrees dat het weer gebeurt, want dat gebeurde op drie avonden en gisteren opnieuw."
        ),
        **{naam.replace("__", "."): waarde for naam, waarde in feiten.items()},
    }
    eigen = {"onderwerp": "P1", "ontheffing": "ja", "kind_belang": "ja", "woning_bereikbaar": "ja",
             "kind_belang_hoe": KIND}  # fmt: skip
    lokaal = {"beleidsregel.172a": "nee", "apv.gebiedsontzegging": "ja"}
    return _situatie(
        instrument, {**eigen, **LANG, **velden}, personen={"P1": persoon}, lokaal=lokaal
    )


GEEN_BETOGING = {
    "bijeenkomst.uiting": feit("geen"),
    "bijeenkomst.doel_geweld_of_dwang": feit("hoofddoel"),
    "dreiging.afkomstig_van": feit("deelnemers"),
    "beschermde_manifestatie": oordeel("Niemand laat een mening horen.", "nee"),
}
ONTOEREIKEND = oordeel(
    "Gewoon optreden is niet genoeg, want de politie redt het om 19:45 uur ook met hulp niet.",
    communicatie="geprobeerd: de toeloop veranderde niet",
    politie_inzet_gezag="capaciteit: twintig agenten tegenover tweehonderd jongeren",
    beletten_beeindigen_172_2="capaciteit: per persoon optreden lukt niet",
    samenscholing_apv="te laat: de groep is te groot om te vorderen",
    vorderen_verwijderen_186="te laat: na drie keer vorderen ging niemand weg",
)
VREES = oordeel("Ik verwacht dat wordt gegooid, want de oproep noemt dat en er liggen stenen.")
NOODVERORDENING = _situatie(
    "noodverordening_176",
    {
        "adressaat": "iedereen_in_gebied",
        "gedrag": "Het is verboden zich in het gebied te bevinden.",
        "bekendmaking": "geluidswagen",
        "gehoord": "niet_nodig",
        "afwijking_voorschrift": "Er wordt van geen wettelijk voorschrift afgeweken",
        "ophouding_onderdeel": "Er is geen onderdeel aangewezen",
        "geldt_bij_raad": "ja",
        "zonder_persoonsgegevens": "ja",
    },
    {"adressaat.kring": "iedereen_in_gebied"},
    bijeenkomsten={"B1": GEEN_BETOGING},
    oordelen={
        "vrees_ernstige_wanordelijkheden": VREES,
        "gewone_middelen_ontoereikend": ONTOEREIKEND,
        "noodbevel_volstaat_niet": oordeel(
            "Een noodbevel volstaat niet, want er komen uit alle straten nieuwe mensen bij."
        ),
    },
)
GROEPSVERBOD = _persoon("groepsverbod_172a", {"gedrag": "op vrijdag en zaterdag na 18:00 uur"})
MELDPLICHT = _persoon(
    "meldplicht_172a",
    {
        "gedrag": "op 28 november en 5 december om 20:00 uur aan de balie van het politiebureau",
        "meldtijd_past_bij_risico": "ja",
    },
)
OUDERBEVEL = _persoon(
    "ouderbevel_172b",
    {
        "adressaat": "gezagsdrager",
        "gedrag": "niet zonder begeleiding op straat tussen acht uur 's avonds en zes uur",
        "hulp_ingezet": "ja",
    },
    leeftijd="onder_12",
    persoon__groepsverband=feit("ja"),
)
ONTZEGGING = _persoon(
    "gebiedsontzegging_apv",
    {"individueel_gemotiveerd": "ja", "binnen_artikel": "ja"},
    persoon__overtreding_vastgesteld=feit("ja"),
    persoon__voorschrift_geldt_op_plek=feit("ja"),
    persoon__gedraging_is_deelname=feit("nee"),
)
ONTHEFFING = _persoon(
    "groepsverbod_172a",
    {
        "ontheffing_beslissing": "verleend",
        "ontheffing_omvang": "op 28 november van 14:00 tot 18:00 uur voor een uitvaart",
        "ontheffing_reden": "De uitvaart weegt zwaarder en de familie blijft bij de betrokkene.",
    },
)
WAPENS = {
    "wapens.soort": feit(["wapen"], uur="19:20"),
    "wapens.stand": feit("aangetroffen", uur="19:20"),
}
WAPENVREES = {"vrees_wapens": oordeel("Ik vrees messen, want vanmiddag zijn er twee gevonden.")}
RISICOGEBIED = _situatie(
    "veiligheidsrisicogebied_151b",
    {"bekendmaking": "website_gemeenteblad"},
    WAPENS,
    oordelen=WAPENVREES,
    lokaal={"verordening.151b": "ja", "beleidsregel.151b": "nee"},
)
SPOEDGEBIED = _situatie(
    "spoed_veiligheidsrisicogebied_174b",
    {"bekendmaking": "website_gemeenteblad"},
    WAPENS,
    oordelen={
        **WAPENVREES,
        "onvoorzien_en_spoed": oordeel("De messen werden pas om 19:20 uur gevonden."),
    },
)
CAMERA = _situatie(
    "cameratoezicht_151c",
    {
        "onderwerp": "L1",
        "bekendmaking": "website_gemeenteblad",
        "kenbaar_ter_plaatse": "ja",
        "beelden_weken": 4,
        **LANG,
    },
    lokaal={"verordening.151c": "ja"},
    plaatsen={
        "L1": {
            "plaats.in_gemeente": feit("ja"),
            "plaats.soort": feit("openbare_plaats"),
            "camera_noodzakelijk": oordeel("Zonder beeld kan de politie de toeloop niet volgen."),
        }
    },
)
OPHOUDING = _situatie(
    "bestuurlijke_ophouding_176a",
    {
        "adressaat": "bepaalbare_groep",
        "adressaat_omschrijving": "de groep die na 20:45 uur op het Stationsplein bleef staan",
        "gelegenheid_gegeven": "ja",
        "plaats_ophouding_geschikt": "ja",
        "registratie_geregeld": "ja",
        "kind_belang": "ja",
        "kind_belang_hoe": "Wie jonger is dan achttien gaat als eerste naar huis, met een ouder.",
        "gehoord": "nee_spoed",
        "gehoord_reden": "Tussen de waarschuwing en het ophouden zat een kwartier.",
    },
    {
        "noodrecht.in_werking": feit("noodbevel"),
        "noodrecht.onderdeel_aangewezen": feit("ja"),
        "noodrecht.groepsgewijs_niet_nageleefd": feit("ja"),
    },
    oordelen={
        "vrees_ernstige_wanordelijkheden": VREES,
        "ophouden_noodzakelijk": {**ONTOEREIKEND, "motivering": "Wegsturen lukte drie keer niet."},
        "gewone_middelen_ontoereikend": ONTOEREIKEND,
    },
)
MACHTIGING = _situatie("wom_aanwijzing", bijeenkomsten={"B1": GEEN_BETOGING})
WAARNEMING = _situatie(
    "noodverordening_176",
    feiten={"gezag.beslisser": feit("loco", "gemeente", "18:00")},
)
WAARNEMING["besluit"]["beslisser_sinds"] = "Sinds 18:00 uur wegens ziekte."


def situatie(naam):
    """A situation as a tree that a test may change."""
    return deepcopy(globals()[naam])
