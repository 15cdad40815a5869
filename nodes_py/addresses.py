import ipaddress
import re
from dataclasses import dataclass
from urllib.parse import urlsplit

_DEFAULT_PORTS = {"http": 80, "https": 443}
# Forms of IPv6 that end in an address of IPv4 and lead to it: of gateways (RFC 6052, RFC 2765), and of old.
_WITH_IPV4 = [ipaddress.ip_network(text) for text in ("64:ff9b::/96", "::ffff:0:0:0/96", "::/96")]
# A name, or an address as urlsplit leaves it without its brackets.
_HOST = re.compile(r"[a-z0-9.-]+|[0-9a-f:.]+")


def is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def is_public(host: str) -> bool:
    """False for what only this machine or its network can reach, as far as the text alone says it."""
    name = host.rstrip(".")
    try:
        address = ipaddress.ip_address(name)
    except ValueError:
        # Resolvers read 127.1 and 0x7f000001 as addresses, and a name without a dot is the local network's.
        top = name.rpartition(".")[2]
        return "." in name and top != "localhost" and not top[:1].isdigit()
    if isinstance(address, ipaddress.IPv6Address):
        if any(address in network for network in _WITH_IPV4):
            address = ipaddress.IPv4Address(address.packed[-4:])
        else:
            address = address.ipv4_mapped or address.sixtofour or address
    return address.is_global and not address.is_multicast and not getattr(address, "is_site_local", False)


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


def parse_storage_url(text: str, api: Origin) -> str | None:
    """An answer must not send a file to, or have one read from, what only this machine or its network can
    reach, except where the API is on this machine too. Made of the parsed origin, so that what was checked is
    what is called."""
    if not text.isascii() or not text.isprintable() or any(sign in text for sign in " \\#"):
        return None
    try:
        parts = urlsplit(text)
    except ValueError:
        return None
    origin = parse_origin(f"{parts.scheme}://{parts.netloc}")
    if origin is None or not parts.path.startswith("/"):
        return None
    if not is_public(origin.host) and not api.is_loopback:
        return None
    return f"{origin}{parts.path}{'?' if parts.query else ''}{parts.query}"
