"""Put the command's present output into README.md, where tests/test_doctests.py holds it to be real."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def main() -> None:
    """Replace the README's first text block."""
    command = [sys.executable, "-m", "soe_facts", "extract", "data/samples/1-soe-decade.txt", "--format", "table"]
    environment = {name: value for name, value in os.environ.items() if name != "COLUMNS"}
    done = subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True, encoding="utf-8")
    shown = "\n".join(line.rstrip() for line in done.stdout.rstrip().splitlines())
    readme = ROOT / "README.md"
    text = re.sub(
        r"^```text\n.*?^```",
        lambda _: f"```text\n{shown}\n```",
        readme.read_text("utf-8"),
        count=1,
        flags=re.MULTILINE | re.DOTALL,
    )
    readme.write_text(text, "utf-8")


if __name__ == "__main__":
    main()
