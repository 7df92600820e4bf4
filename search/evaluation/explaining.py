"""Why a query finds what it finds: how its words are read, and what each hit was found by."""

from collections.abc import Iterator

from search.analysis.questions import read_question
from search.analysis.vocabulary.current import current_vocabulary
from search.engine import SearchEngine
from search.evaluation.judgements import JudgedQuery
from search.values import SearchQuery

_SHOWN = 15


def explain(engine: SearchEngine, query: JudgedQuery) -> Iterator[str]:
    """Yield the words of a query as they are looked for, then the first hits with grade, score and reasons."""
    yield f"{query.id} ({query.language}) “{query.text}”"
    for word in read_question(query.text, current_vocabulary()).words:
        yield f"  {word}"
    found = engine.search(SearchQuery(text=query.text, language=query.language, page_size=_SHOWN))
    yield f"{found.total} practices; relaxed: {found.is_relaxed}"
    for place, hit in enumerate(found.hits, start=1):
        reasons = "; ".join(
            f"{word.word} → {', '.join((*word.forms, *word.concepts)) or '(elsewhere)'}" for word in hit.matched
        )
        grade = query.grades.get(hit.id, 0)
        yield f"{place:3} {hit.id} grade {grade} score {hit.score:.2f}: {hit.plain_title} [{reasons}]"
