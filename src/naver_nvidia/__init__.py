"""One real news article as typed, immutable data: every fact carries the words that state it.

Each name is loaded from its module when first used, so that who resolves dates does not wait for
the article, and who builds articles does not wait for JSON.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from naver_nvidia.arguments import Argument, ArgumentName
    from naver_nvidia.article import Article, Fact, Photo
    from naver_nvidia.comparison import (
        Comparison,
        Miss,
        Prediction,
        Score,
        assert_extracts,
        compare,
    )
    from naver_nvidia.corpus import Candidate, Citation, Corpus, Difference, Record
    from naver_nvidia.dates import (
        DateMention,
        DateRange,
        Precision,
        ResolvedDate,
        TimexType,
        find_dates,
        resolve_date,
    )
    from naver_nvidia.drafting import article_from_draft, draft_to_json, start_draft
    from naver_nvidia.entities import (
        Document,
        Entity,
        Mention,
        MentionKind,
        Organization,
        Person,
        Place,
        Product,
        Source,
        Topic,
    )
    from naver_nvidia.errors import (
        AmbiguousName,
        Fault,
        InvalidArticle,
        InvalidLine,
        InvalidRows,
        InvalidValue,
        MissingText,
        NaverNvidiaError,
        RowFault,
        UnknownName,
        UnresolvableDate,
        UnsupportedLanguage,
    )
    from naver_nvidia.fixture import DATA_VERSION, load_article
    from naver_nvidia.meetings import (
        Delegation,
        Encounter,
        Meeting,
        Meetings,
        MeetingStatus,
        Party,
        Reading,
        Row,
    )
    from naver_nvidia.newslike import make_articles
    from naver_nvidia.passages import Passage
    from naver_nvidia.quotes import Quote, QuoteKind
    from naver_nvidia.serialization import (
        article_from_dict,
        article_from_json,
        article_to_dict,
        article_to_json,
        articles_from_jsonl,
        articles_to_jsonl,
        identities_from_jsonl,
        identities_to_jsonl,
    )
    from naver_nvidia.statements import Alternative, Basis, Modality, Role, Statement

_NAMES = {
    "arguments": "Argument ArgumentName",
    "article": "Article Fact Photo",
    "comparison": "Comparison Miss Prediction Score assert_extracts compare",
    "corpus": "Candidate Citation Corpus Difference Record",
    "dates": "DateMention DateRange Precision ResolvedDate TimexType find_dates resolve_date",
    "drafting": "article_from_draft draft_to_json start_draft",
    "entities": "Document Entity Mention MentionKind Organization Person Place Product Source "
    "Topic",
    "errors": "AmbiguousName Fault InvalidArticle InvalidLine InvalidRows InvalidValue MissingText "
    "NaverNvidiaError RowFault UnknownName UnresolvableDate UnsupportedLanguage",
    "fixture": "DATA_VERSION load_article",
    "meetings": "Delegation Encounter Meeting MeetingStatus Meetings Party Reading Row",
    "newslike": "make_articles",
    "passages": "Passage",
    "quotes": "Quote QuoteKind",
    "serialization": "article_from_dict article_from_json article_to_dict article_to_json "
    "articles_from_jsonl articles_to_jsonl identities_from_jsonl identities_to_jsonl",
    "statements": "Alternative Basis Modality Role Statement",
}
_HOMES = {name: module for module, names in _NAMES.items() for name in names.split()}

# A literal, for checkers read no other.
__all__ = [
    "DATA_VERSION",
    "Alternative",
    "AmbiguousName",
    "Argument",
    "ArgumentName",
    "Article",
    "Basis",
    "Candidate",
    "Citation",
    "Comparison",
    "Corpus",
    "DateMention",
    "DateRange",
    "Delegation",
    "Difference",
    "Document",
    "Encounter",
    "Entity",
    "Fact",
    "Fault",
    "InvalidArticle",
    "InvalidLine",
    "InvalidRows",
    "InvalidValue",
    "Meeting",
    "MeetingStatus",
    "Meetings",
    "Mention",
    "MentionKind",
    "Miss",
    "MissingText",
    "Modality",
    "NaverNvidiaError",
    "Organization",
    "Party",
    "Passage",
    "Person",
    "Photo",
    "Place",
    "Precision",
    "Prediction",
    "Product",
    "Quote",
    "QuoteKind",
    "Reading",
    "Record",
    "ResolvedDate",
    "Role",
    "Row",
    "RowFault",
    "Score",
    "Source",
    "Statement",
    "TimexType",
    "Topic",
    "UnknownName",
    "UnresolvableDate",
    "UnsupportedLanguage",
    "article_from_dict",
    "article_from_draft",
    "article_from_json",
    "article_to_dict",
    "article_to_json",
    "articles_from_jsonl",
    "articles_to_jsonl",
    "assert_extracts",
    "compare",
    "draft_to_json",
    "find_dates",
    "identities_from_jsonl",
    "identities_to_jsonl",
    "load_article",
    "make_articles",
    "resolve_date",
    "start_draft",
]


def __dir__() -> list[str]:
    return __all__


if not TYPE_CHECKING:  # a checker reads the imports above, and must not take every name for one

    def __getattr__(name: str) -> object:
        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
        globals()[name] = value
        return value
