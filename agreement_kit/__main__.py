"""``python -m agreement_kit`` is the same command as ``agreement-kit``."""

from agreement_kit.cli.main import main

if __name__ == "__main__":
    main()
