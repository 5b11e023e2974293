"""A small library in memory that tests change in one place."""

from __future__ import annotations

from agreement_kit.library import Library, MemoryProvider

FILES = {
    "glossaries/labels.yaml": """
sets:
  party:
    statuses: [binding, non-binding]
    en: {words: {party: {bare: Party}, the-parties: {bare: Parties}}}
    fa: {words: {party: {bare: طرف}, the-parties: {two: {bare: طرفین}, many: {bare: طرف‌ها}}}}
    ru: {gender: f, words: {party: {nominative: Сторона, genitive: Стороны}, the-parties: {nominative: Стороны}}}
common:
  article:
    binding: {en: {bare: Article}, fa: {bare: ماده, ezafe: مادهٔ}, ru: {nominative: Статья}}
    non-binding: {en: {bare: Paragraph}, fa: {bare: ماده, ezafe: مادهٔ}, ru: {nominative: Раздел}}
""",
    "glossaries/agreement.yaml": "ru:\n  one: {m: {nominative: один}, f: {nominative: одна}, n: {nominative: одно}}\n",
    "glossaries/field.yaml": """
concepts:
  culture:
    definition: {en: culture}
    en: {preferred: culture}
    fa: {preferred: فرهنگ}
    ru: {preferred: культура, forms: {genitive: культуры}}
""",
    "templates/pact/template.yaml": """
version: 1.0.0
names: {en: Pact, fa: پیمان, ru: Пакт}
statuses: [binding, non-binding]
parties: {minimum: 2, maximum: 40}
title: {en: Pact, fa: پیمان, ru: Пакт}
short_title: {en: Pact, fa: پیمان, ru: Пакт}
labels:
  instrument:
    binding: {en: {bare: Pact}, fa: {bare: پیمان}, ru: {gender: m, nominative: Пакт}}
    non-binding: {en: {bare: Pact}, fa: {bare: پیمان}, ru: {gender: m, nominative: Пакт}}
""",
    "templates/pact/structure.j2": "{{ part('body') }}\n{{ clause('aim') }}\n{{ optional('end') }}\n",
    "clauses/aim/clause.yaml": """
title: {en: Aim, fa: هدف, ru: Цель}
kind: article
instruments: [pact]
variants: {default: {statuses: [binding, non-binding], default: true}}
version: 1.0.0
review: unreviewed
""",
    "clauses/aim/default.en.md": "The {{ label('the-parties') }} meet.\n",
    "clauses/aim/default.fa.md": "{{ label('the-parties') }} دیدار می‌کنند.\n",
    "clauses/aim/default.ru.md": "{{ label('the-parties') }} встречаются.\n",
    "clauses/end/clause.yaml": """
title: {en: End, fa: پایان, ru: Конец}
kind: article
instruments: [pact]
areas: [culture]
variants:
  default:
    statuses: [binding, non-binding]
    default: true
    parameters: {days: {type: integer, unit: day, default: 30, minimum: 10, maximum: 90}}
version: 1.0.0
review: unreviewed
""",
    "clauses/end/default.en.md": "See {{ label('article') }} {{ ref('aim') }} after {{ days | quantity }}.\n",
    "clauses/end/default.fa.md": "{{ label('article', 'ezafe') }} {{ ref('aim') }} پس از {{ days | quantity }}.\n",
    "clauses/end/default.ru.md": "{{ label('article') }} {{ ref('aim') }} через {{ days | quantity }}.\n",
}


def library(**changes: str | None) -> Library:
    """The small library; ``changes`` maps a path, with ``/`` and ``.`` as they are, to its new text or to None."""
    return Library.load(
        MemoryProvider(
            {
                **{k: v for k, v in FILES.items() if changes.get(k, "") is not None},
                **{k: v for k, v in changes.items() if v is not None},
            },
            name="",
        )
    )
