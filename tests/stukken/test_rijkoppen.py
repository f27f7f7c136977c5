"""The correction of the PDF tags refuses what it does not know."""

import pytest

from stukken.fout import StukFout
from stukken.rijkoppen import merk_rijkoppen

CEL = b"1 0 obj\n<</Type/StructElem/S/TD/P 9 0 R/Onbekend 1>>\nendobj\n"


def pdf(*objecten):
    romp, plekken = b"%PDF-1.7\n", []
    for inhoud in objecten:
        plekken.append(len(romp))
        romp += inhoud
    regels = b"".join(b"%010d 00000 n \n" % plek for plek in plekken)
    index = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objecten) + 1) + regels
    return romp + index + b"trailer\n<</Size 2>>\nstartxref\n%d\n%%%%EOF" % len(romp)


def test_another_build_of_the_file_is_refused():
    with pytest.raises(StukFout, match="onverwachte opbouw"):
        merk_rijkoppen(b"%PDF-1.7\n1 0 obj\n<</Type/XRef>>\nstream\nendstream\n")


def test_another_build_of_a_cell_is_refused():
    with pytest.raises(StukFout, match="tabelcel"):
        merk_rijkoppen(pdf(CEL))


def test_a_file_without_tables_stays_the_same():
    bestand = pdf(b"1 0 obj\n<</Type/Catalog>>\nendobj\n")
    assert merk_rijkoppen(bestand) == bestand
