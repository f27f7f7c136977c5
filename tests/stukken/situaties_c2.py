"""Filled-in situations for demonstrations, sanctions, closures and requests to partners.

The words, places and times of each measure are in `situaties/handhaving.yaml`; here are the facts.
"""

from copy import deepcopy

import situaties_bevelen as bevelen
from situaties_bevelen import GEZAG, NACHT, feit, kort, oordeel

BESTAND = "handhaving.yaml"
OVER_HET_BESLUIT = ("verwacht_verloop", "uiterlijk")


def besloten_op(naam):
    """When the decision of a case was taken; None for a draft."""
    return bevelen.besloten_op(naam, BESTAND)


def _met_verloop(naam, tree):
    """With what the mayor expects and by when an answer is needed, where the case says so."""
    geval = bevelen._geval(BESTAND, naam)
    tree["besluit"] |= {veld: geval[veld] for veld in OVER_HET_BESLUIT if veld in geval}
    return tree


def _situatie(naam, instrument, feiten, velden=None, **meer):
    tree = bevelen._situatie(naam, instrument, feiten, velden, bestand=BESTAND, **meer)
    return _met_verloop(naam, tree)


def _persoon(naam, instrument, velden=None, leeftijd="18_plus", **feiten):
    tree = bevelen._persoon(naam, instrument, velden, leeftijd, bestand=BESTAND, **feiten)
    return _met_verloop(naam, tree)


GESPROKEN = {
    "gehele_inhoud_neutraal": "ja",
    "gericht_op": "manifestatie",
    "zicht_en_gehoor": "ja",
    "onderwerp": "B1",
}
LICHTER = {
    "communicatie": "een bericht aan de deelnemers verandert de route van de organisator niet",
    "politie_inzet_gezag": "de politie kan de hele route niet met haar eigen mensen bewaken",
    "wom_kennisgeving": "in twee gesprekken wilde de organisator plek, tijd en route houden",
    "wom_voorschrift_beperking": "de organisator zegt dat de groep toch over de busbaan loopt",
    "wom_aanwijzing": "op 10 november volgde de groep een aanwijzing niet op en gooide zij stenen",
    "beletten_beeindigen_172_2": "per persoon optreden lukt niet in een groep die doorloopt",
    "politiebijstand": "is gevraagd; de politie redt het ook dan niet, want de route is te lang",
}
AANKONDIGING = {"uur": "10:00", "dag": "2026-11-22"}
BETOGING = {
    "bijeenkomst.uiting": feit("collectief", "gemeente", **AANKONDIGING),
    "bijeenkomst.kennisgeving": feit("tijdig", "gemeente", **AANKONDIGING),
    "bijeenkomst.plaats_soort": feit("openbare_plaats", "gemeente", **AANKONDIGING),
    "bijeenkomst.organisator": feit("ja", "gemeente", **AANKONDIGING),
    "bijeenkomst.fase": feit("gaande"),
    "bijeenkomst.alternatief_aangeboden": feit("ja", "gemeente", "16:00"),
    "bijeenkomst.voorschrift_overtreden": feit("ja", uur="19:45"),
    "bijeenkomst.functioneren_aangetast": feit("ja"),
    "bijeenkomst.art2_belang": feit(["verkeer", "wanordelijkheden"], uur="19:45"),
    "dreiging.afkomstig_van": feit("deelnemers"),
    "beschermde_manifestatie": oordeel("Mensen laten samen een mening horen."),
    "art2_belang_vordert": oordeel(
        "Zes bussen staan vast op de busbaan en vanuit de groep is om 19:40 uur gegooid."
    ),
    "voorschrift_volstaat_niet": oordeel(
        "Een voorschrift over plek of route werkt niet, want de organisator zei op 24 november dat "
        "de groep zich daar niet aan houdt.", **LICHTER,
    ),
    "aanwijzing_volstaat_niet": oordeel(
        "De aanwijzing van 19:55 uur is niet opgevolgd en daarna zijn stenen gegooid.", **LICHTER
    ),
    "zwaarwegende_omstandigheden": oordeel(
        "Op 10 november zijn op deze route stenen gegooid en op 24 november lagen er weer stenen."
    ),
    "bestuurlijke_overmacht": oordeel("Ook met bijstand kan de politie de groepen niet scheiden."),
}  # fmt: skip
OP_STRAAT = {
    **GEZAG,
    "gezag.rbt_bijeengeroepen": feit("nee", "veiligheidsregio", "16:00"),
    "orde.in_gemeente": feit("ja", uur="16:10"),
    "oproep.aanwezig": feit("ja", "gemeente", "10:00", "2026-11-22"),
    "orde.toestand": kort("De busbaan staat vol mensen en de bussen staan stil.", "overlast"),
    "melding.woorden": feit(
        "Naar het Stationsplein. Wij laten ons horen.", "openbaar bericht", **AANKONDIGING
    ),
    "melding.tweede_bron": feit("ja", "wijkagent", "18:30"),
    "capaciteit.antwoord": feit("redt_het_niet", "politie, officier van dienst", "19:45"),
    "deelnemers.jeugd": feit({"onder_12": "nee", "van_12_tot_17": "ja"}, "politie", "19:40"),
    "overleg.gevoerd": feit(["organisator"], "gemeente", "19:45"),
}
"""What is known of a demonstration that is going on."""


def _betoging(naam, instrument, velden=None, b1=None, feiten=None, **meer):
    return _situatie(
        naam, instrument, {**OP_STRAAT, **(feiten or {})}, {**GESPROKEN, **(velden or {})},
        bijeenkomsten={"B1": {**BETOGING, **(b1 or {})}}, **meer,
    )  # fmt: skip


VOORAF = {
    "orde.toestand": feit("rustig", uur="16:00"),
    "capaciteit.antwoord": feit("redt_het_niet", "politie, teamchef", "16:30"),
    "overleg.gevoerd": feit(["organisator"], "gemeente", "15:00"),
    "melding.tweede_bron": feit("ja", "wijkagent", "12:00"),
}
AANGEKONDIGD = {
    "bijeenkomst.fase": feit("aangekondigd", "gemeente", "15:00"),
    "bijeenkomst.art2_belang": feit(["wanordelijkheden"], uur="16:30"),
    "dreiging.afkomstig_van": feit("deelnemers", uur="16:30"),
    "art2_belang_vordert": oordeel(
        "Ik verwacht dat opnieuw stenen worden gegooid naar bussen en agenten, want dat gebeurde "
        "op 10 november op deze route."
    ),
}
MELDING = _betoging(
    "MELDING",
    "wom_kennisgeving",
    {"vrijwillig": "ja"},
    AANGEKONDIGD,
    VOORAF,
    lokaal={"apv.wom_kennisgeving": "ja"},
)
VERBOD = _betoging(
    "VERBOD",
    "wom_verbod",
    {"individueel_gemotiveerd": "ja", "tijd_voor_rechter": "ja"},
    AANGEKONDIGD,
    VOORAF,
)
AANWIJZING = _betoging("AANWIJZING", "wom_aanwijzing")
GEGOOID = {
    "orde.toestand": kort(
        "Vanuit de groep worden stenen naar bussen en agenten gegooid.", "geweld", uur="20:15"
    ),
    "capaciteit.antwoord": feit("redt_het_niet", "politie, officier van dienst", "20:20"),
}
BEEINDIGEN = _betoging(
    "BEEINDIGEN",
    "wom_beeindigen",
    b1={
        "bijeenkomst.voorschrift_overtreden": feit("ja", uur="20:10"),
        "bijeenkomst.art2_belang": feit(["wanordelijkheden"], uur="20:15"),
        "art2_belang_vordert": oordeel(
            "Sinds 20:15 uur worden vanuit de groep stenen naar bussen en agenten gegooid."
        ),
    },
    feiten=GEGOOID,
)
ZAAL = _betoging(
    "AANWIJZING",
    "wom_niet_openbare_plaats",
    b1={"bijeenkomst.plaats_soort": feit("publiek_gebouw", "gemeente")},
    oordelen={
        "gewone_middelen_ontoereikend": oordeel(
            "De zaalhouder en de politie redden het niet.", **LICHTER
        )
    },
)
AMBASSADE = _betoging(
    "AANWIJZING",
    "wom_ambassade",
    {"beeindigt_manifestatie": "nee"},
    {"bijeenkomst.plaats_soort": feit("ambassade", "gemeente")},
)
AMBASSADE_EINDE = _betoging(
    "BEEINDIGEN",
    "wom_ambassade",
    {"beeindigt_manifestatie": "ja"},
    {"bijeenkomst.plaats_soort": feit("ambassade", "gemeente")},
    {**GEGOOID, "gedaan.middelen": feit(["aanwijzing"], uur="20:10")},
)
RAADZAAL = _situatie(
    "RAADZAAL",
    "orde_raadsvergadering_26",
    {**GEZAG, "overleg.gevoerd": feit(["jurist"], "griffie", "19:50")},
    {**GESPROKEN, "gericht_op": "geen_manifestatie"},
    bijeenkomsten={
        "B1": {
            "bijeenkomst.plaats_soort": feit("raadzaal", "griffie", "19:30"),
            "bijeenkomst.raad_orde_verstoord": feit("eenmaal", "griffie", "19:50"),
        }
    },
)
LAST = {
    "juist_orgaan": "ja",
    "begunstigingstermijn": "ja",
    "dwangsom_maximum": "ja",
}
GEZIEN = {"uur": "09:00", "dag": "2026-11-16"}


def _last(naam, instrument, overtreden, velden=None, gezien=GEZIEN, **feiten):
    herstel = {
        "persoon__overtreding_vastgesteld": feit(overtreden, "toezichthouder", **gezien),
        "persoon__voorschrift_geldt_op_plek": feit("ja", "gemeente", **gezien),
        "persoon__gedraging_is_deelname": feit("nee", "toezichthouder", **gezien),
        "persoon__lopende_herstelsanctie": feit("nee", "gemeente", **gezien),
    }
    tree = _persoon(
        naam, instrument, {**LAST, **(velden or {})}, dag=gezien["dag"], **herstel, **feiten
    )
    tree["feiten"]["rapportage.aanwezig"] = feit("ja", "toezichthouder", **gezien)
    tree["lokaal"] |= {"verordening.154b": "ja"}
    return tree


HERHALING = {
    "gevaar_voor_herhaling": oordeel("Na de waarschuwing van 7 november gebeurde het opnieuw.")
}
DWANGSOM = _last("DWANGSOM", "last_onder_dwangsom", "ja", **HERHALING)
BESTUURSDWANG = _last(
    "BESTUURSDWANG", "last_onder_bestuursdwang", "ja", gezien={"uur": "14:00", "dag": "2026-11-25"}
)
KLAAR = {"klaarblijkelijk_dreigend": oordeel("De bestelling is gezien en de datum ligt vast.")}
PREVENTIEF = _last(
    "DWANGSOM", "preventieve_last", "nee", {"herstelsanctie_vorm": "dwangsom"}, **KLAAR
)
PREVENTIEF_DWANG = _last(
    "BESTUURSDWANG", "preventieve_last", "nee", {"herstelsanctie_vorm": "bestuursdwang"}, **KLAAR
)
INVORDERING = _last(
    "INVORDERING", "last_onder_dwangsom", "ja", gezien={"uur": "09:00", "dag": "2026-09-01"},
    gevaar_voor_herhaling=oordeel("Na de waarschuwing van 24 augustus gebeurde het opnieuw."),
)  # fmt: skip
BOETE = _last("BOETE", "bestuurlijke_boete_154b", "ja", {"boete_binnen_maximum": "ja"})


def _plaats(naam, instrument, soort, velden=None, lokaal=None, **plaats):
    l1 = {
        "plaats.in_gemeente": feit("ja", "gemeente"),
        "plaats.soort": feit(soort, "gemeente"),
        "plaats.openstelling_vastgesteld": feit("ja", "gemeente"),
        "plaats.incident_verband": feit("ja", uur="19:30"),
        "plaats.openbare_samenkomst": feit("ja"),
        "plaats.manifestatie": feit("nee"),
        "plaats.geweld_of_bedreiging": feit("ja", uur="19:30"),
        "noodzaak_bescherming_174": oordeel(
            "Ik vrees dat de ruzie verder gaat, want na de bedreiging staan beide groepen er nog."
        ),
        "vrees_174a": oordeel("Op 22 en 23 november is op de deur geschoten."),
        **{n.replace("__", "."): waarde for n, waarde in plaats.items()},
    }
    feiten = {k: v for k, v in NACHT.items() if not k.startswith(("melding.", "oproep."))}
    feiten |= {
        "orde.toestand": kort("Twee groepen staan in en voor het café.", "overlast"),
        "deelnemers.jeugd": feit({"onder_12": "nee", "van_12_tot_17": "ja"}, "politie", "19:30"),
        "rapportage.aanwezig": feit("ja", uur="19:45"),
    }
    return _situatie(
        naam, instrument, feiten, {"onderwerp": "L1", **(velden or {})},
        plaatsen={"L1": l1}, lokaal={"beleidsregel.sluiting": "nee", **(lokaal or {})},
    )  # fmt: skip


BEVEL_174 = _plaats("BEVEL_174", "bevel_174_2", "publiek_gebouw")
SLUITING = _plaats("SLUITING", "sluiting_publieke_inrichting", "publiek_gebouw")
WONING = _plaats(
    "WONING",
    "woningsluiting_174a",
    "woning",
    {"onderdeel_174a": "b", "woonbelang": "ja", "termijn_eigen_maatregelen": "gegund"},
    plaats__openstelling_vastgesteld=feit("nee", "gemeente"),
)
HINDER = {"ernstige_hinder_151d": oordeel("In drie weken zijn er elf meldingen van vijf buren.")}
WOONOVERLAST = _plaats(
    "WOONOVERLAST",
    "woonoverlast_151d",
    "woning",
    {**LAST, "adressaat": "rechthebbende", "woning_bereikbaar": "ja"},
    {"verordening.151d": "ja"},
    **HINDER,
)
GEDRAGSAANWIJZING = _persoon(
    "GEDRAGSAANWIJZING",
    "gedragsaanwijzing_509hh",
    {"gehele_inhoud_neutraal": "ja"},
    persoon__verdachte=feit("ja", "officier van justitie", "15:00", "2026-11-23"),
    grote_vrees_herhaling=oordeel(
        "Deze persoon was er op drie avonden bij en kondigde op 24 november een vierde aan."
    ),
)
RAPPORTAGE = _last("RAPPORTAGE", "last_onder_dwangsom", "ja")


def _bericht(naam, instrument):
    vaste = ("url_bekend", "openbaar", "bewijs_vastgelegd", "werkveld_flagger", "platform_gemeld",
             "nederlandse_hoster", "aanbieder_benaderd", "illegaal_volgens_bepaling",
             "terroristisch_vermoeden")  # fmt: skip
    u1 = {f"bericht.{n}": feit("ja", "gemeente", "17:45") for n in vaste}
    u1 |= {
        f"bericht.{n}": feit("ja", "officier van justitie", "17:45")
        for n in ("om_akkoord", "om_verdenking")
    }
    u1 |= {
        f"bericht.{n}": feit("nee", "gemeente", "19:45")
        for n in ("alleen_kritiek", "roept_op_tot_betoging", "verwijderd", "atkm_gemeld")
    }
    eigen = {"onderwerp": "U1", "vrijwillig": "ja", "goede_trouw": "ja",
             "melder": "Gemeente Voorbeeldstad, team openbare orde, "
                       "openbareorde@voorbeeldstad.example"}  # fmt: skip
    return _situatie(naam, instrument, dict(NACHT), eigen, berichten={"U1": u1})


BERICHT_125P = _bericht("BERICHT_125P", "bevel_125p")
FLAGGER = _bericht("FLAGGER", "trusted_flagger")
HOSTER = _bericht("HOSTER", "ntd_verzoek")
ATKM = _bericht("ATKM", "toi_atkm")
BIJSTAND = _situatie("BIJSTAND", "politiebijstand", dict(NACHT), {"verplicht_overleg": "ja"})
MEER = {
    "context.meer_gemeenten": feit("ja"),
    "crisis.vitaal_belang": feit("ja", "veiligheidsregio"),
}
CDK = _situatie(
    "CDK",
    "aanwijzing_cdk_minister",
    {**NACHT, **MEER},
    oordelen={"vrees_verstoring": oordeel("In vier gemeenten is voor vanavond opgeroepen.")},
)
BEZET = {
    "orde.toestand": kort("Groepen bezetten het verdeelstation van het gasnet.", "overlast"),
    "melding.woorden": feit(
        "Vanavond gaan de kranen dicht, in alle drie de steden.", "openbaar bericht", "16:05"
    ),
}
OVERDRACHT = _situatie(
    "OVERDRACHT",
    "voorzitter_veiligheidsregio_39",
    {**NACHT, **MEER, **BEZET},
    oordelen={
        "crisis_bovenlokaal": oordeel(
            "In drie gemeenten bezetten groepen een verdeelstation van het gasnet."
        )
    },
)


def _minister(instrument):
    return _persoon(
        "MINISTER",
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
