"""``python -m bench.scale``: make up practices, measure the search with them, print the tables. Nothing of it stays."""

from argparse import ArgumentParser, Namespace

from bench.environment import own_site

_STOCK = 10_000


def main() -> None:
    """Measure, and print each table as soon as it is there."""
    given = _read_arguments()
    with own_site():
        # Reads the settings, so not before the environment names them.
        from bench.scale.report import Options, report

        options = Options(
            documents=tuple(given.documents),
            engines=tuple(given.engine),
            stock=() if given.stock is None else tuple(given.stock) or (_STOCK,),
            seed=given.seed,
        )
        for part in report(options):
            print(f"\n{part}", flush=True)


def _read_arguments() -> Namespace:
    parser = ArgumentParser(prog="python -m bench.scale", description="Measures the search with many practices.")
    parser.add_argument(
        "--documents", type=int, nargs="+", default=[10_000], metavar="N", help="how many practices; several for growth"
    )
    parser.add_argument(
        "--engine",
        nargs="*",
        default=["tantivy://"],
        metavar="URL",
        help="tantivy://, elasticsearch://host:port, or elasticsearch to start a server; none: stock Wagtail alone",
    )
    parser.add_argument(
        "--stock", type=int, nargs="*", metavar="N", help="stock Wagtail search, too, with so many practices (10000)"
    )
    parser.add_argument("--seed", type=int, default=2009, help="other seeds make up other practices")
    return parser.parse_args()


if __name__ == "__main__":
    main()
