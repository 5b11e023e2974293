"""Where the shipped library lies: inside an installed package, or beside it in a checkout."""

from __future__ import annotations

from importlib.metadata import entry_points
from pathlib import Path

from agreement_kit.library.provider import FolderProvider, Provider

ENTRY_POINTS = "agreement_kit.libraries"


def shipped() -> FolderProvider:
    """The library that ships with the package. Messages name its files from ``clauses/`` on."""
    package = Path(__file__).resolve().parent.parent
    installed = package / "_data"
    return FolderProvider(installed if installed.is_dir() else package.parent, name="")


def registered() -> list[Provider]:
    """Libraries that other installed packages offer: an entry point gives a folder or a provider, or returns one."""
    providers: list[Provider] = []
    for point in sorted(entry_points(group=ENTRY_POINTS), key=lambda item: item.name):
        offered = point.load()
        if callable(offered) and not hasattr(offered, "paths"):
            offered = offered()
        providers.append(FolderProvider(Path(offered)) if isinstance(offered, str | Path) else offered)
    return providers
