"""One run: every judged query asked of an engine, and what came of it."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from search.engine import SearchEngine
from search.evaluation.judgements import JudgedQuery
from search.evaluation.measures import DEPTH, mean, ndcg, recall
from search.values import SearchQuery

_ALL = 1_000
"""So many hits are ranked; what stands behind them counts as not found."""


@dataclass(frozen=True)
class Answer:
    """What one query got: references in order, and the language of each original."""

    query: JudgedQuery
    ranking: tuple[str, ...]
    languages: Mapping[str, str]

    @property
    def ndcg(self) -> float | None:
        """The nDCG of the one list that readers see."""
        return ndcg(self.ranking, self.query.grades)

    @property
    def recall(self) -> float | None:
        """The recall of that list."""
        return recall(self.ranking, self.query.grades)

    def ndcg_in(self, languages: Iterable[str]) -> float | None:
        """Return the nDCG of the list and of the judgements with the practices of some languages alone."""
        wanted = set(languages)
        ranking = [reference for reference in self.ranking if self.languages.get(reference) in wanted]
        judged = self.query.grades.items()
        grades = {reference: grade for reference, grade in judged if self.languages.get(reference) in wanted}
        return ndcg(ranking, grades)

    @property
    def has_foreign_hit(self) -> bool:
        """Whether a practice in another language than the question's is among the first ten."""
        return any(self.languages[reference] != self.query.language for reference in self.ranking[:DEPTH])

    @property
    def missed(self) -> tuple[str, ...]:
        """The relevant practices that are not among the first ten, the most relevant first."""
        grades, found = self.query.grades, self.ranking[:DEPTH]
        absent = (reference for reference, grade in grades.items() if grade and reference not in found)
        return tuple(sorted(absent, key=lambda reference: (-grades[reference], reference)))


@dataclass(frozen=True)
class Run:
    """The answers to all queries."""

    answers: tuple[Answer, ...]

    @property
    def ndcg(self) -> float:
        """The mean nDCG@10 in one list."""
        return mean(answer.ndcg for answer in self.answers)

    @property
    def recall(self) -> float:
        """The mean recall@10 in one list."""
        return mean(answer.recall for answer in self.answers)

    def directions(self) -> Iterator[tuple[str, str, float, int]]:
        """Yield (language of the question, language of the practices, nDCG@10, number of questions)."""
        originals = sorted({language for answer in self.answers for language in answer.languages.values()})
        for asked in ("fr", "de", "en"):
            for told in originals:
                values = [answer.ndcg_in([told]) for answer in self.answers if answer.query.language == asked]
                defined = [value for value in values if value is not None]
                if defined:
                    yield asked, told, mean(defined), len(defined)

    @property
    def same(self) -> float:
        """The mean nDCG@10 over practices in the question's own language."""
        return mean(answer.ndcg_in([answer.query.language]) for answer in self._bilingual())

    @property
    def cross(self) -> float:
        """The mean nDCG@10 over practices in another language, for the questions that ``same`` counts."""
        return mean(answer.ndcg_in({"fr", "de", "en"} - {answer.query.language}) for answer in self._bilingual())

    @property
    def without_foreign(self) -> tuple[str, ...]:
        """The ids of the queries without a foreign practice among the first ten."""
        return tuple(answer.query.id for answer in self.answers if not answer.has_foreign_hit)

    def _bilingual(self) -> Iterator[Answer]:
        # Practices are told in French and German: an English question has no same language.
        return (answer for answer in self.answers if answer.query.language in answer.languages.values())


def run_queries(engine: SearchEngine, queries: Iterable[JudgedQuery], languages: Mapping[str, str]) -> Run:
    """Ask every query; ``languages`` has the original language of every practice by reference."""
    return Run(tuple(Answer(query, _rank(engine, query), languages) for query in queries))


def save_scores(run: Run, path: Path) -> None:
    """Write the nDCG@10 of every query, for a later comparison."""
    scores = {answer.query.id: answer.ndcg for answer in run.answers}
    path.write_text(json.dumps(scores, indent=1) + "\n", encoding="utf-8")


def read_scores(path: Path) -> Mapping[str, float]:
    """Return what ``save_scores`` wrote, without the queries that nothing is relevant for."""
    scores: dict[str, float | None] = json.loads(path.read_text(encoding="utf-8"))
    return {reference: score for reference, score in scores.items() if score is not None}


def _rank(engine: SearchEngine, query: JudgedQuery) -> tuple[str, ...]:
    found = engine.search(SearchQuery(text=query.text, language=query.language, page_size=_ALL))
    return tuple(hit.id for hit in found.hits)
