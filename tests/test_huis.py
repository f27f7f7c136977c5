"""The house itself: which way imports go, who may know the time, and what is pinned."""

import ast
import re
import subprocess
import sys
import tomllib
from functools import lru_cache
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

WORTEL = Path(__file__).resolve().parents[1]
LAGEN = [
    "logica",
    "kennisbank",
    "barrieremodel",
    "afwegingskader",
    "dossier",
    "stukken",
    "oefening",
]
"""Everything left of the screens."""
KLOK = {
    "datetime.now", "datetime.today", "datetime.utcnow", "date.today", "time.time", "time.sleep",
    "time.monotonic", "time.perf_counter", "os.environ", "os.getenv", "os.urandom", "uuid.uuid4",
    "uuid.uuid1",
}  # fmt: skip
TOEVAL = {"random", "secrets"}


def bronbestanden(*mappen):
    """Python files of these packages; their entry points are exempt."""
    return [
        pad
        for map_ in mappen
        for pad in sorted((WORTEL / map_).rglob("*.py"))
        if pad.name != "__main__.py"
    ]


@lru_cache
def boom(pad):
    """Syntax tree of a file."""
    return ast.parse(pad.read_text(encoding="utf-8"))


def geimporteerd(pad):
    """Top-level names of the packages that a file imports, also inside functions."""
    for deel in ast.walk(boom(pad)):
        if isinstance(deel, ast.Import):
            yield from (naam.name.split(".")[0] for naam in deel.names)
        elif isinstance(deel, ast.ImportFrom) and deel.module:
            yield deel.module.split(".")[0]


def gebruikt(pad):
    """Every `a.b` in a file, as text."""
    for deel in ast.walk(boom(pad)):
        if isinstance(deel, ast.Attribute) and isinstance(deel.value, ast.Name):
            yield f"{deel.value.id}.{deel.attr}"


def kort(pad):
    """A path for in a message."""
    return pad.relative_to(WORTEL).as_posix()


@lru_cache
def project():
    """pyproject.toml."""
    return tomllib.loads((WORTEL / "pyproject.toml").read_text(encoding="utf-8"))


@lru_cache
def bestanden():
    """Text files of the project, as git knows them or, without git, all that is not made here."""
    try:
        gevonden = subprocess.run(
            ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
            cwd=WORTEL, capture_output=True, check=True,
        )  # fmt: skip
        paden = [WORTEL / naam for naam in gevonden.stdout.decode().split("\0") if naam]
    except (OSError, subprocess.CalledProcessError):
        genegeerd = {regel.strip("/\n") for regel in (WORTEL / ".gitignore").open()}
        paden = [
            pad for pad in WORTEL.rglob("*")
            if not genegeerd & set(pad.relative_to(WORTEL).parts) and pad.suffix != ".pyc"
        ]  # fmt: skip
    return [pad for pad in paden if pad.is_file() and b"\0" not in pad.read_bytes()[:8000]]


# Which way


def test_imports_go_one_way():
    """logica, kennisbank, barrieremodel, afwegingskader, dossier or stukken, oefening, steps."""
    lint = Path(sys.executable).with_name("lint-imports")
    gedraaid = subprocess.run(
        [lint, "--no-cache"], cwd=WORTEL, capture_output=True, text=True, check=False
    )
    assert gedraaid.returncode == 0, gedraaid.stdout + gedraaid.stderr


def test_the_rule_covers_every_package():
    """A new package at the top must be given its place."""
    pakketten = {pad.parent.name for pad in WORTEL.glob("*/__init__.py")} - {"tests"}
    regel = project()["tool"]["importlinter"]
    assert set(regel["root_packages"]) == pakketten
    lagen = {naam.strip() for laag in regel["contracts"][0]["layers"] for naam in laag.split("|")}
    assert lagen == pakketten


def test_nothing_left_of_the_screens_knows_streamlit():
    """The core runs without it."""
    assert [kort(pad) for pad in bronbestanden(*LAGEN) if "streamlit" in geimporteerd(pad)] == []


def test_nothing_left_of_the_screens_reads_clock_environment_or_chance():
    """`nu`, ids and settings are parameters; only entry points and screens fill them in."""
    fout = [
        f"{kort(pad)}: {naam}"
        for pad in bronbestanden(*LAGEN)
        for naam in [*(KLOK & set(gebruikt(pad))), *(TOEVAL & set(geimporteerd(pad)))]
    ]
    assert fout == []


@pytest.mark.parametrize(
    ("pakketten", "alleen"),
    [
        ({"sqlalchemy", "sqlite3", "psycopg"}, "dossier"),
        ({"pypandoc", "typst", "jinja2"}, "stukken"),
        ({"z3"}, "afwegingskader"),
        ({"ruamel"}, "kennisbank"),
    ],
)
def test_one_package_owns_each_tool(pakketten, alleen):
    """Only dossier touches a database, only stukken makes documents, only kennisbank reads YAML."""
    fout = [
        kort(pad)
        for pad in bronbestanden(*LAGEN, "steps")
        if pakketten & set(geimporteerd(pad)) and pad.relative_to(WORTEL).parts[0] != alleen
    ]
    assert fout == []


def test_one_screen_file_keeps_the_session():
    """One file in steps touches st.session_state and writes events."""
    schermen = bronbestanden("steps")
    raken = [kort(pad) for pad in schermen if "st.session_state" in set(gebruikt(pad))]
    assert raken == ["steps/_dossier.py"]


# What is pinned


def eisen(naam):
    """Pinned requirements of a file, by name; every line must pin one version."""
    uit = {}
    for regel in (WORTEL / naam).read_text(encoding="utf-8").splitlines():
        if regel.strip() and not regel.startswith("#"):
            eis = Requirement(regel)
            (vast,) = eis.specifier
            assert vast.operator == "==", f"{naam}: {regel} ligt niet vast"
            uit.setdefault(canonicalize_name(eis.name), []).append(Version(vast.version))
    return uit


@pytest.mark.parametrize(
    ("naam", "groep"),
    [("requirements.txt", "dependencies"), ("requirements-test.txt", "dev")],
)
def test_requirements_pin_what_pyproject_asks(naam, groep):
    """Every dependency is there, in a version that pyproject allows."""
    gevraagd = project()["project"]["dependencies"]
    if groep != "dependencies":
        gevraagd = gevraagd + project()["dependency-groups"][groep]
    vast = eisen(naam)
    for eis in map(Requirement, gevraagd):
        versies = vast.get(canonicalize_name(eis.name), [])
        assert versies, f"{naam}: {eis.name} ontbreekt"
        assert all(versie in eis.specifier for versie in versies), f"{naam}: {eis} past niet"


def test_both_requirement_files_agree():
    """The tests run on the versions that are delivered."""
    app, test = eisen("requirements.txt"), eisen("requirements-test.txt")
    assert {naam: app[naam] for naam in app if app[naam] != test.get(naam)} == {}


def test_readme_names_the_commands_that_exist():
    """`make start` and `make test` are in the README, and nothing that make does not know."""
    doelen = set(re.findall(r"^(\w+):", (WORTEL / "Makefile").read_text("utf-8"), re.MULTILINE))
    teksten = [WORTEL / "README.md", *(WORTEL / "docs").glob("*.md")]
    genoemd = {
        doel for pad in teksten for doel in re.findall(r"make (\w+)", pad.read_text("utf-8"))
        if f"`make {doel}`" in pad.read_text("utf-8") or f"\nmake {doel}" in pad.read_text("utf-8")
    }  # fmt: skip
    assert {"start", "test"} <= set(
        re.findall(r"^make (\w+)", (WORTEL / "README.md").read_text("utf-8"), re.MULTILINE)
    )
    assert genoemd <= doelen, genoemd - doelen


def test_every_make_target_is_declared_and_works_from_nothing():
    """.PHONY lists real targets, and each that runs Python first makes its environment."""
    tekst = (WORTEL / "Makefile").read_text("utf-8")
    regels = dict(re.findall(r"^(\w+):(.*)$", tekst, re.MULTILINE))
    phony = set(re.search(r"^\.PHONY: (.*)$", tekst, re.MULTILINE)[1].split())
    assert phony == set(regels)
    for doel, nodig in regels.items():
        recept = re.search(rf"^{doel}:.*\n((?:\t.*\n)*)", tekst, re.MULTILINE)[1]
        if "$(BIN)" in recept:
            assert "$(VENV)/." in nodig, f"make {doel} zonder omgeving"


# What does not belong in a public project


PADEN = re.compile(r"(?<![\w.-])/(?:home|root|Users|work|mnt|opt|srv)/\w|[A-Z]:\\\\?Users\b")
HOSTS = re.compile(r"--(?:extra-)?index-url|https?://[\w.-]*(?:pypi|artifactory|nexus)[\w.-]*/")


def test_no_path_of_one_machine_and_no_package_host():
    """Nothing in the repository points at one computer or one network."""
    assert len(bestanden()) > 500
    fout = [
        f"{kort(pad)}: {treffer[0]}"
        for pad in bestanden()
        if pad != Path(__file__) and "axe.min" not in pad.name
        for patroon in (PADEN, HOSTS)
        for treffer in [patroon.search(pad.read_text(encoding="utf-8", errors="replace"))]
        if treffer
    ]
    assert fout == []


def test_nothing_is_left_to_do_in_the_code():
    """No notes to self, no stubs."""
    merk = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b")
    paden = [pad for pad in bronbestanden(*LAGEN, "steps") if merk.search(pad.read_text("utf-8"))]
    assert [kort(pad) for pad in paden] == []


def test_small_files_and_small_functions():
    """A file fits on a few screens, a function on one."""
    fout = []
    for pad in [*bronbestanden(*LAGEN, "steps"), WORTEL / "app.py"]:
        if len(pad.read_text("utf-8").splitlines()) > 350:
            fout.append(f"{kort(pad)}: langer dan 350 regels")
        for deel in ast.walk(boom(pad)):
            if isinstance(deel, ast.FunctionDef) and deel.end_lineno - deel.lineno >= 50:
                fout.append(f"{kort(pad)}: {deel.name} is langer dan 50 regels")
    assert fout == []
