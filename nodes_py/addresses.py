import ipaddress
import re
from dataclasses import dataclass
from urllib.parse import urlsplit

_DEFAULT_PORTS = {"http": 80, "https": 443}
# A name, or an address as urlsplit leaves it without its brackets.
_HOST = re.compile(r"[a-z0-9.-]+|[0-9a-f:.]+")


def is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


@dataclass(frozen=True)
class Origin:
    """Scheme, host and port, nothing a parser could read differently: what is compared is what is called."""

    scheme: str
    host: str
    port: int

    @property
    def is_loopback(self) -> bool:
        return is_loopback(self.host)

    @property
    def address(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _DEFAULT_PORTS[self.scheme] else f"{host}:{self.port}"

    def __str__(self) -> str:
        return f"{self.scheme}://{self.address}"


def parse_origin(text: str) -> Origin | None:
    """None for whatever is more than an origin: a user name, a path, a query, odd characters. https only,
    except on this machine."""
    # urlsplit drops tabs and line ends silently, browsers read \ as /: neither may come as far as that.
    if not text.isascii() or not text.isprintable() or any(sign in text for sign in " \\@%"):
        return None
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError:
        return None
    if parts.scheme not in _DEFAULT_PORTS or not parts.hostname or port == 0:
        return None
    if not _HOST.fullmatch(parts.hostname):
        return None
    if parts.path not in ("", "/") or "?" in text or "#" in text:
        return None
    origin = Origin(parts.scheme, parts.hostname, port or _DEFAULT_PORTS[parts.scheme])
    return origin if origin.scheme == "https" or origin.is_loopback else None
