"""The content of the barrier model: complete, consistent and tied to the vocabulary."""

from __future__ import annotations

from collections import Counter

from barrieremodel.fase import stand_signalen
from logica.toets import toets
from logica.voorwaarde import In, Is
from logica.voorwaarde import tests as alle_tests

PARTNERS = """
politie ovj atkm platform rechter minister cdk raad college voorzitter_veiligheidsregio
veiligheidsregio gemeente burgemeester jurist communicatie jongerenwerk griffie ngb buurgemeente
vervoerders slachtofferhulp zorg-en-veiligheidshuis scholen flagger hoster locoburgemeester
ondernemers brandweer
"""
BESTAAT_NIET = {
    "online_gebiedsverbod_apv", "noodbevel_online_inhoud", "bevel_platform_art9_dsa",
    "verwijderbevel_173", "spreekverbod",
}  # fmt: skip
# What a kantelregel asks beside its own signal: a call that is there, or a disturbance before it.
RONDOM = {"oproep.aanwezig": "ja", "context.eerder_hier": "ja", "orde.toestand": "rustig"}


def _barrieres(fasen):
    return [barriere for fase in fasen for barriere in fase.barrieres]


def _voorwaarden(fasen):
    regels = [fase.kantelregel for fase in fasen if fase.kantelregel]
    return regels + [signaal.voorwaarde for fase in fasen for signaal in fase.signalen]


def test_acht_fasen(fasen):
    """The eight phases are there, numbered 1 to 8, each with a rule to tip into it."""
    assert [fase.nummer for fase in fasen] == list(range(1, 9))
    assert all(fase.id.startswith(f"f{fase.nummer}_") for fase in fasen)
    assert all(fase.kantelregel for fase in fasen)


def test_signalen_elk_precies_een_keer(fasen):
    """S01 to S49, each exactly once."""
    ids = Counter(signaal.id for fase in fasen for signaal in fase.signalen)
    assert ids == Counter(f"S{nr:02}" for nr in range(1, 50))


def test_barrieres_elk_precies_een_keer(fasen):
    """B01 to B45, each exactly once."""
    ids = Counter(barriere.id for barriere in _barrieres(fasen))
    assert ids == Counter(f"B{nr:02}" for nr in range(1, 46))


def test_instrumenten_en_acties_bestaan(fasen, acties, instrument_ids):
    """Every barrière leads somewhere, and only to instruments and acties that exist."""
    for barriere in _barrieres(fasen):
        assert barriere.instrumenten or barriere.acties, barriere.id
        assert set(barriere.instrumenten) <= instrument_ids, barriere.id
        assert set(barriere.acties) <= set(acties), barriere.id
        assert len(set(barriere.instrumenten)) == len(barriere.instrumenten), barriere.id


def test_geen_barriere_op_wat_niet_bestaat(fasen):
    """What does not exist in law is no barrière."""
    genoemd = {id_ for barriere in _barrieres(fasen) for id_ in barriere.instrumenten}
    assert not genoemd & BESTAAT_NIET


def test_elke_actie_wordt_gebruikt_en_heet_anders_dan_een_instrument(fasen, acties, instrument_ids):
    """No actie without a barrière, and no id that means two things."""
    genoemd = {id_ for barriere in _barrieres(fasen) for id_ in barriere.acties}
    assert set(acties) == genoemd
    assert not set(acties) & instrument_ids


def test_houders_zijn_partners(fasen, acties):
    """Holders are roles from the list of partners."""
    houders = {h for iets in [*_barrieres(fasen), *acties.values()] for h in iets.houder}
    assert houders <= set(PARTNERS.split())


def test_tijden_lopen_van_snel_naar_traag(fasen, acties):
    """The fastest time is not after the slowest."""
    for iets in [*_barrieres(fasen), *acties.values()]:
        assert iets.tijd_min <= iets.tijd_max, iets.id


def test_voorwaarden_lezen_alleen_gedeclareerde_feiten(fasen, feiten):
    """Signals and rules read facts that exist, about the onderwerp at hand."""
    for voorwaarde in _voorwaarden(fasen):
        for test, soort in alle_tests(voorwaarde):
            assert test.vraag in feiten
            assert feiten[test.vraag].onderwerp in {"situatie", soort}, test.vraag


def test_voorwaarden_noemen_alleen_bestaande_opties(fasen, feiten):
    """Every option named in a condition is an option of that fact."""
    for voorwaarde in _voorwaarden(fasen):
        for test, _ in alle_tests(voorwaarde):
            genoemd = {test.is_} if isinstance(test, Is) else set(test.in_)
            assert isinstance(test, Is | In)
            assert genoemd <= {optie.id for optie in feiten[test.vraag].antwoorden}, test.vraag


def test_kantelsignaal_staat_in_een_kantelregel(fasen):
    """What is called a tipping signal is read by a kantelregel."""
    gelezen = {test.vraag for fase in fasen for test, _ in alle_tests(fase.kantelregel)}
    for fase in fasen:
        for signaal in fase.signalen:
            if signaal.zwaarte == "kantel":
                assert {t.vraag for t, _ in alle_tests(signaal.voorwaarde)} <= gelezen, signaal.id


def test_kantelsignaal_kantelt_zijn_fase(fasen, lezer):
    """With what the rule asks beside it, one tipping signal is enough for its own phase."""
    for fase in fasen:
        for signaal in fase.signalen:
            if signaal.zwaarte != "kantel":
                continue
            feiten = RONDOM | {
                t.vraag: t.is_ for t, _ in alle_tests(signaal.voorwaarde) if isinstance(t, Is)
            }
            assert toets(fase.kantelregel, lezer(feiten)) == (1, 0), signaal.id


def test_demonstratie_tijdens_is_aanwijzen_of_beeindigen(fasen):
    """Forbidding is before (Wom 5), directing and ending is during (Wom 6, 7)."""
    per_fase = {f.nummer: {i for b in f.barrieres for i in b.instrumenten} for f in fasen}
    assert {"wom_aanwijzing", "wom_beeindigen"} <= per_fase[6]
    for nummer in (6, 7, 8):
        assert not {"wom_verbod", "wom_voorschrift_beperking"} & per_fase[nummer]


def test_combinaties_noemen_bestaande_signalen(fasen, combinaties):
    """Combinations are of signals that exist, and have unique ids."""
    bekend = {signaal.id for fase in fasen for signaal in fase.signalen}
    assert len({c.id for c in combinaties}) == len(combinaties)
    for combinatie in combinaties:
        genoemd = [*combinatie.signalen, *combinatie.een_van]
        assert set(genoemd) <= bekend, combinatie.id
        assert len(set(genoemd)) == len(genoemd), combinatie.id


def test_combinaties_kunnen_zich_voordoen(fasen, combinaties, lezer):
    """One situation makes the signals of every combination true: none asks the impossible."""
    feiten: dict[str, str] = {}
    for fase in fasen:
        for signaal in fase.signalen:
            for test, soort in alle_tests(signaal.voorwaarde):
                if soort is None:
                    feiten[test.vraag] = test.is_ if isinstance(test, Is) else test.in_[0]
    stand = stand_signalen(fasen, lezer(feiten, ({"bijeenkomst.tegenbetoging": "ja"},)))
    for combinatie in combinaties:
        assert {stand[s] for s in combinatie.signalen} == {"ja"}, combinatie.id
