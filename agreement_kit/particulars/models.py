"""The shape of the particulars. Attributes are named as the keys of the file; what is absent is None or empty."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar

from pydantic import BaseModel, ConfigDict, Field, GetCoreSchemaHandler, GetJsonSchemaHandler, model_validator
from pydantic_core import core_schema

from agreement_kit.particulars import leaves
from agreement_kit.particulars.problems import BLANKS, Problem, refusal


class Group(BaseModel):
    """A group of keys. ``tbd`` for the whole of it leaves the keys of ``open_keys`` open."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", arbitrary_types_allowed=True, hide_input_in_errors=True, validate_default=False
    )

    open_keys: ClassVar[tuple[str, ...]] = ()

    @model_validator(mode="before")
    @classmethod
    def _opened(cls, value: Any) -> Any:
        if value.__class__ is dict:
            if not value:
                raise refusal([Problem("P062")])
            return value
        if isinstance(value, str) and value in BLANKS:
            if not cls.open_keys:
                raise refusal([Problem("P061")])
            return dict.fromkeys(cls.open_keys, value)
        raise refusal([Problem("P052", values={"keys": ", ".join(keys_of(cls))})])


def keys_of(model: type[BaseModel]) -> tuple[str, ...]:
    """The keys of a group in the order of the design."""
    return tuple(info.alias or name for name, info in model.model_fields.items())


class OpenList:
    """Marks a list that may be ``tbd`` as a whole: then it has one item, all open."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        return core_schema.no_info_before_validator_function(
            lambda value: [value] if isinstance(value, str) and value in BLANKS else value, handler(source)
        )

    def __get_pydantic_json_schema__(
        self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return leaves.or_tbd(handler(schema))


class Contact(Group):
    """The unit of a party that the others write to."""

    open_keys = ("unit", "person", "phone", "email")

    unit: leaves.AnyWords | None = Field(None, description="Department, in each language")
    person: leaves.AnyWords | None = Field(None, description="Name and post, in each language")
    phone: leaves.Text | None = Field(None, description="Telephone number, as dialled from abroad")
    email: leaves.Email | None = Field(None, description="E-mail address")


class Authority(Group):
    """On what the signatory's power rests: the charter, a power of attorney, a resolution."""

    open_keys = ("basis", "document", "number", "date", "issuer")

    basis: leaves.Words | None = Field(None, description="What the power rests on, such as the charter")
    document: leaves.Words | None = Field(None, description="The document that gives the power")
    number: leaves.Text | None = Field(None, description="Number of the document, as printed on it")
    date: leaves.Day | None = Field(None, description="Date of the document")
    issuer: leaves.Words | None = Field(None, description="Who issued the document")


class Signatory(Group):
    """A person who signs. ``acting`` is for one who holds the post for the time being (سرپرست, и. о.)."""

    open_keys = ("name", "title")

    name: leaves.Words = Field(description="Name without honorific")
    title: leaves.Words = Field(description="Post, such as Mayor of Tabriz")
    honorific: leaves.Words | None = Field(None, description="Such as Dr or His Excellency")
    gender: leaves.Gender | None = Field(None, description="m or f; sentences in Russian need it")
    acting: leaves.Flag = Field(False, description="true where the person holds the post for the time being")
    passport_latin: leaves.Passport | None = Field(None, description="Spelling of the name in the passport")


class Attendant(Group):
    """A witness or an observer."""

    open_keys = ("name",)

    name: leaves.Words = Field(description="Name of the person or body")
    title: leaves.Words | None = Field(None, description="Post of the person")
    honorific: leaves.Words | None = Field(None, description="Such as Dr or His Excellency")
    gender: leaves.Gender | None = Field(None, description="m or f; sentences in Russian need it")
    acting: leaves.Flag = Field(False, description="true where the person holds the post for the time being")
    passport_latin: leaves.Passport | None = Field(None, description="Spelling of the name in the passport")
    body: leaves.Words | None = Field(None, description="The body the person speaks for")
    place: leaves.Words | None = Field(None, description="City")
    country: leaves.Country | None = Field(None, description="ISO 3166-1 code, such as IR")


class Party(Group):
    """One party. ``signatories`` has at least one; one with open name and title where they are not known."""

    id: leaves.Id = Field(description="Short name of the party in this file: small Latin letters, such as tabriz")
    name: leaves.Words = Field(description="Full official name in each language; a language may give its cases")
    short: leaves.Words | None = Field(None, description="Short name in each language")
    abbreviation: leaves.Words | None = Field(None, description="Abbreviation in each language")
    acting_for: leaves.Words | None = Field(None, description="For whom the party acts, if not for itself")
    place: leaves.Words | None = Field(None, description="City in each language")
    country: leaves.Country | None = Field(None, description="ISO 3166-1 code, such as IR")
    address: leaves.Words | None = Field(None, description="Postal address in each language")
    registration: leaves.Text | None = Field(None, description="Register and number, as printed")
    emblem: leaves.Emblem | None = Field(None, description="Image file beside this file")
    contact: Contact | None = Field(None, description="Whom the other parties write to")
    authority: Authority | None = Field(None, description="On what the signatory's power rests")
    signatories: Annotated[tuple[Signatory, ...], Field(min_length=1), OpenList()] = Field(
        description="Who signs for the party; tbd where not known yet"
    )


class Authenticity(Group):
    """Which texts are authentic, and which prevails. VCLT article 33: equal unless said otherwise."""

    rule: leaves.Rule = Field("equal", description="equal: all texts alike; prevailing: one text prevails")
    language: leaves.TextLanguage | None = Field(None, description="The text that prevails")
    informational: tuple[leaves.TextLanguage, ...] = Field((), description="Courtesy texts, which are not authentic")


class Approval(Group):
    """An approval that the instrument needs or has."""

    open_keys = ("body", "number", "date", "status")

    body: leaves.Words = Field(description="Who approves, such as the city council")
    number: leaves.Text | None = Field(None, description="Number of the decision, as printed")
    date: leaves.Day | None = Field(None, description="Date of the decision")
    status: leaves.Granted | None = Field(None, description="granted, pending or not-required")


class EarlierInstrument(Group):
    """An instrument between the parties that this one recites."""

    open_keys = ("title", "number", "date", "place")

    title: leaves.Words = Field(description="Its title in each language")
    number: leaves.Text | None = Field(None, description="Its number, as printed")
    date: leaves.Day | None = Field(None, description="Its date")
    place: leaves.Words | None = Field(None, description="Where it was signed")


class Signing(Group):
    """When, where and at what occasion the instrument is signed."""

    open_keys = ("date", "place")

    date: leaves.SigningDay | None = Field(None, description="Day of signing; by-hand leaves a line for the pen")
    place: leaves.Words | None = Field(None, description="City of signing in each language")
    occasion: leaves.Words | None = Field(None, description="Occasion, such as a congress")


class Term(Group):
    """For how long the instrument is made."""

    open_keys = ("years",)

    years: leaves.Years | None = Field(None, description="Number of years; absent: no limit")
    renewal: leaves.Renewal | None = Field(None, description="What happens when the years are over")


class PlanItem(Group):
    """One line of the work plan. In clause texts and in the file the beginning is ``from``."""

    open_keys = ("activity", "lead", "from", "to")

    activity: leaves.Words = Field(description="What is done")
    lead: leaves.PartyId | None = Field(None, description="Id of the party in charge")
    from_: leaves.Day | None = Field(None, alias="from", description="First day")
    to: leaves.Day | None = Field(None, description="Last day")
    budget: leaves.Amount | None = Field(None, description="Amount and ISO 4217 currency")


# The key is a word of Python, so it cannot be written as an attribute; clause texts read it by its name.
setattr(PlanItem, "from", property(lambda item: item.from_))


class Annex(Group):
    """An annex that is given with the particulars."""

    open_keys = ("title", "text")

    title: leaves.Words = Field(description="Title in each language")
    text: leaves.LongWords | None = Field(None, description="Text in each language; an empty line parts paragraphs")


class Acceptance(Group):
    """A finding that somebody answers for."""

    code: leaves.FindingCode = Field(description="Code of the finding")
    by: leaves.FirmText = Field(description="Who accepts it")
    reason: leaves.FirmText = Field(description="Why")
