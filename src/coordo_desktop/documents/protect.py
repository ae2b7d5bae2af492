"""A PDF closed with a password, made in memory: no clear copy ever touches the disk."""

from io import BytesIO

import pikepdf


def with_password(pdf: bytes, password: str) -> bytes:
    """The same document in AES-256 (revision 6), opened by `password` only.

    Raises:
        ValueError: the password is empty.
    """
    if not password:
        raise ValueError("empty password")
    out = BytesIO()
    with pikepdf.open(BytesIO(pdf)) as document:
        document.save(
            out,
            encryption=pikepdf.Encryption(
                owner=password, user=password, R=6, aes=True, metadata=True
            ),
        )
    return out.getvalue()
