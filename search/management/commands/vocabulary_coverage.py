"""``manage.py vocabulary_coverage [QUERIES.yaml]``: what the vocabulary knows of the practices and of questions."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from search.analysis.vocabulary.current import current_vocabulary
from search.evaluation.coverage import Coverage, coverage_of_queries, coverage_of_texts
from search.evaluation.judgements import JudgementsError, read_queries
from search.registry import get_source


class Command(BaseCommand):
    """Arguments and output; the work is ``search.evaluation.coverage``'s."""

    help = "Print the share of words that thesaurus and glossary know, and the unknown ones, the most frequent first."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take a file of judged queries and how many unknown words to print."""
        parser.add_argument("queries", nargs="?", type=Path, help="YAML file of judged queries")
        parser.add_argument("--unknown", type=int, default=50, metavar="N", help="so many unknown words a language")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Run the command."""
        vocabulary = current_vocabulary()
        self._print("Practices", coverage_of_texts(get_source().iter_all_documents(), vocabulary), options["unknown"])
        if options["queries"]:
            try:
                queries = read_queries(options["queries"])
            except JudgementsError as error:
                raise CommandError(str(error)) from error
            self._print("Queries", coverage_of_queries(queries, vocabulary), options["unknown"])

    def _print(self, name: str, found: dict[str, Coverage], most: int) -> None:
        for language, coverage in sorted(found.items()):
            self.stdout.write(f"{name}, {language}: {coverage.share:.1%} of {coverage.words} words are known.")
            for word, count in coverage.unknown.most_common(most):
                self.stdout.write(f"  {count:4} {word}")
