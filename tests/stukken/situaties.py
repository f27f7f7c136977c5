"""Filled-in situations for the document tests: everything there, so that a test takes away."""

NOODBEVEL = """\
titel: Oproep tot rellen op het Stationsplein
gemeente: Voorbeeldstad
nu: 2026-11-24T20:00:00+01:00
feiten:
  gezag.beslisser: burgemeester
  gezag.rbt_bijeengeroepen: {waarde: nee, bron: veiligheidsregio, geldt_op:
      2026-11-24T19:30:00+01:00}
  orde.in_gemeente: {waarde: ja, bron: politie, geldt_op: 2026-11-24T16:10:00+01:00}
  adressaat.kring: bepaalbare_groep
  oproep.aanwezig: {waarde: ja, bron: politie, geldt_op: 2026-11-24T16:10:00+01:00}
  oproep.geweldstaal: {waarde: expliciet, bron: politie, geldt_op:
      2026-11-24T16:10:00+01:00}
  oproep.plaats_concreet: {waarde: ja, bron: politie, geldt_op:
      2026-11-24T16:10:00+01:00}
  oproep.tijd_concreet: {waarde: ja, bron: politie, geldt_op: 2026-11-24T16:10:00+01:00}
  orde.toestand: {waarde: overlast, bron: politie, geldt_op: 2026-11-24T19:40:00+01:00,
      vertrouwelijk: politie}
  orde.verwacht_begin: {waarde: ['2026-11-24T21:00:00+01:00', '2026-11-24T22:00:00+01:00'],
    bron: politie, geldt_op: 2026-11-24T19:40:00+01:00}
  orde.verwacht_einde: {waarde: '2026-11-25T02:00:00+01:00', bron: politie, geldt_op:
      2026-11-24T19:40:00+01:00, betrouwbaarheid: waarschijnlijk}
  situatie.bekend_sinds: {waarde: '2026-11-24T16:10:00+01:00', bron: politie, geldt_op:
      2026-11-24T16:10:00+01:00}
  melding.woorden: {waarde: 'Vanavond 21:00 Stationsplein, neem vuurwerk en stenen mee, we
      slopen alles.', bron: openbaar bericht, geldt_op: 2026-11-24T16:05:00+01:00}
  melding.tweede_bron: {waarde: ja, bron: wijkagent, geldt_op: 2026-11-24T18:30:00+01:00}
  plaats.bekend: {waarde: exact, bron: politie, geldt_op: 2026-11-24T16:10:00+01:00}
  deelnemers.jeugd: {waarde: {onder_12: nee, van_12_tot_17: ja}, bron: jongerenwerk,
      geldt_op: 2026-11-24T18:00:00+01:00}
  wapens.soort: {waarde: [zwaar_vuurwerk, stenen_brandstof], bron: politie, geldt_op:
      2026-11-24T19:20:00+01:00, in_besluit: samengevat, samenvatting: Zwaar vuurwerk en
      stenen zijn aangetroffen., vertrouwelijk: politie}
  wapens.stand: {waarde: aangetroffen, bron: politie, geldt_op:
      2026-11-24T19:20:00+01:00}
  capaciteit.antwoord: {waarde: redt_het_niet, bron: 'politie, officier van dienst',
      geldt_op: 2026-11-24T19:45:00+01:00}
  capaciteit.bijstand: {waarde: gevraagd, bron: politie, geldt_op:
      2026-11-24T19:45:00+01:00}
  overleg.gevoerd: {waarde: [ovj, jurist], bron: gemeente, geldt_op:
      2026-11-24T19:50:00+01:00}
  overleg.driehoek: {waarde: bijeen, bron: gemeente, geldt_op: 2026-11-24T19:50:00+01:00}
  gedaan.middelen: {waarde: [gesprek, aanwijzing], bron: politie, geldt_op:
      2026-11-24T19:30:00+01:00}
  uitweg.open: {waarde: ja, bron: politie, geldt_op: 2026-11-24T19:40:00+01:00}
  organisatie.risicogroep: {waarde: ja, bron: politie, geldt_op:
      2026-11-24T18:00:00+01:00, in_besluit: nee, vertrouwelijk: politie}
  context.elders: {waarde: ja, bron: gerucht op straat, betrouwbaarheid: gerucht}
  opkomst.verwacht: {waarde: onbekend}
bijeenkomsten:
  B1:
    bijeenkomst.uiting: {waarde: geen, bron: politie, geldt_op:
        2026-11-24T19:40:00+01:00}
    bijeenkomst.doel_geweld_of_dwang: {waarde: hoofddoel, bron: politie, geldt_op:
        2026-11-24T19:40:00+01:00}
    dreiging.afkomstig_van: {waarde: deelnemers, bron: politie, geldt_op:
        2026-11-24T19:40:00+01:00}
    beschermde_manifestatie: {waarde: nee, motivering: Niemand laat een mening horen; de
        oproep noemt vechten en vernielen als doel en op het plein is daar ook niets
        anders van gezien.}
oordelen:
  vrees_ernstige_wanordelijkheden: {waarde: ja, motivering: 'Ik verwacht dat op het Stationsplein
      met stenen en zwaar vuurwerk wordt gegooid, want (1) de oproep zegt dat met zoveel woorden
      en noemt plek en tijd, en (2) de politie trof om 19:20 uur zwaar vuurwerk en stenen
      aan in struiken aan het plein.'}
  gewone_middelen_ontoereikend: {waarde: ja, motivering: 'Gewoon optreden is niet genoeg,
      want de politie antwoordde om 19:45 uur dat zij het ook met de gevraagde bijstand niet
      redt voordat het begint.', redenen: {communicatie: 'geprobeerd: het bericht van 18:00
        uur veranderde de toeloop niet', gesprek_plaatser: 'te laat: de plaatser is niet bereikbaar
        en kopieën gaan rond', politie_inzet_gezag: 'capaciteit: de eenheid is met twintig
        mensen en er zijn tweehonderd jongeren', beletten_beeindigen_172_2: 'capaciteit: optreden
        per persoon kan niet tegen een groep van deze omvang'}}
besluit:
  gevraagd: Een noodbevel aan de groep op het Stationsplein voor vanavond en vannacht.
  uiterlijk: 2026-11-24T20:30:00+01:00
  opsteller: adviseur openbare orde en veiligheid
  keuze: maatregelen
  verwacht_verloop: Waarschijnlijk gooien enkele tientallen jongeren met vuurwerk en
    trekken zij de winkelstraat in. In het ergste geval komen er enkele honderden en
    worden ruiten en winkels vernield.
  niets_doen: De politie treedt op tegen wie een strafbaar feit pleegt. Het plein blijft
    vol en de politie verwacht dat zij de groep niet uit elkaar houdt zodra er wordt
    gegooid.
  advies_politie: Steunt een bevel om te vertrekken, mits de uitweg naar het zuiden vrij
    blijft.
  advies_ovj: Heeft geen bezwaar en zet in op aanhouding van wie gooit.
  advies_jurist: Houdbaar bij een klein gebied en een einde vannacht; waarschuwt voor
    een te ruime groep.
  tegenspraak: Het jongerenwerk ziet vooral toeschouwers en vreest dat een bevel hen
    juist bij elkaar drijft.
  communicatie: De burgemeester zegt om 20:30 uur wat geldt, waarom en tot hoe laat. De
    politie herhaalt dit op het plein. Ouders krijgen een bericht via de scholen.
  opschaalsignaal: Als de groep na 21:30 uur niet kleiner is of er wordt gegooid.
  maatregelen:
    - instrument: noodbevel_175
      adressaat: bepaalbare_groep
      adressaat_omschrijving: de personen die op 24 november 2026 na 20:30 uur in een
        groep van vier of meer op het Stationsplein staan en vuurwerk, stenen of
        gezichtsbedekking bij zich hebben of zich bij hen voegen
      gedrag: het gebied onmiddellijk verlaten en niet terugkeren
      gebied: het Stationsplein tussen de Spoorstraat en de Lange Gracht
      gebied_omvang: plek_of_straten
      gebied_volgt_dreiging: ja
      van: 2026-11-24T20:30:00+01:00
      tot: 2026-11-25T04:00:00+01:00
      uitzonderingen: [bewoners, hulpdiensten, zorg, pers, werk, doorreis, medisch]
      uitweg: de Spoorstraat in zuidelijke richting
      afwijking_voorschrift: Er wordt van geen wettelijk voorschrift afgeweken
      intrekkingsgrond: zodra de groep uiteen is en de politie geen nieuwe toeloop meer
        ziet
      hertoets_op: 2026-11-24T22:30:00+01:00
      motivering: De groep staat op de plek en rond de tijd die de oproep noemt en wat
        is aangetroffen past bij wat is aangekondigd. Alleen door de groep nu te laten
        gaan voorkom ik dat er wordt gegooid.
      doel: Voorkomen dat vanavond op het Stationsplein wordt gegooid en vernield.
      noodzaak: Het begint naar verwachting om 21:00 uur en bijstand is er niet voor
        22:30 uur.
      geschiktheid: Wie weg is van het plein kan er niet gooien, en de politie kan de
        toegangen daarna dichthouden.
      evenredigheid: Het bevel geldt voor één plein, voor wie bij de groep hoort en tot
        vier uur. Bewoners, reizigers en pers kunnen hun gang gaan. Jongeren worden
        eerst aangesproken en naar de bus gewezen.
      neveneffecten: De groep kan uitwijken naar het winkelcentrum; daar staat vanaf
        20:30 uur toezicht.
      grondrechten: Het bevel beperkt de bewegingsvrijheid op één plein voor enkele
        uren. Er is geen betoging, dus het recht op betoging wordt niet geraakt.
      uitvoerbaarheid: De politie kan de toegangen met twintig mensen afsluiten zodra
        het plein leeg is.
      gehoord: nee_spoed
      gehoord_reden: Tussen het bericht van 19:45 uur en het verwachte begin om 21:00
        uur was er geen tijd om de leden van de groep te horen.
      bekendmaking: mondeling
      belangenafweging: ja
      lichter_onderzocht: ja
      duur_volgt_dreiging: ja
      feiten_concreet: ja
      voorwerp: gedrag_op_plaats
      vasthouden_of_vervoeren: nee
      schriftelijk: ja
      binnen_grondwet: ja
      doelwit_beschermd: niet_aan_doelwit
      beleidsregel_gevolgd: geen_beleid
      letterlijke_woorden: In opdracht van de burgemeester. U moet nu het plein verlaten
        via de Spoorstraat.
      reden_mondeling: Om 20:10 uur begonnen jongeren zich met stenen te verzamelen; een
        stuk op schrift kon niet voor 20:45 uur klaar zijn.
"""

LICHT_BEVEL = """\
gemeente: Voorbeeldstad
nu: 2026-11-24T20:00:00+01:00
feiten:
  gezag.beslisser: burgemeester
  gezag.rbt_bijeengeroepen: {waarde: nee, bron: veiligheidsregio, geldt_op:
      2026-11-24T19:30:00+01:00}
  orde.in_gemeente: {waarde: ja, bron: politie, geldt_op: 2026-11-24T16:10:00+01:00}
  oproep.aanwezig: {waarde: ja, bron: politie, geldt_op: 2026-11-24T16:10:00+01:00}
  orde.toestand: {waarde: overlast, bron: politie, geldt_op: 2026-11-24T19:40:00+01:00}
  melding.woorden: {waarde: 'Vanavond 21:00 Stationsplein, neem vuurwerk mee.', bron:
      openbaar bericht, geldt_op: 2026-11-24T16:05:00+01:00}
  capaciteit.antwoord: {waarde: redt_het_niet, bron: politie, geldt_op:
      2026-11-24T19:45:00+01:00}
  deelnemers.jeugd: {waarde: {onder_12: nee, van_12_tot_17: ja}, bron: jongerenwerk,
      geldt_op: 2026-11-24T18:00:00+01:00}
  adressaat.kring: bepaalbare_groep
  apv.regelt_deze_verstoring: {waarde: nee, bron: jurist, geldt_op:
      2026-11-24T19:00:00+01:00}
bijeenkomsten:
  B1:
    bijeenkomst.uiting: {waarde: geen, bron: politie, geldt_op:
        2026-11-24T19:40:00+01:00}
    dreiging.afkomstig_van: {waarde: deelnemers, bron: politie, geldt_op:
        2026-11-24T19:40:00+01:00}
    beschermde_manifestatie: {waarde: nee, motivering: Niemand laat een mening horen.}
oordelen:
  vrees_verstoring: {waarde: ja, motivering: 'Ik verwacht dat de overlast doorgaat, want de
      groep gooit met vuurwerk en luistert niet naar de politie.'}
besluit:
  maatregelen:
    - instrument: licht_bevel_172_3
      hertoets_op: 2026-11-24T22:30:00+01:00
      motivering: De persoon of groep doet nu wat hier staat beschreven en zonder dit
        besluit gaat dat door.
      evenredigheid: Het geldt voor een klein gebied, voor korte tijd en voor wie de
        orde verstoort.
      grondrechten: De bewegingsvrijheid wordt beperkt op één plek; wie wil kan overal
        elders heen.
      bekendmaking: uitgereikt
      belangenafweging: ja
      lichter_onderzocht: ja
      duur_volgt_dreiging: ja
      feiten_concreet: ja
      voorwerp: gedrag_op_plaats
      schriftelijk: ja
      beleidsregel_gevolgd: geen_beleid
      gericht_op: geen_manifestatie
      gehoord: ja
      intrekkingsgrond: zodra de orde is hersteld
      geschiktheid: Wie weg is kan de orde daar niet verstoren.
      neveneffecten: Mensen kunnen uitwijken naar een andere plek.
      adressaat: bepaalbare_groep
      adressaat_omschrijving: de groep die om 19:40 uur op het Stationsplein met
        vuurwerk gooit
      gedrag: het Stationsplein verlaten en niet terugkeren
      gebied: het Stationsplein
      gebied_omvang: plek_of_straten
      gebied_volgt_dreiging: ja
      van: 2026-11-24T20:15:00+01:00
      tot: 2026-11-25T02:00:00+01:00
      uitzonderingen: [bewoners, hulpdiensten, pers]
      uitweg: de Spoorstraat
      juiste_grondslag: ja
      doelwit_beschermd: niet_aan_doelwit
      vasthouden_of_vervoeren: nee
"""

GEBIEDSVERBOD = """\
gemeente: Voorbeeldstad
nu: 2026-11-24T20:00:00+01:00
lokaal:
  beleidsregel.172a: nee
feiten:
  gezag.beslisser: burgemeester
  gezag.rbt_bijeengeroepen: {waarde: nee, bron: veiligheidsregio, geldt_op:
      2026-11-24T19:30:00+01:00}
  orde.in_gemeente: {waarde: ja, bron: politie, geldt_op: 2026-11-24T16:10:00+01:00}
  oproep.aanwezig: {waarde: ja, bron: politie, geldt_op: 2026-11-24T16:10:00+01:00}
  orde.toestand: {waarde: overlast, bron: politie, geldt_op: 2026-11-24T19:40:00+01:00}
  melding.woorden: {waarde: 'Vanavond 21:00 Stationsplein, neem vuurwerk mee.', bron:
      openbaar bericht, geldt_op: 2026-11-24T16:05:00+01:00}
  capaciteit.antwoord: {waarde: redt_het_niet, bron: politie, geldt_op:
      2026-11-24T19:45:00+01:00}
  deelnemers.jeugd: {waarde: {onder_12: nee, van_12_tot_17: ja}, bron: jongerenwerk,
      geldt_op: 2026-11-24T18:00:00+01:00}
  overleg.gevoerd: {waarde: [ovj], bron: gemeente, geldt_op: 2026-11-24T15:00:00+01:00}
personen:
  P1:
    persoon.bekend: {waarde: ja, bron: politie, geldt_op: 2026-11-20T12:00:00+01:00}
    persoon.leeftijd: {waarde: '12_17', bron: politie, geldt_op:
        2026-11-20T12:00:00+01:00}
    persoon.ordeverstoring: {waarde: herhaald, bron: politie, geldt_op:
        2026-11-20T12:00:00+01:00}
    persoon.leidende_rol: {waarde: eenmaal_ernstig, bron: politie, geldt_op:
        2026-11-20T12:00:00+01:00}
    persoon.gedragingen_onderbouwd: {waarde: ja, bron: politie, geldt_op:
        2026-11-20T12:00:00+01:00}
    persoon.gebiedsverbod_ovj: {waarde: nee, bron: officier van justitie, geldt_op:
        2026-11-24T15:00:00+01:00}
    persoon.woont_in_gebied: {waarde: ja, bron: politie, geldt_op:
        2026-11-20T12:00:00+01:00}
    persoon.gezagsdragers_betrokken: {waarde: ja, bron: gemeente, geldt_op:
        2026-11-23T16:00:00+01:00}
    vrees_verdere_verstoring: {waarde: ja, motivering: 'Ik vrees dat P1 weer meedoet, want
        hij deed dat op drie avonden in november en was er gisteren weer bij.'}
besluit:
  maatregelen:
    - instrument: gebiedsverbod_172a
      onderwerp: P1
      hertoets_op: 2026-11-24T22:30:00+01:00
      motivering: De persoon of groep doet nu wat hier staat beschreven en zonder dit
        besluit gaat dat door.
      evenredigheid: Het geldt voor een klein gebied, voor korte tijd en voor wie de
        orde verstoort.
      grondrechten: De bewegingsvrijheid wordt beperkt op één plek; wie wil kan overal
        elders heen.
      bekendmaking: uitgereikt
      belangenafweging: ja
      lichter_onderzocht: ja
      duur_volgt_dreiging: ja
      feiten_concreet: ja
      voorwerp: gedrag_op_plaats
      schriftelijk: ja
      beleidsregel_gevolgd: geen_beleid
      gericht_op: geen_manifestatie
      gehoord: ja
      intrekkingsgrond: zodra de orde is hersteld
      geschiktheid: Wie weg is kan de orde daar niet verstoren.
      neveneffecten: Mensen kunnen uitwijken naar een andere plek.
      gebied: het Stationsplein en de Spoorstraat
      gebied_omvang: plek_of_straten
      gebied_volgt_dreiging: ja
      van: 2026-11-25T00:00:00+01:00
      tot: 2026-12-25T00:00:00+01:00
      uitzonderingen: [werk, zorg, doorreis]
      woning_bereikbaar: ja
      kind_belang: ja
      overleg_ovj: ja
      ontheffing: ja
"""

WOM = """\
gemeente: Voorbeeldstad
nu: 2026-11-24T20:00:00+01:00
feiten:
  gezag.beslisser: burgemeester
  gezag.rbt_bijeengeroepen: {waarde: nee, bron: veiligheidsregio, geldt_op:
      2026-11-24T19:30:00+01:00}
  orde.in_gemeente: {waarde: ja, bron: politie, geldt_op: 2026-11-24T16:10:00+01:00}
  oproep.aanwezig: {waarde: ja, bron: politie, geldt_op: 2026-11-24T16:10:00+01:00}
  orde.toestand: {waarde: overlast, bron: politie, geldt_op: 2026-11-24T19:40:00+01:00}
  melding.woorden: {waarde: 'Vanavond 21:00 Stationsplein, neem vuurwerk mee.', bron:
      openbaar bericht, geldt_op: 2026-11-24T16:05:00+01:00}
  capaciteit.antwoord: {waarde: redt_het_niet, bron: politie, geldt_op:
      2026-11-24T19:45:00+01:00}
  deelnemers.jeugd: {waarde: {onder_12: nee, van_12_tot_17: ja}, bron: jongerenwerk,
      geldt_op: 2026-11-24T18:00:00+01:00}
  overleg.gevoerd: {waarde: [organisator], bron: gemeente, geldt_op:
      2026-11-24T15:00:00+01:00}
bijeenkomsten:
  B1:
    bijeenkomst.uiting: {waarde: collectief, bron: gemeente, geldt_op:
        2026-11-24T10:00:00+01:00}
    bijeenkomst.kennisgeving: {waarde: tijdig, bron: gemeente, geldt_op:
        2026-11-22T10:00:00+01:00}
    bijeenkomst.plaats_soort: {waarde: openbare_plaats, bron: gemeente, geldt_op:
        2026-11-22T10:00:00+01:00}
    bijeenkomst.fase: {waarde: aangekondigd, bron: gemeente, geldt_op:
        2026-11-24T10:00:00+01:00}
    bijeenkomst.organisator: {waarde: ja, bron: gemeente, geldt_op:
        2026-11-22T10:00:00+01:00}
    beschermde_manifestatie: {waarde: ja, motivering: Mensen laten samen een mening
        horen en hebben dat gemeld.}
    art2_belang_vordert: {waarde: ja, motivering: De doorgang voor hulpdiensten op de
        brug vordert dit; bij de betoging van 3 november stond zij een uur vast.}
besluit:
  maatregelen:
    - instrument: wom_voorschrift_beperking
      onderwerp: B1
      hertoets_op: 2026-11-24T22:30:00+01:00
      motivering: De persoon of groep doet nu wat hier staat beschreven en zonder dit
        besluit gaat dat door.
      evenredigheid: Het geldt voor een klein gebied, voor korte tijd en voor wie de
        orde verstoort.
      grondrechten: De bewegingsvrijheid wordt beperkt op één plek; wie wil kan overal
        elders heen.
      bekendmaking: uitgereikt
      belangenafweging: ja
      lichter_onderzocht: ja
      duur_volgt_dreiging: ja
      feiten_concreet: ja
      voorwerp: gedrag_op_plaats
      schriftelijk: ja
      beleidsregel_gevolgd: geen_beleid
      gericht_op: geen_manifestatie
      gehoord: ja
      intrekkingsgrond: zodra de orde is hersteld
      geschiktheid: Wie weg is kan de orde daar niet verstoren.
      neveneffecten: Mensen kunnen uitwijken naar een andere plek.
      gedrag: |-
        De betoging laat op de brug een strook van vier meter vrij.
        Geluidsversterking staat na 22:00 uur uit.
      gehele_inhoud_neutraal: ja
      gelijke_behandeling: ja
      individueel_gemotiveerd: ja
      zicht_en_gehoor: ja
      gewone_hinder: ja
      tijd_voor_rechter: ja
      faciliteren: De gemeente zet de rijbaan af, regelt stroom en houdt tegenstanders
        met hekken op afstand.
"""

ONLINE = """\
gemeente: Voorbeeldstad
nu: 2026-11-24T20:00:00+01:00
feiten:
  gezag.beslisser: burgemeester
  gezag.rbt_bijeengeroepen: {waarde: nee, bron: veiligheidsregio, geldt_op:
      2026-11-24T19:30:00+01:00}
  orde.in_gemeente: {waarde: ja, bron: politie, geldt_op: 2026-11-24T16:10:00+01:00}
  oproep.aanwezig: {waarde: ja, bron: politie, geldt_op: 2026-11-24T16:10:00+01:00}
  orde.toestand: {waarde: overlast, bron: politie, geldt_op: 2026-11-24T19:40:00+01:00}
  melding.woorden: {waarde: 'Vanavond 21:00 Stationsplein, neem vuurwerk mee.', bron:
      openbaar bericht, geldt_op: 2026-11-24T16:05:00+01:00}
  capaciteit.antwoord: {waarde: redt_het_niet, bron: politie, geldt_op:
      2026-11-24T19:45:00+01:00}
  deelnemers.jeugd: {waarde: {onder_12: nee, van_12_tot_17: ja}, bron: jongerenwerk,
      geldt_op: 2026-11-24T18:00:00+01:00}
  oproep.doel: {waarde: vuurwerk, bron: politie, geldt_op: 2026-11-24T16:10:00+01:00}
  oproep.strafbaar_volgens_om: {waarde: vermoeden, bron: officier van justitie, geldt_op:
      2026-11-24T17:00:00+01:00}
  plaatser.bekend: {waarde: ja, bron: politie, geldt_op: 2026-11-24T17:00:00+01:00}
  plaatser.minderjarig: {waarde: ja, bron: politie, geldt_op: 2026-11-24T17:00:00+01:00}
  overleg.gevoerd: {waarde: [ovj, ouders], bron: gemeente, geldt_op:
      2026-11-24T17:30:00+01:00}
  bewijs.vastgelegd: {waarde: ja, bron: politie, geldt_op: 2026-11-24T16:30:00+01:00}
berichten:
  U1:
    bericht.url_bekend: {waarde: ja, bron: gemeente, geldt_op: 2026-11-24T16:30:00+01:00}
    bericht.openbaar: {waarde: ja, bron: gemeente, geldt_op: 2026-11-24T16:30:00+01:00}
    bericht.illegaal_volgens_bepaling: {waarde: ja, bron: jurist, geldt_op:
        2026-11-24T17:30:00+01:00}
    bericht.strijdig_huisregels: {waarde: ja, bron: gemeente, geldt_op:
        2026-11-24T17:30:00+01:00}
    bericht.bewijs_vastgelegd: {waarde: ja, bron: politie, geldt_op:
        2026-11-24T16:30:00+01:00}
    bericht.om_akkoord: {waarde: ja, bron: officier van justitie, geldt_op:
        2026-11-24T17:45:00+01:00}
    bericht.om_verdenking: {waarde: ja, bron: officier van justitie, geldt_op:
        2026-11-24T17:45:00+01:00}
    bericht.alleen_kritiek: {waarde: nee, bron: jurist, geldt_op:
        2026-11-24T17:45:00+01:00}
    bericht.roept_op_tot_betoging: {waarde: nee, bron: gemeente, geldt_op:
        2026-11-24T17:45:00+01:00}
    bericht.verwijderd: {waarde: nee, bron: gemeente, geldt_op:
        2026-11-24T19:55:00+01:00}
besluit:
  verwacht_verloop: Waarschijnlijk komen enkele tientallen jongeren met vuurwerk; in het
    ergste geval enkele honderden.
  maatregelen:
    - instrument: dsa_melding
      onderwerp: U1
      motivering: Het bericht roept met zoveel woorden op om met vuurwerk op agenten te
        gooien en noemt plek en tijd. Dat is opruiing in het openbaar.
      melder: Gemeente Voorbeeldstad, team openbare orde,
        openbareorde@voorbeeldstad.example
      goede_trouw: ja
      gedrag: Verwijder dit bericht, of maak het in Nederland onzichtbaar.
      vrijwillig: ja
    - instrument: melding_gebruiksvoorwaarden
      onderwerp: U1
      motivering: Het bericht valt onder uw regel over het aanzetten tot geweld. Wij
        melden het omdat mensen gewond kunnen raken.
      goede_trouw: ja
      vrijwillig: ja
    - instrument: gesprek_plaatser
      gedrag: Wilt u het bericht weghalen, of erbij zetten dat het niet doorgaat?
      motivering: Wij maken ons zorgen over de veiligheid van wie komt.
      afgestemd_opsporing: ja
      vrijwillig: ja
    - instrument: aangifte_om
      motivering: In een open groep staat sinds 16:05 uur een oproep om met vuurwerk
        naar het plein te komen.
"""
