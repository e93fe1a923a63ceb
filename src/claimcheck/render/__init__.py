"""Plain dict (what `Report.to_dict()` gives, or the same read from JSON) → text, Markdown, HTML."""

from claimcheck.render.html import to_fragment, to_html
from claimcheck.render.markdown import to_markdown
from claimcheck.render.points import points
from claimcheck.render.text import claims_text, explain, finding_text, rules_text, to_text, verification_text
from claimcheck.render.view import headline, plural

__all__ = [
    "claims_text",
    "explain",
    "finding_text",
    "headline",
    "plural",
    "points",
    "rules_text",
    "to_fragment",
    "to_html",
    "to_markdown",
    "to_text",
    "verification_text",
]
