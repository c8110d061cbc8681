"""A hostile web server on this machine, and a way to its port alone."""

import gzip
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from timeline.sources import Limits, Network

LOCAL = "127.0.0.1"
PAGE = """<!doctype html><html lang="en"><head><title>Dockers walk out</title>
<meta property="og:site_name" content="The Tarn Courier">
<meta property="article:published_time" content="2024-10-14T06:30:00+02:00"></head>
<body><nav><a href="/">Home</a></nav><article><h1>Dockers walk out</h1>
<p>Dockers at Port Sala stopped work on Monday after the harbour board rejected their
pay claim, the union said in a statement.</p>
<p>The board dismissed forty crane drivers in August and closed the eastern terminal
two weeks later, which the union calls a breach of contract.</p></article></body></html>
"""
HTML = "text/html; charset=utf-8"


@dataclass
class Site:
    """A running server.

    Attributes:
        port: Where it listens.
        asked: The requests so far: path and Host header.
        robots: What its robots.txt says; None answers 404.
        blog: The page at /blog/.
        names: The hosts that were looked up.
    """

    port: int
    asked: list[tuple[str, str]] = field(default_factory=list)
    robots: str | None = None
    robots_status: int = 200
    blog: str = ""
    names: list[str] = field(default_factory=list)
    answers: Callable[[str], list[str]] = lambda _: [LOCAL]

    def url(self, path: str, host: str = "news.example", scheme: str = "http") -> str:
        """Give the address of a page here, under any host's name."""
        return f"{scheme}://{host}:{self.port}{path}"

    def network(self, **limits: Any) -> Network:
        """Give a network on which every name leads here, and only this port is open."""

        def look_up(host: str, _port: int) -> list[str]:
            self.names.append(host)
            return self.answers(host)

        usual: dict[str, Any] = {"seconds": 20.0, "connect_seconds": 10.0, **limits}
        return Network(
            Limits(**usual), look_up, frozenset({(LOCAL, self.port)}), certificates=""
        )


@contextmanager
def running_site(certificate: Path | None = None) -> Iterator[Site]:
    """Run the server, encrypted where a certificate is given."""
    server = ThreadingHTTPServer((LOCAL, 0), _Hostile)
    if certificate is not None:
        import ssl

        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
        server.socket = context.wrap_socket(server.socket, server_side=True)
    site = Site(server.server_port)
    server.site = site  # type: ignore[attr-defined]  # for the requests
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()


class _Hostile(BaseHTTPRequestHandler):
    """Answers each path in its own bad way."""

    def log_message(self, *_: object) -> None:
        """Keep quiet."""

    def do_GET(self) -> None:
        site: Site = self.server.site  # type: ignore[attr-defined]
        site.asked.append((self.path, self.headers["Host"]))
        if self.path == "/robots.txt":
            self._robots(site)
            return
        answer = getattr(self, "on_" + self.path.strip("/").split("/")[0], None)
        with suppress(OSError):  # the reader hangs up
            if answer is None:
                self._send(404, "", HTML)
            else:
                answer()

    def _robots(self, site: Site) -> None:
        found = site.robots is not None
        status = site.robots_status if found else 404
        self._send(status, site.robots or "", "text/plain")

    def _send(self, status: int, body: str | bytes, kind: str, **more: str) -> None:
        content = body.encode() if isinstance(body, str) else body
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        for name, value in more.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(content)

    def on_page(self) -> None:
        self._send(200, PAGE, HTML)

    def on_blog(self) -> None:
        site: Site = self.server.site  # type: ignore[attr-defined]
        self._send(200, site.blog, HTML)

    def on_text(self) -> None:
        self._send(
            200,
            "Dockers stopped work at Caf\xe9 Sala.".encode("cp1252"),
            "text/plain; charset=windows-1252",
        )

    def on_to(self) -> None:
        self._send(302, "", HTML, Location=self.path.removeprefix("/to/"))

    def on_loop(self) -> None:
        turn = int(self.path.rsplit("/", 1)[-1]) + 1
        self._send(302, "", HTML, Location=f"/loop/{turn}")

    def on_endless(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", HTML)
        self.end_headers()
        while True:
            self.wfile.write(b"<p>more</p>" * 1_000)

    def on_drip(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", HTML)
        self.end_headers()
        while True:
            self.wfile.write(b"x")
            time.sleep(0.05)

    def on_slowheads(self) -> None:
        self.wfile.write(b"HTTP/1.1 200 OK\r\nX-Slow: ")
        while True:
            self.wfile.write(b"x")
            time.sleep(0.05)

    def on_silent(self) -> None:
        time.sleep(3)

    def on_heads(self) -> None:
        self.wfile.write(b"HTTP/1.1 200 OK\r\n")
        for number in range(2_000):
            self.wfile.write(f"X-{number}: {'x' * 1_000}\r\n".encode())
        self.wfile.write(b"\r\n")

    def on_longhead(self) -> None:
        self.wfile.write(b"HTTP/1.1 200 OK\r\nX: " + b"x" * 10_000_000 + b"\r\n\r\n")

    def on_noise(self) -> None:
        self.wfile.write(bytes(range(256)) * 100)

    def on_picture(self) -> None:
        self._send(200, b"\x89PNG", "image/png")

    def on_unnamed(self) -> None:
        self.send_response(200)
        self.end_headers()
        self.wfile.write(PAGE.encode())

    def on_bomb(self) -> None:
        bomb = gzip.compress(b"\0" * 20_000_000, 1)  # packing takes its time too
        self._send(200, bomb, HTML, Content_Encoding="gzip")

    def on_packed(self) -> None:
        self._send(200, gzip.compress(PAGE.encode()), HTML, Content_Encoding="gzip")

    def on_brotli(self) -> None:
        self._send(200, b"????", HTML, Content_Encoding="br")

    def on_brokenzip(self) -> None:
        self._send(200, b"no gzip", HTML, Content_Encoding="gzip")

    def on_short(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", HTML)
        self.send_header("Content-Length", "100000")
        self.end_headers()
        self.wfile.write(PAGE.encode())

    def on_error(self) -> None:
        self._send(503, "", HTML)

    def on_cookie(self) -> None:
        self._send(200, PAGE, HTML, Set_Cookie="a=b")


@contextmanager
def silent_port() -> Iterator[int]:
    """Give a port that takes connections and never says a word."""
    with socket.create_server((LOCAL, 0)) as server:
        yield server.getsockname()[1]
