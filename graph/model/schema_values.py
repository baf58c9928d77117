"""What the checks of single values accept, in the words of JSON Schema (draft-07): patterns, types, messages.

Editors show ``patternErrorMessage`` if a pattern does not fit. See ``json_schema`` for the whole schema.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, get_args

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from graph.model import fields, languages
from graph.model.dates import EXAMPLES

SCALAR = ["string", "number", "boolean"]
CODE = {"type": "string", "format": "country-code"}  # while pydantic is at work, which must know every reference


def _date_pattern() -> str:
    """Return EDTF as ``dates`` reads it, but for leap years and intervals that run backwards."""
    year = "(?!0000)[0-9]{4}"
    season = f"{year}-2[1-4]"
    days = "(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|[12][0-9])"
    date = f"{year}(?:-(?:0[1-9]|1[0-2]|{days}))?"
    decade = "(?!0+X)(?:[0-9]{3}X|[0-9]{2}XX|[0-9]XXX)"
    unknown = f"(?:{decade}|{year}-(?:XX(?:-XX)?|(?:0[1-9]|1[0-2])-XX))"
    end = f"(?:{date}|{season})[~?%]?"
    return f"^(?:(?:{date}|{season}|{unknown})[~?%]?|{end}/(?:{end}|(?:[.][.])?)|(?:[.][.])?/{end})$"


def _check(alias: Any) -> Callable[..., Any]:
    """Return the function behind ``Annotated[…, AfterValidator(function)]``."""
    found: Callable[..., Any] = get_args(alias)[1].func
    return found


def _like(pattern: str, wrong: str, types: str | list[str]) -> JsonSchemaValue:
    return {"type": types, "pattern": pattern, "patternErrorMessage": wrong}


ID = _like(f"^(?:{fields.SOURCE_ID})$", "Not an id: lower-case letters and digits, joined by - _ or .", SCALAR)
_WEB = r"""[hH][tT][tT][pP][sS]?://[^\s<>"\\^`{|}/?#][^\s<>"\\^`{|}]*"""
_MAIL = r"[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+"
_DATE: JsonSchemaValue = {
    **_like(_date_pattern(), f"This is not a date such as {', '.join(EXAMPLES)}.", ["string", "integer"]),
    "minimum": 1,
    "maximum": 9999,
    "examples": [int(example) if example.isdecimal() else example for example in EXAMPLES],
}
# What the model's own checks let through, as an editor sees it.
VALUES: dict[Callable[..., Any], JsonSchemaValue] = {
    _check(fields.Text): _like(r"\S", "This is empty.", SCALAR),
    _check(fields.CountryCode): CODE,
    _check(fields.Date): _DATE,
    _check(fields.SourceDate): {**_DATE, "type": ["string", "integer", "object", "array"]},  # CSL's own shapes, too
    fields.archive_name: _like(
        rf"^(?:{_WEB}|(?!www[.])(?![\s\S]*://)[\s\S]*\S[\s\S]*)$", "Not a web address: https://…", SCALAR
    ),
    _check(fields.Switch): _like(r"\S", "Neither true nor false.", SCALAR),
    _check(fields.Flag): _like("^(?:true|false)$", "Neither true nor false.", ["boolean", "string"]),
    _check(fields.Url): _like(f"^{_WEB}$", "Not a web address: https://… or http://…", "string"),
    _check(fields.Contact): _like(f"^(?:{_WEB}|{_MAIL})$", "Neither a mail address nor a web address.", "string"),
    # YAML 1.1 takes Norwegian (no) for false.
    _check(fields.Language): _like(
        f"^(?:{languages.TAG})$", "Not a BCP 47 language tag, such as en or pt-BR.", ["string", "boolean"]
    ),
    _check(fields.Sha256): _like(
        f"^(?:{fields.SHA256})$", "Not a SHA-256: 64 hexadecimal digits, lower case.", ["string", "number"]
    ),
    _check(fields.FileName): _like(r"^(?![.]*$)[^/\\:\u0000]+$", "Not a plain file name, without folders.", SCALAR),
    _check(fields.SourceId): ID,
    _check(fields.Address): _like(
        f"^(?:{fields.ADDRESS})$",
        "This is not the address of a relation or a quote, such as jpn-rus or jpn-rus.1f0c9a22b4.",
        "string",
    ),
    _check(fields.QuoteAddress): _like(
        f"^(?:{fields.QUOTE_ADDRESS})$", "This is not the address of a quote, such as jpn-rus.1f0c9a22b4.", "string"
    ),
}


class Draft07(GenerateJsonSchema):
    """pydantic's own generator in the words of draft-07, with a row of ``VALUES`` for each validator of ours."""

    schema_dialect = "http://json-schema.org/draft-07/schema#"

    def function_after_schema(self, schema: core_schema.AfterValidatorFunctionSchema) -> JsonSchemaValue:
        """Return the row of ``VALUES`` for a validator, or what pydantic makes of it."""
        return self._value(schema) or super().function_after_schema(schema)

    def function_before_schema(self, schema: core_schema.BeforeValidatorFunctionSchema) -> JsonSchemaValue:
        """Return the row of ``VALUES`` for a validator, or what pydantic makes of it."""
        return self._value(schema) or super().function_before_schema(schema)

    def _value(self, schema: Any) -> JsonSchemaValue:
        return dict(VALUES.get(schema["function"]["function"], {}))

    def dict_schema(self, schema: core_schema.DictSchema) -> JsonSchemaValue:
        """Return an object whose property names have a schema too."""
        keys, values = self.generate_inner(schema["keys_schema"]), self.generate_inner(schema["values_schema"])
        return {"type": "object", "propertyNames": keys, "additionalProperties": values}

    def tuple_schema(self, schema: core_schema.TupleSchema) -> JsonSchemaValue:
        """Return an array; draft-07 has no ``prefixItems``."""
        found = super().tuple_schema(schema)
        if several := found.pop("prefixItems", None):  # a pair: both of one kind
            found["items"] = several[0]
        return found

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        """Return the schema without ``null``, which no file may have."""
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """Return the schema without its default."""
        return self.generate_inner(schema["schema"])  # editors would write out every default

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ARG002
        """Return that no field gets a title made of its name."""
        return False

    def sort(self, value: JsonSchemaValue, parent_key: str | None = None) -> JsonSchemaValue:  # noqa: ARG002
        """Return ``value`` in its own order."""
        return value  # keys in the model's order, which is the order in which people write them
