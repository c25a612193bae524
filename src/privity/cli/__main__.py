"""``python -m privity.cli``: the same as ``privity``."""

from privity.cli.app import main

if __name__ == "__main__":
    main()
