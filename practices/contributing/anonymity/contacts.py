"""Mail addresses, web addresses and telephone numbers."""

import re
from collections.abc import Iterator

import phonenumbers

from practices.contributing.anonymity.kinds import IdentifyingMark, MarkKind

_EMAIL = re.compile(
    r"[\w.+-]{1,64}(?:@|\s?\(at\)\s?|\s?\[at\]\s?)[\w-]{1,63}(?:(?:\.|\(dot\)|\[dot\])[\w-]{1,63}){1,5}", re.IGNORECASE
)
_TOP = (
    "fr|de|ch|at|be|lu|li|eu|org|com|net|info|uk|ca|bzh|paris|alsace|bayern|berlin|hamburg|koeln|nrw|wien|saarland|swiss|"
    "io|app|edu|gov|int|museum|tv|me|social|blog|online|site|it|nl|es|pl|ly|gl|quebec|corsica"
)
_URL = re.compile(
    rf"(?:https?://|www\.)[^\s<>\"«»„“]+|(?<![\w@./-])(?:[\w-]{{1,63}}\.){{1,4}}(?:{_TOP})\b(?![.-]?\w)(?:/[^\s<>\"«»„“]*)?"
    r"|(?<![\w@./])@[A-Za-z_][\w.]{2,40}",
    re.IGNORECASE,
)
_URL_END = ".,;:!?)]}'’"
# A zero or an international prefix, then digits in groups; the count of digits decides.
_PHONE = re.compile(r"(?<![\w.,/+-])(?:\+|00)?\(?\d[\d\u00a0\u202f .\-–/()]{6,24}\d(?![\w%€])(?![.,]\d)")
_REGIONS = ("FR", "DE", "CH", "AT", "BE", "LU", "GB")


def find_contacts(text: str) -> Iterator[IdentifyingMark]:
    """Yield the marks of all ways to reach somebody."""
    for found in _EMAIL.finditer(text):
        yield IdentifyingMark(found.start(), found.end(), MarkKind.EMAIL)
    for found in _URL.finditer(text):
        address = found.group().rstrip(_URL_END)
        if _is_address(address):
            yield IdentifyingMark(found.start(), found.start() + len(address), MarkKind.URL)
    for found in _PHONE.finditer(text):
        if _is_number(found.group()):
            yield IdentifyingMark(found.start(), found.end(), MarkKind.PHONE)


def _is_address(address: str) -> bool:
    """Whether it is more than two words without a space between them ("tard.De")."""
    is_plain = not address.startswith(("http", "www.", "@", "HTTP", "WWW"))
    return len(address) > 3 and not (is_plain and re.search(r"[a-zäöüéè]\.[A-ZÄÖÜÉÈ][a-z]", address))


def _is_number(written: str) -> bool:
    """Whether it is written as a telephone number is, and has as many digits as one somewhere near."""
    digits = re.sub(r"\D", "", written)
    is_prefixed = written.startswith(("+", "0", "(0", "(+"))
    if not is_prefixed or not 8 <= len(digits) <= 15 or re.match(r"0\d[./-]\d\d?[./-]\d{2,4}$", written.strip()):
        return False
    plain = re.sub(r"\(0\)", "", written)
    return any(_is_possible(plain, region) for region in _REGIONS)


def _is_possible(written: str, region: str) -> bool:
    try:
        return bool(phonenumbers.is_possible_number(phonenumbers.parse(written, region)))
    except phonenumbers.NumberParseException:
        return False
