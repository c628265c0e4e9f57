"""Who may come in: roles of persons, and the secrets by which they are known.

No secret is stored, only what proves it. Credentials and sessions are not part of the books: they
change, and no backup or export carries sessions.
"""

from typing import Annotated, Literal

from sqlalchemy import UniqueConstraint
from sqlmodel import Field

from ghg.domain.roles import Role
from ghg.ledger.columns import (
    Count,
    Id,
    Name,
    OptionalName,
    OptionalUtcTime,
    Sha256,
    UtcTime,
    Words,
    YesNo,
)
from ghg.ledger.tables.base import (
    Input,
    Journaled,
    Keyed,
    arguments,
    references,
    unique,
)

SecretKind = Annotated[Literal["password", "once", "key"], Field(sa_type=Words)]


class PersonRoleInput(Input):
    """That a person holds a role, or holds it no more; the latest revision counts."""

    person_id: Id
    role: Annotated[Role, Field(sa_type=Words)]
    held: YesNo
    revision: Count = 0


class PersonRole(PersonRoleInput, Journaled, table=True):
    """A role given or taken."""

    __table_args__ = arguments(
        PersonRoleInput,
        UniqueConstraint(
            *("org_id", "person_id", "role", "revision"), name="uq_person_role_natural"
        ),
        references("person", "person_id"),
    )


class CredentialInput(Input):
    """What proves a secret: of a password and a one-time secret its argon2 text, of a key its hash.

    `public` is the part of a key that names it; of a password and a one-time secret a random name.
    `scopes` are words apart by spaces, "" is everything that the person may do.
    """

    person_id: Id
    kind: SecretKind
    public: Name
    proof: Name
    title: OptionalName = ""
    scopes: OptionalName = ""
    created_utc: UtcTime
    expires_utc: OptionalUtcTime = None
    ended_utc: OptionalUtcTime = None
    used_utc: OptionalUtcTime = None
    failures: Count = 0
    blocked_until_utc: OptionalUtcTime = None


class Credential(CredentialInput, Keyed, table=True):
    """A secret by which a person is known."""

    __table_args__ = arguments(
        CredentialInput,
        UniqueConstraint("public", name="uq_credential_public"),
        references("person", "person_id"),
        journaled=False,
    )


class WebSessionInput(Input):
    """A stay in the browser: the hash of its token, and how long it lasts."""

    person_id: Id
    token_sha256: Sha256
    created_utc: UtcTime
    seen_utc: UtcTime
    expires_utc: UtcTime
    ended_utc: OptionalUtcTime = None


class WebSession(WebSessionInput, Keyed, table=True):
    """A session."""

    __table_args__ = arguments(
        WebSessionInput,
        unique("token_sha256"),
        references("person", "person_id"),
        journaled=False,
    )
