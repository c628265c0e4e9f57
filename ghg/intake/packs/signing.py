"""Signatures of packs: Ed25519 (RFC 8032), keys as a PEM file and as 64 hexadecimal signs."""

from typing import TYPE_CHECKING

from ghg.errors import NOWHERE, DataError

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey


def new_key() -> tuple[bytes, str]:
    """Make a pair of keys: the secret one as PEM, the public one in hexadecimal signs."""
    from cryptography.hazmat.primitives import serialization
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    made = Ed25519PrivateKey.generate()
    secret = made.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    return secret, _public(made)


def public_of(secret: bytes) -> str:
    """Give the public key of a secret one; raises E-PACK.key."""
    return _public(_secret(secret))


def signed(secret: bytes, message: bytes) -> str:
    """Sign a message; raises E-PACK.key for a file that is no Ed25519 key."""
    return _secret(secret).sign(message).hex()


def is_signed(key: str, signature: str, message: bytes) -> bool:
    """Tell whether a signature is that of the key over the message."""
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        made = Ed25519PublicKey.from_public_bytes(bytes.fromhex(key))
        made.verify(bytes.fromhex(signature), message)
    except (ValueError, InvalidSignature):
        return False
    return True


def _secret(content: bytes) -> "Ed25519PrivateKey":
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives import serialization
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    try:
        made = serialization.load_pem_private_key(content, password=None)
    except (ValueError, TypeError, UnsupportedAlgorithm) as error:
        raise DataError("E-PACK.key", NOWHERE, "PEM") from error
    if not isinstance(made, Ed25519PrivateKey):
        raise DataError("E-PACK.key", NOWHERE, "Ed25519")
    return made


def _public(secret: "Ed25519PrivateKey") -> str:
    return secret.public_key().public_bytes_raw().hex()
