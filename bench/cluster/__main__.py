"""``python -m bench.cluster``: let nodes of a cluster of three fail while people use it; print what they met."""

import sys
from argparse import ArgumentParser

from bench.cluster.nodes import HEAP, three_nodes
from bench.environment import own_site


def main() -> None:
    """Try it, and exit with 1 if anything that was acknowledged is lost."""
    parser = ArgumentParser(prog="python -m bench.cluster", description="Lets nodes of a cluster fail that is in use.")
    parser.add_argument("--documents", type=int, default=2_000, metavar="N", help="practices in the index")
    parser.add_argument("--calm", type=float, default=10.0, metavar="SECONDS", help="before and after each event")
    parser.add_argument("--seed", type=int, default=2009, help="other seeds make up other practices")
    given = parser.parse_args()
    with own_site(), three_nodes() as nodes:
        # Reads the settings, so not before the environment names them.
        from bench.cluster.trial import Trial

        trial = Trial(nodes, documents=given.documents, seed=given.seed, calm=given.calm)
        trial.build()
        print(f"Three nodes, {HEAP} of heap each, {given.documents} practices, one replica.\n")
        print("| node | answers | failed | longest | saves taken | tried again | longest | lost | seconds |")
        print("|---|---|---|---|---|---|---|---|---|")
        lost = False
        reasons: set[str] = set()
        for failure in trial.fail_each():
            answered, failed = (sum(getattr(one, what) for one in failure.readers) for what in ("done", "failed"))
            longest = max(one.longest for one in failure.readers)
            editor = failure.editor
            print(
                f"| {failure.name} | {answered} | {failed} | {longest:.1f} s | {editor.done} | {editor.failed} "
                f"| {editor.longest:.1f} s | {len(failure.lost)} | {failure.seconds:.0f} |",
                flush=True,
            )
            lost = lost or bool(failure.lost)
            reasons |= editor.reasons.union(*(one.reasons for one in failure.readers))
        for reason in sorted(reasons):
            print(f"\n- {reason}")
    sys.exit(1 if lost else 0)


if __name__ == "__main__":
    main()
