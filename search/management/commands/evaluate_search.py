"""``manage.py evaluate_search QUERIES.yaml``: how well the search finds what judges found relevant."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from search.engine import EngineError, SearchEngine
from search.engines import make_engine
from search.evaluation.bootstrap import compare
from search.evaluation.explaining import explain
from search.evaluation.judgements import JudgementsError, read_queries
from search.evaluation.report import comparison_line, every_query, report
from search.evaluation.runs import read_scores, run_queries, save_scores
from search.registry import get_engine, get_source


class Command(BaseCommand):
    """Arguments and output; the work is ``search.evaluation``'s."""

    help = "Ask judged queries of the index and print nDCG@10 and recall@10: in one list, and across languages."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the file, an engine, a query to explain, and runs to save or to compare with."""
        parser.add_argument("queries", type=Path, help="YAML file of judged queries")
        parser.add_argument("--engine", help="a SEARCH_URL to fill and ask instead of the site's own index")
        parser.add_argument("--explain", metavar="ID", help="show how one query is read and what it finds")
        parser.add_argument("--all", action="store_true", help="one line for every query: all, same, cross-language")
        parser.add_argument("--save", type=Path, metavar="RUN.json", help="keep the scores of this run")
        parser.add_argument("--against", type=Path, metavar="RUN.json", help="compare with a run that was kept")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Run the command."""
        try:
            queries = read_queries(options["queries"])
            engine = self._engine(options["engine"])
            documents = {document.id: document for document in get_source().iter_all_documents()}
            if options["explain"]:
                self._explain(engine, {query.id: query for query in queries}, options["explain"])
                return
            languages = {reference: document.original_language for reference, document in documents.items()}
            run = run_queries(engine, queries, languages)
        except (JudgementsError, EngineError, ValueError) as error:
            raise CommandError(str(error)) from error
        for line in (*report(run), *(every_query(run) if options["all"] else ())):
            self.stdout.write(line)
        if options["save"]:
            save_scores(run, options["save"])
        if options["against"]:
            scores = {answer.query.id: answer.ndcg for answer in run.answers if answer.ndcg is not None}
            self.stdout.write(comparison_line(compare(scores, read_scores(options["against"]))))

    def _engine(self, url: str | None) -> SearchEngine:
        if not url:
            return get_engine()
        folder = settings.DATA_DIR / "evaluation"
        engine = make_engine(url, default_folder=folder, elasticsearch=settings.ELASTICSEARCH)
        engine.rebuild(get_source().iter_all_documents())
        return engine

    def _explain(self, engine: SearchEngine, queries: dict[str, Any], wanted: str) -> None:
        if wanted not in queries:
            raise CommandError(f"No query has the id “{wanted}”.")
        for line in explain(engine, queries[wanted]):
            self.stdout.write(line)
