"""What a build does besides copying: it compiles the catalogs and puts the resources in."""

from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface


def compile_catalogs(resources: Path) -> list[Path]:
    """Compile every catalog that is newer than its compiled form; return those that were."""
    stale = [source for source in resources.glob("locale/*/LC_MESSAGES/*.po") if _is_stale(source)]
    for source in stale:
        _compile(source)
    return stale


class ResourcesHook(BuildHookInterface[Any]):
    """Makes a wheel's resources; a checkout that is installed as it is keeps its own."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile the catalogs, and ship the resources unless they are read from the checkout."""
        resources = Path(self.root) / "resources"
        compile_catalogs(resources)
        if self.target_name == "wheel" and version != "editable":
            build_data["force_include"][str(resources)] = "wontak/resources"


def _is_stale(source: Path) -> bool:
    target = source.with_suffix(".mo")
    return not target.exists() or target.stat().st_mtime < source.stat().st_mtime


def _compile(source: Path) -> None:
    with source.open("rb") as text:
        catalog = read_po(text, locale=source.parts[-3], domain=source.stem)
    beside = source.with_suffix(".mo.new")
    with beside.open("wb") as binary:
        write_mo(binary, catalog)
    beside.replace(source.with_suffix(".mo"))


if __name__ == "__main__":
    compile_catalogs(Path(__file__).resolve().parents[1] / "resources")
