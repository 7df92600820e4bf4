"""A document as bytes to keep beside its terms, so that hits need no database."""

from functools import lru_cache

import msgspec

from search.analysis.encoding import clean
from search.values import SearchDocument

_encoder = msgspec.json.Encoder()
_decoder = msgspec.json.Decoder(SearchDocument)


def pack(document: SearchDocument) -> bytes:
    """Return a document as JSON. What no encoding can hold becomes a question mark."""
    try:
        return _encoder.encode(document)
    except UnicodeEncodeError:
        return _encoder.encode(_cleaned(msgspec.to_builtins(document)))


@lru_cache(maxsize=500)
def unpack(packed: bytes) -> SearchDocument:
    """Return the document that `pack` wrote; remembered, since the same hits come again and again."""
    return _decoder.decode(packed)


def _cleaned(value: object) -> object:
    match value:
        case str():
            return clean(value)
        case dict():
            return {_cleaned(key): _cleaned(inner) for key, inner in value.items()}
        case list() | tuple():
            return [_cleaned(inner) for inner in value]
        case _:
            return value
