"""The local KEK: 32 random bytes in a file that only its owner may read.

The file belongs outside the data folder: whoever copies the folder must not get the key with it.
It is read anew at every use (at most once a minute and workspace), so that removing the file stops
the gateway within the life of the unwrapped keys: none outlives the workspace key that it hangs from.
"""

from __future__ import annotations

import os
import stat
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDFExpand

from privity.crypto.errors import KeyUnavailable
from privity.domain.clock import Random
from privity.domain.errors import ConfigError

_LENGTH = 32
_NONCE = 12


def create(path: Path, random: Random = os.urandom) -> None:
    """Write a new keyfile, mode 0600. Raises ConfigError where anything stands at ``path`` already."""
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        raise ConfigError(
            f"keys.keyfile: {path} exists; a keyfile is never overwritten. Name another place with "
            "--keyfile, or move it away if the data that it opens is gone for good."
        ) from None
    except OSError as error:
        raise ConfigError(f"keys.keyfile: {path} cannot be created ({error.strerror})") from None
    with os.fdopen(descriptor, "wb") as file:
        file.write(random(_LENGTH))
        file.flush()
        os.fsync(file.fileno())
    # The name, too, has to survive a loss of power: with it goes everything that is sealed later.
    folder = os.open(path.parent, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


class LocalKeyfile:
    """A :class:`~privity.crypto.ports.KeyEncryptionKey` whose key lies in a local file.

    Raises ConfigError from the constructor when the file is missing, has another length, or may be
    read by group or others, or belongs to another user; KeyUnavailable from its methods when that
    comes true later.
    """

    def __init__(self, path: Path, random: Random = os.urandom) -> None:
        self._path = path
        self._random = random
        try:
            key = self._read()
        except KeyUnavailable as error:
            raise ConfigError(f"keys.keyfile: {error}") from None
        # A fingerprint that tells two keyfiles apart and says nothing about either.
        fingerprint = HKDFExpand(hashes.SHA256(), 8, b"privity keyfile id").derive(key)
        self.id = f"keyfile:{fingerprint.hex()}"

    async def wrap(self, key: bytes, aad: bytes) -> bytes:
        """Return nonce and ciphertext of ``key``. Raises KeyUnavailable."""
        nonce = self._random(_NONCE)
        return nonce + AESGCM(self._read()).encrypt(nonce, key, aad)

    async def unwrap(self, wrapped: bytes, aad: bytes) -> bytes:
        """Return the key. Raises KeyUnavailable, also for a key of another keyfile."""
        try:
            return AESGCM(self._read()).decrypt(wrapped[:_NONCE], wrapped[_NONCE:], aad)
        except (InvalidTag, ValueError):
            raise KeyUnavailable(
                f"{self._path} is not the keyfile that wrapped this key; put the right one in place"
            ) from None

    def _read(self) -> bytes:
        try:
            # Not to wait where a pipe stands instead of a file.
            descriptor = os.open(self._path, os.O_RDONLY | os.O_CLOEXEC | os.O_NONBLOCK)
            with os.fdopen(descriptor, "rb") as file:
                status = os.fstat(file.fileno())
                mode = status.st_mode
                if not stat.S_ISREG(mode):
                    raise KeyUnavailable(f"{self._path} is not a plain file")
                if mode & 0o077:
                    raise KeyUnavailable(f"{self._path} may be read by others; run: chmod 600 {self._path}")
                if status.st_uid not in (os.geteuid(), 0):
                    raise KeyUnavailable(
                        f"{self._path} belongs to another user, who may read and replace it;"
                        f" run: chown {os.geteuid()} {self._path}"
                    )
                key = file.read(_LENGTH + 1)
        except OSError as error:
            raise KeyUnavailable(f"{self._path} cannot be read ({error.strerror})") from None
        if len(key) != _LENGTH:
            raise KeyUnavailable(f"{self._path} does not hold {_LENGTH} bytes; restore it from its backup")
        return key
