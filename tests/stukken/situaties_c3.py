"""One filled-in situation for what is told and what is recorded around a decision."""

SITUATIE = """\
titel: Oproep om naar het plein te komen
gemeente: Voorbeeldstad
nu: 2026-11-24T20:00:00+01:00
feiten:
  gezag.beslisser: burgemeester
  overleg.een_lijn: {waarde: ja, bron: communicatie, geldt_op: 2026-11-24T19:30:00+01:00}
  overleg.driehoek: {waarde: bijeen, bron: gemeente, geldt_op: 2026-11-24T19:00:00+01:00}
  orde.toestand: {waarde: overlast, bron: wijkagent, geldt_op: 2026-11-24T19:40:00+01:00,
    vertrouwelijk: openbaar}
  oproep.aanwezig: {waarde: ja, bron: openbaar bericht, geldt_op: 2026-11-24T16:00:00+01:00,
    vertrouwelijk: openbaar}
  melding.woorden: {waarde: 'GEHEIM-DRIEHOEK kom allemaal', bron: BRON-DRIEHOEK, geldt_op:
    2026-11-24T16:00:00+01:00}
  wapens.stand: {waarde: aangetroffen, bron: BRON-POLITIE, geldt_op: 2026-11-24T19:00:00+01:00,
    vertrouwelijk: politie}
  orde.verwacht_begin: {waarde: '2026-11-24T21:00:00+01:00', bron: wijkagent, geldt_op:
    2026-11-24T19:00:00+01:00}
  strafrecht.onderzoek: {waarde: ja, bron: BRON-OM, geldt_op: 2026-11-24T19:00:00+01:00,
    vertrouwelijk: om}
  organisatie.risicogroep: {waarde: ja, bron: BRON-NIET-IN-BESLUIT, geldt_op:
    2026-11-24T18:00:00+01:00, in_besluit: nee, vertrouwelijk: openbaar}
  context.elders: {waarde: ja, bron: BRON-GERUCHT, betrouwbaarheid: gerucht, vertrouwelijk:
    openbaar}
  capaciteit.antwoord: {waarde: redt_het_niet, bron: 'politie, officier van dienst', geldt_op:
    2026-11-24T19:45:00+01:00}
  capaciteit.bijstand: {waarde: gevraagd, bron: politie, geldt_op: 2026-11-24T19:45:00+01:00}
personen:
  P1:
    persoon.bekend: {waarde: ja, bron: BRON-PERSOON, geldt_op: 2026-11-24T19:00:00+01:00,
      vertrouwelijk: openbaar}
besluit:
  aankondigen: vooraf
  keuze: maatregelen
  gevraagd: Een noodbevel voor het plein, tot twee uur vannacht
  uiterlijk: 2026-11-24T20:30:00+01:00
  opsteller: adviseur openbare orde
  verwacht_verloop: Wij verwachten een groep die vuurwerk gooit, omdat dat vorige week ook gebeurde
  niets_doen: Dan groeit de groep en raakt de winkelstraat beschadigd
  tegenspraak: Een deel komt alleen kijken
  opschaalsignaal: Meer dan honderd mensen op het plein
  advies_ovj: De officier onderzoekt de oproep en steunt een kort bevel
  advies_politie: De politie vraagt een bevel om mensen weg te kunnen sturen
  advies_jurist: Een kort bevel voor een klein gebied kan
  niet_gekregen: Het aantal mensen dat met de trein komt
  communicatie: Wij zeggen vanavond wat mag en waarom. De burgemeester spreekt om negen uur.
  gesprekken: Jongerenwerkers staan op het plein en praten met jongeren en ouders
  nazorg: Morgen is het buurthuis open voor bewoners
  terugblik: Het logboek en de beelden van het overleg
  samen_voor_deelnemer: Wie komt moet weg en kan via de Noordstraat naar huis
  doel: Niemand raakt gewond; wie wil kan rustig weg
  volgende_stap: |-
    OOV belt de winkeliers om kwart over acht
    De driehoek komt om tien uur weer bijeen
  publiek_bekend: |-
    Op internet staat een oproep om vanavond overlast te geven.
    De politie is in de buurt.
  publiek_onbekend: Wij weten niet hoeveel mensen komen.
  publiek_handelen: |-
    Blijf vanavond weg van het plein
    Zet fietsen en vuilcontainers binnen
  publiek_vervolg: Om elf uur vanavond staat nieuws op de website van de gemeente.
  publiek_ouders: |-
    Praat vanavond met uw kind
    Spreek af hoe laat uw kind thuis is
  publiek_vragen: Gaat de markt morgen door? Ja, de markt gaat door.
  publiek_niet: Wij zeggen niets over de inzet van de politie.
  evaluatie_verloop: |-
    De oproep stond er om vier uur.
    Om negen uur kwamen veertig mensen. Om elf uur was het leeg.
  evaluatie_werkte: De gesprekken hielpen, want de meeste jongeren gingen naar huis
  evaluatie_anders: |-
    OOV oefent de bellijst, voor 1 maart
    Communicatie maakt een brief in meer talen, voor 1 maart
  maatregelen:
    - {instrument: noodbevel_175, adressaat: iedereen_in_gebied, gedrag:
        Ga weg van het plein en kom niet terug, gebied: het plein en de
        winkelstraat, van: 2026-11-24T20:30:00+01:00, tot: 2026-11-25T02:00:00+01:00,
        noodzaak: Zonder bevel kan de politie de groep niet wegsturen}
    - {instrument: gebiedsverbod_172a, onderwerp: P1, gebied: PERSOONSGEBIED, van:
        2026-11-24T20:30:00+01:00, tot: 2026-12-24T20:30:00+01:00}
    - {instrument: aangifte_om, gebied: AANGIFTEGEBIED}
"""
