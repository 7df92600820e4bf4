"""``python -m bench``: measure this machine and print the tables. Takes a few minutes; nothing of it stays."""

from bench.environment import own_site


def main() -> None:
    """Measure, and print each table as soon as it is there."""
    with own_site():
        # Reads the settings, so not before the environment names them.
        from bench.report import report

        for part in report():
            print(f"\n{part}", flush=True)


if __name__ == "__main__":
    main()
