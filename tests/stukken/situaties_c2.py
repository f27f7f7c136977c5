"""Filled-in situations for demonstrations, sanctions, closures and requests to partners."""

from copy import deepcopy

from situaties_bevelen import LANG, _persoon, _situatie, feit, oordeel

GESPROKEN = {
    "letterlijke_woorden": "In opdracht van de burgemeester. Ga nu naar het Kerkplein.",
    "reden_mondeling": "Om 19:50 uur kwam de bus; schrijven kon niet voor 20:30 uur.",
    "gehele_inhoud_neutraal": "ja",
    "adressaat_omschrijving": "de deelnemers die om 19:50 uur op de busbaan staan",
    "gedrag": "De betogers op de busbaan gaan naar het Kerkplein.",
    "gericht_op": "manifestatie",
    "zicht_en_gehoor": "ja",
    "onderwerp": "B1",
}
LICHTER = {
    "communicatie": "geprobeerd: het bericht van 18:00 uur veranderde niets",
    "politie_inzet_gezag": "capaciteit: twintig mensen tegenover tweehonderd",
    "wom_kennisgeving": "geprobeerd: de organisator neemt niet op",
    "wom_voorschrift_beperking": "te laat: de betoging is al gaande",
    "wom_aanwijzing": "geprobeerd: om 19:30 uur genegeerd",
    "beletten_beeindigen_172_2": "capaciteit: per persoon optreden lukt niet",
    "politiebijstand": "te laat: bijstand is er pas om 22:30 uur",
}
BETOGING = {
    "bijeenkomst.uiting": feit("collectief", "gemeente"),
    "bijeenkomst.kennisgeving": feit("tijdig", "gemeente", "10:00"),
    "bijeenkomst.plaats_soort": feit("openbare_plaats", "gemeente"),
    "bijeenkomst.fase": feit("gaande"),
    "bijeenkomst.organisator": feit("ja", "gemeente"),
    "bijeenkomst.alternatief_aangeboden": feit("ja", "gemeente", "16:00"),
    "bijeenkomst.voorschrift_overtreden": feit("ja"),
    "bijeenkomst.functioneren_aangetast": feit("ja"),
    "bijeenkomst.art2_belang": feit(["wanordelijkheden"]),
    "dreiging.afkomstig_van": feit("deelnemers"),
    "beschermde_manifestatie": oordeel("Mensen laten samen een mening horen."),
    "art2_belang_vordert": oordeel("De busbaan staat vast en om 19:40 uur is er gegooid."),
    "voorschrift_volstaat_niet": oordeel("Een andere plek is om 16:00 uur geweigerd.", **LICHTER),
    "aanwijzing_volstaat_niet": oordeel("De aanwijzing van 19:30 uur is genegeerd.", **LICHTER),
    "zwaarwegende_omstandigheden": oordeel("De politie vond om 19:20 uur stenen op de route."),
    "bestuurlijke_overmacht": oordeel("Ook met bijstand kan de politie de groepen niet scheiden."),
}


def _betoging(instrument, velden=None, b1=None, feiten=None, **meer):
    eigen = {"overleg.gevoerd": feit(["organisator"], "gemeente", "15:00"), **(feiten or {})}
    return _situatie(
        instrument, {**GESPROKEN, **(velden or {})}, eigen,
        bijeenkomsten={"B1": {**BETOGING, **(b1 or {})}}, **meer,
    )  # fmt: skip


MELDING = _betoging(
    "wom_kennisgeving",
    {"faciliteren": "Wij zetten de weg af en regelen stroom.", "vrijwillig": "ja"},
    {"bijeenkomst.fase": feit("aangekondigd")},
    lokaal={"apv.wom_kennisgeving": "ja"},
)
VERBOD = _betoging(
    "wom_verbod",
    {
        "onderdeel": "tweede lid, onder c",
        "alternatieven": "Plek: het Kerkplein is geweigerd.\nTijd: om 14:00 uur is geweigerd.",
        "individueel_gemotiveerd": "ja",
        "tijd_voor_rechter": "ja",
    },
    {"bijeenkomst.fase": feit("aangekondigd")},
)
AANWIJZING = _betoging("wom_aanwijzing")
BEEINDIGEN = _betoging("wom_beeindigen", {"onderdeel": "onder c"})
ZAAL = _betoging(
    "wom_niet_openbare_plaats",
    b1={"bijeenkomst.plaats_soort": feit("publiek_gebouw", "gemeente")},
    oordelen={
        "gewone_middelen_ontoereikend": oordeel(
            "De zaalhouder en de politie redden het niet.", **LICHTER
        )
    },
)
AMBASSADE = _betoging(
    "wom_ambassade",
    {"beeindigt_manifestatie": "nee"},
    {"bijeenkomst.plaats_soort": feit("ambassade", "gemeente")},
)
AMBASSADE_EINDE = _betoging(
    "wom_ambassade",
    {"beeindigt_manifestatie": "ja"},
    {"bijeenkomst.plaats_soort": feit("ambassade", "gemeente")},
    {"gedaan.middelen": feit(["aanwijzing"])},
)
RAADZAAL = _betoging(
    "orde_raadsvergadering_26",
    {},
    {
        "bijeenkomst.plaats_soort": feit("raadzaal", "gemeente"),
        "bijeenkomst.raad_orde_verstoord": feit("eenmaal", "griffie"),
    },
)
LAST = {
    "juist_orgaan": "ja",
    "gedrag": "Geen vuurwerk op of aan de weg bij u hebben.",
    "begunstigingstermijn": "ja",
    "begunstiging": "Geen termijn nodig; niet meenemen kan meteen.",
    "dwangsom_bedrag": "500 euro per overtreding, tot hoogstens 2.500 euro",
    "dwangsom_maximum": "ja",
    "adressaat_omschrijving": "de overtreder en de eigenaar van de opslag",
}
HERSTEL = {
    "persoon__voorschrift_geldt_op_plek": feit("ja"),
    "persoon__lopende_herstelsanctie": feit("nee", "gemeente"),
    "persoon__gedraging_is_deelname": feit("nee"),
}


def _last(instrument, overtreden, velden=None, **feiten):
    tree = _persoon(
        instrument, {**LAST, **(velden or {})},
        persoon__overtreding_vastgesteld=feit(overtreden), **HERSTEL, **feiten,
    )  # fmt: skip
    tree["feiten"]["rapportage.aanwezig"] = feit("ja")
    tree["lokaal"] |= {"verordening.154b": "ja"}
    return tree


HERHALING = {"gevaar_voor_herhaling": oordeel("Na de eerste waarschuwing kwam er een tweede keer.")}
DWANGSOM = _last("last_onder_dwangsom", "ja", **HERHALING)
BESTUURSDWANG = _last("last_onder_bestuursdwang", "ja")
KLAAR = {"klaarblijkelijk_dreigend": oordeel("De bestelling is gezien en de datum ligt vast.")}
PREVENTIEF = _last("preventieve_last", "nee", {"herstelsanctie_vorm": "dwangsom"}, **KLAAR)
PREVENTIEF_DWANG = _last(
    "preventieve_last", "nee", {"herstelsanctie_vorm": "bestuursdwang"}, **KLAAR
)
INVORDERING = _last(
    "last_onder_dwangsom",
    "ja",
    {
        "bekendgemaakt_op": "2026-11-24T17:30:00+01:00",
        "invordering_overtredingen": "24 november 2026, 18:40 uur, Spoorstraat: vuurwerk gezien.",
        "invordering_bedrag": "500 euro: één overtreding",
        "invordering_reden": "Betrokkene kende de last; van geldgebrek is niets gebleken.",
    },
    **HERHALING,
)
BOETE = _last("bestuurlijke_boete_154b", "ja", {"boete_binnen_maximum": "ja"})


def _plaats(instrument, soort, velden=None, lokaal=None, **plaats):
    l1 = {
        "plaats.in_gemeente": feit("ja"),
        "plaats.soort": feit(soort),
        "plaats.openstelling_vastgesteld": feit("ja", "gemeente"),
        "plaats.incident_verband": feit("ja"),
        "plaats.openbare_samenkomst": feit("ja"),
        "plaats.manifestatie": feit("nee"),
        "plaats.geweld_of_bedreiging": feit("ja"),
        "noodzaak_bescherming_174": oordeel("Om 19:20 uur is in de zaak met een mes gedreigd."),
        "vrees_174a": oordeel("Op 22 en 23 november is op de deur geschoten."),
        **{naam.replace("__", "."): waarde for naam, waarde in plaats.items()},
    }
    eigen = {"onderwerp": "L1", "adressaat": "rechthebbende", "gedrag": "Het pand sluiten.",
             "adressaat_omschrijving": "de exploitant en de bezoekers", **LANG}  # fmt: skip
    return _situatie(
        instrument, {**eigen, **(velden or {})}, {"rapportage.aanwezig": feit("ja")},
        plaatsen={"L1": l1}, lokaal={"beleidsregel.sluiting": "nee", **(lokaal or {})},
    )  # fmt: skip


BEVEL_174 = _plaats("bevel_174_2", "publiek_gebouw")
SLUITING = _plaats("sluiting_publieke_inrichting", "publiek_gebouw")
WONING = _plaats(
    "woningsluiting_174a",
    "woning",
    {"onderdeel_174a": "b", "woonbelang": "ja", "termijn_eigen_maatregelen": "gegund"},
    plaats__openstelling_vastgesteld=feit("nee", "gemeente"),
)
HINDER = {"ernstige_hinder_151d": oordeel("In drie weken zijn er elf meldingen van vijf buren.")}
WOONOVERLAST = _plaats(
    "woonoverlast_151d",
    "woning",
    {**LAST, "woning_bereikbaar": "ja"},
    {"verordening.151d": "ja"},
    **HINDER,
)


def _met_verloop(tree):
    tree["besluit"]["verwacht_verloop"] = "Waarschijnlijk komen tientallen jongeren met vuurwerk."
    tree["besluit"]["uiterlijk"] = "2026-11-25T12:00:00+01:00"
    return tree


GEDRAGSAANWIJZING = _met_verloop(
    _persoon(
        "gedragsaanwijzing_509hh",
        {"gehele_inhoud_neutraal": "ja"},
        persoon__verdachte=feit("ja", "officier van justitie"),
        grote_vrees_herhaling=oordeel("Op drie avonden was dit zo en een vierde is aangekondigd."),
    )
)
RAPPORTAGE = _met_verloop(_last("last_onder_dwangsom", "ja"))


def _bericht(instrument, velden=None, **bericht):
    u1 = {
        f"bericht.{naam}": feit("ja", "gemeente", "17:45")
        for naam in ("url_bekend", "openbaar", "bewijs_vastgelegd", "om_akkoord", "om_verdenking",
                     "werkveld_flagger", "platform_gemeld", "nederlandse_hoster",
                     "aanbieder_benaderd", "illegaal_volgens_bepaling", "terroristisch_vermoeden")
    }  # fmt: skip
    u1 |= {
        f"bericht.{naam}": feit("nee", "gemeente", "17:45")
        for naam in ("alleen_kritiek", "roept_op_tot_betoging", "verwijderd", "atkm_gemeld")
    }
    u1 |= {f"bericht.{naam}": waarde for naam, waarde in bericht.items()}
    eigen = {"onderwerp": "U1", "vrijwillig": "ja", "goede_trouw": "ja",
             "melder": "Gemeente Voorbeeldstad, team orde, orde@voorbeeldstad.example"}  # fmt: skip
    return _met_verloop(_situatie(instrument, {**eigen, **(velden or {})}, berichten={"U1": u1}))


BERICHT_125P = _bericht("bevel_125p")
FLAGGER = _bericht("trusted_flagger")
HOSTER = _bericht("ntd_verzoek")
ATKM = _bericht("toi_atkm")
BIJSTAND = _met_verloop(
    _situatie(
        "politiebijstand",
        {"doel": "Twee groepen op het plein uit elkaar houden.", "verplicht_overleg": "ja"},
    )
)
MEER = {
    "context.meer_gemeenten": feit("ja"),
    "crisis.vitaal_belang": feit("ja", "veiligheidsregio"),
}
CDK = _situatie(
    "aanwijzing_cdk_minister",
    feiten=MEER,
    oordelen={"vrees_verstoring": oordeel("In vier gemeenten is voor vanavond opgeroepen.")},
)
OVERDRACHT = _met_verloop(
    _situatie(
        "voorzitter_veiligheidsregio_39",
        feiten=MEER,
        oordelen={"crisis_bovenlokaal": oordeel("Het gasnet in drie gemeenten is bezet.")},
    )
)


def _minister(instrument):
    return _persoon(
        instrument,
        {"zonder_persoonsgegevens": "ja"},
        ext__gedraging=feit("ja"),
        ext__uitreis_vermoeden=feit("ja"),
        ext__wettelijke_omschrijving=feit("ja"),
    )


TWBMT = _minister("twbmt_maatregel")
PASPOORT = _minister("paspoortmaatregel")


def situatie(naam):
    """A situation as a tree that a test may change."""
    return deepcopy(globals()[naam])
